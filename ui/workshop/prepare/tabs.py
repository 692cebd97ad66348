"""The parts of setting up a workshop, in their order; each is made when it is asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.workshop.desk import WorkshopDesk
from ui.workshop.prepare.agenda import AgendaTab
from ui.workshop.prepare.basics import BasicsTab
from ui.workshop.prepare.people import PeopleTab
from ui.workshop.prepare.questions import QuestionsTab
from wizard.workshop.readiness import AGENDA, BASICS, PEOPLE, PRINTING, QUESTIONS

TABS = (
    (BASICS, "Opzet"),
    (QUESTIONS, "Vragen"),
    (PEOPLE, "Deelnemers"),
    (AGENDA, "Draaiboek"),
    (PRINTING, "Afdrukken"),
)
"""Key and name of each."""


def make_tab(key: str, desk: WorkshopDesk, theme: Theme) -> QWidget:
    """Make a part; KeyError for a key that is none."""
    if key == PRINTING:
        from ui.workshop.prepare.printing import PrintingTab

        return PrintingTab(desk, theme)
    made = {BASICS: BasicsTab, QUESTIONS: QuestionsTab, PEOPLE: PeopleTab, AGENDA: AgendaTab}[key]
    return made(desk, theme)
