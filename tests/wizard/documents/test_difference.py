"""Verschil: two measurements beside each other, read back from the PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assessments.errors import DocumentError
from assessments.figures import Figures
from assessments.types import Answer, Dossier, Measurement, MeasurementId, MeasurementKind
from tests.dossiers import CATALOGUE, dossier, example, measurement
from tests.wizard.documents.reading import bookmarks, pages, used_height, whole
from tests.wizard.documents.remeasured import NOTES, a_year_later
from tests.wizard.documents.test_typed_text import AWKWARD
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents import family
from wizard.documents.difference import chosen, difference
from wizard.documents.pdf.document import render
from wizard.documents.report import Report
from wizard.formats import NBSP

PRINTED = date(2027, 1, 26)
FIFTH = 0.2


def made(one: Dossier, earlier: str = "", later: str = "") -> Report:
    return difference(assess(CATALOGUE, one), printed_on=PRINTED, earlier=earlier, later=later)


def said(report: Report) -> str:
    return whole(render(report)).replace(NBSP, " ")


def again(one: Measurement, ident: str, day: date) -> Measurement:
    return replace(one, id=MeasurementId(ident), kind=MeasurementKind.HERMETING, date=day)


def test_the_first_page_tells_the_directie_what_changed() -> None:
    page = pages(render(made(a_year_later())))[1].replace(NBSP, " ")

    for words in (
        "In één jaar van 1,2 naar 2,3, en elke aanname kost € 3.708 minder.",
        "€ 10.708 → 7.000",
        "cost-per-hire: 34,6% lager",
        "60 → 48 dagen",
        "41,7% → 11,5%",
        "via een bureau: 30,1 procentpunt lager",
        "€ 96.417",
        "bespaard op 26 aannames",
        "Vertrek binnen een jaar: van 22,7% naar 29,2%",
        "Preboarding en inwerken: van niveau 2 naar 1",
        "Extern proces groeide het minst (+0,3).",
    ):
        assert words in page, words


def test_every_kpi_has_its_judgement_in_words_and_whether_it_compares() -> None:
    text = said(made(a_year_later()))

    assert "Tien KPI’s gingen beter, drie slechter, drie bleven gelijk." in text
    assert "Aanbodacceptatie 80,0% 89,7% +9,7 pp ▲ beter ja ja" in text
    assert "(€ 10.708,33 − € 7.000,00) × 26 aannames = € 96.416,67" in text


def test_every_answer_that_moved_stands_there_with_both_notes() -> None:
    one = a_year_later()
    text = said(made(one))
    first = one.measurements[0]

    assert "29 antwoorden gingen omhoog, 2 omlaag, 26 bleven gelijk." in text
    for code, (level, note) in NOTES.items():
        assert note in text, code
        before = first.answers[code]  # type: ignore[index]  # codes are strings
        assert before.note in text, code
        assert before.value != level


def test_done_tasks_and_open_ones_are_told_apart_and_add_up() -> None:
    one = a_year_later()
    tasks = assess(CATALOGUE, one).tasks
    done = [task for task in tasks if task.status == "klaar"]
    text = said(made(one))

    assert f"{len(done)} van de {len(tasks)} taken zijn klaar" in text
    assert "Bewijs: RACI-vel, versie 2" in text
    assert "Opmerking: Paul wilde eerst de kosten zien; daarna ging het snel." in text
    assert "(bezig)" in text
    for task in tasks:
        assert task.code in text


def test_one_measurement_is_refused_with_what_to_do() -> None:
    with pytest.raises(DocumentError, match=r"één meting.*Nieuwe meting"):
        made(example())
    assert family.missing(assess(CATALOGUE, example()), family.Kind.DIFFERENCE)
    assert not family.missing(assess(CATALOGUE, a_year_later()), family.Kind.DIFFERENCE)


def test_any_two_measurements_can_be_chosen_in_any_order() -> None:
    one = a_year_later()
    third = again(one.measurements[1], "derde", date(2028, 1, 10))
    one = replace(one, measurements=(*one.measurements, third))

    assert [each.id for each in chosen(one)] == [one.measurements[0].id, "derde"]
    assert [each.id for each in chosen(one, "derde", "hermeting")] == ["hermeting", "derde"]
    text = said(made(one, "hermeting", "derde"))
    assert "Hermeting van 5 januari 2027 naast de hermeting van 10 januari 2028." in text
    assert "Open rondje: 5 jan 2027. Dicht rondje: 10 jan 2028." in text
    assert "Antwoorden naast elkaar" not in text
    assert "(hoofdstuk 3)" in text


@pytest.mark.parametrize(
    "earlier, later, words", [("hermeting", "hermeting", "twee keer dezelfde"), ("weg", "", "geen meting ‘weg’")]
)
def test_a_pair_that_cannot_be_is_refused(earlier: str, later: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        made(a_year_later(), earlier, later)


def test_the_report_is_about_the_chosen_measurement_whichever_is_worked_on() -> None:
    one = a_year_later()
    about_first = assess(CATALOGUE, one, one.measurements[0])

    assert render(difference(about_first, printed_on=PRINTED)) == render(made(one))


def test_measurements_that_compare_badly_say_so_on_the_first_page() -> None:
    one = a_year_later()
    early = replace(one.measurements[1], date=date(2026, 4, 1))
    page = pages(render(made(replace(one, measurements=(one.measurements[0], early)))))[1]

    assert "Lees de verschillen met zorg." in page
    assert "Er zit geen jaar tussen beide metingen." in page
    assert "In één jaar" not in page


def test_two_empty_measurements_make_a_document_that_says_there_is_too_little() -> None:
    rounds = (measurement(), measurement(kind=MeasurementKind.HERMETING, day=PRINTED, figures=Figures()))
    text = said(made(dossier(measurements=rounds)))

    assert "Er is nog te weinig gemeten om het verschil te laten zien." in text
    assert "goed te vergelijken" not in text
    assert "Nog geen van de 4 taken is klaar" in text
    assert "(hoofdstuk 2)" in text


def test_no_page_is_nearly_blank_and_bookmarks_lead_to_their_chapter() -> None:
    pdf = render(made(a_year_later()))

    assert min(used_height(pdf)) > FIFTH
    for mark in bookmarks(pdf):
        assert mark.title in pages(pdf)[mark.page - 1]


def test_gains_and_losses_are_told_without_colour() -> None:
    report = made(a_year_later())
    table = next(block for block in report.chapters[1].blocks if isinstance(block, b.Table))

    assert {b.plain(row.cells[4]) for row in table.rows if not isinstance(row.cells[4], b.Cell)} <= {
        f"▲{NBSP}beter", f"▼{NBSP}slechter", f"●{NBSP}gelijk", "–",
    }  # fmt: skip


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_awkward_notes_and_names_never_break_the_document(text: str) -> None:
    one = a_year_later()
    rounds = tuple(
        replace(each, answers={code: Answer(value=answer.value, note=text, evidence=text, reason=text,
                                            not_applicable=place == 1 and code.endswith("4"))
                               for code, answer in each.answers.items()})
        for place, each in enumerate(one.measurements)
    )  # fmt: skip
    edits = {code: replace(edit, remark=text, evidence=text, owner=text) for code, edit in one.plan.edits.items()}
    awkward = replace(one, organisation=text, measurements=rounds, plan=replace(one.plan, edits=edits))

    assert render(made(awkward)).startswith(b"%PDF")


def test_a_saving_that_is_none_is_called_so() -> None:
    one = a_year_later()
    dear = tuple(replace(cost, line=replace(cost.line, amount=(cost.line.amount or Decimal(0)) + 90000))
                 for cost in one.measurements[1].figures.costs[:3])  # fmt: skip
    figures = replace(one.measurements[1].figures, costs=(*dear, *one.measurements[1].figures.costs[3:]))
    page = pages(
        render(made(replace(one, measurements=(one.measurements[0], replace(one.measurements[1], figures=figures)))))
    )[1]

    assert "meer uitgegeven op 26" in page.replace(NBSP, " ")
