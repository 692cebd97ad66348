"""The facilitator's own paper: the day with clock times, how a question goes, the rules, and per question room to note."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assessments.catalogue import Catalogue, Question
from assessments.types import Dossier
from assessments.workshop import Setup
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.report import Chapter, Report
from wizard.documents.sheet_blocks import LabelledLine, LabelledLines, RuledLines
from wizard.entry.clock import end_of
from wizard.workshop.group_names import group_name
from wizard.workshop.guide import RULES, SCRIPT, opening_words

NAME = "Draaiboek begeleider"
_TIMES = 42.0
_NOTES = 3
_QUESTION_ROOM = 240
"""Points that a question needs with its levels and the lines below them, so that they stay together."""


def facilitator(catalogue: Catalogue, setup: Setup, *, printed_on: date, dossier: Dossier | None = None) -> Report:
    """Write the guide of who leads a workshop; it holds the names of who takes part, so it is handed to nobody."""
    return Report(
        organisation=dossier.organisation if dossier else "Recruitmentwijzer",
        name=NAME,
        made_on=printed_on,
        chapters=(_day(setup), _script(setup), *_steps(catalogue, setup)),
        has_contents=False,
        is_example=dossier.is_example if dossier else False,
    )


def _day(setup: Setup) -> Chapter:
    blocks = (
        b.Pair(
            (b.Heading("De dag"), LabelledLines(agenda_lines(setup), _TIMES)),
            (b.Heading("Wie er zijn"), LabelledLines(tuple(_people(setup)), _TIMES)),
            share=0.5,
        ),
        b.Heading("Zeg dit bij de opening"),
        b.Bullets(opening_words(shows_individual=setup.shows_individual)),
        b.Heading("Aantekeningen"),
        RuledLines(_NOTES),
    )
    return Chapter(
        "", NAME, f"{setup.title or 'Workshop'}, {formats.long_date(setup.day)}", "", blocks, running=setup.code
    )


def spoken_seconds(seconds: int) -> str:
    """Return a time in words: "2 minuten", "1 minuut en 30 seconden", "45 seconden"."""
    minutes, rest = divmod(seconds, 60)
    parts = [formats.count(minutes, "minuut", "minuten")] if minutes else []
    if rest or not minutes:
        parts.append(formats.count(rest, "seconde", "seconden"))
    return " en ".join(parts)


def _script(setup: Setup) -> Chapter:
    script = tuple(LabelledLine(str(place), title, words) for place, (title, words) in enumerate(SCRIPT, start=1))
    rules = tuple(LabelledLine("•", title, words) for title, words in RULES)
    lead = (
        f"Lezen en kiezen: {spoken_seconds(setup.seconds_each)} per vraag. "
        f"Toelichten: {spoken_seconds(setup.seconds_to_explain)} per persoon."
    )
    blocks = (LabelledLines(script), b.Heading("Als het stroef gaat"), LabelledLines(rules, 12))
    return Chapter("", "Zo gaat één vraag", "", lead, blocks, running=setup.code)


def agenda_lines(setup: Setup) -> tuple[LabelledLine, ...]:
    """Return the draaiboek with clock times, counted from 0.00 when nobody said when it begins, and its end."""
    begin = setup.starts_at.strftime("%H:%M") if setup.starts_at is not None else "0:00"
    lines, passed = [], 0
    for block in setup.agenda:
        words = f"{block.minutes} min" + (f", {block.form}" if block.form else "")
        lines.append(LabelledLine(end_of(begin, passed), block.title, words))
        passed += block.minutes
    return (*lines, LabelledLine(end_of(begin, passed), "Einde"))


def _people(setup: Setup) -> Iterator[LabelledLine]:
    """Yield everybody by number; the names stand on this paper only."""
    for one in setup.participants:
        known = [one.name, group_name(one.group) or "rolgroep nog niet bekend", "naar huis" if one.left else ""]
        yield LabelledLine(str(one.number), "", ", ".join(words for words in known if words))
    for role, name in (("Opent", setup.client), ("Leidt", setup.facilitator), ("Schrijft", setup.note_taker)):
        if name:
            yield LabelledLine(role, "", name)


def _steps(catalogue: Catalogue, setup: Setup) -> Iterator[Chapter]:
    chosen = set(setup.questions)
    for section in catalogue.steps:
        asked = [catalogue.questions[code] for code in section.questions() if code in chosen]
        if asked:
            title = f"Stap {section.number}  {section.title}"
            blocks = tuple(block for one in asked for block in _question(one))
            yield Chapter("", title, blocks=blocks, running=f"{title}  ·  {setup.code}")


def _question(question: Question) -> tuple[b.Block, ...]:
    levels = tuple(LabelledLine(str(level), "", text) for level, text in enumerate(question.levels))
    return (
        b.Room(_QUESTION_ROOM),
        b.Heading(question.text, aside=question.id),
        LabelledLines(levels),
        RuledLines(_NOTES, ("niveau", "bewijs", "anders")),
    )
