"""Where two ways of reading the same paper do not agree: one line each, with a button per reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessments.catalogue import Question
from assessments.types import QuestionId
from assessments.votes import Origin
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label, unbroken
from wizard import formats
from wizard.workshop.paper import Difference, vote_words

_AT_ONCE = 3
"""So many differences are shown together: the list above must stay in sight."""


class _Choice(QWidget):
    """One question: what was typed first, and what it says otherwise."""

    def __init__(self, theme: Theme, found: Difference, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = found
        other = tr("Tweede keer") if found.is_typed else _ways(found.second.origin)
        self.first = SecondaryButton(
            theme, f"{tr('Eerste keer') if found.is_typed else tr('Papier')}: {vote_words(found.first)}"
        )
        self.second = SecondaryButton(theme, f"{other}: {vote_words(found.second)}")
        for button in (self.first, self.second):
            button.setAccessibleName(tr("{code}, neem {choice}").format(code=found.question, choice=button.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = Label(theme, role=Role.SMALL)
        words.set_text(f"{unbroken(found.question)}  {question}", bold_prefix=len(unbroken(found.question)))
        row.addWidget(words, 1)
        row.addWidget(self.first)
        row.addWidget(self.second)


class Differences(CardFrame):
    """A card with the first differences; the next ones follow as these are chosen. Hidden while there is none.

    Signals: ``chosen(Difference, Vote)`` after one of two readings was taken.
    """

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._look = theme
        self._shown: tuple[Difference, ...] = ()
        self._lines: list[_Choice] = []
        self._head = Label(theme, role=Role.SMALL_STRONG)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(14, 10, 14, 12)
        self._body.setSpacing(6)
        self._body.addWidget(self._head)
        self.hide()

    def show_differences(self, found: Sequence[Difference], questions: Mapping[QuestionId, Question]) -> None:
        """Show these; the same ones keep their buttons."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for line in self._lines:
            self._body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_Choice(self._look, one, questions[one.question].text, self) for one in found[:_AT_ONCE]]
        for line in self._lines:
            line.first.clicked.connect(self._on_button_clicked)
            line.second.clicked.connect(self._on_button_clicked)
            self._body.addWidget(line)
        amount = formats.count(len(found), tr("verschil"), tr("verschillen"))
        self._head.set_text(tr("{amount}. Kijk op het papier en kies wat er staat.").format(amount=amount))
        self.setVisible(bool(found))

    def buttons(self) -> list[tuple[QPushButton, QPushButton]]:
        """Return the two buttons of each difference."""
        return [(line.first, line.second) for line in self._lines]

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        for line in self._lines:
            if button in (line.first, line.second):
                vote = line.found.first if button is line.first else line.found.second
                self.chosen.emit(line.found, vote)
                return


def _ways(origin: Origin) -> str:
    return {Origin.ROOM: tr("In de zaal"), Origin.FILE: tr("Bestand")}.get(origin, tr("Papier"))
