"""The presenter's choice of light or dark for the room; a dark room may want another look than the laptop."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from ui.texts import tr
from ui.theme import SchemeName, Theme
from ui.widgets.buttons import IconButton


def look_names() -> Mapping[SchemeName | None, str]:
    """Return the looks of the room's view with their names, None for that of the program."""
    return {
        None: tr("Zoals het programma"),
        SchemeName.LIGHT: tr("Licht"),
        SchemeName.DARK: tr("Donker"),
        SchemeName.HIGH_CONTRAST: tr("Hoog contrast"),
    }


def read_look(stored: object) -> SchemeName | None:
    """Return a look as it was kept, None for that of the program and for what is no look."""
    return SchemeName(stored) if isinstance(stored, str) and stored in set(SchemeName) else None


class LookButton(IconButton):
    """Opens a menu of looks.

    Signals: ``chosen(look)``: a SchemeName, or None for that of the program.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "contrast", tr("Licht of donker op de beamer"), parent=parent)
        self._look: SchemeName | None = None
        self.clicked.connect(self._on_clicked)

    def set_look(self, look: SchemeName | None) -> None:
        """Tick the look that is on, without telling anybody."""
        self._look = look

    def menu(self) -> QMenu:
        """Return the menu, with the look that is on ticked."""
        menu = QMenu(self)
        for look, name in look_names().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(look is self._look)
            action.setData("" if look is None else str(look))
        return menu

    @Slot()
    def _on_clicked(self) -> None:
        menu = self.menu()
        action = menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        if action is not None:
            self.chosen.emit(read_look(action.data()))
        menu.deleteLater()
