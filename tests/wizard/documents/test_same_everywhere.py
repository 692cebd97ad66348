"""The same input gives the same bytes in any process, and one number is one number in PDF, Word, workbook and results."""

from __future__ import annotations

import html
import json
import math
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from tests.dossiers import CATALOGUE, example
from tests.wizard.documents.digests import PRINTED, digests
from tests.wizard.documents.reading import whole
from tests.wizard.documents.remeasured import a_year_later
from tests.wizard.documents.test_complete import word_text
from wizard import formats
from wizard.assessment import Assessment, assess
from wizard.documents import plan_pdf, plan_xlsx
from wizard.documents.difference import difference
from wizard.documents.family import Form, Kind, Request, make
from wizard.documents.pdf.document import render
from wizard.documents.report import Scope
from wizard.results import as_text, results

ROOT = Path(__file__).parents[3]
DOSSIERS = {"the example": example, "a year later": a_year_later}


@cache
def made(name: str) -> Assessment:
    return assess(CATALOGUE, DOSSIERS[name]())


@cache
def public(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(as_text(results(made(name))))
    return found


@cache
def texts(name: str) -> dict[str, str]:
    """Return the text of the plan as PDF and as Word, with what pictures say to who cannot see them."""
    pdf = plan_pdf(made(name), printed_on=PRINTED)
    word = make(made(name), Request(Kind.PLAN, Scope.ALL, Form.WORD), PRINTED)
    spoken = re.findall(r' descr="([^"]*)"', zipfile.ZipFile(BytesIO(word)).read("word/document.xml").decode())
    return {
        "pdf": _plain(" ".join([whole(pdf), *_alternatives(pdf)])),
        "docx": _plain(" ".join([word_text(made(name).dossier), *map(html.unescape, spoken)])),
    }


def _alternatives(pdf: bytes) -> Iterator[str]:
    """Yield the alternative text of every figure of a PDF."""
    reader = PdfReader(BytesIO(pdf))
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found: Any = reader.get_object(number)
        if isinstance(found, dict) and "/Alt" in found:
            yield str(found["/Alt"])


@cache
def cells(name: str) -> tuple[Any, ...]:
    book = openpyxl.load_workbook(BytesIO(plan_xlsx(made(name), printed_on=PRINTED)))
    return tuple(cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None)


def _plain(text: str) -> str:
    return " ".join(text.replace(formats.NBSP, " ").split())


def test_another_process_with_another_hash_seed_on_another_clock_makes_the_same_bytes() -> None:
    here = digests()

    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "Pacific/Pago_Pago")):
        other = subprocess.run(  # our own module
            [sys.executable, "-m", "tests.wizard.documents.digests"],
            cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}, check=True, capture_output=True, text=True,
        )  # fmt: skip
        assert json.loads(other.stdout) == here


def key_numbers(found: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the numbers that carry the plan: their name, the result's own digits, and how paper writes them."""
    scores, metrics, case = found["scores"], found["metrics"], found["business_case"]
    yield "total", scores["total"], formats.score2(Decimal(scores["total"]))
    for part in ("steps", "pillars"):
        for name, one in scores[part].items():
            yield name, one["score"], formats.score2(Decimal(one["score"]))
    for name in ("external", "internal", "total", "cost_per_hire", "cost_per_hire_comparable"):
        yield name, metrics[name], formats.euro(Decimal(metrics[name]))
    for name in ("time_to_fill", "time_to_hire"):
        for middle in ("mean", "median"):
            yield f"{name} {middle}", metrics[name][middle], formats.number(Decimal(metrics[name][middle]), 1)
    for name, one in case["scenarios"].items():
        for part in ("fixed", "variable", "cost", "per_hire"):
            yield f"{name} {part}", one[part], formats.number(Decimal(one[part]), 0)
    for name in ("net", "net_hard", "three_years"):
        yield name, case["roi"][name], formats.euro(Decimal(case["roi"][name]), 0)


@pytest.mark.parametrize("name", DOSSIERS)
def test_scores_costs_clocks_and_forms_are_the_same_in_every_form(name: str) -> None:
    numbers = [cell for cell in cells(name) if isinstance(cell, int | float)]
    wanted = list(key_numbers(public(name)))

    assert len(wanted) == 35
    for label, digits, words in wanted:
        for form, text in texts(name).items():
            assert _plain(words) in text, (form, label, words)
        assert any(math.isclose(cell, Decimal(digits), rel_tol=1e-12) for cell in numbers), (label, digits)


@pytest.mark.parametrize("name", DOSSIERS)
def test_break_even_is_the_same_in_every_form(name: str) -> None:
    for pair, point in public(name)["business_case"]["break_even"].items():
        assert isinstance(point, int), pair
        assert point in cells(name)
        for form, text in texts(name).items():
            assert f"vanaf {point} aannames per jaar" in text, (form, pair)


@pytest.mark.parametrize("name", DOSSIERS)
def test_tasks_hours_and_days_are_the_same_in_every_form(name: str) -> None:
    tasks, one = public(name)["tasks"], made(name)
    hours = sum(Decimal(task["hours"]) for task in tasks)
    days = {cell.date() for cell in cells(name) if hasattr(cell, "date")}

    assert len(tasks) == len(one.tasks)
    for form, text in texts(name).items():
        assert _plain(f"hele plan: {len(tasks)} taken, {formats.hours_long(hours)}") in text, form
        for task, planned in zip(tasks, one.tasks, strict=True):
            assert task["code"] == planned.code
            assert task["code"] in text
            assert _plain(formats.short_date(planned.shown_end)) in text, (form, task["code"])
    assert {task["code"] for task in tasks} <= set(cells(name))
    assert {one.shown_end for one in one.tasks} <= days


def test_the_difference_is_the_same_in_the_plan_and_in_its_own_document() -> None:
    found, text = public("a year later")["comparison"], texts("a year later")
    own = _plain(whole(render(difference(made("a year later"), printed_on=PRINTED))))
    saving = Decimal(found["realised_saving"])

    assert formats.euro(saving).replace(formats.NBSP, " ") in own
    for each in (*text.values(), own):
        assert formats.euro(saving).replace(formats.NBSP, " ") in each
        for code in ("CPH", "TTF", "DEKK", "AANB"):
            one = found["kpis"][code]
            shares = code == "AANB"
            for side in ("before", "after"):
                value = Decimal(one[side])
                words = formats.percent(value) if shares else formats.number(value, 1 if code == "TTF" else 2)
                assert words in each, (code, side)
    numbers = [cell for cell in cells("a year later") if isinstance(cell, int | float)]
    assert any(math.isclose(cell, saving, rel_tol=1e-12) for cell in numbers)
