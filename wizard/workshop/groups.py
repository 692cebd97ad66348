"""How role groups saw a question, without ever giving one person's level away (method 6.3 and 6.4, Beslissing 56).

The method shows a group from three levels on and puts smaller ones together as "overig", which shows from three itself.
That alone is not enough on paper and on the beamer: beside the counts of all levels, the groups that are shown leave
one or two people over whose level is the whole minus the rest. So there are two views:

* ``role_groups`` is what the method prescribes; it is for the presenter, who sees every vote anyway;
* ``outward`` is what may leave the laptop and what is kept after erasing. Where one or two levels are left over it
  tells no means, only which group saw it clearly higher than which other: nothing can be subtracted from that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from assessments.codes import QuestionId
from assessments.spread import spread_of, two_decimals
from assessments.votes import GroupTotal, Kept, RoleGroup, Round
from assessments.workshop import Participant, Workshop
from wizard import formats
from wizard.workshop.consensus import round_of, telling_round
from wizard.workshop.words import GROUP_WORDS

FEWEST = 3
"""From how many levels on a group is shown."""
APART = Fraction(3, 2)
"""From which difference between two means on the room is told."""


@dataclass(frozen=True, slots=True)
class GroupMean:
    """A group that may be shown: how many levels, and their exact mean."""

    group: RoleGroup
    levels: int
    mean: Fraction


@dataclass(frozen=True, slots=True)
class Difference:
    """Two groups that saw a question clearly differently.

    Attributes:
        higher, lower: the groups.
        means: the mean of the higher and of the lower one; None where they would give somebody away.

    """

    higher: RoleGroup
    lower: RoleGroup
    means: tuple[Fraction, Fraction] | None = None

    @property
    def words(self) -> str:
        """Say it in one sentence: "Leidinggevenden zien dit anders dan HR: gemiddeld 3,33 tegen 0,67."."""
        sees, others = GROUP_WORDS[self.higher].sees, GROUP_WORDS[self.lower].others
        if self.means is None:
            return f"{sees} dit duidelijk hoger dan {others}."
        high, low = (formats.number(two_decimals(one), 2) for one in self.means)
        return f"{sees} dit anders dan {others}: gemiddeld {high} tegen {low}."


@dataclass(frozen=True, slots=True)
class GroupPicture:
    """How the groups saw one round.

    Attributes:
        means: per group that is shown, in the order of the role groups.
        differences: pairs that lie 1,5 or more apart, the largest first.
        hidden: how many levels stand in no group that is shown.

    """

    means: tuple[GroupMean, ...] = ()
    differences: tuple[Difference, ...] = ()
    hidden: int = 0


def role_groups(voted: Round, participants: Iterable[Participant]) -> GroupPicture:
    """Return the groups as the method shows them: for the presenter's own screen only.

    Somebody without a group counts under "overig". Counted hands have no groups.
    """
    if voted.kept is not None:
        return _kept_picture(voted.kept)
    return _picture(_merged(_totals(voted, participants)), spread_of(voted).n)


def outward(voted: Round, participants: Iterable[Participant]) -> GroupPicture:
    """Return the groups as beamer, paper and files may show them; see the module for what that leaves out."""
    found = role_groups(voted, participants)
    if not 0 < found.hidden < FEWEST:
        return found
    told = tuple(Difference(one.higher, one.lower) for one in found.differences)
    return GroupPicture((), told, found.hidden)


def groups_of(workshop: Workshop, question: QuestionId) -> GroupPicture:
    """Return the groups in a question's last round, for the presenter's own screen only."""
    return role_groups(round_of(workshop, question), workshop.setup.participants)


def outward_groups_of(workshop: Workshop, question: QuestionId) -> GroupPicture:
    """Return the groups in a question's last round as the room and paper may see them."""
    return outward(round_of(workshop, question), workshop.setup.participants)


def differing_questions(workshop: Workshop) -> tuple[QuestionId, ...]:
    """Return the questions that two groups saw differently in the last round that says something, in order."""
    people = workshop.setup.participants
    return tuple(
        one for one in workshop.setup.questions if role_groups(telling_round(workshop, one), people).differences
    )


def kept(voted: Round, participants: Iterable[Participant]) -> Kept:
    """Return what stays of a round when its votes are erased: nothing that a person's level follows from."""
    if voted.kept is not None:
        return voted.kept
    found = outward(voted, participants)
    totals = {one.group: GroupTotal(one.levels, int(one.mean * one.levels)) for one in found.means}
    told = () if totals else tuple((one.higher, one.lower) for one in found.differences)
    return Kept(spread_of(voted).tally, totals, told)


def _totals(voted: Round, participants: Iterable[Participant]) -> dict[RoleGroup, GroupTotal]:
    if voted.tally is not None:
        return {}
    group_of = {one.number: one.group or RoleGroup.OTHER for one in participants}
    found: dict[RoleGroup, GroupTotal] = {}
    for number, vote in voted.votes.items():
        if vote.level is not None:
            group = group_of.get(number, RoleGroup.OTHER)
            before = found.get(group, GroupTotal(0, 0))
            found[group] = GroupTotal(before.levels + 1, before.total + vote.level)
    return found


def _merged(totals: Mapping[RoleGroup, GroupTotal]) -> dict[RoleGroup, GroupTotal]:
    """Put groups of fewer than three levels together as "overig", and keep what may be shown."""
    small = [one for group, one in totals.items() if group is RoleGroup.OTHER or one.levels < FEWEST]
    large = {group: one for group, one in totals.items() if group is not RoleGroup.OTHER and one.levels >= FEWEST}
    rest = GroupTotal(sum(one.levels for one in small), sum(one.total for one in small))
    return large | ({RoleGroup.OTHER: rest} if rest.levels >= FEWEST else {})


def _picture(totals: Mapping[RoleGroup, GroupTotal], given: int) -> GroupPicture:
    means = tuple(
        GroupMean(group, totals[group].levels, Fraction(totals[group].total, totals[group].levels))
        for group in RoleGroup
        if group in totals
    )
    hidden = given - sum(one.levels for one in means)
    return GroupPicture(means, _differences(means), hidden)


def _differences(means: tuple[GroupMean, ...]) -> tuple[Difference, ...]:
    found = []
    for one, other in combinations(means, 2):
        high, low = (one, other) if one.mean >= other.mean else (other, one)
        if high.mean - low.mean >= APART:
            found.append(Difference(high.group, low.group, (high.mean, low.mean)))
    return tuple(sorted(found, key=_by_size))


def _by_size(difference: Difference) -> Fraction:
    """Sort the largest difference first; equal ones stay in the order of the role groups."""
    assert difference.means is not None
    return difference.means[1] - difference.means[0]


def _kept_picture(kept_round: Kept) -> GroupPicture:
    found = _picture(kept_round.groups, sum(kept_round.tally.counts))
    told = tuple(Difference(higher, lower) for higher, lower in kept_round.higher)
    return GroupPicture(found.means, found.differences or told, found.hidden)
