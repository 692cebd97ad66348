"""What if: three sliders that move the outcome and never what is filled in."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QVBoxLayout

from ui.figures.desk import FigureDesk
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.what_if import agency_share, what_if

_MOST_DAYS, _HUNDRED = 30, 100


class WhatIfCard(CardFrame):
    """Sliders for days, hires and the agency's share, with the outcome beside the stored one."""

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(theme)
        self._desk = desk
        self._theme = theme
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
        slider = QSlider(Qt.Orientation.Horizontal)
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
        stored = what_if(self._desk.sheet)
        self.setVisible(stored is not None)
        if stored is None:
            return
        roi, share = self._desk.scenarios.roi, agency_share(self._desk.scenarios)
        half = stored.hires // 2
        days = roi.days_faster if roi and roi.days_faster is not None else Decimal(0)
        self._place(self.days, 0, _MOST_DAYS, int(days))
        self._place(self.hires, stored.hires - half, stored.hires + half, stored.hires)
        self._place(self.share, 0, _HUNDRED, 0 if share is None else int(share * _HUNDRED))
        self.share.setEnabled(share is not None)
        self.days.setEnabled(stored.vacancies is not None)
        self._show()

    def _place(self, slider: QSlider, low: int, high: int, value: int) -> None:
        with QSignalBlocker(slider):
            slider.setRange(low, max(high, value))
            slider.setValue(value)
            slider.setProperty("stored", value)

    def _show(self) -> None:
        sheet = self._desk.sheet
        stored = what_if(sheet)
        moved = what_if(
            sheet,
            hires=self.hires.value(),
            days_faster=self._moved(self.days, Decimal),
            share=self._moved(self.share, lambda value: Decimal(value) / _HUNDRED),
        )
        if stored is None or moved is None:
            return
        self._days_words.set_text(formats.count(self.days.value(), "dag", "dagen"))
        self._hires_words.set_text(str(self.hires.value()))
        self._share_words.set_text(f"{self.share.value()}%" if self.share.isEnabled() else "–")
        lines = [tr("Kosten per jaar: {now}, in plaats van {stored}.").format(
            now=formats.euro(moved.chosen, 0), stored=formats.euro(stored.chosen, 0))]  # fmt: skip
        if moved.saving is not None and stored.saving is not None:
            words = tr("Voordeel tegenover bureau: {now}, in plaats van {stored}.")
            lines.append(words.format(now=formats.euro(moved.saving, 0), stored=formats.euro(stored.saving, 0)))
        self.outcome.set_text("\n".join(lines))
        self.back.setEnabled(any(one.value() != one.property("stored") for one in (self.days, self.hires, self.share)))

    def _moved(self, slider: QSlider, value: Callable[[int], Decimal]) -> Decimal | None:
        """Return what a slider says; None while it stands where the stored figures are."""
        if not slider.isEnabled() or slider.value() == slider.property("stored"):
            return None
        return value(slider.value())

    @Slot()
    def _on_slider_value_changed(self) -> None:
        self._show()

    @Slot()
    def _on_back_clicked(self) -> None:
        self.refresh()
