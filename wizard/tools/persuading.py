"""The argument card (method 2.8.1) and the decision aid for a careers page (2.8.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from assessments.tool_texts import ToolOutcome, ToolPart
from assessments.types import QuestionId, Reach, TargetGroup
from wizard import formats
from wizard.arguments import UNKNOWN, Argument, all_objections, answers_to, chosen_objections
from wizard.tools.filled import FilledTool, Item, Look, Piece, Said
from wizard.tools.source import Source, one_line

YES, NO = "ja", "nee"
_FEW_VACANCIES = 5
_POOL_LEVEL = 2
_HARD_TO_FIND = 1
_NAME_LETTERS = 60
_ABOUT = QuestionId("DRA-10")


def arguments_card(source: Source) -> FilledTool:
    """Fill the argument card: the objections that were chosen first, the others below them."""
    chosen = chosen_objections(source.assessment)
    others = tuple(code for code in all_objections(source.assessment) if code not in chosen)
    mine = _objections(source, source.text.part("bezwaren"), chosen)
    if not mine.items:
        mine = replace(mine, said=(Said("Nog geen bezwaren gekozen. Dat doe je bij vraag DRA-10.", Look.OPEN, _ABOUT),))
    rest = _objections(source, source.text.part("andere"), others)
    unknown = sum(said.words == UNKNOWN for piece in (mine, rest) for item in piece.items for said in item.said)
    message = "Elk bezwaar heeft een antwoord met jullie eigen cijfers."
    if unknown:
        message = "Een deel van de cijfers volgt nog uit de nulmeting."
    pieces = tuple(piece for piece in (mine, rest) if piece.items or piece.said)
    return FilledTool(source.text.code, source.text.name, source.text.purpose, message, pieces)


def _objections(source: Source, part: ToolPart, codes: Iterable[str]) -> Piece:
    found = answers_to(source.assessment, source.outcomes, codes)
    return replace(source.piece(part), items=tuple(_objection(source, part, one) for one in found))


def _objection(source: Source, part: ToolPart, one: Argument) -> Item:
    """Return an objection with its answer; the own answer is kept under the objection, whichever part it stands in."""
    said = tuple(Said(words, Look.OPEN if words == UNKNOWN else Look.PLAIN) for words in one.sentences)
    entry = source.entry(part, one.code, one.objection, part.space)
    key = f"bezwaar.{one.code}"
    entry = replace(entry, key=key, value=source.value(key))
    return Item(one.objection, said=said, entries=(entry,))


def careers_page(source: Source) -> FilledTool:
    """Fill the decision aid: five answers, proposed where the dossier knows them, and what they come to."""
    part = source.text.part("vragen")
    items = []
    for line in part.lines:
        proposed, why = _PROPOSALS.get(line.code, _unknown)(source)
        cell = replace(source.cell(part, line, part.columns[0]), advice=proposed)
        said = [Said(why, Look.PLAIN, line.question or "")] if why else []
        items.append(Item(line.text, line.hint, tuple(said), cells=(cell,)))
    answers = {line.code: _answer(item) for line, item in zip(part.lines, items, strict=True)}
    piece = replace(source.piece(part), items=tuple(items))
    found, message = _outcome(source, answers)
    outcome = Piece("uitkomst", "Wat dat betekent", said=found)
    decision = source.piece(source.text.part("besluit"))
    return FilledTool(source.text.code, source.text.name, source.text.purpose, message, (piece, outcome, decision))


def advised(outcomes: tuple[ToolOutcome, ...], answers: dict[str, str]) -> ToolOutcome | None:
    """Return what the answers come to, None while one is open.

    So many times yes gives a step; when nobody can keep the page up to date it is one step lower (method 2.8.2).
    """
    if not all(answers.values()):
        return None
    yes = sum(answer == YES for answer in answers.values())
    step = max(place for place, outcome in enumerate(outcomes) if yes >= outcome.least)
    if answers["bijhouden"] == NO:
        step = max(0, step - 1)
    return outcomes[step]


def _outcome(source: Source, answers: dict[str, str]) -> tuple[tuple[Said, ...], str]:
    found = advised(source.text.outcomes, answers)
    if found is None:
        left = sum(not answer for answer in answers.values())
        words = f"Nog {formats.count_in_words(left, 'vraag', 'vragen')} te beantwoorden, dan staat hier wat past."
        return (Said(words, Look.OPEN),), words
    yes = sum(answer == YES for answer in answers.values())
    said = [
        Said(found.text, Look.RESULT),
        Said(f"{formats.capitalized(formats.word(yes))} keer ja. {found.explanation}"),
    ]
    if answers["bijhouden"] == NO:
        words = "Niemand kan de pagina bijhouden: daarom één trede lager. Wijs eerst een eigenaar met uren aan."
        said.append(Said(words, Look.ATTENTION))
    return tuple(said), found.text


def _answer(item: Item) -> str:
    cell = item.cells[0]
    return cell if isinstance(cell, str) else cell.answer


def _unknown(_: Source) -> tuple[str, str]:
    return "", ""


def _volume(source: Source) -> tuple[str, str]:
    vacancies = source.sheet.value(QuestionId("PRO-05"))
    if not isinstance(vacancies, int):
        return "", ""
    words = f"Jullie verwachten {formats.count(vacancies, 'vacature', 'vacatures')} in twaalf maanden (PRO-05)."
    return YES if vacancies >= _FEW_VACANCIES else NO, words


def _scarce(source: Source) -> tuple[str, str]:
    groups = source.sheet.value(QuestionId("PRO-13"))
    named = [one for one in groups if isinstance(one, TargetGroup)] if isinstance(groups, tuple) else []
    if not named:
        return "", ""
    hard = [one_line(one.name, _NAME_LETTERS) for one in named if one.reach is not Reach.EASY and one.name.strip()]
    if hard:
        return YES, f"Lastig te bereiken: {formats.enumeration(hard)} (PRO-13)."
    return NO, "Alle doelgroepen zijn makkelijk te bereiken (PRO-13)."


def _pool(source: Source) -> tuple[str, str]:
    question = QuestionId("TAL-03")
    level, target = source.sheet.level(question), source.sheet.target(question)
    if level is None or target is None:
        return "", ""
    if max(level, target) >= _POOL_LEVEL:
        return YES, f"De talentpool staat op niveau {level} en jullie willen naar {target} (TAL-03)."
    return NO, f"Jullie streven bij de talentpool naar niveau {target} (TAL-03)."


def _findable(source: Source) -> tuple[str, str]:
    level = source.sheet.level(QuestionId("EXT-05"))
    if level is None:
        return "", ""
    words = source.catalogue.questions[QuestionId("EXT-05")].levels[level]
    sentence = f"Nu op niveau {level}: {formats.decapitalized(words).rstrip('.')} (EXT-05)."
    return YES if level <= _HARD_TO_FIND else NO, sentence


_PROPOSALS: dict[str, Callable[[Source], tuple[str, str]]] = {
    "volume": _volume,
    "schaars": _scarce,
    "pool": _pool,
    "vindbaar": _findable,
}
"""What the dossier says about a question of the decision aid; who keeps the page up to date only a person knows."""
