"""The choice of a moment: now, a printing, a measurement, a day that was kept, or any other day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan.plain_choice import PlainChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.inputs import DateInput
from ui.widgets.text import Label
from wizard.planning.changes_since import NOW, Moment

_OTHER = "other"


class MomentChoice(QWidget):
    """A list of moments, and a date field when another day is wanted.

    Signals: ``chosen()`` after a person chose another moment.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[Moment, ...] = ()
        self._is_filled = False
        self._moment = NOW
        self.box = PlainChoice(theme)
        self.box.setAccessibleName(name)
        self.day = DateInput(theme, f"{name}: {tr('dag')}")
        self.day.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Label(theme, name, role=Role.SMALL, color="muted", wrap=False))
        layout.addWidget(self.box)
        layout.addWidget(self.day)
        self.box.activated.connect(self._on_box_activated)
        self.day.value_changed.connect(self._on_day_value_changed)

    def moment(self) -> Moment:
        """Return what is chosen."""
        return self._moment

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Offer these; what was chosen stays."""
        if tuple(moments) == self._moments and self._is_filled:
            return
        self._is_filled = True
        self._moments = tuple(moments)
        with QSignalBlocker(self.box):
            self.box.clear()
            for one in moments:
                self.box.addItem(one.words)
            self.box.addItem(tr("Een andere dag…"))
        self.set_moment(self._moment)
        self.box.updateGeometry()

    def offered(self, moment: Moment) -> Moment:
        """Return the moment of that day as it is listed here, itself when it is not."""
        return next((one for one in self._moments if one.day == moment.day), moment)

    def set_moment(self, moment: Moment) -> None:
        """Choose a moment without telling anybody."""
        self._moment = moment
        listed = moment in self._moments
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(self._moments.index(moment) if listed else len(self._moments))
        self.day.setVisible(not listed)
        if not listed:
            self.day.set_value(moment.day)

    @Slot(int)
    def _on_box_activated(self, place: int) -> None:
        if place < len(self._moments):
            self._moment = self._moments[place]
            self.day.hide()
            self.chosen.emit()
            return
        self.day.show()
        self.day.focus_first()

    @Slot(object)
    def _on_day_value_changed(self, day: date | None) -> None:
        if day is not None:
            self._moment = Moment("", day)
            self.chosen.emit()
