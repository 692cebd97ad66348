"""The row above the pages of Workshop: which workshop, and where in it one is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from assessments.workshop import Workshop, WorkshopId
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.segment import Segment
from ui.workshop.words import workshop_words

NEW = "nieuw"


class WorkshopHead(QWidget):
    """The name of the workshop with a menu of the others, and the phases; every phase can be gone to at any time.

    Where the row of phases does not fit, one button with a menu takes its place.

    Signals: ``phase_chosen(key)``; ``workshop_chosen(id)``; ``new_asked()``.
    """

    phase_chosen = Signal(str)
    workshop_chosen = Signal(str)
    new_asked = Signal()

    def __init__(self, theme: Theme, phases: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phases = [(key, tr(name)) for key, name in phases]
        self._workshops: list[Workshop] = []
        self._open: WorkshopId | None = None
        self._phase = ""
        self.which = FlatButton(theme, icon="chevron-down", icon_last=True)
        self.segment = Segment(theme, self._phases, name=tr("Waar je bent in de workshop"), small=True)
        self.all = FlatButton(theme, icon="chevron-down", icon_last=True)
        self.all.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(8)
        row.addWidget(self.which)
        row.addStretch(1)
        row.addWidget(self.segment, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.all)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.segment.chosen.connect(self.phase_chosen)
        self.which.clicked.connect(self._on_which_clicked)
        self.all.clicked.connect(self._on_all_clicked)
        theme.changed.connect(self._fit)

    def show_workshops(self, workshops: Sequence[Workshop], opened: WorkshopId | None) -> None:
        """Show which workshop is open, and offer the others."""
        self._workshops, self._open = list(workshops), opened
        current = next((one for one in workshops if one.id == opened), None)
        words = workshop_words(current) if current is not None else ""
        self.which.set_text(words)
        self.which.setAccessibleName(tr("Workshop {name}. Kies een andere").format(name=words))
        self._fit()

    def set_phase(self, key: str) -> None:
        """Show where one is, without telling anybody."""
        self._phase = key
        self.segment.set_key(key)
        name = dict(self._phases).get(key, "")
        self.all.set_text(name)
        self.all.setAccessibleName(tr("Waar je bent in de workshop: {phase}").format(phase=name))

    def which_menu(self) -> QMenu:
        """Return the menu with all workshops and a new one."""
        menu = QMenu(self)
        for one in self._workshops:
            action = menu.addAction(workshop_words(one).replace("&", "&&"))
            action.setData(one.id)
            action.setCheckable(True)
            action.setChecked(one.id == self._open)
        menu.addSeparator()
        menu.addAction(tr("Nieuwe workshop")).setData(NEW)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    @Slot()
    def _fit(self) -> None:
        room = self.width() - 40 - self.which.sizeHint().width()
        fits = self.segment.sizeHint().width() <= room
        self.segment.setVisible(fits)
        self.all.setVisible(not fits)

    @Slot()
    def _on_which_clicked(self) -> None:
        picked = self.which_menu().exec(_under(self.which))
        if picked is not None:
            self._choose(picked.data())

    def _choose(self, key: str) -> None:
        if key == NEW:
            self.new_asked.emit()
        else:
            self.workshop_chosen.emit(key)

    @Slot()
    def _on_all_clicked(self) -> None:
        menu = QMenu(self)
        for key, name in self._phases:
            action = menu.addAction(name)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == self._phase)
        picked = menu.exec(_under(self.all))
        if picked is not None:
            self.phase_chosen.emit(picked.data())


def _under(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))
