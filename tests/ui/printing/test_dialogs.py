"""The dialog that asks where to save: where it begins and what it is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui.printing.dialogs import Dialogs, Sheet, documents_folder


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


@pytest.mark.parametrize("agrees", [True, False])
def test_a_file_is_never_replaced_unasked_when_its_ending_was_added(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agrees: bool
) -> None:
    there = tmp_path / "plan v1.2.pdf"
    there.write_bytes(b"old")
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        box.buttons()[0 if agrees else 1].click()
        return 0

    def typed(dialog: QFileDialog) -> int:
        dialog.selectFile(str(tmp_path / "plan v1.2"))
        return int(QFileDialog.DialogCode.Accepted.value)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    monkeypatch.setattr(QFileDialog, "exec", typed)

    assert Dialogs().choose_path(parent, "plan.pdf") == (there if agrees else None)
    assert asked == ["plan v1.2.pdf bestaat al."]


def test_a_name_that_nobody_has_needs_no_question(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def typed(dialog: QFileDialog) -> int:
        dialog.selectFile(str(tmp_path / "plan v1.3"))
        return int(QFileDialog.DialogCode.Accepted.value)

    monkeypatch.setattr(QFileDialog, "exec", typed)

    assert Dialogs().choose_path(parent, "plan.pdf") == tmp_path / "plan v1.3.pdf"


def test_the_printers_dialog_goes_with_the_printer_it_holds(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)

    assert Dialogs().choose_printer(parent, Sheet("Plan", 3)) is None

    assert parent.findChildren(QPrintDialog) == []
