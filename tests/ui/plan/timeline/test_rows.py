from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from assessments.plan import Plan, Replan, TaskEdit, TaskStatus
from assessments.types import Pillar, TaskCode
from tests.dossiers import CATALOGUE, assessment, every_level, example
from ui.plan.timeline.rest import for_later, load_words, rest_rows, weeks_between
from ui.plan.timeline.rows import PillarRow, TaskRow, moved_bar, moved_edit, rows
from wizard.assessment import Assessment, assess
from wizard.planning.rhythm import load_start

TODAY = date(2026, 1, 27)
GATE, BASELINE, PLEA = TaskCode("T-DRA-01"), TaskCode("T-DRA-06"), TaskCode("T-DRA-03")


def plan(edits: dict[TaskCode, TaskEdit] | None = None, *, replan: Replan | None = None) -> Assessment:
    return assess(CATALOGUE, replace(example(), plan=Plan(edits or {}, replan=replan)))


def row(found: Assessment, code: str) -> TaskRow:
    return next(one for one in rows(found, found.tasks, TODAY) if isinstance(one, TaskRow) and one.code == code)


def test_tasks_stand_under_their_pillar_by_last_day() -> None:
    found = plan()
    made = rows(found, found.tasks, TODAY)

    heads = [one.pillar for one in made if isinstance(one, PillarRow)]
    tasks = [one for one in made if isinstance(one, TaskRow)]
    ends = [one.bar.end for one in tasks if one.bar is not None and one.pillar is Pillar.BINDEN]
    assert heads == [Pillar.IDENTITEIT, Pillar.BOEIEN, Pillar.BINDEN, Pillar.BEHEREN]
    assert len(tasks) == 59
    assert ends == sorted(ends)


def test_a_pillar_without_tasks_has_no_head() -> None:
    found = plan()
    some = [planned for planned in found.tasks if planned.pillar is Pillar.BOEIEN]

    assert [type(one) for one in rows(found, some, TODAY)[:2]] == [PillarRow, TaskRow]
    assert sum(isinstance(one, PillarRow) for one in rows(found, some, TODAY)) == 1


def test_late_done_busy_and_pinned_are_told_in_words() -> None:
    found = plan(
        {
            GATE: TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 20)),
            BASELINE: TaskEdit(status=TaskStatus.BUSY),
            PLEA: TaskEdit(due=date(2026, 3, 2)),
        }
    )

    labels = {code: bar.label(2026) for code in (GATE, BASELINE, PLEA) if (bar := row(found, code).bar) is not None}
    assert labels == {GATE: "✓ 20\u00a0jan", BASELINE: "26\u00a0jan · bezig, te laat", PLEA: "2\u00a0mrt · vast"}
    assert "te laat" in row(found, BASELINE).words()
    assert "wacht op Nulmeting kosten en snelheid uitvoeren" in row(found, PLEA).words()
    assert not row(found, GATE).is_movable


def test_a_task_that_nothing_asks_for_any_more_says_so() -> None:
    found = assessment(every_level(4), plan=Plan({PLEA: TaskEdit(owner="Fatima")}))
    bar = row(found, PLEA).bar

    assert bar is not None
    assert bar.note.endswith("niet meer nodig?")
    assert "niet meer nodig?" in row(found, PLEA).words()


def test_a_task_without_dates_has_no_bar_and_says_so() -> None:
    found = assessment(every_level(1), {"PRO-10": 0})

    assert row(found, GATE).bar is None
    assert "zonder datum" in row(found, GATE).words()


def test_moving_a_bar_moves_begin_and_end_and_counts_as_chosen() -> None:
    bar = row(plan(), BASELINE).bar
    assert bar is not None
    later = moved_bar(bar, 5)

    # 26 January 2026 plus five days is Saturday the 31st: shown on Monday 2 February
    assert (later.start, later.end, later.shown_end) == (date(2026, 1, 10), date(2026, 1, 31), date(2026, 2, 2))
    assert later.pinned
    assert not later.late


def test_a_moved_task_gets_another_last_day_and_takes_a_chosen_begin_along() -> None:
    found = plan({PLEA: TaskEdit(start=date(2026, 2, 1), due=date(2026, 3, 2), owner="Fatima")})
    gate, plea = found.task(GATE), found.task(PLEA)
    assert gate is not None
    assert plea is not None

    assert moved_edit(gate, -3) == TaskEdit(due=date(2026, 1, 16))
    assert moved_edit(plea, 7) == TaskEdit(start=date(2026, 2, 8), due=date(2026, 3, 9), owner="Fatima")
    assert moved_edit(gate, 0) is None


def test_a_task_at_the_end_of_time_can_be_moved_without_a_fall() -> None:
    last = plan({PLEA: TaskEdit(due=date.max)}).task(PLEA)
    assert last is not None

    assert moved_edit(last, 30) == TaskEdit(due=date.max)


def test_weeks_in_sight_are_those_of_the_schedule() -> None:
    found = plan()

    weeks = weeks_between(found, date(2026, 1, 5), date(2026, 1, 18))
    assert [(week.begin, int(week.total)) for week in weeks] == [(date(2026, 1, 5), 16), (date(2026, 1, 12), 16)]
    assert weeks_between(found, date(2026, 12, 1), date(2027, 3, 1)) == ()
    assert load_words(found, 2026).startswith("Alle taken samen vullen 47\u00a0weken met 16 uur, tot 29\u00a0nov.")


def test_after_planning_anew_the_weeks_begin_on_that_day() -> None:
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 20))
    found = plan({GATE: done}, replan=Replan(date(2026, 3, 16), (GATE,)))

    assert load_start(found) == date(2026, 3, 16)
    assert weeks_between(found, date(2026, 1, 1), date(2026, 3, 15)) == ()
    assert weeks_between(found, date(2026, 1, 1), date(2026, 3, 22))[0].begin == date(2026, 3, 16)


def test_the_rest_is_told_per_month_and_adds_up() -> None:
    found = plan()
    after = [one for one in found.tasks if one.shown_end is not None and one.shown_end > date(2026, 4, 5)]

    rest = rest_rows(found.tasks, date(2026, 4, 5))
    assert [row.name for row in rest][:2] == ["apr", "mei"]
    assert rest[-1].name == "jan 2027"
    assert sum(len(row.pillars) for row in rest) == len(after)
    assert sum(row.hours for row in rest) == sum((one.task.hours for one in after), Decimal(0))


def test_beyond_a_year_the_rest_is_told_per_year() -> None:
    found = plan({PLEA: TaskEdit(due=date(2031, 3, 3))})

    assert [row.name for row in rest_rows(found.tasks, date(2026, 4, 5))][-1] == "2031"


def test_the_list_for_later_holds_class_c_only() -> None:
    found = plan()
    classes = {one.code: one.task.task_class for one in found.tasks}

    assert len(for_later(found)) == 15
    assert {classes[code] for code, _, _ in for_later(found)} == {"C"}


def test_a_slip_of_the_hours_takes_no_endless_time() -> None:
    found = plan({PLEA: TaskEdit(hours=Decimal(10**15))})

    assert "de eerste jaren niet klaar" in load_words(found, 2026)
    assert weeks_between(found, date(9000, 1, 1), date(9999, 1, 1)) == ()
