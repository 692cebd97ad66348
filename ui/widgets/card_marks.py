"""The chips and icons at the right of a question card."""

from __future__ import annotations

from assessments.catalogue import Question
from assessments.types import Answer
from ui.texts import tr
from ui.widgets.chips import ChipText


def chips(question: Question, answer: Answer, target: int | None, *, is_open: bool, answered: bool) -> list[ChipText]:
    """Return the gap of a folded card that has one; else, when it is still to be answered, what the law or we ask."""
    level = answer.value
    if not is_open and answer.not_applicable:
        return []
    if not is_open and isinstance(level, int) and target is not None:
        gap = target - level
        words = tr("streef {target} · kloof {gap}").format(target=target, gap=gap)
        return [ChipText(words, "flag")] if gap > 0 else []
    if not is_open and answered:
        return []
    found = []
    if question.floor:
        words = tr("wettelijk: streef minstens {floor}").format(floor=question.floor)
        found.append(ChipText(words, "shield-check"))
    if question.required:
        found.append(ChipText(tr("verplicht")))
    return found


def icons(answer: Answer) -> list[str]:
    """Return what a folded card holds besides its level: a note, evidence, something to discuss."""
    filled = (("sticky-note", answer.note), ("paperclip", answer.evidence), ("message-square", answer.discuss))
    return [icon for icon, is_there in filled if is_there]
