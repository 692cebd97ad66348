"""The bar of the participant's window: whose workshop, whether all is saved, all questions, and how it looks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Appearance, Role, Theme
from ui.widgets.buttons import FlatButton, IconButton
from ui.widgets.saved_indicator import SavedIndicator
from ui.widgets.text import Label, plain_tip

_LOOKS = {
    Appearance.SYSTEM: "Volg het systeem",
    Appearance.LIGHT: "Licht",
    Appearance.DARK: "Donker",
    Appearance.HIGH_CONTRAST: "Hoog contrast",
}
_SIZES = {1.0: "Gewone tekst", 1.25: "Grotere tekst", 1.5: "Grote tekst", 2.0: "Heel grote tekst"}


class VotesBar(QWidget):
    """One row on top.

    Signals: ``list_asked()`` after "Alle vragen"; ``retry_asked()`` while something is not saved.
    """

    list_asked = Signal()
    retry_asked = Signal()

    def __init__(self, theme: Theme, name: str, under: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        title = Label(theme, name, role=Role.BODY_STRONG, elide=True)
        number = Label(theme, under, role=Role.SMALL, color="muted", wrap=False)
        title.setToolTip(plain_tip(name))
        self.saved = SavedIndicator(theme)
        self.list_button = FlatButton(theme, tr("Alle vragen"), icon="list")
        self.look_button = IconButton(theme, "settings", tr("Kleur en grootte"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 7, 16, 7)
        row.setSpacing(12)
        row.addWidget(title, 1)
        for widget in (number, self.saved, self.list_button, self.look_button):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list_button.clicked.connect(self.list_asked)
        self.saved.retry_asked.connect(self.retry_asked)
        self.look_button.clicked.connect(self._on_look_button_clicked)
        theme.changed.connect(self.update)

    def look_menu(self) -> QMenu:
        """Return the looks and sizes one can choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for look, name in _LOOKS.items():
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setChecked(look is self._theme.appearance)
            action.setData(look.value)
        menu.addSeparator()
        for factor, name in _SIZES.items():
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setChecked(factor == self._theme.factor)
            action.setData(factor)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("paper"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    @Slot()
    def _on_look_button_clicked(self) -> None:
        self.look_menu().popup(self.look_button.mapToGlobal(self.look_button.rect().bottomLeft()))

    @Slot(object)
    def _on_menu_triggered(self, action: object) -> None:
        data = action.data()  # type: ignore[attr-defined]  # the action of the menu above
        if isinstance(data, float):
            self._theme.set_factor(data)
        else:
            self._theme.set_appearance(Appearance(data))
