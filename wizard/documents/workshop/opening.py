"""The first page of the report: what was agreed, for who was not in the room and has two minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assessments.workshop import Workshop
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context, one_line, short_title
from wizard.documents.workshop.choices import MOST_AHEAD, chosen_tasks, what_follows
from wizard.documents.workshop.people import groups_words
from wizard.documents.workshop.tables import table
from wizard.documents.workshop.talks import why_open
from wizard.documents.workshop.voted import VotedQuestion

_MOST, _FEW, _LETTERS = 5, MOST_AHEAD, 110
_FAR = 3
"""From this spread on the room lay far apart (method 6.3)."""


def message(voted: Sequence[VotedQuestion]) -> str:
    """Say in a sentence how far the room came."""
    agreed = sum(one.agreement is not None for one in voted)
    if not voted or not agreed:
        return "Er is nog geen niveau afgesproken."
    whole = len(voted)
    if agreed == whole:
        about = f"alle {formats.word(whole)} vragen" if whole > 1 else "de enige vraag"
        return f"Over {about} is een niveau afgesproken."
    left = whole - agreed
    words = f"Over {formats.word(agreed)} van de {formats.word(whole)} vragen is een niveau afgesproken"
    return f"{words}; {formats.word(left)} {'staat' if left == 1 else 'staan'} nog open."


def lead(workshop: Workshop, voted: Sequence[VotedQuestion]) -> str:
    """Say when it was and who were there."""
    setup = workshop.setup
    words = f"Workshop van {formats.weekday_name(setup.day)} {formats.long_date(setup.day)}"
    if setup.participants:
        count = len(setup.participants)
        words += f" met {formats.count_in_words(count, 'deelnemer', 'deelnemers')}: {groups_words(setup.participants)}"
    if not any(one.is_voted() for one in voted):
        return f"{words}. Er is nog niet gestemd."
    return f"{words}. De afgesproken niveaus tellen mee in de scores en in het plan; losse stemmen niet."


def opening(context: Context, workshop: Workshop, voted: Sequence[VotedQuestion]) -> tuple[b.Block, ...]:
    """Return the blocks of the page; every list on it is short, the rest stands in the sections after it."""
    blocks: list[b.Block] = []
    if any(one.is_voted() or one.agreement is not None for one in voted):
        blocks.append(b.KeyFigures(_numbers(len(chosen_tasks(context, workshop)), voted)))
        blocks += _levels(context, voted)
    blocks += _tasks(context, workshop)
    blocks += _beside("Besluiten", _rulings(workshop), "Hier lagen de stemmen ver uiteen", _apart(context, voted))
    blocks += _beside("Nog open", _open(workshop, voted), "Wat er nu gebeurt", what_follows(context, workshop)[:_FEW])
    return tuple(blocks)


def _numbers(chosen: int, voted: Sequence[VotedQuestion]) -> tuple[b.KeyFigure, ...]:
    agreed = sum(one.agreement is not None for one in voted)
    first = [one.rounds[0].spread.spread for one in voted if one.is_voted()]
    far = sum(spread is not None and spread >= _FAR for spread in first)
    near = sum(spread is not None and spread <= 1 for spread in first)
    return (
        b.KeyFigure(f"{agreed} van {len(voted)}", "vragen met een afgesproken niveau"),
        b.KeyFigure(formats.number(near), "vragen waarover de zaal het meteen eens was"),
        b.KeyFigure(formats.number(far), "vragen waarbij de stemmen ver uiteen lagen"),
        b.KeyFigure(formats.number(chosen), "taken die de zaal als eerste koos"),
    )


def _levels(context: Context, voted: Sequence[VotedQuestion]) -> list[b.Block]:
    """Count the agreed levels per step, so that one sees at once where the organisation stands."""
    names = context.catalogue.level_names
    columns = (
        b.Column("Stap", 3.4),
        *(b.Column(f"{level}", 1.0, "right", names[level]) for level in range(5)),
        b.Column("", 0.9, "right", "n.v.t."),
        b.Column("", 0.9, "right", "open"),
    )
    rows = []
    for section in context.catalogue.sections:
        found = [one for one in voted if one.section == section.code]
        if found:
            levels = Counter(_place(one) for one in found)
            cells = tuple(formats.number(levels[place]) if levels[place] else "–" for place in _PLACES)
            name = f"{section.number}  {section.title}" if section.step else section.title
            rows.append(b.Row((name, *cells)))
    return [b.Heading("Hoeveel vragen op welk niveau", 3), table(columns, tuple(rows))] if rows else []


_PLACES = ("0", "1", "2", "3", "4", "nvt", "open")


def _place(one: VotedQuestion) -> str:
    if one.agreement is None:
        return "open"
    return "nvt" if one.agreement.level is None else str(one.agreement.level)


def _tasks(context: Context, workshop: Workshop) -> list[b.Block]:
    planned = [one for code in chosen_tasks(context, workshop) if (one := context.task(code)) is not None]
    if not planned:
        return []
    rows = tuple(
        b.Row((b.Cell(mark=one.pillar), short_title(one), context.owner(one), (b.strong(context.end(one)),)))
        for one in planned[:_MOST]
    )
    columns = (b.Column("", 0.7), b.Column("Taak", 5.2), b.Column("Wie", 2.6), b.Column("Klaar op", 1.3, "right"))
    return [b.Heading("Dit pakken we als eerste op", 3), table(columns, rows)]


def _rulings(workshop: Workshop) -> tuple[b.Words, ...]:
    return _shortened([one_line(one.words, _LETTERS) for one in workshop.rulings])


def _apart(context: Context, voted: Sequence[VotedQuestion]) -> tuple[b.Words, ...]:
    """Name the questions with the largest spread in the first round, and what was agreed."""
    found = [(one.rounds[0].spread.spread or 0, one) for one in voted if one.is_voted()]
    wide = sorted((pair for pair in found if pair[0] >= _FAR), key=lambda pair: -pair[0])
    return _shortened([f"{one.name}: {_settled(context, one)}" for _, one in wide])


def _settled(context: Context, one: VotedQuestion) -> str:
    if one.agreement is None:
        return "nog niet afgesproken."
    if one.agreement.level is None:
        return "afgesproken dat de vraag hier niet geldt."
    name = formats.decapitalized(context.catalogue.level_names[one.agreement.level])
    doubt = ", zonder consensus" if one.agreement.no_consensus else ""
    return f"afgesproken niveau {one.agreement.level} ({name}){doubt}."


def _open(workshop: Workshop, voted: Sequence[VotedQuestion]) -> tuple[b.Words, ...]:
    open_ones = [one for one in voted if why_open(one)]
    lines: list[str] = []
    for label, found in (
        ("Nog zonder niveau", [one.name for one in open_ones if one.agreement is None]),
        ("Nabespreken", [one.name for one in open_ones if one.agreement is not None]),
    ):
        if found:
            more = [f"nog {len(found) - _FEW}"] if len(found) > _FEW else []
            lines.append(f"{label}: {formats.enumeration([*found[:_FEW], *more])}.")
    if workshop.parked:
        count = formats.count_in_words(len(workshop.parked), "punt", "punten")
        nobody = sum(not one.owner.strip() for one in workshop.parked)
        rest = f", {formats.word(nobody)} zonder naam" if nobody else ""
        lines.append(f"Op de parkeerplaats: {count}{rest}.")
    return tuple(lines)


def _shortened(lines: Sequence[str]) -> tuple[b.Words, ...]:
    if len(lines) <= _FEW:
        return tuple(lines)
    return (*lines[: _FEW - 1], f"En nog {formats.word(len(lines) - _FEW + 1)}.")


def _beside(left: str, some: Sequence[b.Words], right: str, others: Sequence[b.Words]) -> list[b.Block]:
    """Return two short lists beside each other; only one of them over the whole width, none when both are empty."""
    sides = [(b.Heading(head, 3), b.Bullets(tuple(lines))) for head, lines in ((left, some), (right, others)) if lines]
    if len(sides) == 2:
        return [b.Pair(sides[0], sides[1], above=6, below=6)]
    return [block for side in sides for block in side]
