"""Ctrl+K in a dossier: the popup, filled from the session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.go_to import Command, Kind, find, target
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.command_popup import CommandPopup
from ui.widgets.popup_list import FoundGroup
from ui.work import Work
from wizard.tools.filling import names
from wizard.tools.places import TOOL_PLACE

_COMMANDS = (
    Command("vragen", "Vragen", "Verder met de zes stappen", "list", "Alt+1"),
    Command("cijfers", "Cijfers", "Kosten, vacatures, businesscase en KPI’s", "table-2", "Alt+2"),
    Command("cijfers/kosten", "Cijfers: kosten", "Wat werving kost, regel voor regel", "table-2"),
    Command("cijfers/vacatures", "Cijfers: vacatures", "Time-to-fill en time-to-hire", "table-2"),
    Command("cijfers/kanalen", "Cijfers: kanalen", "Wat een kanaal kost en oplevert", "table-2"),
    Command("cijfers/businesscase", "Cijfers: businesscase", "Bureau, eigen recruiter of RPO", "table-2"),
    Command("cijfers/kpi", "Cijfers: KPI’s", "Waarden en streefwaarden", "table-2"),
    Command("resultaat", "Resultaat", "Scores, pijlers en wat niet past", "chart-gantt", "Alt+3"),
    Command("plan", "Plan", "Taken in drie pijlers", "columns-3", "Alt+4"),
    Command("workshop", "Workshop", "Een zaal vol mensen, één afgesproken beeld", "presentation", "Alt+5"),
    Command("workshop/voorbereiden", "Workshop: voorbereiden", "Vragen, deelnemers en draaiboek", "presentation"),
    Command("workshop/binnenhalen", "Workshop: binnenhalen", "Stembestanden en papier", "presentation"),
    Command("workshop/zaal", "Workshop: in de zaal", "Stemmen, tonen, vastleggen", "presentation"),
    Command("workshop/kiezen", "Workshop: taken kiezen", "Stippen, wie doet wat, eerste afspraak", "presentation"),
    Command("workshop/afronden", "Workshop: afronden", "Afdrukken, wissen, wat nog open is", "presentation"),
    Command("afdrukken", "Druk het plan af", "Afdrukken", "printer", "Ctrl+P"),
)


class GoToPopup(CommandPopup):
    """Finds questions, tasks, notes, terms and sections of one dossier.

    Signals: ``question_chosen(str)``, ``task_chosen(str)`` and ``section_chosen(str)`` with the code to go to.
    """

    question_chosen = Signal(str)
    task_chosen = Signal(str)
    section_chosen = Signal(str)

    def __init__(self, theme: Theme, work: Work, window: QWidget) -> None:
        super().__init__(theme, self._search_session, window)
        self._work = work
        self.row_chosen.connect(self._on_self_row_chosen)

    def _search_session(self, typed: str) -> Sequence[FoundGroup]:
        commands = [Command(one.code, tr(one.title), tr(one.detail), one.icon, one.key) for one in _COMMANDS]
        if typed.strip():
            found = names(self._work.session.catalogue).items()
            detail = tr("Hulpmiddelen in het plan")
            commands += [Command(f"{TOOL_PLACE}{code}", name, detail, "layout-grid") for code, name in found]
        return find(typed, self._work.session.assessment, commands)

    @Slot(str)
    def _on_self_row_chosen(self, key: str) -> None:
        kind, code = target(key)
        if kind is Kind.TASK:
            self.task_chosen.emit(code)
        elif kind is Kind.COMMAND:
            self.section_chosen.emit(code)
        elif kind is Kind.TERM:
            self._show_term(code)
        else:
            self.question_chosen.emit(code)

    def _show_term(self, term: str) -> None:
        """Go to the first question whose help explains the word."""
        questions = self._work.session.catalogue.questions.values()
        found = next((question for question in questions if term in question.help.terms), None)
        if found is not None:
            self.question_chosen.emit(found.id)
