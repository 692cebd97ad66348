"""The votes by participant: a line each, in as many columns as the room allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assessments.votes import Vote
from ui.theme import Theme
from ui.workshop.room.quiet_pane import QuietPane
from ui.workshop.room.vote_row import HEIGHT, NARROWEST, VoteRow

_GAP = 20
_MOST_ROWS = 6
"""How many lines stand under each other before the grid scrolls."""
_MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant as the grid shows one: number, role group with perhaps a name, the vote, and whether one left."""

    number: int
    who: str
    vote: Vote | None = None
    is_gone: bool = False


class _Rows(QWidget):
    """The lines themselves, down a column first and then the next."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[VoteRow] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def columns(self, width: int) -> int:
        fitting = (width + self._theme.px(_GAP)) // (self._theme.px(NARROWEST) + self._theme.px(_GAP))
        wanted = -(-len(self.rows) // 4)
        return max(1, min(fitting, wanted, _MOST_COLUMNS))

    def lines(self, width: int) -> int:
        return -(-len(self.rows) // self.columns(width))

    def heightForWidth(self, width: int) -> int:
        return self.lines(width) * self._theme.px(HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(NARROWEST), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put every line in its place."""
        if not self.rows:
            return
        columns, lines = self.columns(self.width()), self.lines(self.width())
        gap, high = self._theme.px(_GAP), self._theme.px(HEIGHT)
        wide = (self.width() - gap * (columns - 1)) // columns
        for place, row in enumerate(self.rows):
            column, line = divmod(place, lines)
            row.setGeometry(QRect(column * (wide + gap), line * high, wide, high))


class VoteGrid(QWidget):
    """Takes a vote with one key per participant.

    Signals: ``voted(number, Vote)`` and ``cleared(number)``; ``finished()`` after the last participant's key.
    """

    voted = Signal(int, object)
    cleared = Signal(int)
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = _Rows(theme)
        self._pane = QuietPane(self._rows)
        self._rows.setAutoFillBackground(False)  # the pane makes it true, and the grid stands on a card
        self._seats: tuple[Seat, ...] = ()
        self._about = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pane)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._pane.resized.connect(self._fit)

    def show_seats(self, seats: Sequence[Seat], *, about: str, veiled: bool, may_waive: bool, hue: str) -> None:
        """Show everybody's vote about a question in a round; only the lines that are different are painted."""
        before, self._seats = self._seats, tuple(seats)
        if [row.number for row in self._rows.rows] != [seat.number for seat in seats]:
            self._build()
        for row, seat in zip(self._rows.rows, seats, strict=True):
            row.show_seat(seat.who, seat.vote, veiled=veiled, gone=seat.is_gone, may_waive=may_waive, hue=hue)
        if about == self._about:
            self._follow(before)
        elif self.has_focus():
            self.focus_next_open()
        self._about = about

    def row(self, number: int) -> VoteRow:
        """Return the line of a participant; StopIteration when nobody has the number."""
        return next(row for row in self._rows.rows if row.number == number)

    def rows(self) -> tuple[VoteRow, ...]:
        """Return the lines in order."""
        return tuple(self._rows.rows)

    def has_focus(self) -> bool:
        """Tell whether keys go to a participant."""
        return any(row.hasFocus() for row in self._rows.rows)

    def focus_next_open(self) -> None:
        """Put the focus on the first participant without a vote who is there, else on the first."""
        waiting = (seat.number for seat in self._seats if seat.vote is None and not seat.is_gone)
        number = next(waiting, self._seats[0].number if self._seats else None)
        if number is not None:
            self._focus(self.row(number))

    def focus_last(self) -> None:
        """Put the focus on the last participant, whose vote can be taken back."""
        if self._rows.rows:
            self._focus(self._rows.rows[-1])

    def sizeHint(self) -> QSize:
        lines = min(_MOST_ROWS, self._rows.lines(self.width())) if self._rows.rows else 0
        return QSize(self._theme.px(NARROWEST), lines * self._theme.px(HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(NARROWEST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        focused = next((row.number for row in self._rows.rows if row.hasFocus()), None)
        for row in self._rows.rows:
            row.hide()
            row.deleteLater()
        self._rows.rows = [VoteRow(self._theme, seat.number, self._rows) for seat in self._seats]
        for row in self._rows.rows:
            row.voted.connect(self._on_row_voted)
            row.cleared.connect(self._on_row_cleared)
            row.stepped.connect(self._on_row_stepped)
            row.show()
            if row.number == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _follow(self, before: Sequence[Seat]) -> None:
        """Go along to the only vote that became another one, as when it was undone: the next key is for that participant."""
        if not self.has_focus() or [seat.number for seat in before] != [seat.number for seat in self._seats]:
            return
        other = [new.number for old, new in zip(before, self._seats, strict=True) if new.vote != old.vote]
        if len(other) == 1:
            self._focus(self.row(other[0]))

    def _focus(self, row: VoteRow) -> None:
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pane.ensureWidgetVisible(row, 0, 0)

    def _place(self, number: int) -> int:
        return next(place for place, row in enumerate(self._rows.rows) if row.number == number)

    @Slot()
    def _fit(self) -> None:
        self._rows.setFixedHeight(self._rows.heightForWidth(max(1, self._pane.viewport().width())))
        self._rows.arrange()
        self.updateGeometry()

    @Slot(int, object, bool)
    def _on_row_voted(self, number: int, vote: Vote, by_key: bool) -> None:
        place = self._place(number)
        was_open = self._seats[place].vote is None
        after = zip(self._rows.rows[place + 1 :], self._seats[place + 1 :], strict=True)
        following = [row for row, seat in after if _may_follow(seat, was_open)]
        self.voted.emit(number, vote)
        if by_key and following:
            self._focus(following[0])
        elif by_key:
            self.finished.emit()

    @Slot(int)
    def _on_row_cleared(self, number: int) -> None:
        """Take a vote back; where there is none, the one before it is next to be taken back."""
        place = self._place(number)
        if self._seats[place].vote is not None:
            self.cleared.emit(number)
        elif place:
            self._focus(self._rows.rows[place - 1])

    @Slot(int, int, int)
    def _on_row_stepped(self, number: int, columns: int, rows: int) -> None:
        there = self._rows.rows
        target = self._place(number) + rows + columns * self._rows.lines(self._rows.width())
        if 0 <= target < len(there):
            self._focus(there[target])


def _may_follow(seat: Seat, was_open: bool) -> bool:
    """Tell whether a participant may be next: who is there, and after a first vote only who has none yet."""
    return not seat.is_gone and not (was_open and seat.vote is not None)
