"""Which column is which."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assessments.figures import Vacancy
from tests.dossiers import CATALOGUE
from wizard.entry import cells, importing
from wizard.entry.columns import CHANNELS, COSTS, INCLUDING, VACANCIES, by_content, head_row, match
from wizard.entry.refusal import Refusal


def test_amounts_with_and_without_vat_are_told_apart() -> None:
    heads = ["Leverancier", "Btw-bedrag", "Bedrag incl. btw", "Bedrag excl. btw", "Kostensoort", "Btw"]

    assert match(heads, COSTS) == {0: "label", 2: INCLUDING, 3: "line", 4: "code", 5: "vat"}


def test_english_heads_are_known() -> None:
    heads = ["Position", "Published", "Source", "Hired on", "Team"]

    assert match(heads, VACANCIES) == {0: "code", 1: "published", 2: "channel", 3: "accepted", 4: "group"}


def test_heads_may_stand_under_a_title() -> None:
    assert head_row([["Vacatures 2025", ""], ["", ""], ["Functie", "Opening"], ["V1", "1-1-2025"]], VACANCIES) == 3
    assert head_row([["V1", "1-1-2025"], ["V2", "2-1-2025"]], VACANCIES) == 0


@pytest.mark.parametrize(
    "row, table, found",
    [
        (["V1", date(2025, 1, 1), "1-3-2025"], VACANCIES, {0: "code", 1: "opened", 2: "accepted"}),
        (["1-1-2025", "Monteur"], VACANCIES, {0: "opened", 1: "code"}),
        ([Decimal(2025001), "1-1-2025"], VACANCIES, {0: "code", 1: "opened"}),
        (["Indeed", "21%", "€ 1.250"], COSTS, {0: "label", 1: "vat", 2: "line"}),
        (["LinkedIn", "9600", "300"], CHANNELS, {0: "label", 1: "spend", 2: "hours"}),
    ],
)
def test_without_heads_the_cells_tell(row: list[cells.Cell], table: str, found: dict[int, str]) -> None:
    assert by_content([row], table) == found


def test_american_dates_are_read_as_such_only_when_the_whole_column_is() -> None:
    columns = {0: "code", 1: "opened"}
    american: list[list[cells.Cell]] = [["V1", "3/4/2025"], ["V2", "12/31/2025"]]
    found = importing.preview(american, columns, VACANCIES, CATALOGUE.cost_kinds, head=0)
    assert [one.opened for one in found.values] == [date(2025, 3, 4), date(2025, 12, 31)]
    assert "kolom 2" in found.remarks[0]

    mixed: list[list[cells.Cell]] = [*american, ["V3", "31/1/2025"]]
    found = importing.preview(mixed, columns, VACANCIES, CATALOGUE.cost_kinds, head=0)
    assert found.values[0].opened == date(2025, 4, 3)
    assert [one.row for one in found.problems] == [2]
    assert not found.remarks


def test_a_number_is_a_date_or_a_code_only_when_the_file_keeps_it_as_one() -> None:
    rows: list[list[cells.Cell]] = [[Decimal(20250001), Decimal(45658)], ["V2", "45658"]]
    found = importing.preview(rows, {0: "code", 1: "opened"}, VACANCIES, CATALOGUE.cost_kinds, head=0)

    assert found.values == (Vacancy("20250001", opened=date(2025, 1, 1)), Vacancy("V2"))
    assert [one.text for one in found.problems] == ["45658"]


def test_a_state_tells_what_was_withdrawn() -> None:
    assert cells.withdrawn("Ingetrokken 3 mei") is True
    assert cells.withdrawn("vervuld") is False
    assert cells.withdrawn("ja") is True
    assert isinstance(cells.withdrawn("onbekend"), Refusal)


@pytest.mark.parametrize(
    "words, code",
    [
        ("E02", "E02"), ("HR-adviseur", "I02"), ("LinkedIn Recruiter", "E04"), ("Uren recruiter", "I01"),
        ("Wervingsbureau Jansen", "E02"), ("Adviesbureau Pieters", "E13"), ("Nieuwe laatsbank", None), ("Christelijk koor", None),
        ("Protest", None), ("ATS", "E08"),
    ],
)  # fmt: skip
def test_words_of_a_description_tell_the_kind_of_cost(words: str, code: str | None) -> None:
    assert cells.cost_code(words, CATALOGUE.cost_kinds) == code


@pytest.mark.parametrize(
    "words, is_total",
    [
        ("Totaal", True),
        ("Subtotaal extern", True),
        ("Totaal 2025", True),
        ("Totaal Recruitment BV", False),
        ("Taart", False),
    ],
)
def test_only_sums_are_passed_over_as_totals(words: str, is_total: bool) -> None:
    found = importing.preview([[words, "100"]], {0: "label", 1: "line"}, COSTS, CATALOGUE.cost_kinds, head=0)

    assert (found.totals == (1,)) is is_total
