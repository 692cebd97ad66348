"""Jouw taken: whose tasks, when, why, and what if there is no name, no date or no end to it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from assessments.errors import DocumentError
from assessments.plan import Occurrence, OwnTask, Plan, TaskEdit, TaskStatus
from assessments.types import Dossier, Pillar, Role, RoleHolders, TaskCode, Value
from tests.dossiers import CATALOGUE, MONDAY, assessment, dossier, every_level, example
from tests.wizard.documents.reading import bookmarks, fonts, pages, used_height, whole
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents.family import Kind, Request, make
from wizard.documents.owner_sheet import owner_sheets
from wizard.documents.report import Chapter
from wizard.planning.rhythm import recurrences
from wizard.planning.schedule import Phase

NAMES: dict[str, Value] = {"PRO-07": RoleHolders({Role.HR: "Anna Smit"}), "PRO-10": 16}
FIRST = (Phase.QUICK_WIN, Phase.DAYS_30, Phase.DAYS_60, Phase.DAYS_90)


def sheet(one: Dossier, owner: str, day: date = MONDAY) -> Chapter:
    """Return the only sheet of one owner."""
    (chapter,) = owner_sheets(assess(CATALOGUE, one), printed_on=day, owner=owner).chapters
    return chapter


def rows(chapter: Chapter) -> tuple[b.SheetTask, ...]:
    """Return the tasks that are told in full."""
    return tuple(row for block in chapter.blocks if isinstance(block, b.SheetTasks) for row in block.rows)


def lists(chapter: Chapter) -> dict[str, tuple[b.TickItem, ...]]:
    """Return the lists by their heading."""
    return {one.title: one.items for block in chapter.blocks if isinstance(block, b.TickLists) for one in block.lists}


def sentence(chapter: Chapter) -> str:
    """Return the first sentence below the name."""
    first = chapter.blocks[0]
    assert isinstance(first, b.Paragraph)
    return b.plain(first.words).replace("\u00a0", " ")


def with_edits(**edits: TaskEdit) -> Dossier:
    """Return the example with decisions about tasks; codes are written with underscores."""
    return replace(example(), plan=Plan(edits={TaskCode(code.replace("_", "-")): edit for code, edit in edits.items()}))


def test_the_sheet_says_how_much_it_is_in_one_sentence() -> None:
    joost = sheet(example(), "Joost Bakker")

    assert joost.message == "Joost Bakker, recruiter"
    assert sentence(joost) == "Jij trekt 22 van de 59 taken; tot en met 7 april zijn dat er 9, samen 82 uur."


def test_the_first_ninety_days_are_those_of_the_plan() -> None:
    found = assess(CATALOGUE, example())

    told = {row.code for one in owner_sheets(found, printed_on=MONDAY).chapters for row in rows(one)}

    assert told == {one.code for one in found.tasks if one.slot.phase in FIRST}


def test_every_task_of_an_owner_stands_on_the_sheet_once() -> None:
    found = assess(CATALOGUE, example())
    marit = sheet(example(), "Marit de Vries")

    codes = [row.code for row in rows(marit)] + [item.code for items in lists(marit).values() for item in items]

    assert sorted(codes) == sorted(one.code for one in found.tasks if one.owner == "Marit de Vries")


def test_a_task_says_which_answer_called_for_it() -> None:
    row = next(row for row in rows(sheet(example(), "Joost Bakker")) if row.code == "T-INT-06")

    assert b.plain(row.why) == "Nu: standaardbericht zonder reden, vaak laat. (INT-05)"


def test_class_c_stands_apart() -> None:
    found = lists(sheet(example(), "Joost Bakker"))

    assert [len(items) for items in found.values()] == [8, 5]
    assert list(found) == ["Daarna", "Later, als er ruimte is (klasse C)"]


def test_who_leads_the_plan_signs_with_the_owner_and_the_directie_with_who_leads_it() -> None:
    joost, marit = (sheet(example(), name).blocks[-1] for name in ("Joost Bakker", "Marit de Vries"))

    assert isinstance(joost, b.Signatures)
    assert joost.names == ("Joost Bakker", "Marit de Vries")
    assert isinstance(marit, b.Signatures)
    assert marit.names == ("Marit de Vries", "Paul Verhoeven")


def test_finished_busy_and_late_tasks_say_so() -> None:
    one = with_edits(
        T_INT_06=TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 16)),
        T_SYN_03=TaskEdit(status=TaskStatus.BUSY, busy_since=date(2026, 1, 20)),
    )

    found = {row.code: row for row in rows(sheet(one, "Joost Bakker", date(2026, 1, 28)))}

    assert (found["T-INT-06"].done, found["T-INT-06"].done_on, found["T-INT-06"].late) == (True, "16\u00a0jan", False)
    assert (found["T-SYN-03"].status, found["T-SYN-03"].late) == ("bezig", True)
    assert found["T-SYN-03"].notes == (("Bezig sinds ", "20\u00a0jan"),)
    assert sentence(sheet(one, "Joost Bakker", date(2026, 1, 28))).endswith("Eén is klaar en drie zijn te laat.")


def test_later_in_the_year_the_coming_ninety_days_are_told_and_what_is_finished_stands_apart() -> None:
    one = with_edits(T_INT_06=TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 16)))
    day = date(2026, 6, 1)

    joost = sheet(one, "Joost Bakker", day)

    assert "T-INT-06" not in {row.code for row in rows(joost)}
    assert [item.code for item in lists(joost)["Klaar"]] == ["T-INT-06"]
    ends = [assess(CATALOGUE, one).task(TaskCode(row.code)) for row in rows(joost)]
    assert all(end is not None and end.slot.end is not None for end in ends)
    assert max(end.slot.end for end in ends if end and end.slot.end) <= day + timedelta(days=90)
    assert len(ends) > 9


def test_a_recurring_task_that_was_done_once_stands_there_for_the_next_time() -> None:
    recurring = next(
        one for one in recurrences(assess(CATALOGUE, example())) if one.planned.owner == "Marit de Vries" and one.turns
    )
    code = recurring.planned.code
    before = lists(sheet(example(), "Marit de Vries"))
    edit = TaskEdit(status=TaskStatus.DONE, done_on=MONDAY, occurrences=(Occurrence(1, done_on=date(2026, 3, 2)),))
    one = replace(example(), plan=Plan(edits={code: edit}))

    (item,) = lists(sheet(one, "Marit de Vries"))["Komt terug: de volgende keer"]

    assert "Komt terug: de volgende keer" not in before
    assert (item.field, item.done) == (f"{code}.keer-2", False)
    assert f"{code}.keer-2.klaar" in (PdfReader(io.BytesIO(pdf(one))).get_fields() or {})


def test_a_task_that_was_taken_out_stands_on_no_sheet() -> None:
    one = with_edits(T_INT_06=TaskEdit(dropped_reason="doen we niet"))

    assert "T-INT-06" not in {row.code for row in rows(sheet(one, "Joost Bakker"))}


def test_an_own_task_tells_how_it_is_done() -> None:
    own = OwnTask(
        TaskCode("T-EIG-01"), Pillar.BOEIEN, "Open dag", action="Zaal huren", done_when="Hij was er", impact=5
    )
    edits = {own.code: TaskEdit(owner="Koos", due=date(2026, 2, 2), remark="met taart")}
    one = replace(example(), plan=Plan(edits=edits, own_tasks={own.code: own}, last_own=1))

    (row,) = rows(sheet(one, "Koos"))

    assert b.plain(row.why) == "Eigen taak."
    assert row.notes == (("Zo: ", "Zaal huren"), ("Opmerking: ", "met taart"))
    assert sentence(sheet(one, "Koos")).startswith("Jij trekt 1 van de 60 taken, tot en met")


def test_a_task_of_two_people_says_with_whom() -> None:
    one = with_edits(T_INT_06=TaskEdit(owner="Joost Bakker en Samira"))

    row = next(row for row in rows(sheet(one, "Samira el Amrani")) if row.code == "T-INT-06")

    assert "Samen met Joost Bakker." in b.plain(row.why)


def test_a_role_without_a_name_says_what_to_do() -> None:
    one = dossier(every_level(1), NAMES)
    roles = owner_sheets(assess(CATALOGUE, one), printed_on=MONDAY).chapters[1:]

    assert [chapter.message for chapter in roles] == ["Recruiter", "Marketing/communicatie"]
    assert all(sentence(chapter).startswith("Deze rol trekt") for chapter in roles)
    assert "vul de naam in bij vraag PRO-07" in whole(pdf(one))


def test_without_any_name_there_is_one_page_that_says_so() -> None:
    found = pages(pdf(dossier(every_level(1), {"PRO-10": 16})))

    assert len(found) == 1
    assert "De 59 taken hebben nog geen trekker." in found[0]
    assert "vul de namen in bij vraag PRO-07" in found[0]


def test_without_tasks_there_is_one_page_that_says_so() -> None:
    best = assessment(every_level(4), {"PRO-09": "basis"})
    report = owner_sheets(replace(best, tasks=()), printed_on=MONDAY)

    assert [chapter.message for chapter in report.chapters] == ["Er zijn nog geen taken."]


def test_somebody_who_leads_nothing_is_refused_in_one_sentence() -> None:
    with pytest.raises(
        DocumentError, match=r"‘Piet’ trekt geen taak in dit plan\. Kies Joost Bakker, Marit de Vries of"
    ):
        owner_sheets(assess(CATALOGUE, example()), printed_on=MONDAY, owner="Piet")


def pdf(one: Dossier, *, owner: str = "", day: date = MONDAY) -> bytes:
    """Return the sheets as PDF."""
    return make(assess(CATALOGUE, one), Request(Kind.TASKS, owner=owner), day)


def test_joosts_sheet_is_one_page_with_everything_on_it() -> None:
    found = pages(pdf(example(), owner="Joost Bakker"))

    assert len(found) == 1
    for words in ("Jouw taken", "Joost Bakker, recruiter", "Uiterlijk", "19 jan", "Daarna", "Marit de Vries.", "datum"):
        assert words in found[0]


def test_every_owner_has_a_bookmark_at_the_own_page() -> None:
    found = pdf(example())
    marks = bookmarks(found)

    assert [mark.title for mark in marks] == ["Joost Bakker", "Marit de Vries", "Samira el Amrani"]
    for mark in marks:
        assert mark.title in pages(found)[mark.page - 1]


def test_every_sheet_counts_its_own_pages() -> None:
    found = [page[page.index("Pagina ") :].split(" Voorbeeld")[0] for page in pages(pdf(example()))]

    assert [words[:14] for words in found] == ["Pagina 1 van 1", "Pagina 1 van 2", "Pagina 2 van 2", "Pagina 1 van 1"]


def test_sixty_tasks_and_endless_words_all_print() -> None:
    own = {
        code: OwnTask(code, Pillar.BINDEN, f"Klus {number}", impact=1 + number % 5)
        for number in range(1, 61)
        if (code := TaskCode(f"T-EIG-{number:02}"))
    }
    edits = {code: TaskEdit(owner="N" * 300, due=MONDAY + timedelta(days=7 * int(code[-2:]))) for code in own}
    edits[TaskCode("T-EIG-01")] = TaskEdit(
        owner="N" * 300, due=MONDAY, title="<b>Łódź & Ćwik</b> 😀 ☐ " * 60, done_when="k" * 5000, remark="z" * 20000
    )
    edits[TaskCode("T-EIG-60")] = TaskEdit(owner="N" * 300, title="t" * 5000)
    found = pdf(replace(example(), plan=Plan(edits=edits, own_tasks=own, last_own=60)), owner="N" * 300)

    text = whole(found).replace(" ", "")
    assert text.count("z") >= 20000
    assert text.count("t") >= 5000
    assert text.count("N") >= 300
    assert "<b>Łódź&Ćwik</b>😀☐" in text
    for number in range(2, 60):
        assert f"Klus{number}" in text
    assert used_height(found)[-1] > 0.1


def test_only_our_own_typefaces_are_used() -> None:
    assert {name.partition("+")[2] for name in fonts(pdf(example()))} <= {
        "InterPaper-Regular",
        "InterPaper-Medium",
        "InterPaper-SemiBold",
    }
