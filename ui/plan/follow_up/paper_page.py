"""Van papier: one types what was ticked off on paper, sees what would change, and takes it over in one go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.plan import TaskStatus
from assessments.types import TaskCode
from ui.plan.follow_up.page import FollowUpPage
from ui.plan.follow_up.rows_card import RowFacts, RowsCard
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.edits import TextField
from ui.widgets.inputs.base import TypingPause
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment
from wizard.planning.checks import day_of
from wizard.planning.quick_entry import Entry, draft, edits_of, read

_MOST_ROWS = 60


class PaperPage(FollowUpPage):
    """A field, a preview and a button.

    Signals: ``typed(text)`` after a pause in typing; ``taken(entries)`` when what is clear is taken over.
    """

    typed = Signal(str)
    taken = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._today = today
        self._assessment: Assessment | None = None
        self._entries: tuple[Entry, ...] = ()
        name = tr("Wat er op het papier staat")
        example = "T-EXT-04 klaar 12-3\nT-INT-05 bezig\nT-IDE-02 vervallen: doet het bureau"
        self.field = TextField(theme, name=name, placeholder=example, lines=5)
        self.button = SecondaryButton(theme, tr("Neem over"), icon="check", key="Ctrl+Enter")
        self._count = Label(theme, role=Role.SMALL, color="muted")
        self.preview = RowsCard(theme, _MOST_ROWS)
        self.levels = RowsCard(theme, _MOST_ROWS)
        self.levels.hide()
        self._finished: set[TaskCode] = set()
        self._pause = TypingPause(self)
        explanation = tr(
            "Typ per taak de code en wat ermee is: klaar, bezig, open, vervallen met de reden, of terug. Een datum mag"
            " erbij; een opmerking zet je achter een dubbele punt."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(theme, name, role=Role.SMALL_STRONG))
        layout.addWidget(Label(theme, explanation, role=Role.SMALL, color="ink-2"))
        layout.addWidget(self.field)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.button)
        layout.addLayout(foot)
        layout.addWidget(self.preview)
        layout.addWidget(self.levels)
        layout.addStretch(1)
        self.field.textChanged.connect(self._pause.restart)
        self._pause.passed.connect(self._on_pause_passed)
        self.button.clicked.connect(self._on_button_clicked)
        self.levels.place_asked.connect(self.place_asked)
        add_shortcuts(self, dict.fromkeys(("Ctrl+Return", "Ctrl+Enter"), self._on_button_clicked))
        self._show_entries()

    def show_plan(self, assessment: Assessment) -> None:
        """Show what was typed before and is kept, and what it would change in the plan as it is now."""
        self._assessment = assessment
        if not self._pause.is_waiting():
            self.field.set_text(draft(assessment.dossier.plan))
        self._read()
        self._show_levels(assessment)

    def focus_first(self) -> None:
        """Put the focus in the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    def _read(self) -> None:
        if self._assessment is not None:
            self._entries = read(self.field.text(), self._assessment, day_of(self._assessment, self._today()))
        self._show_entries()

    def _show_entries(self) -> None:
        clear = len(edits_of(self._entries))
        unclear = sum(bool(one.problem) for one in self._entries)
        self.preview.setVisible(bool(self._entries))
        if self._entries:
            title = tr("Wat er verandert") if clear else tr("Nog niet duidelijk")
            self.preview.show_rows(title, [_row(one) for one in self._entries])
        self._count.set_text(_count_words(clear, unclear) if self._entries else "")
        changes = formats.count(clear, tr("wijziging"), tr("wijzigingen"))
        self.button.set_text(tr("Neem {changes} over").format(changes=changes) if clear else tr("Neem over"))
        self.button.setEnabled(clear > 0)
        self.button.setToolTip("" if clear else tr("Er staat nog geen regel die duidelijk is"))

    def _show_levels(self, assessment: Assessment) -> None:
        """Ask of what was just finished whether the level behind it should be looked at again."""
        done = [one for one in assessment.tasks if one.code in self._finished and one.status is TaskStatus.DONE]
        rows = [
            RowFacts(
                assessment.catalogue.questions[cause.question].name,
                cause.question,
                tr("{title} is klaar. Het niveau is nu {level}, streef {target}.").format(
                    title=planned.task.template.title, level=cause.level, target=cause.target
                ),
                place=cause.question,
                link=tr("Bekijk {code}").format(code=cause.question),
                icon=("flag", "ink-2"),
            )
            for planned in done
            for cause in planned.task.causes
        ]
        self.levels.setVisible(bool(rows))
        if rows:
            self.levels.show_rows(tr("Staat het niveau nu hoger?"), rows)

    @Slot()
    def _on_pause_passed(self) -> None:
        self._read()
        self.typed.emit(self.field.text())

    @Slot()
    def _on_button_clicked(self) -> None:
        """Take over what is clear; what is not stays in the field, so that it can be mended."""
        self._pause.flush()
        entries = self._entries
        if edits_of(entries):
            self._finished = {code for code, edit in edits_of(entries).items() if edit.status is TaskStatus.DONE}
            self.taken.emit(entries)
            self.focus_first()


def _row(entry: Entry) -> RowFacts:
    if entry.problem:
        return RowFacts(
            entry.title or entry.source, entry.code or "", entry.problem, icon=("triangle-alert", "warning.icon")
        )
    return RowFacts(entry.title, entry.code or "", formats.capitalized(entry.words), icon=("check", "ink-2"))


def _count_words(clear: int, unclear: int) -> str:
    words = [formats.count(clear, tr("taak verandert"), tr("taken veranderen"))] if clear else []
    if unclear:
        words.append(formats.count(unclear, tr("regel blijft staan"), tr("regels blijven staan")))
    return " · ".join(words)
