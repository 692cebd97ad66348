"""Which buttons stand under the presenter's screen: what one can do with a question, and what comes next."""

from __future__ import annotations

from assessments.workshop import Screen, Workshop
from ui.texts import tr
from ui.widgets.footer import Action
from wizard.workshop.consensus import Standing

AGAIN, POSTPONE, WITHDRAW = "opnieuw", "nabespreken", "haal_weg"
BEGIN, SHOW, AGREE, ON = "begin", "toon", "leg_vast", "verder"
_KEY = "Ctrl+Enter"


def footer_actions(
    workshop: Workshop, found: Standing | None, *, is_agreed: bool, is_chosen: bool
) -> tuple[tuple[Action, ...], Action]:
    """Return the quiet buttons and the primary one.

    ``is_agreed`` when what is chosen was agreed, ``is_chosen`` when somebody chose something else than the proposal.
    """
    position = workshop.position
    if position.begun_at is None:
        return (), Action(BEGIN, tr("Begin de workshop"), shortcut=_KEY)
    if position.closed_at is not None:
        return (), Action(BEGIN, tr("Open de workshop weer"), shortcut=_KEY)
    if found is None or position.screen is not Screen.QUESTION:
        return (), Action(ON, tr("Ga verder"), "arrow-right", _KEY, icon_last=True)
    return _quiet(found), _primary(found, is_agreed=is_agreed, is_chosen=is_chosen)


def _quiet(found: Standing) -> tuple[Action, ...]:
    if found.agreement is not None:
        return (Action(WITHDRAW, tr("Haal het niveau weg"), "undo-2", short=tr("Haal weg")),)
    words = tr("Haal van nabespreken") if found.mark.postponed else tr("Zet op nabespreken")
    postpone = Action(POSTPONE, words, "message-square", short=tr("Nabespreken"))
    if found.may_vote_again:
        return Action(AGAIN, tr("Stem opnieuw"), "refresh-cw"), postpone
    return (postpone,)


def _primary(found: Standing, *, is_agreed: bool, is_chosen: bool) -> Action:
    if is_agreed:
        return Action(ON, tr("Volgende vraag"), "arrow-right", _KEY, icon_last=True)
    if not found.is_shown and not is_chosen and found.agreement is None:
        return Action(SHOW, tr("Toon de stemmen"), shortcut=_KEY)
    return Action(AGREE, tr("Leg vast en ga verder"), shortcut=_KEY, short=tr("Leg vast"))
