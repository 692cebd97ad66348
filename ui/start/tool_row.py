"""What stands above the cards: the search, how many there are, what comes first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from ui.start.model import Order
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.edits import LineField
from ui.widgets.text import Label
from wizard import formats

_PAUSE_MS = 60


class ToolRow(QWidget):
    """The search field, how many there are, and what comes first.

    Signals: ``search_changed(str)`` while one types; ``order_changed(Order)``; ``list_asked()`` after Enter or arrow down.
    """

    search_changed = Signal(str)
    order_changed = Signal(Order)
    list_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._search_field = LineField(
            theme, name=tr("Zoek op organisatie of sector"), placeholder=tr("Zoek op organisatie of sector")
        )
        self._search_action = self._search_field.addAction(
            QIcon(QPixmap(1, 1)), QLineEdit.ActionPosition.LeadingPosition
        )
        self._count_label = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self._orders = {Order.NEWEST: tr("Laatst bewerkt"), Order.NAME: tr("Naam")}
        self._order_button = SecondaryButton(theme, icon="arrow-up-down")
        self._order_menu = QMenu(self._order_button)
        self._search_field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._wire()
        self.set_order(Order.NEWEST)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self._search_field, 1)
        layout.addWidget(self._count_label)
        layout.addStretch(1)
        layout.addWidget(self._order_button)

    def _wire(self) -> None:
        self._search_field.textChanged.connect(self._pause.start)
        self._search_field.returnPressed.connect(self.list_asked)
        self._pause.timeout.connect(self._on_pause_timeout)
        for order, words in self._orders.items():
            action = self._order_menu.addAction(words)
            action.setCheckable(True)
            action.setData(order)
        self._order_button.clicked.connect(self._on_order_button_clicked)
        self._order_menu.triggered.connect(self._on_order_menu_triggered)
        self._theme.changed.connect(self._on_theme_changed)

    def show_count(self, found: int, total: int) -> None:
        """Say how many dossiers there are, and how many were found when that is fewer."""
        words = formats.count(total, tr("dossier"), tr("dossiers"))
        if found != total:
            words = tr("{found} van {words}").format(found=formats.number(found), words=words)
        self._count_label.set_text(words)

    def focus_search(self) -> None:
        """Put the focus in the search field."""
        self._search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search_field.selectAll()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), super().minimumSizeHint().height())

    @Slot()
    def _on_pause_timeout(self) -> None:
        self.search_changed.emit(self._search_field.text())

    def set_order(self, order: Order) -> None:
        """Show which order is on."""
        words = self._orders[order]
        self._order_button.set_text(words)
        self._order_button.setAccessibleName(tr("Sorteer op: {order}").format(order=words))
        for action in self._order_menu.actions():
            action.setChecked(action.data() == order)

    @Slot()
    def _on_order_button_clicked(self) -> None:
        self._order_menu.popup(self._order_button.mapToGlobal(self._order_button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_order_menu_triggered(self, action: QAction) -> None:
        order = Order(action.data())
        self.set_order(order)
        self.order_changed.emit(order)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._search_action.setIcon(QIcon(self._theme.icon("search", "muted", widget=self)))
        self._search_field.setMaximumWidth(self._theme.px(320))
