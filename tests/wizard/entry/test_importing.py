"""Rows of spreadsheets, from files and text that LibreOffice Calc itself wrote (tests/wizard/entry/files)."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from unittest.mock import Mock

import pytest

from assessments.catalogue import slug
from assessments.figures import Channel, CostLine, Figures, Line, Vacancy
from tests.dossiers import CATALOGUE
from wizard.entry import cells, importing, sheets
from wizard.entry.blocks import join, split
from wizard.entry.cells import Cell
from wizard.entry.columns import CHANNELS, COSTS, VACANCIES, by_content, head_row, match
from wizard.entry.importing import Preview
from wizard.entry.sheets import SheetError

FILES = Path(__file__).parent / "files"


def taken(rows: Sequence[Sequence[Cell]], table: str) -> Preview:
    head = head_row(rows, table)
    columns = match(rows[head - 1], table) if head else by_content(rows, table)
    return importing.preview(rows, columns, table, CATALOGUE.cost_kinds, head=head)


@pytest.mark.parametrize("name", ["vacatures.xlsx", "vacatures.ods"])
def test_a_sheet_that_libreoffice_wrote_comes_in_whole(name: str) -> None:
    (sheet,) = sheets.read(FILES / name)
    found = taken(sheet.rows, VACANCIES)

    assert len(found.values) == 200
    assert found.problems == ()
    assert found.values[1] == Vacancy(
        "Monteur 2",
        opened=date(2025, 5, 4),
        first_contact=date(2025, 5, 13),
        accepted=date(2025, 5, 28),
        importance="needed",
        channel="LinkedIn",
    )
    assert sum(one.accepted is None for one in found.values) == 23


def test_two_hundred_lines_pasted_from_libreoffice_are_the_same_lines() -> None:
    pasted = taken(split((FILES / "klembord.txt").read_text(encoding="utf-8")), VACANCIES)
    (sheet,) = sheets.read(FILES / "vacatures.ods")

    assert pasted.values == taken(sheet.rows, VACANCIES).values


def test_a_cell_that_cannot_be_read_is_told_and_the_rest_comes_in() -> None:
    found = taken(
        [["Functie", "Opening", "Acceptatie"], ["V1", "31-12-2025", "volgende week"], ["", "", ""]], VACANCIES
    )

    assert found.values == (Vacancy("V1", opened=date(2025, 12, 31)),)
    (problem,) = found.problems
    assert (problem.row, problem.column, problem.text) == (2, 2, "volgende week")
    assert "31-12-2025" in problem.sentence
    assert found.skipped == (3,)


def test_costs_find_their_kind_and_keep_their_words() -> None:
    rows = [
        ["Omschrijving", "Bedrag", "Btw"],
        ["Indeed plaatsingen", "€ 1.234,50", "21%"],
        ["Werving en selectie Jansen", "10 × 25% × € 54.000", ""],
        ["HR-uren", "24 × 30 uur × € 48", ""],
        ["Iets anders", "-250", "geen"],
        ["Totaal", "99.999", ""],
    ]
    found = taken(rows, COSTS)

    assert [one.code for one in found.values] == ["E01", "E02", "I02", "E14"]
    assert found.values[0] == CostLine("E01", Line("Indeed plaatsingen", amount=Decimal("1234.50"), vat="21"))
    assert found.values[1].line.share == Decimal("0.25")
    assert found.values[2].line.vat is None
    assert found.values[3].line.amount == -250
    assert found.values[3].line.vat is None
    assert found.totals == (6,)
    (asked,) = found.problems
    assert (asked.row, asked.column) == (5, 0)
    assert "Overig extern" in asked.sentence


def test_a_block_without_heads_is_read_in_our_own_order() -> None:
    found = taken([["V1", "6-1-2025", "3-2-2025", "10-3-2025"]], VACANCIES)

    assert found.values[0] == Vacancy("V1", date(2025, 1, 6), None, date(2025, 2, 3), date(2025, 3, 10))


def test_channels_come_in_and_stand_behind_or_instead() -> None:
    found = taken([["Kanaal", "Kosten", "Uren", "Aannames"], ["LinkedIn", "9.600", "300", "3"]], CHANNELS)
    before = Figures(channels=(Channel("Bureau"),))
    made = Channel("LinkedIn", spend=Decimal(9600), hours=Decimal(300), hires=3)

    assert importing.apply(found, before, CHANNELS, instead=False).channels == (Channel("Bureau"), made)
    assert importing.apply(found, before, CHANNELS, instead=True).channels == (made,)


@pytest.mark.parametrize(
    "raw",
    ["Kanaal;Uren\r\nBeurs;12,5\r\n".encode("cp1252"), b"Kanaal,Uren\nBeurs,\"12,5\"\n", "\ufeffKanaal\tUren\nBeurs\t12,5".encode(),
     "Kanaal;Uren\nBeurs;12,5".encode("utf-16")],
)  # fmt: skip
def test_csv_in_the_ways_it_is_written(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "k.csv").write_bytes(raw)
    (sheet,) = sheets.read(tmp_path / "k.csv")

    assert taken(sheet.rows, CHANNELS).values == (Channel("Beurs", hours=Decimal("12.5")),)


def test_what_is_no_spreadsheet_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"geen spreadsheet")
    (tmp_path / "b.csv").write_text("", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "c.xlsx", "w") as packed:
        packed.writestr("iets.xml", "<a/>")
    (tmp_path / "d.csv").write_text("a;b\n" * 20_001, encoding="utf-8")
    for name in ("a.xlsx", "b.csv", "c.xlsx", "d.csv", "weg.csv"):
        with pytest.raises(SheetError) as refused:
            sheets.read(tmp_path / name)
        assert name in str(refused.value)
        assert str(refused.value).endswith(".")


def test_a_block_with_tabs_and_line_ends_inside_cells_survives_the_clipboard() -> None:
    block = [["a\tb", 'zegt "ja"'], ["een\ntwee", ""]]

    assert split(join(block)) == block
    assert split("a\t1\r\nb\t2\r\n") == [["a", "1"], ["b", "2"]]
    assert split("\n") == []


def test_numbers_and_days_that_cannot_be_true_are_told() -> None:
    rows: list[list[Cell]] = [
        ["Kanaal", "Uitgaven", "Uren", "Reacties"],
        ["LinkedIn", Decimal("1E+300"), "9" * 20, Decimal("1E+18")],
        ["Bureau", "inf", Decimal("1E-300"), "99.999.999.999"],
    ]

    found = taken(rows, CHANNELS)

    assert found.values == (Channel("LinkedIn"), Channel("Bureau"))
    assert sorted((one.row, one.column) for one in found.problems) == [(2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (3, 3)]
    assert all(len(one.sentence) < 140 for one in found.problems)
    days: list[list[Cell]] = [["Vacature", "Opening", "Acceptatie"], ["V1", date(9999, 12, 31), "1-1-0001"]]
    assert [one.column for one in taken(days, VACANCIES).problems] == [1, 2]


def test_an_amount_beside_hours_counts_and_that_is_said() -> None:
    rows: list[list[Cell]] = [
        ["Code", "Omschrijving", "Bedrag", "Uren", "Tarief"],
        ["I02", "HR", Decimal(100), Decimal(10), Decimal(48)],
        ["I02", "HR", "24 x 30 uur x 48", Decimal(720), Decimal(48)],
        ["I02", "HR", "", Decimal(10), Decimal(48)],
    ]

    found = taken(rows, COSTS)

    assert [one.line.hours for one in found.values] == [None, Decimal(30), Decimal(10)]
    assert found.remarks == (
        "Bij 2\N{NO-BREAK SPACE}regels staat een bedrag naast uren; dan telt het bedrag, en de uren komen er niet bij.",
    )


def test_the_names_of_the_kinds_are_not_worked_out_anew_in_every_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """With 20,000 cost lines that took five seconds instead of one, after each cell that was mended."""
    counted = Mock(side_effect=slug)
    monkeypatch.setattr(cells, "slug", counted)
    rows: list[list[Cell]] = [["Post", "Bedrag"]]
    rows += [[f"Regel {number}", "1.250,50"] for number in range(200)]

    made = importing.with_kinds(rows, {0: "label", 1: "line"}, CATALOGUE.cost_kinds, head=1)

    assert len(made) == 201
    assert counted.call_count <= 200 + len(CATALOGUE.cost_kinds)
