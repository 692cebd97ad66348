"""The advice on outsourcing with its reasons."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from ui.figures.desk import FigureDesk
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.outsourcing import partner_checks, reasons, unanswered


class AdviceCard(CardFrame):
    """Which form fits and why; without answers, which questions to answer."""

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(theme)
        self._desk = desk
        self._head = Label(theme, tr("Wat past er: zelf doen of uitbesteden?"), role=Role.QUESTION_FOLDED)
        self._advice = Label(theme, role=Role.BODY_STRONG)
        self._why = Label(theme, role=Role.SMALL, color="ink-2")
        checks = partner_checks(desk.work.session.catalogue)
        self._checks = Label(theme, "\n".join(f"• {one}" for one in checks), role=Role.SMALL, color="ink-2")
        self._checks.hide()
        self._more = FlatButton(theme, tr("Waar let je op bij een partner?"), icon="chevron-right")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._on_more_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        for part in (self._head, self._advice, self._why, self._more, self._checks):
            layout.addWidget(part)

    def refresh(self) -> None:
        """Show the advice as it is now."""
        found = reasons(self._desk.work.session.assessment, self._desk.outcomes)
        self._advice.setVisible(found is not None)
        self._more.setVisible(found is not None)
        if found is None:
            self._more.setChecked(False)
            open_ones = formats.enumeration(unanswered(self._desk.work.session.assessment))
            self._why.set_text(tr("Beantwoord bij Vragen, onder Uitbesteden, nog {codes}.").format(codes=open_ones))
            return
        parts = tr("Voor: {parts}.").format(parts=formats.enumeration(found.parts)) if found.parts else ""
        self._advice.set_text(found.advice.advice)
        self._why.set_text("\n".join(filter(None, (found.advice.explanation, parts, *found.reasons))))

    @Slot(bool)
    def _on_more_toggled(self, shown: bool) -> None:
        self._checks.setVisible(shown)
