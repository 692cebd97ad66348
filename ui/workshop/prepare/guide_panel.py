"""The facilitator's guide beside the page: how one question goes, and what to do when it gets hard."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.workshop.guide import RULES, SCRIPT


class GuidePanel(CardFrame):
    """The same words as on the facilitator's paper."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._look = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addWidget(Label(theme, tr("Zo gaat één vraag"), role=Role.SMALL_STRONG))
        for number, (title, words) in enumerate(SCRIPT, start=1):
            column.addWidget(self._line(f"{number}  {title}", words))
        column.addSpacing(6)
        column.addWidget(Label(theme, tr("Als het stroef gaat"), role=Role.SMALL_STRONG))
        for title, words in RULES:
            column.addWidget(self._line(title, words))
        column.addStretch(1)

    def _line(self, title: str, words: str) -> Label:
        label = Label(self._look, role=Role.SMALL, color="ink-2")
        label.set_text(f"{title} {words}", bold_prefix=len(title))
        return label
