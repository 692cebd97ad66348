"""One dossier as a document, for the command line."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from assessments.content import load
from assessments.content_tools import NEEDED_PARTS
from assessments.types import Dossier
from wizard.entry.notation import read_date

TOOL = "hulpmiddel:"
"""What the name of a tool's document begins with; the tool's code follows."""
DOCUMENTS = ("plan", "blank", "agenda", "changes", *(f"{TOOL}{code}" for code in NEEDED_PARTS))


def write_document(name: str, dossier: Dossier, out: Path, *, printed_on: date, since: date | None = None) -> None:
    """Write one of the documents as PDF; ``since`` is from when ``changes`` compares, None for the oldest day known.

    Raises:
        DocumentError: one sentence.

    """
    from wizard import documents
    from wizard.assessment import assess

    if name == "blank":
        documents.write_blank(load(), out, printed_on=printed_on, dossier=dossier)
        return
    assessment = assess(load(), dossier)
    if name == "agenda":
        documents.write_agenda(assessment, out, printed_on=printed_on)
    elif name == "changes":
        from wizard.planning.changes_since import Moment, moments

        start = Moment("", since) if since is not None else moments(assessment)[-1]
        documents.write_changes(assessment, out, start, printed_on=printed_on)
    elif name.startswith(TOOL):
        documents.write_tool(assessment, name.removeprefix(TOOL), out, printed_on=printed_on)
    else:
        documents.write_plan(assessment, out, printed_on=printed_on)


def day(text: str) -> date:
    """Read a day as an argument."""
    found = read_date(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"‘{text}’ is geen dag, typ bijvoorbeeld 2026-01-05")
    return found
