"""What the room sees while one chooses: small, in words, and with the keys of the beamer's list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.workshop import Screen
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.text import Label
from ui.workshop.beamer.view import MiniView
from ui.workshop.desk import WorkshopDesk
from wizard.workshop.beamer import slide_of
from wizard.workshop.candidates import candidates
from wizard.workshop.choosing import number_tasks
from wizard.workshop.closing_slides import pages

NAMES: Mapping[Screen, str] = {
    Screen.WELCOME: "het welkom",
    Screen.FIGURES: "de cijfers",
    Screen.QUESTION: "een vraag",
    Screen.BREAK: "de pauze",
    Screen.TASKS: "de taken",
    Screen.WHO: "wie doet wat",
    Screen.PARKED: "de parkeerplaats",
    Screen.CLOSING: "de afsluiting",
    Screen.BLANK: "niets",
}
_FOLLOWS = (Screen.TASKS, Screen.WHO)
_HEIGHT, _LEAST = 58, 900


class BeamerStrip(QWidget):
    """The mini view with its words.

    What the room sees changes when one says so; once it sees this hour, it follows from part to part.

    Signals: ``shown()`` after the button put something else on the beamer.
    """

    shown = Signal()

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._wanted = Screen.TASKS
        self.mini = MiniView(theme, now=desk.now)
        self._words = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self.before = IconButton(theme, "chevron-left", tr("Vorige taken op de beamer"))
        self.after = IconButton(theme, "chevron-right", tr("Volgende taken op de beamer"))
        self.show_button = SecondaryButton(theme, icon="presentation")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignRight)
        row.addStretch(1)
        row.addLayout(column)
        for button in (self.before, self.after, self.show_button):
            row.addWidget(button)
        row.addWidget(self.mini)
        self.show_button.clicked.connect(self._on_show_button_clicked)
        self.before.clicked.connect(self._on_before_clicked)
        self.after.clicked.connect(self._on_after_clicked)
        theme.changed.connect(self.fit)
        desk.beamer.look_changed.connect(self.mini.set_scheme)
        self.mini.set_scheme(desk.beamer.look)
        self.fit()

    def follow(self, wanted: Screen) -> None:
        """Say what belongs on the beamer now; it goes there when the room already looks at this hour."""
        self._wanted = wanted
        workshop = self._desk.workshop
        if workshop is not None and workshop.position.screen in _FOLLOWS and workshop.position.screen is not wanted:
            self._show(wanted)

    def refresh(self) -> None:
        """Show what the room sees now."""
        workshop = self._desk.workshop
        if workshop is None:
            return
        position, assessment = workshop.position, self._desk.assessment()
        self.mini.set_slide(slide_of(assessment, workshop))
        self._words.set_text(tr("Op de beamer: {what}").format(what=tr(NAMES[position.screen])))
        self.show_button.set_text(tr("Zet {what} op de beamer").format(what=tr(NAMES[self._wanted])))
        self.show_button.setVisible(position.screen is not self._wanted)
        most = pages(assessment, workshop) if position.screen is Screen.TASKS else 1
        for button, is_on in ((self.before, position.page > 0), (self.after, position.page < most - 1)):
            button.setVisible(most > 1)
            button.setEnabled(is_on)

    def turn(self, step: int) -> None:
        """Show the room the tasks before (-1) or after (1) these."""
        workshop = self._desk.workshop
        if workshop is None or workshop.position.screen is not Screen.TASKS:
            return
        most = pages(self._desk.assessment(), workshop)
        page = min(most - 1, max(0, workshop.position.page + step))
        self._desk.move_to(replace(workshop.position, page=page))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(_HEIGHT))

    @Slot()
    def fit(self) -> None:
        """Leave the picture out where there is little room."""
        high = self._theme.px(_HEIGHT)
        self.mini.setFixedSize(round(high * 16 / 9), high)
        parent = self.parentWidget()
        wide = parent.width() if parent is not None else self.width()
        self.mini.setVisible(wide / self._theme.factor >= _LEAST)
        self._words.setVisible(wide / self._theme.factor >= _LEAST)

    def _show(self, screen: Screen) -> None:
        workshop = self._desk.workshop
        if workshop is None:
            return
        if screen is Screen.TASKS:
            move = number_tasks(workshop, candidates(self._desk.assessment(), workshop))
            if move is not None:
                self._desk.make(move)
        self._desk.move_to(replace(workshop.position, screen=screen, page=0))

    @Slot()
    def _on_show_button_clicked(self) -> None:
        self._show(self._wanted)
        self.shown.emit()

    @Slot()
    def _on_before_clicked(self) -> None:
        self.turn(-1)

    @Slot()
    def _on_after_clicked(self) -> None:
        self.turn(1)
