"""Bestanden uitdelen: the files, the lines to send along, and what was already there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication

from assessments.exchange.vote_files import read_votes
from assessments.workshop import Workshop
from tests.assessments.dossiers import small_dossier
from tests.assessments.votes import CATALOGUE
from tests.ui.workshop.fakes import NOW
from tests.ui.workshop.gather.scene import MemoryWork
from tests.wizard.workshop.gathered import SETUP, WORKSHOP
from ui.theme import Theme
from ui.workshop.desk import WorkshopDesk
from ui.workshop.gather.giving import GivingDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def _dialog(qtbot: QtBot, theme: Theme, workshop: Workshop = WORKSHOP) -> GivingDialog:
    work: Any = MemoryWork(workshop)
    work.session.dossier.organisation = small_dossier().organisation
    made = GivingDialog(WorkshopDesk(work, theme, now=lambda: NOW), theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_folder_gets_a_file_for_each_participant(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, theme)
    dialog.return_field.setText("marit@voorbeeld.nl")

    dialog.give(tmp_path)

    files = [read_votes(path, CATALOGUE).file for path in sorted(tmp_path.iterdir())]
    assert [(one.number, one.return_to, dict(one.votes)) for one in files] == [
        (number, "marit@voorbeeld.nl", {}) for number in (1, 2, 3, 4)
    ]
    assert dialog.done_label.text().startswith("4\N{NO-BREAK SPACE}bestanden in de map")
    assert dialog.folder_link.isVisible()
    assert not dialog.problem_line.isVisible()


def test_the_lines_to_send_along_follow_the_address_and_are_copied(qtbot: QtBot, theme: Theme) -> None:
    dialog = _dialog(qtbot, theme)

    dialog.return_field.setText("marit@voorbeeld.nl")
    dialog.copy_button.click()

    assert "terug naar marit@voorbeeld.nl" in QGuiApplication.clipboard().text()


def test_without_participants_one_sentence_says_what_to_do_first(qtbot: QtBot, theme: Theme) -> None:
    dialog = _dialog(qtbot, theme, replace(WORKSHOP, setup=replace(SETUP, participants=())))

    assert not dialog.write_button.isEnabled()
    assert dialog.problem_line.text().startswith("Kies eerst in Voorbereiden de vragen")
