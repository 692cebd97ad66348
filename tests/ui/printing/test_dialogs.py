"""The dialog that asks where to save: where it begins and what it is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.printing.dialogs import Dialogs, documents_folder


@pytest.mark.parametrize("exists", [True, False])
def test_saving_begins_in_a_folder_that_exists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool) -> None:
    documents = tmp_path / "Documenten"
    if exists:
        documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)

    assert documents_folder() == (documents if exists else tmp_path)


def test_the_save_dialog_speaks_dutch_and_proposes_the_name(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    dialog = Dialogs().save_dialog(parent, "plan.pdf")

    assert [Path(one).name for one in dialog.selectedFiles()] == ["plan.pdf"]
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "Map:"
    assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "Soort bestand:"
