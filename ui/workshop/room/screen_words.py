"""What the presenter holds on to while the room looks at something else than a question."""

from __future__ import annotations

from assessments.workshop import Position, Screen
from ui.texts import tr
from ui.workshop.pages import CHOOSE, CLOSING
from ui.workshop.room.other_screen import OtherWords

TITLES = {
    Screen.WELCOME: "Welkom",
    Screen.FIGURES: "Twee cijfers",
    Screen.QUESTION: "Nog geen vraag",
    Screen.BREAK: "Pauze",
    Screen.TASKS: "Taken kiezen",
    Screen.WHO: "Wie doet wat",
    Screen.PARKED: "Parkeerplaats",
    Screen.CLOSING: "Afsluiten",
    Screen.BLANK: "Leeg scherm",
}
_WORDS = {
    Screen.WELCOME: OtherWords(
        "De zaal ziet waar het vandaag over gaat, de spelregels en het draaiboek.",
        (
            "De opdrachtgever opent: waarom deze workshop, en wat er straks met de uitkomst gebeurt.",
            "Laat het model zien: de kern in het midden, de drie vlakken eromheen.",
            "Spelregels: eerst ieder voor zich en in stilte; daarna pas praten. Er is geen fout antwoord.",
            "Zeg wat er met de stemmen gebeurt: de zaal ziet aantallen, nooit wie wat koos.",
        ),
    ),
    Screen.FIGURES: OtherWords(
        "De zaal ziet wat werven kost en hoe lang het duurt, voor zover dat in de nulmeting staat.",
        (
            "Vraag: herken je dit? Wat ontbreekt er?",
            "Een cijfer dat ontbreekt, is ook een uitkomst: zet op de parkeerplaats wie het uitzoekt.",
        ),
    ),
    Screen.QUESTION: OtherWords("Kies links een vraag, of druk op Ctrl+Enter voor de eerste."),
    Screen.BREAK: OtherWords(
        "De zaal ziet hoe laat jullie verdergaan en wat er daarna komt.",
        (
            "Kijk intussen waar de stemmen het verst uit elkaar liggen: links bij ‘Spreiding’.",
            "Lopen jullie achter? Bespreek na de pauze alleen de vragen met de grootste spreiding.",
        ),
    ),
    Screen.TASKS: OtherWords(
        "De zaal ziet de taken die uit de antwoorden volgen. Ieder legt drie stippen, hoogstens twee op één taak.",
        (),
        CHOOSE,
        "Ga naar Taken kiezen",
    ),
    Screen.WHO: OtherWords(
        "De zaal ziet de gekozen taken, wie ze doet en wanneer de eerste afspraak is.",
        (),
        CHOOSE,
        "Ga naar Taken kiezen",
    ),
    Screen.PARKED: OtherWords(
        "De zaal ziet wat apart is gezet. Zeg bij elk punt wie het oppakt, of streep het weg.",
    ),
    Screen.CLOSING: OtherWords(
        "De zaal ziet wat er is afgesproken. Druk het plan af voordat iedereen weg is.",
        ("Vraag ieder in één zin: wat neem je mee, wat ga je morgen anders doen?",),
        CLOSING,
        "Ga naar Afronden",
    ),
    Screen.BLANK: OtherWords("De zaal ziet een leeg scherm. Druk op B, dan komt het beeld terug."),
}


def title_of(position: Position) -> str:
    """Name what the room looks at, or how far the workshop is."""
    if position.begun_at is None:
        return tr("Klaar om te beginnen")
    if position.closed_at is not None:
        return tr("Afgesloten")
    return tr(TITLES[position.screen])


def words_of(position: Position) -> OtherWords:
    """Return what belongs to what the room looks at."""
    if position.begun_at is None:
        return OtherWords(
            tr("Alles staat klaar. Zet de beamer aan en druk op Ctrl+Enter als iedereen zit."),
            tuple(tr(line) for line in _WORDS[Screen.WELCOME].lines),
        )
    if position.closed_at is not None:
        return OtherWords(
            tr("Deze workshop is afgesloten. Wat is vastgelegd, staat in de antwoorden en in het verslag."),
            (tr("Komt er nog een vraag terug? Open de workshop weer; alles staat er nog."),),
            CLOSING,
            tr("Ga naar Afronden"),
        )
    found = _WORDS[position.screen]
    return OtherWords(tr(found.sentence), tuple(tr(line) for line in found.lines), found.link, tr(found.link_words))
