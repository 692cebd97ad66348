"""A year lived with one plan on one library: what people decided stands at the end, whatever happened in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from assessments.exchange.files import read_dossier, write_dossier
from assessments.plan import MeetingEdit, Occurrence, OwnTask, Replan, TaskStatus
from assessments.plan_parts import MEETINGS, OWN_TASKS, PartKey
from assessments.store import Library
from assessments.types import Answer, Dossier, Pillar, QuestionId, TaskCode
from tests.dossiers import CATALOGUE, example
from wizard.assessment import PlannedTask
from wizard.documents import write_plan
from wizard.planning.history import states_on
from wizard.session import Session

OWN = TaskCode("T-EIG-01")
MEETING = "wekelijks_vacatureoverleg_recruiter_hiring_managers"
TEXTED, OWNED, PINNED, MOVED, DROPPED, DONE, LONGER, TIMES, LAPSED, LATER = (
    TaskCode(code)
    for code in (
        "T-INT-06",
        "T-EXT-04",
        "T-IDE-01",
        "T-INT-05",
        "T-EXT-05",
        "T-DRA-06",
        "T-DRA-07",
        "T-SYN-07",
        "T-INT-09",
        "T-EXT-11",
    )
)


class Year:
    """One organisation's library through a year; every sitting opens it anew."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "bibliotheek.sqlite3"
        self.now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

    def sitting(self, day: date) -> tuple[Library, Session]:
        """Open the library on a day."""
        self.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)
        library = Library.open(self.path, self._clock)
        if not library.list_dossiers():
            library.add(example())
        ident = library.list_dossiers()[0].id
        session = Session(CATALOGUE, library, library.load(ident), now=self._clock)
        session.author = "Marit de Vries"
        return library, session

    def _clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def task(session: Session, code: TaskCode) -> PlannedTask:
    found = session.assessment.task(code)
    assert found is not None, f"{code} left the plan"
    return found


def decide(session: Session, code: TaskCode, **fields: object) -> None:
    """Change some fields of a task, as the panel does."""
    session.edit_task(code, replace(session.dossier.plan.edit(code), **fields))  # type: ignore[arg-type]


def january(session: Session) -> None:
    """Derive, and decide the first things."""
    assert len(session.assessment.tasks) == 59
    decide(session, TEXTED, title="Berichten in onze toon", action="Schrijf ze met twee collega’s.")
    decide(session, OWNED, owner="Fatima Aydin")
    decide(session, PINNED, due=date(2026, 4, 10))
    decide(session, MOVED, before=TaskCode("T-SYN-03"))
    decide(session, DROPPED, dropped_reason="Die pagina bouwt het concern", dropped_on=date(2026, 1, 5))
    decide(session, LONGER, hours=Decimal(40), days=45)
    decide(session, LAPSED, remark="Format ligt bij de or")
    own = OwnTask(session.dossier.plan.next_own_code(), Pillar.BOEIEN, "Open dag in de werkplaats", hours=Decimal(12))
    assert own.code == OWN
    session.change_plan(own.code, "Taak toegevoegd", {(OWN_TASKS, own.code): own})
    key: PartKey = (MEETINGS, MEETING)
    session.change_plan(MEETING, "Overleg aangepast", {key: MeetingEdit(recurrence="week di", time="09:30")})
    session.note_printing("Implementatieplan afgedrukt")


def march(session: Session) -> None:
    """Finish some, take back some, and answer a question again."""
    decide(session, DONE, status=TaskStatus.DONE, done_on=date(2026, 3, 2), evidence="Getekend 2 maart")
    decide(session, LATER, status=TaskStatus.BUSY, busy_since=date(2026, 3, 1))
    session.set_answer(QuestionId("INT-08"), Answer(value=4))
    assert task(session, LAPSED).task.lapsed
    assert session.undo() is not None
    assert not task(session, LAPSED).task.lapsed
    assert session.redo() is not None
    session.set_answer(QuestionId("EXT-04"), Answer(value=0))


def june(session: Session) -> None:
    """Slip: nothing of the spring was done, so plan anew; tick a recurring task off."""
    session.replan(date(2026, 6, 1))
    late = [one for one in session.assessment.tasks if one.code not in {DONE, PINNED}]
    assert all(one.slot.end is not None and one.slot.end >= date(2026, 6, 1) for one in late)
    decide(session, TIMES, occurrences=(Occurrence(1, done_on=date(2026, 6, 1), remark="Op tijd"),))
    session.set_answer(QuestionId("INT-05"), Answer(value=3))
    session.set_answer(QuestionId("INT-05"), Answer(value=1))


def next_january(session: Session) -> None:
    """The hermeting: progress begins at 0, the plan stands."""
    before = {one.code for one in session.assessment.tasks}
    session.start_remeasurement(date(2027, 1, 6))
    assert {one.code for one in session.assessment.tasks} >= before
    session.set_answer(QuestionId("INT-04"), Answer(value=3))
    session.set_answer(QuestionId("INT-05"), Answer(value=4))
    session.set_answer(QuestionId("EXT-04"), Answer(value=3))


def assert_every_decision_stands(session: Session) -> None:
    assert task(session, TEXTED).task.template.title == "Berichten in onze toon"
    assert task(session, TEXTED).task.lapsed
    assert task(session, OWNED).owner == "Fatima Aydin"
    assert task(session, PINNED).slot.end == date(2026, 4, 10)
    assert task(session, MOVED).task.edit.before == "T-SYN-03"
    assert [one.reason for one in session.assessment.dropped] == ["Die pagina bouwt het concern"]
    assert task(session, DONE).slot.end == date(2026, 3, 2)
    assert task(session, DONE).task.edit.evidence == "Getekend 2 maart"
    assert task(session, LONGER).task.hours == 40
    assert task(session, LONGER).task.days == 45
    assert task(session, TIMES).task.edit.occurrence(1).remark == "Op tijd"
    assert task(session, LAPSED).task.edit.remark == "Format ligt bij de or"
    assert task(session, OWN).task.hours == 12
    plan = session.dossier.plan
    assert plan.meetings[MEETING] == MeetingEdit(recurrence="week di", time="09:30")
    assert plan.replan == Replan(date(2026, 6, 1), (DONE,))
    assert plan.next_own_code() == "T-EIG-02"
    words = [one.words.replace("\N{NO-BREAK SPACE}", " ") for one in plan.decisions]
    assert "Implementatieplan afgedrukt" in words
    assert "Open taken opnieuw gepland vanaf 1 jun 2026" in words
    assert {one.by for one in plan.decisions} == {"Marit de Vries"}


@pytest.mark.timeout(120)
def test_a_year_with_the_plan_keeps_every_decision(tmp_path: Path) -> None:
    year = Year(tmp_path)
    days = {date(2026, 1, 5): january, date(2026, 3, 2): march, date(2026, 6, 1): june}
    days[date(2027, 1, 6)] = next_january
    kept: list[Dossier] = []
    for day, live in days.items():
        library, session = year.sitting(day)
        live(session)
        kept.append(session.dossier)
        library.close()

    library, session = year.sitting(date(2027, 1, 7))
    assert session.dossier == kept[-1]
    assert_every_decision_stands(session)
    _assert_history(session.dossier)
    _assert_file_and_paper(session, tmp_path)
    library.close()


def _assert_history(dossier: Dossier) -> None:
    """What stood in the plan on an earlier day can still be told."""
    first, spring = states_on(dossier.plan, date(2026, 2, 1)), states_on(dossier.plan, date(2026, 4, 1))
    assert states_on(dossier.plan, date(2025, 12, 1)) is None
    assert first is not None
    assert spring is not None
    assert first[DONE].status is TaskStatus.OPEN
    assert spring[DONE].status is TaskStatus.DONE
    assert first[OWN].title == "Open dag in de werkplaats"
    assert [one.day for one in dossier.plan.history] == [date(2026, 1, 5), date(2026, 3, 2), date(2026, 6, 1)]


def _assert_file_and_paper(session: Session, folder: Path) -> None:
    path = folder / "een jaar.rwdossier"
    write_dossier(session.dossier, path, CATALOGUE)
    assert read_dossier(path, CATALOGUE, now=session.dossier.updated_at) == session.dossier
    paper = folder / "plan.pdf"
    write_plan(session.assessment, paper, printed_on=date(2027, 1, 7))
    words = " ".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "Berichten in onze toon" in words
    assert "Open dag in de werkplaats" in words
    assert "Die pagina bouwt het concern" in words
