"""What the results screen says in words follows from the figures, and from nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from assessments.catalogue import Catalogue, Question
from assessments.content import load
from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.scoring import Score, Scores, ScoreStatus
from assessments.types import (
    Answer,
    Dossier,
    DossierId,
    Measurement,
    MeasurementId,
    MeasurementKind,
    Pillar,
    QuestionId,
    StepCode,
)
from wizard.assessment import Assessment, assess
from wizard.conclusions import (
    NOTHING_APPLIES,
    TOO_FEW_ANSWERS,
    beginning,
    conclusion,
    extremes,
    largest_gaps,
    standing,
    waiting_tasks,
)

LEVELS = ("Afwezig", "Toevallig", "Basis", "Ingericht", "Lerend")
NAMES = {pillar: pillar.value.capitalize() for pillar in Pillar}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def answered(catalogue: Catalogue, level: Callable[[Question], int | None], plan: Plan | None = None) -> Assessment:
    """Work out a dossier in which each maturity question has the level that ``level`` gives it."""
    answers = {
        question.id: Answer(value=level(question))
        for question in catalogue.questions.values()
        if question.is_maturity and level(question) is not None
    }
    moment = datetime(2026, 1, 5, tzinfo=UTC)
    nulmeting = Measurement(MeasurementId("m"), MeasurementKind.NULMETING, date(2026, 1, 5), answers=answers)
    dossier = Dossier(DossierId("d"), "Proef BV", moment, moment, {}, (nulmeting,), plan or Plan())
    return assess(catalogue, dossier)


def score(value: str | None, status: ScoreStatus = ScoreStatus.SHOWN) -> Score:
    return Score(Decimal(value) if value is not None else None, Decimal(3), Decimal(1), status)


def scores(**pillars: str | None) -> Scores:
    found = {Pillar(name): score(value) for name, value in pillars.items()}
    return Scores(dict.fromkeys(StepCode, score("1")), found, score("1"))


@pytest.mark.parametrize(
    "total, sentence",
    [
        (score("1.2455"), "Jullie staan op 1,25 van 4: toevallig."),
        (score("0.995"), "Jullie staan op 1,00 van 4: toevallig."),
        (score("0"), "Jullie staan op 0,00 van 4: afwezig."),
        (score("4"), "Jullie staan op 4,00 van 4: lerend."),
        (score("2", ScoreStatus.PROVISIONAL), "Jullie staan voorlopig op 2,00 van 4: basis."),
        (score(None, ScoreStatus.TOO_FEW), TOO_FEW_ANSWERS),
        (score(None, ScoreStatus.NOT_APPLICABLE), NOTHING_APPLIES),
    ],
)
def test_the_total_is_said_with_its_own_level_word(total: Score, sentence: str) -> None:
    assert standing(total, LEVELS) == sentence


@pytest.mark.parametrize(
    "found, sentence",
    [
        (
            scores(identiteit="1.19", boeien="1.35", binden="1.49", beheren="0.97"),
            "Binden staat het verst met 1,49, beheren het minst ver met 0,97.",
        ),
        (
            scores(identiteit="2", boeien="1.001", binden="1.004", beheren="1.5"),
            "Identiteit staat het verst met 2,00, boeien en binden het minst ver met 1,00.",
        ),
        (
            scores(identiteit="2", boeien="2", binden="1", beheren="1.5"),
            "Identiteit en boeien staan het verst met 2,00, binden het minst ver met 1,00.",
        ),
        (scores(identiteit="2", boeien="2", binden="2", beheren="2"), "Alle pijlers staan even ver: 2,00."),
        (scores(identiteit="2", boeien=None, binden=None, beheren=None), ""),
        (
            scores(identiteit=None, boeien="1", binden="2", beheren=None),
            "Binden staat het verst met 2,00, boeien het minst ver met 1,00.",
        ),
    ],
)
def test_pillars_are_compared_as_the_screen_rounds_them(found: Scores, sentence: str) -> None:
    assert extremes(found, NAMES) == sentence


def test_without_a_total_there_is_one_sentence_and_no_judgement(catalogue: Catalogue) -> None:
    """A few answers give tasks, but not a verdict about the whole."""
    few = answered(catalogue, lambda question: 0 if question.section == "draagvlak" else None)

    assert conclusion(few) == TOO_FEW_ANSWERS


def test_the_first_task_is_the_one_that_most_open_tasks_wait_for(catalogue: Catalogue) -> None:
    low = answered(catalogue, lambda _: 1)
    counts = waiting_tasks(low.tasks)
    most = max(counts.values())

    sentence = beginning(low.tasks)

    title = sentence.split("‘")[1].split("’")[0]
    named = next(planned for planned in low.tasks if planned.task.template.title == title)
    assert counts[named.code] == most
    assert f"{most}\u00a0taken" in sentence


def test_a_task_that_is_done_is_nothing_to_begin_with(catalogue: Catalogue) -> None:
    low = answered(catalogue, lambda _: 1)
    done = {planned.code: TaskEdit(status=TaskStatus.DONE) for planned in low.tasks}

    after = answered(catalogue, lambda _: 1, Plan(edits=done))

    assert beginning(after.tasks) == ""


def test_no_task_waits_for_itself(catalogue: Catalogue) -> None:
    low = answered(catalogue, lambda _: 0)

    counts = waiting_tasks(low.tasks)

    assert all(count < len(low.tasks) for count in counts.values())


def test_gaps_come_largest_first_and_among_equals_the_heaviest(catalogue: Catalogue) -> None:
    low = answered(catalogue, lambda question: len(question.id + question.name) % 3)

    gaps = largest_gaps(low.sheet)

    ranks = [(gap.size, gap.question.weight) for gap in gaps]
    assert ranks == sorted(ranks, reverse=True)
    assert all(gap.size >= 1 for gap in gaps)


def test_an_answer_at_its_target_is_no_gap(catalogue: Catalogue) -> None:
    high = answered(catalogue, lambda _: 4)

    assert largest_gaps(high.sheet) == ()


def test_the_gap_of_one_question_is_its_target_minus_its_level(catalogue: Catalogue) -> None:
    one = answered(catalogue, lambda question: 1 if question.id == "DRA-01" else None)

    (gap,) = largest_gaps(one.sheet)

    assert (gap.question.id, gap.level, gap.target, gap.size) == (QuestionId("DRA-01"), 1, 3, 2)
