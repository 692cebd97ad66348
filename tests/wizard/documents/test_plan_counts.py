"""The same tasks are counted the same way all over one document, whatever is printed of it."""

from __future__ import annotations

import re

import pytest

from tests.dossiers import CATALOGUE, MONDAY, example
from tests.wizard.documents.reading import bookmarks, pages
from wizard import formats
from wizard.assessment import assess
from wizard.documents import plan_pdf
from wizard.documents.report import Scope


@pytest.mark.parametrize("scope", list(Scope))
def test_the_counts_of_the_first_page_are_those_of_the_chapters(scope: Scope) -> None:
    pdf = plan_pdf(assess(CATALOGUE, example()), printed_on=MONDAY, scope=scope)
    start = {mark.title.split(" ", 1)[-1].strip(): mark.page - 1 for mark in bookmarks(pdf)}
    text = {name: pages(pdf)[page] for name, page in start.items()}
    board, lanes, first = (text[name] for name in ("Voor de directie", "Het plan in drie banen", "De eerste 90 dagen"))

    early = re.search(r"(\d+) taken in de eerste 90 dagen, samen (\d+) uur", board)
    printed = re.search(r"(\w+) taken tot en met .+?, samen (\d+) uur", first)
    assert early
    assert printed
    assert (formats.word(int(early[1])).lower(), early[2]) == (printed[1].lower(), printed[2])

    plan = re.search(r"Het plan telt (\d+) taken, \d+ uur \((\d+) taken (?:voor later|na de kern)\)", board)
    shown = re.search(
        r"(\d+) van de (\d+) taken in een jaar.*De andere (\d+) taken staan in (bijlage B|het programma)\.", lanes
    )
    assert plan
    assert shown
    assert plan.groups() == shown.groups()[1:3]
    assert int(shown[1]) + int(plan[2]) == int(plan[1])
    assert (shown[4] == "bijlage B") == (scope is Scope.ALL)
