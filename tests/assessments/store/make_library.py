"""Make the stored library of the present schema version: ``python -m tests.assessments.store.make_library``.

Run it once when a schema version is released, and never again for that version.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from assessments.store import Library, database
from assessments.types import Dossier, QuestionId, TaskCode
from assessments.votes import Origin, Round, Submission, Tally, Vote
from assessments.workshop import Agreement, Mark, Parked, Participant, Position, Ruling, Setup, Workshop, WorkshopId
from tests.assessments.dossiers import EXOTIC, NOW, small_dossier

FOLDER = Path(__file__).with_name("libraries")


def with_workshop(dossier: Dossier) -> Dossier:
    """Return a dossier with a workshop that has something in every kind of part."""
    question, task = QuestionId("DRA-01"), TaskCode("T-DRA-01")
    workshop = Workshop(
        WorkshopId("w1"),
        Setup("K7M4QX", date(2026, 2, 3), dossier.newest().id, participants=(Participant(8, name=EXOTIC),)),
        Position(block=2, question=question),
        rounds={question: (Round({8: Vote(3, remark=EXOTIC)}, shown_at=NOW), Round(tally=Tally((0, 0, 1, 2, 0))))},
        agreements={question: Agreement(NOW, 3, evidence=EXOTIC)},
        marks={question: Mark(note=EXOTIC)},
        parked=(Parked(1, NOW, EXOTIC),),
        rulings=(Ruling(1, NOW, EXOTIC),),
        dots={8: {task: 2}},
        dot_tally={task: 1},
        numbered=(task,),
        dots_shown_at=NOW,
        chosen=(task,),
        submissions={"a" * 64: Submission(8, NOW, Origin.FILE, EXOTIC, {question: Vote(3)})},
    )
    return replace(dossier, workshops={workshop.id: workshop})


def make(target: Path) -> None:
    """Write a library of three dossiers, with texts that have ever been trouble, and a workshop in the last."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bibliotheek.sqlite3"
        with Library.open(path, lambda: NOW) as library:
            library.add_all([small_dossier(1), small_dossier(2), with_workshop(small_dossier(3))])
        target.write_bytes(path.read_bytes())


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    make(FOLDER / f"v{database.SCHEMA_VERSION}.sqlite3")
