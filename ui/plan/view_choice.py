"""The choice of how to look at the plan: a row of views, and a menu with what is asked for less often."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.plan.views import MORE, VIEWS
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.segment import Segment


class ViewChoice(QWidget):
    """Which view is on; where the row does not fit, one button with a menu of all views takes its place.

    Signals: ``chosen(key)`` after a person chose another one.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.segment = Segment(
            theme,
            [(key, tr(name)) for key, name, _ in VIEWS],
            name=tr("Zo zie je het plan"),
            icons=[icon for _, _, icon in VIEWS],
        )
        self.more = SecondaryButton(theme, tr("Meer"), icon="ellipsis")
        self.all = SecondaryButton(theme, icon="chevron-down", icon_last=True)
        self._key = ""
        self._is_narrow = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.segment)
        row.addWidget(self.more)
        row.addWidget(self.all)
        self.more.setVisible(bool(MORE))  # in the layout first: shown without a parent it is a window of its own
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.segment.chosen.connect(self.chosen)
        self.all.hide()
        for button in (self.more, self.all):
            button.clicked.connect(self._on_button_clicked)

    def set_key(self, key: str) -> None:
        """Show which view is on without telling anybody; one from the menu shows none in the row."""
        self._key = key
        self.segment.set_key(key)
        self._name_button()

    def fit(self, room: int) -> bool:
        """Show the row, without icons when need be; tell whether it fits, else one button takes its place."""
        fits = self._fits(room, has_icons=True) or self._fits(room, has_icons=False)
        self._show_row(fits)
        return fits

    def _fits(self, room: int, *, has_icons: bool) -> bool:
        self.segment.set_icons_shown(has_icons)
        self.more.set_icon_name("ellipsis" if has_icons else "")
        return self._row_width() <= room

    def _row_width(self) -> int:
        return self.segment.sizeHint().width() + (8 + self.more.sizeHint().width() if MORE else 0)

    def _show_row(self, shown: bool) -> None:
        if shown == self._is_narrow:
            self._is_narrow = not shown
            self.segment.setVisible(shown)
            self.more.setVisible(shown and bool(MORE))
            self.all.setVisible(not shown)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.updateGeometry()

    def menu(self) -> QMenu:
        """Return the menu with the views that do not stand in the row."""
        menu = QMenu(self)
        for key, name in (*((key, name) for key, name, _ in VIEWS if self._is_narrow), *MORE):
            action = menu.addAction(tr(name))
            action.setData(key)
            action.setCheckable(self._is_narrow)
            action.setChecked(key == self._key)
        return menu

    def _name_button(self) -> None:
        """Let the button that stands alone say which view is on."""
        names = {key: name for key, name, _ in VIEWS} | dict(MORE)
        self.all.set_text(tr(names.get(self._key, "")))
        self.all.setAccessibleName(tr("Zo zie je het plan: {view}").format(view=self.all.text()))

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.all if self._is_narrow else self.more
        picked = self.menu().exec(button.mapToGlobal(QPoint(0, button.height() + 2)))
        if picked is not None:
            self.chosen.emit(str(picked.data()))
