"""How one leads a workshop: a question in six moves, what to hold on to, and what to say at the opening."""

from __future__ import annotations

SCRIPT = (
    ("Lees voor.", "Lees de vraag en de vijf niveaus hardop. Leg een woord uit, maar geef geen voorbeeld van hier."),
    ("Laat kiezen in stilte.", "Wacht tot iedereen gekozen heeft. Vul de stilte niet; een halve minuut is genoeg."),
    ("Toon alles tegelijk.", "Noem wat je ziet, zonder oordeel: ‘Vier keer 1, drie keer 3.’"),
    (
        "Laagste en hoogste aan het woord.",
        "Ieder één minuut: ‘Wat heb jij gezien?’ De rest luistert en vraagt alleen door.",
    ),
    ("Stem zo nodig opnieuw.", "Eén keer, in stilte. Verschuift er niets, dan hoeft dat ook niet."),
    ("Leg vast met één zin bewijs.", "‘We leggen 2 vast, want …’ Vraag of wie het anders ziet een zin erbij wil."),
)
"""How one question goes, in six moves (method 6.2)."""
RULES = (
    ("Na twee rondes stop je.", "Neem het voorstel over, noteer dat er geen overeenstemming is en ga verder."),
    ("Over de tijd? Parkeer het.", "Schrijf de zin letterlijk op de parkeerplaats, met een naam erbij."),
    ("Bij twee kampen zoek je het feit.", "Gaat het over dezelfde afdeling, dezelfde functie, dezelfde maand?"),
    ("De directie praat als laatste.", "Wie het hoogst zit, trekt anders iedereen mee."),
    ("Niemand hoeft zich te verdedigen.", "Het gaat over hoe het werk loopt, niet over wie het doet."),
    ("Je eigen mening houd je voor je.", "Vraag liever door: ‘Waaraan merk je dat?’"),
)
"""What a facilitator holds on to when it gets hard."""


def told_beforehand(*, shows_individual: bool) -> str:
    """Return the sentence that says aloud what becomes of what everybody chooses."""
    if shows_individual:
        return "‘In het verslag staat per nummer wat er is gekozen. Wie dat niet wil, zegt het nu.’"
    return "‘In het verslag staat wat we samen vastleggen en hoe de stemmen lagen, nooit wie wat koos.’"


def opening_words(*, shows_individual: bool) -> tuple[str, ...]:
    """Return what is said aloud before the first question: how one chooses, and what becomes of it."""
    return (
        "‘We kijken hoe het nu gaat, niet hoe het zou moeten.’",
        "‘Je kiest voor jezelf en in stilte. Verschil is welkom: daar leren we van.’",
        told_beforehand(shows_individual=shows_individual),
        "‘Wat te lang duurt, gaat naar de parkeerplaats. Daar komen we aan het eind op terug.’",
    )
