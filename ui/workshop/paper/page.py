"""Papier overnemen: choose a number, type down the questions, and type it again to be sure."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import QuestionId
from assessments.votes import Vote
from assessments.workshop import Workshop
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import LineField
from ui.widgets.footer import Action, Footer
from ui.widgets.inputs import ErrorLine
from ui.widgets.inputs.base import TypingPause
from ui.widgets.notices import CardFrame
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.pages import GATHER
from ui.workshop.paper.answer_list import AnswerList
from ui.workshop.paper.differences import Differences
from ui.workshop.paper.people import PeopleList, Person
from ui.workshop.paper.reading import advice, anchor, lines, who
from wizard.workshop import paper

FIRST, CHECK = "1", "2"
_NEXT, _BACK = "volgende", "terug"
_NARROW = 860


class PaperPage(QWidget):
    """People at the left, the questions of one of them at the right."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._number = 0
        self.people = PeopleList(theme)
        self.title = Label(theme, role=Role.QUESTION)
        self.turn = Segment(
            theme, [(FIRST, tr("Overnemen")), (CHECK, tr("Nakijken"))], name=tr("Eerste of tweede keer"), small=True
        )
        self.turn.set_key(FIRST)
        self.advice = Label(theme, role=Role.SMALL, color="muted")
        self.answers = AnswerList(theme)
        self.anchor = Label(theme, role=Role.SMALL, color="ink-2")
        self.error = ErrorLine(theme)
        self.remark = LineField(
            theme, name=tr("Opmerking bij deze vraag"), placeholder=tr("Opmerking op het papier, als die er is")
        )
        self.remark.setMaxLength(2000)
        self.differences = Differences(theme)
        self.footer = Footer(theme)
        self._pause = TypingPause(self)
        self._content = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._lay_out()
        self._connect()
        add_shortcuts(self, {"Ctrl+Return": self._to_next, "Ctrl+Enter": self._to_next})

    def refresh(self) -> None:
        """Show the workshop as it is now."""
        workshop = self._desk.workshop
        if workshop is None:
            return
        numbers = [one.number for one in workshop.setup.participants]
        if self._number not in numbers:
            self._number = numbers[0] if numbers else 0
        names = {one.number: who(one) for one in workshop.setup.participants}
        self.people.show_people([Person(*names[one], paper.state(workshop, one)) for one in numbers], self._number)
        self._show_paper(workshop)
        last = self._desk.work.session.last_step
        self.footer.show_change(last.words if last is not None else "")
        self._show_actions(numbers)

    def flush(self) -> None:
        """Keep the remark that is being typed."""
        self._pause.flush()

    @Slot(int)
    def show_number(self, number: int) -> None:
        """Take over the paper of another participant."""
        self.flush()
        if number != self._number:
            self._number = number
            self.turn.set_key(FIRST)
        self.error.set_error("")
        self.refresh()
        self.answers.go_to_first_empty()

    def show_subject(self, subject: str) -> None:
        """Put the cursor on a question, where undo or redo changed something; any other subject leaves it where it is."""
        self.answers.go_to(QuestionId(subject))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() / self._theme.factor < _NARROW
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._people_card.setMaximumWidth(16777215 if narrow else self._theme.panel_px(300))
        self._people_card.setMaximumHeight(self._theme.px(120) if narrow else 16777215)

    def _lay_out(self) -> None:
        self._people_card = CardFrame(self._theme)
        column = QVBoxLayout(self._people_card)
        column.setContentsMargins(1, 10, 1, 6)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(13, 0, 13, 0)
        head.addWidget(Label(self._theme, tr("Wiens papier"), role=Role.SMALL_STRONG))
        column.addLayout(head)
        column.addWidget(self.people, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._sheet(), 1)
        right.addWidget(self.differences)
        self._body.setContentsMargins(20, 14, 20, 12)
        self._body.setSpacing(12)
        self._body.addWidget(self._people_card, 0)
        self._body.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollPane(self._content), 1)
        whole.addWidget(self.footer)

    def _sheet(self) -> CardFrame:
        card = CardFrame(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 12, 1, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.turn)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 0, 14, 0)
        inner.setSpacing(6)
        inner.addWidget(self.anchor)
        inner.addWidget(self.error)
        inner.addWidget(self.remark)
        above = QVBoxLayout()
        above.setContentsMargins(14, 0, 14, 0)
        above.addWidget(self.advice)
        column.addLayout(head)
        column.addLayout(above)
        column.addWidget(self.answers, 1)
        column.addLayout(inner)
        return card

    def _connect(self) -> None:
        self.people.chosen.connect(self.show_number)
        self.people.entered.connect(self._on_people_entered)
        self.turn.chosen.connect(self._on_turn_chosen)
        answers = self.answers
        answers.answered.connect(self._on_answers_answered)
        answers.refused.connect(self.error.set_error)
        answers.moved.connect(self._on_answers_moved)
        answers.remark_asked.connect(self._on_answers_remark_asked)
        answers.ended.connect(self._on_answers_ended)
        self.remark.textEdited.connect(self._pause.restart)
        self.remark.focus_left.connect(self._pause.flush)
        self.remark.returnPressed.connect(self._on_remark_return_pressed)
        self._pause.passed.connect(self._on_pause_passed)
        self.differences.chosen.connect(self._on_differences_chosen)
        self.footer.undo_asked.connect(self._on_footer_undo_asked)
        self.footer.action_chosen.connect(self._on_footer_action_chosen)

    @property
    def _turn(self) -> int:
        return int(self.turn.key() or FIRST)

    def _show_paper(self, workshop: Workshop) -> None:
        catalogue = self._desk.work.session.catalogue
        place = next((one for one in workshop.setup.participants if one.number == self._number), None)
        parts = (tr("Deelnemer {n}").format(n=self._number), *who(place)) if place else (tr("Papier overnemen"),)
        self.title.set_text(" · ".join(part for part in parts if part))
        self.advice.set_text(advice(workshop, self._turn))
        may_type = workshop.erased_at is None and place is not None and bool(workshop.setup.questions)
        for widget in (self.answers, self.turn, self.remark):
            widget.setEnabled(may_type)
        self.answers.show_lines(lines(workshop, catalogue, self._number, self._turn))
        self.differences.show_differences(paper.differences(workshop, self._number), catalogue.questions)
        self._show_current()

    def _show_current(self) -> None:
        """Show in words what was chosen at the current question, and its remark."""
        workshop, code = self._desk.workshop, self.answers.current_code()
        if workshop is None or code is None:
            return
        vote = paper.entry(workshop, self._number, self._turn).get(code, paper.NOTHING)
        question = self._desk.work.session.catalogue.questions[code]
        waits = self._turn == 1 and not vote.is_empty() and not paper.counts(workshop, self._number, code)
        self.anchor.set_text(anchor(question, vote, waits=waits))
        self.remark.setEnabled(self._turn == 1 and self.answers.isEnabled())
        if not self._pause.is_waiting():
            self.remark.set_text(vote.remark)

    def _show_actions(self, numbers: list[int]) -> None:
        self.footer.set_hint(("0", "4"), tr("niveau · N n.v.t. · ? weet niet · Enter volgende · O opmerking"))
        after = self._after(numbers)
        primary = Action(_NEXT, tr("Naar deelnemer {n}").format(n=after), "arrow-right", "Ctrl+Enter", icon_last=True)
        back = Action(_BACK, tr("Naar Binnenhalen"), "arrow-left")
        self.footer.set_actions([back], primary if after else None)

    def _after(self, numbers: list[int]) -> int:
        """Return the number after this one, 0 past the last."""
        place = numbers.index(self._number) if self._number in numbers else -1
        return numbers[place + 1] if place + 1 < len(numbers) else 0

    @Slot()
    def _to_next(self) -> None:
        workshop = self._desk.workshop
        after = self._after([one.number for one in workshop.setup.participants]) if workshop else 0
        if after:
            self.show_number(after)
            self.answers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self, code: QuestionId, vote: Vote) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.make(paper.type_vote(workshop, self._number, code, vote, self._desk.now(), turn=self._turn))

    @Slot(str, object)
    def _on_answers_answered(self, code: str, vote: Vote) -> None:
        self.error.set_error("")
        self._type(QuestionId(code), vote)

    @Slot(str)
    def _on_answers_moved(self, _code: str) -> None:
        self.error.set_error("")
        self._show_current()

    @Slot()
    def _on_answers_remark_asked(self) -> None:
        if self.remark.isEnabled():
            self.remark.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_answers_ended(self) -> None:
        self.footer.focus_primary()

    @Slot()
    def _on_remark_return_pressed(self) -> None:
        self._pause.flush()
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answers.move_on()

    @Slot()
    def _on_pause_passed(self) -> None:
        workshop, code = self._desk.workshop, self.answers.current_code()
        if workshop is None or code is None:
            return
        vote = paper.entry(workshop, self._number).get(code, paper.NOTHING)
        if self.remark.text().strip() != vote.remark:
            self._type(code, replace(vote, remark=self.remark.text().strip()))

    @Slot(object, object)
    def _on_differences_chosen(self, found: paper.Difference, vote: Vote) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.make(paper.choose(workshop, self._number, found, vote, self._desk.now()))

    @Slot(str)
    def _on_turn_chosen(self, _key: str) -> None:
        self.flush()
        self.refresh()
        self.answers.go_to_first_empty()
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_people_entered(self) -> None:
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_footer_undo_asked(self) -> None:
        self.flush()
        self._desk.work.undo()

    @Slot(str)
    def _on_footer_action_chosen(self, key: str) -> None:
        if key == _NEXT:
            self._to_next()
        else:
            self._desk.page_asked.emit(GATHER)
