from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from assessments.figures import Channel, Figures
from assessments.plan import DismissedWarning, TaskEdit
from assessments.types import Answer, Dossier, MeasurementKind, QuestionId, RuleId, TaskCode
from tests.dossiers import CATALOGUE, NOW, dossier, measurement
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.changes import subject_of
from wizard.session import Session

INT_02, DRA_01 = QuestionId("INT-02"), QuestionId("DRA-01")
PRO_01, PRO_03, PRO_04 = QuestionId("PRO-01"), QuestionId("PRO-03"), QuestionId("PRO-04")
T, R = TaskCode("T-INT-03"), RuleId("R-28")
WAVED = DismissedWarning("Komt in maart", NOW)


def opened(start: Dossier | None = None, place: str | None = None) -> tuple[Session, MemoryKeeper]:
    one = start or dossier({"DRA-01": 1}, {"PRO-04": "ja"})
    keeper = MemoryKeeper(one)
    return Session(CATALOGUE, keeper, one, place=QuestionId(place) if place else None), keeper


def typed(session: Session, *texts: str) -> None:
    for text in texts:
        session.set_answer(INT_02, replace(session.measurement.answer(INT_02), note=text))


def test_a_change_is_on_disk_at_once_and_the_session_says_when() -> None:
    session, keeper = opened()

    session.set_answer(INT_02, Answer(value=1))

    assert keeper.dossier == session.dossier
    assert session.saved_at == session.dossier.updated_at == NOW + timedelta(seconds=1)
    assert not session.has_unsaved


def test_the_assessment_follows_every_change_and_is_worked_out_once() -> None:
    session, _ = opened()
    before = session.assessment

    assert session.assessment is before
    session.set_answer(INT_02, Answer(value=1))

    assert before.task(T) is None
    assert session.assessment.task(T) is not None
    assert session.sheet.level(INT_02) == 1


def test_the_newest_measurement_is_worked_on() -> None:
    first = measurement({"DRA-01": 0}, locked=True)
    second = measurement({"DRA-01": 3}, kind=MeasurementKind.HERMETING, day=date(2027, 1, 5))
    session, keeper = opened(dossier(measurements=(first, second)))

    session.set_answer(DRA_01, Answer(value=4))

    assert session.measurement.id == second.id
    assert keeper.dossier.measurements[0] == first
    assert keeper.dossier.measurements[1].answer(DRA_01).value == 4


def test_setting_what_already_stands_there_writes_nothing() -> None:
    session, keeper = opened()

    session.set_answer(DRA_01, Answer(value=1))
    session.set_profile(PRO_04, "ja")
    session.edit_task(T, TaskEdit())
    session.dismiss(R, None)
    session.set_channels(())

    assert keeper.written == []
    assert session.last_step is None


def test_an_answer_to_a_profile_question_goes_to_the_profile() -> None:
    session, keeper = opened()

    session.set_answer(PRO_03, Answer(value=80))

    assert keeper.dossier.profile[PRO_03] == 80
    assert session.measurement.answer(PRO_03) == Answer()


def test_an_organisation_keeps_its_name_when_the_field_is_emptied() -> None:
    session, keeper = opened()

    session.set_profile(PRO_01, "  ")
    session.set_profile(PRO_01, None)
    session.set_profile(PRO_01, "Ander BV")

    assert keeper.written == ["PRO-01"]
    assert session.dossier.organisation == "Ander BV"


def test_an_answer_that_is_emptied_is_taken_off_the_disk() -> None:
    session, keeper = opened()

    session.set_answer(DRA_01, Answer())
    session.set_profile(PRO_04, None)

    assert DRA_01 not in keeper.dossier.newest().answers
    assert PRO_04 not in keeper.dossier.profile


def test_the_channel_table_leaves_the_other_figures_alone() -> None:
    session, keeper = opened(dossier(figures=Figures(hires=24)))

    session.set_channels((Channel("LinkedIn"),))

    assert keeper.dossier.newest().figures == Figures(hires=24, channels=(Channel("LinkedIn"),))


def test_undo_and_redo_walk_back_and_forth_and_save_each_step() -> None:
    session, keeper = opened()
    session.set_answer(INT_02, Answer(value=2))
    session.set_answer(INT_02, Answer(value=1))

    undone = session.undo()

    assert undone is not None
    assert subject_of(undone) == "INT-02"
    assert keeper.dossier.newest().answer(INT_02).value == 2
    assert session.next_step is not None
    assert session.next_step.words == "INT-02 gewijzigd: niveau 2 → 1"
    assert session.last_step is not None
    assert session.last_step.words == "INT-02 beantwoord: niveau 2"

    session.redo()

    assert keeper.dossier.newest().answer(INT_02).value == 1
    assert session.next_step is None


def test_there_is_nothing_to_undo_or_redo_in_a_fresh_session() -> None:
    session, keeper = opened()

    assert session.undo() is None
    assert session.redo() is None
    assert keeper.written == []


def test_a_new_change_ends_what_could_be_redone() -> None:
    session, _ = opened()
    session.set_answer(INT_02, Answer(value=2))
    session.undo()

    session.set_answer(DRA_01, Answer(value=3))

    assert session.redo() is None


def test_a_burst_of_typing_is_one_step_and_each_part_is_saved() -> None:
    session, keeper = opened()

    typed(session, "K", "Ka", "Karin")

    assert keeper.written == ["INT-02"] * 3
    session.undo()
    assert session.measurement.answer(INT_02).note == ""
    session.redo()
    assert session.measurement.answer(INT_02).note == "Karin"


def test_a_pause_between_words_makes_two_steps() -> None:
    session, _ = opened()

    typed(session, "Karin")
    session.settle()
    typed(session, "Karin vraagt")
    session.undo()

    assert session.measurement.answer(INT_02).note == "Karin"


def test_typing_after_an_undo_does_not_join_what_stood_before_it() -> None:
    session, _ = opened()
    typed(session, "Karin")
    session.settle()
    typed(session, "Karin vraagt")
    session.undo()

    typed(session, "Karin werkt")
    session.undo()

    assert session.measurement.answer(INT_02).note == "Karin"


def test_typing_something_and_typing_it_back_leaves_nothing_to_undo() -> None:
    session, keeper = opened()
    session.set_answer(DRA_01, Answer(value=3))
    session.settle()

    typed(session, "K", "")

    assert keeper.dossier == session.dossier
    assert session.last_step is not None
    assert session.last_step.words == "DRA-01 gewijzigd: niveau 1 → 3"


def test_a_level_and_a_note_are_two_steps() -> None:
    session, _ = opened()
    session.set_answer(INT_02, Answer(value=1))
    typed(session, "Karin")

    session.undo()

    assert session.measurement.answer(INT_02) == Answer(value=1)


def test_edits_and_dismissals_are_saved_and_undone() -> None:
    session, keeper = opened()
    session.edit_task(T, TaskEdit(owner="Karin"))
    session.dismiss(R, WAVED)
    assert keeper.dossier.plan == session.dossier.plan
    assert keeper.dossier.plan.edits == {T: TaskEdit(owner="Karin")}

    session.undo()
    session.undo()

    assert not keeper.dossier.plan.edits
    assert not keeper.dossier.plan.dismissed


def test_a_place_is_remembered_once_and_never_undone() -> None:
    session, keeper = opened(place="INT-02")
    assert session.place == "INT-02"

    session.go_to(INT_02)
    session.go_to(DRA_01)

    assert keeper.written == ["place DRA-01"]
    assert keeper.place == session.place == "DRA-01"
    assert session.undo() is None


def test_a_dossier_opens_at_the_first_open_question_without_a_place() -> None:
    assert opened()[0].place == "PRO-02"
