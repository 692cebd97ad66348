"""The plan in a form that one works on: Word, Excel, calendar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CONTROL_RADIUS, RIGHT, draw_box, draw_pixmap, draw_text, elided, icon_pixmap
from ui.widgets.text import Label
from wizard.documents.family import Form, Kind, forms

_HEIGHT = 32


def form_name(form: Form) -> str:
    """Return what a form is called."""
    names = {Form.PDF: tr("PDF"), Form.WORD: tr("Word"), Form.SHEET: tr("Excel"), Form.CALENDAR: tr("Kalender")}
    return names[form]


class FormRow(QPushButton):
    """One form: its name, and the ending of its files at the right."""

    def __init__(self, theme: Theme, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form_name(form), parent)
        self._theme = theme
        self.form = form
        self.setAccessibleName(tr("Opslaan als {form}…").format(form=form_name(form)))
        self.setAccessibleDescription(f".{form}")
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        rect = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            draw_box(painter, rect, ground=theme.color("hover"), radius=CONTROL_RADIUS)
        ink = "ink" if self.isEnabled() else "disabled"
        draw_pixmap(painter, px(12), rect.center().y(), icon_pixmap(theme, "upload", ink, self, 18))
        font = theme.font(Role.BODY)
        inner = rect.adjusted(px(42), 0, -px(10), 0)
        draw_text(painter, inner, elided(font, self.text(), inner.width() - px(44)), font, theme.color(ink))
        small = theme.font(Role.SMALL)
        draw_text(
            painter, inner, f".{self.form}", small, theme.color("muted" if self.isEnabled() else "disabled"), RIGHT
        )


class Onward(QWidget):
    """The forms of the plan that one goes on working in; hidden when there are none.

    Signals: ``form_chosen(Form)``.
    """

    form_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = [FormRow(theme, form) for form in forms(Kind.PLAN) if form is not Form.PDF]
        words = Label(theme, tr("Verder werken in"), role=Role.SMALL, color="muted", wrap=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 0, 0)
        head.addWidget(words)
        layout.addLayout(head)
        for row in self._rows:
            row.clicked.connect(self._on_row_clicked)
            layout.addWidget(row)
        if not self._rows:
            self.hide()

    def rows(self) -> list[FormRow]:
        """Return the rows in order."""
        return list(self._rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(12, 0, self.width() - 12, 0)

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        assert isinstance(row, FormRow)
        self.form_chosen.emit(row.form)
