"""The decisions log: everything that was decided, wherever it is kept, newest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from assessments.locks import LockEvent, LockKind
from assessments.plan import Decision, DismissedWarning, Plan
from assessments.types import RuleId
from tests.dossiers import dossier, measurement
from wizard.planning.decisions import Entry, decisions, matching


def at(day: int) -> datetime:
    """Return noon on a day of January 2026."""
    return datetime(2026, 1, day, 12, tzinfo=UTC)


LOGGED = Decision(1, at(6), "T-EXT-04", "Kanaalmix: klaar", "Marit")
LOCKS = (
    LockEvent(LockKind.LOCK, at(7), "Rob"),
    LockEvent(LockKind.UNLOCK, at(9), "Rob", "Een factuur vergeten"),
)


def found(plan: Plan) -> tuple[Entry, ...]:
    """Return the decisions of a dossier whose nulmeting was locked and unlocked."""
    return decisions(dossier(plan=plan, measurements=(replace(measurement(), lock_log=LOCKS),)))


def test_log_and_locks_stand_together_newest_first() -> None:
    entries = found(Plan(decisions=(LOGGED,)))

    assert [(one.words.replace("\u00a0", " "), one.by, one.reason) for one in entries] == [
        ("Nulmeting van 5 januari 2026 ontgrendeld", "Rob", "Een factuur vergeten"),
        ("Nulmeting van 5 januari 2026 vergrendeld", "Rob", ""),
        ("Kanaalmix: klaar", "Marit", ""),
    ]


def test_what_was_set_aside_without_a_line_in_the_log_is_not_forgotten() -> None:
    plan = Plan(
        dismissed={RuleId("R-04"): DismissedWarning("In mei", at(3))},
        waved={"geen_naam/T-EXT-04": DismissedWarning("Later", at(4))},
    )

    assert [(one.subject, one.reason) for one in found(plan)][2:] == [
        ("controle/geen_naam/T-EXT-04", "Later"),
        ("R-04", "In mei"),
    ]


def test_what_has_a_line_stands_once() -> None:
    line = Decision(1, at(3), "R-04", "Aandachtspunt R-04 opzijgezet", reason="In mei")
    plan = Plan(dismissed={RuleId("R-04"): DismissedWarning("In mei", at(3))}, decisions=(line,))

    assert [one.subject for one in found(plan)].count("R-04") == 1


def test_every_word_must_be_found_somewhere() -> None:
    entries = found(Plan(decisions=(LOGGED,)))

    assert [one.by for one in matching(entries, "marit KANAAL")] == ["Marit"]
    assert matching(entries, "marit factuur") == ()
    assert matching(entries, " ") == entries
