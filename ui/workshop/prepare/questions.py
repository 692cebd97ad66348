"""Vragen: what is voted on, by ticking or in one click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.codes import QuestionId
from assessments.sheet import AnswerSheet
from assessments.workshop import Workshop
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow import FlowRow
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.prepare.question_tree import QuestionTree
from ui.workshop.prepare.words import answer_words, apart_words, chosen_words
from wizard.workshop import setting_up
from wizard.workshop.making import level_questions, set_apart

Picked = Callable[[AnswerSheet], tuple[QuestionId, ...]]


class QuestionsTab(QWidget):
    """Three quick choices, and a tree with ticks."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.all_button = SecondaryButton(theme, tr("Kies alles"))
        self.open_button = SecondaryButton(theme, tr("Alleen wat nog open is"))
        self.guess_button = SecondaryButton(theme, tr("Waar jullie nog gokken"))
        self.count = Label(theme, role=Role.SMALL_STRONG)
        self.apart = Label(theme, role=Role.SMALL, color="muted")
        self.tree = QuestionTree(theme)
        buttons = FlowRow(theme, edge=4)
        buttons.add(self.all_button, self.open_button, self.guess_button)
        card = CardFrame(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 10, 10)
        inside.setSpacing(8)
        inside.addWidget(Label(theme, tr("Waarover stemmen jullie?"), role=Role.QUESTION))
        inside.addWidget(buttons)
        inside.addWidget(self.count)
        inside.addWidget(self.apart)
        inside.addWidget(self.tree, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        picks: tuple[tuple[SecondaryButton, Picked], ...] = (
            (self.all_button, level_questions),
            (self.open_button, setting_up.open_questions),
            (self.guess_button, setting_up.guessed_questions),
        )
        for button, pick in picks:
            button.clicked.connect(partial(self._pick, pick))
        self.tree.ticked.connect(self._on_tree_ticked)

    def show_workshop(self, workshop: Workshop) -> None:
        """Show which questions were chosen."""
        sheet, catalogue = self._desk.work.session.sheet, self._desk.work.session.catalogue
        offered = level_questions(sheet)
        asides = {code: answer_words(sheet, code) for code in offered}
        self.tree.show_questions(catalogue, offered, workshop.setup.questions, asides)
        self.count.set_text(chosen_words(workshop.setup, catalogue))
        apart = apart_words(set_apart(workshop))
        self.apart.set_text(apart)
        self.apart.setVisible(bool(apart))
        self._allow(self.open_button, len(setting_up.open_questions(sheet)), tr("Elke vraag heeft al een antwoord."))
        self._allow(
            self.guess_button, len(setting_up.guessed_questions(sheet)), tr("Bij geen enkel antwoord staat ‘gok’.")
        )

    def flush(self) -> None:
        """Do nothing: a tick is kept at once."""

    def focus_first(self) -> None:
        """Put the focus on the tree."""
        self.tree.setFocus()

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, in its order."""
        return [self.all_button, self.open_button, self.guess_button, self.tree]

    @staticmethod
    def _allow(button: SecondaryButton, count: int, reason: str) -> None:
        button.setEnabled(count > 0)
        button.setToolTip("" if count else reason)
        button.setAccessibleDescription("" if count else reason)

    def _pick(self, pick: Picked, _checked: bool = False) -> None:
        self._choose(pick(self._desk.work.session.sheet))

    def _choose(self, codes: tuple[QuestionId, ...]) -> None:
        workshop = self._desk.workshop
        if workshop is not None and codes != workshop.setup.questions:
            self._desk.make(setting_up.choose_questions(workshop, self._desk.work.session.catalogue, codes))

    @Slot(tuple)
    def _on_tree_ticked(self, codes: tuple[QuestionId, ...]) -> None:
        self._choose(codes)
