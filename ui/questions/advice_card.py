"""What the answers about outsourcing come to."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.reference import OutsourcingAdvice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label


class AdviceCard(CardFrame):
    """The advice and why, or nothing while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._advice = Label(theme, role=Role.QUESTION)
        self._why = Label(theme, role=Role.BODY, color="ink-2")
        px = theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(17), px(12), px(17), px(14))
        layout.setSpacing(px(3))
        layout.addWidget(Label(theme, tr("Advies uit deze antwoorden"), role=Role.CAPTION, color="muted"))
        layout.addWidget(self._advice)
        layout.addWidget(self._why)
        self.hide()

    def has_words(self) -> bool:
        """Tell whether there is an advice."""
        return bool(self._advice.text())

    def show_advice(self, advice: OutsourcingAdvice | None) -> None:
        """Show an advice; None hides the card."""
        self._advice.set_text(advice.advice if advice else "")
        self._why.set_text(advice.explanation if advice else "")
        self.setVisible(advice is not None)
