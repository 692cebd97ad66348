"""Nothing private can reach the beamer, and while votes are secret nothing about them but how many are in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.votes import NoLevel, RoleGroup, Round, Tally
from assessments.workshop import (
    Agreement,
    Participant,
    Screen,
    Workshop,
)
from tests.wizard.workshop.room import NOW, ONE, PRIVATE, at, measured, private, voted, workshop
from wizard.assessment import Assessment
from wizard.workshop.beamer import slide_of
from wizard.workshop.slide_words import slide_words
from wizard.workshop.slides import (
    QuestionSlide,
)


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    """What a dossier with private notes comes to."""
    return measured()


def question(assessment: Assessment, made: Workshop) -> QuestionSlide:
    """Return the question that the room sees."""
    slide = slide_of(assessment, at(made, Screen.QUESTION))
    assert isinstance(slide, QuestionSlide)
    return slide


AGREED = Agreement(NOW, 1, evidence="Drie dossiers bekeken.", reason=private("reden"), minority=private("minderheid"))
STAGES = [
    workshop(),
    workshop(rounds={ONE: (voted(0, 1, 1, 1, 3, 3, 3, 4, shown=True),)}),
    workshop(rounds={ONE: (voted(0, 1, 1, 1, 3, 3, 3, 4, shown=True), voted(2))}),
    workshop(rounds={ONE: (voted(1, 1, 1, shown=True),)}, agreements={ONE: AGREED}),
]


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize("made", STAGES, ids=["secret", "shown", "second", "agreed"])
def test_no_name_note_draft_remark_or_file_is_in_any_slide(
    assessment: Assessment, made: Workshop, screen: Screen
) -> None:
    tasks = tuple(one.code for one in assessment.tasks[:3])
    slide = slide_of(assessment, at(replace(made, chosen=tasks, dots={1: {tasks[0]: 2}}), screen))

    assert PRIVATE not in repr(slide)
    assert PRIVATE not in slide_words(slide, NOW)


def test_while_secret_there_is_only_how_many_voted(assessment: Assessment) -> None:
    low = question(assessment, workshop(rounds={ONE: (voted(0, 0, 0, NoLevel.DONT_KNOW, None),)}))
    high = question(assessment, workshop(rounds={ONE: (voted(4, 4, 2, 3, None),)}))

    assert low == high
    assert low.outcome is None
    assert low.turnout is not None
    assert low.turnout.words == "4 van 8\u00a0stemmen binnen"


def test_the_first_round_is_secret_again_in_the_second(assessment: Assessment) -> None:
    slide = question(assessment, STAGES[2])

    assert slide.outcome is None
    assert slide.round_words == "ronde 2 van 2"
    assert slide.turnout is not None
    assert slide.turnout.voted == 1


def test_all_is_shown_at_once(assessment: Assessment) -> None:
    slide = question(assessment, STAGES[1])

    assert slide.outcome is not None
    assert slide.outcome.counts == (1, 3, 0, 3, 1)
    assert slide.outcome.status == "Bespreken: twee kampen"
    assert slide.outcome.two_camps
    assert slide.outcome.summary.replace("\u00a0", " ") == "8 stemmen · spreiding 4 · gemiddeld 2,00"
    assert slide.outcome.ask == "Laagste en hoogste aan het woord, elk één minuut."
    assert slide.outcome.differences == ("Leidinggevenden zien dit anders dan HR: gemiddeld 3,25 tegen 0,75.",)
    assert (slide.step, slide.step_title, slide.theme) == ("Stap 3", "Intern proces", "Selectiegesprek")
    assert slide.place == "vraag 1 van 2"


def test_the_room_is_told_of_two_differences_at_most(assessment: Assessment) -> None:
    groups = (RoleGroup.MANAGER,) * 3 + (RoleGroup.HR,) * 3 + (RoleGroup.DIRECTIE,) * 3
    made = workshop(rounds={ONE: (voted(4, 4, 4, 2, 2, 2, 0, 0, 0, shown=True),)})
    people = tuple(Participant(number, group) for number, group in enumerate(groups, 1))

    slide = question(assessment, replace(made, setup=replace(made.setup, participants=people)))

    assert slide.outcome is not None
    assert [one.partition(":")[2] for one in slide.outcome.differences] == [
        " gemiddeld 4,00 tegen 0,00.",
        " gemiddeld 2,00 tegen 0,00.",
    ]


@pytest.mark.parametrize(
    "levels, status, ask",
    [
        ((2,), "", "Wie weet een voorbeeld?"),
        ((2, 2, 3), "Eensgezind", "Welk voorbeeld laat dit zien?"),
        ((1, 2, 3), "Toelichten", "Laagste en hoogste aan het woord, elk anderhalve minuut."),
        ((0, 2, 3), "Bespreken", "Laagste en hoogste aan het woord, elk anderhalve minuut."),
        (
            (2, NoLevel.NOT_APPLICABLE, NoLevel.NOT_APPLICABLE),
            "",
            "De meesten kiezen n.v.t.: geldt deze vraag voor jullie?",
        ),
    ],
)
def test_the_room_is_told_who_speaks(
    assessment: Assessment, levels: tuple[int | NoLevel, ...], status: str, ask: str
) -> None:
    made = workshop(rounds={ONE: (voted(*levels, shown=True),)})
    slide = question(assessment, replace(made, setup=replace(made.setup, seconds_to_explain=90)))

    assert slide.outcome is not None
    assert (slide.outcome.status, slide.outcome.ask) == (status, ask)


def test_counted_hands_have_no_one_to_wait_for(assessment: Assessment) -> None:
    slide = question(assessment, workshop(rounds={ONE: (Round(tally=Tally((1, 2, 0, 0, 0), 1)),)}))

    assert slide.turnout is not None
    assert (slide.turnout.expected, slide.turnout.words) == (None, "4 stemmen geteld")


@pytest.mark.parametrize(
    "screen, runs, shown",
    [
        (Screen.QUESTION, False, True),
        (Screen.BREAK, False, True),
        (Screen.WHO, False, False),
        (Screen.TASKS, True, True),
    ],
)
def test_a_clock_that_stands_is_shown_only_where_the_room_waits_for_it(
    assessment: Assessment, screen: Screen, runs: bool, shown: bool
) -> None:
    made = at(workshop(), screen)
    ends = NOW if runs else None
    position = replace(made.position, timer_left=120, timer_ends_at=ends)

    slide = slide_of(assessment, replace(made, position=position))

    assert (slide.clock is not None) == shown


def test_what_was_agreed_stands_there_with_its_evidence(assessment: Assessment) -> None:
    slide = question(assessment, STAGES[3])
    doubtful = workshop(agreements={ONE: Agreement(NOW, 2, no_consensus=True)})
    waived = workshop(agreements={ONE: Agreement(NOW, not_applicable="Wij werven niet zelf.")})

    assert slide.agreed is not None
    assert (slide.agreed.words, slide.agreed.evidence) == ("Afgesproken: 1 Toevallig", "Drie dossiers bekeken.")
    assert getattr(question(assessment, doubtful).agreed, "words", "") == "2 Basis, zonder consensus"
    assert getattr(question(assessment, waived).agreed, "evidence", "") == "Wij werven niet zelf."
