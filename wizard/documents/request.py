"""Which documents there are, and what one can choose about each; plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assessments.types import Logo
from wizard.documents.context import Place
from wizard.documents.participant import NOBODY, Participant
from wizard.documents.poster.values import Paper
from wizard.documents.report import Scope
from wizard.planning.changes_since import NOW, Moment

GENERAL = "algemeen"
"""The hand-out that is no workshop's own."""


class Kind(StrEnum):
    """The documents, in the order in which they are offered; the words are those of the command line."""

    PLAN = "plan"
    POSTER = "poster"
    TASKS = "tasks"
    BLANK = "blank"
    DATASHEET = "datasheet"
    HANDOUT = "handout"
    FORMS = "forms"
    FACILITATOR = "facilitator"
    WORKSHOP = "workshop"
    AGENDA = "agenda"
    CHANGES = "changes"
    DIFFERENCE = "difference"
    TOOL = "tool"


class Form(StrEnum):
    """The kinds of file; the word is the ending of its name."""

    PDF = "pdf"
    WORD = "docx"
    SHEET = "xlsx"
    CALENDAR = "ics"


@dataclass(frozen=True, slots=True)
class Request:
    """One document as it was asked for; what another kind of document chooses is not looked at.

    Attributes:
        scope: how many tasks the plan prints.
        left_out: chapters of the plan that are not printed; the numbers of the others close up.
        step: 1-6, or None for all, of the blank questionnaire; ``steps`` when there are several.
        participant: what stands at the head of the blank questionnaire already.
        owner: whose tasks, as ``Jouw taken`` names its owners; "" for everybody.
        meeting: an option of SYN-11, "" for all that were chosen.
        day: of the agenda sheet; None for the first one that comes.
        start, end: between which moments ``Wat is veranderd`` compares.
        earlier, later: ids of the measurements that ``Verschil`` compares; "" for the nulmeting and the newest.
        tool: the code of a tool, "" for the first.
        workshop: the id of a workshop. Of the report "" is all of them; of the hand-out "" is the one to come, and
            GENERAL none at all; of its forms and guide "" is the one to come, else the newest.
        numbers: for which participants the forms of a workshop are, empty for everybody who is there.
        spares: how many forms without a number follow.
        is_short: the forms have only boxes behind each question.
        paper: of the poster.
        is_filled: what is known already stands on the sheet for the nulmeting.
        start_time: when the workshop of the hand-out begins, as one types it; "" for an agenda that counts from 0.00.
        is_grey: without colour.
        has_concept: False leaves the CONCEPT mark away from a document that is unfinished.
        adviser, adviser_logo: beside the client's on the cover; "" and None leave them out.
        accent: the house colour as "#RRGGBB", "" for our own; a dossier's own colour wins.
        confidentiality: the line at the foot of every page, None for the usual one, "" for none; a dossier's wins.
        version: what the document calls its version, "" for the usual one.

    """

    kind: Kind = Kind.PLAN
    scope: Scope = Scope.YEAR
    form: Form = Form.PDF
    left_out: frozenset[Place] = frozenset()
    step: int | None = None
    steps: tuple[int, ...] = ()
    participant: Participant = NOBODY
    owner: str = ""
    meeting: str = ""
    day: date | None = None
    start: Moment = NOW
    end: Moment = NOW
    earlier: str = ""
    later: str = ""
    tool: str = ""
    workshop: str = ""
    numbers: tuple[int, ...] = ()
    spares: int = 0
    is_short: bool = False
    paper: Paper = Paper.A3
    is_filled: bool = True
    start_time: str = ""
    is_grey: bool = False
    has_concept: bool = True
    adviser: str = ""
    adviser_logo: Logo | None = None
    accent: str = ""
    confidentiality: str | None = None
    version: str = ""
