"""What a whole document says: a cover and chapters, each opening with the sentence that gives its conclusion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assessments.types import Logo
from wizard import formats
from wizard.documents.blocks import Block
from wizard.documents.poster.values import Poster
from wizard.drawing.shapes import Picture
from wizard.kept_look import CONFIDENTIAL

MADE_BY = "Opgesteld door"
"""The fact on a cover to which the adviser's name is added."""


class Scope(StrEnum):
    """How much of the plan is printed: class A, A and B, or everything."""

    CORE = "kern"
    YEAR = "jaarplan"
    ALL = "alles"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, a section that takes its own page, or an appendix.

    Attributes:
        number: as printed: "1", "5.3" or "A"; empty on a form.
        name: the heading, in the contents and bookmarks too.
        message: the conclusion in one sentence; empty where there is nothing to conclude.
        lead: one or two sentences below it.
        one_page: True when it must never take more than one page.
        flows: True for a section that goes on where the one before it ends.
        joins: True for a short chapter that may stand below the one before it.
        running: what the running head says, when that is not the title; " " for nothing.
        bookmark: what the bookmark says, when that is not the title.
        key: what links point at, when number and name are not the chapter's alone.
        is_named: True when the message is a name, which is the heading to who hears it; the title is only seen.

    """

    number: str
    name: str
    message: str = ""
    lead: str = ""
    blocks: tuple[Block, ...] = ()
    sections: tuple[Chapter, ...] = ()
    one_page: bool = False
    is_appendix: bool = False
    flows: bool = False
    joins: bool = False
    running: str = ""
    bookmark: str = ""
    key: str = ""
    is_named: bool = False

    @property
    def title(self) -> str:
        """Return number and name as one heading."""
        return f"{self.number}  {self.name}".strip()

    @property
    def head(self) -> str:
        """Return what the running head says."""
        words = self.running or self.title
        return f"Bijlage {words}" if self.is_appendix else words


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: whose plan, which year."""

    title: tuple[str, ...]
    subtitle: str
    figure: Picture
    figure_note: str
    facts: tuple[tuple[str, str], ...]
    client_logo: Logo | None = None
    adviser_logo: Logo | None = None
    adviser: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One document.

    Attributes:
        organisation: as typed, any length.
        name: what the running head calls the document.
        edition: which version of the dossier it is, "" for what belongs to none; ``dressed`` of look.py fills it in.
        open_points: what still has to be done; not empty means CONCEPT.
        poster: a sheet for the wall, which is then the whole document.
        accent: house colour of titles and rules as "#RRGGBB", "" for ours; it is made dark enough to be read.
        confidentiality: words at the foot of every page, "" for none.
        is_grey: every colour becomes the grey that is as light.
        is_bundle: its chapters are handed out one by one, so each counts its own pages.
        on_right: every chapter begins on a sheet of its own, also when both sides are printed.

    """

    organisation: str
    name: str
    made_on: date
    chapters: tuple[Chapter, ...]
    edition: str = ""
    cover: Cover | None = None
    has_contents: bool = True
    is_concept: bool = False
    open_points: int = 0
    is_example: bool = False
    poster: Poster | None = None
    accent: str = ""
    confidentiality: str = CONFIDENTIAL
    is_grey: bool = False
    is_bundle: bool = False
    on_right: bool = False


def foot_words(report: Report) -> str:
    """Return what stands at the foot of every page: version, date and the chosen words."""
    parts = (report.edition, formats.long_date(report.made_on), report.confidentiality)
    return "  ·  ".join(part for part in parts if part)
