"""Between which two moments Wat is veranderd compares."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan.follow_up.moment_choice import MomentChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.text import Label
from wizard.assessment import Assessment
from wizard.planning.changes_since import NOW, Moment, compare, moments, summary


class ChangesChoice(QWidget):
    """Two moments, and what changed between them in one sentence.

    Signals: ``chosen()`` after another moment was chosen.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assessment: Assessment | None = None
        self.start = MomentChoice(theme, tr("Van"))
        self.end = MomentChoice(theme, tr("Tot"))
        self._summary = Label(theme, role=Role.SMALL, color="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.start, self.end, self._summary):
            layout.addWidget(widget)
        self.start.chosen.connect(self._on_moment_chosen)
        self.end.chosen.connect(self._on_moment_chosen)

    def show_moments(self, assessment: Assessment) -> None:
        """Offer the moments of a dossier; at first since the oldest that is known."""
        self._assessment = assessment
        offered = moments(assessment)
        if self.start.moment() == NOW and len(offered) > 1:
            self.start.set_moment(offered[-1])
        self.start.show_moments(offered[1:])
        self.end.show_moments(offered)
        self._show()

    def choose(self, start: Moment, end: Moment) -> None:
        """Choose two moments without telling anybody."""
        self.start.set_moment(self.start.offered(start))
        self.end.set_moment(self.end.offered(end))
        self._show()

    def _show(self) -> None:
        if self._assessment is not None:
            self._summary.set_text(summary(compare(self._assessment, self.start.moment(), self.end.moment())))

    @Slot()
    def _on_moment_chosen(self) -> None:
        self._show()
        self.chosen.emit()
