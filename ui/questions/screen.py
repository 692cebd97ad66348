"""The wizard screen: rail, page, help and footer around one place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from assessments.catalogue import OUTSOURCING
from assessments.types import Answer, QuestionId
from ui.later import call_soon
from ui.questions.actions import FooterWords, footer_words
from ui.questions.help_words import help_text
from ui.questions.places import (
    Place,
    ProgressBook,
    all_places,
    more_words,
    place_for_key,
    place_of,
    rail_rows,
    topic_of,
)
from ui.questions.result_page import StepResultPage
from ui.questions.surroundings import Surroundings, focus_first
from ui.questions.theme_page import ThemePage
from ui.settings.values import are_all_cards_open
from ui.shortcuts import add_shortcuts
from ui.theme import Theme
from ui.work import Work


class QuestionsScreen(Surroundings):
    """The way through the questions of one dossier.

    Signals: ``task_asked(code)`` to a task in the plan; ``section_asked(key)`` to another section of the dossier.
    """

    task_asked = Signal(str)
    section_asked = Signal(str)

    def __init__(self, work: Work, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._work = work
        self._place = place_of(work.session.catalogue, work.session.place)
        self._pages: dict[Place, ThemePage | StepResultPage] = {}
        self._always_open = False
        self._factor = theme.factor
        self._book: ProgressBook | None = None
        self._connect()
        self._add_shortcuts()
        self._show(self._place, work.session.place, focus=False)

    @property
    def place(self) -> Place:
        """Return where one is."""
        return self._place

    def page(self) -> ThemePage | StepResultPage:
        """Return the page that is shown."""
        return self._page(self._place)

    def refresh(self) -> None:
        """Show the dossier and the settings as they are now."""
        self.set_always_open(are_all_cards_open(self._work))
        self._refresh_page(self.page())
        self._refresh_around()

    def flush(self) -> None:
        """Report what is still being typed."""
        if isinstance(page := self.page(), ThemePage):
            page.flush()
        self._work.session.settle()

    def show_question(self, question: QuestionId) -> None:
        """Go to a question: its page, its card, its ladder."""
        self._show(place_of(self._work.session.catalogue, question), question)

    def show_place(self, place: Place) -> None:
        """Go to a theme's page or a step's result."""
        self._show(place, None)

    def toggle_help(self) -> None:
        """Show the help, or hide it."""
        self.want_help(self.help.isHidden())

    def set_always_open(self, always: bool) -> None:
        """Keep all cards unfolded: the setting "Alle vragen op een pagina open"."""
        if always != self._always_open:
            self._always_open = always
            for page in self._pages.values():
                if isinstance(page, ThemePage):
                    page.set_always_open(always)

    def go_on(self) -> None:
        """Do what the primary button says."""
        self._perform(self._words().primary_key)

    def next_theme(self) -> None:
        """Go to the next theme or result; after the last one the first."""
        self._step(1)

    def previous_theme(self) -> None:
        """Go to the theme or result before this one; before the first one the last."""
        self._step(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._enter_page():
            self.footer.focus_primary()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.page()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (plain and isinstance(page, ThemePage) and page.use_key(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.rail.place_chosen.connect(self._on_rail_place_chosen)
        self.help.closed.connect(self._on_help_closed)
        self.help.task_chosen.connect(self.task_asked)
        self.footer.undo_asked.connect(self._on_footer_undo_asked)
        self.footer.action_chosen.connect(self._perform)
        self._theme.changed.connect(self._on_theme_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    def _add_shortcuts(self) -> None:
        keys = {
            "Ctrl+Return": self.go_on,
            "Ctrl+Enter": self.go_on,
            "Alt+PgUp": self.previous_theme,
            "Alt+PgDown": self.next_theme,
            "F1": self.toggle_help,
            "F6": self._on_area_key_pressed,
        }
        add_shortcuts(self, keys)

    def _step(self, step: int) -> None:
        self.show_place(self._following(step))

    def _following(self, step: int) -> Place:
        order = all_places(self._work.session.catalogue)
        return order[(order.index(self._place) + step) % len(order)]

    def _page(self, place: Place) -> ThemePage | StepResultPage:
        """Return a page, made the first time it is asked for."""
        if place not in self._pages:
            self._pages[place] = made = self._make_page(place)
            self.stack.addWidget(made)
        return self._pages[place]

    def _make_page(self, place: Place) -> ThemePage | StepResultPage:
        session = self._work.session
        section = session.catalogue.section(place.section)
        if place.is_result:
            result = StepResultPage(self._theme, section)
            result.question_chosen.connect(self._on_result_question_chosen)
            result.task_chosen.connect(self.task_asked)
            result.plan_chosen.connect(lambda: self.section_asked.emit("plan"))
            return result
        page = ThemePage(self._theme, section, topic_of(session.catalogue, place), session.sheet)
        page.set_always_open(self._always_open)
        page.answer_changed.connect(self._on_page_answer_changed)
        page.channels_changed.connect(self._work.set_channels)
        page.section_asked.connect(self.section_asked)
        page.question_entered.connect(self._on_page_question_entered)
        page.refused.connect(lambda words: self.footer.show_notice(words, done=False))
        return page

    def _show(self, place: Place, question: QuestionId | None, *, focus: bool = True) -> None:
        if place in self._pages and place != self._place:
            self.flush()
        self._place = place
        page = self._page(place)
        sheet = self._work.session.sheet
        self._refresh_page(page)
        self.stack.setCurrentWidget(page)
        self.help_allowed = isinstance(page, ThemePage)
        if isinstance(page, StepResultPage):
            self._refresh_footer()
            if focus:
                self.footer.focus_primary()
        elif question is not None and sheet.is_shown(question) and place_of(sheet.catalogue, question) == place:
            page.open_question(question, focus=focus)
        else:
            page.open_first(sheet, focus=focus)
        self.fit()
        self._refresh_around()
        call_soon(self, self._on_idle)

    def _enter_page(self) -> bool:
        page = self.page()
        if isinstance(page, ThemePage):
            page.open_first(self._work.session.sheet)
        return isinstance(page, ThemePage)

    def _counts(self) -> ProgressBook:
        """Return the counts of the dossier as it is now; they are only worked out again after a change."""
        if self._book is None or not self._book.is_about(self._work.session.sheet):
            self._book = ProgressBook(self._work.session.sheet)
        return self._book

    def _refresh_page(self, page: ThemePage | StepResultPage) -> None:
        session = self._work.session
        if isinstance(page, StepResultPage):
            page.refresh(session.assessment)
            return
        if self._place.section == OUTSOURCING:
            page.show_advice(session.assessment.outsourcing)
        page.refresh(session.sheet)

    def _refresh_around(self) -> None:
        """Show rail, progress and footer as they are now."""
        book = self._counts()
        self.rail.set_rows(rail_rows(book, self._place))
        done = book.overall
        self.rail.set_progress(done.answered, done.shown, more_words(done))
        self._refresh_footer()

    def _refresh_footer(self) -> None:
        words = self._words()
        step = self._work.session.last_step
        if words.notice:
            self.footer.show_notice(words.notice, done=words.is_done)
        else:
            self.footer.show_change(step.words if step else "")
        self.show_hint(words.hint)
        self.footer.set_actions(words.secondary, words.primary)

    def _words(self) -> FooterWords:
        page = self.page()
        current = page.current() if isinstance(page, ThemePage) else None
        return footer_words(self._counts(), self._place, current)

    def _perform(self, key: str) -> None:
        """Do what a button of the footer says: go to a question, a place or another section; not on past an error."""
        page = self.page()
        if isinstance(page, ThemePage) and key == self._words().primary_key and page.stays_at_error():
            return
        self.flush()
        kind, _, target = key.partition(":")
        if kind == "question":
            self.show_question(QuestionId(target))
        elif kind == "place":
            self.show_place(place_for_key(self._work.session.sheet, target))
        elif kind == "section":
            self.section_asked.emit(target)

    @Slot()
    def _on_theme_changed(self) -> None:
        """Build the pages again when type has another size: all their measures follow from it."""
        if self._theme.factor != self._factor:
            self.flush()
            self._factor = self._theme.factor
            for page in self._pages.values():
                self.stack.removeWidget(page)
                page.hide()
                page.deleteLater()
            self._pages.clear()
            self._show(self._place, self._work.session.place, focus=False)
        self.fit()

    @Slot()
    def _on_idle(self) -> None:
        """Build the page after this one, so that it is there at once."""
        place = self._following(1)
        page = None if place.is_result else self._page(place)
        if isinstance(page, ThemePage):
            page.prepare(self._work.session.sheet)

    @Slot(str)
    def _on_rail_place_chosen(self, key: str) -> None:
        self.show_place(place_for_key(self._work.session.sheet, key))

    @Slot(str, object)
    def _on_page_answer_changed(self, question: str, answer: Answer) -> None:
        self._work.set_answer(QuestionId(question), answer)

    @Slot(str)
    def _on_page_question_entered(self, question: str) -> None:
        self.help.show_help(help_text(self._work.session.catalogue, QuestionId(question)))
        self._work.go_to(QuestionId(question))
        if self.isVisible():
            self._refresh_footer()

    @Slot(str)
    def _on_result_question_chosen(self, question: str) -> None:
        if question in self._work.session.catalogue.questions:
            self.show_question(QuestionId(question))

    @Slot()
    def _on_help_closed(self) -> None:
        self.want_help(False)
        self._enter_page()

    @Slot()
    def _on_footer_undo_asked(self) -> None:
        self.flush()
        self._work.undo()

    @Slot()
    def _on_area_key_pressed(self) -> None:
        """Give the focus to the next area: rail, page, help, footer."""
        following = self.next_area(QApplication.focusWidget())
        if following is not self.stack or not self._enter_page():
            focus_first(following)

    @Slot(QWidget, QWidget)
    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(page := self.page(), ThemePage) and self.isVisible():
            page.note_focus(new, self._work.session.sheet)
