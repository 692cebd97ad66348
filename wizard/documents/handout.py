"""The hand-out of the workshop: the method, the scale, the rules and the agenda on one side, ruled paper on the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessments.catalogue import Catalogue
from assessments.types import Dossier, StepCode
from assessments.workshop import BlockKind, Setup, Workshop
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import one_line
from wizard.documents.participant import Participant
from wizard.documents.report import Chapter, Report
from wizard.documents.sheet_blocks import LabelledLine, LabelledLines, Levels, RuledLines
from wizard.drawing.letters import fit
from wizard.drawing.model_figure import named_model
from wizard.entry.clock import end_of, read_time, spoken_time

NAME = "Hand-out workshop"
_FIELDS = (("Code van de sessie", 3.0), ("Deelnemer nr.", 2.0), ("Rolgroep", 4.2), ("Datum", 3.0))
_Agenda = tuple[str, tuple[LabelledLine, ...]]
_BLOCK, _WITH_FORM, _ROOM = 17, 14, 208
"""How high a block of the agenda is in points, how much its form adds, and how much room there is."""
_TITLE, _FORM, _SIZE, _MOST = 176.0, 191.0, 10.0, 200
"""How wide a title and a form may be in points, to stay on one line; and how many letters are looked at."""
_FIGURE = (206.0, 184.0)
_TIMES = 42.0
_RULED = 18

_STEPS = {
    StepCode.DRAAGVLAK: "Wie wil dit, waarom, en met welk budget?",
    StepCode.IDENTITEIT: "Wie zijn we als werkgever, en voor wie?",
    StepCode.INTERN_PROCES: "Hoe gaan we om met wie solliciteert?",
    StepCode.EXTERN_PROCES: "Hoe vinden de juiste mensen ons?",
    StepCode.TALENTMANAGEMENT: "Hoe blijven goede kandidaten in beeld?",
    StepCode.SYNERGIE: "Hoe werken we hierin samen en leren we?",
}
_LEVELS = (
    "Dit gebeurt niet.",
    "Soms, als iemand eraan denkt.",
    "Er zijn afspraken, nog niet overal.",
    "Vaste praktijk; iemand let erop.",
    "We meten het, en het wordt beter.",
)
_RULES = (
    ("Kies in stilte.", "Daarna laten we alle keuzes tegelijk zien."),
    ("Kies wat nu gebeurt,", "niet wat je wilt. De hele beschrijving klopt."),
    ("Verschil is winst.", "Laagste en hoogste vertellen waarom."),
    ("Noem iets wat je zag.", "Eén voorbeeld zegt meer dan een mening."),
    ("We praten over het werk,", "niet over wie het doet."),
    ("Het verslag noemt geen namen.", "Er staat in wat we samen kozen."),
)
_ANNOUNCED = ("Het verslag toont nummers.", "Je ziet per nummer wat is gekozen.")
"""The last rule where it was said beforehand that each participant's own levels are printed."""
AGENDA = (
    (0, "Opening", "waarom, het model, de spelregels"),
    (15, "Twee cijfers", "wat werven kost en hoe lang het duurt"),
    (30, "Stap 1 en 2", "kiezen in stilte, verschillen bespreken"),
    (90, "Pauze", ""),
    (105, "Stap 3 en 4", ""),
    (150, "Stap 5 en 6", ""),
    (180, "De vijf taken die eerst moeten", "ieder drie stippen"),
    (200, "Wie doet wat", "namen, en de eerste afspraak"),
)
"""Minutes from the start, what, and how (method 6.2)."""
LENGTH = 210
"""Minutes that the workshop takes."""


def coming(dossier: Dossier, day: date) -> Workshop | None:
    """Return the first workshop that is on this day or later, None when there is none to come."""
    held = [one for one in dossier.workshops.values() if one.setup.day >= day]
    return min(held, key=lambda one: (one.setup.day, one.id), default=None)


def handout(
    catalogue: Catalogue,
    *,
    printed_on: date,
    dossier: Dossier | None = None,
    start: str = "",
    setup: Setup | None = None,
) -> Report:
    """Write the two pages that everybody in the workshop gets; no scores stand on them.

    Args:
        catalogue: where the names of steps and levels come from.
        printed_on: the day at the foot.
        dossier: whose name stands in the head; None for nobody's.
        start: when the workshop begins, as one types it ("9.00"); anything that is no time gives an agenda that counts
            from 0.00.
        setup: of the workshop that it is for: its code, day and agenda; None for the agenda of the method.

    """
    return Report(
        organisation=dossier.organisation if dossier else "Recruitmentwijzer",
        name=NAME,
        made_on=printed_on,
        chapters=(_front(catalogue, start, setup), _back()),
        has_contents=False,
        is_example=dossier.is_example if dossier else False,
    )


def _front(catalogue: Catalogue, start: str, setup: Setup | None) -> Chapter:
    figure = b.Figure(named_model(width=_FIGURE[0], height=_FIGURE[1]))
    steps = tuple(
        LabelledLine(str(one.number), one.title, _STEPS[one.step]) for one in catalogue.steps if one.step is not None
    )
    names = catalogue.level_names
    levels = tuple((str(digit), names[digit], words) for digit, words in enumerate(_LEVELS))
    said = (*_RULES[:-1], _ANNOUNCED) if setup is not None and setup.shows_individual else _RULES
    rules = tuple(LabelledLine("•", title, words) for title, words in said)
    known = Participant(setup.code, day=setup.day).values() if setup is not None else ()
    agenda = _of_setup(setup) if setup is not None and setup.agenda else _of_method(start)
    blocks = (
        b.FormHead(_FIELDS, "", values=known),
        b.Pair((figure,), (b.Heading("Zes stappen"), LabelledLines(steps)), share=0.46),
        b.Heading("Een niveau kiezen: van 0 tot 4"),
        Levels(levels),
        b.Pair(
            (b.Heading("Spelregels"), LabelledLines(rules, 12)),
            (b.Heading(agenda[0]), LabelledLines(agenda[1], _TIMES)),
            share=0.5,
        ),
    )
    return Chapter("", NAME, "Vandaag bepalen we samen waar we staan.", "", blocks, running=" ")


def _of_method(start: str) -> _Agenda:
    """Return the agenda of the method with clock times, or with hours and minutes from the start."""
    end = end_of(start, LENGTH)
    begin = spoken_time(start) if read_time(start) is not None and end else "0.00"
    lines = tuple(LabelledLine(end_of(begin, after), what, how) for after, what, how in AGENDA)
    return (f"Agenda, tot {end} uur" if end else "Agenda, drieënhalf uur"), lines


def _of_setup(setup: Setup) -> _Agenda:
    """Return the agenda as it was set up, as far as the page has room: forms give way first, then the last blocks."""
    start = f"{setup.starts_at:%H:%M}" if setup.starts_at is not None else "0:00"
    lines: list[LabelledLine] = []
    minutes, told = 0, set[BlockKind]()
    for block in setup.agenda:
        at = end_of(start, minutes) or spoken_time(start)
        how = "" if block.kind in told else _short(block.form, _FORM)
        lines.append(LabelledLine(at, _short(block.title, _TITLE), how))
        told.add(block.kind)
        minutes += block.minutes
    end = end_of(start, minutes)
    words = f"tot {end} uur" if setup.starts_at is not None and end else f"{end_of('0:00', minutes)} uur"
    return f"Agenda, {words}", _fitted(lines)


def _short(words: str, width: float) -> str:
    return fit(one_line(words, _MOST), width, _SIZE)


def _fitted(lines: list[LabelledLine]) -> tuple[LabelledLine, ...]:
    """Keep an agenda within its room."""
    found, most = lines, _ROOM // _BLOCK
    if len(lines) > most:
        rest = len(lines) - most + 1
        found = [*lines[: most - 1], LabelledLine("", f"en nog {formats.count(rest, 'blok', 'blokken')}", "")]
    for place in reversed(range(len(found))):
        if sum(_BLOCK + _WITH_FORM * bool(one.words) for one in found) <= _ROOM:
            break
        found = [*found[:place], replace(found[place], words=""), *found[place + 1 :]]
    return tuple(found)


def _back() -> Chapter:
    blocks = (
        RuledLines(_RULED),
        b.Heading("Mijn drie stippen", aside="hoogstens twee op één taak"),
        RuledLines(3, ("1", "2", "3")),
        b.Heading("Wat ik zelf ga doen", aside="en vóór welke dag"),
        RuledLines(3),
    )
    return Chapter("", "Aantekeningen", "", "", blocks, running=" ")
