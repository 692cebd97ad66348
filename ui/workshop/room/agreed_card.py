"""What the room agrees on a question: a level, one sentence of evidence, and what a minority wants written down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from assessments.workshop import Agreement
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chips import KeyCap
from ui.widgets.edits import LineField, TickBox
from ui.widgets.text import Label
from ui.workshop.room.level_choice import NOT_APPLICABLE, LevelChoice
from ui.workshop.room.zone_card import ZoneCard


@dataclass(frozen=True, slots=True)
class Draft:
    """What is chosen and typed and perhaps not agreed yet; ``key`` is "0" to "4", "N", or "" for nothing."""

    key: str = ""
    evidence: str = ""
    minority: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AgreedFacts:
    """What the card shows.

    Attributes:
        proposal: the level that the method proposes, None while there is none or the room may not know it yet.
        needs_reason: what is chosen differs from the proposal, or says n.v.t.
        lacks_consensus: two rounds lie apart and the proposal is taken: whether it is without consensus; None elsewhere.
        state: what stands behind the title.

    """

    draft: Draft
    agreement: Agreement | None
    proposal: int | None
    needs_reason: bool
    lacks_consensus: bool | None
    may_waive: bool
    state: str
    texts: Sequence[str]


class AgreedCard(ZoneCard):
    """Chooses and writes down what was agreed.

    Signals:
        level_chosen(key): another level, or n.v.t., was chosen.
        accepted(): Enter on the levels or in the reason.
        typed(): something was typed in one of the fields.
        left(): a field was left, by Enter or for another one.
        consensus_said(bool): the room agrees after all, or it does not.
    """

    level_chosen = Signal(str)
    accepted = Signal()
    typed = Signal()
    left = Signal()
    consensus_said = Signal(bool)

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state = Label(theme, role=Role.SMALL, color="ink-2", elide=True)
        self.levels = LevelChoice(theme, names)
        self.setAccessibleName(tr("Afgesproken niveau"))
        self.reason = LineField(theme, name=tr("Waarom een ander niveau dan het voorstel"))
        self.evidence = LineField(theme, name=tr("Bewijs"), placeholder=tr("Eén zin: waaraan zien jullie dit?"))
        self.minority = LineField(
            theme, name=tr("Minderheid"), placeholder=tr("Wat wil wie het anders ziet laten opschrijven?")
        )
        self._reason_label = Label(theme, tr("Waarom"), role=Role.SMALL, color="ink-2", wrap=False)
        self.consensus = TickBox(theme, tr("De zaal is het hier toch over eens"))
        self.consensus.setToolTip(tr("Zonder vinkje legt het verslag vast: onderste mediaan, geen consensus"))
        self.column.addLayout(self._head(theme))
        self.column.addWidget(self.levels)
        self.column.addWidget(self.consensus)
        self.column.addLayout(self._fields(theme))
        self.levels.chosen.connect(self.level_chosen)
        self.levels.accepted.connect(self.accepted)
        self.consensus.toggled.connect(self.consensus_said)
        self.reason.returnPressed.connect(self.accepted)
        for field in (self.evidence, self.minority):
            field.returnPressed.connect(self.left)
        for field in (self.reason, self.evidence, self.minority):
            field.textEdited.connect(self.typed)
            field.focus_left.connect(self.left)

    def show_facts(self, facts: AgreedFacts) -> None:
        """Show what is proposed, chosen, typed and agreed; a field that is being typed in is left alone."""
        agreed = ""
        if facts.agreement is not None:
            level = facts.agreement.level
            agreed = NOT_APPLICABLE if level is None else str(level)
        self._state.set_text(facts.state)
        self._state.setToolTip(facts.state)
        self.levels.show_levels(
            facts.texts,
            proposal=facts.proposal,
            agreed=agreed,
            chosen=facts.draft.key,
            may_waive=facts.may_waive,
        )
        self.consensus.setVisible(facts.lacks_consensus is not None)
        self.consensus.set_checked(facts.lacks_consensus is False)
        self.reason.setVisible(facts.needs_reason)
        self._reason_label.setVisible(facts.needs_reason)
        waives = facts.draft.key == NOT_APPLICABLE
        why = tr("Waarom geldt deze vraag hier niet?") if waives else tr("Waarom niet het voorstel?")
        self.reason.setPlaceholderText(why)
        self.evidence.setEnabled(not waives)
        texts = (facts.draft.reason, facts.draft.evidence, facts.draft.minority)
        for field, text in zip((self.reason, self.evidence, self.minority), texts, strict=True):
            if not field.hasFocus() or field.text().strip() != text.strip():
                field.set_text(text)
                if not field.hasFocus():
                    field.setCursorPosition(0)  # a long text shows how it begins

    def draft(self, key: str) -> Draft:
        """Return what is typed, with what is chosen."""
        return Draft(key, self.evidence.text(), self.minority.text(), self.reason.text())

    def is_typing(self) -> bool:
        """Tell whether one of the fields has the focus."""
        return any(field.hasFocus() for field in (self.reason, self.evidence, self.minority))

    def _head(self, theme: Theme) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Label(theme, tr("Afgesproken niveau"), role=Role.BODY_STRONG, wrap=False))
        head.addSpacing(4)
        head.addWidget(self._state, 1)
        self._hints: list[QWidget] = [
            Label(theme, tr("ga akkoord met"), role=Role.CAPTION, color="muted", wrap=False),
            KeyCap(theme, "Enter"),
            Label(theme, tr("of kies"), role=Role.CAPTION, color="muted", wrap=False),
            KeyCap(theme, "0"),
            Label(theme, "–", role=Role.CAPTION, color="muted", wrap=False),
            KeyCap(theme, "4"),
        ]
        for hint in self._hints:
            head.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _fields(self, theme: Theme) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows = (
            (self._reason_label, self.reason),
            (Label(theme, tr("Bewijs"), role=Role.SMALL, color="ink-2", wrap=False), self.evidence),
            (Label(theme, tr("Minderheid"), role=Role.SMALL, color="ink-2", wrap=False), self.minority),
        )
        for place, (label, field) in enumerate(rows):
            grid.addWidget(label, place, 0)
            grid.addWidget(field, place, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the keys where there is room for them."""
        super().resizeEvent(event)
        roomy = self.width() > self._look.px(620)
        for hint in self._hints:
            hint.setVisible(roomy)
