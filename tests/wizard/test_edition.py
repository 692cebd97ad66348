"""The version on paper follows from what the dossier says and what was printed of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from assessments.plan import Decision, Edition, HouseStyle, Plan
from assessments.types import Answer, Dossier, Logo, QuestionId
from tests.dossiers import CATALOGUE, NOW, dossier, example
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.edition import edition, edition_words
from wizard.session import Session

DRA = QuestionId("DRA-01")


def session(one: Dossier) -> Session:
    return Session(CATALOGUE, MemoryKeeper(one), one, now=lambda: NOW)


def number(one: Session | Dossier) -> int:
    return edition(one if isinstance(one, Dossier) else one.dossier).number


def test_what_was_never_printed_is_the_first_version() -> None:
    assert edition_words(dossier()) == "Versie 1"
    assert edition_words(example()) == "Versie 1"


def test_printing_again_without_a_change_is_the_same_version() -> None:
    work = session(dossier({"DRA-01": 1}))

    for _ in range(3):
        work.note_printing("Afgedrukt")

        assert number(work) == 1
    assert len(work.dossier.plan.decisions) == 3


def test_the_first_printing_after_a_change_is_the_next_version() -> None:
    work = session(dossier({"DRA-01": 1}))
    work.note_printing("Afgedrukt")

    work.set_answer(DRA, Answer(2))
    assert number(work) == 2
    work.set_answer(DRA, Answer(3))
    assert number(work) == 2
    work.note_printing("Afgedrukt als PDF")
    assert number(work) == 2
    work.set_answer(DRA, Answer(3, note="later"))

    assert number(work) == 3


def test_a_change_that_is_taken_back_is_no_new_version() -> None:
    work = session(dossier({"DRA-01": 1}))
    work.note_printing("Afgedrukt")

    work.set_answer(DRA, Answer(2))
    work.undo()

    assert number(work) == 1


def test_another_document_that_went_out_counts_without_a_line_in_the_log() -> None:
    work = session(dossier({"DRA-01": 1}))

    work.note_edition()
    work.set_answer(DRA, Answer(2))

    assert number(work) == 2
    assert work.dossier.plan.decisions == ()


def test_no_undo_takes_a_version_back() -> None:
    work = session(dossier({"DRA-01": 1}))
    work.set_answer(DRA, Answer(2))
    work.note_printing("Afgedrukt")

    work.undo()

    assert work.dossier.plan.edition is not None
    assert number(work) == 2


def test_the_look_the_log_and_the_clock_are_no_part_of_what_a_dossier_says() -> None:
    one = dossier({"DRA-01": 1})
    plan = replace(
        one.plan,
        house_style=HouseStyle("#1B5E9B", ""),
        decisions=(Decision(1, NOW, "", "iets besloten"),),
        known=(),
        last_own=4,
    )
    other = replace(one, logo=Logo("image/png", b"x"), updated_at=NOW + timedelta(days=3), plan=plan)

    assert edition(other).content == edition(one).content


def test_a_dossier_printed_before_versions_were_counted_goes_on_with_the_second() -> None:
    one = dossier(plan=Plan(decisions=(Decision(1, NOW, "", "Afgedrukt: Implementatieplan, alles"),)))

    assert number(one) == 2


def test_the_version_travels_with_the_file() -> None:
    work = session(dossier({"DRA-01": 1}))
    work.note_printing("Afgedrukt")
    work.set_answer(DRA, Answer(2))
    work.note_printing("Afgedrukt")

    back = parse(render(work.dossier), CATALOGUE, now=NOW)

    assert isinstance(back.plan.edition, Edition)
    assert back.plan.edition == work.dossier.plan.edition
    assert number(back) == 2
