"""``export`` writes the form that a file's name ends on, and says in one sentence what cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assessments.store import Library
from assessments.store.library import FILE_NAME
from tests.dossiers import NOW
from tests.wizard.documents.calendars import shown
from tests.wizard.documents.reading import pages
from tests.wizard.documents.workbooks import opened, words
from tests.wizard.test_commands import EXAMPLE, run


@pytest.fixture
def library(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> tuple[str, Path, str, str]:
    """Return the beginning of a command on a library with the example, and its id."""
    data = ("--data-dir", tmp_path / "data", "export")
    run(capsys, *data[:2], "import", EXAMPLE)
    return (*data, json.loads(run(capsys, *data[:2], "list", "--json")[1])[0]["id"])


@pytest.mark.parametrize(
    "name, begin",
    [
        ("plan.pdf", b"%PDF-"),
        ("plan.docx", b"PK"),
        ("plan.xlsx", b"PK"),
        ("PLAN.XLSX", b"PK"),
        ("plan.ics", b"BEGIN:VCALENDAR\r\n"),
        ("plan.rwdossier", b"{"),
    ],
)
def test_the_ending_chooses_the_form(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: tuple[str, Path, str, str], name: str, begin: bytes
) -> None:
    out = tmp_path / name

    assert run(capsys, *library, out) == (0, f"Voorbeeld BV staat in {out}.\n", "")
    assert out.read_bytes().startswith(begin)


def test_the_workbook_and_the_calendar_hold_the_dossier(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: tuple[str, Path, str, str]
) -> None:
    book, calendar = tmp_path / "plan.xlsx", tmp_path / "plan.ics"
    run(capsys, *library, book)
    run(capsys, *library, calendar)

    assert "Taken" in opened(book.read_bytes()).sheetnames
    assert "Opdrachtgever benoemen" in words(book.read_bytes())
    assert any(one.title == "Deadline: Opdrachtgever benoemen (Voorbeeld BV)" for one in shown(calendar.read_bytes()))


def test_one_owner_gets_a_calendar_of_their_own(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: tuple[str, Path, str, str]
) -> None:
    out = tmp_path / "samira.ics"
    everybody = tmp_path / "iedereen.ics"
    run(capsys, *library, everybody, "--document", "tasks")

    assert run(capsys, *library, out, "--document", "tasks", "--owner", "Samira el Amrani")[0] == 0
    assert 0 < len(shown(out.read_bytes())) < len(shown(everybody.read_bytes()))


@pytest.mark.parametrize(
    "name, more, sentence",
    [
        ("plan.txt", (), "laat de naam eindigen op .pdf, .docx, .xlsx, .ics of .rwdossier."),
        ("plan", (), "heeft geen bekend soort"),
        ("poster.xlsx", ("--document", "poster"), "Van dit document is er geen .xlsx; kies .pdf"),
        ("taken.xlsx", ("--document", "tasks"), "Van dit document is er geen .xlsx; kies .pdf, .docx of .ics."),
        ("piet.ics", ("--document", "tasks", "--owner", "Piet"), "Op naam van ‘Piet’ staat niets met een datum"),
        ("weg/plan.xlsx", (), "bestaat niet; kies een andere map of maak haar eerst aan."),
    ],
)
def test_what_cannot_be_is_one_sentence_and_writes_nothing(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    library: tuple[str, Path, str, str],
    name: str,
    more: tuple[str, ...],
    sentence: str,
) -> None:
    code, said, complaint = run(capsys, *library, tmp_path / name, *more)

    assert (code, said) == (1, "")
    assert sentence in complaint
    assert complaint.count("\n") == 1
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("ending", [".xlsx", ".ics"])
def test_a_file_that_is_open_elsewhere_survives(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: tuple[str, Path, str, str], ending: str
) -> None:
    out = tmp_path / f"plan{ending}"
    out.write_bytes(b"van een ander")
    out.chmod(0o444)

    code, _, complaint = run(capsys, *library, out)

    assert code == 1
    assert complaint == f"plan{ending} is elders geopend of beveiligd; sluit het daar en probeer het opnieuw.\n"
    assert out.read_bytes() == b"van een ander"


def test_what_is_exported_has_the_adviser_and_the_words_of_the_library(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: tuple[str, Path, str, str]
) -> None:
    with Library.open(library[1] / FILE_NAME, lambda: NOW) as kept:
        kept.save_setting("adviser", "Adviesbureau Noord")
        kept.save_setting("foot_words", "Alleen intern")

    run(capsys, *library, tmp_path / "plan.pdf")

    first, second = pages((tmp_path / "plan.pdf").read_bytes())[:2]
    assert "Adviesbureau Noord" in first
    assert "Alleen intern" in second
    assert "Vertrouwelijk" not in second
