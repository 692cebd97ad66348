"""What was typed over from paper, set aside and printed is there after the program starts again, and in the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from assessments.exchange.files import read_dossier, write_dossier
from assessments.plan import DismissedWarning, Plan, TaskStatus
from assessments.plan_parts import EDITS, WAVED, Part, PartKey
from assessments.store import Library
from assessments.types import TaskCode
from tests.dossiers import CATALOGUE, dossier, every_level
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.planning.checks import findings, set_aside
from wizard.planning.log import PRINTED
from wizard.planning.quick_entry import edits_of, read, step_words
from wizard.session import Session

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
TODAY = date(2026, 3, 20)
KEY = "geen_naam/T-SYN-05"
A, B = TaskCode("T-EXT-04"), TaskCode("T-IDE-02")


def worked(path: Path) -> Plan:
    """Work on a new dossier in a library, close it, and return its plan."""
    with Library.open(path, lambda: NOW) as library:
        made = dossier(every_level(1))
        library.add(made)
        session = Session(CATALOGUE, library, made, now=lambda: NOW)
        session.author = "Ans"
        entries = read(
            "EXT-04 klaar 12-3: folder ligt er\nIDE-02 vervallen: doet het bureau", session.assessment, TODAY
        )
        changed: dict[PartKey, Part | None] = {(EDITS, code): edit for code, edit in edits_of(entries).items()}
        session.change_plan("", step_words(entries), changed)
        waved = DismissedWarning("Kiest marketing zelf", NOW)
        session.change_plan(f"controle/{KEY}", "Controlepunt opzijgezet", {(WAVED, KEY): waved})
        session.note_printing(f"{PRINTED}: Implementatieplan")
        return session.dossier.plan


def test_it_is_there_after_the_program_starts_again(tmp_path: Path) -> None:
    before = worked(tmp_path / "library.db")

    with Library.open(tmp_path / "library.db", lambda: NOW) as library:
        plan = library.load(library.list_dossiers()[0].id).plan

    assert plan == before
    assert (plan.edit(A).status, plan.edit(A).done_on, plan.edit(A).remark) == (
        TaskStatus.DONE,
        date(2026, 3, 12),
        "folder ligt er",
    )
    assert plan.edit(B).dropped_reason == "doet het bureau"
    assert [one.by for one in plan.decisions] == ["Ans", "Ans", "Ans"]
    assert plan.decisions[1].reason == "Kiest marketing zelf"


def test_it_travels_in_the_file(tmp_path: Path) -> None:
    worked(tmp_path / "library.db")
    with Library.open(tmp_path / "library.db", lambda: NOW) as library:
        kept = library.load(library.list_dossiers()[0].id)

    write_dossier(kept, tmp_path / "a.rwdossier", CATALOGUE)

    assert read_dossier(tmp_path / "a.rwdossier", CATALOGUE, now=NOW).plan == kept.plan


def test_one_undo_takes_all_lines_from_paper_back() -> None:
    made = dossier(every_level(1))
    session = Session(CATALOGUE, MemoryKeeper(made), made)
    entries = read("EXT-04 klaar 12-3, EXT-05 bezig, IDE-02 vervallen: weg", session.assessment, TODAY)
    session.change_plan("", step_words(entries), {(EDITS, code): edit for code, edit in edits_of(entries).items()})
    assert len(session.dossier.plan.edits) == 3

    session.undo()

    assert not session.dossier.plan.edits
    assert not session.dossier.plan.decisions


def test_what_was_set_aside_and_then_fits_is_gone_from_the_list_and_comes_back_as_it_was() -> None:
    made = dossier(every_level(1))
    session = Session(CATALOGUE, MemoryKeeper(made), made)
    waved = DismissedWarning("Later", NOW)
    session.change_plan(f"controle/{KEY}", "Controlepunt opzijgezet", {(WAVED, KEY): waved})
    edit = session.dossier.plan.edit(TaskCode("T-SYN-05"))
    assert [one.key for one in set_aside(findings(session.assessment, TODAY))] == [KEY]

    session.edit_task(TaskCode("T-SYN-05"), replace(edit, owner="Ans"))
    assert not set_aside(findings(session.assessment, TODAY))
    session.edit_task(TaskCode("T-SYN-05"), edit)

    assert [one.waved for one in set_aside(findings(session.assessment, TODAY))] == [waved]
