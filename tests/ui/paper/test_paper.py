"""Logo, colour and words of the paper are chosen, refused, undone and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessments.plan import HouseStyle
from tests.dossiers import CATALOGUE, dossier
from tests.wizard.documents.pictures import picture, svg, wordmark
from tests.wizard.memory_keeper import MemoryKeeper
from ui.paper.color_field import ColorField
from ui.paper.dialog import PaperDialog
from ui.paper.logo_field import LogoField
from ui.paper.logo_preview import LogoPreview
from ui.theme import Appearance, Theme
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.text import Label
from ui.work import Work
from wizard.session import Session

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 5_000


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme()
    theme.install(qapp)
    theme.set_appearance(Appearance.LIGHT)
    yield theme
    theme.set_appearance(Appearance.SYSTEM)


@pytest.fixture
def work() -> Work:
    one = dossier({"DRA-01": 1})
    return Work(Session(CATALOGUE, MemoryKeeper(one), one))


@pytest.fixture
def logo_file(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(wordmark())
    return path


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, work: Work, logo_file: Path) -> PaperDialog:
    made = PaperDialog(work, theme, ask_logo=lambda _: logo_file, ask_color=lambda _, __: "#f39200")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == words and one.isVisible())


def error_of(parent: QWidget) -> str:
    return next((one.text() for one in parent.findChildren(ErrorLine) if one.isVisible()), "")


def words_of(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(Label) if label.isVisible())


def has_logo(work: Work) -> bool:
    return work.session.dossier.logo is not None


def preview(parent: QWidget) -> LogoPreview:
    found = parent.findChild(LogoPreview)
    assert isinstance(found, LogoPreview)
    return found


def test_a_logo_is_chosen_shown_and_kept(qtbot: QtBot, dialog: PaperDialog, work: Work, logo_file: Path) -> None:
    button(dialog, "Kies een logo…").click()

    qtbot.waitUntil(lambda: preview(dialog).has_picture(), timeout=TIMEOUT)
    logo = work.session.dossier.logo
    assert logo is not None
    assert logo.data == logo_file.read_bytes()
    assert preview(dialog).accessibleName() == "Logo van de organisatie: logo gekozen"
    assert button(dialog, "Kies een ander logo…").accessibleDescription() == "Logo van de organisatie"


def test_a_logo_is_taken_away_and_undo_brings_it_back(qtbot: QtBot, dialog: PaperDialog, work: Work) -> None:
    button(dialog, "Kies een logo…").click()
    qtbot.waitUntil(lambda: preview(dialog).has_picture(), timeout=TIMEOUT)

    button(dialog.logo, "Haal weg").click()
    assert not has_logo(work)
    assert not preview(dialog).has_picture()
    button(dialog, "Maak ongedaan").click()

    assert has_logo(work)
    qtbot.waitUntil(lambda: preview(dialog).has_picture(), timeout=TIMEOUT)


def test_undo_here_leaves_what_was_done_elsewhere(dialog: PaperDialog, work: Work) -> None:
    from assessments.types import Answer, QuestionId

    work.set_answer(QuestionId("DRA-01"), Answer(3))

    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert work.session.measurement.answer(QuestionId("DRA-01")).value == 3
    assert not button(dialog, "Maak ongedaan").isEnabled()


@pytest.mark.parametrize("data, words", [(b"%PDF", "geen PNG, JPEG of SVG"), (picture(1, 1), "te klein")])
def test_a_file_that_is_no_logo_changes_nothing(
    qtbot: QtBot, dialog: PaperDialog, work: Work, tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(data)

    dialog.logo.take_file(path)

    qtbot.waitUntil(lambda: words in error_of(dialog.logo), timeout=TIMEOUT)
    assert work.session.dossier.logo is None


def test_a_file_that_is_gone_is_told_of(qtbot: QtBot, dialog: PaperDialog, tmp_path: Path) -> None:
    dialog.logo.take_file(tmp_path / "weg.png")

    qtbot.waitUntil(lambda: "kan niet worden gelezen" in error_of(dialog.logo), timeout=TIMEOUT)


def test_a_file_is_dropped_on_the_field(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "logo met spatie.svg"
    path.write_bytes(svg())
    field = LogoField(theme, name="Logo")
    qtbot.addWidget(field)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip

    with qtbot.waitSignal(field.chosen, timeout=TIMEOUT):
        field.dropEvent(drop)

    assert drop.isAccepted()
    logo = field.logo()
    assert logo is not None
    assert logo.media_type == "image/svg+xml"


def test_text_that_is_dropped_is_not_taken(qtbot: QtBot, theme: Theme) -> None:
    field = LogoField(theme, name="Logo")
    qtbot.addWidget(field)
    mime = QMimeData()
    mime.setText("geen bestand")
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip
    drop.ignore()

    field.dropEvent(drop)

    assert not drop.isAccepted()


def test_a_colour_is_typed_and_said_to_become_darker(dialog: PaperDialog, work: Work) -> None:
    line = next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == "Huiskleur")

    line.setFocus()
    QTest.keyClicks(line, "fe0")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert work.session.dossier.plan.house_style.accent == "#FFEE00"
    assert not has_logo(work)
    assert dialog.isVisible()
    assert "iets donkerder (#827800), anders leest het niet" in words_of(dialog.color)


def test_what_is_no_colour_is_told_of_and_changes_nothing(dialog: PaperDialog, work: Work) -> None:
    line = next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == "Huiskleur")

    QTest.keyClicks(line, "blauw")
    dialog.color.flush()

    assert "‘blauw’ is geen kleur" in error_of(dialog.color)
    assert work.session.dossier.plan.house_style == HouseStyle()


def test_a_colour_is_picked_and_taken_away(dialog: PaperDialog, work: Work) -> None:
    button(dialog.color, "Kies een kleur…").click()
    assert work.session.dossier.plan.house_style.accent == "#F39200"

    button(dialog.color, "Haal weg").click()

    assert work.session.dossier.plan.house_style.accent == ""
    assert "ons paars" in words_of(dialog.color)


def test_who_thinks_better_of_a_colour_keeps_what_there_was(qtbot: QtBot, theme: Theme) -> None:
    field = ColorField(theme, name="Kleur", empty="Leeg.", ask=lambda _, __: "")
    qtbot.addWidget(field)
    field.show_color("#1B5E9B")
    field.show()

    button(field, "Kies een kleur…").click()

    assert field.color() == "#1B5E9B"


def test_own_words_begin_with_those_of_the_settings_and_may_be_none(dialog: PaperDialog, work: Work) -> None:
    assert not dialog.words_field.isEnabled()
    assert dialog.words_field.text() == "Vertrouwelijk"

    dialog.own_words_box.click()
    assert work.session.dossier.plan.house_style.confidentiality == "Vertrouwelijk"
    dialog.words_field.clear()
    dialog.flush()
    assert work.session.dossier.plan.house_style.confidentiality == ""
    dialog.own_words_box.click()

    assert work.session.dossier.plan.house_style.confidentiality is None


def test_words_are_no_longer_than_fits(dialog: PaperDialog, work: Work) -> None:
    dialog.own_words_box.click()
    dialog.words_field.clear()

    QTest.keyClicks(dialog.words_field, "W" * 80)
    dialog.accept()

    assert work.session.dossier.plan.house_style.confidentiality == "W" * 60


def test_the_dialog_follows_a_change_from_elsewhere(dialog: PaperDialog, work: Work) -> None:
    work.set_house_style(HouseStyle("#1B5E9B", "Intern"))

    assert dialog.color.color() == "#1B5E9B"
    assert dialog.words_field.text() == "Intern"
    assert dialog.own_words_box.isChecked()
