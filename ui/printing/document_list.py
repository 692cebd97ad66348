"""The documents one can print, each as a row to choose."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.printing.documents import title
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CONTROL_RADIUS, draw_box, draw_pixmap, draw_text, elided, icon_pixmap
from ui.widgets.text import Label
from wizard import formats
from wizard.documents.family import Kind, kinds

_ICONS = {
    Kind.PLAN: "file-text",
    Kind.POSTER: "image",
    Kind.TASKS: "users",
    Kind.BLANK: "square-check",
    Kind.DATASHEET: "table-2",
    Kind.HANDOUT: "presentation",
    Kind.AGENDA: "calendar",
    Kind.CHANGES: "history",
    Kind.DIFFERENCE: "columns-3",
    Kind.TOOL: "layout-grid",
}


def _plain_detail(kind: Kind) -> str:
    details = {
        Kind.POSTER: tr("A3 of 2 × A4"),
        Kind.TASKS: tr("A4 · per eigenaar"),
        Kind.BLANK: tr("A4 · per stap"),
        Kind.AGENDA: tr("A4 · per overleg"),
        Kind.CHANGES: tr("A4 · tussen twee dagen"),
        Kind.TOOL: tr("A4 · kies welke"),
    }
    return details.get(kind, tr("A4"))


class DocumentRow(QRadioButton):
    """One document with its size below its name."""

    def __init__(self, theme: Theme, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(title(kind), parent)
        self._theme = theme
        self.kind = kind
        self._detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def set_detail(self, detail: str) -> None:
        """Say the size of the document."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.update()

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(
            self._theme.px(200), self._theme.line(Role.BODY) + self._theme.line(Role.SMALL) + self._theme.px(14)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        ground = "selected" if chosen else "hover" if self.underMouse() else ""
        if ground:
            draw_box(painter, rect, ground=theme.color(ground), radius=CONTROL_RADIUS)
        if chosen:
            painter.fillRect(QRectF(0, 3, 3, rect.height() - 6), theme.color("on-selected"))
        ink = "on-selected" if chosen else "ink"
        draw_pixmap(painter, px(12), rect.center().y(), icon_pixmap(theme, _ICONS[self.kind], ink, self, 18))
        x, room = px(42), rect.width() - px(50)
        font = theme.font(Role.BODY, strong=chosen)
        upper = QRectF(x, px(7), room, theme.line(Role.BODY))
        draw_text(painter, upper, elided(font, self.text(), room), font, theme.color(ink))
        small = theme.font(Role.SMALL)
        lower = QRectF(x, upper.bottom(), room, theme.line(Role.SMALL))
        muted = theme.color("on-selected" if chosen and theme.is_high_contrast else "muted")
        draw_text(painter, lower, elided(small, self._detail, room), small, muted)


class DocumentList(QWidget):
    """The title of the screen and the documents below it.

    Signals: ``chosen(Kind)`` after another one was chosen.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._rows = {kind: DocumentRow(theme, kind) for kind in kinds()}
        heading = Label(theme, tr("Afdrukken"), role=Role.TITLE, wrap=False)
        heading.setContentsMargins(10, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 14, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addSpacing(6)
        for kind, row in self._rows.items():
            row.set_detail(_plain_detail(kind))
            self._group.addButton(row)
            layout.addWidget(row)
        layout.addStretch(1)
        self._rows[Kind.PLAN].setChecked(True)
        self._group.buttonToggled.connect(self._on_group_button_toggled)

    def show_pages(self, count: int) -> None:
        """Say how many pages the chosen document has."""
        pages = formats.count(count, tr("pagina"), tr("pagina’s"))
        for kind, row in self._rows.items():
            row.set_detail(tr("A4 · {pages}").format(pages=pages) if row.isChecked() else _plain_detail(kind))

    def row(self, kind: Kind) -> DocumentRow:
        """Return the row of a document."""
        return self._rows[kind]

    @Slot(object, bool)
    def _on_group_button_toggled(self, row: DocumentRow, checked: bool) -> None:
        if checked:
            self.chosen.emit(row.kind)
