"""Voortgang: how far the plan is per pillar, name and phase, and what is late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assessments.types import Pillar
from ui.plan.follow_up.page import FollowUpPage
from ui.plan.follow_up.progress_card import BarFacts, ProgressCard
from ui.plan.follow_up.rows_card import RowFacts, RowsCard
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment
from wizard.drawing.pillars import NAMES
from wizard.planning import progress
from wizard.planning.checks import day_of
from wizard.planning.schedule import Phase

_TWO_COLUMNS = 860
_PHASES = {
    Phase.QUICK_WIN: "Snelle winst, eerste 30 dagen",
    Phase.DAYS_30: "Eerste 30 dagen",
    Phase.DAYS_60: "Tot 60 dagen",
    Phase.DAYS_90: "Tot 90 dagen",
    Phase.YEAR_1: "Rest van het jaar",
    Phase.AFTER_YEAR_1: "Na een jaar",
    Phase.REMEASUREMENT: "Hermeting",
}


class ProgressPage(FollowUpPage):
    """Four cards, in two columns where there is room."""

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._today = today
        self._columns = 0
        self._lead = Label(theme, role=Role.BODY, color="ink", tabular=True)
        self.pillars = ProgressCard(theme, tr("Per pijler"))
        self.owners = ProgressCard(theme, tr("Per trekker: de hele taak telt mee"))
        self.phases = ProgressCard(theme, tr("Per periode"))
        self.late = RowsCard(theme, 6, tr("Geen taak is te laat."))
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._lead)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        self.late.place_asked.connect(self.place_asked)
        self.set_room(1000)

    def show_plan(self, assessment: Assessment) -> None:
        """Show how far this plan is today."""
        today = day_of(assessment, self._today())
        self.pillars.show_bars(
            [BarFacts(NAMES[Pillar(one.key)], one, one.key) for one in progress.by_pillar(assessment, today)]
        )
        self.owners.show_bars(
            [BarFacts(one.key or tr("geen naam"), one) for one in progress.by_owner(assessment, today)]
        )
        self.phases.show_bars([BarFacts(_phase_name(one.key), one) for one in progress.by_phase(assessment, today)])
        late = progress.late_tasks(assessment, today)
        self.late.show_rows(late_head(late), [_late_row(one) for one in late])
        whole = BarFacts(tr("Het hele plan"), progress.total(assessment, today))
        self._lead.set_text(f"{whole.name}: {whole.numbers()}" + (f" · {whole.rest()}" if whole.rest() else ""))

    def focus_first(self) -> None:
        """Put the focus on the first late task, if there is one."""
        links = [row.link for row in self.late.rows if row.link is not None]
        (links[0] if links else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_room(self, width: int) -> None:
        """Use two columns where there is room."""
        columns = 2 if width >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        both = {2: ((0, 0), (1, 0), (1, 1), (0, 1)), 1: ((1, 0), (2, 0), (3, 0), (0, 0))}[columns]
        for card, (row, column) in zip((self.pillars, self.owners, self.phases, self.late), both, strict=True):
            self._grid.addWidget(card, row, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(columns == 2))


def late_head(late: Sequence[progress.LateTask]) -> str:
    """Say how many tasks are late, and apart from them how many times of recurring tasks."""
    turns = sum(one.turn is not None for one in late)
    if not turns:
        return tr("Te laat ({count})").format(count=len(late))
    tasks = formats.count(len(late) - turns, tr("taak"), tr("taken"))
    return tr("Te laat: {tasks}, en {turns} keer dat een taak terugkomt").format(tasks=tasks, turns=turns)


def _phase_name(key: str) -> str:
    return tr("Zonder datum") if key == progress.NO_DATES else tr(_PHASES[Phase(key)])


def _late_row(late: progress.LateTask) -> RowFacts:
    planned = late.planned
    days = formats.count(late.days, tr("dag"), tr("dagen"))
    detail = tr("{days} te laat · gepland op {day} · {name}").format(
        days=days, day=formats.short_date_year(late.day), name=planned.owner or tr("geen naam")
    )
    label = (
        planned.code if late.turn is None else tr("{code} keer {number}").format(code=planned.code, number=late.turn)
    )
    return RowFacts(
        planned.task.template.title,
        label,
        detail,
        place=planned.code,
        link=tr("Open taak"),
        hue=planned.pillar,
    )
