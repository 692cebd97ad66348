"""A question on the beamer can be read from three metres, whatever its texts, its votes and the screen."""

from __future__ import annotations

import pytest

from tests.ui.workshop.beamer.slides import CODES, DIFFERENCE, EVIDENCE, SIZES, asked, faults, outcome, said
from ui.workshop.beamer.canvas import plain
from ui.workshop.beamer.marks import Box, Disc, Stroke
from ui.workshop.beamer.question_scene import question_scene
from wizard.workshop.slides import Agreed, QuestionSlide

pytestmark = pytest.mark.usefixtures("theme")
LONGEST = ["INT-09", "DRA-01", "DRA-03", "TAL-11", "IDE-06", "SYN-01"]
AGREED = Agreed(1, "Afgesproken: 1 Toevallig", EVIDENCE)


def whole(slide: QuestionSlide, width: int, height: int) -> str:
    """Return what is wrong with a question: a fault of its scene, or a text that does not stand there in full."""
    scene = question_scene(slide, width, height)
    there = said(scene).replace(" ", "")
    missing = [
        text for text in (slide.question, *(one.text for one in slide.levels)) if text.replace(" ", "") not in there
    ]
    return "; ".join([*faults(scene), *(f"missing: {one}" for one in missing)])


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_every_question_of_the_catalogue_fits_with_its_votes(size: tuple[int, int]) -> None:
    votes = outcome((2, 3, 0, 3, 1), DIFFERENCE)

    wrong = {code: problem for code in CODES if (problem := whole(asked(code, votes=votes), *size))}

    assert len(CODES) == 61
    assert wrong == {}


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_longest_questions_fit_in_every_stage(size: tuple[int, int]) -> None:
    stages = [
        {},
        {"votes": outcome()},
        {"votes": outcome((12, 0, 0, 0, 99), DIFFERENCE, aside="12 n.v.t. · 3 weet niet")},
        {"votes": outcome(), "agreed": AGREED},
        {"agreed": AGREED},
    ]

    wrong = [
        (code, place, problem)
        for code in LONGEST
        for place, stage in enumerate(stages)
        if (problem := whole(asked(code, **stage), *size))  # type: ignore[arg-type]
    ]

    assert wrong == []


def test_on_a_screen_on_its_side_everything_stands_inside_it() -> None:
    assert whole(asked("INT-09", votes=outcome()), 1080, 1920) == ""


def test_nothing_moves_when_the_votes_are_shown() -> None:
    slide = asked("INT-02")
    secret = question_scene(slide, 1920, 1080)
    shown = question_scene(asked("INT-02", votes=outcome()), 1920, 1080)

    def places(scene: object) -> list[object]:
        return [
            (mark.rect.left(), mark.rect.top(), mark.px)
            for mark in getattr(scene, "marks", ())
            if getattr(mark, "lines", ()) and any(" ".join(mark.lines) == plain(one.text) for one in slide.levels)
        ]

    assert len(places(secret)) == 5
    assert places(secret) == places(shown)


def test_while_secret_no_dot_lies_at_a_level() -> None:
    scene = question_scene(asked(), 1920, 1080)

    filled = [mark for mark in scene.marks if isinstance(mark, Disc) and (mark.fill or "").startswith("binden")]

    assert filled == []
    assert "6" in said(scene)
    assert "van 12 stemmen binnen" in said(scene)


def test_each_vote_is_a_dot_and_ninety_nine_are_a_bar() -> None:
    few = question_scene(asked(votes=outcome((1, 12, 0, 3, 1))), 1024, 768)
    many = question_scene(asked(votes=outcome((1, 99, 0, 3, 1))), 1024, 768)

    assert sum(isinstance(mark, Disc) and mark.fill == "binden.fill" for mark in few.marks) == 17
    assert not any(isinstance(mark, Disc) and mark.fill == "binden.fill" for mark in many.marks)
    assert sum(isinstance(mark, Box) and mark.fill == "binden.fill" for mark in many.marks) == 4


def test_two_camps_are_told_by_the_form_of_the_bracket() -> None:
    camps = question_scene(asked(votes=outcome()), 1920, 1080)
    scene = question_scene(asked("INT-02", votes=outcome((0, 4, 0, 0, 0))), 1920, 1080)

    dashed = [mark for mark in camps.marks if isinstance(mark, Stroke) and mark.dash]

    assert len(dashed) == 1
    assert not any(isinstance(mark, Stroke) and mark.color == "ink" for mark in scene.marks)


def test_long_evidence_ends_in_an_ellipsis_and_is_not_made_smaller() -> None:
    scene = question_scene(asked(votes=outcome(), agreed=AGREED), 1024, 768)

    assert said(scene).count("Drie dossiers bekeken") >= 1
    assert "…" in said(scene)
    assert faults(scene) == []


def test_what_people_type_is_shown_as_it_is() -> None:
    typed = "<b>Vet</b> & 🎉\n\u202eomgedraaid"
    scene = question_scene(asked(agreed=Agreed(1, "Afgesproken: 1 Toevallig", typed)), 1920, 1080)

    assert "<b>Vet</b> & 🎉 omgedraaid" in said(scene)
