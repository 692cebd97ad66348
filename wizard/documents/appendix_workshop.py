"""Bijlage Workshop: the texts that a workshop left in the dossier; a participant's own levels are never printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assessments.exchange.plain import plain
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place
from wizard.documents.report import Chapter

_FEW = 8
_WORDS = {
    "decisions": "besluit",
    "group": "rolgroep",
    "minority": "minderheidsopmerking",
    "name": "naam",
    "note": "toelichting",
    "parked": "geparkeerd",
    "participants": "deelnemer",
    "question": "vraag",
    "remark": "opmerking",
    "text": "tekst",
    "votes": "stem",
}
"""Names of fields in words; a name that is not known is printed as it is."""


def chapter(context: Context) -> Chapter | None:
    """Write a line per text; nothing without a workshop."""
    rows = [
        b.Row((formats.capitalized(where) or "–", words))
        for workshop in context.assessment.dossier.workshops.values()
        for where, words in _texts({"decisions": plain(workshop.rulings), "parked": plain(workshop.parked)}, ())
    ]
    if not rows:
        return None
    columns = (b.Column("Waar", 3), b.Column("Wat er staat", 7))
    lead = "Wat de workshop aan tekst opleverde. Niveaus van losse deelnemers worden niet afgedrukt."
    table = b.Table(columns, tuple(rows), dense=True, long_text=True)
    return Chapter(
        context.number(Place.WORKSHOP), "Workshop", "", lead, (table,), is_appendix=True, joins=len(rows) < _FEW
    )


def _texts(value: object, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield every text that is not empty, with the way to it in words."""
    if isinstance(value, str):
        if value.strip():
            yield " · ".join(path), value.strip()
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*path, _WORDS.get(str(key), str(key).replace("_", " "))))
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value, 1):
            yield from _texts(item, (*path[:-1], f"{path[-1]} {number}") if path else (str(number),))
