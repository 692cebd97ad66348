"""Looking at rows of a spreadsheet before they are taken over."""

from __future__ import annotations

import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.figures.conftest import Opened
from ui.figures import importer
from ui.figures.import_dialog import ImportDialog
from ui.figures.importer import Importer, open_import
from wizard.formats import NBSP

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
FILES = Path(__file__).parents[2] / "wizard" / "entry" / "files"


def pasted(one: Opened, table: str, text: str) -> ImportDialog:
    dialog = open_import(one.screen._theme, one.screen.desk, table, text, one.screen)
    assert dialog is not None
    return dialog


def click(dialog: ImportDialog, name: str) -> None:
    QTest.mouseClick(getattr(dialog, name), Qt.MouseButton.LeftButton)


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_a_wrong_cell_is_chosen_in_the_list_and_mended_in_the_table(empty: Opened, qtbot: QtBot) -> None:
    dialog = pasted(empty, "vacatures", "V1\tmorgen\nV2\t2-1-2025\nV3\t3-1-2025\nV4\t4-1-2025\nV5\t5-1-2025")
    assert not dialog.take.isEnabled()
    item = dialog.problems.item(0)
    assert "morgen" in item.text()
    spot = dialog.problems.visualItemRect(item).center()
    QTest.mouseClick(dialog.problems.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    editor = dialog.view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "1-1-2025")
    QTest.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: dialog.problems.count() == 0)
    assert dialog.isVisible()
    click(dialog, "take")
    vacancies = empty.keeper.dossier.newest().figures.vacancies
    assert [one.opened for one in vacancies][:2] == [date(2025, 1, 1), date(2025, 1, 2)]


def test_wrong_cells_are_taken_over_empty_only_when_asked(empty: Opened) -> None:
    dialog = pasted(empty, "vacatures", "Functie\tOpening\nV1\tmorgen\nV2\tooit")
    assert plain(dialog.leave.text()) == "Laat 2 cellen leeg"
    assert not dialog.take.isEnabled()
    click(dialog, "leave")

    assert dialog.take.isEnabled()
    assert "2 cellen niet gelezen" in plain(dialog.summary.text())
    click(dialog, "take")
    assert [one.opened for one in empty.keeper.dossier.newest().figures.vacancies] == [None, None]


def test_a_column_has_one_meaning_at_most(empty: Opened) -> None:
    dialog = pasted(empty, "vacatures", "Functie\tDatum open\tGetekend op\nV1\t1-1-2025\t1-3-2025")
    assert dialog.columns.chosen() == {0: "code", 1: "opened", 2: "accepted"}
    first: QComboBox = dialog.columns.combos[2]
    first.setCurrentIndex(first.findData("opened"))

    assert dialog.columns.chosen() == {0: "code", 2: "opened"}
    click(dialog, "take")
    assert empty.keeper.dossier.newest().figures.vacancies[0].opened == date(2025, 3, 1)


def test_the_kind_of_a_cost_is_recognised_or_asked(empty: Opened) -> None:
    dialog = pasted(empty, "kosten", "Omschrijving\tBedrag incl. btw\nIndeed\t1.210\nTaart\t50\nTotaal\t1.260")
    assert dialog.model.index(1, 2).data() == "Advertenties en jobboards"
    assert "Kies de soort kosten" in dialog.problems.item(0).text()
    dialog.model.setData(dialog.model.index(2, 2), "Overig extern")
    assert "1 totaal overgeslagen" in plain(dialog.summary.text())
    click(dialog, "take")

    indeed, cake = empty.keeper.dossier.newest().figures.costs
    assert (indeed.code, indeed.line.amount, indeed.line.including_vat) == ("E01", Decimal(1210), True)
    assert (cake.code, cake.line.label) == ("E14", "Taart")


def test_replacing_takes_one_step_back(example: Opened) -> None:
    before = example.keeper.dossier.newest().figures.vacancies
    dialog = pasted(example, "vacatures", "Functie\tOpening\nV1\t1-1-2025")
    dialog.way.set_key("in_plaats_van")
    click(dialog, "take")

    assert len(example.keeper.dossier.newest().figures.vacancies) == 1
    example.work.undo()
    assert example.keeper.dossier.newest().figures.vacancies == before


def test_a_file_of_libreoffice_is_read_beside_the_window(empty: Opened, qtbot: QtBot) -> None:
    one = Importer(empty.screen._theme, empty.screen.desk, "vacatures", empty.screen)
    one.open_file(FILES / "vacatures.xlsx")
    qtbot.waitUntil(lambda: one.dialog is not None)
    assert one.dialog is not None

    assert plain(one.dialog.take.text()) == "Neem 200 vacatures over"
    click(one.dialog, "take")
    assert len(empty.keeper.dossier.newest().figures.vacancies) == 200


def test_a_file_that_is_none_is_told_in_a_sentence(
    empty: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(importer, "tell", lambda sentence, *_: told.append(sentence))
    (tmp_path / "kapot.xlsx").write_bytes(b"niets")
    Importer(empty.screen._theme, empty.screen.desk, "vacatures", empty.screen).open_file(tmp_path / "kapot.xlsx")
    qtbot.waitUntil(lambda: bool(told))

    assert told[0].startswith("kapot.xlsx is geen spreadsheet")


def test_five_thousand_rows_are_shown_within_a_second(empty: Opened) -> None:
    rows = "\n".join(f"V{place}\t0{place % 9 + 1}-01-2025\t15-03-2025\tLinkedIn" for place in range(5000))
    begin = time.perf_counter()
    dialog = pasted(empty, "vacatures", "Functie\tOpening\tGetekend\tKanaal\n" + rows)

    assert time.perf_counter() - begin < 1
    assert plain(dialog.take.text()) == "Neem 5.000 vacatures over"
    click(dialog, "cancel")


def test_a_block_goes_cell_by_cell_where_there_are_no_lines(example: Opened) -> None:
    QGuiApplication.clipboard().setText("1-1-2025\n31-12-2025\nveel")
    example.screen.show_tab("basis")
    grid = example.grid_tab("basis").grid
    rows = [grid.grid.entry_at(grid.grid.index(row, 0)) for row in range(grid.grid.rowCount())]
    keys = [row.key for row in rows if row is not None]
    grid.focus_cell(keys[0], "waarde")
    example.grid_tab("basis").paste()

    period = example.keeper.dossier.newest().figures.period
    assert period is not None
    assert (period.start, period.end) == (date(2025, 1, 1), date(2025, 12, 31))
    assert "1 geplakte cel past hier niet" in example.grid_tab("basis").message.text().replace(NBSP, " ")


@pytest.mark.parametrize("tab", ["basis", "businesscase", "kpi", "verschil"])
def test_a_block_that_fits_nowhere_breaks_nothing(example: Opened, tab: str) -> None:
    QGuiApplication.clipboard().setText("zo\tmaar\nwat\twoorden")
    example.screen.show_tab(tab)
    example.screen.tab_of(tab).paste()

    assert example.view.findChild(ImportDialog) is None
