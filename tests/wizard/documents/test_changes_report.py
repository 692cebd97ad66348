"""Wat is veranderd on paper, the appendix of decisions, and the check in the chapter Open punten."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from assessments.plan import Decision, DismissedWarning, Plan, PlanDay, TaskEdit
from assessments.types import TaskCode
from tests.dossiers import CATALOGUE, MONDAY, dossier, every_level
from wizard.assessment import Assessment, assess
from wizard.documents import blocks as b
from wizard.documents.changes import changes
from wizard.documents.plan import plan
from wizard.documents.report import Chapter, Report
from wizard.planning.changes_since import Moment
from wizard.planning.history import states

TODAY = date(2026, 2, 9)
AT = datetime(2026, 1, 6, 9, tzinfo=UTC)
A = TaskCode("T-EXT-04")
NASTY = "<b>oeps</b> & 😀 " + "x" * 3000


def assessed(made: Plan) -> Assessment:
    """Return a dossier in which every level is 1, with this plan."""
    return assess(CATALOGUE, dossier(every_level(1), {"PRO-10": 16, "PRO-11": MONDAY}, plan=made))


def chapter_of(report: Report, name: str) -> Chapter | None:
    """Return a chapter by its name."""
    return next((one for one in report.chapters if one.name == name), None)


def text_of(chapter: Chapter) -> str:
    """Return all words of a chapter in their plainest form."""
    return repr(chapter).replace("\\xa0", " ")


def kept() -> Assessment:
    """Return a plan of which the day before differs in one owner."""
    now = assessed(Plan())
    before = dict(states(now))
    before[A] = replace(before[A], owner="Henk Jansen", title=NASTY)
    return assessed(Plan(history=(PlanDay(date(2025, 12, 1), before),), known=tuple(before)))


def test_each_kind_of_change_is_a_list_under_its_head() -> None:
    (chapter,) = changes(kept(), Moment("", date(2025, 12, 1)), printed_on=TODAY).chapters

    heads = [one.text for one in chapter.blocks if isinstance(one, b.Heading)]
    assert heads == ["Andere naam", "Andere omschrijving"]
    assert "1 taak veranderde tussen 1 dec 2025 en 9 feb 2026" in text_of(chapter)


def test_nasty_text_prints() -> None:
    from wizard.documents import changes_pdf

    assert changes_pdf(kept(), Moment("", date(2025, 12, 1)), printed_on=TODAY).startswith(b"%PDF")


def test_without_history_the_document_says_so() -> None:
    (chapter,) = changes(assessed(Plan()), Moment("", MONDAY), printed_on=TODAY).chapters

    assert "nog niets bewaard" in chapter.message
    assert not chapter.blocks


def test_decisions_are_an_appendix_and_printings_are_no_decision() -> None:
    log = (
        Decision(1, AT, A, "Kanaalmix: klaar", "Marit", "Omdat het kan"),
        Decision(2, AT, "", "Afgedrukt: Implementatieplan, jaarplan"),
    )

    chapter = chapter_of(plan(assessed(Plan(decisions=log)), printed_on=TODAY), "Besluiten")

    assert chapter is not None
    assert "Kanaalmix: klaar" in text_of(chapter)
    assert "Omdat het kan" in text_of(chapter)
    assert "Afgedrukt" not in text_of(chapter)


def test_without_decisions_there_is_no_appendix() -> None:
    assert chapter_of(plan(assessed(Plan()), printed_on=TODAY), "Besluiten") is None


def test_what_was_set_aside_stands_with_its_reason_and_not_in_the_list() -> None:
    edits = {TaskCode("T-DRA-01"): TaskEdit(due=date(2026, 2, 14)), A: TaskEdit(due=date(2026, 2, 21))}
    waved = {"verschoven/T-DRA-01": DismissedWarning("Rob wil dat zo", AT)}

    chapter = chapter_of(plan(assessed(Plan(edits, waved=waved)), printed_on=MONDAY), "Open punten")

    assert chapter is not None
    heads = [one.text for one in chapter.blocks if isinstance(one, b.Heading)]
    assert heads.index("Controle van het plan") < heads.index("Opzijgezet, met reden")
    tables = [one for one in chapter.blocks if isinstance(one, b.Table)]
    assert "zaterdag" in repr(tables[0])
    assert "T-DRA-01" not in repr(tables[0])
    assert "Rob wil dat zo" in text_of(chapter)


def test_a_task_that_was_taken_out_says_since_when() -> None:
    gone = Plan({A: TaskEdit(dropped_reason="Doet het bureau", dropped_on=date(2026, 1, 12))})

    chapter = chapter_of(plan(assessed(gone), printed_on=TODAY), "Later")

    assert chapter is not None
    assert "Reden (12 januari 2026): " in text_of(chapter)
