"""A box with choices, painted as a field; another choice than the first stands out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.plan.plan_head import NameFilter
from ui.theme import Role, Theme
from ui.widgets.strokes import text_width


class ChoiceBox(NameFilter):
    """One choice of several.

    Signals: ``chosen(value)`` after a person chose another one.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[Any, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._look = theme
        self._values = [value for value, _ in choices]
        self.setAccessibleName(name)
        for _, words in choices:
            self.addItem(words)
        self.activated.connect(self._on_activated)

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
