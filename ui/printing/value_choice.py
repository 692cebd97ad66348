"""One of several values, under a name; and two measurements of which one is compared with the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.types import Dossier
from ui.measurements.rounds import measurement_words
from ui.plan.plain_choice import PlainChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.text import Label


class ValueChoice(QWidget):
    """A name with a list below it.

    Signals: ``chosen()`` after a person chose another value.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[tuple[str, str], ...] = ()
        self.box = PlainChoice(theme)
        self.box.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        label = Label(theme, name, role=Role.SMALL_STRONG)
        label.setBuddy(self.box)
        layout.addWidget(label)
        layout.addWidget(self.box)
        self.box.activated.connect(self._on_box_activated)

    def value(self) -> str:
        """Return the chosen value, "" when none is offered."""
        return str(self.box.currentData() or "")

    def set_value(self, value: str) -> None:
        """Show a choice without telling anybody; what is not offered becomes the first of the list."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(max(0, self.box.findData(value)))

    def show_values(self, offered: Sequence[tuple[str, str]]) -> None:
        """Offer values, each with its words; the choice stays while it is there."""
        if tuple(offered) == self._offered:
            return
        kept = self.value()
        self._offered = tuple(offered)
        with QSignalBlocker(self.box):
            self.box.clear()
            for value, words in offered:
                self.box.addItem(" ".join(words.split()), value)
        self.set_value(kept)

    @Slot(int)
    def _on_box_activated(self, _: int) -> None:
        self.chosen.emit()


class MeasurementsChoice(QWidget):
    """Which measurement is compared with which; never one with itself.

    Signals: ``chosen()`` after a person chose another one.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[str, str]] = []
        self.earlier = ValueChoice(theme, tr("Van"))
        self.later = ValueChoice(theme, tr("Tot"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.earlier)
        layout.addWidget(self.later)
        self.earlier.chosen.connect(self._on_earlier_chosen)
        self.later.chosen.connect(self.chosen)

    def show_measurements(self, dossier: Dossier) -> None:
        """Offer the measurements by date, at first the oldest and the newest."""
        by_date = sorted(dossier.measurements, key=lambda one: one.date)
        is_first = not self.earlier.value()
        offered = [(str(one.id), measurement_words(one)) for one in by_date]
        self.earlier.show_values(offered[:-1])
        self._offer_later(offered)
        if is_first and offered:
            self.later.set_value(offered[-1][0])

    def _offer_later(self, offered: Sequence[tuple[str, str]]) -> None:
        """Offer what comes after the first of the two."""
        self._all = list(offered)
        values = [value for value, _ in self._all]
        first = values.index(self.earlier.value()) if self.earlier.value() in values else -1
        kept = self.later.value()
        self.later.show_values(self._all[first + 1 :])
        if kept not in values[first + 1 :] and self._all:
            self.later.set_value(values[-1])

    @Slot()
    def _on_earlier_chosen(self) -> None:
        self._offer_later(self._all)
        self.chosen.emit()
