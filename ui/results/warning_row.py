"""Something that does not fit together: the sentence, where to mend it, and setting it aside with a reason."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessments.catalogue import Severity
from assessments.consistency import Contradiction
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, LinkButton
from ui.widgets.reason_editor import ReasonEditor
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label
from wizard.rule_places import FIGURE_RULES

_ICONS = {
    Severity.BLOCK: ("octagon-alert", "error", "Dit houdt het plan een concept"),
    Severity.WARNING: ("triangle-alert", "warning.icon", "Waarschuwing"),
    Severity.TIP: ("lightbulb", "ink-2", "Tip"),
}


class WarningRow(QWidget):
    """One contradiction; a dismissed one is muted and says why.

    Signals: ``question_chosen(str)``, a code or a part of Cijfers such as "cijfers/kosten"; ``dismissed(str, str)`` with rule and reason; ``recalled(str)`` with the rule.
    """

    question_chosen = Signal(str)
    dismissed = Signal(str, str)
    recalled = Signal(str)

    def __init__(self, theme: Theme, found: Contradiction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found = found
        self._reason: ReasonEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(28), 8, 0, 6)
        self._column.setSpacing(2)
        color = "muted" if found.dismissed else "ink"
        self._column.addWidget(Label(theme, found.rule.message, role=Role.HELP, color=color))
        if found.dismissed is not None:
            words = tr("Opzijgezet: {reason}").format(reason=found.dismissed.reason)
            self._column.addWidget(Label(theme, words, role=Role.SMALL, color="ink-2"))
        self._links = QWidget()
        self._add_links()
        self._column.addWidget(self._links)
        self.setAccessibleName(f"{tr(_ICONS[found.rule.severity][2])}: {found.rule.message}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        name, token, _ = _ICONS[self._found.rule.severity]
        pixmap = icon_pixmap(self._theme, name, "muted" if self._found.dismissed else token, self)
        draw_pixmap(QPainter(self), 0, 8 + self._theme.px(9), pixmap)

    def _add_links(self) -> None:
        row = QHBoxLayout(self._links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        rule = self._found.rule
        if rule.question is not None:
            link = LinkButton(self._theme, rule.question)
            link.setAccessibleName(tr("Naar vraag {code}").format(code=rule.question))
            link.clicked.connect(self._on_link_clicked)
            row.addWidget(link)
        place = FIGURE_RULES.get(rule.id)
        if place is not None:
            figures = LinkButton(self._theme, tr("Naar Cijfers"))
            figures.clicked.connect(self._on_figures_clicked)
            row.addWidget(figures)
        row.addStretch(1)
        words = tr("Zet terug") if self._found.dismissed else tr("Zet opzij…")
        aside = FlatButton(self._theme, words)
        aside.setAccessibleDescription(rule.message)
        aside.clicked.connect(self._on_aside_clicked)
        row.addWidget(aside)

    @Slot()
    def _on_link_clicked(self) -> None:
        if self._found.rule.question is not None:
            self.question_chosen.emit(self._found.rule.question)

    @Slot()
    def _on_figures_clicked(self) -> None:
        self.question_chosen.emit(f"cijfers/{FIGURE_RULES[self._found.rule.id]}")

    @Slot()
    def _on_aside_clicked(self) -> None:
        if self._found.dismissed is not None:
            self.recalled.emit(self._found.rule.id)
            return
        self._links.hide()
        self._reason = ReasonEditor(self._theme)
        self._reason.given.connect(self._on_reason_given)
        self._reason.cancelled.connect(self._on_reason_cancelled)
        self._column.addWidget(self._reason)
        self._reason.show()
        self._reason.focus_first()

    @Slot(str)
    def _on_reason_given(self, reason: str) -> None:
        self.dismissed.emit(self._found.rule.id, reason)

    @Slot()
    def _on_reason_cancelled(self) -> None:
        if self._reason is not None:
            self._column.removeWidget(self._reason)
            self._reason.hide()
            self._reason.deleteLater()
            self._reason = None
        self._links.show()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setContentsMargins(self._theme.px(28), 8, 0, 6)
