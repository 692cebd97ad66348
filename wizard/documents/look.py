"""How a document looks, apart from what it says: whose logos, which colour, which words at the foot.

Colour and words may be chosen twice: once by the adviser, for all that this computer prints, and in a dossier, for that
client alone. The dossier wins. A consultancy so sets its house style once and still gives one client that client's own,
which goes along in the dossier's file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from assessments.limits import MOST_FOOT_LETTERS
from assessments.types import Dossier, Logo
from wizard.documents.context import one_line
from wizard.documents.report import MADE_BY, Report
from wizard.edition import edition_words
from wizard.house_color import read_color
from wizard.kept_look import CONFIDENTIAL

_ADVISER_LETTERS = 50


@dataclass(frozen=True, slots=True)
class Look:
    """What the adviser chose for everything that is printed here, and how it is printed this time.

    Attributes:
        adviser, adviser_logo: on the cover, beside the client's; "" and None leave them out.
        accent: house colour as "#RRGGBB", "" for ours.
        confidentiality: words at the foot of every page; None for "Vertrouwelijk", "" for none.
        is_grey: without colour.

    """

    adviser: str = ""
    adviser_logo: Logo | None = None
    accent: str = ""
    confidentiality: str | None = None
    is_grey: bool = False


PLAIN = Look()


def dressed(report: Report, dossier: Dossier | None, look: Look = PLAIN) -> Report:
    """Return a report as it is printed for a dossier: its version, colour, logos and words; None has no version."""
    accent, words = look.accent, look.confidentiality
    if dossier is not None:
        style = dossier.plan.house_style
        accent = style.accent or accent
        words = style.confidentiality if style.confidentiality is not None else words
    cover = report.cover
    if cover is not None:
        logo = dossier.logo if dossier is not None else None
        facts = tuple((label, _with_adviser(label, words, look.adviser)) for label, words in cover.facts)
        cover = replace(cover, client_logo=logo, adviser=look.adviser, adviser_logo=look.adviser_logo, facts=facts)
    return replace(
        report,
        edition=edition_words(dossier) if dossier is not None else report.edition,
        cover=cover,
        accent=read_color(accent) or "",
        confidentiality=CONFIDENTIAL if words is None else _on_one_line(words),
        is_grey=look.is_grey,
    )


def _with_adviser(label: str, words: str, adviser: str) -> str:
    return f"{words} met {one_line(adviser, _ADVISER_LETTERS)}" if label == MADE_BY and adviser.strip() else words


def _on_one_line(words: str) -> str:
    """Return words as they fit at the foot; what cannot be printed becomes a space."""
    return one_line("".join(letter if letter.isprintable() else " " for letter in words), MOST_FOOT_LETTERS)
