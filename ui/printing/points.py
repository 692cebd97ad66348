"""What the check before printing finds, on as few lines as the print screen has room for; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assessments.types import QuestionId
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment
from wizard.planning.checks import VIEW_PLACE, CheckGroup, CheckKind, Finding, day_of, findings, groups, standing

_MOST_LINES = 6
_CHECK = f"{VIEW_PLACE}controle"


@dataclass(frozen=True, slots=True)
class Point:
    """One line: what does not fit, and where it is mended; ``is_concept`` when it keeps the plan a CONCEPT."""

    title: str
    detail: str
    place: str
    is_concept: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """The lines, and how many points they stand for; the same number as in the plan's footer."""

    lines: tuple[Point, ...]
    count: int


def points(assessment: Assessment, today: date) -> Points:
    """Return what nobody set aside: open questions per step where there are many, all else on one line a kind."""
    found = findings(assessment, day_of(assessment, today))
    lines = [line for group in groups(found) for line in _lines(assessment, group)]
    return Points(tuple(lines), len(standing(found)))


def _lines(assessment: Assessment, group: CheckGroup) -> Iterator[Point]:
    if group.kind is not CheckKind.OPEN_QUESTION:
        yield _line(group)
    elif len(group.findings) <= _MOST_LINES:
        for one in group.findings:
            yield Point(tr("Vraag open"), f"{one.label} {one.title}", one.place, is_concept=True)
    else:
        yield from _by_section(assessment, group.findings)


def _line(group: CheckGroup) -> Point:
    """Return one line for a kind; more than one finding leads to the check itself."""
    first, left = group.findings[0], len(group.findings) - 1
    detail = first.title or f"{first.label} {first.sentence}"
    title = formats.capitalized(group.title)
    if not left:
        return Point(title, detail, first.place, group.is_blocking)
    places = {one.place for one in group.findings}
    place = first.place if len(places) == 1 else _CHECK
    if first.title:
        detail = tr("{first} en nog {count}").format(first=first.title, count=left)
    else:
        detail = formats.enumeration([one.label or one.title for one in group.findings])
    return Point(title, detail, place, group.is_blocking)


def _by_section(assessment: Assessment, found: Sequence[Finding]) -> Iterator[Point]:
    for section in assessment.catalogue.sections:
        inside = [
            one for one in found if assessment.catalogue.questions[QuestionId(one.subject)].section == section.code
        ]
        if inside:
            words = formats.count(len(inside), tr("vraag open"), tr("vragen open"))
            number = tr("Stap {number} ").format(number=section.number) if section.step else ""
            yield Point(words, f"{number}{section.title}", inside[0].place, is_concept=True)
