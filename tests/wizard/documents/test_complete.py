"""Nothing that people filled in is missing on paper: every field of every value of a dossier is looked for."""

from __future__ import annotations

import re

import pytest

from assessments.plan import MeetingEdit, Plan, TaskEdit
from assessments.types import TaskCode
from tests.dossiers import CATALOGUE, MONDAY, assessment
from tests.wizard.documents.expected import expected, missing
from tests.wizard.documents.marked import marked_dossier
from tests.wizard.documents.reading import whole
from wizard.assessment import assess
from wizard.documents import plan_pdf

LONG = "Dit schreven wij er zelf bij, omdat het anders verloren gaat. " * 9


@pytest.mark.parametrize("rounds", [1, 2])
def test_every_field_of_a_dossier_stands_in_the_whole_plan(rounds: int) -> None:
    one = marked_dossier(rounds=rounds)

    text = whole(plan_pdf(assess(CATALOGUE, one), printed_on=MONDAY))

    assert missing(text, expected(one)) == []


def test_no_text_is_cut_off_everywhere() -> None:
    one = marked_dossier(before=LONG)

    text = "".join(whole(plan_pdf(assess(CATALOGUE, one), printed_on=MONDAY)).split())
    marks = [re.search(r"merk\d+q", each.words[0]) for each in expected(one)]

    assert [mark.group() for mark in marks if mark and mark.group() not in text] == []


def test_what_was_decided_about_what_is_not_in_the_plan_is_printed_too() -> None:
    edit = TaskEdit(owner="Karin", remark="Toch nog doen", dropped_reason="Geen geld")
    meeting = MeetingEdit(place="Kantine", chair="Rob", recurrence="elke blauwe maandag")
    gone = TaskCode("T-UIT-01")
    plan = Plan(edits={gone: edit}, meetings={CATALOGUE.meetings[0].option: meeting})

    text = whole(plan_pdf(assessment({"DRA-01": 4}, plan=plan), printed_on=MONDAY))

    for words in ("T-UIT-01", "Karin", "Toch nog doen", "Geen geld", "Kantine", "Rob", "elke blauwe maandag"):
        assert words in text, words


def test_a_field_that_is_not_printed_is_found() -> None:
    one = marked_dossier()
    text = whole(plan_pdf(assess(CATALOGUE, one), printed_on=MONDAY))
    note = one.newest().answers[next(iter(one.newest().answers))].note

    assert missing(text.replace(note, ""), expected(one))
