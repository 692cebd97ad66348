"""What changed between two moments, against states written by hand and against days that were lived through."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from assessments.plan import Plan, TaskEdit, TaskState, TaskStatus
from assessments.types import Pillar, TaskCode
from tests.dossiers import MONDAY, dossier, every_level
from tests.wizard.planning.days import Clock, worked_on
from wizard.planning.changes_since import NOW, ChangeKind, Moment, changes, compare, moments, states_at, summary
from wizard.planning.log import PRINTED
from wizard.session import Session

T = TaskCode
A, B = T("T-EXT-04"), T("T-INT-05")
STATE = TaskState("Kanaalmix", Pillar.BOEIEN, date(2026, 3, 11), "Joost", Decimal(8))


def kinds(before: TaskState | None, after: TaskState | None, plan: Plan | None = None) -> dict[ChangeKind, str]:
    """Return what changed about one task, with the words."""
    found = changes({A: before} if before is not None else {}, {A: after} if after is not None else {}, plan or Plan())
    return {one.kind: one.words.replace("\u00a0", " ") for one in found}


def test_nothing_changed() -> None:
    assert kinds(STATE, STATE) == {}


def test_a_later_end_says_how_many_days() -> None:
    assert kinds(STATE, replace(STATE, end=date(2026, 3, 16))) == {
        ChangeKind.LATER: "11 mrt 2026 → 16 mrt 2026, 5 dagen"
    }


def test_an_earlier_end_says_how_many_days() -> None:
    assert kinds(STATE, replace(STATE, end=date(2026, 3, 10))) == {
        ChangeKind.EARLIER: "11 mrt 2026 → 10 mrt 2026, 1 dag"
    }


def test_a_date_that_went_is_no_shift() -> None:
    assert kinds(STATE, replace(STATE, end=None)) == {ChangeKind.DATED: "11 mrt 2026 → zonder datum"}


def test_finished_says_when_and_how_far_from_the_plan_and_is_not_moved_too() -> None:
    after = replace(STATE, status=TaskStatus.DONE, end=date(2026, 3, 13))

    assert kinds(STATE, after) == {ChangeKind.FINISHED: "op 13 mrt 2026, 2 dagen later dan gepland"}


def test_started_and_reopened() -> None:
    busy = replace(STATE, status=TaskStatus.BUSY)

    assert kinds(STATE, busy) == {ChangeKind.STARTED: "klaar op 11 mrt 2026"}
    assert kinds(busy, STATE) == {ChangeKind.REOPENED: "was bezig"}


def test_another_owner_hours_and_title_are_three_changes() -> None:
    after = replace(STATE, owner=None, hours=Decimal("5.5"), title="Kanalen kiezen")

    assert kinds(STATE, after) == {
        ChangeKind.OWNER: "Joost → geen naam",
        ChangeKind.HOURS: "8 → 5,5 uur",
        ChangeKind.TITLE: "was: Kanaalmix",
    }


def test_what_is_new_and_what_is_gone_with_its_reason() -> None:
    dropped = Plan({A: TaskEdit(dropped_reason="Doet het bureau", dropped_on=date(2026, 2, 3))})

    assert kinds(None, STATE) == {ChangeKind.ADDED: "klaar op 11 mrt 2026, Joost, 8 uur"}
    assert kinds(STATE, None, dropped) == {ChangeKind.GONE: "op 3 feb 2026: Doet het bureau"}


def lived() -> tuple[Session, Clock]:
    """Decide on three days: Joost on 5 January, bezig on the 12th, and a later date on the 20th."""
    session, clock = worked_on(dossier(every_level(1), {"PRO-11": MONDAY, "PRO-10": 16}), MONDAY)
    session.edit_task(A, TaskEdit(owner="Joost", due=date(2026, 3, 11)))
    clock.day = date(2026, 1, 12)
    session.edit_task(A, TaskEdit(owner="Joost", due=date(2026, 3, 11), status=TaskStatus.BUSY, busy_since=clock.day))
    session.note_printing(f"{PRINTED}: het plan")
    clock.day = date(2026, 1, 20)
    session.edit_task(
        A, TaskEdit(owner="Joost", due=date(2026, 3, 16), status=TaskStatus.BUSY, busy_since=date(2026, 1, 12))
    )
    return session, clock


def test_since_a_day_is_since_how_the_plan_stood_at_its_end() -> None:
    session, _ = lived()

    found = compare(session.assessment, Moment("", date(2026, 1, 12)))

    mine = {one.kind for one in found.changes if one.code == A}
    assert mine == {ChangeKind.LATER}


def test_a_day_between_two_kept_days_is_as_the_last_one_before() -> None:
    session, _ = lived()

    found = compare(session.assessment, Moment("", date(2026, 1, 8)))

    assert {one.kind for one in found.changes if one.code == A} == {ChangeKind.STARTED, ChangeKind.LATER}


def test_between_two_days_in_the_past() -> None:
    session, _ = lived()

    found = compare(session.assessment, Moment("", MONDAY), Moment("", date(2026, 1, 13)))

    assert [(one.kind, one.code) for one in found.changes] == [(ChangeKind.STARTED, A)]


def test_the_later_moment_first_is_turned_round() -> None:
    session, _ = lived()

    found = compare(session.assessment, NOW, Moment("", date(2026, 1, 12)))

    assert (found.start.day, found.end) == (date(2026, 1, 12), NOW)


def test_after_the_last_change_the_plan_stands_as_it_does_now() -> None:
    session, _ = lived()

    assert not compare(session.assessment, Moment("", date(2026, 1, 20))).changes
    assert states_at(session.assessment, Moment("", date(2026, 2, 1))) == states_at(session.assessment, NOW)


def test_before_the_first_kept_day_it_says_from_when_it_is_known() -> None:
    session, _ = lived()

    found = compare(session.assessment, Moment("", date(2026, 1, 4)))

    assert not found.is_known
    assert "5\u00a0januari\u00a02026" in summary(found)


def test_without_any_decision_nothing_was_kept() -> None:
    session, _ = worked_on(dossier(every_level(1)), MONDAY)

    found = compare(session.assessment, Moment("", MONDAY))

    assert not found.is_known
    assert "nog niets bewaard" in summary(found)
    assert moments(session.assessment) == (NOW,)


def test_on_the_first_day_a_day_is_asked_for() -> None:
    session, _ = worked_on(dossier(every_level(1), measurements=()), date(2026, 1, 12))
    session.edit_task(A, TaskEdit(owner="Joost"))

    found = compare(session.assessment, NOW)

    assert moments(session.assessment) == (NOW,)
    assert summary(found) == "Kies een dag om mee te vergelijken, vanaf 12\u00a0januari\u00a02026."


def test_one_can_choose_now_printings_measurements_and_days() -> None:
    session, _ = lived()

    assert [one.words.replace("\u00a0", " ") for one in moments(session.assessment)] == [
        "nu",
        "12 jan 2026, afgedrukt",
        "5 jan 2026, nulmeting",
    ]


def test_a_summary_counts_tasks_once() -> None:
    before = {A: STATE, B: STATE}
    after = {A: replace(STATE, owner="Rob", hours=Decimal(9)), B: STATE}

    assert len(changes(before, after, Plan())) == 2
    session, _ = lived()
    found = replace(compare(session.assessment, Moment("", MONDAY)), changes=changes(before, after, Plan()))
    assert summary(found).startswith("1\u00a0taak veranderde tussen 5")
