"""The paper of a workshop is counted as it will come out of the printer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from assessments.workshop import WorkshopId
from tests.dossiers import CATALOGUE, MONDAY, dossier
from tests.wizard.documents.reading import pages
from wizard.assessment import assess
from wizard.documents.family import Kind, Request, make
from wizard.documents.sheets_needed import SheetsNeeded, sheets_needed
from wizard.workshop.making import new_workshop

ID = WorkshopId("w")
SHEET = assess(CATALOGUE, dossier()).sheet
WHOLE = new_workshop(ID, SHEET, date(2026, 1, 15), Random(1), people=3)
HELD = replace(WHOLE, setup=replace(WHOLE.setup, questions=WHOLE.setup.questions[:5]))
ASSESSMENT = assess(CATALOGUE, replace(dossier(), workshops={ID: HELD}))


def test_the_count_is_that_of_the_pages_that_are_made() -> None:
    found = {one.kind: one for one in sheets_needed(ASSESSMENT, HELD, MONDAY) if not one.is_short}

    made = pages(make(ASSESSMENT, Request(Kind.FORMS, workshop=ID), MONDAY))
    forms = found[Kind.FORMS]
    assert forms.copies == 3 + 2
    assert 3 * 2 * forms.sheets - len(made) in {0, 1}
    assert (found[Kind.HANDOUT].copies, found[Kind.HANDOUT].sheets) == (3, 1)


def test_without_questions_there_are_no_forms() -> None:
    bare = replace(HELD, setup=replace(HELD.setup, questions=()))
    held = assess(CATALOGUE, replace(dossier(), workshops={ID: bare}))

    assert sheets_needed(held, bare, MONDAY)[2] == SheetsNeeded(Kind.FORMS, 0, 0)


def test_both_sides_of_a_sheet_count_as_one() -> None:
    assert SheetsNeeded(Kind.FORMS, 8, 11).sheets == 6
    assert SheetsNeeded(Kind.FORMS, 8, 11).total == 48
