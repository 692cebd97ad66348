"""A card says what is true of the dossier today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from assessments.catalogue import Catalogue
from assessments.content import load
from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.types import (
    Answer,
    Dossier,
    DossierId,
    Measurement,
    MeasurementId,
    MeasurementKind,
    QuestionId,
    TaskCode,
)
from tests.ui.start.cases import SECTORS, THREE, summary
from ui.start.card_work import card_facts
from ui.start.facts import (
    CardFacts,
    kind_words,
    late_words,
    progress_words,
    score_words,
    spoken,
    unreadable,
    when_words,
)
from wizard.assessment import assess

START = date(2026, 1, 5)
MOMENT = datetime(2026, 1, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def facts(
    catalogue: Catalogue,
    *,
    level: int | None = 1,
    only: QuestionId | None = None,
    today: date = START,
    edits: Mapping[TaskCode, TaskEdit] | None = None,
    locked: datetime | None = None,
    is_example: bool = False,
) -> CardFacts:
    answers = {
        question.id: Answer(value=level)
        for question in catalogue.questions.values()
        if question.is_maturity and level is not None and only in {None, question.id}
    }
    kind = MeasurementKind.NULMETING
    nulmeting = Measurement(MeasurementId("m"), kind, START, locked_at=locked, answers=answers)
    plan = Plan(edits=edits or {})
    dossier = Dossier(DossierId("d"), "Proef BV", MOMENT, MOMENT, {}, (nulmeting,), plan, is_example=is_example)
    return card_facts(assess(catalogue, dossier), QuestionId("EXT-09"), today)


def test_one_answered_question_gives_the_card_its_next_task(catalogue: Catalogue) -> None:
    found = facts(catalogue, only=QuestionId("DRA-01"))

    assert found.score is None
    assert found.next_task


def test_an_empty_dossier_has_no_score_and_no_plan(catalogue: Catalogue) -> None:
    empty = facts(catalogue, level=None)

    assert (empty.score, empty.next_day, empty.next_task, empty.state) == (None, None, "", "Nog niet begonnen")
    assert score_words(empty) == "Nog geen score: te weinig antwoorden"


def test_a_scored_dossier_names_its_next_task(catalogue: Catalogue) -> None:
    scored = facts(catalogue)

    assert scored.next_day is not None
    assert scored.next_day >= START
    assert score_words(scored) == "1,00 Toevallig"
    assert scored.state == "Nulmeting bezig"


def test_the_place_is_where_one_was(catalogue: Catalogue) -> None:
    assert facts(catalogue).place.endswith("vraag EXT-09")


def test_questions_count_until_work_on_the_plan_begins(catalogue: Catalogue) -> None:
    before = facts(catalogue)
    after = facts(catalogue, edits={TaskCode("T-DRA-01"): TaskEdit(status=TaskStatus.DONE)})

    assert "vragen beantwoord" in progress_words(before)
    assert progress_words(after).startswith("1 van ")
    assert progress_words(after).endswith("taken klaar")
    assert after.state == "Plan loopt"


def test_a_task_that_is_over_its_date_is_late(catalogue: Catalogue) -> None:
    end = facts(catalogue).next_day
    assert end is not None

    late = facts(catalogue, today=end + timedelta(days=3))

    assert late.days_late == 3
    assert late_words(late.days_late) == "3\u00a0dagen te laat"


def test_on_its_last_day_a_task_is_not_late(catalogue: Catalogue) -> None:
    end = facts(catalogue).next_day
    assert end is not None

    assert facts(catalogue, today=end).days_late == 0


def test_an_example_is_never_late(catalogue: Catalogue) -> None:
    assert facts(catalogue, today=date(2030, 1, 1), is_example=True).days_late == 0


def test_a_remeasurement_that_comes_near_asks_for_attention(catalogue: Catalogue) -> None:
    far = facts(catalogue, locked=MOMENT, today=date(2026, 6, 1))
    near = facts(catalogue, locked=MOMENT, today=date(2026, 12, 28))

    assert not far.is_soon
    assert near.is_soon
    assert near.state.startswith("Hermeting in ")


@pytest.mark.parametrize(
    "ago, words",
    [
        (timedelta(hours=1), "vandaag 16:30"),
        (timedelta(hours=18), "gisteren"),
        (timedelta(days=3), "12\u00a0jan"),
        (timedelta(days=28), "18\u00a0dec\u00a02025"),
    ],
)
def test_when_one_last_worked_on_it(ago: timedelta, words: str) -> None:
    now = datetime(2026, 1, 15, 17, 30, tzinfo=UTC)

    assert when_words(now - ago, now) == words


def test_times_are_said_in_the_zone_of_the_clock() -> None:
    amsterdam = timezone(timedelta(hours=1))

    words = when_words(datetime(2026, 1, 14, 23, 30, tzinfo=UTC), datetime(2026, 1, 15, 8, 0, tzinfo=amsterdam))

    assert words == "vandaag 00:30"


def test_sector_and_size_are_said_as_far_as_known() -> None:
    assert kind_words(THREE[0], SECTORS) == "Overheid · 80\u00a0medewerkers"
    assert kind_words(THREE[2], SECTORS) == "Profiel nog niet ingevuld"


def test_a_screen_reader_hears_the_whole_card(catalogue: Catalogue) -> None:
    now = datetime(2026, 1, 15, 17, 30, tzinfo=UTC)
    words = spoken(summary("x", "Proef BV", is_example=True), facts(catalogue), SECTORS, now)

    for part in ("Proef BV", "voorbeeld", "1,00 Toevallig", "Nulmeting bezig", "laatst bewerkt vandaag 16:30"):
        assert part in words


def test_a_dossier_that_cannot_be_read_says_so() -> None:
    now = datetime(2026, 1, 15, 17, 30, tzinfo=UTC)

    assert "Zet een back-up terug" in spoken(THREE[0], unreadable("Zet een back-up terug"), SECTORS, now)
