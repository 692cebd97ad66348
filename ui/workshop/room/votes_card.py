"""The card in which votes come in: by participant, or as counted hands; and the button that shows them to the room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from assessments.votes import RoleGroup
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, SecondaryButton
from ui.widgets.flow import FlowRow
from ui.widgets.text import Label
from ui.workshop.pages import GATHER, PAPER
from ui.workshop.room.tally_grid import TallyGrid
from ui.workshop.room.vote_grid import Seat, VoteGrid
from ui.workshop.room.zone_card import ZoneCard
from wizard.workshop.group_names import GROUP_NAMES


@dataclass(frozen=True, slots=True)
class VotesFacts:
    """What the card shows.

    Attributes:
        about: the question and its round.
        count: "8 van 8 binnen".
        counts: counted hands per key, None while votes are taken by participant.
        names: the words of each key of the counted hands.
        notice: why no vote can come in, "" when one can.

    """

    seats: Sequence[Seat]
    about: str
    count: str
    counts: Mapping[str, int] | None
    names: Mapping[str, str]
    hue: str
    is_shown: bool
    is_veiled: bool
    may_waive: bool
    notice: str = ""


class VotesCard(ZoneCard):
    """Takes votes.

    Signals:
        voted(number, Vote), cleared(number), counted(choice, step): a vote came in, or was taken back.
        finished(): the last participant's key was pressed.
        show_asked(): the room may see the votes, or no more.
        hands_asked(bool): hands are counted from here on, or votes are taken by participant again.
        veil_asked(bool): the room can see this screen, so that votes and what is private are hidden here too.
        page_asked(key): to a page where votes come in otherwise.
        join_asked(group): somebody of a role group comes late and gets a number.
        leave_asked(number, gone): somebody goes home, or is there again.
    """

    voted = Signal(int, object)
    cleared = Signal(int)
    counted = Signal(object, int)
    finished = Signal()
    show_asked = Signal()
    hands_asked = Signal(bool)
    veil_asked = Signal(bool)
    page_asked = Signal(str)
    join_asked = Signal(object)
    leave_asked = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.grid = VoteGrid(theme)
        self.tally = TallyGrid(theme)
        self._facts: VotesFacts | None = None
        self.setAccessibleName(tr("Stemmen"))
        self._title = Label(theme, tr("Stemmen"), role=Role.BODY_STRONG, wrap=False)
        self._count = Label(theme, role=Role.SMALL, color="ink-2", wrap=False)
        self._notice = Label(theme, role=Role.SMALL, color="ink-2")
        self.hands_button = FlatButton(theme, tr("Tel handen"), icon="users")
        self.more_button = FlatButton(theme, tr("Meer"), icon="ellipsis")
        self.show_button = SecondaryButton(theme, icon="eye", key="V")
        self.column.addLayout(self._head(theme))
        for widget in (self._notice, self.grid, self.tally):
            self.column.addWidget(widget)
        self.grid.voted.connect(self.voted)
        self.grid.cleared.connect(self.cleared)
        self.grid.finished.connect(self.finished)
        self.tally.counted.connect(self.counted)
        self.show_button.clicked.connect(self.show_asked)
        self.hands_button.clicked.connect(self._on_hands_button_clicked)
        self.more_button.clicked.connect(self._on_more_button_clicked)

    def show_facts(self, facts: VotesFacts) -> None:
        """Show the votes as they are now."""
        self._facts = facts
        by_hand = facts.counts is not None
        self._count.set_text(facts.count)
        self._notice.set_text(facts.notice)
        self._notice.setVisible(bool(facts.notice))
        self.grid.show_seats(
            facts.seats, about=facts.about, veiled=facts.is_veiled, may_waive=facts.may_waive, hue=facts.hue
        )
        self.tally.show_counts(facts.counts or {}, facts.names, may_waive=facts.may_waive)
        self.grid.setVisible(not by_hand and not facts.notice)
        self.tally.setVisible(by_hand and not facts.notice)
        self.hands_button.set_text(tr("Stem per deelnemer") if by_hand else tr("Tel handen"))
        self.show_button.set_text(tr("Verberg op beamer") if facts.is_shown else tr("Toon op beamer"))
        self.show_button.set_icon_name("eye-off" if facts.is_shown else "eye")
        for button in (self.hands_button, self.more_button):
            button.setEnabled(not facts.notice)

    def has_focus(self) -> bool:
        """Tell whether keys take votes."""
        return self.grid.has_focus() or self.tally.has_focus()

    def focus_votes(self) -> None:
        """Put the focus where the next vote goes."""
        if self._facts is not None and not self._facts.notice:
            (self.grid if self._facts.counts is None else self.tally).focus_next_open()

    def menu(self) -> QMenu:
        """Return the menu with what is asked for less often."""
        menu = QMenu(self)
        veil = menu.addAction(tr("De zaal kan dit scherm zien: verberg stemmen en notitie"))
        veil.setCheckable(True)
        veil.setChecked(self._facts is not None and self._facts.is_veiled)
        veil.triggered.connect(self.veil_asked)
        menu.addSeparator()
        menu.addAction(tr("Papier overnemen")).triggered.connect(lambda: self.page_asked.emit(PAPER))
        menu.addAction(tr("Bestanden inlezen")).triggered.connect(lambda: self.page_asked.emit(GATHER))
        menu.addSeparator()
        late = menu.addMenu(tr("Er komt iemand bij"))
        for group, name in GROUP_NAMES.items():
            late.addAction(name).setData(group)
        late.triggered.connect(self._on_late_menu_triggered)
        self._add_leavers(menu.addMenu(tr("Wie is naar huis?")))
        return menu

    def _add_leavers(self, menu: QMenu) -> None:
        """Fill a menu with everybody who has a number; ticked is gone home."""
        for seat in self._facts.seats if self._facts is not None else ():
            action = menu.addAction(f"{seat.number}  {seat.who}".rstrip().replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(seat.is_gone)
            action.toggled.connect(partial(self.leave_asked.emit, seat.number))

    def _head(self, theme: Theme) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count)
        buttons = FlowRow(theme, gap=4, to_right=True, side=0)
        buttons.add(self.hands_button, self.more_button, self.show_button)
        head.addWidget(buttons, 1, Qt.AlignmentFlag.AlignVCenter)
        return head

    @Slot()
    def _on_hands_button_clicked(self) -> None:
        if self._facts is not None:
            self.hands_asked.emit(self._facts.counts is None)

    @Slot(QAction)
    def _on_late_menu_triggered(self, action: QAction) -> None:
        self.join_asked.emit(RoleGroup(action.data()))

    @Slot()
    def _on_more_button_clicked(self) -> None:
        self.menu().exec(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 2)))
