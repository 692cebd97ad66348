"""The small dialogs of the start screen say what is wrong, what will happen, and then do just that."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assessments.errors import NotSavedError
from assessments.exchange.files import write_dossier
from assessments.types import Dossier, DossierId
from resources import ROOT
from tests.dossiers import CATALOGUE, dossier
from ui.start.arrivals import content_words
from ui.start.import_preview import ImportPreview
from ui.start.new_dossier import NewDossierDialog
from ui.theme import Theme
from ui.widgets.text import Label

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
FULL_DISK = "De schijf is vol; maak ruimte vrij en probeer het opnieuw."


class FakeShelf:
    """A library in memory; it refuses to write while ``is_full``."""

    def __init__(self, there: Sequence[Dossier] = ()) -> None:
        self.there = {one.id: one for one in there}
        self.is_full = False

    def load_many(self, dossier_ids: Sequence[str], /) -> tuple[Dossier, ...]:
        return tuple(self.there[DossierId(code)] for code in dossier_ids if code in self.there)

    def add_all(self, dossiers: Sequence[Dossier], /) -> None:
        if self.is_full:
            raise NotSavedError(FULL_DISK)
        self.there.update({one.id: one for one in dossiers})


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == words)


def words_of(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(Label) if not label.isHidden())


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    example, broken, own = tmp_path / "a.rwdossier", tmp_path / "b.rwdossier", tmp_path / "c.rwdossier"
    shutil.copy(ROOT / "content" / "nl" / "voorbeeld.rwdossier", example)
    broken.write_text("{", "utf-8")
    write_dossier(replace(dossier({"DRA-01": 2}), id=DossierId("0f3a")), own, CATALOGUE)
    return [example, broken, own]


def preview(qtbot: QtBot, theme: Theme, shelf: FakeShelf, files: Sequence[Path]) -> ImportPreview:
    dialog = ImportPreview(theme, CATALOGUE, shelf, files)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: files[0].name in words_of(dialog), timeout=5000)
    return dialog


def test_a_name_makes_a_dossier(qtbot: QtBot, theme: Theme) -> None:
    dialog = NewDossierDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "  Proef BV ")

    with qtbot.waitSignal(dialog.named, timeout=1000) as named:
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert named.args == ["Proef BV"]


def test_an_empty_name_is_told_under_the_field(qtbot: QtBot, theme: Theme) -> None:
    dialog = NewDossierDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()

    with qtbot.assertNotEmitted(dialog.named):
        button(dialog, "Maak dossier").click()

    assert "Typ de naam van de organisatie" in words_of(dialog)


def test_the_preview_says_what_each_file_would_do(qtbot: QtBot, theme: Theme, files: list[Path]) -> None:
    shelf = FakeShelf()

    dialog = preview(qtbot, theme, shelf, files)

    words = words_of(dialog)
    for part in (
        "Voorbeeld BV",
        "Proef BV",
        "Dit komt erbij: 2\u00a0dossiers",
        "nulmeting 5\u00a0jan\u00a02026 · 1\u00a0antwoord",
    ):
        assert part in words
    assert "b.rwdossier" in words
    assert shelf.there == {}


def test_nothing_is_written_before_the_button(qtbot: QtBot, theme: Theme, files: list[Path]) -> None:
    shelf = FakeShelf()
    dialog = preview(qtbot, theme, shelf, files)

    with qtbot.waitSignal(dialog.imported, timeout=5000):
        button(dialog, "Neem 2\u00a0dossiers op").click()

    assert sorted(one.organisation for one in shelf.there.values()) == ["Proef BV", "Voorbeeld BV"]


def test_the_same_dossier_again_changes_nothing(qtbot: QtBot, theme: Theme, files: list[Path]) -> None:
    shelf = FakeShelf()
    first = preview(qtbot, theme, shelf, files[:1])
    with qtbot.waitSignal(first.imported, timeout=5000):
        button(first, "Neem 1\u00a0dossier op").click()

    again = preview(qtbot, theme, shelf, files[:1])

    assert "Precies dit dossier staat al in de lijst" in words_of(again)
    assert not button(again, "Neem op").isEnabled()


def test_other_content_comes_beside_what_is_there(qtbot: QtBot, theme: Theme, files: list[Path]) -> None:
    there = replace(dossier(), id=DossierId("0f3a"))
    shelf = FakeShelf([there])
    dialog = preview(qtbot, theme, shelf, files[2:])
    assert "Het komt ernaast" in words_of(dialog)

    with qtbot.waitSignal(dialog.imported, timeout=5000):
        button(dialog, "Neem 1\u00a0dossier op").click()

    assert len(shelf.there) == 2
    assert shelf.there[there.id] is there


def test_a_full_disk_is_told_and_can_be_tried_again(qtbot: QtBot, theme: Theme, files: list[Path]) -> None:
    shelf = FakeShelf()
    dialog = preview(qtbot, theme, shelf, files[:1])
    shelf.is_full = True
    button(dialog, "Neem 1\u00a0dossier op").click()
    qtbot.waitUntil(lambda: FULL_DISK in words_of(dialog), timeout=5000)
    shelf.is_full = False

    with qtbot.waitSignal(dialog.imported, timeout=5000):
        button(dialog, "Neem 1\u00a0dossier op").click()


def test_content_counts_answers_of_profile_and_measurements() -> None:
    words = content_words(dossier({"DRA-01": 2, "DRA-02": 1}, {"PRO-03": 80}))

    assert words == "nulmeting 5\u00a0jan\u00a02026 · 3\u00a0antwoorden"
