"""Hulpmiddelen: filling in, undoing, proposals, jumping and printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.dossiers import CATALOGUE, example
from tests.ui.plan.example import work
from tests.wizard.memory_keeper import MemoryKeeper
from ui.plan.tools.entry_fields import ChosenEntry, EntryField, WrittenEntry
from ui.plan.tools.tools_view import ToolsView
from ui.theme import Theme
from ui.widgets.edits import LineField
from ui.widgets.text import Label
from ui.work import Work
from wizard.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
CODES = tuple(CATALOGUE.tools.texts)


def of_example() -> Work:
    one = example()
    return Work(Session(CATALOGUE, MemoryKeeper(one), one))


def shown(qtbot: QtBot, theme: Theme, code: str, opened: Work | None = None) -> ToolsView:
    """Return the view on a tool; it follows the dossier as the plan screen lets it."""
    opened = opened or work()
    view = ToolsView(opened, theme)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    opened.changed.connect(lambda: view.show_plan(opened.session.assessment, ()))
    with qtbot.waitActive(view, timeout=5000):
        view.show()
        view.activateWindow()
    view.show_tool(code)
    return view


def field(view: ToolsView, key: str) -> EntryField:
    return next(one for one in view.page.fields() if one.entry.key == key)


def written(view: ToolsView, key: str) -> WrittenEntry:
    found = field(view, key)
    assert isinstance(found, WrittenEntry)
    return found


def chosen(view: ToolsView, key: str) -> ChosenEntry:
    found = field(view, key)
    assert isinstance(found, ChosenEntry)
    return found


def type_in(view: ToolsView, key: str, text: str) -> None:
    """Type in a field and leave it."""
    found = written(view, key)
    found.field.setFocus()
    QTest.keyClicks(found.field, text)
    found.flush()


def kept(view: ToolsView, code: str) -> dict[str, str]:
    return dict(view.work.session.dossier.plan.tools.get(code, {}))


@pytest.mark.parametrize("code", CODES)
def test_every_tool_shows_all_its_places_to_fill_in(qtbot: QtBot, theme: Theme, code: str) -> None:
    view = shown(qtbot, theme, code, of_example())

    assert view.list.rows[code].isChecked()
    assert len(view.page.pieces) > 0
    assert all(one.focus_widget().accessibleName() for one in view.page.fields())


def test_what_is_typed_is_kept_and_undone_as_one_step(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "ats")

    type_in(view, "besluit.keuze", "De tweede")
    type_in(view, "besluit.keuze", ", want goedkoper")

    assert kept(view, "ats") == {"besluit.keuze": "De tweede, want goedkoper"}
    step = view.work.session.last_step
    assert step is not None
    assert step.words == "Eisenlijst ATS ingevuld"
    view.work.undo()
    assert kept(view, "ats") == {}
    assert written(view, "besluit.keuze").field.text() == ""
    view.work.redo()
    assert written(view, "besluit.keuze").field.text() == "De tweede, want goedkoper"


def test_two_fields_are_two_steps(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "ats")

    type_in(view, "besluit.keuze", "De tweede")
    type_in(view, "besluit.kosten", "3000")
    view.work.undo()

    assert kept(view, "ats") == {"besluit.keuze": "De tweede"}


def test_what_is_being_typed_is_kept_when_another_tool_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "partner")
    QTest.keyClicks(written(view, "besluit.keuze").field, "Bureau Noord")

    view.list.rows["recht"].click()

    assert kept(view, "partner") == {"besluit.keuze": "Bureau Noord"}
    assert view.code == "recht"


def test_filling_in_a_tool_is_no_line_of_the_decisions_log(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "recht")

    type_in(view, "nagekeken.door", "Marit")

    assert view.work.session.dossier.plan.decisions == ()


def test_the_focus_and_the_place_stay_while_a_warning_comes_and_goes(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "middelen")
    chosen(view, "boeien.jobboards.gebruik").segment.button("ja").click()
    owner = written(view, "boeien.jobboards.eigenaar")
    warned = [line.said.words for line in view.page.pieces[0].said.lines]
    owner.field.setFocus()

    type_in(view, "boeien.jobboards.eigenaar", "Joost")

    assert warned == ["In gebruik zonder eigenaar: jobboards."]
    assert view.page.pieces[0].said.lines == []
    assert QApplication.focusWidget() is owner.field
    assert written(view, "boeien.jobboards.eigenaar") is owner


def test_a_proposal_is_taken_over_with_one_press_and_an_own_choice_taken_back(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "werkenbij", of_example())
    key = "vragen.volume.antwoord"
    assert chosen(view, key).segment.key() == "ja"
    assert kept(view, "werkenbij") == {}

    chosen(view, key).segment.button("ja").click()
    assert kept(view, "werkenbij") == {key: "ja"}

    chosen(view, key).segment.button("nee").click()
    assert kept(view, "werkenbij") == {key: "nee"}

    chosen(view, key).segment.button("nee").click()
    assert kept(view, "werkenbij") == {}
    assert chosen(view, key).segment.key() == "ja"


def test_the_last_answer_gives_the_outcome_at_once(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "werkenbij", of_example())

    chosen(view, "vragen.bijhouden.antwoord").segment.button("nee").click()

    assert view.page.message.text() == "Een compacte werken-bij-pagina past."


def test_links_lead_to_the_question_the_task_the_raci_view_and_the_document(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "taakverdeling")
    places: list[str] = []
    tasks: list[str] = []
    views: list[str] = []
    view.place_asked.connect(places.append)
    view.entered.connect(tasks.append)
    view.view_asked.connect(views.append)

    links = {link.text(): link for link in view.page._links}
    links["SYN-02"].click()
    links["T-SYN-02"].click()
    view.page.print_button.click()
    raci = next(line.button for line in view.page.pieces[1].said.lines if line.button)
    raci.click()

    assert places == ["SYN-02", "document/tool/taakverdeling"]
    assert tasks == ["T-SYN-02"]
    assert views == ["raci"]


def test_an_address_is_copied_and_nothing_is_opened(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "bronnen")
    line = next(one for piece in view.page.pieces for item in piece.items for one in item.said.lines if one.button)

    assert line.button is not None
    line.button.click()

    assert QGuiApplication.clipboard().text() == line.said.words == "https://www.nvp-hrnetwerk.nl"


def test_a_narrow_view_shows_the_names_in_a_field_and_cells_below_their_line(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "ats")
    view.resize(560, 700)
    cell = written(view, "nodig.export.een")

    assert view.list.choice.isVisible()
    assert not view.list.rows["ats"].isVisible()
    assert isinstance(cell.field, LineField)
    assert cell.field.placeholderText() == "Leverancier 1"
    view.list.choice.setCurrentIndex(0)
    view.list.choice.activated.emit(0)
    assert view.code == "argumenten"


def test_a_name_of_a_supplier_heads_its_column_while_one_types_on(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "ats")

    type_in(view, "leveranciers.een", "Noordstroom")

    grid = view.page.pieces[1].grid
    assert grid is not None
    assert [head.text() for head in grid._heads] == ["Noordstroom", "Leverancier 2", "Leverancier 3"]


def test_every_place_is_reached_by_tab(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "partner")
    view.page.focus_first()
    reached = []
    for _ in range(6):
        found = view.window().focusWidget()
        assert found is not None
        reached.append(found.accessibleName())
        QTest.keyClick(found, Qt.Key.Key_Tab)

    assert reached == ["Partij 1", "Partij 2", "Partij 3"] + [
        f"Tarief, en waarover het wordt berekend: Partij {number}" for number in (1, 2, 3)
    ]


def test_letters_say_what_they_mean_to_who_does_not_see_them(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, "taakverdeling")
    grid = next(piece.grid for piece in view.page.pieces if piece.grid is not None)

    cells = {(cell.text(), cell.accessibleName()) for row in grid.rows for cell in row if isinstance(cell, Label)}
    assert ("A/R", "eindverantwoordelijk en voert uit") in cells
    assert ("–", "geen rol") in cells
