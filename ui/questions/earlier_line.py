"""The answer of the measurement before, beside the question in a hermeting: to be looked at again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.catalogue import PROFILE, Catalogue, Question
from assessments.sheet import AnswerSheet
from assessments.types import Answer, Measurement, QuestionId
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.answer_words import summarise
from ui.widgets.buttons import FlatButton
from ui.widgets.card import QuestionCard
from ui.widgets.text import Label
from wizard import formats


class EarlierLine(QWidget):
    """What was answered then, and a button that takes it over; the button goes once there is an answer.

    Signals: ``taken(question, answer)``.
    """

    taken = Signal(str, object)

    def __init__(self, theme: Theme, catalogue: Catalogue, question: Question) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._question = question
        self._answer = Answer()
        self.words = Label(theme, role=Role.SMALL, color="muted")
        self.take = FlatButton(theme, tr("Neem over"), icon="copy")
        self.take.setToolTip(tr("Neem het antwoord van toen over (H)"))
        self.take.clicked.connect(self._on_take_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 4, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.take)

    def show_earlier(self, measurement: Measurement | None, now: Answer) -> None:
        """Show what was answered in the measurement before; away when there is none, or nothing was answered."""
        then = measurement.answer(self._question.id) if measurement is not None else Answer()
        self._answer = then
        self.setVisible(not then.is_empty())
        if measurement is None or then.is_empty():
            return
        day = formats.short_date_year(measurement.date)
        found = summarise(self._question, then, self._catalogue.level_names)
        level = "" if found.level is None else f"{found.level} "
        words = f"{level}{found.lead} {found.text}".strip().removesuffix(".")
        note = tr(" · toelichting: {note}").format(note=then.note) if then.note else ""
        is_new = now.value is None and not now.not_applicable
        state = tr("Te herzien. ") if is_new else ""
        kind = formats.capitalized(measurement.kind.value)
        self.words.set_text(f"{state}{kind} {day}: {words}{note}", bold_prefix=len(state))
        self.take.setVisible(is_new)

    def take_over(self) -> bool:
        """Take the earlier answer over when there is one and none is given yet; tell whether that was so."""
        if self.isHidden() or self.take.isHidden():
            return False
        self._on_take_clicked()
        return True

    @Slot()
    def _on_take_clicked(self) -> None:
        """Take over the value, the note and the evidence; how sure one was and what to discuss belong to then."""
        self.taken.emit(self._question.id, replace(self._answer, confidence=None, discuss=False))


class EarlierLines(QObject):
    """The lines of one page, made when there is a measurement before this one.

    Signals: ``taken(question, answer)``.
    """

    taken = Signal(str, object)

    def __init__(self, theme: Theme, column: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = column
        self._lines: dict[str, EarlierLine] = {}

    def take_over(self, question: QuestionId) -> bool:
        """Take the earlier answer of a question over; tell whether there was one to take."""
        return question in self._lines and self._lines[question].take_over()

    def show_on(self, cards: Mapping[QuestionId, QuestionCard], sheet: AnswerSheet) -> None:
        """Show under each card that is visible what was answered before."""
        rounds = [one for one in sheet.dossier.measurements if one.date < sheet.measurement.date]
        earlier = max(rounds, key=lambda one: one.date, default=None)
        if earlier is None and not self._lines:
            return
        for question, card in cards.items():
            asked = sheet.catalogue.questions[question]
            if asked.section == PROFILE:
                continue
            if question not in self._lines:
                line = EarlierLine(self._theme, sheet.catalogue, asked)
                line.setMaximumWidth(card.maximumWidth())
                line.taken.connect(self.taken)
                self._lines[question] = line
                self._column.insertWidget(self._column.indexOf(card) + 1, line)
            self._lines[question].show_earlier(earlier, sheet.kept_answer(question))
            then = earlier.answer(question).value if earlier is not None and asked.is_maturity else None
            card.set_earlier(then if isinstance(then, int) else None)
            if card.isHidden():
                self._lines[question].hide()
