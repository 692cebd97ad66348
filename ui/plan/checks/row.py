"""One line of the check before printing: what does not fit, the way to mend it, and setting it aside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessments.catalogue import Severity
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, LinkButton
from ui.widgets.reason_editor import ReasonEditor
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label, unbroken
from wizard import formats
from wizard.dutch_time import dutch_day
from wizard.planning.checks import Finding

ICONS = {
    Severity.BLOCK: ("octagon-alert", "error", "Dit houdt het plan een concept"),
    Severity.WARNING: ("triangle-alert", "warning.icon", "Waarschuwing"),
    Severity.TIP: ("lightbulb", "ink-2", "Tip"),
}
_TOP, _DROP = 4, 5


class CheckRow(QWidget):
    """A finding; one that was set aside is muted and says why.

    Signals: ``place_asked(place)`` after *Los op*; ``waved(key, reason)``; ``recalled(key)``.
    """

    place_asked = Signal(str)
    waved = Signal(str, str)
    recalled = Signal(str)

    def __init__(self, theme: Theme, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.finding = finding
        self._reason: ReasonEditor | None = None
        self.solve_link = LinkButton(theme, tr("Los op"))
        self.aside_button = FlatButton(theme, tr("Zet terug") if finding.waved else tr("Zet opzij…"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(self._words(), 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.solve_link, self.aside_button):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(acts)
        row.setAlignment(acts, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        self._name()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.solve_link.setVisible(finding.waved is None)
        self.solve_link.clicked.connect(self._on_solve_link_clicked)
        self.aside_button.clicked.connect(self._on_aside_button_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def first_stop(self) -> QWidget:
        """Return what Tab comes to first."""
        return self.aside_button if self.solve_link.isHidden() else self.solve_link

    def paintEvent(self, event: QPaintEvent) -> None:
        name, token, _ = ICONS[self.finding.severity]
        pixmap = icon_pixmap(self._theme, name, "muted" if self.finding.waved else token, self)
        draw_pixmap(QPainter(self), 0, _TOP + _DROP + self._theme.px(9), pixmap)

    def _words(self) -> QVBoxLayout:
        finding, theme = self.finding, self._theme
        color = "muted" if finding.waved else "ink"
        words = QVBoxLayout()
        words.setContentsMargins(0, _DROP, 0, 0)
        words.setSpacing(0)
        if finding.title:
            head = Label(theme, role=Role.SMALL, color=color)
            head.set_text(f"{finding.title}   {unbroken(finding.label)}".rstrip(), bold_prefix=len(finding.title))
            words.addWidget(head)
            words.addWidget(
                Label(theme, finding.sentence, role=Role.SMALL, color="muted" if finding.waved else "ink-2")
            )
        else:
            text = Label(theme, role=Role.SMALL, color=color)
            text.set_text(f"{finding.label}   {finding.sentence}", bold_prefix=len(finding.label))
            words.addWidget(text)
        if finding.waved is not None:
            words.addWidget(Label(theme, self._waved_words(), role=Role.SMALL, color="ink"))
        return words

    def _waved_words(self) -> str:
        waved = self.finding.waved
        assert waved is not None
        day = formats.short_date_year(dutch_day(waved.at))
        words = tr("Opzijgezet op {day}: {reason}").format(day=day, reason=waved.reason)
        return f"{words} {tr('Het plan blijft wel een concept.')}" if self.finding.severity is Severity.BLOCK else words

    def _name(self) -> None:
        finding = self.finding
        words = ". ".join(part for part in (finding.title, finding.sentence) if part)
        self.setAccessibleName(f"{tr(ICONS[finding.severity][2])}: {words}")
        self.solve_link.setAccessibleName(tr("Los op: {what}").format(what=finding.title or finding.sentence))
        self.aside_button.setAccessibleDescription(finding.title or finding.sentence)

    @Slot()
    def _on_solve_link_clicked(self) -> None:
        self.place_asked.emit(self.finding.place)

    @Slot()
    def _on_aside_button_clicked(self) -> None:
        if self.finding.waved is not None:
            self.recalled.emit(self.finding.key)
            return
        if self._reason is None:
            self._reason = ReasonEditor(self._theme)
            self._reason.given.connect(self._on_reason_given)
            self._reason.cancelled.connect(self._on_reason_cancelled)
            self._column.addWidget(self._reason)
        self._reason.show()
        self._reason.focus_first()

    @Slot(str)
    def _on_reason_given(self, reason: str) -> None:
        self.waved.emit(self.finding.key, reason)

    @Slot()
    def _on_reason_cancelled(self) -> None:
        if self._reason is not None:
            self._reason.hide()  # what was typed waits for the next time
        self.aside_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setContentsMargins(self._theme.px(26), _TOP, 0, _TOP + _DROP)
        self.update()
