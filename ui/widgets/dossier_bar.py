"""The bar on top: back, whose dossier, the sections, saved time, undo, redo, go to, help, menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton, PaintedButton
from ui.widgets.saved_indicator import SavedIndicator
from ui.widgets.strokes import CENTER, LEFT, draw_box, draw_pixmap, draw_text, elided, icon_pixmap, text_width

HEIGHT = 48
_NAME_WIDTH = 178


class SectionTab(QPushButton):
    """A section of the bar; the current one is bold with a line under it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = text_width(self._theme.font(Role.NAV, strong=True), self.text())
        return QSize(width + 2 * self._theme.px(14), self._theme.px(HEIGHT - 1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rect = QRectF(self.rect())
        if self.underMouse() and not self.isChecked():
            inner = rect.adjusted(2, theme.px(8), -2, -theme.px(8))
            draw_box(painter, inner, ground=theme.color("hover"))
        tone = "accent" if self.isChecked() else "muted"
        draw_text(painter, rect, self.text(), theme.font(Role.NAV, strong=self.isChecked()), theme.color(tone), CENTER)
        if self.isChecked():
            painter.fillRect(QRectF(0, rect.bottom() - 3, rect.width(), 3), theme.color("accent"))


class _WhoseButton(QPushButton):
    """Organisation and measurement; a click opens the measurements."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._organisation = ""
        self._measurement = ""
        self.has_menu = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.updateGeometry)

    def offer_choice(self) -> None:
        self.has_menu = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.update()

    def show_names(self, organisation: str, measurement: str) -> None:
        self._organisation, self._measurement = organisation, measurement
        more = f". {tr('Kies een meting')}" if self.has_menu else ""
        self.setAccessibleName(f"{organisation}, {measurement}{more}")
        self.setToolTip(f"{organisation} · {measurement}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(_NAME_WIDTH), self._theme.px(HEIGHT - 1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        width = self.width() - px(10)
        name, meta = theme.font(Role.BODY_STRONG), theme.font(Role.CAPTION)
        middle = self.height() / 2
        top = QRectF(0, middle - px(18), width, px(18))
        draw_text(painter, top, elided(name, self._organisation, width), name, theme.color("ink"), LEFT)
        text = elided(meta, self._measurement, width - px(18))
        draw_text(painter, QRectF(0, middle, width, px(16)), text, meta, theme.color("ink-2"), LEFT)
        if self.has_menu:
            x = text_width(meta, text) + px(4)
            draw_pixmap(painter, x, middle + px(8), icon_pixmap(theme, "chevron-down", "ink-2", self, 13))


class GoToButton(PaintedButton):
    """Looks like a search field and opens the popup."""

    height_px = 32
    padding_px = 10

    def _ink(self) -> str:
        return "muted"

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        ground = theme.color("hover" if self.underMouse() else "paper")
        draw_box(painter, rect, ground=ground, border=theme.color("line-strong"), width=theme.line_width)


class DossierBar(QWidget):
    """The bar over every screen of a dossier.

    Signals: ``back_asked()``, ``section_chosen(key)``, ``undo_asked()``, ``redo_asked()``, ``go_to_asked()``,
    ``help_asked()`` after their controls; ``retry_asked()`` after the chip that says that saving failed.
    """

    back_asked = Signal()
    section_chosen = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    go_to_asked = Signal()
    help_asked = Signal()
    retry_asked = Signal()

    def __init__(self, theme: Theme, sections: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back_button = IconButton(theme, "folder-open", tr("Terug naar mijn dossiers"))
        self.whose_button = _WhoseButton(theme)
        self.tabs: dict[str, SectionTab] = {}
        self._group = QButtonGroup(self)
        for key, name in sections:
            tab = SectionTab(theme, name)
            self.tabs[key] = tab
            self._group.addButton(tab)
        self.saved = SavedIndicator(theme)
        self.undo_button = IconButton(theme, "undo-2", tr("Ongedaan maken (Ctrl+Z)"))
        self.redo_button = IconButton(theme, "redo-2", tr("Opnieuw (Ctrl+Shift+Z)"))
        self.go_to_button = GoToButton(theme, tr("Ga naar…"), icon="search", key="Ctrl+K")
        self.help_button = IconButton(theme, "circle-help", tr("Hulp (F1)"))
        self.menu_button = IconButton(theme, "menu", tr("Menu (Alt)"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._connect()

    def show_dossier(self, organisation: str, measurement: str) -> None:
        """Show whose dossier this is and which measurement."""
        self.whose_button.show_names(organisation, measurement)

    def set_section(self, key: str) -> None:
        """Show which section is on, without telling anybody."""
        self.tabs[key].setChecked(True)

    def set_history(self, *, can_undo: bool, can_redo: bool) -> None:
        """Let undo and redo be pressed, or not."""
        self.undo_button.setEnabled(can_undo)
        self.redo_button.setEnabled(can_redo)

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu under the menu button."""
        self.menu_button.clicked.connect(lambda: menu.popup(_under(self.menu_button)))

    def set_measurements_menu(self, menu: QMenu) -> None:
        """Open this menu under the organisation's name."""
        self.whose_button.clicked.connect(lambda: menu.popup(_under(self.whose_button)))
        self.whose_button.offer_choice()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(900), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spend(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("paper"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        x = self.whose_button.geometry().right() + 1
        painter.drawLine(x, 0, x, self.height())
        if self.undo_button.isVisible():
            x, middle = self.undo_button.x() - self._theme.px(5), self.height() // 2
            painter.drawLine(x, middle - theme.px(10), x, middle + theme.px(10))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 1)
        layout.setSpacing(0)
        layout.addWidget(self.back_button)
        layout.addSpacing(8)
        layout.addWidget(self.whose_button)
        layout.addSpacing(8)
        for tab in self.tabs.values():
            layout.addWidget(tab)
        layout.addStretch(1)
        layout.addWidget(self.saved)
        layout.addSpacing(16)
        layout.addWidget(self.undo_button)
        layout.addWidget(self.redo_button)
        layout.addSpacing(8)
        layout.addWidget(self.go_to_button)
        layout.addSpacing(8)
        layout.addWidget(self.help_button)
        layout.addWidget(self.menu_button)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_asked)
        self.undo_button.clicked.connect(self.undo_asked)
        self.redo_button.clicked.connect(self.redo_asked)
        self.go_to_button.clicked.connect(self.go_to_asked)
        self.help_button.clicked.connect(self.help_asked)
        self.saved.retry_asked.connect(self.retry_asked)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self._theme.changed.connect(self._on_theme_changed)

    def _spend(self, width: int) -> None:
        """Give up, in this order, what the width does not allow: saved words, the go-to field, undo and redo."""
        parts = [self.back_button, self.whose_button, *self.tabs.values(), self.help_button, self.menu_button]
        needed = sum(part.sizeHint().width() for part in parts) + self._theme.px(60)
        spare = width - needed
        history = self.undo_button.sizeHint().width() * 2 + 16
        for button in (self.undo_button, self.redo_button):
            button.setVisible(spare > history)
        spare -= history
        self.go_to_button.setVisible(spare > self.go_to_button.sizeHint().width())
        spare -= self.go_to_button.sizeHint().width()
        self.saved.set_narrow(spare < self._theme.px(150))

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self.section_chosen.emit(next(key for key, tab in self.tabs.items() if tab is button))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._spend(self.width())
        self.update()


def _under(widget: QWidget) -> QPoint:
    """Return the place under a widget where its menu opens."""
    return widget.mapToGlobal(QPoint(0, widget.height()))
