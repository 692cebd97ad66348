"""The commands of main.py: every one works without a screen."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from assessments.codes import VOTES_ENDING
from assessments.content import load, tool_codes
from assessments.errors import DossierNotFoundError, ExchangeError, InvalidFileError, RecruitmentwijzerError
from assessments.types import Dossier, DossierId, Measurement
from wizard import VERSION, exports, formats, intake
from wizard.kept_look import Snapshot

if TYPE_CHECKING:
    from assessments.store import Library

DONE, FAILED, WRONG_USAGE = 0, 1, 2
DOSSIER_ENDING = ".rwdossier"
FILE_ENDINGS = (DOSSIER_ENDING, VOTES_ENDING)
"""What a window opens when it is named after the options."""
_OUTCOMES = {
    intake.Outcome.NEW: "staat nu in de bibliotheek",
    intake.Outcome.SAME: "stond al precies zo in de bibliotheek",
    intake.Outcome.BESIDE: "staat nu in de bibliotheek, naast het dossier met dezelfde code",
}
OPTIONS = frozenset({"--data-dir", "--language"})
"""The global options that take a value."""
_COMPLAINTS = (
    (r"the following arguments are required: (.*)", r"\1 ontbreekt"),
    (r"unrecognized arguments: (.*)", r"\1 hoort hier niet"),
    (r"argument (.*): expected one argument", r"achter \1 ontbreekt iets"),
    (r"argument (.*): invalid choice: '?(.*?)'? \(choose from (.*)\)", r"\1 ‘\2’ kan niet, kies uit \3"),
    (r"argument (.*): invalid \w+ value: '(.*)'", r"\1 ‘\2’ is geen getal"),
    (r"argument (.*): (‘.*’ is geen (?:dag|tijd).*)", r"\1 \2"),
)
"""What argparse complains about, in Dutch."""


class _Parser(argparse.ArgumentParser):
    """Ends with code 2 on wrong usage, with a line that says where to look."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        for english, dutch in _COMPLAINTS:
            message = re.sub(english, dutch, message)
        self.exit(WRONG_USAGE, f"Dit begrijp ik niet: {message}. Typ --help voor alle opdrachten.\n")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; global options stand before the command."""
    whole = _Parser(
        prog="main.py",
        description="Recruitmentwijzer. Zonder opdracht opent het venster.",
        epilog=f"Een hulpmiddel druk je af met: export ID UIT.pdf --document {exports.TOOL}CODE. De codes: {', '.join(tool_codes())}.",
    )
    whole.add_argument("--data-dir", type=Path, metavar="MAP", help="map met de bibliotheek en de back-ups")
    whole.add_argument("--language", choices=["nl", "en"], default="nl", help="taal van vragen en documenten")
    whole.add_argument("--version", action="version", version=f"Recruitmentwijzer {VERSION}")
    commands = whole.add_subparsers(dest="command", metavar="OPDRACHT")
    example = commands.add_parser("example", help="druk het plan van de voorbeeldorganisatie af")
    example.add_argument("out", type=Path, metavar="UIT.pdf")
    taken = commands.add_parser("import", help="zet dossiers in de bibliotheek")
    taken.add_argument("files", type=Path, nargs="+", metavar="BESTAND")
    listing = commands.add_parser("list", help="toon de bibliotheek")
    listing.add_argument("--json", action="store_true", help="als JSON")
    export = commands.add_parser("export", help="schrijf een dossier als .pdf, .docx, .xlsx, .ics of .rwdossier")
    export.add_argument("id", metavar="ID")
    export.add_argument("out", type=Path, metavar="UIT")
    exports.add_choices(export)
    found = commands.add_parser("results", help="toon scores, taken en tegenstrijdigheden")
    found.add_argument("source", metavar="ID|BESTAND")
    found.add_argument("--json", action="store_true", help="als JSON")
    found.add_argument("--measurement", metavar="METING", help="nulmeting, hermeting of een id")
    blank = commands.add_parser("blank", help="druk de lege vragenlijst af")
    blank.add_argument("out", type=Path, metavar="UIT.pdf")
    blank.add_argument("--step", type=int, action="append", choices=range(1, 7), metavar="N", help="alleen deze stap")
    commands.add_parser("check", help="is de bibliotheek heel?")
    return whole


def run(options: argparse.Namespace) -> int:
    """Run one command; return its exit code. An expected failure is one sentence on standard error."""
    handlers: dict[str, Callable[[argparse.Namespace], int]] = {
        "example": _example,
        "import": _import,
        "list": _list,
        "export": _export,
        "results": _results,
        "blank": _blank,
        "check": _check,
    }
    if options.language != "nl":
        print("De vragenlijst is er nu alleen in het Nederlands; laat --language weg.", file=sys.stderr)
        return FAILED
    try:
        return _flushed(handlers[options.command](options))
    except RecruitmentwijzerError as error:
        return _failed(str(error))
    except KeyboardInterrupt:
        return _failed("Afgebroken; begin opnieuw als je het resultaat nodig hebt.")
    except BrokenPipeError:  # who reads has seen enough
        _drop_output()
        return DONE
    except OSError:  # every file that is read or written has errors of its own; this is the output
        _drop_output()
        return _failed("De uitvoer kon niet worden geschreven; maak ruimte vrij of stuur haar naar een andere plek.")


def _flushed(code: int) -> int:
    """Write out what was said, so that what goes wrong there is told here."""
    print(end="", flush=True)  # not sys.stdout.flush(): there may be no output at all
    return code


def _failed(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return FAILED


def _drop_output() -> None:
    """Let Python throw away at its end what could not be written, instead of trying again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def example_dossier() -> Dossier:
    """Return the fictional example organisation, marked as an example."""
    import resources
    from assessments.exchange.files import read_dossier

    path = resources.ROOT / "content" / "nl" / "voorbeeld.rwdossier"
    return replace(read_dossier(path, load(), now=_now()), is_example=True)


def _now() -> datetime:
    return datetime.now(UTC)


def _needs_ending(out: Path, *endings: str) -> str:
    ending = out.suffix.lower()
    if ending not in endings:
        raise ExchangeError(
            f"{out} heeft geen bekend soort; laat de naam eindigen op {formats.enumeration(endings, 'of')}."
        )
    return ending


def _example(options: argparse.Namespace) -> int:
    _needs_ending(options.out, ".pdf")
    dossier = example_dossier()
    _write_plan(dossier, dossier.newest(), options.out, printed_on=dossier.newest().date)
    print(f"Het voorbeeldplan staat in {options.out}.")
    return DONE


def _write_plan(dossier: Dossier, measurement: Measurement, out: Path, *, printed_on: date) -> None:
    from wizard.assessment import assess
    from wizard.documents import write_plan

    write_plan(assess(load(), dossier, measurement), out, printed_on=printed_on)


def _import(options: argparse.Namespace) -> int:
    from assessments.exchange.files import read_dossier

    read = []
    for path in options.files:
        try:
            read.append((path, read_dossier(path, load(), now=_now())))
        except InvalidFileError as error:  # says "dit bestand"; of several it must say which
            raise ExchangeError(f"{path.name}: {error}") from error
    with _library(options) as library:
        planned = intake.plan(library, [dossier for _, dossier in read])
        intake.carry_out(library, planned)
    for (path, _), one in zip(read, planned, strict=True):
        print(f"{path.name}: {one.dossier.organisation} {_OUTCOMES[one.outcome]} ({one.dossier.id}).")
    return DONE


def _list(options: argparse.Namespace) -> int:
    with _library(options) as library:
        dossiers = library.list_dossiers()
    if options.json:
        rows = [
            {
                "id": one.id,
                "organisation": one.organisation,
                "updated_at": one.updated_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "measurements": [
                    {"id": measurement.id, "kind": str(measurement.kind), "date": measurement.date.isoformat()}
                    for measurement in one.measurements
                ],
            }
            for one in dossiers
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return DONE
    for one in dossiers:
        print(f"{one.id}  {formats.short_date_year(one.updated_at.astimezone().date())}  {one.organisation}")
    if not dossiers:
        print("De bibliotheek is leeg. Begin in het venster, of lees een dossier in met ‘import’.")
    return DONE


def _export(options: argparse.Namespace) -> int:
    ending = _needs_ending(options.out, *exports.ENDINGS, DOSSIER_ENDING)
    with _library(options) as library:
        dossier, look = library.load(DossierId(options.id)), Snapshot(library)
    if ending == DOSSIER_ENDING:
        from assessments.exchange.files import write_dossier

        write_dossier(dossier, options.out, load())
    else:
        choices = exports.chosen(options)
        exports.write_document(dossier, options.out, printed_on=date.today(), chosen=choices, settings=look)
    print(f"{dossier.organisation} staat in {options.out}.")
    return DONE


def _results(options: argparse.Namespace) -> int:
    from wizard.assessment import assess
    from wizard.results import as_text, results
    from wizard.summary import summary

    dossier = _dossier(options)
    assessment = assess(load(), dossier, _measurement(dossier, options.measurement))
    print(as_text(results(assessment)) if options.json else summary(assessment))
    return DONE


def _dossier(options: argparse.Namespace) -> Dossier:
    """Return the dossier of a file, or of the library when there is no such file."""
    path = Path(options.source)
    if path.is_file() or path.suffix.lower() == DOSSIER_ENDING:
        from assessments.exchange.files import read_dossier

        return read_dossier(path, load(), now=_now())
    with _library(options) as library:
        try:
            return library.load(DossierId(options.source))
        except DossierNotFoundError:
            raise DossierNotFoundError(
                f"‘{options.source}’ is geen bestand en geen dossier in de bibliotheek; kijk met ‘list’ welke er zijn."
            ) from None


def _measurement(dossier: Dossier, wanted: str | None) -> Measurement:
    if wanted is None:
        return dossier.newest()
    found = [one for one in dossier.measurements if wanted in {one.id, str(one.kind)}]
    if not found:
        raise ExchangeError(f"Dit dossier heeft geen meting ‘{wanted}’; laat --measurement weg voor de nieuwste.")
    return max(reversed(found), key=lambda one: one.date)


def _blank(options: argparse.Namespace) -> int:
    from wizard.documents import write_blank

    _needs_ending(options.out, ".pdf")
    write_blank(load(), options.out, printed_on=date.today(), steps=options.step or ())
    print(f"De lege vragenlijst staat in {options.out}.")
    return DONE


def _check(options: argparse.Namespace) -> int:
    with _library(options) as library:
        findings = library.check()
        dossiers = len(library.list_dossiers())
    if not findings:
        print(f"De bibliotheek is heel: {formats.count(dossiers, 'dossier', 'dossiers')}.")
        return DONE
    for finding in findings:
        print(finding, file=sys.stderr)
    return FAILED


def _library(options: argparse.Namespace) -> Library:
    from assessments.store import Library, default_folder
    from assessments.store.library import FILE_NAME

    return Library.open((options.data_dir or default_folder()) / FILE_NAME, _now)
