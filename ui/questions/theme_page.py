"""One theme: its questions as cards, of which the one with the focus is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.catalogue import CHANNELS_QUESTION, PROFILE, Section, Theme
from assessments.reference import OutsourcingAdvice
from assessments.sheet import AnswerSheet
from assessments.types import Answer, QuestionId
from ui.questions.advice_card import AdviceCard
from ui.questions.earlier_line import EarlierLines
from ui.questions.page_head import PageHead
from ui.questions.places import hue_of
from ui.questions.ways_on import WayOn, ways_on
from ui.texts import tr
from ui.theme import Theme as Look
from ui.widgets.card import QuestionCard
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from wizard import journey

_WIDEST, _GAP, _TALL = 880, 11, 830
_DIGITS = {Qt.Key.Key_0: 0, Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4}


class ThemePage(QWidget):
    """The cards of one theme.

    Signals: ``answer_changed(question, Answer)``, ``channels_changed(channels)`` after a person changed something;
    ``question_entered(question)`` when a card became the one that is worked on, also when the page is shown again;
    ``refused(sentence)`` when a key asked for what cannot be.
    """

    answer_changed = Signal(str, object)
    channels_changed = Signal(object)
    question_entered = Signal(str)
    refused = Signal(str)
    section_asked = Signal(str)

    def __init__(
        self, look: Look, section: Section, topic: Theme, sheet: AnswerSheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._section = section
        self._topic = topic
        self._all_open = False
        self._always_open = False
        self._moving = False
        self._current: QuestionId | None = None
        self._cards: dict[QuestionId, QuestionCard] = {}
        self._ways: dict[QuestionId, tuple[WayOn, ...]] = {}
        self._head = PageHead(look, _caption(section), topic.name)
        self._nothing = Label(look, tr("Deze vragen gelden niet voor jullie. Er is hier niets te doen."), color="muted")
        self._advice = AdviceCard(look)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._pane = ScrollPane(self._content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pane)
        self._pane.resized.connect(self._on_pane_resized)
        self._earlier = EarlierLines(self._look, self._column, self)
        self._earlier.taken.connect(self.answer_changed)
        self._fill(sheet)
        self.refresh(sheet)

    @property
    def topic(self) -> Theme:
        """Return the theme this page is about."""
        return self._topic

    def current(self) -> QuestionId | None:
        """Return the question that is worked on."""
        return self._current

    def card(self, question: QuestionId) -> QuestionCard:
        """Return the card of a question."""
        return self._cards[question]

    def refresh(self, sheet: AnswerSheet) -> None:
        """Show answers, targets and which questions are asked, as they are now."""
        shown = journey.shown_questions(sheet, self._topic)
        for question, card in self._cards.items():
            self._show_answer(card, sheet)
            for widget in (card, *self._ways[question]):
                widget.setVisible(question in shown)
        self._earlier.show_on(self._cards, sheet)
        self._nothing.setVisible(not shown)
        self._advice.setVisible(self._advice.has_words() and bool(shown))
        if self._section.step:
            self._head.set_aside(_ambition(sheet))
        if self._current is not None and self._current not in shown:
            self._mark_current(None)
        if shown and self._current is None and self.isVisible():
            self.open_question(shown[0], focus=False)

    def open_question(self, question: QuestionId, *, focus: bool = True) -> None:
        """Unfold a card and fold the others; its top stays where it was, as far as the page can scroll."""
        card = self._cards[question]
        if self._moving:
            return
        self._moving = True
        top = card.mapTo(self._pane.viewport(), QPoint(0, 0)).y()
        card.set_open(True)
        self._mark_current(question)
        if focus:
            card.focus_body()
        if not self._all_open:
            for other in self._cards.values():
                if other is not card:
                    other.set_open(False)
        self._moving = False
        self.question_entered.emit(question)
        self._keep_top(card, top)

    def open_first(self, sheet: AnswerSheet, *, focus: bool = True) -> None:
        """Unfold the card one was at, else the first without an answer, else the first."""
        question = self._first(sheet)
        if question is not None:
            self.open_question(question, focus=focus)

    def _first(self, sheet: AnswerSheet) -> QuestionId | None:
        shown = journey.shown_questions(sheet, self._topic)
        if self._current in shown:
            return self._current
        return next((one for one in shown if not sheet.is_answered(one)), shown[0] if shown else None)

    def prepare(self, sheet: AnswerSheet) -> None:
        """Build what the first look at this page will need."""
        question = self._first(sheet)
        if question is not None:
            self._cards[question].prepare()

    def use_key(self, key: Qt.Key) -> bool:
        """Answer the current question by a key (0-4, N, T, B, D, S, H); tell whether the key meant something."""
        if self._current is None:
            return False
        card = self._cards[self._current]
        if key in _DIGITS:
            return card.choose_level(_DIGITS[key])
        if key == Qt.Key.Key_H:
            taken = self._earlier.take_over(self._current)
            if taken:
                card.focus_body()
            return taken
        actions = {
            Qt.Key.Key_N: card.toggle_waived,
            Qt.Key.Key_T: card.edit_note,
            Qt.Key.Key_B: card.edit_evidence,
            Qt.Key.Key_D: card.toggle_discuss,
            Qt.Key.Key_S: card.edit_target,
        }
        if key not in actions:
            return False
        if key == Qt.Key.Key_N and not card.question.may_be_na:
            self.refused.emit(tr("N.v.t. kan hier niet: deze vraag geldt voor iedereen"))
        actions[key]()
        return True

    def note_focus(self, widget: QWidget | None, sheet: AnswerSheet) -> None:
        """Follow the focus: the card that holds it is the one that is worked on."""
        question = next((code for code, card in self._cards.items() if widget and card.isAncestorOf(widget)), None)
        if question is None or question == self._current or not self._cards[question].is_open():
            return
        left = self._current
        self._mark_current(question)
        if left is not None:
            self._show_answer(self._cards[left], sheet)
        if not self._moving:
            self.question_entered.emit(question)

    def stays_at_error(self) -> bool:
        """Put the focus on what cannot be used in an open card; tell whether there was such a thing."""
        self.flush()
        for card in self._cards.values():
            if card.is_open() and not card.isHidden() and card.error():
                card.focus_error()
                return True
        return False

    def show_advice(self, advice: OutsourcingAdvice | None) -> None:
        """Show what the answers about outsourcing come to, under the cards."""
        self._advice.show_advice(advice)

    def set_always_open(self, always: bool) -> None:
        """Keep all cards unfolded, or fold what has not the focus when they do not fit."""
        self._always_open = always
        self._unfold_if_room()

    def flush(self) -> None:
        """Report what is still being typed."""
        for card in self._cards.values():
            card.flush()

    def _fill(self, sheet: AnswerSheet) -> None:
        self._set_margins()
        self._head.setMaximumWidth(self._look.px(_WIDEST))
        self._column.addWidget(self._head)
        self._column.addWidget(self._nothing)
        for question in self._topic.questions:
            card = QuestionCard(
                self._look, sheet.catalogue.questions[question], sheet.catalogue.level_names, hue=hue_of(self._section)
            )
            card.setMaximumWidth(self._look.px(_WIDEST))
            card.opened.connect(self._on_card_opened)
            card.stepped.connect(self._on_card_stepped)
            card.answer_changed.connect(self._on_card_answer_changed)
            card.channels_changed.connect(self.channels_changed)
            self._cards[question] = card
            self._column.addWidget(card)
            self._ways[question] = tuple(ways_on(self._look, sheet.catalogue, question))
            for link in self._ways[question]:
                link.section_asked.connect(self.section_asked)
                self._column.addWidget(link)
        self._advice.setMaximumWidth(self._look.px(_WIDEST))
        self._column.addWidget(self._advice)
        self._column.addStretch(1)

    def _set_margins(self) -> None:
        px = self._look.px
        side = 24 if self._look.factor < 1.5 else 12
        self._column.setContentsMargins(px(side), px(13), px(side), px(16))
        self._column.setSpacing(px(_GAP))

    def _show_answer(self, card: QuestionCard, sheet: AnswerSheet) -> None:
        question = card.question.id
        card.ambition = sheet.ambition_level()
        card.set_target(sheet.target(question))
        if question == CHANNELS_QUESTION:
            card.set_channels(sheet.measurement.figures.channels)
        answer = sheet.kept_answer(question)
        if answer != card.answer():
            card.set_answer(answer)

    def _mark_current(self, question: QuestionId | None) -> None:
        self._current = question
        for code, card in self._cards.items():
            card.set_current(code == question)

    def _keep_top(self, card: QuestionCard, top: int) -> None:
        """Lay the page out now and scroll so that a card's top is where it was, and its end in sight if it can be."""
        viewport = self._pane.viewport()
        width = viewport.width()
        self._content.resize(width, max(viewport.height(), self._column.totalHeightForWidth(width)))
        self._column.activate()
        now = card.mapTo(viewport, QPoint(0, 0)).y()
        place = self._pane.place() + now - top
        overflow = top + card.height() + self._look.px(12) - viewport.height()
        if overflow > 0:
            place += min(overflow, max(0, top - self._look.px(8)))
        self._pane.set_place(place)

    def _unfold_if_room(self) -> None:
        """Unfold all cards when all of them fit in a tall window, or when that is how one wants it."""
        room = self._pane.viewport().height()
        if not self._always_open and room < self._look.px(_TALL):
            self._set_all_open(False)
            return
        self._set_all_open(True)
        width = self._pane.viewport().width()
        if not self._always_open and self._column.totalHeightForWidth(width) > room:
            self._set_all_open(False)

    def _set_all_open(self, all_open: bool) -> None:
        if all_open == self._all_open:
            return
        self._all_open = all_open
        for question, card in self._cards.items():
            card.set_open(all_open or question == self._current)

    @Slot()
    def _on_pane_resized(self) -> None:
        self._unfold_if_room()

    @Slot()
    def _on_card_opened(self) -> None:
        card = self.sender()
        if isinstance(card, QuestionCard):
            self.open_question(card.question.id)

    @Slot(int)
    def _on_card_stepped(self, step: int) -> None:
        """Go to the card above or below."""
        card = self.sender()
        shown: Sequence[QuestionId] = [code for code, one in self._cards.items() if not one.isHidden()]
        if isinstance(card, QuestionCard) and card.question.id in shown:
            place = shown.index(card.question.id) + step
            if 0 <= place < len(shown):
                self.open_question(shown[place])

    @Slot(object)
    def _on_card_answer_changed(self, answer: Answer) -> None:
        card = self.sender()
        if isinstance(card, QuestionCard):
            self.answer_changed.emit(card.question.id, answer)


def _caption(section: Section) -> str:
    if section.step:
        return tr("Stap {number} · {title}").format(number=section.number, title=section.title)
    return section.title if section.code == PROFILE else tr("{title} · naar keuze").format(title=section.title)


def _ambition(sheet: AnswerSheet) -> str:
    level = sheet.ambition_level()
    name = next((code for code, value in sheet.catalogue.ambitions.items() if value == level), "")
    return tr("Ambitie {name}: streefniveau {level}").format(name=name.capitalize(), level=level)
