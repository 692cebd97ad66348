from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.figures import Channel, Figures
from assessments.sheet import AnswerSheet
from assessments.types import Answer, PoolNumbers, QuestionId, Role, RoleHolders, TargetGroup, Value
from tests.dossiers import CATALOGUE, MONDAY, WAIVED, assessment, every_level, sheet
from wizard import journey
from wizard.journey import Progress, State

Answers = dict[str, Value | Answer]
PROFILE_FILLED: dict[str, Value] = {
    "PRO-03": 80,
    "PRO-04": "nee",
    "PRO-05": 24,
    "PRO-06": ("leidinggevenden_zelf",),
    "PRO-08": "wervingskosten_verlagen",
    "PRO-09": "professioneel",
    "PRO-10": 16,
    "PRO-11": MONDAY,
    "PRO-13": (TargetGroup("Monteurs"),),
    "PRO-14": "nee",
    "PRO-15": "nee",
    "PRO-07": RoleHolders({Role.HM: "Teamleiders", Role.DI: "Paul"}),
}
TEXTS: Answers = {"IDE-10": "Klanten: 120 adressen", "IDE-11": "Storingsdienst", "SYN-12": "De storingsdienst"}


def whole_steps() -> Answers:
    return every_level(2) | TEXTS


@pytest.mark.parametrize(
    "progress, state",
    [
        (Progress(0, 0), State.NOT_APPLICABLE),
        (Progress(2, 2, waived=2), State.NOT_APPLICABLE),
        (Progress(0, 3), State.EMPTY),
        (Progress(1, 3), State.BUSY),
        (Progress(1, 3, waived=1), State.BUSY),
        (Progress(3, 3), State.DONE),
        (Progress(3, 3, waived=2), State.DONE),
    ],
)
def test_the_state_follows_from_the_counts(progress: Progress, state: State) -> None:
    assert progress.state is state


def test_the_share_is_zero_when_nothing_is_shown() -> None:
    assert Progress(0, 0).share == 0
    assert Progress(1, 4).share == 0.25


def test_progress_counts_the_shown_questions_of_the_six_steps() -> None:
    # 72, less DRA-09, EXT-08, TAL-07, TAL-02 (empty profile), while TAL-11 is asked
    empty = journey.overall_progress(sheet())
    full = journey.overall_progress(sheet({"TAL-01": 2}, {"PRO-04": "ja", "PRO-14": "ja"}))

    assert (empty.answered, empty.shown) == (0, 68)
    assert (full.answered, full.shown) == (1, 72)


def test_waived_with_a_reason_is_answered_and_a_hidden_answer_is_not_counted() -> None:
    one = journey.overall_progress(sheet({"INT-06": WAIVED, "EXT-05": Answer(not_applicable=True), "TAL-02": 3}))

    assert (one.answered, one.waived) == (1, 1)


def test_flags_for_discussion_are_counted_where_they_are_shown() -> None:
    flag = Answer(discuss=True)

    assert journey.overall_progress(sheet({"INT-01": flag, "INT-06": flag, "TAL-02": flag})).discuss == 2


def test_a_page_shows_only_what_is_asked() -> None:
    theme = CATALOGUE.theme_of(QuestionId("EXT-08"))

    assert "EXT-08" not in journey.shown_questions(sheet(), theme)
    assert "EXT-08" in journey.shown_questions(sheet({}, {"PRO-14": "ja"}), theme)


def test_a_step_is_ready_when_its_required_questions_are_answered() -> None:
    step = CATALOGUE.section("draagvlak")
    required = dict.fromkeys(("DRA-01", "DRA-03", "DRA-04", "DRA-05", "DRA-06"), 2)

    assert any(True for _ in journey.open_required(sheet(), step))
    assert not list(journey.open_required(sheet(dict(required)), step))
    assert list(journey.open_required(sheet({**required, "DRA-05": Answer()}), step)) == ["DRA-05"]


def test_outsourcing_is_required_once_one_of_its_questions_is_answered() -> None:
    section = CATALOGUE.section("uitbesteden")

    assert list(journey.open_required(sheet(), section)) == []
    assert list(journey.open_required(sheet({"UIT-06": "ja"}), section)) == ["UIT-01", "UIT-02"]


def test_the_plan_is_a_concept_until_everything_required_is_there() -> None:
    final = assessment(whole_steps(), PROFILE_FILLED)

    assert journey.open_points(final.sheet) == ()
    assert not final.is_concept()
    assert assessment(whole_steps() | {"UIT-06": "ja"}, PROFILE_FILLED).is_concept()
    assert assessment(whole_steps() | {"IDE-10": " "}, PROFILE_FILLED).is_concept()
    assert assessment(whole_steps(), {**PROFILE_FILLED, "PRO-13": ()}).is_concept()


@pytest.mark.parametrize("role", [Role.HM, Role.DI])
@pytest.mark.parametrize("name", [None, " "])
def test_hiring_manager_and_directie_need_a_name(role: Role, name: str | None) -> None:
    holders = RoleHolders({Role.HM: "Teamleiders", Role.DI: "Paul", role: name})
    without = assessment(whole_steps(), {**PROFILE_FILLED, "PRO-07": holders})

    assert journey.roles_without_name(without.sheet) == (role,)
    assert without.is_concept()


def test_a_default_is_no_answer() -> None:
    assert "PRO-09" in journey.open_points(sheet())
    assert "PRO-10" in journey.open_points(sheet())


def test_the_next_open_question_goes_round_once() -> None:
    answers = whole_steps() | {"DRA-10": ("te_duur",)}
    del answers["INT-02"]
    del answers["DRA-02"]
    one = sheet(answers, PROFILE_FILLED)

    assert journey.next_open(one, QuestionId("DRA-01")) == "DRA-02"
    assert journey.next_open(one, QuestionId("SYN-10")) == "PRO-02"


def test_the_next_open_question_is_never_the_one_one_is_at_nor_a_hidden_one() -> None:
    filled = dict.fromkeys(every_level(2), 2)
    shown = [q for s in CATALOGUE.sections for q in s.questions() if s.code != "uitbesteden"]
    one = sheet(dict(filled), {"PRO-14": "nee"})

    seen: list[QuestionId] = []
    place: QuestionId | None = None
    for _ in shown:
        place = journey.next_open(one, place)
        assert place is not None
        assert one.is_shown(place)
        assert place not in seen[-1:]
        seen.append(place)
    assert not {"EXT-08", "TAL-07"} & set(seen)


def test_one_stays_where_one_is_when_only_that_is_open() -> None:
    one = _all_answered()
    answers = {code: answer for code, answer in one.measurement.answers.items() if code != "INT-02"}
    only = AnswerSheet(CATALOGUE, one.dossier, replace(one.measurement, answers=answers))

    assert journey.next_open(only, QuestionId("INT-01")) == "INT-02"
    assert journey.next_open(only, QuestionId("INT-02")) is None


def test_outsourcing_is_only_visited_from_within() -> None:
    complete = _all_answered()

    assert journey.next_open(complete, QuestionId("DRA-01")) is None
    assert journey.next_open(complete, None) is None
    assert journey.next_open(complete, QuestionId("UIT-01")) == "UIT-02"


def _all_answered() -> AnswerSheet:
    profile: dict[str, Value] = {**PROFILE_FILLED, "PRO-02": "ict", "PRO-12": 100}
    answers = whole_steps() | {
        "DRA-10": ("te_duur",),
        "DRA-11": "Directeur",
        "DRA-12": "Niets",
        "IDE-12": "Nuchter",
        "INT-12": ("weet_ik_niet",),
        "EXT-12": "wordt niet gebruikt",
        "SYN-11": ("maandelijks_hr_recruitment",),
    }
    whole = sheet(answers, profile)
    left = [q for s in CATALOGUE.steps for q in s.questions() if whole.is_shown(q) and not whole.is_answered(q)]
    assert left == ["EXT-12", "TAL-12"]
    return sheet(
        answers | {"TAL-12": PoolNumbers(0, 0)}, profile, figures=Figures(channels=(Channel("LinkedIn", hires=3),))
    )


def test_a_dossier_opens_where_one_left_it() -> None:
    assert journey.first_place(sheet(), QuestionId("INT-02")) == "INT-02"


@pytest.mark.parametrize("last", [None, "TAL-02", "OUD-99"])
def test_a_dossier_opens_at_the_first_open_question_when_that_place_is_gone(last: str | None) -> None:
    assert journey.first_place(sheet(), QuestionId(last) if last else None) == "PRO-02"


def test_a_dossier_where_all_is_answered_opens_at_the_beginning() -> None:
    assert journey.first_place(_all_answered(), None) == next(iter(CATALOGUE.questions))


@pytest.mark.parametrize(
    "question, words",
    [
        ("EXT-09", "Stap 4 Extern proces, thema Beeld en verhalen, vraag EXT-09"),
        ("PRO-03", "Profiel, thema De organisatie, vraag PRO-03"),
        ("UIT-01", "Uitbesteden, thema Waarom uitbesteden, vraag UIT-01"),
    ],
)
def test_a_place_is_said_in_words(question: str, words: str) -> None:
    assert journey.place_words(sheet(), QuestionId(question)) == words


MATURITY = list(every_level(0))


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(MATURITY),
        st.one_of(st.integers(0, 4), st.just(WAIVED), st.just(Answer(not_applicable=True)), st.just(Answer(note="x"))),
    ),
    st.fixed_dictionaries(
        {}, optional={"PRO-04": st.sampled_from(["ja", "nee"]), "PRO-14": st.sampled_from(["ja", "nee"])}
    ),
)
def test_progress_never_lies(answers: Answers, profile: dict[str, Value]) -> None:
    one = sheet(answers, profile)
    whole = journey.overall_progress(one)
    parts = [journey.section_progress(one, step) for step in CATALOGUE.steps]

    assert 0 <= whole.waived <= whole.answered <= whole.shown <= 72
    assert 0 <= whole.share <= 1
    assert whole.answered == sum(part.answered for part in parts)
    assert whole.shown == sum(part.shown for part in parts)
    assert (whole.share == 1) is (whole.answered == whole.shown)
    for step, part in zip(CATALOGUE.steps, parts, strict=True):
        assert part.state is not State.DONE or not list(journey.open_required(one, step))
