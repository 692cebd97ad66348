"""One dossier as a document, for the command line."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from assessments.content import load
from assessments.content_tools import NEEDED_PARTS
from assessments.errors import DocumentError
from assessments.safe_file import replace_file
from assessments.types import Dossier
from wizard.entry.notation import read_date

TOOL = "hulpmiddel:"
"""What the name of a tool's document begins with; the tool's code follows."""
PLAIN = ("plan", "poster", "tasks", "blank", "datasheet", "handout", "agenda", "changes", "difference")
"""The documents by name; written out, since reading the family itself would hold up the window."""
DOCUMENTS = (*PLAIN, *(f"{TOOL}{code}" for code in NEEDED_PARTS))
ENDINGS = (".pdf", ".docx", ".xlsx", ".ics")


def write_document(
    name: str, dossier: Dossier, out: Path, *, printed_on: date, since: date | None = None, owner: str = ""
) -> None:
    """Write one of the documents, in the form that the file's name ends on.

    Args:
        name: one of ``DOCUMENTS``.
        dossier: what it is about.
        out: the file; its ending says in which form.
        printed_on: today.
        since: from when ``changes`` compares, None for the oldest day known.
        owner: whose ``tasks``, "" for everybody's.

    Raises:
        DocumentError: one sentence; an older file of that name is untouched.

    """
    from wizard.assessment import assess
    from wizard.documents.family import Form, Kind, Request, make
    from wizard.documents.report import Scope
    from wizard.planning.changes_since import NOW, Moment

    is_tool = name.startswith(TOOL)
    request = Request(
        Kind.TOOL if is_tool else Kind(name),
        Scope.ALL,
        Form(out.suffix.lower().removeprefix(".")),
        start=Moment("", since) if since is not None else NOW,
        owner=owner,
        tool=name.removeprefix(TOOL) if is_tool else "",
    )
    replace_file(out, make(assess(load(), dossier), request, printed_on), error=DocumentError)


def day(text: str) -> date:
    """Read a day as an argument."""
    found = read_date(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"‘{text}’ is geen dag, typ bijvoorbeeld 2026-01-05")
    return found
