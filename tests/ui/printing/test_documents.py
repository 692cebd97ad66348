"""What can be printed, its file name, and what is open in it."""

from __future__ import annotations

import pytest

from assessments.types import Role
from tests.ui.plan import example
from ui.printing import documents
from ui.printing.documents import DocumentKind, Request


@pytest.mark.parametrize(
    "organisation, request_, expected",
    [
        ("Voorbeeld BV", Request(), "Voorbeeld BV – Implementatieplan.pdf"),
        ("Voorbeeld BV", Request(DocumentKind.BLANK), "Voorbeeld BV – Lege vragenlijst.pdf"),
        ("Voorbeeld BV", Request(DocumentKind.BLANK, step=4), "Voorbeeld BV – Lege vragenlijst stap 4.pdf"),
        ('A/B: "C" <D>|E?*\\', Request(), "A B C D E – Implementatieplan.pdf"),
        (" . ", Request(), "Implementatieplan.pdf"),
        ("CON", Request(), "CON_ – Implementatieplan.pdf"),
        ("regel\neen\ttwee", Request(), "regel een twee – Implementatieplan.pdf"),
    ],
)
def test_a_file_name_is_safe_everywhere(organisation: str, request_: Request, expected: str) -> None:
    assert documents.file_name(organisation, request_) == expected


def test_a_long_name_stays_within_what_file_systems_take() -> None:
    assert len(documents.file_name("x" * 5000, Request()).encode()) < 200


def test_many_open_questions_stand_per_step() -> None:
    points = documents.open_points(example.work(answered=False).session.assessment)

    assert len(points) < 10
    assert any(point.detail.startswith("Stap 1 ") and point.title.endswith("vragen open") for point in points)
    assert all(point.question for point in points)


def test_a_missing_name_leads_to_its_question() -> None:
    assessment = example.work(names={Role.HM: "", Role.DI: "Rob Jansen"}).session.assessment

    point = next(one for one in documents.open_points(assessment) if one.question == "PRO-07")

    assert point.detail == "Vul in wie hiring manager is"


def test_the_count_is_that_of_the_document_itself() -> None:
    assessment = example.work().session.assessment

    assert (documents.open_count(assessment) > 0) == assessment.is_concept()


@pytest.mark.parametrize("request_", [Request(), Request(DocumentKind.BLANK, step=1)])
def test_the_same_request_gives_the_same_bytes(request_: Request) -> None:
    assessment = example.work(answered=False).session.assessment

    first, second = (documents.make(assessment, request_, example.TODAY) for _ in range(2))

    assert first.startswith(b"%PDF")
    assert first == second
