"""What the screens of a dossier are told about saving."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from assessments.figures import Figures
from assessments.types import Answer, QuestionId
from tests.dossiers import CATALOGUE, NOW, dossier
from tests.wizard.memory_keeper import MemoryKeeper
from ui.work import Work
from wizard.session import Session

DRA_01, INT_02 = QuestionId("DRA-01"), QuestionId("INT-02")


def opened() -> tuple[Work, MemoryKeeper]:
    keeper = MemoryKeeper(dossier())
    return Work(Session(CATALOGUE, keeper, keeper.dossier)), keeper


def test_walking_on_after_the_disk_came_back_says_that_all_is_saved(qtbot: QtBot) -> None:
    work, keeper = opened()
    keeper.is_full = True
    with qtbot.waitSignal(work.save_failed):
        work.set_answer(DRA_01, Answer(value=1))
    keeper.is_full = False

    with qtbot.waitSignal(work.saved):
        work.go_to(INT_02)

    assert not work.session.has_unsaved
    assert keeper.dossier.newest().answer(DRA_01).value == 1


def test_walking_on_while_the_disk_still_refuses_says_so_again(qtbot: QtBot) -> None:
    work, keeper = opened()
    keeper.is_full = True
    work.set_answer(DRA_01, Answer(value=1))

    with qtbot.waitSignal(work.save_failed), qtbot.assertNotEmitted(work.saved):
        work.go_to(INT_02)

    assert work.session.has_unsaved


def test_walking_through_a_saved_dossier_is_no_news(qtbot: QtBot) -> None:
    work, _ = opened()

    with qtbot.assertNotEmitted(work.saved), qtbot.assertNotEmitted(work.save_failed):
        work.go_to(INT_02)


def test_a_change_of_locked_figures_is_refused_in_a_sentence(qtbot: QtBot) -> None:
    work, _ = opened()
    work.lock("Marit", NOW)
    with qtbot.waitSignal(work.refused) as refused, qtbot.assertNotEmitted(work.save_failed):
        work.set_figures(Figures(hires=24), cell="basis/aannames", words="Aannames: 24")

    assert "ontgrendel" in refused.args[0]
    assert work.session.measurement.figures.hires is None


def test_undo_of_a_figure_tells_the_place_in_the_figures(qtbot: QtBot) -> None:
    work, _ = opened()
    work.set_figures(Figures(hires=24), cell="basis/aannames", words="Aannames: 24")
    with qtbot.waitSignal(work.jumped) as jumped:
        work.undo()

    assert jumped.args == ["cijfers/basis/aannames"]
