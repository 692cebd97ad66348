"""What only a task has that people added themselves: pillar, impact, gap and rhythm."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from assessments.plan import OwnTask
from assessments.types import Pillar
from ui.plan.choice_box import ChoiceBox
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard.drawing.pillars import NAMES, PILLARS
from wizard.planning.own_tasks import GAPS, IMPACTS, RHYTHMS


class OwnFields(QWidget):
    """Four choices; hidden for a task of the method.

    Signals: ``changed_to(OwnTask)`` after a person chose otherwise.
    """

    changed_to = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own: OwnTask | None = None
        self.pillar = ChoiceBox(theme, [(pillar, NAMES[pillar]) for pillar in PILLARS], name=tr("Pijler"))
        self.impact = Segment(theme, [(str(one), str(one)) for one in IMPACTS], name=tr("Impact, 1 weinig tot 5 veel"))
        self.gap = Segment(theme, [(str(one), str(one)) for one in GAPS], name=tr("Kloof, 1 klein tot 4 groot"))
        self.rhythm = ChoiceBox(theme, list(RHYTHMS.items()), name=tr("Ritme"))
        self._hints = [
            Label(theme, tr("5 helpt het meest"), role=Role.CAPTION, color="muted", wrap=False),
            Label(theme, tr("4 is nog ver weg"), role=Role.CAPTION, color="muted", wrap=False),
        ]
        self._lay_out()
        self.pillar.chosen.connect(self._on_pillar_chosen)
        self.impact.chosen.connect(self._on_impact_chosen)
        self.gap.chosen.connect(self._on_gap_chosen)
        self.rhythm.chosen.connect(self._on_rhythm_chosen)
        self.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, self._theme.px(72))
        grid.setColumnStretch(2, 1)
        rows = ((tr("Pijler"), self.pillar), (tr("Impact"), self.impact), (tr("Kloof"), self.gap),
                (tr("Ritme"), self.rhythm))  # fmt: skip
        for line, (words, field) in enumerate(rows):
            label = Label(self._theme, words, role=Role.SMALL, color="muted", wrap=False)
            label.setMinimumHeight(self._theme.px(32))
            grid.addWidget(label, line, 0)
            grid.addWidget(field, line, 1, Qt.AlignmentFlag.AlignLeft)
        for line, hint in enumerate(self._hints, start=1):
            grid.addWidget(hint, line, 2, Qt.AlignmentFlag.AlignVCenter)

    def show_own(self, own: OwnTask | None) -> None:
        """Show what was chosen without telling anybody; None hides the fields."""
        self._own = own
        self.setVisible(own is not None)
        if own is not None:
            self.pillar.set_value(own.pillar)
            self.impact.set_key(str(own.impact))
            self.gap.set_key(str(own.gap))
            self.rhythm.set_value(own.rhythm)

    def own(self) -> OwnTask | None:
        """Return the task with what was chosen."""
        return self._own

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, from top to bottom."""
        buttons = [self.impact.button(self.impact.key() or "3"), self.gap.button(self.gap.key() or "1")]
        return [self.pillar, *buttons, self.rhythm]

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), super().minimumSizeHint().height())

    def _change(self, own: OwnTask) -> None:
        if own != self._own:
            self._own = own
            self.changed_to.emit(own)

    @Slot(object)
    def _on_pillar_chosen(self, pillar: object) -> None:
        if self._own is not None:
            self._change(replace(self._own, pillar=Pillar(str(pillar))))

    @Slot(str)
    def _on_impact_chosen(self, key: str) -> None:
        if self._own is not None:
            self._change(replace(self._own, impact=int(key)))

    @Slot(str)
    def _on_gap_chosen(self, key: str) -> None:
        if self._own is not None:
            self._change(replace(self._own, gap=int(key)))

    @Slot(object)
    def _on_rhythm_chosen(self, rhythm: object) -> None:
        if self._own is not None:
            self._change(replace(self._own, rhythm=str(rhythm)))
