"""How the list is looked at: what is filtered away, the order, and the heads that rows stand under; pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from assessments.plan import TaskStatus
from assessments.types import Pillar
from ui.plan.list.rows import OWN_STEP, Only, Sifting, TaskRow, in_order, phase_words, plain, sifted, status_words
from ui.texts import tr
from ui.widgets.grid.columns import Entry, GroupHead
from wizard import formats
from wizard.drawing.pillars import NAMES
from wizard.planning.schedule import Phase

_PILLARS, _STATUSES, _PHASES = list(Pillar), list(TaskStatus), list(Phase)


class Group(StrEnum):
    """What the rows are put together by."""

    NONE = ""
    PILLAR = "pijler"
    OWNER = "eigenaar"
    PHASE = "fase"
    CLASS = "klasse"
    STEP = "stap"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class GroupRow(GroupHead):
    """A head over tasks that belong together; ``value`` is what they have in common."""

    value: Any = None
    count: int = 0
    hours: Decimal = Decimal(0)
    is_folded: bool = False

    @property
    def note(self) -> str:
        """Say how much the group holds: 8 taken · 100 uur."""
        return f"{formats.count(self.count, tr('taak'), tr('taken'))} · {formats.hours_long(self.hours)}"


@dataclass(frozen=True, slots=True)
class Look:
    """How the list is looked at, remembered while the screen is open.

    ``sort_by`` is the key of a column, "" for planning order. ``folded`` holds the values of the groups that are
    folded.
    """

    sifting: Sifting = field(default_factory=Sifting)
    sort_by: str = ""
    descending: bool = False
    group: Group = Group.NONE
    folded: frozenset[Any] = field(default_factory=frozenset)

    def needless_columns(self) -> frozenset[str]:
        """Return the columns that say nothing more here; names and states stay, to be typed in."""
        empty = _WITHOUT_PLACE if self.sifting.only is Only.DROPPED else frozenset()
        return empty | {_NEEDLESS[self.group]} if self.group in _NEEDLESS else empty


def arranged(rows: Sequence[TaskRow], look: Look, keep: Collection[str] = ()) -> list[Entry | GroupRow]:
    """Return what the list shows: filtered, sorted, and under heads when these are asked for."""
    ordered = in_order(sifted(rows, look.sifting, keep), look.sort_by, descending=look.descending)
    if look.group is Group.NONE:
        return [Entry(row.code, row) for row in ordered]
    found: list[Entry | GroupRow] = []
    value_of = _VALUES[look.group]
    for value in sorted({value_of(row) for row in ordered}, key=_ranks(look.group)):
        inside = [row for row in ordered if value_of(row) == value]
        is_folded = value in look.folded and not any(row.code in keep for row in inside)
        hours = sum((row.hours for row in inside), Decimal(0))
        found.append(GroupRow(group_words(look.group, inside[0]), value, len(inside), hours, is_folded))
        found.extend(Entry(row.code, row) for row in inside if not is_folded)
    return found


def group_words(group: Group, row: TaskRow) -> str:
    """Return the name of the group that a task stands in."""
    words: dict[Group, Callable[[TaskRow], str]] = {
        Group.PILLAR: lambda row: NAMES[row.pillar],
        Group.OWNER: lambda row: row.owner or tr("Geen naam"),
        Group.PHASE: lambda row: phase_words(row.phase) or tr("Zonder datum"),
        Group.CLASS: lambda row: tr("Klasse {letter}").format(letter=row.task_class),
        Group.STEP: _step_group,
        Group.STATUS: lambda row: formats.capitalized(status_words(row.status)),
    }
    return words[group](row)


def group_value(group: Group, row: TaskRow) -> Any:
    """Return what tells a task's group from the others."""
    return _VALUES[group](row)


def _step_group(row: TaskRow) -> str:
    if row.step == OWN_STEP:
        return tr("Eigen taken")
    number, _, name = row.step_words.partition(" ")
    return name if row.step == 7 else tr("Stap {number}: {name}").format(number=number, name=name)


_WITHOUT_PLACE = frozenset({"end", "class", "phase"})
_NEEDLESS = {Group.PILLAR: "pillar", Group.CLASS: "class", Group.PHASE: "phase", Group.STEP: "step"}
_VALUES: dict[Group, Callable[[TaskRow], Any]] = {
    Group.PILLAR: lambda row: row.pillar,
    Group.OWNER: lambda row: row.owner,
    Group.PHASE: lambda row: row.phase,
    Group.CLASS: lambda row: row.task_class,
    Group.STEP: lambda row: row.step,
    Group.STATUS: lambda row: row.status,
}


def _ranks(group: Group) -> Callable[[Any], Any]:
    """Return what groups are sorted by: the method's order, names by letter, what is empty last."""
    return {
        Group.PILLAR: _PILLARS.index,
        Group.PHASE: lambda phase: len(_PHASES) if phase is None else _PHASES.index(phase),
        Group.STATUS: _STATUSES.index,
    }.get(group, lambda value: (value == "", plain(str(value))))
