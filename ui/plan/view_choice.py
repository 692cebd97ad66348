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
    """Which view is on.

    Signals: ``chosen(key)`` after a person chose another one.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.segment = Segment(
            theme,
            [(key, tr(name)) for key, name, _ in VIEWS],
            name=tr("Zo zie je het plan"),
            icons=[icon for _, _, icon in VIEWS],
        )
        self.more = SecondaryButton(theme, tr("Meer"), icon="ellipsis")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.segment)
        row.addWidget(self.more)
        self.more.setVisible(bool(MORE))  # in the layout first: shown without a parent it is a window of its own
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.segment.chosen.connect(self.chosen)
        self.more.clicked.connect(self._on_more_clicked)

    def set_key(self, key: str) -> None:
        """Show which view is on without telling anybody; one from the menu shows none in the row."""
        self.segment.set_key(key)

    def menu(self) -> QMenu:
        """Return the menu with the views that do not stand in the row."""
        menu = QMenu(self)
        for key, name in MORE:
            menu.addAction(tr(name)).setData(key)
        return menu

    @Slot()
    def _on_more_clicked(self) -> None:
        picked = self.menu().exec(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))
        if picked is not None:
            self.chosen.emit(str(picked.data()))
