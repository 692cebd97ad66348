"""Workbooks and text files as they come: typed cells, odd shapes, and what is refused."""

from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from wizard.entry import sheets
from wizard.entry.sheets import SheetError

FILES = Path(__file__).parent / "files"
_CELL = '<table:table-cell office:value-type="string" table:number-columns-repeated="{}"><text:p>x</text:p></table:table-cell>'
_EMPTY_ROWS = (
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>'
    "</table:table-row>"
)


def ods(path: Path, rows: str, manifest: str = "") -> Path:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        packed.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        packed.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name='Blad'>{rows}"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return path


def xlsx(path: Path, cells: str, **more: str) -> Path:
    """Take the workbook that LibreOffice wrote, with other cells on its sheet, and more parts under xl/."""
    with zipfile.ZipFile(FILES / "vacatures.xlsx") as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            raw = before.read(name)
            if name == "xl/worksheets/sheet1.xml":
                space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                raw = f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'.encode()
            after.writestr(name, raw)
        for name, text in more.items():
            after.writestr(f"xl/{name}.xml", text)
    return path


def refused(path: Path) -> str:
    with pytest.raises(SheetError) as error:
        sheets.read(path)
    assert path.name in str(error.value)
    assert str(error.value).endswith(".")
    return str(error.value)


def test_numbers_and_dates_stay_what_the_file_keeps(tmp_path: Path) -> None:
    (sheet,) = sheets.read(FILES / "vacatures.xlsx")
    assert sheet.rows[1][1] == date(2025, 3, 3)
    assert sheet.rows[1][6] == Decimal(7489)

    path = xlsx(
        tmp_path / "g.xlsx", '<row r="2"><c r="B2"><v>20250001</v></c><c r="C2"><v>0.30000000000000004</v></c></row>'
    )
    assert sheets.read(path)[0].rows == (("", "", ""), ("", Decimal(20250001), Decimal("0.3")))


@pytest.mark.parametrize(
    "raw, rows",
    [
        (b"12,50;13,50;8,25\n1,5;2,5;3,5\n", (("12,50", "13,50", "8,25"), ("1,5", "2,5", "3,5"))),
        (b"sep=,\na,b\n", (("a", "b"),)),
        ("naam;caf\u00e9".encode("cp1252"), (("naam", "café"),)),
        (b'"a;b";c\n1;2\n', (("a;b", "c"), ("1", "2"))),
        (b"een kolom\nmeer niet\n", (("een kolom",), ("meer niet",))),
    ],
)
def test_a_text_file_tells_itself_what_stands_between_its_cells(
    tmp_path: Path, raw: bytes, rows: tuple[tuple[str, ...], ...]
) -> None:
    (tmp_path / "t.csv").write_bytes(raw)

    assert sheets.read(tmp_path / "t.csv")[0].rows == rows


def test_empty_rows_up_to_the_edge_do_not_count(tmp_path: Path) -> None:
    rows = f"<table:table-row>{_CELL.format(1)}</table:table-row>{_EMPTY_ROWS}"

    assert sheets.read(ods(tmp_path / "rand.ods", rows))[0].rows == (("x",),)


def test_one_cell_far_away_is_refused_before_room_is_made_for_it(tmp_path: Path) -> None:
    one = f"<table:table-row>{_CELL.format(1)}</table:table-row>"
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'

    assert "20.000 regels" in refused(xlsx(tmp_path / "ver.xlsx", far))
    assert "20.000 regels" in refused(ods(tmp_path / "ver.ods", one + _EMPTY_ROWS + one))
    wide = f'<table:table-row table:number-rows-repeated="9">{_CELL.format(16000)}</table:table-row>'
    assert "500 kolommen" in refused(ods(tmp_path / "breed.ods", wide))


def test_only_cells_that_hold_something_count(tmp_path: Path) -> None:
    """Excel's theme has gradients with r="50000", and a column with a look has empty cells down to the last row."""
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" ht="15"><c r="A1048576" s="1"/></row>'
    theme = '<a:fillToRect l="50000" t="50000" r="50000" b="50000"/>'

    (sheet,) = sheets.read(xlsx(tmp_path / "excel.xlsx", cells, theme=theme))

    assert sheet.rows == ((Decimal(1),),)
    unplaced = '<row r="1"><c><v>1</v></c></row><row r="1048576"><c t="n"><v>2</v></c></row>'
    assert "20.000 regels" in refused(xlsx(tmp_path / "ver.xlsx", unplaced))


def test_errors_and_formulas_without_a_value_do_not_vanish(tmp_path: Path) -> None:
    cells = (
        '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" s="1"><f>A1*2</f><v></v></c>'
        '<c r="C1"><f>TODAY()</f></c><c r="D1" t="str"><f>IF(A1&gt;2,1,"")</f><v></v></c><c r="E1"><f>1+2</f><v>3</v></c>'
        "</row>"
    )
    fault = (
        '<table:table-row><table:table-cell office:value-type="string" office:string-value=""'
        ' xmlns:calcext="c" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>'
    )

    assert sheets.read(xlsx(tmp_path / "fout.xlsx", cells))[0].rows == (
        ("#DIV/0!", "=A1*2", "=TODAY()", "", Decimal(3)),
    )
    assert sheets.read(ods(tmp_path / "fout.ods", fault))[0].rows == (("#DIV/0!",),)


def test_text_files_of_a_mac_are_read_and_cells_without_end_are_refused(tmp_path: Path) -> None:
    old = tmp_path / "mac.csv"
    old.write_bytes(b"Post;Bedrag\rBureau;5\r")
    endless = tmp_path / "lang.csv"
    endless.write_text("Post;Bedrag\n" + "a" * 200_000 + ";1\n")

    assert sheets.read(old)[0].rows == (("Post", "Bedrag"), ("Bureau", "5"))
    assert "niet als .csv te lezen" in refused(endless)


def test_a_password_is_named(tmp_path: Path) -> None:
    locked = ods(tmp_path / "slot.ods", "", "<manifest:encryption-data/>")
    old = tmp_path / "slot.xlsx"
    old.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))

    assert "wachtwoord" in refused(locked)
    assert "wachtwoord" in refused(old)


def test_too_big_a_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "groot.csv").write_bytes(b"a;b\n" * 100)
    monkeypatch.setattr(sheets, "MOST_BYTES", 100)

    assert "20 MB" in refused(tmp_path / "groot.csv")


def test_a_file_that_is_gone_or_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "plaatje.csv").write_bytes(b"\x89PNG\x00\x81")

    assert "staat er niet meer" in refused(tmp_path / "weg.xlsx")
    assert "geen tekstbestand" in refused(tmp_path / "plaatje.csv")
