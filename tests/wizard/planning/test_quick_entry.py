"""Quick entry from paper: what lines mean, and that no piece of them is dropped in silence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.plan import Occurrence, OwnTask, Plan, TaskEdit, TaskStatus
from assessments.types import Pillar, TaskCode
from tests.dossiers import MONDAY, assessment, every_level
from wizard.assessment import Assessment
from wizard.planning.quick_entry import Entry, edits_of, read, step_words
from wizard.planning.rhythm import recurrences

TODAY = date(2026, 3, 20)
T = TaskCode
OWN = {T("T-EIG-01"): OwnTask(T("T-EIG-01"), Pillar.BOEIEN, "Open dag")}
GONE = TaskEdit(dropped_reason="Doet het bureau", dropped_on=MONDAY)
PLAN: Assessment = assessment(
    every_level(1), {"PRO-11": MONDAY}, plan=Plan({T("T-IDE-03"): GONE}, own_tasks=OWN, last_own=1)
)


def entries(text: str, plan: Assessment = PLAN) -> tuple[Entry, ...]:
    """Read lines on 20 March 2026."""
    return read(text, plan, TODAY)


def edit(text: str, code: str, plan: Assessment = PLAN) -> TaskEdit:
    """Return what lines decide about a task."""
    return edits_of(entries(text, plan))[T(code)]


@pytest.mark.parametrize(
    "text",
    [
        "T-EXT-04 klaar",
        "t-ext-04 Klaar",
        "EXT-04 klaar",
        "ext4 af",
        "T EXT 04: gereed",
        "- T-EXT-04 klaar",
        "3. T-EXT-4 is klaar.",
        "[x] EXT_04 afgerond",
        "T-EXT-04 ✓",
        "T–EXT–04 klaar",
    ],
)
def test_finished_is_written_in_many_ways(text: str) -> None:
    assert edit(text, "T-EXT-04") == TaskEdit(status=TaskStatus.DONE, done_on=TODAY)


@pytest.mark.parametrize(
    "text, day",
    [
        ("T-EXT-04 klaar 12-3", date(2026, 3, 12)),
        ("T-EXT-04 klaar op 12/3", date(2026, 3, 12)),
        ("T-EXT-04 12-3 klaar", date(2026, 3, 12)),
        ("T-EXT-04 klaar 12 mrt", date(2026, 3, 12)),
        ("T-EXT-04 klaar sinds 12 maart 2026", date(2026, 3, 12)),
        ("T-EXT-04 klaar (12-03-2026)", date(2026, 3, 12)),
        ("T-EXT-04 klaar do 12-3", date(2026, 3, 12)),
        ("T-EXT-04 klaar 2026-03-12", date(2026, 3, 12)),
        ("T-EXT-04 klaar gisteren", date(2026, 3, 19)),
        ("T-EXT-04 klaar 15-12-2025", date(2025, 12, 15)),
    ],
)
def test_a_date_is_written_in_many_ways(text: str, day: date) -> None:
    assert edit(text, "T-EXT-04").done_on == day


def test_started_keeps_since_when() -> None:
    assert edit("EXT-04 bezig sinds 1 feb", "T-EXT-04") == TaskEdit(status=TaskStatus.BUSY, busy_since=date(2026, 2, 1))


def test_dropped_needs_its_reason_and_keeps_it_whole() -> None:
    found = edit("T-IDE-02 vervallen: zit al in T-EXT-05, zegt Rob", "T-IDE-02")

    assert (found.dropped_reason, found.dropped_on) == ("zit al in T-EXT-05, zegt Rob", TODAY)


def test_dropped_without_a_reason_is_asked_for() -> None:
    (one,) = entries("T-IDE-02 vervallen")

    assert one.edit is None
    assert "waarom" in one.problem


def test_what_was_taken_out_must_come_back_first() -> None:
    (one,) = entries("T-IDE-03 klaar")
    assert one.problem == "T-IDE-03 is uit het plan gehaald. Schrijf eerst ‘T-IDE-03 terug’."

    assert edit("T-IDE-03 terug; T-IDE-03 klaar", "T-IDE-03").done_on == TODAY
    assert edit("T-IDE-03 terug", "T-IDE-03").dropped_reason is None


def test_several_on_one_line_are_parted_by_a_comma_a_semicolon_or_nothing() -> None:
    for text in (
        "T-EXT-04 klaar, T-INT-05 bezig",
        "T-EXT-04 klaar; INT-05 bezig",
        "T-EXT-04 klaar\nT-INT-05 bezig",
        "T-EXT-04 klaar T-INT-05 bezig",
        "T-EXT-04 klaar en T-INT-05 bezig",
    ):
        assert [(one.code, one.edit is not None) for one in entries(text)] == [("T-EXT-04", True), ("T-INT-05", True)]


def test_codes_in_a_row_share_their_words() -> None:
    found = edits_of(entries("T-EXT-04, T-EXT-05 en T-INT-01 klaar 12-3"))

    assert {code: one.done_on for code, one in found.items()} == dict.fromkeys(
        ("T-EXT-04", "T-EXT-05", "T-INT-01"), date(2026, 3, 12)
    )


def test_an_own_task_is_read_like_any_other() -> None:
    assert edit("t-eig-01 bezig", "T-EIG-01").status is TaskStatus.BUSY


def test_the_hundredth_own_task_is_read_too() -> None:
    code = T("T-EIG-100")
    own = {code: OwnTask(code, Pillar.BOEIEN, "Nog een open dag")}
    plan = assessment({}, {"PRO-11": MONDAY}, plan=Plan(own_tasks=own, last_own=100))

    assert edit("eig-100 bezig", code, plan).status is TaskStatus.BUSY


def test_what_stands_behind_a_colon_is_a_remark_under_the_one_there_was() -> None:
    plan = assessment(every_level(1), {}, plan=Plan({T("T-EXT-04"): TaskEdit(remark="Eerst bellen")}))

    assert edit("T-EXT-04 bezig: wacht op Joost", "T-EXT-04", plan).remark == "Eerst bellen\nwacht op Joost"


@pytest.mark.parametrize(
    "text, words",
    [
        ("T-EXT-99 klaar", "T-EXT-99 bestaat niet"),
        ("T-XYZ-01 klaar", "T-XYZ-01 bestaat niet"),
        ("T-EIG-02 klaar", "T-EIG-02 bestaat niet"),
        ("hallo daar", "geen taakcode"),
        ("T-EXT-04 half klaar", "‘half klaar’ begrijp ik niet"),
        ("T-EXT-04 klaar denk ik", "‘denk ik’ begrijp ik niet"),
        ("T-EXT-04", "er staat niet bij wat er is"),
        ("T-EXT-04 klaar 31-2", "‘31-2’ is geen dag"),
        ("T-EXT-04 klaar 25-3-2026", "moet nog komen"),
        ("T-EXT-04 klaar 25-3", "ligt vóór het begin van het plan"),
        ("T-EXT-04 open 3-3", "hoort geen datum"),
        ("T-EXT-04 open", "staat al zo in het plan"),
    ],
)
def test_what_is_unclear_is_named_in_one_sentence(text: str, words: str) -> None:
    (one,) = entries(text)

    assert one.edit is None
    assert words in one.problem


def test_words_before_the_first_code_are_named_too() -> None:
    found = entries("Marit: T-EXT-04 klaar")

    assert [(one.code, bool(one.problem)) for one in found] == [(None, True), ("T-EXT-04", False)]


def test_two_lines_about_one_task_are_taken_one_after_the_other() -> None:
    found = edit("T-EXT-04 bezig 2-3\nT-EXT-04 klaar 12-3", "T-EXT-04")

    assert (found.busy_since, found.done_on) == (date(2026, 3, 2), date(2026, 3, 12))


def test_a_time_of_a_recurring_task_is_ticked_off_and_keeps_its_day() -> None:
    turns = next(one for one in recurrences(PLAN) if one.turns)
    code, first = turns.planned.code, turns.turns[0]

    found = edit(f"{code} keer 1 klaar 12-3: samen gedaan", code).occurrence(1)

    assert (found.due, found.done_on, found.remark) == (first.day, date(2026, 3, 12), "samen gedaan")
    assert edit(f"{code} 1e keer klaar", code).occurrence(1).done_on == TODAY
    assert edit(f"{code} keer 1 klaar; {code} keer 1 open", code).occurrence(1) == Occurrence(1)


def test_a_time_that_does_not_exist_is_named() -> None:
    code = next(one for one in recurrences(PLAN) if one.turns).planned.code

    assert "heeft geen keer 99" in entries(f"{code} keer 99 klaar")[0].problem
    assert "komt niet terug" in entries("T-DRA-01 keer 2 klaar")[0].problem
    assert "een keer is klaar of open" in entries(f"{code} keer 1 bezig")[0].problem


def test_a_step_says_what_is_taken_over() -> None:
    assert step_words(entries("T-EXT-04 klaar 12-3; T-EXT-99 klaar")) == "Van papier: T-EXT-04 klaar op 12\u00a0mrt"


PIECES = (
    "T-EXT-04",
    "INT-05",
    "klaar",
    "bezig",
    "vervallen",
    "12-3",
    "12-",
    "half",
    "en",
    ",",
    ";",
    ":",
    "\n",
    "é☑",
    "T-",
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_no_piece_of_text_is_dropped_in_silence(pieces: list[str]) -> None:
    found = entries(" ".join(pieces))

    shown = " ".join(one.source for one in found)
    assert all(piece in shown for piece in pieces if piece not in {"en", ",", ";", ":", "\n"})
    assert all(one.edit is not None or one.problem for one in found)
