"""What comes in gets into the first round where its place is free, and waits for a choice where it is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.types import QuestionId
from assessments.votes import NoLevel, Origin, RoleGroup, Round, Submission, Tally, Vote
from assessments.workshop import Participant, Workshop, WorkshopId
from tests.assessments.votes import ASKED, vote, votes_file
from tests.wizard.workshop.gathered import AT, OTHER, WORKSHOP, arrival, arrives, levels, made
from wizard.workshop import gathering_choices as choices
from wizard.workshop.attendance import missing, seats
from wizard.workshop.gathering import Arrival, Standing, gather, standing
from wizard.workshop.gathering_words import missing as missing_words

INT_01, INT_02 = QuestionId("INT-01"), QuestionId("INT-02")


def _standings(workshop: Workshop, *arrivals: Arrival) -> list[Standing]:
    return [one.standing for one in gather(workshop, arrivals, AT).found]


def _after(workshop: Workshop, *arrivals: Arrival) -> Workshop:
    return made(workshop, gather(workshop, arrivals, AT).move)


def test_two_good_files_one_double_one_broken_and_one_of_another_workshop() -> None:
    stray = arrival(replace(votes_file(2, INT_01=4), workshop=OTHER.id, code=OTHER.setup.code))
    broken = Arrival("Stemmen 04.rwvotes", problem="Dit bestand houdt halverwege op, bij regel 3; vraag om een kopie.")
    files = [arrives(1, INT_01=2, INT_02=3), arrives(3, INT_01=0), arrives(3, INT_01=4), broken, stray]

    gathered = gather(WORKSHOP, files, AT, [WORKSHOP, OTHER])

    assert [one.standing.value for one in gathered.found] == [
        "nieuw", "nieuw", "dubbel", "niet te lezen", "andere workshop"]  # fmt: skip
    assert gathered.found[2].sentence == "Van deelnemer 3 is er al een ander bestand. Kies welk van de twee telt."
    assert gathered.found[3].sentence == broken.problem
    assert gathered.found[4].sentence == (
        "Dit bestand hoort bij ‘Sessie stap 5’ van 3\N{NO-BREAK SPACE}februari\N{NO-BREAK SPACE}2026 (code B3C9DF). Open die workshop en lees het daar in."
    )
    assert gathered.move is not None
    assert gathered.move.words == "Ingelezen: deelnemers 1 en 3"
    after = made(WORKSHOP, gathered.move)
    assert levels(after, 1) == {"INT-01": 2, "INT-02": 3}
    assert levels(after, 3) == {"INT-01": 0}
    assert levels(after, 2) == {}
    assert missing(after) == (2, 4)
    assert list(choices.waiting(after)) == [files[2].digest]
    assert WORKSHOP.rounds == {}


def test_a_workshop_that_the_dossier_does_not_know_is_told_by_its_code_only() -> None:
    stray = arrival(replace(votes_file(2, INT_01=4), workshop=WorkshopId("x"), code="ZZZZ22", organisation="Geheim BV"))

    (found,) = gather(WORKSHOP, [stray], AT, [WORKSHOP, OTHER]).found

    assert found.standing is Standing.ELSEWHERE
    assert "code ZZZZ22" in found.sentence
    assert "Geheim" not in found.sentence


def test_the_same_bytes_and_the_same_votes_are_already_in() -> None:
    first = arrives(1, INT_01=2)
    again = arrival(replace(votes_file(1, INT_01=2), changed_at=AT), "kopie.rwvotes")
    after = _after(WORKSHOP, first)

    assert _standings(after, first, again) == [Standing.SAME, Standing.SAME]
    assert gather(after, [first, again], AT).move is None
    assert first.digest != again.digest


def test_a_file_in_which_nothing_was_filled_in_is_not_in() -> None:
    file = replace(votes_file(2), group=RoleGroup.HR, place=INT_02)

    gathered = gather(WORKSHOP, [arrival(file)], AT)

    assert [one.standing for one in gathered.found] == [Standing.EMPTY]
    assert gathered.move is None


def test_a_strange_number_waits_until_it_is_told_whose_it_is() -> None:
    file = arrives(9, INT_01=1)
    after = _after(WORKSHOP, file)

    assert _standings(WORKSHOP, file) == [Standing.STRANGE_NUMBER]
    assert after.rounds == {}
    known = made(after, choices.give_number(after, file.digest, 2))
    assert levels(known, 2) == {"INT-01": 1}
    joined = made(after, choices.give_number(after, file.digest, 9))
    assert Participant(9) in joined.setup.participants
    assert levels(joined, 9) == {"INT-01": 1}


def test_a_vote_entered_by_hand_stays_and_is_shown_as_a_difference() -> None:
    by_hand = Round({1: Vote(4)})
    workshop = replace(WORKSHOP, rounds={INT_01: (by_hand,)})

    after = _after(workshop, arrives(1, INT_01=2, INT_02=3))

    assert levels(after, 1) == {"INT-01": 4, "INT-02": 3}
    assert choices.differences(after, 1) == (choices.Difference(INT_01, Vote(4), vote(2)),)
    assert levels(made(after, choices.take_over(after, 1)), 1) == {"INT-01": 2, "INT-02": 3}


def test_what_the_room_has_seen_or_counted_takes_no_more_votes() -> None:
    rounds = {INT_01: (Round({2: Vote(1)}, shown_at=AT),), INT_02: (Round(tally=Tally((1, 2, 0, 0, 0))),)}
    workshop = replace(WORKSHOP, rounds=rounds)

    gathered = gather(workshop, [arrives(1, INT_01=2, INT_02=3, INT_03=4)], AT)

    after = made(workshop, gathered.move)
    assert levels(after, 1) == {"INT-03": 4}
    assert "Twee antwoorden kwamen nadat de zaal had gestemd; die tellen niet mee." in gathered.found[0].sentence
    assert next(iter(after.submissions.values())).votes.keys() == set(ASKED)


def test_questions_that_are_not_asked_do_not_count_and_absent_ones_are_told() -> None:
    workshop = replace(WORKSHOP, setup=replace(WORKSHOP.setup, questions=(INT_01, QuestionId("INT-04"))))

    gathered = gather(workshop, [arrives(1, INT_01=2, INT_02=3)], AT)

    assert levels(made(workshop, gathered.move), 1) == {"INT-01": 2}
    assert gathered.found[0].sentence == (
        "Deelnemer 1 is binnen. Een antwoord hoort bij een vraag die niet in deze workshop zit; dat telt niet mee. "
        "Een vraag stond niet in het bestand."
    )


def test_a_submission_says_when_it_was_filled_in_unless_its_clock_runs_ahead() -> None:
    early, ahead = AT - timedelta(days=1), AT + timedelta(hours=1)
    files = [arrival(replace(votes_file(number, INT_01=1), changed_at=at)) for number, at in ((1, early), (2, ahead))]

    after = _after(WORKSHOP, *files)

    assert [after.submissions[one.digest].at for one in files] == [early, AT]


def test_a_role_group_is_filled_in_where_nobody_chose_one() -> None:
    hr = [arrival(replace(votes_file(number, INT_01=1), group=RoleGroup.HR)) for number in (1, 2)]

    gathered = gather(WORKSHOP, hr, AT)

    after = made(WORKSHOP, gathered.move)
    assert gathered.found[0].sentence == (
        "Deelnemer 1 is binnen. In het bestand staat rolgroep HR/recruitment, hier directie; dat blijft zo."
    )
    assert gathered.found[1].sentence == "Deelnemer 2 is binnen."
    assert [one.group for one in after.setup.participants] == [RoleGroup.DIRECTIE, RoleGroup.HR, None, None]


def test_taking_the_double_puts_its_votes_in_place_but_not_over_what_was_changed_by_hand() -> None:
    old, new = arrives(1, INT_01=0, INT_02=0), arrives(1, INT_01=4, INT_02=4, INT_03=4)
    both = _after(WORKSHOP, old, new)
    changed = replace(both.rounds[INT_02][0], votes={1: Vote(2)})
    both = replace(both, rounds={**both.rounds, INT_02: (changed,)})

    after = made(both, choices.take(both, new.digest))

    assert levels(after, 1) == {"INT-01": 4, "INT-02": 2, "INT-03": 4}
    assert after.submissions[new.digest].taken
    assert after.submissions[old.digest].set_aside
    assert not choices.waiting(after)
    back = made(after, choices.take(after, old.digest))
    assert levels(back, 1) == {"INT-01": 0, "INT-02": 2}


def test_keeping_what_is_there_asks_nothing_again() -> None:
    old, new = arrives(1, INT_01=0), arrives(1, INT_01=4)
    both = _after(WORKSHOP, old, new)

    after = made(both, choices.put_aside(both, new.digest))

    assert levels(after, 1) == {"INT-01": 0}
    assert not choices.waiting(after)
    assert _standings(after, new) == [Standing.SAME]


def test_a_double_can_belong_to_another_number() -> None:
    old, new = arrives(1, INT_01=0), arrives(1, INT_01=4)
    both = _after(WORKSHOP, old, new)

    free = made(both, choices.give_number(both, new.digest, 2))

    assert (levels(free, 1), levels(free, 2)) == ({"INT-01": 0}, {"INT-01": 4})
    busy = _after(both, arrives(3, INT_01=1))
    still = made(busy, choices.give_number(busy, new.digest, 3))
    assert (levels(still, 3), [one.number for one in choices.waiting(still).values()]) == ({"INT-01": 1}, [3])


def test_putting_aside_what_counted_takes_its_votes_away() -> None:
    one = arrives(1, INT_01=0, INT_02=1)
    after = _after(WORKSHOP, one)

    gone = made(after, choices.put_aside(after, one.digest))

    assert gone.rounds == {}
    assert missing(gone) == (1, 2, 3, 4)


def test_paper_that_is_entered_twice_meets_the_same_rules() -> None:
    paper = Submission(1, AT, Origin.PAPER, votes={INT_01: Vote(2, origin=Origin.PAPER)})
    after = _after(WORKSHOP, arrives(1, INT_01=2))

    assert standing(after, "p-1", paper) is Standing.SAME
    other = replace(paper, votes={INT_01: Vote(3, origin=Origin.PAPER)})
    assert standing(after, "p-2", other) is Standing.DOUBLE


def test_who_is_in_tells_how_much_came_in_which_way() -> None:
    by_hand = replace(WORKSHOP, rounds={INT_02: (Round({1: Vote(4), 2: Vote(no_level=NoLevel.DONT_KNOW)}),)})
    leaving = replace(by_hand.setup.participants[3], left=True)
    setup = replace(by_hand.setup, participants=(*by_hand.setup.participants[:3], leaving))

    found = seats(_after(replace(by_hand, setup=setup), arrives(1, INT_01=2)))

    assert [(one.origins, one.answered) for one in found] == [
        ((Origin.ROOM, Origin.FILE), 2), ((Origin.ROOM,), 1), ((), 0), ((), 0)]  # fmt: skip
    assert (found[0].at, found[0].asked) == (AT, 3)
    assert missing(replace(by_hand, setup=setup)) == (3,)


def test_who_is_missing_in_words() -> None:
    assert missing_words([2, 5, 7], 8) == "Nog niet binnen: 2, 5 en 7"
    assert missing_words([1, 2], 2) == "Nog niemand is binnen"
    assert missing_words([], 8) == "Alle acht deelnemers zijn binnen"
    assert missing_words([], 0) == "Nog geen deelnemers"


_FILES = st.builds(
    lambda number, votes, later: arrival(
        replace(votes_file(number), votes={code: vote(level) for code, level in votes.items()},
                changed_at=AT + timedelta(minutes=later))),
    st.integers(1, 6), st.dictionaries(st.sampled_from(ASKED), st.integers(0, 4)), st.integers(0, 3),
)  # fmt: skip
_HANDS = st.dictionaries(
    st.sampled_from(ASKED), st.dictionaries(st.integers(1, 4), st.integers(0, 4).map(Vote), max_size=3)
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_FILES, max_size=8), _HANDS)
def test_nothing_that_is_there_is_ever_overwritten(
    files: list[Arrival], by_hand: dict[QuestionId, dict[int, Vote]]
) -> None:
    workshop = replace(WORKSHOP, rounds={code: (Round(votes),) for code, votes in by_hand.items() if votes})

    after = _after(workshop, *files)

    for code, rounds in workshop.rounds.items():
        assert dict(rounds[0].votes).items() <= dict(after.rounds[code][0].votes).items()
    assert gather(after, files, AT).move is None
    taken = [one.number for one in after.submissions.values() if one.taken]
    assert len(taken) == len(set(taken))
