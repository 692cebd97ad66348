"""Half-filled figures on paper: nothing looks cheaper, negative or more exact than it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from assessments.figures import Channel, Line, Scenario, Vacancy
from assessments.outcomes import work_out
from tests.dossiers import CATALOGUE, MONDAY, example
from tests.wizard.documents.reading import whole
from wizard.assessment import Assessment, assess
from wizard.charts import scenario_bars
from wizard.documents import plan_pdf
from wizard.formats import NBSP

FIRST = example().newest()


def made(**parts: object) -> Assessment:
    measurement = replace(FIRST, **parts)  # type: ignore[arg-type]  # any field of a measurement
    return assess(CATALOGUE, replace(example(), measurements=(measurement,)))


def said(one: Assessment) -> str:
    return " ".join(whole(plan_pdf(one, printed_on=MONDAY)).replace(NBSP, " ").split())


def test_a_form_with_empty_lines_costs_at_least_so_much() -> None:
    rpo = Scenario(fixed=(Line("Maandfee"),), variable=(Line("Uren", hours=Decimal(14), rate=Decimal(65)),))
    one = made(scenarios=replace(FIRST.scenarios, rpo=rpo))
    notes = {bar.name: bar.note for bar in scenario_bars(work_out(one.sheet, one.scores), "in_house")}

    assert notes == {"Bureau": "", "Eigen recruiter": "", "RPO": "of meer", "Huidige mix": ""}
    text = said(one)
    assert "Bij RPO ligt de lijn te laag: daar zijn nog regels leeg." in text
    assert "Bij een bureau staat geen regel ‘Uren’, bij een andere vorm wel." in text


def test_dates_in_the_wrong_order_make_no_number_and_a_rate_has_cents() -> None:
    wrong = Vacancy("Kok", opened=date(2025, 5, 1), accepted=date(2025, 4, 1))
    channel = Channel("Eigen pagina", hours=Decimal(10), rate=Decimal(72900) / Decimal(1363))
    text = said(made(figures=replace(FIRST.figures, vacancies=(wrong,), channels=(channel,))))

    assert "-30" not in text
    assert "klopt niet" in text
    assert "53,48" in text
    assert "53,48495" not in text
