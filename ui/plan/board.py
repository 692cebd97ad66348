"""The plan board: the core over the full width, three stems, three lanes; in narrow windows fewer at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessments.types import Pillar, TaskCode
from ui.plan import cards
from ui.plan.card_list import CardList
from ui.plan.core_strip import CoreStrip
from ui.plan.dropped_list import DroppedList
from ui.plan.lane import Lane
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from wizard.assessment import Assessment, PlannedTask
from wizard.drawing.pillars import NAMES

LANES = (Pillar.BOEIEN, Pillar.BINDEN, Pillar.BEHEREN)
_MARGIN, _GAP, _STEM, _FOOT = 24, 12, 18, 16


class Board(QWidget):
    """All cards of the plan.

    Signals: ``opened(code)``, ``entered(code)``, ``toggled(code)``, ``shifted(code, weeks)`` and ``reached(code)`` from
    a card; ``placed(codes, at, to)``: the card ``at`` of a lane, whose tasks stand in ``codes``, goes to the place
    ``to`` among the others; ``restored(code)`` for a task that was taken out.
    """

    opened = Signal(str)
    entered = Signal(str)
    toggled = Signal(str)
    shifted = Signal(str, int)
    placed = Signal(list, int, int)
    restored = Signal(str)
    reached = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outer = 0
        self._plan: tuple[Assessment, Sequence[PlannedTask], date | None] | None = None
        self._shown = len(LANES)
        self._at = 0
        self._strip = CoreStrip(theme, self)
        choices = [(pillar.value, NAMES[pillar]) for pillar in LANES]
        self._tabs = Segment(theme, choices, name=tr("Baan"), parent=self)
        self._lanes = [Lane(theme, pillar.value, NAMES[pillar], parent=self) for pillar in LANES]
        self._dates = Lane(theme, "", tr("Alle taken op datum"), parent=self)
        self._dropped = DroppedList(theme, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._connect()

    def _connect(self) -> None:
        for one in self._lists():
            one.opened.connect(self.opened)
            one.entered.connect(self.entered)
            one.toggled.connect(self.toggled)
            one.shifted.connect(self.shifted)
            one.placed.connect(self._on_list_placed)
            one.reached.connect(self._on_list_reached)
            one.left.connect(self._on_list_left)
        self._strip.resized.connect(self._on_part_resized)
        self._dropped.resized.connect(self._on_part_resized)
        self._dropped.restored.connect(self.restored)
        self._tabs.chosen.connect(self._on_tabs_chosen)
        self._theme.changed.connect(self._on_part_resized)

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask], today: date | None = None) -> None:
        """Show these tasks of a plan, with ``today`` what is late too; the list by date is only made when that is what is shown."""
        self._plan = (assessment, tasks, today)
        core = [planned for planned in tasks if planned.pillar is Pillar.IDENTITEIT]
        self._strip.show_cards(
            [cards.card(assessment, one, today=today) for one in cards.in_order(core)],
            cards.totals(core),
            cards.empty_words(assessment, Pillar.IDENTITEIT),
        )
        for pillar, lane in zip(LANES, self._lanes, strict=True):
            inside = [planned for planned in tasks if planned.pillar is pillar]
            empty = cards.empty_words(assessment, pillar)
            lane.show_rows(cards.rows(assessment, inside, today), cards.totals(inside), empty)
            self._tabs.button(pillar.value).setText(f"{NAMES[pillar]}  {len(inside)}")
        self._show_dates()
        self._dropped.show_dropped(assessment.dropped)
        self._on_part_resized()

    def _show_dates(self) -> None:
        if self._shown == 0 and self._plan is not None:
            assessment, tasks, today = self._plan
            rows = cards.rows(assessment, tasks, today)
            self._dates.show_rows(rows, cards.totals(tasks), cards.empty_words(assessment, None))

    def set_lanes_shown(self, count: int) -> None:
        """Show three, two or one lane at a time; 0 is one list by date."""
        if count != self._shown:
            self._shown = count
            self._show_dates()
            self._on_part_resized()

    def set_outer_width(self, width: int) -> None:
        """Tell how wide the room is with its scroll bar, so that the bar lies in the margin."""
        self._outer = width

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the card whose task the panel shows, and see to it that its lane is shown."""
        for one in self._lists():
            one.set_opened(code)
        if code is not None:
            self._strip.show_task(code)
            self._bring(code)
            self.reached.emit(code)

    def show_task(self, code: TaskCode) -> bool:
        """Put the focus on a task's card; tell whether it is on the board."""
        found = self._select(code)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        return found is not None

    def reveal(self, code: TaskCode) -> None:
        """Select a task's card and bring it into view; the focus stays where it is."""
        if self._select(code) is not None:
            self.reached.emit(code)

    def _select(self, code: TaskCode) -> CardList | None:
        self._strip.show_task(code)
        self._bring(code)
        return next((one for one in self._visible_lists() if one.set_current(code)), None)

    def focus_card(self) -> bool:
        """Put the focus on the card where it was last, else on the first one; tell whether there is one."""
        lists = [one for one in self._visible_lists() if one.cards()]
        found = next((one for one in lists if one.current_code() is not None), next(iter(lists), None))
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        return found is not None

    def show_dropped(self) -> None:
        """Unfold the tasks that were taken out."""
        self._dropped.unfold()
        self._on_part_resized()

    def order(self) -> list[TaskCode]:
        """Return the tasks in the order in which one goes through the board."""
        if not self._shown:
            return [card.code for card in self._dates.list.cards()]
        in_lanes = [card for lane in self._lanes for card in lane.list.cards()]
        return [card.code for card in (*self._strip.cards, *in_lanes)]

    def rect_of(self, code: TaskCode) -> QRect:
        """Return where a task's card stands on the board, an empty place when it is not shown."""
        for one in self._visible_lists():
            rect = one.card_rect(code)
            if not rect.isEmpty():
                return QRect(one.mapTo(self, rect.topLeft()), rect.size())
        return QRect()

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, moves=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), moves=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shown:
            return
        painter = QPainter(self)
        strip = self._strip.geometry()
        for pillar, lane in zip(LANES, self._lanes, strict=True):
            if lane.isVisibleTo(self) and self._shown > 1:
                painter.setPen(QPen(self._theme.color(pillar.value + ".fill"), 2))
                x = lane.geometry().center().x() + 1
                painter.drawLine(x, strip.bottom() + 1, x, lane.y() - 1)

    def _arrange(self, width: int, *, moves: bool) -> int:
        """Measure everything at a width, and put it there when ``moves``; return the height it needs."""
        inner = max(200, max(self._outer, width) - 2 * _MARGIN)
        y = 0
        columns = self._columns()
        if moves:
            self._show_parts(columns)
        if self._shown:
            high = self._strip.arrange(inner)
            if moves:
                self._strip.place(QRect(_MARGIN, y, inner, high))
            y += high + _STEM
        if self._shown == 1:
            size = self._tabs.sizeHint()
            self._tabs.setGeometry(QRect(_MARGIN, y - 4, min(inner, size.width()), size.height()))
            y += size.height() + 8
        lanes_height = self._arrange_lanes(columns, y, inner, moves)
        y += lanes_height + _FOOT
        if self._dropped.codes():
            high = self._dropped.height_at(inner)
            if moves:
                self._dropped.setGeometry(QRect(_MARGIN, y - 6, inner, high))
            y += high + _FOOT
        return y

    def _arrange_lanes(self, columns: list[Lane], y: int, inner: int, moves: bool) -> int:
        wide = (inner - _GAP * (len(columns) - 1)) // len(columns)
        high = max(lane.arrange(wide) for lane in columns)
        if moves:
            for number, lane in enumerate(columns):
                lane.place(QRect(_MARGIN + number * (wide + _GAP), y, wide, high))
        return high

    def _columns(self) -> list[Lane]:
        """Return the lanes that are shown now, the current one always among them."""
        if self._shown == 0:
            return [self._dates]
        if self._shown == 1:
            return [self._lanes[self._at]]
        first = 1 if self._shown == 2 and self._at == 2 else 0
        return self._lanes[first : first + self._shown]

    def _show_parts(self, columns: Sequence[Lane]) -> None:
        self._strip.setVisible(self._shown > 0)
        self._tabs.setVisible(self._shown == 1)
        self._tabs.set_key(LANES[self._at].value)
        for lane in (*self._lanes, self._dates):
            lane.setVisible(lane in columns)

    def _lists(self) -> list[CardList]:
        return [self._strip.list, *(lane.list for lane in self._lanes), self._dates.list]

    def _visible_lists(self) -> list[CardList]:
        return [one for one in self._lists() if one.isVisibleTo(self)]

    def _bring(self, code: TaskCode) -> None:
        """Make the lane of a task one of those that are shown."""
        for number, lane in enumerate(self._lanes):
            if any(card.code == code for card in lane.list.cards()):
                self._turn_to(number)

    def _turn_to(self, number: int) -> None:
        before = self._columns()
        self._at = number
        if self._columns() != before:
            self._on_part_resized()

    def _leave(self, one: CardList, dx: int, dy: int, point: QPoint) -> bool:
        """Go from a card to the nearest one in a direction; tell whether there is one."""
        lanes = [lane.list for lane in self._lanes]
        if dy and one in lanes and dy < 0:
            return self._strip.list.focus_near(self._strip.list.mapFrom(self, point))
        if dy > 0 and one is self._strip.list:
            shown = sorted(self._columns(), key=lambda lane: abs(lane.geometry().center().x() - point.x()))
            return any(lane.list.focus_near(lane.list.mapFrom(self, QPoint(point.x(), 0))) for lane in shown)
        if dx and one in lanes:
            number = lanes.index(one) + dx
            while 0 <= number < len(lanes):
                if lanes[number].cards():
                    self._turn_to(number)
                    return lanes[number].focus_near(lanes[number].mapFrom(self, point))
                number += dx
        return False

    @Slot(int, int)
    def _on_list_left(self, dx: int, dy: int) -> None:
        one = self.sender()
        if isinstance(one, CardList):
            code = one.current_code()
            rect = one.card_rect(code) if code else QRect()
            self._leave(one, dx, dy, one.mapTo(self, rect.center()))

    @Slot(str, int)
    def _on_list_placed(self, code: str, place: int) -> None:
        one = self.sender()
        if isinstance(one, CardList):
            codes = [card.code for card in one.cards()]
            self.placed.emit(codes, codes.index(TaskCode(code)), place)

    @Slot(str)
    def _on_list_reached(self, code: str) -> None:
        self._bring(TaskCode(code))
        self.reached.emit(code)

    @Slot(str)
    def _on_tabs_chosen(self, key: str) -> None:
        self._turn_to(LANES.index(Pillar(key)))

    @Slot()
    def _on_part_resized(self) -> None:
        self._arrange(self.width(), moves=True)
        self.updateGeometry()
        self.update()


class BoardPane(ScrollPane):
    """The board in its one scroll area; a card that gets the focus comes into view."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(board, parent)
        self.board = board
        board.reached.connect(self._on_board_reached)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.board.set_outer_width(self.width())
        super().resizeEvent(event)

    @Slot(str)
    def _on_board_reached(self, code: str) -> None:
        rect = self.board.rect_of(TaskCode(code))
        if not rect.isEmpty():
            self.ensureVisible(rect.center().x(), rect.y(), 0, 40)
            self.ensureVisible(rect.center().x(), rect.bottom(), 0, 12)
