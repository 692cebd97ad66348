"""Two numbers about the talent pool (TAL-12)."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.types import PoolNumbers
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.inputs.base import Input
from ui.widgets.inputs.typed import WholeInput


class PoolInput(Input):
    """Two whole numbers: people in the talent pool, and hires from it.

    Signals: ``value_changed(PoolNumbers)``; None when both are empty.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.pool = WholeInput(theme, tr("Mensen in de talentpool"), unit=tr("mensen in de talentpool"), minimum=0)
        self.hires = WholeInput(
            theme, tr("Aannames uit de talentpool"), unit=tr("aannames eruit, afgelopen jaar"), minimum=0
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.pool, self.hires):
            layout.addWidget(part)
            part.value_changed.connect(self._on_part_value_changed)

    def value(self) -> PoolNumbers | None:
        """Return both numbers, None when neither is filled in."""
        pool, hires = self.pool.value(), self.hires.value()
        numbers = PoolNumbers(pool if isinstance(pool, int) else None, hires if isinstance(hires, int) else None)
        return None if numbers == PoolNumbers() else numbers

    def set_value(self, value: object) -> None:
        """Show two numbers without telling anybody."""
        numbers = value if isinstance(value, PoolNumbers) else PoolNumbers()
        self.pool.set_value(numbers.pool)
        self.hires.set_value(numbers.hires)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self.pool.flush()
        self.hires.flush()

    def error(self) -> str:
        """Return what is wrong with the first of the two that cannot be used."""
        return self.pool.error() or self.hires.error()

    def focus_error(self) -> None:
        """Put the focus on the number that cannot be used."""
        (self.pool if self.pool.has_error() else self.hires).focus_first()

    @Slot()
    def _on_part_value_changed(self) -> None:
        self.value_changed.emit(self.value())
