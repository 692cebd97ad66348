"""The presenter's screen during the workshop."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from assessments.catalogue import Question
from assessments.codes import QuestionId
from assessments.workshop import Screen, Workshop
from ui.texts import tr
from ui.theme import SchemeName, Theme
from ui.widgets.footer import Footer
from ui.workshop.beamer.view import MiniView
from ui.workshop.desk import WorkshopDesk, is_running
from ui.workshop.room import facts, side_facts
from ui.workshop.room.actions import RoomActions
from ui.workshop.room.columns import Columns
from ui.workshop.room.conduct import RoomConduct
from ui.workshop.room.keys import RoomKeys
from ui.workshop.room.left import BY_SPREAD, IN_ORDER, RoomLeft
from ui.workshop.room.middle import RoomMiddle
from ui.workshop.room.right import RoomRight
from ui.workshop.room.screen_words import title_of, words_of
from wizard.workshop import timer
from wizard.workshop.beamer import slide_of
from wizard.workshop.casting import VOTE_OF
from wizard.workshop.consensus import Standing, standing
from wizard.workshop.words import clock

HIDE_HERE = "workshop_hide_votes_here"
"""The library setting that hides secret votes on the presenter's own screen too."""
_TICK = 250


class RoomPage(QWidget):
    """Leads a workshop: one question at a time, with what the room sees beside it.

    Attributes:
        hides_here: the room can see this screen: who voted what, and the private note, do not stand on it.

    """

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.theme = theme
        self._order = BY_SPREAD if desk.workshop is not None and desk.workshop.setup.prepared else IN_ORDER
        self._workshop: Workshop | None = None
        self._shown: tuple[object, ...] = ()
        self._seen: QuestionId | None = None
        self.hides_here = desk.work.setting(HIDE_HERE, False) is True
        self.acts = RoomActions(desk, self)
        self.mini = MiniView(theme, now=desk.now)
        self.left = RoomLeft(theme)
        self.left.order.set_key(self._order)
        self.middle = RoomMiddle(theme, desk.work.session.catalogue.level_names)
        self.right = RoomRight(theme, self.mini)
        self.columns = Columns(theme, self.left, self.middle, self.right)
        self.footer = Footer(theme)
        self.conduct = RoomConduct(self)
        self._keys = RoomKeys(self)
        self._ticker = QTimer(self, interval=_TICK)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self.footer)
        self.setAccessibleName(tr("In de zaal"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes by every part, not from here to the votes
        self._ticker.timeout.connect(self._on_ticker_timeout)
        desk.changed.connect(self._on_desk_changed)
        desk.leaving.connect(self.flush)
        desk.beamer.changed.connect(self._on_beamer_changed)
        desk.beamer.resized.connect(self.mini.set_reference)
        desk.beamer.look_changed.connect(self._on_beamer_look_changed)
        self.right.beamer_asked.connect(desk.beamer.toggle)
        self.right.look_button.chosen.connect(desk.beamer.set_look)
        self._on_beamer_look_changed(desk.beamer.look)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    @property
    def question(self) -> Question | None:
        """Return the question that the room looks at, None while it looks at something else."""
        workshop = self.desk.workshop
        if workshop is None or workshop.position.screen is not Screen.QUESTION:
            return None
        return self.acts.question

    def standing(self) -> Standing | None:
        """Return where the question that is on stands."""
        workshop, question = self.desk.workshop, self.question
        return standing(workshop, question.id) if workshop is not None and question is not None else None

    def refresh(self) -> None:
        """Show the workshop as it is now; the same workshop is not shown twice."""
        workshop = self.desk.workshop
        if workshop is None:
            return
        step = self.desk.work.session.last_step
        state = (step, self._order, self.hides_here, self.conduct.waives, self.desk.work.session.dossier)
        if self._workshop is workshop and all(one is other for one, other in zip(state, self._shown, strict=False)):
            return
        self._workshop, self._shown = workshop, state
        self._refresh_middle(workshop)
        self._refresh_sides(workshop)
        self._refresh_footer()
        self._on_beamer_changed()
        self._on_ticker_timeout()

    @Slot()
    def flush(self) -> None:
        """Report what is still being typed."""
        self.conduct.keep_typed()
        self.right.flush()

    def show_subject(self, subject: str) -> None:
        """Go to the question that something was about, when the room looks at another one."""
        workshop = self.desk.workshop
        if workshop is None or subject not in workshop.setup.questions:
            return
        if self.question is None or self.question.id != subject:
            self.acts.go_to(QuestionId(subject))

    def toggle_help(self) -> None:
        """Show which keys work here, or hide them."""
        self._keys.toggle_legend()

    def hide_here(self, hidden: bool) -> None:
        """Hide secret votes on this screen too, or show them."""
        self.flush()
        self.hides_here = hidden
        self.desk.work.save_setting(HIDE_HERE, hidden)
        self.refresh()

    def set_order(self, order: str) -> None:
        """Show the questions in another order."""
        self._order = order
        self.left.order.set_key(order)
        self.refresh()

    def footer_is_next(self) -> bool:
        """Tell whether nothing but the primary button is asked for now."""
        workshop = self.desk.workshop
        return workshop is not None and not is_running(workshop)

    def enter_area(self, place: int) -> None:
        """Put the focus in a part of the screen: list, votes, agreed level, right column, footer."""
        middle = self.middle
        enter = (
            self.left.questions.setFocus,
            middle.votes.focus_votes,
            middle.agreed.levels.focus_chosen,
            self.right.parked.field.setFocus,
            self.footer.focus_primary,
        )
        enter[place]()

    def say(self, sentence: str) -> None:
        """Say in the footer why something cannot be."""
        self.footer.show_notice(sentence, done=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.conduct.focus_zone()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ticker.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticker.stop()

    def _refresh_middle(self, workshop: Workshop) -> None:
        question, middle = self.question, self.middle
        catalogue = self.desk.work.session.catalogue
        began = is_running(workshop)
        middle.show_cards(question=question is not None and began)
        if question is None or not began:
            middle.show_title("", title_of(workshop.position))
            middle.other.show_words(words_of(workshop.position))
            return
        found = standing(workshop, question.id)
        if question.id != self._seen:
            self._seen = question.id
            self.columns.show_top()
        middle.show_title(facts.title_words(question, found), question.text)
        middle.votes.show_facts(facts.votes_facts(catalogue, workshop, question, found, self.hides_here))
        middle.picture.show_facts(facts.picture_facts(catalogue, workshop, question, found, self.hides_here))
        middle.agreed.show_facts(facts.agreed_facts(question, found, self.conduct.draft(found)))

    def _refresh_sides(self, workshop: Workshop) -> None:
        catalogue, left, right = self.desk.work.session.catalogue, self.left, self.right
        left.show_head(side_facts.progress_words(workshop), side_facts.block_words(workshop))
        rows = side_facts.question_rows(catalogue, workshop, by_spread=self._order == BY_SPREAD, veil=self.hides_here)
        left.show_questions(rows, self.question.id if self.question is not None else "")
        right.parked.show_lines(side_facts.parked_lines(workshop))
        right.decisions.show_lines(side_facts.decision_lines(catalogue, workshop))
        found = self.standing()
        self.mini.set_slide(slide_of(self.desk.assessment(), workshop))
        right.show_note(
            found.mark.note if found is not None else "", has_question=found is not None and not self.hides_here
        )

    def _refresh_footer(self) -> None:
        step = self.desk.work.session.last_step
        words = step.words if step is not None else ""
        if self.hides_here and words.startswith(VOTE_OF):
            words = words.partition(":")[0]  # whose vote, and not which
        self.footer.show_change(words)
        secondary, primary = self.conduct.footer()
        self.footer.set_actions(secondary, primary)

    @Slot()
    def _on_desk_changed(self) -> None:
        """Follow the workshop; a page that is not on is shown as it is then when somebody comes back to it."""
        if self.isVisible():
            self.refresh()

    @Slot()
    def _on_beamer_changed(self) -> None:
        """Say what the room sees, and where."""
        found, beamer = self.standing(), self.desk.beamer
        secret = found is not None and not found.is_shown
        state = tr("stemmen geheim") if secret else tr("stemmen zichtbaar") if found is not None else ""
        self.right.show_beamer(state, beamer.words, is_open=beamer.is_open)

    @Slot(object)
    def _on_beamer_look_changed(self, look: SchemeName | None) -> None:
        self.mini.set_scheme(look)
        self.right.look_button.set_look(look)

    @Slot()
    def _on_ticker_timeout(self) -> None:
        """Show what passes by itself: the clock, and how far the room is behind."""
        workshop = self.desk.workshop
        if workshop is None:
            return
        position, now = workshop.position, self.desk.now()
        self.right.clock.show_clock(
            clock(timer.remaining(position, now)),
            side_facts.clock_purpose(workshop, self.standing()),
            runs=timer.is_running(position, now),
            over=timer.is_over(position, now),
        )
        catalogue = self.desk.work.session.catalogue
        pace, is_behind = side_facts.pace_words(catalogue, workshop, now)
        left = side_facts.left_words(catalogue, workshop, now)
        self.left.show_agenda(side_facts.agenda_rows(workshop), pace, left, is_behind=is_behind)

    @Slot(QWidget, QWidget)
    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Let the card whose keys work show it."""
        for card in (self.middle.votes, self.middle.agreed):
            card.set_active(new is not None and card.isAncestorOf(new))
        if new is None or not self.middle.isAncestorOf(new):
            return
        agreed = self.middle.agreed
        self.columns.show_in_view(agreed if agreed.isAncestorOf(new) else new)
