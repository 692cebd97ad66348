"""The documents one can print, each as a row to choose; in a narrow window one line that opens into a list."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItemModel
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.plan.plain_choice import PlainChoice
from ui.printing.documents import detail, title
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CONTROL_RADIUS, draw_box, draw_pixmap, draw_text, elided, icon_pixmap
from ui.widgets.text import Label
from wizard import formats
from wizard.documents.family import Form, Kind, forms, kinds

_ICONS = {
    Kind.PLAN: "file-text",
    Kind.POSTER: "image",
    Kind.TASKS: "users",
    Kind.BLANK: "square-check",
    Kind.DATASHEET: "table-2",
    Kind.HANDOUT: "presentation",
    Kind.FORMS: "square-check",
    Kind.FACILITATOR: "timer",
    Kind.WORKSHOP: "message-square",
    Kind.AGENDA: "calendar",
    Kind.CHANGES: "history",
    Kind.DIFFERENCE: "columns-3",
    Kind.TOOL: "layout-grid",
}
_PAD = 7


class DocumentRow(QRadioButton):
    """One document with its size below its name, or with what it still waits for."""

    def __init__(self, theme: Theme, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(title(kind), parent)
        self._theme = theme
        self.kind = kind
        self._detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def detail(self) -> str:
        """Return what stands below the name."""
        return self._detail

    def set_detail(self, detail: str, *, reason: str = "") -> None:
        """Say the size of the document; a ``reason`` says in a sentence why it cannot be made now."""
        self._detail = detail
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason or detail)
        self.update()

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(
            self._theme.px(200), self._theme.line(Role.BODY) + self._theme.line(Role.SMALL) + self._theme.px(_PAD)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        rect = QRectF(self.rect())
        chosen, enabled = self.isChecked(), self.isEnabled()
        ground = "selected" if chosen else "hover" if enabled and self.underMouse() else ""
        if ground:
            draw_box(painter, rect, ground=theme.color(ground), radius=CONTROL_RADIUS)
        if chosen:
            painter.fillRect(QRectF(0, 3, 3, rect.height() - 6), theme.color("on-selected"))
        waiting = "disabled" if theme.is_high_contrast else "muted"
        ink = "on-selected" if chosen else "ink" if enabled else waiting
        draw_pixmap(painter, px(12), rect.center().y(), icon_pixmap(theme, _ICONS[self.kind], ink, self, 18))
        x, room = px(42), rect.width() - px(50)
        font = theme.font(Role.BODY, strong=chosen)
        upper = QRectF(x, px(_PAD / 2), room, theme.line(Role.BODY))
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
        self._reasons: Mapping[Kind, tuple[str, str]] = {}
        self._pages = 0
        self._rows = {kind: DocumentRow(theme, kind) for kind in kinds() if Form.PDF in forms(kind)}
        self.box = PlainChoice(theme)
        self.box.setAccessibleName(tr("Welk document"))
        self._heading = Label(theme, tr("Afdrukken"), role=Role.TITLE, wrap=False)
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 0, 6)
        head.addWidget(self._heading)
        layout.addLayout(head)
        layout.addWidget(self.box)
        for kind, row in self._rows.items():
            self._group.addButton(row)
            layout.addWidget(row)
            self.box.addItem(title(kind), kind)
        self._rows[Kind.PLAN].setChecked(True)
        self.set_compact(False)
        self._show_details()
        self._group.buttonToggled.connect(self._on_group_button_toggled)
        self.box.activated.connect(self._on_box_activated)

    def kind(self) -> Kind:
        """Return the chosen document."""
        return next((kind for kind, row in self._rows.items() if row.isChecked()), Kind.PLAN)

    def choose(self, kind: Kind) -> None:
        """Show a choice without telling anybody; what cannot be made now becomes the plan."""
        row = self._rows.get(kind)
        if row is None or not row.isEnabled():
            row = self._rows[Kind.PLAN]
        with QSignalBlocker(self._group):
            row.setChecked(True)
        self.box.setCurrentIndex(self.box.findData(self.kind()))
        self._show_details()

    def set_compact(self, compact: bool) -> None:
        """Show one line that opens into a list, or all documents."""
        side = 18 if compact else 12
        self._layout.setContentsMargins(side, 12, side, 0 if compact else 6)
        self.box.setVisible(compact)
        self._heading.setVisible(not compact)
        for row in self._rows.values():
            row.setVisible(not compact)

    def show_reasons(self, reasons: Mapping[Kind, tuple[str, str]]) -> None:
        """Say of these documents why they cannot be made now: in a few words, and in a sentence."""
        if reasons != self._reasons:
            self._reasons = reasons
            if self.kind() in reasons:
                self._rows[Kind.PLAN].setChecked(True)
            self._show_details()

    def show_pages(self, count: int) -> None:
        """Say how many pages the chosen document has."""
        self._pages = count
        self._show_details()

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        return [self.box, *self._rows.values()]

    def row(self, kind: Kind) -> DocumentRow:
        """Return the row of a document."""
        return self._rows[kind]

    def _show_details(self) -> None:
        pages = formats.count(self._pages, tr("pagina"), tr("pagina’s"))
        model = self.box.model()
        assert isinstance(model, QStandardItemModel)
        for place, (kind, row) in enumerate(self._rows.items()):
            words, reason = self._reasons.get(kind, ("", ""))
            if not words:
                paper, more = detail(kind)
                words = f"{paper} · {pages if row.isChecked() and self._pages else more}".removesuffix(" · ")
            row.set_detail(words, reason=reason)
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.isChecked() else Qt.FocusPolicy.ClickFocus)
            model.item(place).setEnabled(not reason)
            model.item(place).setToolTip(reason)

    @Slot(object, bool)
    def _on_group_button_toggled(self, row: DocumentRow, checked: bool) -> None:
        if checked:
            self._pages = 0
            self.box.setCurrentIndex(self.box.findData(row.kind))
            self._show_details()
            self.chosen.emit(row.kind)

    @Slot(int)
    def _on_box_activated(self, place: int) -> None:
        self._rows[Kind(self.box.itemData(place))].setChecked(True)
