"""The interview guide (method 2.8.4) and the briefing for makers (2.8.5), in the organisation's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from assessments.tool_texts import ToolLine, ToolPart
from assessments.types import Confidence, QuestionId, Reach, Role, TargetGroup, TaskCode
from wizard import formats
from wizard.planning.roles import replacements
from wizard.tools.filled import FilledTool, Item, Look, Piece, Said
from wizard.tools.source import Source

_REACH = {
    Reach.EASY: "makkelijk te bereiken",
    Reach.HARD: "lastig te bereiken",
    Reach.VERY_HARD: "heel lastig te bereiken",
}
_DOUBT_STEP = "IDE-"
_TO_TEST = (
    ("Dit beloven jullie: herkennen collega’s het?", "IDE-10", ("T-IDE-04", "T-IDE-10")),
    ("Deze drie woorden kozen jullie", "IDE-12", ("T-IDE-08",)),
    ("Dit noemden jullie zelf lastig", "IDE-11", ("T-IDE-07",)),
)


def interview_guide(source: Source) -> FilledTool:
    """Fill the interview guide: own words to test, and own doubts, before the ten questions."""
    pieces = tuple(
        _own_words(source, part) if part.code == "dossier" else source.piece(part) for part in source.text.parts
    )
    doubts = len(tuple(_doubts(source)))
    message = "Tien vragen, veertig minuten, en wat jullie zelf al dachten om te toetsen."
    if doubts:
        words = formats.count_in_words(
            doubts, "antwoord waar jullie zelf aan twijfelden", "antwoorden waar jullie zelf aan twijfelden"
        )
        message = f"Tien vragen, veertig minuten, en {words}."
    return FilledTool(source.text.code, source.text.name, source.text.purpose, message, pieces)


def _own_words(source: Source, part: ToolPart) -> Piece:
    items = []
    for title, code, tasks in _TO_TEST:
        question = QuestionId(code)
        words = source.words(question)
        said = Said(words, Look.QUOTE, question) if words else source.missing(question, tuple(map(_task, tasks)))
        items.append(Item(title, said=(said,)))
    picture = source.words(QuestionId("IDE-01"), note=True)
    if picture:
        items.append(Item("Wat jullie over het medewerkersbeeld schreven", said=(Said(picture, Look.QUOTE, "IDE-01"),)))
    doubts = tuple(_doubts(source))
    if doubts:
        items.append(Item("Hier twijfelden jullie aan", said=doubts))
    return replace(source.piece(part), items=tuple(items))


def _task(code: str) -> TaskCode:
    return TaskCode(code)


def _doubts(source: Source) -> Iterator[Said]:
    """Yield the answers about identity that were a guess, or that somebody wants to talk about."""
    for question in source.catalogue.questions.values():
        if not question.id.startswith(_DOUBT_STEP) or not question.is_maturity:
            continue
        answer = source.sheet.answer(question.id)
        why = []
        if answer.confidence is Confidence.GUESS:
            why.append("een gok")
        if answer.discuss:
            why.append("nog te bespreken")
        if why:
            yield Said(f"{question.id} {question.name}: {' en '.join(why)}.", Look.PLAIN, question.id)


def briefing(source: Source) -> FilledTool:
    """Fill the briefing from the answers; what misses is named with the task that makes it."""
    missing: list[str] = []
    pieces = []
    for part in source.text.parts:
        items = []
        for line in part.lines:
            item = _briefing_line(source, part, line)
            if any(said.look is Look.OPEN for said in item.said):
                missing.append(formats.decapitalized(line.text))
            items.append(item)
        pieces.append(replace(source.piece(part), items=tuple(items)))
    message = "De briefing is compleet: geef die mee aan iedereen die iets voor jullie maakt."
    if missing:
        count = formats.count_in_words(len(missing), "onderdeel ontbreekt", "onderdelen ontbreken")
        message = f"{formats.capitalized(count)} nog; erbij staat welke taak het maakt."
    return FilledTool(source.text.code, source.text.name, source.text.purpose, message, tuple(pieces))


def _briefing_line(source: Source, part: ToolPart, line: ToolLine) -> Item:
    """Return a part of the briefing; notes are written for inside, so own words for the makers take their place."""
    entry = replace(source.entry(part, line.code, line.text, 1), space=0)
    said = tuple(_BRIEFED[line.code](source)) if line.code in _BRIEFED else ()
    asks = bool(line.question or line.tasks)
    if entry.value.strip():
        said = tuple(one for one in said if one.look is not Look.QUOTE)
    elif not asks:
        return Item(line.text, said=(Said(line.hint),), entries=(entry,))
    elif not said:
        said = (source.missing(line.question, line.tasks),)
    return Item(line.text, line.hint, said, (entry,))


def _text_of(code: str, *, note: bool = False) -> Callable[[Source], Iterator[Said]]:
    question = QuestionId(code)

    def find(source: Source) -> Iterator[Said]:
        words = source.words(question, note=note)
        if words:
            yield Said(words, Look.QUOTE, question)

    return find


def _groups(source: Source) -> Iterator[Said]:
    groups = source.sheet.value(QuestionId("PRO-13"))
    for one in groups if isinstance(groups, tuple) else ():
        if isinstance(one, TargetGroup) and one.name.strip():
            key = ", sleutelfunctie" if one.key_role else ""
            yield Said(f"{one.name.strip()}: {_REACH[one.reach]}{key}.", Look.PLAIN, "PRO-13")
    yield from _text_of("IDE-02", note=True)(source)


def _channels(source: Source) -> Iterator[Said]:
    figures = source.assessment.measurement.figures
    names = [one.label.strip() for one in figures.channels if one.has_figures]
    if names:
        yield Said(f"Nu in gebruik: {formats.enumeration([one for one in names if one])}.", Look.PLAIN, "EXT-12")
    yield from _text_of("EXT-06", note=True)(source)


def _approver(source: Source) -> Iterator[Said]:
    """Propose who looks after communication, or who stands in for that role."""
    role = replacements(source.sheet).get(Role.MC, Role.MC)
    name = source.sheet.role_holders().names.get(role)
    if name and name.strip():
        yield Said(f"Voorstel: {name.strip()} ({source.catalogue.roles[role]}).", Look.PLAIN, "PRO-07")


_BRIEFED: dict[str, Callable[[Source], Iterator[Said]]] = {
    "doelgroepen": _groups,
    "verhaal": _text_of("IDE-05", note=True),
    "beloften": _text_of("IDE-10"),
    "woorden": _text_of("IDE-12"),
    "toon_wel": _text_of("EXT-03", note=True),
    "beeld_wel": _text_of("EXT-07", note=True),
    "nadelen": _text_of("IDE-11"),
    "kanalen": _channels,
    "goedkeurder": _approver,
}
