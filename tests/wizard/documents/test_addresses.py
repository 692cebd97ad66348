"""Addresses that people type lead somewhere, from the place where they are printed."""

from __future__ import annotations

import io
from dataclasses import replace

import pdfplumber
import pikepdf

from tests.dossiers import MONDAY, assessment
from wizard.documents import blocks as b
from wizard.documents.pdf.document import render
from wizard.documents.plan import plan
from wizard.documents.report import Chapter

LONG = f"https://voorbeeld.nl/{'lang-' * 40}einde"


def printed(words: b.Words) -> bytes:
    report = plan(assessment(), printed_on=MONDAY)
    chapter = Chapter("1", "Proef", blocks=(b.Paragraph(words),))
    return render(replace(report, cover=None, has_contents=False, chapters=(chapter,)))


def links(pdf: bytes) -> list[tuple[str, str]]:
    """Return where each link leads and what is heard for it."""
    found = []
    for page in pikepdf.open(io.BytesIO(pdf)).pages:
        for one in page.get("/Annots", []):
            assert "/StructParent" in one
            found.append((str(one.A.URI), str(one.Contents)))
    return found


def test_an_address_of_web_and_one_of_mail_are_links_without_the_full_stop_behind_them() -> None:
    assert links(printed("Zie https://voorbeeld.nl/a?b=1&c=2, www.voorbeeld.nl, of mail jan@voorbeeld.nl.")) == [
        ("https://voorbeeld.nl/a?b=1&c=2", "https://voorbeeld.nl/a?b=1&c=2"),
        ("https://www.voorbeeld.nl", "www.voorbeeld.nl"),
        ("mailto:jan@voorbeeld.nl", "jan@voorbeeld.nl"),
    ]


def test_an_address_broken_over_lines_leads_to_the_whole_of_it() -> None:
    assert {goal for goal, _ in links(printed(f"Zie {LONG} voor meer."))} == {LONG}


def test_what_is_no_address_is_no_link() -> None:
    assert links(printed("Kosten @ € 5, 3://4 of www. en javascript:alert(1)")) == []


def test_a_link_lies_over_its_own_words() -> None:
    pdf = printed((b.Run("Schrijf naar "), b.strong("jan@voorbeeld.nl"), b.Run(" over dit plan.")))
    page = pdfplumber.open(io.BytesIO(pdf)).pages[0]
    word = next(one for one in page.extract_words() if "jan@" in one["text"])
    (link,) = page.annots

    assert abs(link["x0"] - word["x0"]) < 1
    assert link["top"] <= word["top"] + 2
    assert link["bottom"] >= word["bottom"] - 2
