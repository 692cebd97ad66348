"""The results overview: figure, radar, pillars, the largest gaps, and what does not fit together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessments.plan import DismissedWarning
from assessments.types import MeasurementId, RuleId
from ui.results.facts import has_levels, next_question
from ui.results.overview import Overview
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.footer import Action, Footer
from ui.widgets.notices import EmptyState
from ui.widgets.scroll import ScrollPane
from ui.work import Work
from wizard.assessment import Assessment, assess

_PLAN, _GO_ON = "plan", "vragen"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class ResultsScreen(QWidget):
    """Where the organisation stands, over all steps.

    Signals: ``question_asked(str)`` with a question's code; ``section_asked(str)``: "plan" or "vragen".
    """

    question_asked = Signal(str)
    section_asked = Signal(str)

    def __init__(
        self, work: Work, theme: Theme, parent: QWidget | None = None, *, now: Callable[[], datetime] = _utc_now
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._now = now
        self._measurement: MeasurementId | None = None
        self._overview = Overview(theme)
        self._pane = ScrollPane(self._overview)
        self._empty = EmptyState(
            theme,
            tr("Nog geen resultaat"),
            tr("Kies bij een paar vragen een niveau. Dan staat hier de score."),
            tr("Begin met de vragen"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._pane)
        self._stack.addWidget(self._empty)
        self._footer = Footer(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._footer)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wire()
        self.refresh()

    def _wire(self) -> None:
        self._overview.question_chosen.connect(self.question_asked)
        self._overview.measurement_chosen.connect(self._on_overview_measurement_chosen)
        self._overview.dismissed.connect(self._on_overview_dismissed)
        self._overview.recalled.connect(self._on_overview_recalled)
        self._pane.resized.connect(self._overview.fit)
        self._empty.chosen.connect(self._on_empty_chosen)
        self._footer.undo_asked.connect(self._work.undo)
        self._footer.action_chosen.connect(self._on_footer_action_chosen)
        add_shortcuts(self, {"Ctrl+Return": self._on_shortcut_activated})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._overview.set_room(self.height() - self._footer.sizeHint().height())

    def refresh(self) -> None:
        """Show the dossier as it is now."""
        session = self._work.session
        newest = session.assessment
        last = session.last_step
        self._footer.show_change(last.words if last is not None else "")
        if not has_levels(newest) and len(session.dossier.measurements) == 1:
            self._stack.setCurrentWidget(self._empty)
            self._footer.set_actions([], None)
            return
        self._stack.setCurrentWidget(self._pane)
        measurements = session.dossier.measurements
        shown = next((one for one in measurements if one.id == self._measurement), newest.measurement)
        first, chosen = self._assessment(measurements[0].id), self._assessment(shown.id)
        self._overview.show_assessment(chosen, first, newest if len(measurements) > 1 else None)
        self._footer.set_actions([], self._primary(newest))

    def flush(self) -> None:
        """Do nothing: what is typed here counts only after its own button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_T and not event.modifiers() and self._stack.currentWidget() is self._pane:
            self._overview.toggle_table()
        else:
            super().keyPressEvent(event)

    def _assessment(self, measurement: MeasurementId) -> Assessment:
        session = self._work.session
        if measurement == session.assessment.measurement.id:
            return session.assessment
        found = next(one for one in session.dossier.measurements if one.id == measurement)
        return assess(session.catalogue, session.dossier, found)

    def _primary(self, assessment: Assessment) -> Action:
        if assessment.scores.total.value is None and next_question(assessment) is not None:
            return Action(_GO_ON, tr("Volgende open vraag"), shortcut="Ctrl+Enter")
        return Action(_PLAN, tr("Naar het plan"), "arrow-right", "Ctrl+Enter", icon_last=True)

    @Slot(str)
    def _on_overview_measurement_chosen(self, measurement: str) -> None:
        self._measurement = MeasurementId(measurement)
        self.refresh()

    @Slot(str, str)
    def _on_overview_dismissed(self, rule: str, reason: str) -> None:
        self._work.dismiss(RuleId(rule), DismissedWarning(reason, self._now()))
        self.refresh()

    @Slot(str)
    def _on_overview_recalled(self, rule: str) -> None:
        self._work.dismiss(RuleId(rule), None)
        self.refresh()

    @Slot()
    def _on_empty_chosen(self) -> None:
        self.section_asked.emit(_GO_ON)

    @Slot()
    def _on_shortcut_activated(self) -> None:
        if self._stack.currentWidget() is self._pane:
            self._on_footer_action_chosen(self._primary(self._work.session.assessment).key)
        else:
            self._on_empty_chosen()

    @Slot(str)
    def _on_footer_action_chosen(self, key: str) -> None:
        question = next_question(self._work.session.assessment) if key == _GO_ON else None
        if question is not None:
            self.question_asked.emit(question)
        else:
            self.section_asked.emit(key)
