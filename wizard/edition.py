"""Which version of its documents a dossier is at.

A version is what people hold in their hands: as long as nothing in the dossier changed since something of it was printed,
it is the same version, however often, in whatever form and on whichever day it is printed. The first printing after a
change is the next version. So two papers with one number always say the same, and the number follows from the dossier
alone: from the number and the digest that the last printing left in it, and from what it says now.

What only concerns the look of the paper (logo, colour, the words at the foot), the log, and what the program remembers
of earlier days is no part of what a dossier says. Of a workshop it is what a report may print: not where the workshop is,
what the facilitator noted for nobody else, or what came in from whom. Typing something and taking it back changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from assessments.plan import Edition, HouseStyle
from assessments.types import Dossier
from assessments.workshop import Mark, Position, Workshop
from wizard.planning.log import PRINTED

_DIGITS = 32


def edition(dossier: Dossier) -> Edition:
    """Return the version that a document of this dossier has when it is printed now.

    A dossier that was printed before versions were counted has the first version behind it; what it said then is not
    known, so its next one is the second.
    """
    last, content = dossier.plan.edition, _digest(dossier)
    if last is None:
        was_printed = any(one.words.startswith(PRINTED) for one in dossier.plan.decisions)
        return Edition(2 if was_printed else 1, content)
    return Edition(last.number if last.content == content else last.number + 1, content)


def edition_words(dossier: Dossier) -> str:
    """Return how the foot of a page names the version: Versie 2."""
    return f"Versie {edition(dossier).number}"


def _said(workshop: Workshop) -> Workshop:
    """Return what a report may tell of a workshop; erasing votes changes that only where they were to be printed."""
    from wizard.workshop.erasing import erased  # read when the first workshop is opened

    shared = erased(workshop, datetime.min.replace(tzinfo=UTC))
    return replace(
        shared,
        rounds=workshop.rounds if workshop.setup.shows_individual else shared.rounds,
        position=Position(),
        marks={question: Mark(postponed=True) for question, mark in workshop.marks.items() if mark.postponed},
        dots_shown_at=None,
        erased_at=None,
    )


def _digest(dossier: Dossier) -> str:
    """Return a digest of all that a dossier says."""
    from hashlib import sha256  # neither of them when the window starts

    from assessments.exchange.rendering import render

    plan = replace(dossier.plan, decisions=(), known=(), history=(), last_own=0, house_style=HouseStyle(), edition=None)
    workshops = {ident: _said(workshop) for ident, workshop in dossier.workshops.items()}
    said = replace(dossier, plan=plan, logo=None, updated_at=dossier.created_at, workshops=workshops)
    return sha256(render(said).encode(errors="surrogatepass")).hexdigest()[:_DIGITS]
