"""One registry of the documents: every kind can be made, whole, the same each time, and called off halfway."""

from __future__ import annotations

import gc
import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from assessments.errors import DocumentError
from tests.dossiers import CATALOGUE, dossier, example
from tests.wizard.documents.reading import whole as words
from tests.wizard.documents.remeasured import a_year_later
from wizard import exports
from wizard.assessment import Assessment, assess
from wizard.documents.context import APPENDICES, Place
from wizard.documents.family import Form, Kind, Request, forms, kinds, make, missing, report
from wizard.documents.plan import places
from wizard.documents.progress import CancelledError
from wizard.documents.report import Scope

TODAY = date(2026, 2, 2)
SIGNS = {Form.PDF: b"%PDF-", Form.WORD: b"PK", Form.SHEET: b"PK", Form.CALENDAR: b"BEGIN:VCALENDAR"}
EVERYTHING = [(kind, form) for kind in kinds() for form in forms(kind)]


@pytest.fixture(scope="module")
def full() -> Assessment:
    return assess(CATALOGUE, example())


@pytest.fixture(scope="module")
def empty() -> Assessment:
    return assess(CATALOGUE, dossier())


@pytest.mark.parametrize("kind, form", EVERYTHING)
def test_every_document_of_the_example_is_a_whole_file(full: Assessment, kind: Kind, form: Form) -> None:
    request = Request(kind, Scope.ALL, form, numbers=(1,))
    found = full if not missing(full, kind) else assess(CATALOGUE, a_year_later())

    made = make(found, request, TODAY)

    assert made.startswith(SIGNS[form])
    assert made == make(found, request, TODAY)


@pytest.mark.parametrize("kind, form", EVERYTHING)
def test_of_an_empty_dossier_each_is_made_or_is_said_to_be_impossible(
    empty: Assessment, kind: Kind, form: Form
) -> None:
    request = Request(kind, form=form)

    if missing(empty, kind):
        with pytest.raises(DocumentError):
            make(empty, request, TODAY)
    else:
        assert make(empty, request, TODAY).startswith(SIGNS[form])


def test_the_command_line_names_every_document() -> None:
    assert set(exports.PLAIN) == {str(kind) for kind in Kind} - {Kind.TOOL}
    assert {f".{form}" for form in Form} == set(exports.ENDINGS)


def test_a_form_that_is_not_there_is_one_sentence(full: Assessment) -> None:
    with pytest.raises(DocumentError, match=r"geen \.ics; kies \.pdf"):
        make(full, Request(Kind.BLANK, form=Form.CALENDAR), TODAY)


def test_a_chapter_that_is_left_out_is_nowhere_and_the_numbers_close_up(full: Assessment) -> None:
    whole = report(full, Request(scope=Scope.ALL), TODAY)
    offered = places(full, printed_on=TODAY)
    gone = {Place.CASE, Place.FIRST_90, Place.FIGURES_LIST, Place.ATTENTION}

    shorter = report(full, Request(scope=Scope.ALL, left_out=frozenset(gone)), TODAY)

    left = [name for place, name in offered.items() if place not in gone]
    assert [chapter.name for chapter in whole.chapters] == list(offered.values())
    assert [chapter.name for chapter in shorter.chapters] == left
    numbers = [chapter.number for chapter in shorter.chapters if not chapter.is_appendix]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_what_refers_to_a_chapter_that_is_left_out_names_the_whole_plan(full: Assessment) -> None:
    appendices = frozenset(APPENDICES)

    said = words(make(full, Request(scope=Scope.ALL, left_out=appendices), TODAY))

    assert "het volledige plan" in said
    assert not re.search(r"bijlage(?! [A-Z])", said)


@pytest.mark.parametrize("place", list(Place))
def test_the_plan_can_do_without_any_of_its_chapters(full: Assessment, place: Place) -> None:
    made = report(full, Request(scope=Scope.ALL, left_out=frozenset({place})), TODAY)

    assert len(made.chapters) == len(report(full, Request(scope=Scope.ALL), TODAY).chapters) - (
        place in places(full, printed_on=TODAY)
    )


def test_all_chapters_can_be_left_out_and_a_cover_stays(full: Assessment) -> None:
    made = make(full, Request(left_out=frozenset(Place)), TODAY)

    assert "Implementatieplan" in (PdfReader(BytesIO(made)).pages[0].extract_text() or "")


def test_the_concept_mark_can_be_left_away(empty: Assessment) -> None:
    request = Request()

    assert "CONCEPT" in words(make(empty, request, TODAY))
    assert "CONCEPT" not in words(make(empty, replace(request, has_concept=False), TODAY))


def test_progress_tells_every_page_and_in_the_end_how_many(full: Assessment) -> None:
    told: list[tuple[int, int]] = []

    made = make(full, Request(), TODAY, progress=lambda page, count: told.append((page, count)))

    pages = len(PdfReader(BytesIO(made)).pages)
    assert told[0] == (1, 0)
    assert told[-1] == (pages, pages)
    assert make(full, Request(), TODAY) == made


def test_a_document_that_is_called_off_gives_nothing(full: Assessment) -> None:
    def stop_at_three(page: int, _: int) -> None:
        if page == 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        make(full, Request(), TODAY, progress=stop_at_three)


def test_python_looks_for_circles_again_after_a_document_and_after_a_failure(full: Assessment) -> None:
    seen: list[bool] = []

    make(full, Request(Kind.HANDOUT), TODAY, progress=lambda *_: seen.append(gc.isenabled()))
    assert gc.isenabled()
    with pytest.raises(DocumentError):
        make(full, Request(Kind.HANDOUT, form=Form.CALENDAR), TODAY)

    assert gc.isenabled()
    assert seen
    assert not any(seen)
