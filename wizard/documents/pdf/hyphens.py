"""Where our own long compounds may be broken in a narrow column; nothing else is ever hyphenated."""

from __future__ import annotations

_COMPOUNDS = (
    "arbeidsmarkt-communicatie",
    "arbeidsmarkt-concurrenten",
    "werkgevers-merk",
    "werkgevers-verhaal",
    "werkgevers-belofte",
    "werkgevers-beloften",
    "wervings-kosten",
    "wervings-functie",
    "talent-management",
    "medezeggen-schap",
    "sollicitatie-proces",
    "sollicitanten-systeem",
    "sollicitanten-gegevens",
    "loon-transparantie",
    "loon-bandbreedtes",
    "kandidaat-beleving",
    "kandidaat-meting",
    "verwachtingen-blad",
    "bewaar-termijnen",
    "verwerkers-overeenkomst",
    "praktijk-toets",
    "doelgroep-profielen",
    "interview-leidraad",
    "functie-eisen",
    "leiding-gevenden",
    "oud-medewerkers",
    "hoofd-verantwoordelijke",
    "terugverdien-tijd",
    "medewerkers-beeld",
    "uitbestedings-vorm",
    "driemaanden-gesprek",
    "kennismakings-onderdeel",
)
_BREAKS: dict[str, list[tuple[str, str]]] = {}
for _compound in _COMPOUNDS:
    _parts = _compound.split("-")
    _BREAKS[_compound.replace("-", "")] = [
        ("".join(_parts[:place]), "".join(_parts[place:])) for place in range(1, len(_parts))
    ]


def hyphenate(word: str) -> list[tuple[str, str]]:
    """Return the places where a word may be broken, as (head, tail); none for words we do not know."""
    core = word.rstrip(".,;:)’'")
    pairs = _BREAKS.get(core.lower())
    if not pairs:
        return []
    return [(core[: len(head)], word[len(head) :]) for head, _ in pairs]
