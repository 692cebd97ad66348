"""Rail, help, bars, popup and small controls, each alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import samples
from ui.theme import Theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.command_popup import CommandPopup, FoundGroup, FoundRow
from ui.widgets.dossier_bar import DossierBar
from ui.widgets.footer import Action, Footer
from ui.widgets.help_panel import HelpPanel, HelpText, TaskLink
from ui.widgets.notices import WarningBox
from ui.widgets.rail import StepRail
from ui.widgets.saved_indicator import SavedIndicator, SaveState
from ui.widgets.segment import Segment

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000


def show(qtbot: QtBot, widget: QWidget, *, width: int = 900, height: int = 600) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget, timeout=TIMEOUT):
        widget.show()


def button(widget: QWidget, text: str) -> QAbstractButton:
    return next(one for one in widget.findChildren(QAbstractButton) if text in (one.text(), one.accessibleName()))


def test_a_row_of_the_rail_goes_somewhere_by_click_and_by_enter(qtbot: QtBot, theme: Theme) -> None:
    rail = StepRail(theme)
    rail.set_rows(samples.rail_rows())
    show(qtbot, rail, width=264)
    model = rail.view.model()
    chosen: list[str] = []
    rail.place_chosen.connect(chosen.append)

    QTest.mouseClick(
        rail.view.viewport(), Qt.MouseButton.LeftButton, pos=rail.view.visualRect(model.index(1, 0)).center()
    )
    QTest.keyClick(rail.view, Qt.Key.Key_Down)
    QTest.keyClick(rail.view, Qt.Key.Key_Return)

    assert chosen == ["1", "2"]


def test_the_rail_tells_a_screen_reader_where_one_is(qtbot: QtBot, theme: Theme) -> None:
    rail = StepRail(theme)
    qtbot.addWidget(rail)
    rail.set_rows(samples.rail_rows())
    index = rail.view.model().index(5, 0)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Selectiegesprek, 2/3, hier ben je"


def test_a_collapsed_rail_keeps_names_in_tooltips(qtbot: QtBot, theme: Theme) -> None:
    rail = StepRail(theme)
    qtbot.addWidget(rail)
    rail.set_rows(samples.rail_rows())

    rail.set_collapsed(True)

    assert rail.sizeHint().width() == 56
    assert rail.view.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "Draagvlak · 12/12"


def test_help_keeps_its_place_per_question(qtbot: QtBot, theme: Theme) -> None:
    from ui.widgets.scroll import ScrollPane

    panel = HelpPanel(theme)
    show(qtbot, panel, width=284, height=200)
    first = HelpText("INT-02", "waarom " * 60, "zo " * 90, "valkuil " * 40, (("woord", "uitleg"),))
    panel.show_help(first)
    QApplication.processEvents()
    pane = panel.findChildren(ScrollPane)[0]
    pane.set_place(80)

    panel.show_help(HelpText("INT-03", "kort", "kort", "kort"))
    panel.show_help(first)
    QApplication.processEvents()

    assert pane.place() == 80


def test_a_task_in_the_help_is_a_link(qtbot: QtBot, theme: Theme) -> None:
    panel = HelpPanel(theme)
    qtbot.addWidget(panel)
    panel.show_help(
        HelpText("INT-02", "a", "b", "c", tasks=(TaskLink("Niveau 0–3 zet in het plan:", "T-INT-03", "Interview"),))
    )

    with qtbot.waitSignal(panel.task_chosen, timeout=TIMEOUT) as caught:
        button(panel, "Interview").click()

    assert caught.args == ["T-INT-03"]


def test_escape_closes_the_help(qtbot: QtBot, theme: Theme) -> None:
    panel = HelpPanel(theme)
    qtbot.addWidget(panel)

    with qtbot.waitSignal(panel.closed, timeout=TIMEOUT):
        QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_the_footer_keeps_a_button_that_stays_the_same(qtbot: QtBot, theme: Theme) -> None:
    footer = Footer(theme)
    qtbot.addWidget(footer)
    primary = Action("next", "Volgende open vraag", shortcut="Ctrl+Enter")
    footer.set_actions([], primary)
    before = footer.button("next")

    footer.set_actions([], Action("next", "Volgende open vraag", shortcut="Ctrl+Enter"))

    assert footer.button("next") is before


def test_the_footer_says_which_button_was_pressed(qtbot: QtBot, theme: Theme) -> None:
    footer = Footer(theme)
    qtbot.addWidget(footer)
    footer.set_actions([Action("back", "Vorig thema", "arrow-left")], Action("next", "Verder"))

    with qtbot.waitSignal(footer.action_chosen, timeout=TIMEOUT) as caught:
        footer.button("back").click()

    assert caught.args == ["back"]


def test_a_button_says_less_where_there_is_no_room_and_keeps_its_focus(qtbot: QtBot, theme: Theme) -> None:
    footer = Footer(theme)
    check = Action("check", "Controle voor afdrukken: 4 punten", short="Controle: 4 punten")
    footer.set_actions([check], Action("next", "Volgende open vraag"))
    show(qtbot, footer, width=1200, height=60)
    before = footer.button("check")
    assert before.text() == "Controle voor afdrukken: 4 punten"

    footer.resize(420, 100)
    QApplication.processEvents()
    footer.set_actions([replace(check, short="Controle: 3 punten")], Action("next", "Volgende open vraag"))

    assert footer.button("check") is before
    assert before.text() == "Controle: 3 punten"


def test_a_narrow_footer_takes_two_rows(qtbot: QtBot, theme: Theme) -> None:
    footer = Footer(theme)
    footer.show_change("INT-02 gewijzigd: niveau 2 → 1")
    footer.set_actions([Action("back", "Vorig thema")], Action("next", "Volgende open vraag"))
    show(qtbot, footer, width=1200, height=60)
    wide = footer.sizeHint().height()

    footer.resize(480, 100)
    QApplication.processEvents()

    assert footer.sizeHint().height() > wide


def test_a_failed_save_stays_until_one_succeeds(qtbot: QtBot, theme: Theme) -> None:
    saved = SavedIndicator(theme)
    qtbot.addWidget(saved)

    saved.show_failed()

    assert saved.state() is SaveState.FAILED
    assert saved.accessibleName() == "Niet opgeslagen – opnieuw proberen"

    saved.show_saved("14:32")

    assert saved.accessibleName() == "Opgeslagen 14:32"


def test_the_bar_says_which_section_was_chosen(qtbot: QtBot, theme: Theme) -> None:
    bar = DossierBar(theme, samples.SECTIONS)
    show(qtbot, bar, width=1366, height=48)

    with qtbot.waitSignal(bar.section_chosen, timeout=TIMEOUT) as caught:
        bar.tabs["plan"].click()

    assert caught.args == ["plan"]


def test_a_narrow_bar_gives_up_what_has_another_way(qtbot: QtBot, theme: Theme) -> None:
    bar = DossierBar(theme, samples.SECTIONS)
    show(qtbot, bar, width=1366, height=48)
    assert bar.go_to_button.isVisible()

    bar.resize(820, 48)

    assert not bar.go_to_button.isVisible()
    assert bar.menu_button.isVisible()


def found(text: str) -> Sequence[FoundGroup]:
    rows = [FoundRow(f"row{place}", f"{text} {place}", "onder") for place in range(3)]
    return [FoundGroup("Vragen", tuple(rows[:2])), FoundGroup("Taken", tuple(rows[2:]))] if text != "niets" else []


def popup_in(qtbot: QtBot, theme: Theme) -> tuple[QWidget, CommandPopup]:
    window = QWidget()
    QVBoxLayout(window).addWidget(QLineEdit())
    show(qtbot, window)
    return window, CommandPopup(theme, found, window)


def test_the_popup_goes_to_the_row_that_the_arrows_reached(qtbot: QtBot, theme: Theme) -> None:
    _, popup = popup_in(qtbot, theme)
    popup.open("gesprek")
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    QTest.keyClick(popup.field, Qt.Key.Key_Down)

    with qtbot.waitSignal(popup.row_chosen, timeout=TIMEOUT) as caught:
        QTest.keyClick(popup.field, Qt.Key.Key_Return)

    assert caught.args == ["row2"]
    assert not popup.isVisible()


def test_escape_closes_the_popup_and_gives_the_focus_back(qtbot: QtBot, theme: Theme) -> None:
    window, popup = popup_in(qtbot, theme)
    field = window.findChildren(QLineEdit)[0]
    field.setFocus()
    popup.open()

    QTest.keyClick(popup.field, Qt.Key.Key_Escape)

    assert not popup.isVisible()
    assert window.focusWidget() is field


def test_a_search_that_finds_nothing_chooses_nothing(qtbot: QtBot, theme: Theme) -> None:
    _, popup = popup_in(qtbot, theme)
    popup.open("niets")

    QTest.keyClick(popup.field, Qt.Key.Key_Return)

    assert popup.isVisible()
    assert popup.rows() == []


def test_a_segment_can_be_taken_back_where_that_is_allowed(qtbot: QtBot, theme: Theme) -> None:
    segment = Segment(theme, [("a", "zeker"), ("b", "gok")], name="Zeker", may_be_empty=True)
    qtbot.addWidget(segment)
    chosen: list[str] = []
    segment.chosen.connect(chosen.append)

    segment.button("b").click()
    segment.button("b").click()

    assert chosen == ["b", ""]


def test_a_warning_links_to_the_place_where_one_can_mend_it(qtbot: QtBot, theme: Theme) -> None:
    box = WarningBox(theme, "Er is nog geen opdrachtgever.", links=[("DRA-01", "Naar DRA-01")])
    qtbot.addWidget(box)

    with qtbot.waitSignal(box.link_chosen, timeout=TIMEOUT) as caught:
        button(box, "Naar DRA-01").click()

    assert caught.args == ["DRA-01"]


def test_the_focus_ring_outlives_the_window_it_was_in(theme: Theme) -> None:
    for _ in range(2):
        window = QWidget()
        layout = QVBoxLayout(window)
        layout.addWidget(PrimaryButton(theme, "Verder"))
        window.show()
        window.activateWindow()
        window.findChildren(PrimaryButton)[0].setFocus()
        QApplication.processEvents()
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def test_a_button_that_was_replaced_while_it_was_held_down_does_nothing(qtbot: QtBot, theme: Theme) -> None:
    footer = Footer(theme)
    qtbot.addWidget(footer)
    footer.set_actions((Action("eerst", "Eerst"),), Action("verder", "Verder"))
    held = footer.button("verder")
    footer.set_actions((), Action("klaar", "Klaar"))
    asked: list[str] = []
    footer.action_chosen.connect(asked.append)

    held.clicked.emit()

    assert asked == []
