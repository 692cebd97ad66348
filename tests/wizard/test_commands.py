"""The command line: exit code 0, 1 or 2, one sentence on standard error, never a traceback, nothing half written."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

import main
import resources

EXAMPLE = resources.ROOT / "content" / "nl" / "voorbeeld.rwdossier"
NAME = "Zoë 😀 Ćosić"


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    """Run a command in this process; return its exit code, its output and what it complains about."""
    try:
        code = main.main([str(word) for word in words])
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    done = capsys.readouterr()
    return code, done.out, done.err


def start(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own."""
    command = [sys.executable, str(Path(main.__file__)), *map(str, words)]
    return subprocess.run(command, check=False, capture_output=True, env={**os.environ, **environment}, timeout=60)


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """Return a dossier of an organisation whose name no code page of one byte can write."""
    path = tmp_path / "naam.rwdossier"
    path.write_text(EXAMPLE.read_text("utf-8").replace("Voorbeeld BV", NAME), "utf-8")
    return path


@pytest.mark.parametrize(
    "words, says",
    [
        (["bogus"], "bogus"),
        (["example"], "UIT.pdf ontbreekt"),
        (["export"], "ID, UIT ontbreekt"),
        (["blank", "a.pdf", "--step", "7"], "‘7’ kan niet"),
        (["blank", "a.pdf", "--step", "x"], "‘x’"),
        (["list", "extra"], "extra"),
        (["export", "x", "a.pdf", "--since", "overmorgen"], "--since ‘overmorgen’ is geen dag"),
        (["export", "x", "a.pdf", "--begin", "straks"], "--begin ‘straks’ is geen tijd"),
        (["export", "x", "a.pdf", "--paper", "a5"], "--paper ‘a5’ kan niet, kies uit"),
        (["--data-dir"], "--data-dir"),
        (["a.rwdossier", "b.rwdossier"], "a.rwdossier"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_in_dutch_what_is_wrong(
    capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    code, out, complaint = run(capsys, *words)

    assert (code, out) == (2, "")
    last = complaint.splitlines()[-1]
    assert last.startswith("Dit begrijp ik niet")
    assert says in last
    assert not {"invalid", "required", "unrecognized", "expected"} & set(last.split())


@pytest.mark.parametrize(
    "words",
    [
        ["example", "map.pdf"],
        ["example", "geen/plan.pdf"],
        ["example", "plan.txt"],
        ["example", ""],
        ["example", "a" * 300 + ".pdf"],
        ["blank", "bestand/plan.pdf"],
        ["import", "geen.rwdossier"],
        ["import", "map.pdf"],
        ["import", "bestand"],
        ["results", "geen.rwdossier"],
        ["results", "geen"],
        ["results", ""],
        ["results", "\udcff"],
        ["export", "\udcff", "plan.pdf"],
        ["export", "geen", "plan.pdf"],
        ["export", "geen", "plan.docx"],
        ["results", str(EXAMPLE), "--measurement", "geen"],
        ["--language", "en", "list"],
        ["--data-dir", "bestand", "list"],
        ["--data-dir", "bestand/map", "list"],
        ["--data-dir", "b" * 300, "list"],
    ],
)
def test_what_cannot_be_done_ends_with_one_in_one_sentence_and_leaves_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("assessments.store.default_folder", lambda: tmp_path / "gegevens")
    Path("map.pdf").mkdir()
    Path("bestand").write_text("{", "utf-8")

    code, out, complaint = run(capsys, *words)

    assert (code, out) == (1, "")
    assert complaint.count("\n") == 1
    assert complaint.endswith(".\n")
    assert "beschadigd" not in complaint
    assert {path.name for path in tmp_path.iterdir()} <= {"map.pdf", "bestand", "gegevens"}


def test_a_folder_that_is_a_file_is_called_that(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()

    _, _, complaint = run(capsys, "--data-dir", tmp_path / "bestand", "list")

    assert "daar staat een bestand met die naam" in complaint


@pytest.mark.parametrize("folder", ["met spatie", "a?b%20#c", "😀 Zoë", "regel\neind", "list", "map.rwdossier"])
def test_any_name_of_a_folder_will_do(capsys: pytest.CaptureFixture[str], tmp_path: Path, folder: str) -> None:
    data = tmp_path / folder

    assert run(capsys, "--data-dir", data, "import", EXAMPLE)[0] == 0
    assert run(capsys, "--data-dir", data, "check")[0] == 0

    assert len(json.loads(run(capsys, "--data-dir", data, "list", "--json")[1])) == 1
    assert [path.name for path in tmp_path.iterdir()] == [folder]


@pytest.mark.parametrize(
    "words, file",
    [
        (["x.rwdossier"], "x.rwdossier"),
        (["--data-dir", "map", "X.RWDossier"], "X.RWDossier"),
        (["--data-dir", "list", "x.rwdossier"], "x.rwdossier"),
        (["Stemmen 03.RWVotes"], "Stemmen 03.RWVotes"),
        (["--data-dir", "map.rwdossier"], None),
        (["--data-dir=map.rwdossier"], None),
        (["results", "x.rwdossier"], None),
        ([], None),
    ],
)
def test_a_window_opens_a_file_that_stands_alone_at_the_end(words: list[str], file: str | None) -> None:
    assert main.file_to_open(words) == (Path(file) if file else None)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_output_into_a_file_is_utf_8_whatever_the_code_page(tmp_path: Path, named: Path, encoding: str) -> None:
    data = ["--data-dir", str(tmp_path / "gegevens")]

    taken = start(*data, "import", named, PYTHONIOENCODING=encoding)
    listed = start(*data, "list", "--json", PYTHONIOENCODING=encoding)

    assert (taken.returncode, taken.stderr) == (0, b"")
    assert json.loads(listed.stdout.decode("utf-8"))[0]["organisation"] == NAME


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /dev/full")
def test_output_that_does_not_fit_is_told_in_one_sentence() -> None:
    command = [sys.executable, str(Path(main.__file__)), "results", str(EXAMPLE)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("De uitvoer kon niet worden geschreven")


def test_a_reader_that_stops_early_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _: str, /) -> int:
            raise BrokenPipeError

        def fileno(self) -> int:
            return os.open(os.devnull, os.O_WRONLY)

    monkeypatch.setattr(sys, "stdout", Closed())

    assert main.main(["results", str(EXAMPLE)]) == 0


def test_a_command_needs_no_output_to_write_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    assert main.main(["results", str(EXAMPLE)]) == 0


def test_breaking_off_is_told_without_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("assessments.exchange.files.read_dossier", broken_off)

    assert run(capsys, "results", EXAMPLE) == (1, "", "Afgebroken; begin opnieuw als je het resultaat nodig hebt.\n")


def test_importing_twice_adds_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = run(capsys, "--data-dir", tmp_path, "import", EXAMPLE, EXAMPLE)

    assert code == 0
    assert "stond al precies zo" in out.splitlines()[1]
    assert len(run(capsys, "--data-dir", tmp_path, "list")[1].splitlines()) == 1


def test_one_broken_file_keeps_all_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    broken = tmp_path / "stuk.rwdossier"
    broken.write_text("{", "utf-8")

    code, _, complaint = run(capsys, "--data-dir", tmp_path / "gegevens", "import", EXAMPLE, broken)

    assert code == 1
    assert complaint.startswith("stuk.rwdossier: Dit bestand houdt halverwege op")
    assert not (tmp_path / "gegevens").exists()


def test_the_agenda_sheets_of_a_dossier_and_one_sentence_without_a_meeting(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run(capsys, "--data-dir", tmp_path, "import", EXAMPLE)
    found = json.loads(run(capsys, "--data-dir", tmp_path, "list", "--json")[1])[0]["id"]

    code, out, complaint = run(
        capsys, "--data-dir", tmp_path, "export", found, tmp_path / "a.pdf", "--document", "agenda"
    )

    if code:  # the example's year has passed
        assert complaint.startswith("De gekozen overleggen hebben geen dag meer")
    else:
        assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
        assert "staat in" in out


def test_a_tool_prints_by_its_code_and_help_names_the_codes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    data, out = ("--data-dir", tmp_path / "data"), tmp_path / "kaart.pdf"
    run(capsys, *data, "import", EXAMPLE)
    listed = json.loads(run(capsys, *data, "list", "--json")[1])

    code, said, _ = run(capsys, *data, "export", listed[0]["id"], out, "--document", "hulpmiddel:recht")

    assert code == 0
    assert "kaart.pdf" in said
    assert out.read_bytes().startswith(b"%PDF-")
    assert "taakverdeling, partner" in " ".join(run(capsys, "--help")[1].split())
    assert run(capsys, *data, "export", "x", out, "--document", "hulpmiddel:niets")[0] == 2


@pytest.mark.parametrize("since", [[], ["--since", "2026-01-05"], ["--since", "5 jan 2026"]])
def test_what_changed_is_a_document_of_the_command_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, since: list[str]
) -> None:
    data, out = ("--data-dir", tmp_path / "lib"), tmp_path / "veranderd.pdf"
    run(capsys, *data, "import", EXAMPLE)
    listed = json.loads(run(capsys, *data, "list", "--json")[1])

    code, said, _ = run(capsys, *data, "export", listed[0]["id"], out, "--document", "changes", *since)

    assert (code, said.startswith("Voorbeeld BV staat in")) == (0, True)
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "document, choice, pages, says",
    [
        ("poster", [], 1, "Plan op één vel"),
        ("poster", ["--paper", "2xa4"], 2, "Vel 2 van 2"),
        ("datasheet", [], 2, "135.000"),
        ("datasheet", ["--empty"], 2, "Periode van"),
        ("handout", ["--begin", "13.30"], 2, "13.30 Opening"),
        ("handout", [], 2, "0.00 Opening"),
        ("handout", ["--workshop", "v7k2m4"], 2, "Agenda, tot 11.50 uur"),
        ("facilitator", [], 6, "Zo gaat één vraag"),
        ("workshop", [], 4, "Over alle elf vragen is een niveau afgesproken."),
    ],
)
def test_sheets_are_documents_of_the_command_line_with_their_choices(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, document: str, choice: list[str], pages: int, says: str
) -> None:
    data, out = ("--data-dir", tmp_path / "lib"), tmp_path / "blad.pdf"
    run(capsys, *data, "import", EXAMPLE)
    listed = json.loads(run(capsys, *data, "list", "--json")[1])

    code, _, _ = run(capsys, *data, "export", listed[0]["id"], out, "--document", document, *choice)

    read = PdfReader(out)
    assert (code, len(read.pages)) == (0, pages)
    assert says in " ".join(" ".join(page.extract_text() for page in read.pages).split())


def test_several_steps_of_the_empty_questionnaire_go_into_one_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "leeg.pdf"

    code, _, _ = run(capsys, "blank", out, "--step", "5", "--step", "3")

    assert code == 0
    assert [str(mark.title) for mark in PdfReader(out).outline if not isinstance(mark, list)] == [
        "Stap 3 Intern proces",
        "Stap 5 Talentmanagement",
    ]
