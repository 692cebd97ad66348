"""What happens to a question in the room: shown and hidden, a second round, notes, the parkeerplaats and decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.errors import WorkshopError
from assessments.types import Answer
from assessments.votes import Kept, NoLevel, Round, Tally
from assessments.workshop import Agreement, Mark, Parked, Ruling
from tests.wizard.workshop.rooms import AT, FIRST, LATER, SECOND, a_round, after, answer_of, room, voted, with_rounds
from wizard.workshop.asides import (
    change_parked,
    change_ruling,
    decide,
    park,
    remove_parked,
    remove_ruling,
)
from wizard.workshop.casting import cast
from wizard.workshop.consensus import round_of, standing
from wizard.workshop.course import (
    choose_level,
    hide,
    postpone,
    reveal,
    second_round,
    take_up,
    toggle_shown,
    write_draft,
    write_note,
)


def test_votes_are_shown_all_at_once_and_can_be_hidden_again() -> None:
    secret = with_rounds(room(), FIRST, voted(1, 2, shown=False))

    shown = after(secret, reveal(secret, FIRST.id, AT))
    assert round_of(shown, FIRST.id).shown_at == AT
    assert after(shown, hide(shown, FIRST.id)) == secret
    assert after(secret, toggle_shown(secret, FIRST.id, AT)) == shown
    assert after(shown, toggle_shown(shown, FIRST.id, AT)) == secret


def test_showing_again_keeps_the_first_moment() -> None:
    shown = with_rounds(room(), FIRST, voted(1, 2))

    assert after(shown, reveal(shown, FIRST.id, LATER)) == shown


@pytest.mark.parametrize("rounds", [(), (Round(),), (voted(1, 2), Round())])
def test_there_is_nothing_to_show_while_nobody_voted(rounds: tuple[Round, ...]) -> None:
    with pytest.raises(WorkshopError, match="niemand heeft gestemd"):
        reveal(with_rounds(room(), FIRST, *rounds), FIRST.id, AT)


def test_only_votes_without_a_level_can_be_shown_too() -> None:
    workshop = with_rounds(room(), FIRST, a_round({1: NoLevel.DONT_KNOW}, shown=False))

    assert standing(after(workshop, reveal(workshop, FIRST.id, AT)), FIRST.id).is_shown


def test_a_second_round_begins_empty_and_secret_and_leaves_the_first_as_it_was() -> None:
    workshop = with_rounds(room(), FIRST, voted(0, 4))

    second = after(workshop, second_round(workshop, FIRST.id))

    assert second.rounds[FIRST.id] == (voted(0, 4), Round())
    voting = after(second, cast(second, FIRST, 1, 2))
    assert voting.rounds[FIRST.id][0] == voted(0, 4)


def test_where_hands_were_counted_they_are_counted_again() -> None:
    workshop = with_rounds(room(), FIRST, Round(tally=Tally((1, 0, 0, 0, 1)), shown_at=AT))

    second = after(workshop, second_round(workshop, FIRST.id))

    assert second.rounds[FIRST.id][1] == Round(tally=Tally())
    assert standing(second, FIRST.id).by_hands


def test_there_is_no_second_round_before_the_first_was_shown_and_no_third() -> None:
    secret = with_rounds(room(), FIRST, voted(0, 4, shown=False))
    twice = with_rounds(room(), FIRST, voted(0, 4), voted(0, 4))
    agreed = replace(with_rounds(room(), FIRST, voted(0, 4)), agreements={FIRST.id: Agreement(AT, 2)})
    erased = replace(with_rounds(room(), FIRST, Round(kept=Kept(Tally((1, 0, 0, 0, 1))), shown_at=AT)), erased_at=AT)

    for workshop, words in (
        (room(), "Laat eerst de eerste ronde zien"),
        (secret, "Laat eerst de eerste ronde zien"),
        (twice, "al twee rondes"),
        (agreed, "al een niveau vastgelegd"),
        (erased, "gewist"),
    ):
        with pytest.raises(WorkshopError, match=words):
            second_round(workshop, FIRST.id)


def test_postponing_flags_the_question_here_and_in_the_answer() -> None:
    before = Answer(value=3, note="Zie map", evidence="Drie dossiers")

    move = postpone(room(), FIRST, before)

    assert answer_of(move) == replace(before, discuss=True)
    assert after(room(), move).marks == {FIRST.id: Mark(postponed=True)}
    back = take_up(after(room(), move), FIRST, answer_of(move))
    assert (move.words, back.words) == (
        f"{FIRST.name}: op nabespreken gezet",
        f"{FIRST.name}: van nabespreken gehaald",
    )
    assert answer_of(back) == before
    assert not after(after(room(), move), back).marks


def test_notes_and_drafts_do_not_touch_each_other_or_the_answer() -> None:
    workshop = room()
    for move in (
        write_note(workshop, FIRST.id, " Wim zwijgt "),
        write_draft(workshop, FIRST.id, evidence="Drie dossiers"),
        write_draft(workshop, FIRST.id, minority="Techniek wel"),
        write_draft(workshop, FIRST.id, reason="Ze beginnen pas"),
        choose_level(workshop, FIRST.id, 1),
    ):
        assert not move.answers
    workshop = after(workshop, write_note(workshop, FIRST.id, " Wim zwijgt "))
    workshop = after(workshop, write_draft(workshop, FIRST.id, evidence="Drie dossiers", reason="Ze beginnen pas"))
    workshop = after(workshop, write_draft(workshop, FIRST.id, minority="Techniek wel"))
    workshop = after(workshop, choose_level(workshop, FIRST.id, 1))

    assert workshop.marks[FIRST.id] == Mark(
        note="Wim zwijgt",
        draft_evidence="Drie dossiers",
        draft_minority="Techniek wel",
        draft_reason="Ze beginnen pas",
        draft_level=1,
    )
    assert after(workshop, choose_level(workshop, FIRST.id, None)).marks[FIRST.id].draft_level is None
    with pytest.raises(ValueError, match="no level"):
        choose_level(workshop, FIRST.id, 5)


def test_the_undo_line_says_which_text_was_typed() -> None:
    assert write_draft(room(), FIRST.id, evidence="x", minority="y").words == "INT-01: bewijs en minderheid"
    assert write_draft(room(), FIRST.id, evidence="", minority="", reason="x").words == "INT-01: reden"
    assert choose_level(room(), FIRST.id, 0).words == "INT-01: niveau 0 gekozen"
    assert choose_level(room(), FIRST.id, None).words == "INT-01: voorstel"


def test_points_are_parked_changed_and_taken_away() -> None:
    workshop = after(room(), park(room(), " Wie betaalt de training? ", AT, question=SECOND.id, owner="Marit"))
    workshop = after(workshop, park(workshop, "Proefdag: verzekerd of niet?", LATER))

    assert workshop.parked == (
        Parked(1, AT, "Wie betaalt de training?", SECOND.id, "Marit"),
        Parked(2, LATER, "Proefdag: verzekerd of niet?"),
    )
    assert change_parked(workshop, 1, owner="Wim").subject == remove_parked(workshop, 1).subject == SECOND.id
    assert remove_parked(workshop, 2).subject == ""
    workshop = after(workshop, change_parked(workshop, 2, owner=" Wim "))
    workshop = after(workshop, remove_parked(workshop, 1))
    assert workshop.parked == (Parked(2, LATER, "Proefdag: verzekerd of niet?", None, "Wim"),)
    assert after(workshop, park(workshop, "Nieuw", LATER)).parked[-1].number == 3


def test_decisions_are_written_changed_and_taken_away() -> None:
    workshop = after(room(), decide(room(), "We beginnen met één team", AT, owner="Sanne"))

    assert workshop.rulings == (Ruling(1, AT, "We beginnen met één team", "Sanne"),)
    changed = after(workshop, change_ruling(workshop, 1, words="We beginnen met twee teams"))
    assert changed.rulings == (Ruling(1, AT, "We beginnen met twee teams", "Sanne"),)
    assert after(changed, remove_ruling(changed, 1)).rulings == ()


def test_a_line_without_words_is_refused_and_an_unknown_one_is_a_mistake() -> None:
    workshop = after(room(), park(room(), "Iets", AT))

    for empty in ("", "  \n"):
        with pytest.raises(WorkshopError, match="Schrijf eerst op"):
            park(workshop, empty, AT)
        with pytest.raises(WorkshopError, match="Schrijf eerst op"):
            change_parked(workshop, 1, words=empty)
        with pytest.raises(WorkshopError, match="Schrijf eerst op"):
            decide(workshop, empty, AT)
    for call in (remove_parked, remove_ruling, change_parked, change_ruling):
        with pytest.raises(ValueError, match="no line"):
            call(workshop, 9)
