"""Everything a report says stands in its Word file: read with another XML reader than the writer's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum

import pytest

from assessments.plan import Plan, TaskEdit
from assessments.types import Logo
from tests.dossiers import CATALOGUE, MONDAY, dossier, example
from tests.wizard.documents.test_typed_text import AWKWARD, filled_with
from tests.wizard.documents.word.unzipped import whole
from wizard.assessment import assess
from wizard.documents.family import Kind, Request, missing, report
from wizard.documents.report import Chapter, Report
from wizard.documents.word.document import render
from wizard.drawing.shapes import Picture

NO_TEXT = frozenset({"accent", "align", "bookmark", "field", "head_names", "key", "letters", "line_names", "pillar", "running",
                     "statuses", "tone"})  # fmt: skip
"""Fields whose words say how or where, not what; letters of roles are set apart and have a test of their own."""
FIELD_NAMES = frozenset({"FormHead.names", "FormQuestion.values"})


def said(value: object) -> Iterator[str]:
    """Yield every line of text in a report, whatever it is made of."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield from (line for line in re.split("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", value) if line.strip())
    elif isinstance(value, tuple):
        for one in value:
            yield from said(one)
    elif is_dataclass(value) and not isinstance(value, Picture | Logo | type):
        for one in fields(value):
            if one.name not in NO_TEXT and f"{type(value).__name__}.{one.name}" not in FIELD_NAMES:
                yield from said(getattr(value, one.name))


def flat(text: str) -> str:
    """Make every white space one space, and what XML forbids visible."""
    made = "".join("[?]" if _is_forbidden(letter) else letter for letter in text)
    return re.sub(r"\s+", " ", made.replace("\u00ad", "")).strip()


def _is_forbidden(letter: str) -> bool:
    point = ord(letter)
    return (
        (point < 0x20 and letter not in "\t\n")
        or 0x7F <= point < 0xA0
        or 0xD800 <= point < 0xE000
        or point in {0xFFFE, 0xFFFF}
    )


def lost(made: Report) -> list[str]:
    """Return what a report says and its Word file does not."""
    found = flat(whole(render(made)))
    chapters: tuple[Chapter, ...] = made.chapters
    return [line for line in said(chapters) if flat(line) not in found]


@pytest.mark.parametrize(
    "kind", [Kind.PLAN, Kind.TASKS, Kind.BLANK, Kind.AGENDA, Kind.CHANGES, Kind.DIFFERENCE, Kind.TOOL, Kind.WORKSHOP]
)
@pytest.mark.parametrize("of", ["the example", "an empty dossier"])
def test_all_words_of_a_report_stand_in_its_file(kind: Kind, of: str) -> None:
    one = assess(CATALOGUE, example() if of == "the example" else dossier())
    if missing(one, kind):
        pytest.skip(f"{of} has nothing for it: {missing(one, kind)}")

    assert lost(report(one, Request(kind), date(2026, 2, 2))) == []


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_whatever_people_typed_stands_in_it(text: str) -> None:
    one = filled_with(text)
    edit = TaskEdit(title=text if text.strip() else "Taak", action=text, done_when=text, remark=text, evidence=text)
    plan = Plan(edits={task.code: edit for task in assess(CATALOGUE, one).tasks[:3]})

    made = report(assess(CATALOGUE, replace(one, plan=plan)), Request(Kind.PLAN), MONDAY)

    assert lost(made) == []


def test_the_cover_says_whose_plan_it_is() -> None:
    made = report(assess(CATALOGUE, example()), Request(Kind.PLAN, adviser="Bureau De Wijzer"), MONDAY)
    assert made.cover is not None
    found = flat(whole(render(made)))

    for line in (
        made.organisation,
        "Bureau De Wijzer",
        *made.cover.title,
        made.cover.subtitle,
        *said(made.cover.facts),
    ):
        assert flat(line) in found
