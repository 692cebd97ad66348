"""Bijlage Workshop: what the rooms agreed, saw differently, decided and parked; nobody's own level is printed."""

from __future__ import annotations

from dataclasses import replace

from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, one_line
from wizard.documents.report import Chapter

_TITLE_LETTERS = 70
_HEAD = 40.0


def chapter(context: Context) -> Chapter | None:
    """Write a section per part of a workshop, or a section per workshop with its parts; nothing without a workshop."""
    held = context.assessment.dossier.workshops
    if not held:
        return None
    from wizard.documents.workshop.opening import lead, message
    from wizard.documents.workshop.people import facts, name_of
    from wizard.documents.workshop.report import ABOUT, FACTS_HIGH, in_order, sections
    from wizard.documents.workshop.voted import voted_questions

    number = context.number(Place.WORKSHOP)
    made = []
    for one in in_order(context.assessment.dossier):
        voted = voted_questions(context.catalogue, one)
        found = [part for part in sections(context, one, voted) if part.blocks]
        told = [block for part in found for block in part.blocks]
        blocks = (*told, b.Room(FACTS_HIGH + _HEAD), b.Heading(ABOUT), facts(context, one))
        name = f"Workshop: {one_line(name_of(one), _TITLE_LETTERS)}"
        made.append(Chapter("", name, message(voted), lead(one, voted), blocks, is_appendix=True))
    if len(made) == 1:
        return replace(made[0], number=number, name="Workshop")
    numbered = (replace(one, number=f"{number}.{place}", flows=place > 1) for place, one in enumerate(made, 1))
    return Chapter(number, "Workshops", sections=tuple(numbered), is_appendix=True)
