"""The sections of a dossier, in order; the code of each is read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.work import Work
from wizard.changes import PAPER_PLACE

if TYPE_CHECKING:
    from ui.dossier_view import DossierView

QUESTIONS, FIGURES, RESULTS, PLAN = "vragen", "cijfers", "resultaat", "plan"
WORKSHOP, PRINTING = "workshop", "afdrukken"
SECTIONS = (
    (QUESTIONS, "Vragen"),
    (FIGURES, "Cijfers"),
    (RESULTS, "Resultaat"),
    (PLAN, "Plan"),
    (WORKSHOP, "Workshop"),
    (PRINTING, "Afdrukken"),
)
"""Key and name, as they stand in the bar."""


def make_section(key: str, view: DossierView, work: Work, theme: Theme) -> QWidget:
    """Make a section's screen, and let the ways out of it lead through the view; KeyError for a key that is none."""
    return _MAKERS[key](view, work, theme)


def _make_questions(view: DossierView, work: Work, theme: Theme) -> QWidget:
    from ui.questions import QuestionsScreen

    questions = QuestionsScreen(work, theme)
    questions.task_asked.connect(view.show_task)
    questions.section_asked.connect(view.show_section)
    return questions


def _make_figures(view: DossierView, work: Work, theme: Theme) -> QWidget:
    from ui.figures import FiguresScreen

    figures = FiguresScreen(work, theme)
    figures.section_asked.connect(view.show_section)
    figures.question_asked.connect(view.show_question)
    figures.unlock_asked.connect(view.rounds.ask_unlock)
    figures.lock_asked.connect(view.rounds.ask_lock)
    return figures


def _make_results(view: DossierView, work: Work, theme: Theme) -> QWidget:
    from ui.results import ResultsScreen

    results = ResultsScreen(work, theme)
    results.question_asked.connect(view.show_question)
    results.section_asked.connect(view.show_section)
    return results


def _make_plan(view: DossierView, work: Work, theme: Theme) -> QWidget:
    from ui.plan import PlanScreen

    plan = PlanScreen(work, theme)
    plan.question_asked.connect(view.show_place)
    plan.print_asked.connect(partial(view.show_section, PRINTING))
    return plan


def _make_workshop(view: DossierView, work: Work, theme: Theme) -> QWidget:
    from ui.workshop import WorkshopScreen

    workshop = WorkshopScreen(work, theme)
    workshop.place_asked.connect(view.show_place)
    return workshop


def _make_printing(view: DossierView, work: Work, theme: Theme) -> QWidget:
    from ui.printing import PrintScreen

    printing = PrintScreen(work, theme)
    printing.place_asked.connect(view.show_place)
    printing.look_asked.connect(partial(view.show_section, PAPER_PLACE))
    return printing


_MAKERS: dict[str, Callable[[DossierView, Work, Theme], QWidget]] = {
    QUESTIONS: _make_questions,
    FIGURES: _make_figures,
    RESULTS: _make_results,
    PLAN: _make_plan,
    WORKSHOP: _make_workshop,
    PRINTING: _make_printing,
}
