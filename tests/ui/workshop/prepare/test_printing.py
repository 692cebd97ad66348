"""What one prints for a workshop: counted beforehand, and one click from the print screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.plan import example
from tests.ui.workshop.fakes import NOW
from ui.printing.documents import request_at, workshop_place
from ui.theme import Theme
from ui.workshop.desk import WorkshopDesk
from ui.workshop.new_workshop import new_workshop
from ui.workshop.prepare.printing import PrintingTab, sheet_words
from wizard.documents.family import Kind, Request
from wizard.documents.sheets_needed import FULL, PAPERS, SHORT, SheetsNeeded
from wizard.workshop import setting_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.mark.parametrize(
    "copies, pages, words", [(8, 11, "8 × 6 bladen"), (8, 2, "8 × 1 blad"), (1, 3, "2 bladen"), (0, 0, "0 × 0 bladen")]
)
def test_sheets_are_told_as_one_counts_them(copies: int, pages: int, words: str) -> None:
    assert sheet_words(SheetsNeeded(Kind.FORMS, copies, pages)).replace("\xa0", " ") == words


def test_the_papers_are_counted_beside_the_window_and_lead_to_the_print_screen(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    desk = WorkshopDesk(work, theme, work, now=lambda: NOW)
    desk.add(new_workshop(desk))
    assert desk.workshop is not None
    desk.make(setting_up.choose_questions(desk.workshop, work.session.catalogue, desk.workshop.setup.questions[:2]))
    tab = PrintingTab(desk, theme)
    qtbot.addWidget(tab)
    places: list[str] = []
    desk.place_asked.connect(places.append)

    tab.show_workshop(desk.workshop)
    qtbot.waitUntil(lambda: "Geteld" in tab.total.text(), timeout=20_000)
    tab.lines[(Kind.FORMS, SHORT)].link.click()

    assert "10 × 1" in tab.lines[(Kind.FORMS, FULL)].count.text()
    assert request_at(places[0]) == Request(Kind.FORMS, workshop=desk.workshop.id, is_short=True)


@pytest.mark.parametrize("kind, is_short", PAPERS)
def test_every_paper_has_a_place_on_the_print_screen(kind: Kind, is_short: bool) -> None:
    found = request_at(workshop_place(kind, "w", is_short=is_short))

    assert (found.kind, found.is_short) == (kind, is_short)
