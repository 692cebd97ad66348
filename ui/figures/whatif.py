"""What if: three sliders that move the outcome and never what is filled in."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QVBoxLayout

from assessments.business_case.returns import Returns
from ui.figures.desk import FigureDesk
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.what_if import WhatIf, agency_share, what_if

T = TypeVar("T")

_MOST_DAYS, _HUNDRED = 30, 100
_WIDEST = 10**9
"""The farthest that a slider of Qt counts."""


class _Slider(QSlider):
    """A slider that the wheel leaves alone: who scrolls the page means the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WhatIfCard(CardFrame):
    """Sliders for days, hires and the agency's share, with the outcome beside the stored one."""

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(theme)
        self._desk = desk
        self._theme = theme
        self._stored: WhatIf | None = None
        self._exact: dict[QSlider, Decimal] = {}
        self._start: dict[QSlider, int] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self.days, self._days_words = self._add_slider(0, tr("Dagen sneller"), 0, _MOST_DAYS)
        self.hires, self._hires_words = self._add_slider(1, tr("Aannames"), 0, 1)
        self.share, self._share_words = self._add_slider(2, tr("Via een bureau"), 0, _HUNDRED)
        self.outcome = Label(theme)
        self.back = FlatButton(theme, tr("Terug naar jullie cijfers"), icon="undo-2")
        self.back.clicked.connect(self._on_back_clicked)
        head = QHBoxLayout()
        head.addWidget(Label(theme, tr("Wat als?"), role=Role.QUESTION_FOLDED), 1)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(Label(theme, tr("Schuiven verandert niets aan wat je hebt ingevuld."), role=Role.SMALL,
                               color="muted"))  # fmt: skip
        layout.addLayout(self._grid)
        layout.addWidget(self.outcome)

    def _add_slider(self, row: int, name: str, low: int, high: int) -> tuple[QSlider, Label]:
        slider = _Slider(Qt.Orientation.Horizontal)
        slider.setRange(low, high)
        slider.setAccessibleName(name)
        slider.setMinimumHeight(self._theme.px(32))
        slider.valueChanged.connect(self._on_slider_value_changed)
        words = Label(self._theme, role=Role.SMALL, tabular=True, wrap=False)
        words.setMinimumWidth(self._theme.px(72))
        self._grid.addWidget(Label(self._theme, name, role=Role.SMALL, wrap=False), row, 0)
        self._grid.addWidget(slider, row, 1)
        self._grid.addWidget(words, row, 2)
        return slider, words

    def refresh(self) -> None:
        """Begin again at what is filled in."""
        stored = self._stored = what_if(self._desk.sheet, self._desk.outcomes.metrics.costs)
        self.setVisible(stored is not None and not self._desk.outcomes.case.unfinished)
        if stored is None:
            return
        roi, share = self._desk.scenarios.roi, agency_share(self._desk.scenarios)
        half = stored.hires // 2
        days = roi.days_faster if roi and roi.days_faster is not None else Decimal(0)
        self._place(self.days, 0, _MOST_DAYS, days)
        self._place(self.hires, stored.hires - half, stored.hires + half, Decimal(stored.hires))
        self._place(self.share, 0, _HUNDRED, (share or Decimal(0)) * _HUNDRED)
        self.share.setEnabled(share is not None)
        self.days.setEnabled(stored.vacancies is not None)
        self._show()

    def _place(self, slider: QSlider, low: int, high: int, value: Decimal) -> None:
        """Put a slider on the whole number nearest to what is stored."""
        low, high, nearest = (min(int(formats.rounded(one, 0)), _WIDEST) for one in (low, high, value))
        self._exact[slider] = value
        self._start[slider] = nearest
        with QSignalBlocker(slider):
            slider.setRange(min(low, nearest), max(high, nearest))
            slider.setValue(nearest)

    def _show(self) -> None:
        stored, moved = self._stored, self._moved_outcome()
        if stored is None or moved is None:
            return
        self._days_words.set_text(_count(self._number(self.days), tr("dag"), tr("dagen")))
        self._hires_words.set_text(formats.plain_number(self._number(self.hires)))
        share = f"{formats.plain_number(formats.rounded(self._number(self.share), 1))}%"
        self._share_words.set_text(share if self.share.isEnabled() else "–")
        is_moved = any(one.value() != start for one, start in self._start.items())
        words = _lines(moved, stored, is_moved=is_moved)
        if not self.days.isEnabled():
            words.append(tr("Dagen sneller kan pas als je bij Opbrengst de loonkosten en de functies invult."))
        if not self.share.isEnabled():
            words.append(tr("Via een bureau kan pas als de vorm een regel heeft voor het bureau."))
        self.outcome.set_text("\n".join(words))
        self.back.setEnabled(is_moved)

    def _moved_outcome(self) -> WhatIf | None:
        return what_if(
            self._desk.sheet,
            self._desk.outcomes.metrics.costs,
            hires=self._moved(self.hires, int),
            days_faster=self._moved(self.days, Decimal),
            share=self._moved(self.share, lambda value: Decimal(value) / _HUNDRED),
        )

    def _number(self, slider: QSlider) -> Decimal:
        """Return what a slider stands for: what is stored, to the digit, while nobody moved it."""
        return self._exact[slider] if slider.value() == self._start[slider] else Decimal(slider.value())

    def _moved(self, slider: QSlider, value: Callable[[int], T]) -> T | None:
        """Return what a slider says; None while it stands where the stored figures are."""
        if not slider.isEnabled() or slider.value() == self._start[slider]:
            return None
        return value(slider.value())

    @Slot()
    def _on_slider_value_changed(self) -> None:
        self._show()

    @Slot()
    def _on_back_clicked(self) -> None:
        self.refresh()


def _lines(moved: WhatIf, stored: WhatIf, *, is_moved: bool) -> list[str]:
    """Return what it costs, beside the agency, and beside now where that is known."""
    found = [_pair(tr("Kosten per jaar"), moved.chosen, stored.chosen, is_moved=is_moved)]
    if moved.saving is not None and stored.saving is not None:
        found.append(_pair(tr("Voordeel tegenover bureau"), moved.saving, stored.saving, is_moved=is_moved))
    if stored.returns is None:
        return found
    if moved.returns is None:
        hires = formats.plain_number(formats.rounded(stored.returns.hires, 1))
        words = tr("Het voordeel tegenover nu is alleen bekend bij {hires} aannames, zoals jullie die hebben gemeten.")
        return [*found, words.format(hires=hires)]
    now, before = _saving(moved.returns), _saving(stored.returns)
    return [*found, _pair(tr("Voordeel tegenover nu"), now, before, is_moved=is_moved)]


def _pair(name: str, now: Decimal, stored: Decimal, *, is_moved: bool) -> str:
    """Write an amount, and what it was once a slider has been moved."""
    words = f"{name}: {formats.euro(now, 0)}"
    return (
        tr("{words}, in plaats van {stored}.").format(words=words, stored=formats.euro(stored, 0))
        if is_moved
        else f"{words}."
    )


def _saving(returns: Returns) -> Decimal:
    return returns.saving_hard if returns.saving is None else returns.saving


def _count(number: Decimal, one: str, many: str) -> str:
    return f"{formats.plain_number(number)}{formats.NBSP}{one if number == 1 else many}"
