"""The workbook: typed cells, the plan's own numbers, and no text that is ever taken for more than text."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from assessments.figures import Channel, CostLine, Figures, Line, Vacancy
from assessments.plan import Decision, DismissedWarning, OwnTask, Plan, TaskEdit
from assessments.types import Dossier, Pillar, QuestionId, RuleId, TaskCode
from tests.dossiers import CATALOGUE, MONDAY, NOW, dossier, example
from tests.wizard.documents.everything import filled, leaves
from tests.wizard.documents.test_typed_text import AWKWARD, filled_with
from tests.wizard.documents.workbooks import cells, opened, table, words
from wizard.assessment import assess
from wizard.documents import plan_xlsx
from wizard.documents.look import Look
from wizard.documents.xlsx.long_text import MOST_UNITS, units
from wizard.dutch_time import dutch_day

NOT_SHOWN = ("measurements[0].id", "measurements[1].id", ".created_at", ".chosen", ".last_own", ".importance")
OF_A_ROOM = (".id", ".setup.measurement", ".setup.questions", ".participants[", ".agenda[", ".starts_at", ".seconds_", ".position.block",
             ".position.round", ".position.page", ".position.timer_left", ".rounds[", ".dots[", ".submissions[", "].note",
             ".number")  # fmt: skip
"""Of a workshop: what is counted instead of told, and what is for the facilitator alone."""
"""Ids and counters of the program, and choices that stand there in words."""


def book(one: Dossier, **look: Any) -> bytes:
    return plan_xlsx(assess(CATALOGUE, one), printed_on=MONDAY, look=Look(**look))


@cache
def example_book() -> bytes:
    return book(example())


def noted(text: str) -> Dossier:
    """Return the example with a text as note, as title, as owner and as the name of a cost line."""
    one = example()
    first = one.newest()
    answers = dict(first.answers)
    answers[QuestionId("DRA-01")] = replace(answers[QuestionId("DRA-01")], note=text)
    figures = replace(first.figures, costs=(CostLine("E01", Line(text, Decimal(5), source=text)),),
                      vacancies=(Vacancy(text, group=text),))  # fmt: skip
    edits = {TaskCode("T-DRA-01"): TaskEdit(title=text, owner=text, remark=text)}
    return replace(one, plan=Plan(edits=edits), measurements=(replace(first, answers=answers, figures=figures),))


def test_cells_are_dates_money_hours_and_shares() -> None:
    data = example_book()
    task = opened(data)["Taken"]
    heads = {cell.value: cell.column for cell in task[1]}
    cost = {row["Regel"]: row for row in table(data, "Kosten")}

    assert isinstance(task.cell(2, heads["Uiterlijk"]).value, datetime)
    assert task.cell(2, heads["Uiterlijk"]).number_format == "[$-413]d mmm yyyy"
    assert task.cell(2, heads["Klaar op"]).value is None
    assert cost["Bureaufees werving en selectie"]["Telt voor"] == 135000
    assert cost["Bureaufees werving en selectie"]["Deel"] == 0.25
    assert cost["Bureaufees werving en selectie"]["Bedrag"] is None
    costs = opened(data)["Kosten"]
    money = {cell.value: cell.column for cell in costs[1]}["Telt voor"]
    assert costs.cell(2, money).number_format == '"€" #,##0.00;-"€" #,##0.00'


def test_tasks_stand_in_the_workbook_with_the_plans_dates_and_hours() -> None:
    found = assess(CATALOGUE, example())
    rows = {row["Code"]: row for row in table(example_book(), "Taken")}

    assert set(rows) == {one.code for one in found.tasks}
    for one in found.tasks:
        assert rows[one.code]["Uiterlijk"].date() == one.shown_end
        assert rows[one.code]["Uren"] == float(one.task.hours)
        assert rows[one.code]["Wie"] == one.owner
    assert opened(example_book())["Taken"].cell(len(rows) + 2, 1).value == "Totaal"


def test_every_sheet_has_a_head_that_stays_a_filter_and_a_page_set_up() -> None:
    for sheet in opened(book(filled())).worksheets[1:]:
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith("2")
        (made,) = sheet.tables.values()
        assert made.autoFilter is not None
        assert [column.name for column in made.tableColumns] == [cell.value for cell in sheet[1]]
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in {None, 1}  # 1 is what it is when nothing is said
        assert sheet.page_setup.fitToHeight == 0
        assert "Organisatie nr" in sheet.oddHeader.left.text
        assert "Vertrouwelijk" in sheet.oddFooter.left.text
        assert sheet.oddFooter.right.text == "Pagina &P van &N"


def test_a_screen_reader_hears_what_each_table_is_about() -> None:
    with ZipFile(BytesIO(example_book())) as file:
        tables = [file.read(name).decode() for name in file.namelist() if name.startswith("xl/tables/")]

    assert len(tables) == len(opened(example_book()).sheetnames) - 1
    assert all(re.search(r'altText="[^"]+" altTextSummary="[^"]+\."', one) for one in tables)


def test_rows_begin_high_enough_and_grow_along() -> None:
    sheet = opened(example_book())["Taken inhoud"]

    assert all(sheet.row_dimensions[row].height > 14 for row in range(2, 20))
    assert max(sheet.row_dimensions[row].height for row in range(2, 20)) > 35
    with ZipFile(BytesIO(example_book())) as file:
        assert b"customHeight" not in file.read("xl/worksheets/sheet3.xml")


TRAPS = ("=SOM(A1:A9)", "+31 6 12345678", "-", "-5", "@naam", "https://x.nl/?a=1&b=2", "{=A1}", "'tekst", "'=1+1", "007",
         "1,5", "12-3-2026", "WAAR", "#N/B", "mailto:jan@x.nl", "internal:Taken!A1", "_x0041_", " spatie ", "\tx", "=1\n=2",
         "https://x.nl/" + "a" * 3000)  # fmt: skip


@pytest.mark.parametrize("text", TRAPS)
def test_text_is_only_ever_text(text: str) -> None:
    found = [cell for cell in cells(book(noted(text))) if cell.value == text]

    assert len(found) >= 6
    assert {cell.data_type for cell in found} == {"s"}
    assert not any(cell.hyperlink for cell in found)


def test_only_our_own_sums_are_formulas_and_only_the_guide_has_links() -> None:
    every = list(cells(book(noted("=SOM(A1)"))))

    formulas = [cell.value for cell in every if cell.data_type == "f"]
    assert all(re.fullmatch(r"=SUBTOTAL\(109,\w+\[[^\]]+\]\)", str(value)) for value in formulas)
    links = [cell for cell in every if cell.hyperlink]
    assert {cell.parent.title for cell in links} == {"Leeswijzer"}
    assert {cell.hyperlink.location.split("!")[0].strip("'") for cell in links} <= set(
        opened(example_book()).sheetnames
    )


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_awkward_text_in_every_field_can_be_read_back(text: str) -> None:
    data = book(filled_with(text), adviser=text)

    whole = words(data)
    shown = re.sub("[\x00-\x08\x0e-\x1f\x7f\ud800\ufffe]", "[?]", re.sub("[\x0b\x0c\x85\u2028]", "\n", text))
    assert shown in whole or not text.strip()


def test_what_a_cell_cannot_hold_goes_on_below_with_a_word_that_says_so() -> None:
    text = " ".join(f"woord{number}" for number in range(9000)) + "😀" * 20_000
    rows = [row for row in table(book(noted(text)), "Antwoorden") if str(row["Vraag"]).startswith("DRA-01")]
    pieces = [str(row["Toelichting"]) for row in rows]

    assert [row["Vraag"] for row in rows] == ["DRA-01", *(f"DRA-01, vervolg {n}" for n in range(1, len(rows)))]
    assert all(units(piece) <= MOST_UNITS for piece in pieces)
    assert all(piece.endswith("\n(gaat verder in de rij hieronder)") for piece in pieces[:-1])
    assert "".join(piece.removesuffix("\n(gaat verder in de rij hieronder)") for piece in pieces) == text
    assert [row["Niveau"] for row in rows[1:]] == [None] * (len(rows) - 1)


def test_more_line_ends_than_a_cell_may_hold_go_on_below() -> None:
    text = "\n".join(f"regel {number}" for number in range(1000))
    rows = [row for row in table(book(noted(text)), "Antwoorden") if str(row["Vraag"]).startswith("DRA-01")]

    assert all(str(row["Toelichting"]).count("\n") <= 253 for row in rows)
    assert "".join(str(row["Toelichting"]).removesuffix("\n(gaat verder in de rij hieronder)") for row in rows) == text


def test_a_long_name_of_a_row_goes_on_below_too() -> None:
    text = "x" * 70_000
    rows = table(book(noted(text)), "Vacatures")

    assert "".join(re.sub(r"^x*…, vervolg \d+\n|\n\(gaat.*\)$", "", str(row["Vacature"])) for row in rows) == text


def test_days_and_numbers_that_a_spreadsheet_does_not_know_are_words() -> None:
    one = example()
    figures = Figures(
        vacancies=(Vacancy("V", opened=date(1850, 1, 2)),), costs=(CostLine("E01", Line("L", Decimal("1e400"))),)
    )
    data = book(replace(one, measurements=(replace(one.newest(), figures=figures),)))

    assert table(data, "Vacatures")[0]["Goedgekeurd"].replace("\u00a0", " ") == "2 januari 1850"
    assert table(data, "Kosten")[0]["Bedrag"] == "1,00e+400"


def test_everything_a_dossier_holds_is_in_the_workbook() -> None:
    one = filled()
    every = list(cells(book(one)))
    texts = "\n".join(str(cell.value) for cell in every if cell.data_type == "s").replace("\u00a0", " ")
    numbers = {float(cell.value) for cell in every if cell.data_type == "n" and not isinstance(cell.value, datetime)}
    days = {cell.value.date() for cell in every if isinstance(cell.value, datetime)}

    missing = []
    for place, value in leaves(one):
        if any(part in place for part in (*NOT_SHOWN, *(OF_A_ROOM if ".workshops[" in place else ()))):
            continue
        if isinstance(value, str):
            known = value in texts or _words_of(place, value) in texts
        elif isinstance(value, datetime):
            known = dutch_day(value) in days
        elif isinstance(value, date):
            known = value in days or (f"{value.day} " in texts and str(value.year) in texts and _long(value) in texts)
        else:
            assert isinstance(value, int | Decimal)
            known = float(value) in numbers or float(value) / 100 in numbers or _dutch(value) in texts
        if not known:
            missing.append((place, value))
    assert not missing, missing


def _words_of(place: str, value: str) -> str:
    """Return the words of a choice or a code."""
    code = re.search(r"\[([A-Z]{3}-\d\d)\]", place)
    if code and code[1] in CATALOGUE.questions:
        return CATALOGUE.questions[QuestionId(code[1])].option_text(value)
    return {"09:30": "9.30", "maand 2 di": "maandelijks, tweede dinsdag"}.get(value, value)


def _long(day: date) -> str:
    from wizard import formats

    return formats.long_date(day).replace("\u00a0", " ")


def _dutch(value: Decimal | int) -> str:
    from wizard import formats

    return formats.plain_number(value)


def test_both_measurements_stand_in_it_and_beside_each_other() -> None:
    data = book(filled())

    for name in ("Antwoorden", "Scores", "KPI-blad", "Uitkomsten", "Kosten", "Vacatures", "Kanalen", "Uitgangspunten"):
        assert {str(row["Meting"]).split()[0] for row in table(data, name)} >= {"Nulmeting", "Hermeting"}
    assert {row["Soort"] for row in table(data, "Vergelijking")} == {"Stap", "Pijler", "KPI", "Samen"}
    assert "Vergelijking" not in opened(example_book()).sheetnames


def test_an_empty_dossier_has_a_workbook_that_says_what_is_open() -> None:
    data = book(dossier())

    assert "Kosten" not in opened(data).sheetnames
    assert any("verplichte vraag" in str(row["Soort"]).lower() for row in table(data, "Aandachtspunten"))


def test_five_thousand_vacancies_and_three_hundred_tasks_take_seconds() -> None:
    one = example()
    lines = tuple(Vacancy(f"V{n}", opened=MONDAY, accepted=MONDAY + timedelta(days=n % 90)) for n in range(5000))
    figures = replace(one.newest().figures, vacancies=lines, channels=(Channel("x"),) * 100)
    own = {
        code: OwnTask(code, Pillar.BOEIEN, f"Taak {code}")
        for code in (TaskCode(f"T-EIG-{n:03}") for n in range(1, 242))
    }
    large = replace(one, plan=Plan(own_tasks=own, last_own=241), measurements=(replace(one.newest(), figures=figures),))
    found = assess(CATALOGUE, large)
    begin = time.perf_counter()
    data = plan_xlsx(found, printed_on=MONDAY)
    took = time.perf_counter() - begin

    assert len(table(data, "Vacatures")) == 5000
    assert len(table(data, "Taken")) == 300
    assert took < 20


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert book(filled()) == book(filled())


def test_the_file_says_what_it_is_and_by_whom() -> None:
    one = replace(example(), updated_at=datetime(2026, 2, 3, 9, tzinfo=UTC))
    made = opened(book(one, adviser="Anna & Co"))

    assert made.properties.title == "Recruitmentplan in cijfers en lijsten Voorbeeld BV"
    assert made.properties.creator == "Anna & Co"
    assert made.properties.created == datetime(2026, 1, 5)  # noqa: DTZ001 -- the file keeps no zone
    assert made.active.title == "Leeswijzer"


def test_decisions_name_what_they_are_about_in_words() -> None:
    subjects = ("T-DRA-01", "controle/geen_naam/T-EXT-04", "cijfers/E01", "papier", "taakverdeling", "R-09", "",
                "wekelijks_vacatureoverleg_recruiter_hiring_managers")  # fmt: skip
    log = tuple(Decision(number, NOW, one, "Besloten") for number, one in enumerate(subjects, 1))
    rows = table(book(replace(example(), plan=Plan(decisions=log))), "Besluiten")

    assert {row["Over"] for row in rows} == {
        "T-DRA-01", "T-EXT-04", "Cijfers", "Papier", "Taakverdeling (RACI)", "R-09", None, "Vacatureoverleg",
    }  # fmt: skip


def test_a_rule_that_was_set_aside_and_does_not_play_any_more_is_still_there() -> None:
    away = DismissedWarning("Besproken", NOW)
    plan = Plan(dismissed={RuleId("R-23"): away, RuleId("R-99"): away}, waved={"geen_naam/T-DRA-01": away})
    rows = [row for row in table(book(replace(example(), plan=plan)), "Aandachtspunten") if row["Opzijgezet, want"]]

    assert {(row["Soort"], row["Over"], row["Naam"]) for row in rows} >= {
        ("Speelt nu niet", "R-99", None),
        ("Speelt nu niet", "T-DRA-01", "Taak zonder naam"),
    }
    assert not any("€ X" in str(row["Wat er speelt"]) for row in rows)
