"""One dossier as a document, for the command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assessments.content import load
from assessments.content_tools import NEEDED_PARTS
from assessments.errors import DocumentError
from assessments.safe_file import replace_file
from assessments.types import Dossier
from wizard import formats
from wizard.entry.clock import read_time
from wizard.entry.notation import read_date
from wizard.kept_look import Readable, with_saved_look

TOOL = "hulpmiddel:"
"""What the name of a tool's document begins with; the tool's code follows."""
PLAIN = (
    "plan",
    "poster",
    "tasks",
    "blank",
    "datasheet",
    "handout",
    "forms",
    "facilitator",
    "workshop",
    "agenda",
    "changes",
    "difference",
)
"""The documents by name; written out, since reading the family itself would hold up the window."""
DOCUMENTS = (*PLAIN, *(f"{TOOL}{code}" for code in NEEDED_PARTS))
PAPERS = ("a3", "2xa4")
ENDINGS = (".pdf", ".docx", ".xlsx", ".ics")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which document, and what was chosen about it; what another one chooses is not looked at.

    Attributes:
        since: from when ``changes`` compares, None for the oldest day known.
        owner: whose ``tasks``, "" for everybody's.
        paper: of the poster.
        begin: when the workshop of the hand-out begins, as "09:00"; "" for an agenda that counts from 0.00.
        is_empty: True for a datasheet without what is known already.
        workshop: the code of a workshop, for its report and its paper; "" for all, and for the one to come.
        spares: how many questionnaires of a workshop come without a number.
        is_short: these have only boxes behind each question.

    """

    document: str = PLAIN[0]
    since: date | None = None
    owner: str = ""
    paper: str = PAPERS[0]
    begin: str = ""
    is_empty: bool = False
    workshop: str = ""
    spares: int = 0
    is_short: bool = False


def add_choices(export: argparse.ArgumentParser) -> None:
    """Add what the command line chooses about a document."""
    export.add_argument(
        "--document",
        choices=DOCUMENTS,
        default=PLAIN[0],
        metavar="DOCUMENT",
        help=f"welk document: {', '.join(PLAIN)} of {TOOL}CODE",
    )
    export.add_argument("--since", type=day, metavar="DAG", help="sinds wanneer, bij --document changes")
    export.add_argument("--owner", default="", metavar="NAAM", help="van wie, bij --document tasks")
    export.add_argument(
        "--paper",
        choices=PAPERS,
        default=PAPERS[0],
        metavar="PAPIER",
        help=f"op welk papier, bij --document poster: {' of '.join(PAPERS)}",
    )
    words = "hoe laat de workshop begint, bij --document handout"
    export.add_argument("--begin", type=time_of_day, metavar="TIJD", help=words)
    words = "de code van een workshop, bij --document workshop, handout, forms en facilitator"
    export.add_argument("--workshop", default="", metavar="CODE", help=words)
    words = "vragenlijsten zonder nummer erbij, bij --document forms"
    export.add_argument("--short", action="store_true", help="alleen vakjes, bij --document forms")
    export.add_argument("--spares", type=int, default=0, choices=range(100), metavar="AANTAL", help=words)
    words = "zonder wat al bekend is, bij --document datasheet"
    export.add_argument("--empty", action="store_true", help=words)


def chosen(options: argparse.Namespace) -> Chosen:
    """Return what was chosen on the command line."""
    return Chosen(options.document, options.since, options.owner, options.paper, options.begin or "", options.empty,
                  options.workshop, options.spares, options.short)  # fmt: skip


def write_document(
    dossier: Dossier, out: Path, *, printed_on: date, chosen: Chosen, settings: Readable | None = None
) -> None:
    """Write one of the documents, in the form that the file's name ends on.

    ``settings`` are those of the library it comes from: whose logo, colour and words it gets; None for ours.

    Raises:
        DocumentError: one sentence; an older file of that name is untouched.

    """
    from wizard.assessment import assess
    from wizard.documents.family import Form, Kind, Request, make
    from wizard.documents.poster.values import Paper
    from wizard.documents.report import Scope
    from wizard.planning.changes_since import NOW, Moment

    name = chosen.document
    is_tool = name.startswith(TOOL)
    request = Request(
        Kind.TOOL if is_tool else Kind(name),
        Scope.ALL,
        Form(out.suffix.lower().removeprefix(".")),
        start=Moment("", chosen.since) if chosen.since is not None else NOW,
        owner=chosen.owner,
        tool=name.removeprefix(TOOL) if is_tool else "",
        paper=Paper(chosen.paper),
        is_filled=not chosen.is_empty,
        start_time=chosen.begin,
        workshop=_workshop(dossier, chosen.workshop),
        spares=chosen.spares,
        is_short=chosen.is_short,
    )
    if settings is not None:
        request = with_saved_look(request, settings)
    replace_file(out, make(assess(load(), dossier), request, printed_on), error=DocumentError)


def _workshop(dossier: Dossier, code: str) -> str:
    """Return the id of the workshop with a code.

    Raises:
        DocumentError: there is none; one sentence that names those that are there.

    """
    if not code:
        return ""
    for one in dossier.workshops.values():
        if one.setup.code.casefold() == code.casefold():
            return one.id
    known = formats.enumeration(sorted(one.setup.code for one in dossier.workshops.values()), "of")
    raise DocumentError(f"Er is geen workshop met code {code}{f'; kies {known}' if known else ' in dit dossier'}.")


def day(text: str) -> date:
    """Read a day as an argument."""
    found = read_date(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"‘{text}’ is geen dag, typ bijvoorbeeld 2026-01-05")
    return found


def time_of_day(text: str) -> str:
    """Read a time as an argument."""
    found = read_time(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"‘{text}’ is geen tijd, typ bijvoorbeeld 9.00")
    return found
