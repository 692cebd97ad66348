"""Plan op één vel, written from the plan: every task with its box in the lane of its pillar and the column of its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assessments.plan import TaskStatus
from assessments.types import Pillar
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.documents.chapter_checks import concept_points
from wizard.documents.context import Context, by_date, hours_of, is_open, short_title
from wizard.documents.poster.periods import COLUMNS, Columns, columns
from wizard.documents.poster.values import Paper, Poster, PosterLane, PosterTask
from wizard.documents.report import Report
from wizard.drawing.pillars import PILLARS
from wizard.kpi_sheet import KpiLine, before, kpi_lines
from wizard.planning.derive import REMEASUREMENT

NAME = "Plan op één vel"
_CAPTIONS = {
    Pillar.IDENTITEIT: "de kern: wie jullie zijn",
    Pillar.BOEIEN: "wat je naar buiten laat zien",
    Pillar.BINDEN: "wat je binnen doet en zegt",
    Pillar.BEHEREN: "wat je vastlegt en volgt",
}
_ARROW = f"{formats.NBSP}→{formats.NBSP}"
_NO_DATE = "geen datum"
_FIXED = "A"


def poster(assessment: Assessment, *, printed_on: date, paper: Paper = Paper.A3) -> Report:
    """Write the sheet: on A3, or on two A4 that are taped together.

    Args:
        assessment: the dossier at one measurement.
        printed_on: the day that stands at the foot.
        paper: what it is printed on.

    """
    context = Context(assessment, printed_on)
    found = columns(assessment.tasks, context.start)
    return Report(
        organisation=assessment.dossier.organisation,
        name=NAME,
        made_on=printed_on,
        chapters=(),
        has_contents=False,
        is_concept=assessment.is_concept(),
        open_points=concept_points(context),
        is_example=assessment.dossier.is_example,
        poster=Poster(
            title=NAME,
            organisation=assessment.dossier.organisation,
            facts=_facts(context, found),
            figures=_figures(context),
            periods=found.periods,
            lanes=tuple(_lane(context, pillar, found) for pillar in PILLARS),
            note=_note(assessment.tasks, found),
            paper=paper,
        ),
    )


def _lane(context: Context, pillar: Pillar, found: Columns) -> PosterLane:
    cells: list[list[PosterTask]] = [[] for _ in range(COLUMNS)]
    own = [one for one in context.assessment.tasks if one.pillar is pillar]
    for one in by_date(own) if found.has_dates else sorted(own, key=lambda task: task.slot.order):
        cells[found.places[one.code]].append(_task(context, one, has_dates=found.has_dates))
    return PosterLane(pillar, _CAPTIONS[pillar], tuple(tuple(cell) for cell in cells))


def _task(context: Context, planned: PlannedTask, *, has_dates: bool) -> PosterTask:
    """Return a task as it stands on the sheet; the remeasurement has a day of its own and never moves to later."""
    without = _NO_DATE if has_dates else ""
    return PosterTask(
        title=short_title(planned),
        owner=context.short_owner(planned),
        end=without if planned.shown_end is None else context.end(planned),
        task_class=_FIXED if planned.code == REMEASUREMENT else planned.task.task_class,
        done=planned.status is TaskStatus.DONE,
    )


def _facts(context: Context, found: Columns) -> tuple[str, ...]:
    tasks, year = context.assessment.tasks, context.start.year
    done = sum(not is_open(one) for one in tasks)
    parts = [
        f"recruitment opzetten in {year}",
        f"{formats.count(len(tasks), 'taak', 'taken')}, {formats.hours_long(hours_of(tasks))}",
    ]
    if found.has_dates:
        parts.append(f"{formats.hours_long(context.sheet.hours_per_week())} per week")
    if done:
        parts.append(f"{formats.number(done)} klaar")
    return tuple(parts)


def _figures(context: Context) -> tuple[tuple[str, str], ...]:
    """Return what changes by the plan: now, and the goal where people set one; nothing that is not known."""
    lines = {one.kpi.code: one for one in kpi_lines(context.sheet, context.outcomes, before(context.sheet))}
    found = [
        (_maturity(context), "volwassenheid, van 4"),
        (_per_hire(context), "per aanname"),
        (_days_open(lines["TTF"], context), "staat een vacature open"),
        (_remeasured(context), "hermeting"),
    ]
    return tuple((value, label) for value, label in found if value)


def _maturity(context: Context) -> str:
    total = context.assessment.scores.total
    if total.value is None:
        return ""
    now = formats.score1(total.value)
    if total.target is None or total.target <= total.value:
        return now
    return f"{now}{_ARROW}{formats.score1(total.target)}"


def _per_hire(context: Context) -> str:
    """Return what a hire costs now, and by the own target or else with the chosen form at as many hires."""
    outcomes = context.outcomes
    now, case = outcomes.metrics.costs.per_hire, outcomes.case
    if now is None:
        return ""
    goal = context.assessment.measurement.figures.kpi_targets.get("CPH")
    form = case.finished.get(case.chosen)
    if goal is None and form is not None and case.current is not None:
        goal = form.per_hire(case.current.hires)
    words = formats.euro(now, 0)
    return words if goal is None or goal >= now else f"{words}{_ARROW}{formats.number(goal, 0)}"


def _days_open(line: KpiLine, context: Context) -> str:
    mean = context.outcomes.metrics.clocks.time_to_fill.mean
    if mean is None:
        return ""
    now = formats.number(mean, 0)
    if line.target is None or line.is_provisional or line.target >= mean:
        return f"{now}{formats.NBSP}{'dag' if now == '1' else 'dagen'}"
    return f"{now}{_ARROW}{formats.number(line.target, 0)}{formats.NBSP}dagen"


def _remeasured(context: Context) -> str:
    planned = context.task(REMEASUREMENT)
    return "" if planned is None or planned.shown_end is None else formats.short_date_year(planned.shown_end)


def _note(tasks: Sequence[PlannedTask], found: Columns) -> str:
    words = ["Vink af als het resultaat er ligt."]
    if found.has_dates:
        words.append("Datum: klaar op.")
    else:
        words.append("Zonder uren per week zijn er nog geen datums; dit is de volgorde.")
    if any(one.task.task_class == "C" and one.code != REMEASUREMENT for one in tasks):
        words.append("‘Later’: klasse C, schuift als de tijd krap is.")
    return " ".join(words)
