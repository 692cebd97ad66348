"""In grey no document has any colour left, and the pillars are still told apart."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]  # no types shipped
import pytest

from tests.dossiers import CATALOGUE, MONDAY
from tests.wizard.documents.pictures import wordmark
from tests.wizard.documents.reading import marked_example
from wizard.assessment import assess
from wizard.documents.family import Form, Kind, Request, forms, make, missing
from wizard.documents.logos import read_logo
from wizard.documents.pdf.colors import COLORS, color_door
from wizard.drawing import pillars

ASSESSMENT = assess(CATALOGUE, marked_example())
KINDS = [kind for kind in Kind if Form.PDF in forms(kind) and not missing(ASSESSMENT, kind)]


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_has_any_colour(kind: Kind) -> None:
    request = Request(kind, is_grey=True, accent="#E30613", adviser="Noord", adviser_logo=read_logo(wordmark()))

    document = pypdfium2.PdfDocument(make(ASSESSMENT, request, MONDAY))

    for page in document:
        red, green, blue = page.render(scale=0.4).to_pil().convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()


def test_pillars_that_look_alike_in_grey_have_another_pattern() -> None:
    door = color_door("", is_grey=True)

    looks = [
        (round(door(COLORS[pillars.fill(pillar)]).red * 4), pillars.PATTERNS[pillar]) for pillar in pillars.PILLARS
    ]

    assert len(set(looks)) == len(looks)
    assert len({pattern for _, pattern in looks}) == len(looks)


def test_text_in_grey_has_the_contrast_that_it_had() -> None:
    door = color_door("#F39200", is_grey=True)

    for token in ("ink", "muted", "accent", *(pillars.ink(pillar) for pillar in pillars.PILLARS)):
        grey = door(COLORS[token]).red
        light = grey / 12.92 if grey <= 0.04045 else ((grey + 0.055) / 1.055) ** 2.4
        assert 1.05 / (light + 0.05) >= 4.5
