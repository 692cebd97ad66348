from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assessments.figures import Channel, Figures, Scenarios
from assessments.plan import DismissedWarning, TaskEdit, TaskStatus
from assessments.types import (
    Answer,
    Confidence,
    Measurement,
    MeasurementId,
    MeasurementKind,
    QuestionId,
    RuleId,
    TaskCode,
)
from tests.dossiers import CATALOGUE, NOW, dossier
from wizard.change_words import describe
from wizard.changes import (
    AnswerChange,
    Change,
    FiguresChange,
    MeasurementChange,
    ProfileChange,
    ScenariosChange,
    apply,
    is_typing,
    joined,
    reverse,
    subject_of,
)
from wizard.formats import NBSP
from wizard.plan_changes import DismissalChange, TaskChange

M = dossier().newest().id
INT_02, IDE_12, PRO_05 = QuestionId("INT-02"), QuestionId("IDE-12"), QuestionId("PRO-05")
T, R = TaskCode("T-INT-06"), RuleId("R-28")
WAVED = DismissedWarning("Komt in maart", NOW)


def answer(before: Answer, after: Answer, question: str = "INT-02") -> AnswerChange:
    return AnswerChange(M, QuestionId(question), before, after)


def edit(before: TaskEdit, after: TaskEdit) -> TaskChange:
    return TaskChange(T, before, after)


def hires(cell: str, before: int | None, after: int) -> FiguresChange:
    return FiguresChange(M, cell, "", Figures(hires=before), Figures(hires=after))


ONE_OF_EACH: list[Change] = [
    answer(Answer(), Answer(value=2, note="x")),
    ProfileChange(PRO_05, None, 24),
    ProfileChange(QuestionId("PRO-01"), "Proef BV", "Ander BV"),
    FiguresChange(M, "EXT-12", "EXT-12 gewijzigd", Figures(), Figures(channels=(Channel("LinkedIn"),))),
    FiguresChange(M, "basis/aannames", "Aannames: 24", Figures(), Figures(hires=24)),
    ScenariosChange(M, "scenario/n", "Aannames per jaar: 30", Scenarios(), Scenarios(hires_per_year=30)),
    MeasurementChange(None, Measurement(MeasurementId("later"), MeasurementKind.HERMETING, date(2027, 1, 5))),
    edit(TaskEdit(), TaskEdit(owner="Karin")),
    DismissalChange(R, None, WAVED),
]


@pytest.mark.parametrize("change", ONE_OF_EACH, ids=lambda change: type(change).__name__)
def test_a_change_and_its_reverse_leave_no_trace(change: Change) -> None:
    before = dossier({"DRA-01": 1}, {"PRO-04": "ja"})
    after = apply(before, change)

    assert after != before
    assert apply(after, reverse(change)) == before
    assert reverse(reverse(change)) == change
    assert apply(apply(after, reverse(change)), change) == after


def test_a_change_touches_its_own_measurement_only() -> None:
    one = dossier({"INT-02": 1})
    elsewhere = AnswerChange(MeasurementId("een andere"), INT_02, Answer(), Answer(value=4))

    assert apply(one, elsewhere) == one


def test_what_says_nothing_is_not_kept() -> None:
    one = dossier({"INT-02": 1}, {"PRO-05": 24})
    one = apply(one, answer(Answer(value=1), Answer()))
    one = apply(one, ProfileChange(PRO_05, 24, None))
    one = apply(one, edit(TaskEdit(owner="Karin"), TaskEdit()))
    one = apply(one, DismissalChange(R, WAVED, None))

    assert one == dossier()


def test_an_organisation_never_loses_its_name() -> None:
    assert apply(dossier(), ProfileChange(QuestionId("PRO-01"), "Proef BV", " ")).organisation == "Proef BV"
    assert apply(dossier(), ProfileChange(QuestionId("PRO-01"), "Proef BV", None)).organisation == "Proef BV"


@pytest.mark.parametrize(
    "earlier, later, typing",
    [
        (answer(Answer(), Answer(note="a")), answer(Answer(note="a"), Answer(note="ab")), True),
        (answer(Answer(), Answer(evidence="a")), answer(Answer(evidence="a"), Answer(evidence="ab")), True),
        (answer(Answer(), Answer(value="a"), "IDE-12"), answer(Answer(value="a"), Answer(value="ab"), "IDE-12"), True),
        (edit(TaskEdit(), TaskEdit(remark="a")), edit(TaskEdit(remark="a"), TaskEdit(remark="ab")), True),
        (edit(TaskEdit(), TaskEdit(owner="K")), edit(TaskEdit(owner="K"), TaskEdit(owner="Ka")), True),
        (ProfileChange(PRO_05, "a", "ab"), ProfileChange(PRO_05, "ab", "abc"), True),
        # another field, question, kind of change, or no text
        (answer(Answer(), Answer(note="a")), answer(Answer(note="a"), Answer(note="a", evidence="b")), False),
        (answer(Answer(), Answer(note="a")), answer(Answer(note="a"), Answer(note="ab"), "INT-03"), False),
        (answer(Answer(), Answer(note="a")), answer(Answer(note="x"), Answer(note="xy")), False),
        (answer(Answer(), Answer(value=1)), answer(Answer(value=1), Answer(value=2)), False),
        (answer(Answer(), Answer(value=1)), answer(Answer(value=1), Answer(value=1, note="a")), False),
        (ProfileChange(PRO_05, None, 1), ProfileChange(PRO_05, 1, 12), False),
        (ProfileChange(PRO_05, "a", "ab"), edit(TaskEdit(), TaskEdit(remark="a")), False),
        (edit(TaskEdit(), TaskEdit(hours=Decimal(1))), edit(TaskEdit(hours=Decimal(1)), TaskEdit(hours=Decimal(12))), False),
        (hires("basis/aannames", None, 2), hires("basis/aannames", 2, 24), True),
        (hires("basis/aannames", None, 2), hires("kosten/1/bedrag", 2, 24), False),
        (DismissalChange(R, None, WAVED), DismissalChange(R, WAVED, None), False),
    ],
)  # fmt: skip
def test_going_on_in_the_same_text_field_is_typing(earlier: Change, later: Change, typing: bool) -> None:
    assert is_typing(earlier, later) is typing


def test_joined_changes_run_from_the_first_to_the_last() -> None:
    whole = joined(answer(Answer(), Answer(note="a")), answer(Answer(note="a"), Answer(note="ab")))

    assert whole == answer(Answer(), Answer(note="ab"))


@pytest.mark.parametrize(
    "change, subject",
    list(
        zip(
            ONE_OF_EACH,
            [
                "INT-02",
                "PRO-05",
                "PRO-01",
                "EXT-12",
                "cijfers/basis/aannames",
                "cijfers/scenario/n",
                "cijfers/",
                "T-INT-06",
                "R-28",
            ],
            strict=True,
        )
    ),
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_change_says_what_it_is_about(change: Change, subject: str) -> None:
    assert subject_of(change) == subject


THIS_YEAR = date.today().year
DUE, START, LATER = date(THIS_YEAR, 1, 30), date(THIS_YEAR, 1, 16), date(2099, 1, 30)


@pytest.mark.parametrize(
    "change, words",
    [
        (answer(Answer(value=2), Answer(value=1)), "INT-02 gewijzigd: niveau 2 → 1"),
        (answer(Answer(), Answer(value=0)), "INT-02 beantwoord: niveau 0"),
        (answer(Answer(value=3), Answer()), "INT-02 gewijzigd: niveau 3 → leeg"),
        (answer(Answer(), Answer(value="Nuchter"), "IDE-12"), "IDE-12 gewijzigd"),
        (answer(Answer(), Answer(value=4), "UIT-01"), "UIT-01 beantwoord: niveau 4"),
        (answer(Answer(value=2), Answer(not_applicable=True)), "INT-02 staat op n.v.t."),
        (answer(Answer(not_applicable=True), Answer()), "INT-02 staat niet meer op n.v.t."),
        (answer(Answer(), Answer(discuss=True)), "INT-02 gemarkeerd om na te bespreken"),
        (answer(Answer(discuss=True), Answer()), "INT-02 hoeft niet meer nabesproken"),
        (answer(Answer(), Answer(note="a")), "INT-02: toelichting gewijzigd"),
        (answer(Answer(), Answer(evidence="a")), "INT-02: bewijs gewijzigd"),
        (answer(Answer(), Answer(reason="a")), "INT-02: reden gewijzigd"),
        (answer(Answer(), Answer(confidence=Confidence.GUESS)), "INT-02: zekerheid gewijzigd"),
        (answer(Answer(), Answer(target=4)), "INT-02: eigen streefniveau gewijzigd"),
        (ProfileChange(PRO_05, None, 24), "PRO-05 gewijzigd"),
        (FiguresChange(M, "basis/aannames", "Aannames: 24", Figures(), Figures(hires=24)), "Aannames: 24"),
        (DismissalChange(R, None, WAVED), "Aandachtspunt R-28 opzijgezet"),
        (DismissalChange(R, WAVED, None), "Aandachtspunt R-28 teruggezet"),
    ],
)
def test_a_change_is_said_in_a_few_words(change: Change, words: str) -> None:
    assert describe(change, CATALOGUE) == words


@pytest.mark.parametrize(
    "before, after, words",
    [
        (TaskEdit(), TaskEdit(dropped_reason="Te duur"), "uit het plan gehaald"),
        (TaskEdit(dropped_reason="Te duur"), TaskEdit(), "terug in het plan"),
        (TaskEdit(), TaskEdit(status=TaskStatus.BUSY), "bezig"),
        (TaskEdit(), TaskEdit(status=TaskStatus.DONE, done_on=DUE), "klaar"),
        (TaskEdit(status=TaskStatus.DONE), TaskEdit(), "weer te doen"),
        (TaskEdit(), TaskEdit(due=DUE), "klaar op 30 jan"),
        (TaskEdit(), TaskEdit(due=LATER), "klaar op 30 jan 2099"),
        (TaskEdit(due=DUE), TaskEdit(), "klaar volgens advies"),
        (TaskEdit(), TaskEdit(start=START), "begint op 16 jan"),
        (TaskEdit(), TaskEdit(start=LATER), "begint op 30 jan 2099"),
        (TaskEdit(start=START), TaskEdit(), "begint volgens advies"),
        (TaskEdit(), TaskEdit(owner="Karin"), "naam Karin"),
        (TaskEdit(owner="Karin"), TaskEdit(), "naam volgens advies"),
        (TaskEdit(), TaskEdit(hours=Decimal("2.5")), "2,5 uur"),
        (TaskEdit(hours=Decimal(2)), TaskEdit(), "uren volgens advies"),
        (TaskEdit(), TaskEdit(remark="Eerst bellen"), "opmerking gewijzigd"),
        (TaskEdit(), TaskEdit(expenses=Decimal(100)), "uitgaven gewijzigd"),
    ],
)
def test_a_change_of_a_task_is_said_with_its_title(before: TaskEdit, after: TaskEdit, words: str) -> None:
    sentence = describe(edit(before, after), CATALOGUE)

    title, _, what = sentence.partition(": ")
    assert title == "Berichtenset aan- en afschrijven"
    assert what.replace(NBSP, " ") == words
