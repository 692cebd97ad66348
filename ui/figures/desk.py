"""The figures on the screen: as they are saved, as they are being typed, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from assessments.figures import Figures, Scenarios
from assessments.metrics.bands import Band
from assessments.outcomes import Outcomes, band, work_out
from assessments.scoring import Scores, score
from assessments.sheet import AnswerSheet
from ui.work import Work


class FigureDesk(QObject):
    """What the tabs of Cijfers share.

    Signals: ``changed()`` after the figures became others, also while they are being typed.
    """

    changed = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self._figures: Figures | None = None
        self._scenarios: Scenarios | None = None
        self._scores: Scores | None = None
        self._outcomes: Outcomes | None = None

    @property
    def figures(self) -> Figures:
        """Return the figures with what is being typed."""
        return self._figures or self.work.session.measurement.figures

    @property
    def scenarios(self) -> Scenarios:
        """Return the business case with what is being typed."""
        return self._scenarios or self.work.session.measurement.scenarios

    @property
    def is_locked(self) -> bool:
        """Tell whether the figures may not change."""
        return self.work.session.is_locked

    @property
    def sheet(self) -> AnswerSheet:
        """Return the answers with the figures as they are being typed."""
        session = self.work.session
        measurement = replace(session.measurement, figures=self.figures, scenarios=self.scenarios)
        return AnswerSheet(session.catalogue, session.dossier, measurement)

    @property
    def scores(self) -> Scores:
        """Return the scores; typing figures does not change them."""
        if self._scores is None:
            self._scores = score(self.sheet)
        return self._scores

    @property
    def outcomes(self) -> Outcomes:
        """Return what the figures come to, worked out once after each change."""
        if self._outcomes is None:
            self._outcomes = work_out(self.sheet, self.scores)
        return self._outcomes

    def band(self, pick: Callable[[Outcomes], Decimal | None]) -> Band:
        """Return an outcome with its range: all estimates low, as typed, and high."""
        return band(self.sheet, self.scores, pick)

    @property
    def has_ranges(self) -> bool:
        """Tell whether a cost line is an estimate with a range."""
        return any(cost.line.low is not None or cost.line.high is not None for cost in self.figures.costs)

    def type_figures(self, figures: Figures) -> None:
        """Show figures as they are being typed; nothing is saved."""
        self._figures = figures
        self._outcomes = None
        self.changed.emit()

    def type_scenarios(self, scenarios: Scenarios) -> None:
        """Show a business case as it is being typed; nothing is saved."""
        self._scenarios = scenarios
        self._outcomes = None
        self.changed.emit()

    def revert(self) -> None:
        """Go back to what is saved."""
        self.refresh()
        self.changed.emit()

    def commit_figures(self, figures: Figures, cell: str, words: str) -> None:
        """Keep figures: saved, and one step for undo."""
        self.refresh()
        self.work.set_figures(figures, cell=cell, words=words)

    def commit_scenarios(self, scenarios: Scenarios, cell: str, words: str) -> None:
        """Keep a business case: saved, and one step for undo."""
        self.refresh()
        self.work.set_scenarios(scenarios, cell=cell, words=words)

    def settle(self) -> None:
        """End a burst of typing: what follows is an undo step of its own."""
        self.work.session.settle()

    def refresh(self) -> None:
        """Forget what was worked out; the dossier may be another one by now."""
        self._figures = None
        self._scenarios = None
        self._scores = None
        self._outcomes = None
