"""Whatever the program can keep can be written as a workbook and as a calendar, and read back."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings

from assessments.errors import DocumentError
from assessments.types import Dossier
from tests.assessments.dossiers import CATALOGUE, dossiers
from tests.dossiers import MONDAY
from tests.wizard.documents.calendars import events
from tests.wizard.documents.expected import expected
from tests.wizard.documents.marked import marked_dossier
from tests.wizard.documents.nasty import nasty
from tests.wizard.documents.workbooks import opened, words
from wizard.assessment import assess
from wizard.documents import calendar_ics, plan_xlsx
from wizard.planning.appointments import appointments

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(dossiers())
def test_any_dossier_gives_a_workbook(one: Dossier) -> None:
    assert opened(plan_xlsx(assess(CATALOGUE, one), printed_on=MONDAY)).sheetnames[0] == "Leeswijzer"


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(dossiers())
def test_any_dossier_gives_a_calendar_or_says_why_not(one: Dossier) -> None:
    found = assess(CATALOGUE, one)
    if not appointments(found):
        with pytest.raises(DocumentError):
            calendar_ics(found)
        return

    data = calendar_ics(found)
    keys = [(each.uid.value, str(getattr(each, "recurrence_id", each.uid).value)) for each in events(data)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("rounds", [1, 2])
def test_every_text_of_a_marked_dossier_stands_in_its_workbook(rounds: int) -> None:
    one = marked_dossier(rounds=rounds)
    text = words(plan_xlsx(assess(CATALOGUE, one), printed_on=MONDAY))
    marks = {mark[0]: each.path for each in expected(one) if (mark := re.search(r"merk\d+q", each.words[0]))}

    assert len(marks) > 400
    missing = [path for mark, path in marks.items() if mark not in text]
    assert missing == ["dossier.plan.house_style.confidentiality"]  # it stands at the foot of every page


def test_the_worst_texts_in_every_field_can_be_written_and_read() -> None:
    found = assess(CATALOGUE, nasty())

    assert "ελληνικά שלום" in words(plan_xlsx(found, printed_on=MONDAY))
    assert events(calendar_ics(found))
