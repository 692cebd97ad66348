"""What follows from what the presenter does: which action is made, and where the focus goes after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from assessments.codes import QuestionId
from ui.widgets.footer import Action
from ui.workshop.room.agreed_card import Draft
from ui.workshop.room.facts import agreed_key, draft_of
from ui.workshop.room.footer_words import AGAIN, AGREE, BEGIN, ON, POSTPONE, SHOW, WITHDRAW, footer_actions
from ui.workshop.room.level_choice import NOT_APPLICABLE
from wizard.workshop.consensus import Standing, largest_spreads

if TYPE_CHECKING:
    from ui.workshop.room.page import RoomPage

_PAUSE = 400
"""Milliseconds without a key after which what is typed is kept."""


class RoomConduct(QObject):
    """Ties the parts of the presenter's screen together.

    Attributes:
        waives: the question that n.v.t. is chosen for and not agreed yet, "" when there is none.

    """

    def __init__(self, page: RoomPage) -> None:
        super().__init__(page)
        self._page = page
        self._actions = page.acts
        self.waives = ""
        self._jumped_to: QuestionId | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._connect_middle()
        self._connect_sides()

    def draft(self, found: Standing) -> Draft:
        """Return what is chosen and typed; what was typed a moment ago wins."""
        draft = draft_of(found)
        card = self._page.middle.agreed
        key = NOT_APPLICABLE if self.waives == found.question else draft.key
        if self._pause.isActive():
            return card.draft(key)
        return Draft(key, draft.evidence, draft.minority, draft.reason)

    def is_agreed_as_chosen(self) -> bool:
        """Tell whether what is chosen is what was agreed."""
        found = self._page.standing()
        if found is None or found.agreement is None:
            return False
        return self.draft(found).key == agreed_key(found.agreement)

    @Slot()
    def keep_typed(self) -> None:
        """Keep what is typed beside the level; where that level is agreed already, with the agreement."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def _keep(self) -> None:
        found = self._page.standing()
        if found is None:
            return
        key = NOT_APPLICABLE if self.waives == found.question else draft_of(found).key
        draft = self._page.middle.agreed.draft(key)
        if self.is_agreed_as_chosen():
            self._actions.agree(draft)
        else:
            self._actions.keep_draft(draft)

    def focus_zone(self) -> None:
        """Put the focus where the next key goes: the votes while they are secret, else the agreed level."""
        found, middle = self._page.standing(), self._page.middle
        if found is None or self._page.footer_is_next():
            self._page.footer.focus_primary()
        elif found.is_shown or found.agreement is not None:
            middle.agreed.levels.focus_chosen()
        else:
            middle.votes.focus_votes()

    def go_on(self) -> None:
        """Do what the primary button says."""
        page = self._page
        page.flush()
        workshop = page.desk.workshop
        if workshop is not None:
            self.perform(self.footer()[1].key)

    def footer(self) -> tuple[tuple[Action, ...], Action]:
        """Return the buttons that belong under the screen now."""
        workshop, found = self._page.desk.workshop, self._page.standing()
        assert workshop is not None
        is_chosen = found is not None and (self.waives == found.question or found.mark.draft_level is not None)
        return footer_actions(workshop, found, is_agreed=self.is_agreed_as_chosen(), is_chosen=is_chosen)

    @Slot(str)
    def perform(self, key: str) -> None:
        """Do what a button of the footer says."""
        self._page.flush()
        actions = self._actions
        if key == AGREE and not self._agree():
            return
        if key == SHOW:
            self.toggle_shown()
        elif key == AGAIN:
            self.vote_again()
        elif key == BEGIN:
            actions.begin()
        elif key in (ON, AGREE):
            actions.go_on() if self._page.question is not None else actions.step(1)
        elif key == POSTPONE:
            actions.postpone()
        elif key == WITHDRAW:
            actions.withdraw()
        self.focus_zone()

    @Slot()
    def toggle_shown(self) -> None:
        """Show the votes to the room or hide them, and go where the next key belongs."""
        if self._actions.toggle_shown():
            self.focus_zone()

    def vote_again(self) -> None:
        """Begin the second round."""
        if self._actions.vote_again():
            self.focus_zone()

    def step(self, step: int) -> None:
        """Go one further or back."""
        self._page.flush()
        self._actions.step(step)
        self.focus_zone()

    def go_to_largest_spread(self) -> None:
        """Go to the open question whose votes lie farthest apart; from there, to the next one."""
        page = self._page
        if page.desk.workshop is None:
            return
        order = largest_spreads(page.desk.workshop, only_open=True)
        current = page.question.id if page.question is not None else None
        rest = [one for one in order if one != current]
        if rest and current == self._jumped_to and current in order:
            rest = [*order[order.index(current) + 1 :], *order]
        if rest:
            self._jumped_to = rest[0]
            self._on_left_question_chosen(rest[0])

    def _agree(self) -> bool:
        """Agree on what is chosen; when a reason misses, ask for it."""
        page = self._page
        found = page.standing()
        if found is None or not self._actions.agree(self.draft(found)):
            if page.middle.agreed.reason.isVisible():
                page.middle.agreed.reason.setFocus()
            return False
        self.waives = ""
        page.refresh()
        return True

    def _connect_middle(self) -> None:
        page, actions = self._page, self._actions
        votes, agreed = page.middle.votes, page.middle.agreed
        votes.voted.connect(actions.vote)
        votes.cleared.connect(actions.clear)
        votes.counted.connect(actions.count)
        votes.finished.connect(self._on_votes_finished)
        votes.show_asked.connect(self.toggle_shown)
        votes.hands_asked.connect(self._on_votes_hands_asked)
        votes.veil_asked.connect(page.hide_here)
        votes.join_asked.connect(actions.join)
        votes.leave_asked.connect(actions.leave)
        votes.page_asked.connect(page.desk.page_asked)
        page.middle.picture.minute_asked.connect(actions.start_minute)
        page.middle.other.link_chosen.connect(page.desk.page_asked)
        agreed.level_chosen.connect(self._on_agreed_level_chosen)
        agreed.accepted.connect(self._on_agreed_accepted)
        agreed.typed.connect(self._pause.start)
        agreed.left.connect(self.keep_typed)
        agreed.consensus_said.connect(self._on_agreed_consensus_said)
        actions.refused.connect(page.say)

    def _connect_sides(self) -> None:
        page, actions = self._page, self._actions
        page.left.question_chosen.connect(self._on_left_question_chosen)
        page.left.block_chosen.connect(self._on_left_block_chosen)
        page.left.order_chosen.connect(page.set_order)
        right = page.right
        right.clock.toggled.connect(actions.toggle_clock)
        right.clock.minute_asked.connect(actions.add_minute)
        right.parked.added.connect(actions.park)
        right.parked.changed.connect(actions.change_parked)
        right.parked.removed.connect(actions.remove_parked)
        right.decisions.added.connect(actions.decide)
        right.decisions.changed.connect(actions.change_ruling)
        right.decisions.removed.connect(actions.remove_ruling)
        right.note_typed.connect(actions.write_note)
        right.note.escaped.connect(self._on_note_escaped)
        page.footer.action_chosen.connect(self.perform)
        page.footer.undo_asked.connect(page.flush)
        page.footer.undo_asked.connect(page.desk.work.undo)

    @Slot()
    def _on_note_escaped(self) -> None:
        self._page.flush()
        self.focus_zone()

    @Slot()
    def _on_votes_finished(self) -> None:
        """Go to who is still awaited, else to the button that shows the votes."""
        found, votes = self._page.standing(), self._page.middle.votes
        if found is not None and found.missing:
            votes.focus_votes()
        else:
            votes.show_button.setFocus()

    @Slot(bool)
    def _on_agreed_consensus_said(self, agreed: bool) -> None:
        found = self._page.standing()
        if found is not None:
            draft = self.draft(found)
            if self.is_agreed_as_chosen():
                self._actions.agree(draft, no_consensus=not agreed)
            else:
                self._actions.say_agreed(agreed)

    @Slot(bool)
    def _on_votes_hands_asked(self, by_hand: bool) -> None:
        self._actions.count_hands(by_hand)
        self._page.middle.votes.focus_votes()

    @Slot(str)
    def _on_agreed_level_chosen(self, key: str) -> None:
        self.keep_typed()
        found = self._page.standing()
        self.waives = found.question if found is not None and key == NOT_APPLICABLE else ""
        if key == NOT_APPLICABLE:
            self._page.refresh()
            self._page.middle.agreed.reason.setFocus()
        else:
            self._actions.choose(key)
            self._page.refresh()

    @Slot()
    def _on_agreed_accepted(self) -> None:
        """Write down what is chosen, and go to the sentence of evidence."""
        self.keep_typed()
        if self._agree():
            self._page.middle.agreed.evidence.setFocus()

    @Slot()
    def _on_pause_timeout(self) -> None:
        self._keep()

    @Slot(str)
    def _on_left_question_chosen(self, key: str) -> None:
        self._page.flush()
        self._actions.go_to(QuestionId(key))
        self.focus_zone()

    @Slot(int)
    def _on_left_block_chosen(self, place: int) -> None:
        self._page.flush()
        self._actions.go_to_block(place)
        self.focus_zone()
