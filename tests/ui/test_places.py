"""The ways through an open dossier that a place names, and who is written in the log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from tests.ui.kept_settings import KeptSettings
from tests.ui.plan import example
from tests.ui.printing.fakes import FakeDialogs
from ui.dossier_view import DossierView
from ui.plan import PlanScreen
from ui.plan.checks.checks_view import ChecksView
from ui.printing import PrintScreen
from ui.printing.documents import changes_place
from ui.printing.outcome import Outcome
from ui.printing.print_options import PrintOptions
from ui.sections import PLAN, PRINTING, QUESTIONS, RESULTS
from ui.theme import Appearance, Theme
from ui.widgets.buttons import PrimaryButton
from ui.work import Work
from wizard.kept_look import ADVISER
from wizard.planning.changes_since import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light look; afterwards the application is bare again."""
    before = qapp.style().objectName()
    made = Theme()
    made.install(qapp)
    made.set_appearance(Appearance.LIGHT)
    yield made
    qapp.setStyle(before or "Fusion")


def opened(qtbot: QtBot, theme: Theme, adviser: str = "Ans Adviseur") -> tuple[DossierView, Work]:
    """Open a dossier in a library that knows the adviser's name."""
    work = Work(example.work().session, settings=KeptSettings({ADVISER: adviser}))
    view = DossierView(work, theme, QMenu())
    qtbot.addWidget(view)
    view.resize(1366, 720)
    view.show()
    return view, work


def test_a_place_is_a_task_a_question_a_rule_the_check_or_a_document(qtbot: QtBot, theme: Theme) -> None:
    view, _ = opened(qtbot, theme)
    plan = view.screen_of(PLAN)
    assert isinstance(plan, PlanScreen)

    view.show_place("T-EXT-04")
    assert view.section == PLAN
    view.show_place("EXT-04")
    assert view.section == QUESTIONS
    view.show_place("R-09")
    assert view.section == RESULTS
    view.show_place("plan/controle")
    assert view.section == PLAN
    assert plan.findChild(ChecksView) is plan.view
    view.show_place("plan/personen")
    assert plan.findChild(ChecksView) is not plan.view
    view.show_place(changes_place(NOW, NOW))
    assert view.section == PRINTING
    options = view.screen_of(PRINTING).findChild(PrintOptions)
    assert isinstance(options, PrintOptions)
    assert options.changes.isVisible()


def test_the_log_says_who_worked_with_the_program(qtbot: QtBot, theme: Theme) -> None:
    _, work = opened(qtbot, theme)

    work.edit_task(TaskCode("T-EXT-04"), TaskEdit(owner="Henk"))

    assert work.session.dossier.plan.decisions[-1].by == "Ans Adviseur"


def test_noting_that_the_plan_went_out_leaves_what_is_said_about_it(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    _, work = opened(qtbot, theme)
    dialogs = FakeDialogs(tmp_path / "plan.pdf")
    screen = PrintScreen(work, theme, today=lambda: example.TODAY, dialogs=dialogs)
    qtbot.addWidget(screen)
    work.changed.connect(screen.refresh)  # as the view of a dossier does
    screen.show()
    save = next(one for one in screen.findChildren(PrimaryButton) if one.text() == "Opslaan als PDF…")
    qtbot.waitUntil(save.isEnabled, timeout=60_000)
    outcome = screen.findChild(Outcome)
    assert isinstance(outcome, Outcome)

    save.click()
    qtbot.waitUntil(lambda: bool(work.session.dossier.plan.decisions), timeout=10_000)

    assert work.session.dossier.plan.decisions[-1].words.startswith("Afgedrukt als PDF")
    assert outcome.isVisible()
    assert save.isEnabled()


def test_undoing_that_a_point_was_set_aside_leads_to_the_check(qtbot: QtBot, theme: Theme) -> None:
    view, work = opened(qtbot, theme)
    work.change_plan("controle/geen_naam/T-SYN-05", "Controlepunt opzijgezet", {("known", ""): (TaskCode("T-SYN-05"),)})

    work.undo()

    plan = view.screen_of(PLAN)
    assert isinstance(plan, PlanScreen)
    assert view.section == PLAN
    assert isinstance(plan.view, ChecksView)
