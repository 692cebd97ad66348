"""Shows what taking files in would do, and does it when the user agrees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessments.catalogue import Catalogue
from assessments.errors import RecruitmentwijzerError
from assessments.exchange.files import read_dossier
from assessments.types import Dossier
from ui.start.arrivals import Arrival, arrivals, content_words, outcome_words, wanted
from ui.tasks import Task
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.notices import CardFrame
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from wizard import formats, intake
from wizard.intake import Outcome, Shelf


class ImportPreview(QDialog):
    """A row per file; nothing is written before the button, and then all of it or nothing.

    Signals: ``imported()`` after the dossiers are in the library.
    """

    imported = Signal()

    def __init__(
        self, theme: Theme, catalogue: Catalogue, shelf: Shelf, files: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._shelf = shelf
        self._found: tuple[Arrival, ...] = ()
        self.setWindowTitle(tr("Dossiers importeren"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._head_label = Label(theme, tr("De bestanden worden gelezen…"), role=Role.QUESTION)
        self._rows = QVBoxLayout()
        self._error_line = ErrorLine(theme)
        self._cancel_button = SecondaryButton(theme, tr("Annuleer"))
        self._import_button = PrimaryButton(theme, tr("Neem op"))
        self._reading = Task(self)
        self._writing = Task(self)
        self._lay_out()
        self.resize(self.sizeHint())
        self._wire()
        self._start(tuple(files))

    def _lay_out(self) -> None:
        content = QWidget()
        content.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._head_label)
        column.addWidget(ScrollPane(content), 1)
        column.addWidget(self._error_line)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel_button)
        buttons.addWidget(self._import_button)
        column.addLayout(buttons)
        self._cancel_button.setAutoDefault(False)
        self._import_button.setDefault(True)
        self._import_button.setEnabled(False)

    def _wire(self) -> None:
        self._cancel_button.clicked.connect(self.reject)
        self._import_button.clicked.connect(self._on_import_button_clicked)
        self._reading.finished.connect(self._on_reading_finished)
        self._reading.failed.connect(self._on_task_failed)
        self._writing.finished.connect(self._on_writing_finished)
        self._writing.failed.connect(self._on_task_failed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(620), self._theme.px(440))

    def reject(self) -> None:
        """Close without importing; while the disk is being written to, the dialog stays."""
        if not self._writing.is_running():
            super().reject()

    def _start(self, files: tuple[Path, ...]) -> None:
        catalogue, shelf = self._catalogue, self._shelf

        def read(path: Path) -> Dossier:
            return read_dossier(path, catalogue, now=datetime.now(UTC))

        self._reading.start(lambda: arrivals(files, read, shelf))

    @Slot(object)
    def _on_reading_finished(self, found: object) -> None:
        self._found = cast("tuple[Arrival, ...]", found)
        for one in self._found:
            self._rows.addWidget(_Row(self._theme, one))
        self._rows.addStretch(1)
        amount = len(wanted(self._found))
        self._import_button.setEnabled(bool(amount))
        if amount:
            words = formats.count(amount, tr("dossier"), tr("dossiers"))
            self._head_label.set_text(tr("Dit komt erbij: {dossiers}").format(dossiers=words))
            self._import_button.set_text(tr("Neem {dossiers} op").format(dossiers=words))
            self._import_button.setFocus()
        else:
            self._head_label.set_text(tr("Er is niets om op te nemen"))
            self._cancel_button.set_text(tr("Sluit"))
            self._cancel_button.setFocus()

    @Slot()
    def _on_import_button_clicked(self) -> None:
        self._import_button.setEnabled(False)
        self._cancel_button.setEnabled(False)
        self._error_line.set_error("")
        planned, shelf = wanted(self._found), self._shelf
        self._writing.start(lambda: intake.carry_out(shelf, planned))

    @Slot()
    def _on_writing_finished(self) -> None:
        self.accept()
        self.imported.emit()

    @Slot(object)
    def _on_task_failed(self, error: object) -> None:
        if not isinstance(error, RecruitmentwijzerError):
            raise cast("BaseException", error)
        self._error_line.set_error(str(error))
        self._cancel_button.setEnabled(True)
        self._import_button.setEnabled(bool(wanted(self._found)))


_KINDS = {Outcome.NEW: ChipKind.ACCENT, Outcome.SAME: ChipKind.PLAIN, Outcome.BESIDE: ChipKind.WARNING}


class _Row(CardFrame):
    """One file: whose dossier, what is in it, and what happens to it; or why it cannot be read."""

    def __init__(self, theme: Theme, arrival: Arrival, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(theme, arrival.path.name, role=Role.CAPTION, color="muted"), 0, 0)
        if arrival.intake is None:
            problem = ErrorLine(theme)
            grid.addWidget(problem, 1, 0, 1, 2)
            problem.set_error(arrival.problem)
            return
        dossier, outcome = arrival.intake.dossier, arrival.intake.outcome
        short, sentence = outcome_words(outcome)
        icon = "triangle-alert" if outcome is Outcome.BESIDE else ""
        grid.addWidget(Chip(theme, ChipText(short, icon, _KINDS[outcome])), 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(theme, dossier.organisation, role=Role.BODY_STRONG), 1, 0, 1, 2)
        grid.addWidget(Label(theme, content_words(dossier), role=Role.SMALL, color="ink-2"), 2, 0, 1, 2)
        grid.addWidget(Label(theme, sentence, role=Role.SMALL, color="muted"), 3, 0, 1, 2)
