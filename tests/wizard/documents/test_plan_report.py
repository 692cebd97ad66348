"""What the plan says about the example, which is Appendix A of the method."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.types import Measurement, MeasurementId, MeasurementKind, QuestionId, Role, RoleHolders, TaskCode
from tests.dossiers import CATALOGUE, MONDAY, dossier, every_level, example
from wizard.assessment import Assessment, assess
from wizard.documents import blocks as b
from wizard.documents.chapter_board import decisions
from wizard.documents.context import Context, initials
from wizard.documents.plan import plan
from wizard.documents.report import Chapter, Report, Scope

ASSESSMENT = assess(CATALOGUE, example())
REPORT = plan(ASSESSMENT, printed_on=MONDAY)
CHAPTERS = {chapter.name: chapter for chapter in REPORT.chapters}


def cards(report: Report) -> list[b.TaskCard]:
    """Return every task that is printed in full."""
    return [
        card
        for chapter in report.chapters
        for block in chapter.blocks
        if isinstance(block, b.TaskCards)
        for card in block.cards
    ]


def chapter_of(found: Assessment, name: str, scope: Scope = Scope.ALL) -> Chapter | None:
    """Return a chapter of another dossier's plan."""
    report = plan(found, printed_on=MONDAY, scope=scope)
    return next((chapter for chapter in report.chapters if chapter.name == name), None)


def test_chapters_are_numbered_without_gaps_and_appendices_lettered() -> None:
    numbers = [chapter.number for chapter in REPORT.chapters]
    digits = [number for number in numbers if number.isdigit()]

    assert digits == [str(place) for place in range(1, len(digits) + 1)]
    assert numbers[len(digits) :] == ["A", "B", "C", "D", "E"]


def test_the_headlines_carry_the_figures_of_appendix_a() -> None:
    assert CHAPTERS["Voor de directie"].message == (
        "Een eigen recruiter bespaart €\u00a050.552 per jaar; het begint met één opdrachtgever."
    )
    assert CHAPTERS["Businesscase"].message == (
        "Een eigen recruiter scheelt €\u00a050.552 per jaar en wint vanaf 10 aannames van het bureau."
    )
    assert CHAPTERS["Resultaten"].message == (
        "Jullie werving is nog toevallig (1,25 van 4); beheren blijft het verst achter."
    )
    assert CHAPTERS["Jaaroverzicht"].message == "Het plan past in 16 uur per week en is klaar in november."
    assert CHAPTERS["De eerste 90 dagen"].message.startswith("Twintig taken tot en met 7\u00a0april")
    assert "59\u00a0taken, 756\u00a0uur" in CHAPTERS["Voor de directie"].lead


def test_every_headline_fits_on_two_lines_and_ends_with_a_full_stop() -> None:
    for chapter in REPORT.chapters:
        for one in (chapter, *chapter.sections):
            assert not one.message or (one.message.endswith(".") and len(one.message) <= 90), one.message


def test_each_task_of_class_a_and_b_is_printed_in_full_once() -> None:
    codes = [card.code for card in cards(REPORT)]
    wanted = {planned.code for planned in ASSESSMENT.tasks if planned.task.task_class != "C"}

    assert len(codes) == len(set(codes))
    assert set(codes) == wanted


def test_a_task_says_why_what_who_when_and_with_whom() -> None:
    card = next(card for card in cards(REPORT) if card.code == "T-DRA-01")

    assert card.causes == ("DRA-01: niveau 1, doel 3",)
    assert card.done_when == "Opdracht van één pagina is ondertekend en gedeeld."
    assert card.owner == "Marit de Vries"
    assert b.plain(card.when) == "5\u00a0jan tot 19\u00a0jan"
    assert card.facts[0] == "6\u00a0uur · klasse A"
    assert card.raci.startswith("Eindverantwoordelijk: directie. Voert uit: HR.")


@pytest.mark.parametrize(
    "scope,classes",
    [(Scope.CORE, {"A"}), (Scope.YEAR, {"A", "B"}), (Scope.ALL, {"A", "B"})],
)
def test_the_scope_switches_classes_and_the_list_for_later(scope: Scope, classes: set[str]) -> None:
    report = plan(ASSESSMENT, printed_on=MONDAY, scope=scope)
    by_code = {planned.code: planned.task.task_class for planned in ASSESSMENT.tasks}

    assert {by_code[TaskCode(card.code)] for card in cards(report)} == classes
    assert any(chapter.name == "Later" for chapter in report.chapters) == (scope is Scope.ALL)


def test_the_directie_gets_the_three_decisions_of_the_method() -> None:
    assert [one.code for one in decisions(Context(ASSESSMENT, MONDAY))] == ["T-DRA-01", "T-DRA-07", "T-DRA-08"]


def test_a_decision_that_is_taken_makes_room_for_the_next_one() -> None:
    edits = {TaskCode("T-DRA-01"): TaskEdit(status=TaskStatus.DONE, done_on=MONDAY)}
    found = assess(CATALOGUE, replace(example(), plan=Plan(edits)))
    chosen = decisions(Context(found, MONDAY))

    assert [one.code for one in chosen][:2] == ["T-DRA-07", "T-DRA-08"]
    assert "A" in chosen[2].task.raci[Role.DI]


def test_the_appendix_holds_every_question_of_profile_and_steps() -> None:
    entries = [
        block.code
        for section in CHAPTERS["Alle antwoorden"].sections
        for block in section.blocks
        if isinstance(block, b.AnswerEntry)
    ]
    asked = [q.id for q in CATALOGUE.questions.values() if not q.id.startswith("UIT")]

    assert sorted(entries) == sorted(asked)


def test_hidden_and_waived_answers_say_why() -> None:
    entries = {
        block.code: block
        for section in CHAPTERS["Alle antwoorden"].sections
        for block in section.blocks
        if isinstance(block, b.AnswerEntry)
    }

    assert entries["TAL-11"].aside == "niet gesteld"
    assert "PRO-15 is niet ‘Nee’" in b.plain(entries["TAL-11"].lines[0].words)
    assert entries["INT-06"].aside == "niet van toepassing"
    assert entries["EXT-09"].aside == "niet beantwoord"


def test_without_answers_the_plan_says_so_and_stays_a_concept() -> None:
    empty = dossier(measurements=(Measurement(MeasurementId("m"), MeasurementKind.NULMETING, MONDAY),))
    report = plan(assess(CATALOGUE, empty), printed_on=MONDAY)
    messages = {chapter.name: chapter.message for chapter in report.chapters}

    assert report.is_concept
    assert report.open_points > 30
    assert messages["Resultaten"] == "Er zijn nog te weinig antwoorden voor een oordeel."
    assert messages["Identiteit"] == "De kern staat nog niet op papier."
    assert messages["Open punten"].startswith(f"Nog {report.open_points}\u00a0punten")


def test_no_chapter_is_printed_for_nothing() -> None:
    found = assess(CATALOGUE, dossier(every_level(4), {"PRO-09": "basis"}))

    assert not any(one.rule.severity == "waarschuwing" for one in found.contradictions) or chapter_of(
        found, "Aandachtspunten"
    )
    assert chapter_of(found, "Overlegkalender") is None


def test_without_hours_a_week_the_tasks_are_printed_in_order_without_dates() -> None:
    one = example()
    found = assess(CATALOGUE, replace(one, profile={**one.profile, QuestionId("PRO-10"): 0}))
    year = chapter_of(found, "De taken")

    assert year is not None
    assert year.message == "Zonder uren per week is er wel een volgorde, maar zijn er geen datums."
    assert chapter_of(found, "De eerste 90 dagen") is None


def test_late_dropped_and_unnamed_tasks_are_told() -> None:
    one = example()
    edits = {TaskCode("T-SYN-02"): TaskEdit(dropped_reason="Al gedaan in 2024")}
    named = RoleHolders({Role.HR: "Marit", Role.DI: "Paul", Role.HM: "Team"})
    changed = replace(one, plan=Plan(edits), profile={**one.profile, QuestionId("PRO-07"): named})
    report = plan(assess(CATALOGUE, changed), printed_on=date(2026, 2, 1))
    words = str(report)

    assert "Al gedaan in 2024" in words
    assert "Taken zonder naam" in words
    assert "Datums die voorbij zijn" in words


def test_initials_tell_people_apart() -> None:
    assert initials(["Marit de Vries", "Joost Bakker", "Mark Visser"]) == {
        "Marit de Vries": "MV",
        "Joost Bakker": "JB",
        "Mark Visser": "Ma",
    }
