"""All paragraph styles of the printed documents; their names are stable ids."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from wizard.documents.pdf.colors import ACCENT, COLORS, INK, MUTED
from wizard.documents.pdf.fonts import MEDIUM, REGULAR, SEMIBOLD
from wizard.documents.pdf.hyphens import hyphenate
from wizard.documents.pdf.tags.element import Kind

_TABLE: dict[str, Any] = {"hyphenationLang": hyphenate, "embeddedHyphenation": 2, "uriWasteReduce": 0}


def _style(
    name: str, font: str, size: float, leading: float, before: float, after: float, **more: Any
) -> ParagraphStyle:
    """Make one style; long words of users are broken, widows and orphans are kept off."""
    settings: dict[str, Any] = {
        "textColor": INK,
        "bulletFontName": REGULAR,
        "splitLongWords": 1,
        "allowWidows": 0,
        "allowOrphans": 0,
    } | more
    return ParagraphStyle(
        name, fontName=font, fontSize=size, leading=leading, spaceBefore=before, spaceAfter=after, **settings
    )


_ALL = (
    _style("Titel", SEMIBOLD, 38, 44, 0, 34),
    _style("Ondertitel", REGULAR, 15, 21, 0, 0, textColor=MUTED),
    _style("Organisatie", SEMIBOLD, 15, 20, 0, 8, textColor=ACCENT),
    _style("OrganisatieLang", SEMIBOLD, 10.5, 14, 0, 8, textColor=ACCENT),
    _style("LogoNaam", SEMIBOLD, 11, 14, 0, 0),
    _style("LogoNaamRechts", SEMIBOLD, 11, 14, 0, 0, alignment=TA_RIGHT),
    _style("Kop1", SEMIBOLD, 11, 15, 0, 5, textColor=ACCENT),
    _style("Boodschap", SEMIBOLD, 19, 24, 0, 10),
    _style("Lead", REGULAR, 11, 16.5, 0, 14),
    _style("Kop2", SEMIBOLD, 12.5, 16, 18, 5),
    _style("Kop3", SEMIBOLD, 10.5, 15, 10, 2.5),
    _style("Broodtekst", REGULAR, 10, 15, 0, 5),
    _style("Citaat", REGULAR, 10, 15, 0, 5, leftIndent=14),
    _style("Opsomming", REGULAR, 10, 15, 0, 2.5, leftIndent=11, bulletIndent=0),
    _style("Tabel", REGULAR, 9.5, 12.5, 0, 0, **_TABLE),
    _style("TabelSterk", SEMIBOLD, 9.5, 12.5, 0, 0, **_TABLE),
    _style("TabelGetal", REGULAR, 9.5, 12.5, 0, 0, alignment=TA_RIGHT),
    _style("TabelGetalSterk", SEMIBOLD, 9.5, 12.5, 0, 0, alignment=TA_RIGHT),
    _style("TabelDicht", REGULAR, 9, 11.5, 0, 0, **_TABLE),
    _style("TabelDichtSterk", SEMIBOLD, 9, 11.5, 0, 0, **_TABLE),
    _style("TabelDichtGetal", REGULAR, 9, 11.5, 0, 0, alignment=TA_RIGHT),
    _style("TabelMidden", REGULAR, 9, 11.5, 0, 0, alignment=TA_CENTER),
    _style("TabelKop", SEMIBOLD, 8.5, 11, 0, 0, textColor=MUTED),
    _style("TabelKopGetal", SEMIBOLD, 8.5, 11, 0, 0, textColor=MUTED, alignment=TA_RIGHT),
    _style("TabelKopMidden", SEMIBOLD, 8, 11, 0, 0, alignment=TA_CENTER),
    _style("TabelKopVakje", SEMIBOLD, 8.5, 11, 0, 0, textColor=MUTED, alignment=TA_CENTER),
    _style("TabelKlein", REGULAR, 8.5, 11, 0, 0, textColor=MUTED),
    _style("TabelKleinGetal", REGULAR, 8.5, 11, 0, 0, textColor=MUTED, alignment=TA_RIGHT),
    _style("TabelKleinMidden", REGULAR, 8.5, 11, 0, 0, textColor=MUTED, alignment=TA_CENTER),
    *(
        _style(f"TabelGroep{pillar}", SEMIBOLD, 9.5, 12.5, 0, 0, textColor=COLORS[f"{pillar}.text"])
        for pillar in ("identiteit", "boeien", "binden", "beheren")
    ),
    _style("Kop3Vlak", SEMIBOLD, 10.5, 15, 0, 2),
    _style("Noot", REGULAR, 8, 11, 5, 5, textColor=MUTED),
    _style("Terzijde", REGULAR, 8.5, 11.5, 0, 4, textColor=MUTED),
    _style("Kopregel", REGULAR, 8, 10, 0, 0, textColor=MUTED),
    _style("FiguurTitel", SEMIBOLD, 9.5, 13, 12, 4),
    _style("Bijschrift", REGULAR, 8.5, 12, 4, 10, textColor=MUTED),
    _style("Kerngetal", MEDIUM, 21, 25, 0, 0),
    _style("KernLabel", REGULAR, 8.5, 12, 0, 0, textColor=MUTED),
    _style("BesluitNummer", SEMIBOLD, 12.5, 15, 0, 0),
    _style("Formulier", REGULAR, 10, 14, 0, 0),
    _style("FormulierSterk", SEMIBOLD, 10, 14, 0, 0),
    _style("FormulierLabel", SEMIBOLD, 10, 14, 0, 0, textColor=ACCENT),
    _style("FormulierVraag", SEMIBOLD, 12, 16, 0, 2),
    _style("FormulierCijfer", SEMIBOLD, 12, 15, 0, 0),
    _style("FormulierHulp", REGULAR, 10, 14, 0, 5, textColor=MUTED),
    _style("FormulierVeld", REGULAR, 8.5, 11, 0, 2, textColor=MUTED),
    _style("AntwoordKop", REGULAR, 10.5, 15, 7, 0),
    _style("AntwoordVraag", REGULAR, 9.5, 13, 0, 1.5, textColor=MUTED),
    _style("Antwoord", REGULAR, 9.5, 12.5, 0, 2, leftIndent=64, bulletFontName=SEMIBOLD, bulletFontSize=9),
    _style("AntwoordZacht", REGULAR, 9.5, 12.5, 0, 2, leftIndent=64, bulletFontSize=9, textColor=MUTED),
    _style("Inhoud", REGULAR, 10, 14, 0, 0),
    _style("InhoudSterk", SEMIBOLD, 10, 14, 0, 0),
    _style("InhoudKlein", REGULAR, 8.5, 11, 0, 0, textColor=MUTED),
)

_KINDS: dict[str, Kind] = {"Kop1": "H1", "Kop2": "H2", "Kop3": "H3", "Bijschrift": "Caption"}

STYLES: MappingProxyType[str, ParagraphStyle] = MappingProxyType({style.name: style for style in _ALL})
"""Every style by its id."""


def tag_kind(style: str) -> Kind:
    """Return what text in a style is to who hears it, where its part says nothing else."""
    return _KINDS.get(style, "P")
