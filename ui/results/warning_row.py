"""Something that does not fit together: the sentence, where to mend it, and setting it aside with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessments.catalogue import Severity
from assessments.consistency import Contradiction
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, LinkButton, SecondaryButton
from ui.widgets.edits import LineField
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label

_ICONS = {
    Severity.BLOCK: ("octagon-alert", "error", "Dit houdt het plan een concept"),
    Severity.WARNING: ("triangle-alert", "warning.icon", "Waarschuwing"),
    Severity.TIP: ("lightbulb", "ink-2", "Tip"),
}

FIGURE_RULES = {
    "R-03": "kosten",
    "R-14": "kpi",
    "R-20": "vacatures",
    "R-23": "vacatures",
    "R-24": "kanalen",
    "R-25": "basis",
    "R-26": "verschil",
    "R-31": "kosten",
    "R-32": "vacatures",
    "R-33": "vacatures",
}
"""The part of Cijfers where what a rule speaks of can be mended."""


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
        self._reason: _ReasonEditor | None = None
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
        self._reason = _ReasonEditor(self._theme)
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


class _ReasonEditor(QWidget):
    """Asks why a warning may be set aside.

    Signals: ``given(str)`` with a reason that is not empty; ``cancelled()`` after Esc or the button.
    """

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = LineField(theme, name=tr("Waarom klopt dit bij jullie toch?"))
        self._error_line = ErrorLine(theme)
        self._aside_button = SecondaryButton(theme, tr("Zet opzij"))
        self._cancel_button = FlatButton(theme, tr("Annuleer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(Label(theme, tr("Waarom klopt dit bij jullie toch?"), role=Role.SMALL_STRONG))
        column.addWidget(self._field)
        column.addWidget(self._error_line)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel_button)
        row.addWidget(self._aside_button)
        column.addLayout(row)
        self._aside_button.clicked.connect(self._on_aside_button_clicked)
        self._cancel_button.clicked.connect(self.cancelled)
        self._field.returnPressed.connect(self._on_aside_button_clicked)
        self._field.textEdited.connect(self._on_field_text_edited)

    def focus_first(self) -> None:
        """Put the focus in the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_aside_button_clicked(self) -> None:
        reason = self._field.text().strip()
        if reason:
            self.given.emit(reason)
            return
        self._field.set_wrong(True)
        self._error_line.set_error(tr("Er staat nog geen reden. Schrijf kort waarom dit bij jullie klopt."))
        self._field.setFocus()

    @Slot()
    def _on_field_text_edited(self) -> None:
        self._field.set_wrong(False)
        self._error_line.set_error("")
