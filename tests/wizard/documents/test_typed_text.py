"""Nothing that people type can break the plan: every text field is filled with something awkward."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pypdfium2  # type: ignore[import-untyped]  # no types shipped
import pytest

from assessments.catalogue import QuestionKind
from assessments.figures import Channel
from assessments.plan import DismissedWarning, Plan, TaskEdit
from assessments.types import Dossier, QuestionId, Reach, Role, RoleHolders, TargetGroup
from tests.dossiers import CATALOGUE, MONDAY, example
from tests.wizard.documents.reading import bookmarks, pages, whole
from wizard.assessment import assess
from wizard.documents import plan_pdf

AWKWARD = {
    "markup": "<b>oops & <img src='x.png'/> Jan <jan@x.nl> </para>",
    "emoji": "😀 ☐ ☑ ✔ 👩‍👩‍👧 ελληνικά Кириллица 招聘 ć ł ő",
    "right to left": "שלום עולם (12,5) " + "مرحبا بالعالم " * 30,
    "control characters": "a\x00b\x01\x0b\x1fc\ud800d\x7f\ufffe\u202ee\tf",
    "only line ends": "\n\n\n",
    "only spaces": "   ",
    "no-break spaces": "\u00a0" * 2000,
    "many lines": "\n".join(f"regel {number}" for number in range(200)),
    "long word": "x" * 2500,
}


def filled_with(text: str) -> Dossier:
    """Return the example with this text in every field that takes text."""
    one = example()
    first = one.newest()
    answers = {}
    for question in CATALOGUE.questions.values():
        if question.section == "profiel":
            continue
        answer = replace(first.answer(question.id), note=text, evidence=text, discuss=True)
        if question.kind in {QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT}:
            answer = replace(answer, value=text)
        answers[question.id] = replace(answer, reason=text) if answer.not_applicable else answer
    profile = dict(one.profile)
    profile[QuestionId("PRO-07")] = RoleHolders({role: text + role for role in Role})
    profile[QuestionId("PRO-13")] = (TargetGroup(text, Reach.HARD, key_role=True),) * 2
    figures = replace(first.figures, channels=(Channel(text, Decimal(1)),) * 2)
    return replace(
        one,
        organisation=text,
        profile=profile,
        plan=_edits(one, text),
        measurements=(replace(first, answers=answers, figures=figures),),
    )


def _edits(one: Dossier, text: str) -> Plan:
    found = assess(CATALOGUE, one)
    codes = [planned.code for planned in found.tasks]
    edits = {code: TaskEdit(owner=text, remark=text) for code in (*codes[:3], codes[30], codes[45])}
    edits[codes[10]] = TaskEdit(dropped_reason=text)
    dismissed = {
        one.rule.id: DismissedWarning(text, datetime(2026, 1, 1, tzinfo=UTC)) for one in found.contradictions[:2]
    }
    return Plan(edits, dismissed)


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_awkward_text_in_every_field_prints_and_the_rest_stands(text: str) -> None:
    pdf = plan_pdf(assess(CATALOGUE, filled_with(text)), printed_on=MONDAY)

    assert pages(pdf)[1].startswith("Inhoud") or "Inhoud" in pages(pdf)[1]
    for mark in bookmarks(pdf):
        assert mark.title in pages(pdf)[mark.page - 1]
    assert "Opdracht van één pagina is ondertekend en gedeeld." in whole(pdf)
    assert f"Pagina {len(pages(pdf))} van {len(pages(pdf))}" in pages(pdf)[-1]


def test_markup_is_printed_as_it_was_typed() -> None:
    text = whole(plan_pdf(assess(CATALOGUE, filled_with(AWKWARD["markup"])), printed_on=MONDAY))

    assert "<b>oops & <img src='x.png'/> Jan <jan@x.nl> </para>" in text


def test_emoji_can_be_found_and_copied() -> None:
    one = example()
    first = one.newest()
    answers = {**first.answers, QuestionId("DRA-01"): replace(first.answer(QuestionId("DRA-01")), note="Top 😀🌈!")}

    text = whole(
        plan_pdf(assess(CATALOGUE, replace(one, measurements=(replace(first, answers=answers),))), printed_on=MONDAY)
    )

    assert "Top 😀🌈!" in text


@pytest.mark.parametrize("letter", ["👩", "招", "W", "ש"])
def test_the_running_head_never_runs_into_the_mark_that_says_concept(letter: str) -> None:
    one = replace(example(), organisation=letter * 80, measurements=(replace(example().newest(), answers={}),))
    text = pypdfium2.PdfDocument(plan_pdf(assess(CATALOGUE, one), printed_on=MONDAY))[2].get_textpage()
    start, length = text.search("CONCEPT").get_next()
    left, bottom, _, top = text.get_charbox(start)

    boxes = [text.get_charbox(place) for place in range(text.count_chars()) if not start <= place < start + length]

    before = [box for box in boxes if box[0] < left and bottom < (box[1] + box[3]) / 2 < top]
    assert before
    assert max(box[2] for box in before) < left


def test_replaced_characters_are_visible() -> None:
    text = whole(plan_pdf(assess(CATALOGUE, filled_with(AWKWARD["control characters"])), printed_on=MONDAY))

    assert "a[?]b[?]" in text


def test_twenty_thousand_letters_without_a_space_print_whole_and_fast() -> None:
    one = example()
    first = one.newest()
    note = "x" * 20_000
    answers = {**first.answers, QuestionId("DRA-01"): replace(first.answer(QuestionId("DRA-01")), note=note)}
    changed = replace(one, measurements=(replace(first, answers=answers),))
    begin = time.perf_counter()

    pdf = plan_pdf(assess(CATALOGUE, changed), printed_on=MONDAY)

    assert time.perf_counter() - begin < 15
    assert whole(pdf).count("x") >= 20_000
    assert len(pages(pdf)) < 75


def test_a_very_long_organisation_stands_in_full_in_the_account() -> None:
    name = "Stichting " + "Zorggroep Zuidoost " * 60
    pdf = plan_pdf(assess(CATALOGUE, replace(example(), organisation=name)), printed_on=MONDAY)

    assert "".join(name.split()) in "".join(whole(pdf).split())
    assert "…" in pages(pdf)[2]
