"""What can be printed, its file name, and what is open in it."""

from __future__ import annotations

from datetime import date

import pytest

from assessments.types import Role
from tests.ui.plan import example
from ui.printing import documents
from ui.printing.points import points
from wizard.documents.family import Kind, Request, make
from wizard.planning.changes_since import NOW, Moment
from wizard.planning.checks import CheckKind, Finding, findings, standing


@pytest.mark.parametrize(
    "organisation, request_, expected",
    [
        ("Voorbeeld BV", Request(), "Voorbeeld BV – Implementatieplan.pdf"),
        ("Voorbeeld BV", Request(Kind.BLANK), "Voorbeeld BV – Lege vragenlijst.pdf"),
        ("Voorbeeld BV", Request(Kind.BLANK, step=4), "Voorbeeld BV – Lege vragenlijst stap 4.pdf"),
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
    found = points(example.work(answered=False).session.assessment, example.TODAY)

    assert len(found.lines) < 12
    assert any(line.detail.startswith("Stap 1 ") and line.title.endswith("vragen open") for line in found.lines)
    assert all(line.place for line in found.lines)


def test_a_missing_name_leads_to_its_question() -> None:
    assessment = example.work(names={Role.HM: "", Role.DI: "Rob Jansen"}).session.assessment

    line = next(one for one in points(assessment, example.TODAY).lines if one.place == "PRO-07")

    assert (line.title, line.detail) == ("1\u00a0rol zonder naam", "Hiring manager")


def test_the_number_of_points_is_that_of_the_check_in_the_plan() -> None:
    assessment = example.work().session.assessment

    found = points(assessment, example.TODAY)

    assert found.count == len(standing(findings(assessment, example.TODAY))) == 30


def test_several_of_a_kind_lead_to_the_check_itself() -> None:
    line = next(
        one for one in points(example.work().session.assessment, example.TODAY).lines if "zonder naam" in one.title
    )

    assert line.title == "12\u00a0taken zonder naam"
    assert line.detail == "Samenwerking met marketing vastleggen en nog 11"
    assert line.place == "plan/controle"


def test_what_changed_has_a_place_of_its_own() -> None:
    start = Moment("", date(2026, 1, 5))

    request = documents.request_at(documents.changes_place(start, NOW))

    assert request == Request(Kind.CHANGES, start=start, end=NOW)
    assert documents.file_name("Proef", request) == "Proef – Wat is veranderd sinds 2026-01-05.pdf"


def test_the_count_is_that_of_the_document_itself() -> None:
    assessment = example.work().session.assessment

    assert (documents.open_count(assessment) > 0) == assessment.is_concept()


def test_a_tool_is_asked_for_by_its_place_and_named_after_itself() -> None:
    request = documents.request_at(documents.tool_place("recht"))

    assert request == Request(Kind.TOOL, tool="recht")
    assert documents.file_name("A", request, {"recht": "Juridische kaart"}) == "A – Juridische kaart.pdf"


@pytest.mark.parametrize("request_", [Request(), Request(Kind.BLANK, step=1), Request(Kind.TOOL, tool="middelen")])
def test_the_same_request_gives_the_same_bytes(request_: Request) -> None:
    assessment = example.work(answered=False).session.assessment

    first, second = (make(assessment, request_, example.TODAY) for _ in range(2))

    assert first.startswith(b"%PDF")
    assert first == second


def test_a_line_of_rules_and_persons_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = Finding(CheckKind.OVERLOAD, "R-19", "R-19", "", "Het plan past niet in de uren.", "R-19")
    person = Finding(CheckKind.OVERLOAD, "naam:Joost", "", "Joost Bakker", "Doet te veel.", "plan:personen")
    monkeypatch.setattr("ui.printing.points.findings", lambda *_: [rule, person])

    (line,) = points(example.work().session.assessment, example.TODAY).lines

    assert line.detail == "R-19 en Joost Bakker"
