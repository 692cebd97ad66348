"""What the check before printing finds, with the way to each; it never keeps anybody from printing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.printing.points import Point, Points
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label
from wizard import formats


class PointRow(QWidget):
    """Something that is open, with the way to it.

    Signals: ``place_asked(code)``.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, point: Point, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._point = point
        self.link = LinkButton(theme, tr("Los op"))
        self.link.setAccessibleName(tr("Los op: {title}, {detail}").format(title=point.title, detail=point.detail))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, point.title, role=Role.SMALL_STRONG))
        words.addWidget(Label(theme, point.detail, role=Role.SMALL, color="muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(22), 6, 0, 7)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.link.clicked.connect(self._on_link_clicked)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        name, token = ("octagon-alert", "error") if self._point.is_concept else ("triangle-alert", "warning.icon")
        middle = 6 + self._theme.line(Role.SMALL) / 2
        draw_pixmap(painter, 0, middle, icon_pixmap(self._theme, name, token, self, 15))

    @Slot()
    def _on_link_clicked(self) -> None:
        self.place_asked.emit(self._point.place)


class CheckList(QWidget):
    """Everything that does not fit in the plan yet.

    Signals: ``place_asked(place)`` after *Los op*: a task, a question, a rule, a part of Cijfers or the check itself.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: Points | None = None
        self._rows: list[PointRow] = []
        self._count = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self._foot = Label(theme, role=Role.SMALL, color="muted")
        head = QHBoxLayout()
        head.addWidget(Label(theme, tr("Controle voor afdrukken"), role=Role.SMALL_STRONG))
        head.addStretch(1)
        head.addWidget(self._count)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(self._body)
        layout.addWidget(self._foot)

    def show_points(self, points: Points) -> None:
        """Show what was found."""
        if points == self._points:
            return
        self._points = points
        for row in self._rows:
            self._body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for line in points.lines:
            row = PointRow(self._theme, line)
            row.place_asked.connect(self.place_asked)
            self._body.addWidget(row)
            self._rows.append(row)
        self._count.set_text(formats.count(points.count, tr("punt"), tr("punten")))
        self._count.setVisible(bool(points.lines))
        self._foot.set_text(_foot_words(points))


def _foot_words(points: Points) -> str:
    if not points.lines:
        return tr("De controle vindt niets. Dit plan is klaar om af te drukken.")
    words = tr("Afdrukken kan altijd. Wat open staat, komt in het hoofdstuk Open punten.")
    if any(line.is_concept for line in points.lines):
        return words
    return f"{words} {tr('Het plan is geen concept meer.')}"
