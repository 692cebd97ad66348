"""Each setting works at once and is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assessments.errors import NotSavedError
from assessments.store.backup import FOLDER
from assessments.types import Logo
from tests.wizard.documents.pictures import svg
from ui.settings import SettingsDialog
from ui.settings.data import size_words
from ui.theme import Appearance, Theme
from ui.widgets.text import Label
from wizard.documents.family import Kind, Request
from wizard.kept_look import adviser_logo, foot_words, house_color, kept_logo, with_saved_look

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class FakeSettings:
    """Settings in memory, for a library file in a folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "bibliotheek.sqlite3"
        self.kept: dict[str, object] = {}
        self.is_full = False

    def setting(self, key: str, default: object = None, /) -> object:
        return self.kept.get(key, default)

    def save_setting(self, key: str, value: object, /) -> None:
        if self.is_full:
            raise NotSavedError("De schijf is vol; maak ruimte vrij.")
        self.kept[key] = value


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme()
    theme.install(qapp)
    yield theme
    theme.set_appearance(Appearance.SYSTEM)


@pytest.fixture
def settings(tmp_path: Path) -> FakeSettings:
    return FakeSettings(tmp_path)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, settings: FakeSettings) -> SettingsDialog:
    dialog = SettingsDialog(theme, settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == words)


def words_of(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(Label) if not label.isHidden())


def test_a_look_is_put_on_and_kept(dialog: SettingsDialog, theme: Theme, settings: FakeSettings) -> None:
    button(dialog, "Donker").click()

    assert theme.appearance is Appearance.DARK
    assert settings.kept["appearance"] == "donker"


def test_text_grows_by_a_tenth(dialog: SettingsDialog, theme: Theme, settings: FakeSettings) -> None:
    button(dialog, "Groter").click()

    assert theme.factor == pytest.approx(1.1)
    assert settings.kept["text_factor"] == pytest.approx(1.1)
    assert "110%" in words_of(dialog)


def test_text_stays_between_100_and_200_percent(dialog: SettingsDialog, theme: Theme) -> None:
    assert not button(dialog, "Kleiner").isEnabled()

    theme.set_factor(2.0)

    assert not button(dialog, "Groter").isEnabled()


def test_patterns_are_always_on_in_high_contrast(dialog: SettingsDialog, settings: FakeSettings) -> None:
    patterns = button(dialog, "Patronen in grafieken")
    patterns.click()
    assert settings.kept["patterns"] is True

    button(dialog, "Hoog contrast").click()

    assert patterns.isChecked()
    assert not patterns.isEnabled()


def test_the_adviser_is_kept_on_closing(dialog: SettingsDialog, settings: FakeSettings) -> None:
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, " Noor Bakker ")

    dialog.close()

    assert settings.kept["adviser"] == "Noor Bakker"


def test_a_setting_that_cannot_be_kept_is_told(dialog: SettingsDialog, settings: FakeSettings) -> None:
    settings.is_full = True

    button(dialog, "Donker").click()

    assert "De schijf is vol" in words_of(dialog)


def test_back_ups_are_listed_with_date_and_size(qtbot: QtBot, theme: Theme, settings: FakeSettings) -> None:
    folder = settings.path.parent / FOLDER
    folder.mkdir()
    (folder / "bibliotheek-20260105-120000.sqlite3").write_bytes(b"x" * 2_200_000)

    dialog = SettingsDialog(theme, settings)
    qtbot.addWidget(dialog)

    assert "5\u00a0jan\u00a02026" in words_of(dialog)
    assert "2,1 MB" in words_of(dialog)
    assert str(settings.path) in words_of(dialog)


@pytest.mark.parametrize(
    "size, words", [(10, "1 kB"), (500_000, "488 kB"), (1_048_576, "1,0 MB"), (1_600_000, "1,5 MB")]
)
def test_sizes_are_said_in_kb_and_mb(tmp_path: Path, size: int, words: str) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * size)

    assert size_words(file) == words


def test_a_file_that_is_gone_has_no_size(tmp_path: Path) -> None:
    assert size_words(tmp_path / "weg") == "–"


def test_all_questions_open_is_kept_and_shown_again(
    dialog: SettingsDialog, qtbot: QtBot, theme: Theme, settings: FakeSettings
) -> None:
    box = next(one for one in dialog.findChildren(QAbstractButton) if one.text() == "Alle vragen op een pagina open")

    box.click()

    assert settings.kept["all_cards_open"] is True
    again = SettingsDialog(theme, settings)
    qtbot.addWidget(again)
    shown = next(one for one in again.findChildren(QAbstractButton) if one.text() == box.text())
    assert shown.isChecked()


def test_the_advisers_logo_is_chosen_kept_and_read_back(
    qtbot: QtBot, theme: Theme, settings: FakeSettings, tmp_path: Path
) -> None:
    path = tmp_path / "logo.svg"
    path.write_bytes(svg())
    dialog = SettingsDialog(theme, settings, ask_logo=lambda _: path)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()

    button(dialog, "Kies een logo…").click()
    qtbot.waitUntil(lambda: "adviser_logo" in settings.kept, timeout=5_000)

    logo = adviser_logo(settings)
    assert logo is not None
    assert logo.data == path.read_bytes()
    button(dialog, "Haal weg").click()
    assert adviser_logo(settings) is None


def test_colour_and_words_for_all_paper_are_kept(dialog: SettingsDialog, settings: FakeSettings) -> None:
    color, words = (
        next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)
        for name in ("Huiskleur", "Woorden onder elke pagina")
    )
    assert words.text() == "Vertrouwelijk"

    QTest.keyClicks(color, "#009fe3")
    words.clear()
    dialog.done(0)

    assert house_color(settings) == "#009FE3"
    assert foot_words(settings) == ""


@pytest.mark.parametrize(
    "kept", [None, "x", {}, {"media_type": 1, "data": "x"}, {"media_type": "image/png", "data": "é"}]
)
def test_a_logo_of_another_version_is_no_error(settings: FakeSettings, kept: object) -> None:
    settings.kept["adviser_logo"] = kept

    assert adviser_logo(settings) is None


def test_what_is_asked_for_gets_the_look_that_is_kept(settings: FakeSettings) -> None:
    settings.kept |= {"adviser": "Noord", "house_color": "#009FE3", "foot_words": "Intern"}
    settings.kept["adviser_logo"] = kept_logo(Logo("image/svg+xml", svg()))

    request = with_saved_look(Request(Kind.POSTER), settings)

    assert request == Request(
        Kind.POSTER,
        adviser="Noord",
        adviser_logo=Logo("image/svg+xml", svg()),
        accent="#009FE3",
        confidentiality="Intern",
    )


def test_enter_in_a_field_presses_no_button(qtbot: QtBot, theme: Theme, settings: FakeSettings) -> None:
    theme.set_factor(1.2)
    dialog = SettingsDialog(theme, settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    name = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Naam van de adviseur")

    QTest.keyClicks(name, "Noord")
    QTest.keyClick(name, Qt.Key.Key_Return)

    assert settings.kept["adviser"] == "Noord"
    assert theme.factor == 1.2
    assert dialog.isVisible()
    theme.set_factor(1.0)
