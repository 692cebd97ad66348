"""A box with choices, painted as a field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.plan.plain_choice import PlainChoice
from ui.theme import Role, Theme
from ui.widgets.strokes import text_width


class ChoiceBox(PlainChoice):
    """One choice of several.

    Signals: ``chosen(value)`` after a person chose another one.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[Any, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._look = theme
        self._values: list[Any] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other choices without telling anybody; what was chosen stays when it is among them."""
        with QSignalBlocker(self):
            before = self.value() if self._values else None
            self.clear()
            self._values = [value for value, _ in choices]
            self.addItems([words for _, words in choices])
            self.set_value(before)
        self.updateGeometry()

    def value(self) -> Any:
        """Return what is chosen."""
        return self._values[max(0, self.currentIndex())]

    def set_value(self, value: Any) -> None:
        """Show another choice without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else 0)
        self.update()

    def sizeHint(self) -> QSize:
        px, font = self._look.px, self._look.font(Role.BODY)
        widest = max((text_width(font, self.itemText(place)) for place in range(self.count())), default=0)
        return QSize(min(widest, px(240)) + px(48), px(32))

    @Slot(int)
    def _on_activated(self, _: int) -> None:
        self.chosen.emit(self.value())
