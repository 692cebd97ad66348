"""One question of a votes file: its five described levels, a reason for none, and a remark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.catalogue import Catalogue, Question
from assessments.types import QuestionId
from assessments.votes import NoLevel, Vote
from assessments.votes_file import VotesFile
from ui.texts import tr
from ui.theme import Role, Theme
from ui.votes import words
from ui.widgets.buttons import FlatButton
from ui.widgets.edits import TextField
from ui.widgets.flow import FlowRow
from ui.widgets.inputs.base import TypingPause
from ui.widgets.ladder import Ladder
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.drawing.pillars import step_hue


class QuestionPage(QWidget):
    """What a participant chooses; digits choose a level, N is not applicable, W is don't know.

    Signals: ``level_chosen(level)``, None when it was taken back; ``none_chosen(reason)``, None too;
    ``remark_written(text)`` when typing stopped.
    """

    level_chosen = Signal(object)
    none_chosen = Signal(object)
    remark_written = Signal(str)

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._question: Question | None = None
        self.ladder: Ladder | None = None
        self._pause = TypingPause(self)
        self._over = Label(theme, role=Role.SMALL, color="muted")
        self._text = Label(theme, role=Role.TITLE)
        self._hint = Label(theme, role=Role.SMALL, color="muted")
        self._card = CardFrame(theme)
        self.dont_know_button = _toggle(theme, tr("Weet ik niet"), "circle-help", "W")
        self.not_applicable_button = _toggle(theme, tr("Niet van toepassing"), "ban", "N")
        self.help_button = _toggle(theme, tr("Zo herken je het"), "lightbulb", "")
        self._help = Label(theme, role=Role.HELP, color="ink-2")
        self.remark_field = TextField(
            theme, name=tr("Opmerking"), placeholder=tr("Een voorbeeld helpt straks in het gesprek")
        )
        self._lay_out()
        self.dont_know_button.clicked.connect(self._on_dont_know_button_clicked)
        self.not_applicable_button.clicked.connect(self._on_not_applicable_button_clicked)
        self.help_button.toggled.connect(self._help.setVisible)
        self.remark_field.textChanged.connect(self._pause.restart)
        self.remark_field.focus_left.connect(self.flush)
        self._pause.passed.connect(self._on_pause_passed)

    def show_question(self, file: VotesFile, code: QuestionId) -> None:
        """Show another question, with what was chosen."""
        self.flush()
        question = self._catalogue.questions[code]
        self._question = question
        self._over.set_text(words.question_line(file, self._catalogue, code))
        self._text.set_text(question.text)
        self._hint.set_text(question.hint)
        self._hint.setVisible(bool(question.hint))
        self.not_applicable_button.setVisible(question.may_be_na)
        self.help_button.setChecked(False)
        self._help.set_text(question.help.recognise)
        self._put_ladder(question)
        self.remark_field.set_text(file.vote(code).remark)
        self.show_vote(file.vote(code))

    def show_vote(self, vote: Vote) -> None:
        """Show what was chosen; a remark that is being typed stays."""
        if self.ladder is not None:
            self.ladder.set_value(vote.level)
        self.dont_know_button.setChecked(vote.no_level is NoLevel.DONT_KNOW)
        self.not_applicable_button.setChecked(vote.no_level is NoLevel.NOT_APPLICABLE)

    def focus_first(self) -> None:
        """Put the focus where one chooses."""
        if self.ladder is not None:
            self.ladder.focus_first()

    @Slot()
    def flush(self) -> None:
        """Report the remark that was typed and not yet reported."""
        self._pause.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain and event.key() == Qt.Key.Key_W:
            self.dont_know_button.click()
        elif not plain and event.key() == Qt.Key.Key_N and not self.not_applicable_button.isHidden():
            self.not_applicable_button.click()
        elif not plain and self.ladder is not None and event.text() in {"0", "1", "2", "3", "4"}:
            self.ladder.choose(int(event.text()))
            self.ladder.focus_first()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(16, 14, 16, 14)
        self._inside.setSpacing(8)
        row = FlowRow(self._theme, side=2, edge=2)
        row.add(self.dont_know_button, self.not_applicable_button, self.help_button)
        self._inside.addWidget(row)
        self._inside.addWidget(self._help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._over, self._text, self._hint):
            column.addWidget(widget)
        column.addSpacing(10)
        column.addWidget(self._card)
        column.addSpacing(12)
        column.addWidget(Label(self._theme, tr("Opmerking"), role=Role.SMALL_STRONG))
        column.addWidget(self.remark_field)
        column.addStretch(1)
        self._help.hide()

    def _put_ladder(self, question: Question) -> None:
        if self.ladder is not None:
            self._inside.removeWidget(self.ladder)
            self.ladder.hide()
            self.ladder.deleteLater()
        hue = step_hue(self._catalogue.section(question.section).step)
        self.ladder = Ladder(self._theme, self._catalogue.level_names, question.levels, hue=hue)
        for level in range(len(question.levels)):  # what the menu offers more is for who sets targets
            self.ladder.row(level).setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.ladder.value_changed.connect(self._on_ladder_value_changed)
        self._inside.insertWidget(0, self.ladder)

    @Slot(object)
    def _on_ladder_value_changed(self, level: object) -> None:
        self.level_chosen.emit(level)

    @Slot()
    def _on_dont_know_button_clicked(self) -> None:
        self.none_chosen.emit(NoLevel.DONT_KNOW if self.dont_know_button.isChecked() else None)

    @Slot()
    def _on_not_applicable_button_clicked(self) -> None:
        self.none_chosen.emit(NoLevel.NOT_APPLICABLE if self.not_applicable_button.isChecked() else None)

    @Slot()
    def _on_pause_passed(self) -> None:
        if self._question is not None:
            self.remark_written.emit(self.remark_field.text())


def _toggle(theme: Theme, text: str, icon: str, key: str) -> FlatButton:
    button = FlatButton(theme, text, icon=icon, key=key)
    button.setCheckable(True)
    return button
