"""What fits on the sheet for the wall: the largest letter at which all tasks stand, else what has to be left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wizard import formats
from wizard.documents.pdf import fonts
from wizard.documents.pdf.poster.lines import broken
from wizard.documents.pdf.poster.sheets import FOOT, HEAD, Sheet, allotments, sheets
from wizard.documents.poster.values import Poster, PosterTask

SIZES = (13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0)
"""Sizes of a title, in points; at the last one tasks are left out until the rest fits."""
PAD, STACK_GAP, LANE_PAD = 9.0, 9.0, 8.0
_LEADING = 1.18
_LEAST_FACTS = 8.5
_LEAST_LANE = 66.0
_TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Entry:
    """One task, or the line that says how many are left out (then ``task`` is None), broken into lines."""

    lines: tuple[str, ...]
    facts: tuple[str, ...]
    height: float
    task: PosterTask | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """Everything that follows from the size of a title."""

    size: float

    @property
    def leading(self) -> float:
        """Return the distance between the lines of a title."""
        return self.size * _LEADING

    @property
    def facts(self) -> float:
        """Return the size of the line below a title."""
        return max(_LEAST_FACTS, self.size - 2)

    @property
    def facts_leading(self) -> float:
        """Return the distance between lines of facts."""
        return self.facts * _LEADING

    @property
    def box(self) -> float:
        """Return the size of the box to tick."""
        return self.size * 0.85

    @property
    def indent(self) -> float:
        """Return where the title begins, right of its box."""
        return self.box + self.size * 0.65

    @property
    def gap(self) -> float:
        """Return the white space between two tasks."""
        return self.size * 0.62

    def entry(self, task: PosterTask, room: float) -> Entry:
        """Break a task into lines."""
        font = fonts.REGULAR if task.is_later else fonts.MEDIUM
        lines = broken(task.title, font, self.size, room - self.indent)
        facts = broken(
            task.facts.replace("  ·  ", "\u00a0\u00a0· \u00a0"), fonts.REGULAR, self.facts, room - self.indent
        )
        return Entry(lines, facts, len(lines) * self.leading + len(facts) * self.facts_leading, task)

    def rest(self, left_out: Sequence[PosterTask], room: float) -> Entry:
        """Return the line that says how many tasks are left out."""
        count = formats.number(len(left_out))
        words = f"en {count} later" if all(task.is_later for task in left_out) else f"en nog {count}, zie het plan"
        facts = broken(words, fonts.REGULAR, self.facts, room - self.indent)
        return Entry((), facts, len(facts) * self.facts_leading)


@dataclass
class Cell:
    """The tasks of one lane in one period, divided over stacks of equal width."""

    tasks: tuple[PosterTask, ...]
    measure: Measure
    stacks: int
    room: float
    left_out: list[PosterTask] = field(default_factory=list)
    columns: list[list[Entry]] = field(default_factory=list)
    height: float = 0.0

    def __post_init__(self) -> None:
        self._entries = {id(task): self.measure.entry(task, self.room) for task in self.tasks}
        self._arrange()

    def leave_out(self, task_class: str) -> bool:
        """Leave the last open task of a class out; tell whether there was one."""
        shown = [task for task in self.tasks if id(task) in self._entries and task.task_class == task_class]
        if not shown:
            return False
        chosen = next((task for task in reversed(shown) if not task.done), shown[-1])
        del self._entries[id(chosen)]
        self.left_out.append(chosen)
        self._arrange()
        return True

    def put_back(self, limit: float) -> None:
        """Put tasks back as long as the cell stays within a height: class A first, the earliest first."""
        for task in sorted(self.left_out, key=lambda one: (one.task_class, self.tasks.index(one))):
            self._entries[id(task)] = self.measure.entry(task, self.room)
            self.left_out.remove(task)
            self._arrange()
            if self.height > limit + _TINY:
                del self._entries[id(task)]
                self.left_out.append(task)
                self._arrange()
                return

    def _arrange(self) -> None:
        entries = [self._entries[id(task)] for task in self.tasks if id(task) in self._entries]
        if self.left_out:
            entries.append(self.measure.rest(self.left_out, self.room))
        self.columns = _stacked(entries, self.stacks, self.measure.gap)
        self.height = max((_height(column, self.measure.gap) for column in self.columns), default=0.0)


@dataclass(frozen=True)
class Fit:
    """How the sheet is divided: the size of a title, stacks per period, cells per lane, and each lane's height."""

    measure: Measure
    counts: tuple[int, ...]
    cells: tuple[tuple[Cell, ...], ...]
    heights: tuple[float, ...]

    @property
    def left_out(self) -> list[PosterTask]:
        """Return the tasks for which there was no room."""
        return [task for lane in self.cells for cell in lane for task in cell.left_out]


def fit(poster: Poster) -> Fit:
    """Divide a sheet: at the largest size and the most usual division that hold everything, else with tasks left out.

    Tasks are left out of the fullest lane first, class C before B before A, the last ones of a cell first.
    """
    pages = sheets(poster.paper)
    room = pages[0].top - pages[0].bottom - HEAD - FOOT
    divisions = allotments(poster.paper)
    for size in SIZES:
        for counts in divisions:
            cells = _cells(poster, pages, counts, Measure(size))
            if _total(cells) <= room + _TINY:
                return _finished(cells, Measure(size), counts, room)
    best = [(_with_less(_cells(poster, pages, counts, Measure(SIZES[-1])), room), counts) for counts in divisions]
    cells, counts = min(best, key=lambda one: sum(len(cell.left_out) for lane in one[0] for cell in lane))
    return _finished(cells, Measure(SIZES[-1]), counts, room)


def _cells(poster: Poster, pages: Sequence[Sheet], counts: Sequence[int], measure: Measure) -> list[list[Cell]]:
    rooms: dict[int, float] = {}
    for page in pages:
        for period, width in zip(page.periods, page.widths(counts), strict=True):
            stacks = counts[period]
            rooms[period] = (width - 2 * PAD - (stacks - 1) * STACK_GAP) / stacks
    return [
        [Cell(tasks, measure, counts[period], rooms[period]) for period, tasks in enumerate(lane.cells)]
        for lane in poster.lanes
    ]


def _lane_height(lane: Sequence[Cell]) -> float:
    return max(_LEAST_LANE, max(cell.height for cell in lane) + 2 * LANE_PAD)


def _total(cells: Sequence[Sequence[Cell]]) -> float:
    return sum(_lane_height(lane) for lane in cells)


def _with_less(cells: list[list[Cell]], room: float) -> list[list[Cell]]:
    """Leave tasks out of the cells that make a lane as high as it is, until everything fits."""
    while _total(cells) > room + _TINY:
        lanes = sorted(cells, key=_lane_height, reverse=True)
        if not any(_shrink(lane, task_class) for task_class in "CBA" for lane in lanes):
            break
    return cells


def _shrink(lane: Sequence[Cell], task_class: str) -> bool:
    """Take one task of a class out of every cell that sets the lane's height; False when one of them has none."""
    highest = max(cell.height for cell in lane)
    if highest + 2 * LANE_PAD <= _LEAST_LANE:
        return False
    setting = [cell for cell in lane if cell.height >= highest - _TINY]
    return sum(cell.leave_out(task_class) for cell in setting) > 0


def _finished(cells: list[list[Cell]], measure: Measure, counts: tuple[int, ...], room: float) -> Fit:
    """Give what is left of the height to the lanes alike; what was left out comes back where there is room now."""
    spare = max(0.0, room - _total(cells)) / len(cells)
    heights = tuple(_lane_height(lane) + spare for lane in cells)
    for lane, height in zip(cells, heights, strict=True):
        for cell in lane:
            cell.put_back(height - 2 * LANE_PAD)
    return Fit(measure, counts, tuple(tuple(lane) for lane in cells), heights)


def _height(column: Sequence[Entry], gap: float) -> float:
    return sum(entry.height for entry in column) + gap * max(0, len(column) - 1)


def _stacked(entries: Sequence[Entry], stacks: int, gap: float) -> list[list[Entry]]:
    """Divide entries over stacks, in order, so that the highest stack is as low as it can be."""
    if stacks == 1 or len(entries) < 2:
        return [list(entries)]
    low = max(entry.height for entry in entries)
    high = _height(entries, gap)
    best = _filled(entries, high, gap)
    for _ in range(12):
        middle = (low + high) / 2
        found = _filled(entries, middle, gap)
        if len(found) <= stacks:
            best, high = found, middle
        else:
            low = middle
    return best


def _filled(entries: Sequence[Entry], limit: float, gap: float) -> list[list[Entry]]:
    columns: list[list[Entry]] = [[]]
    used = 0.0
    for entry in entries:
        more = entry.height + (gap if columns[-1] else 0)
        if columns[-1] and used + more > limit + _TINY:
            columns.append([])
            used, more = 0.0, entry.height
        columns[-1].append(entry)
        used += more
    return columns
