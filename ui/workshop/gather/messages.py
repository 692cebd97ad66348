"""What the page Binnenhalen says: how reading went, what two files differ in, what one can do with a participant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from assessments.votes import NoLevel, Origin, Submission, Vote
from assessments.workshop import Workshop
from ui.texts import tr
from wizard import formats
from wizard.dutch_time import dutch
from wizard.workshop.attendance import Seat
from wizard.workshop.gathering import Found, Standing
from wizard.workshop.gathering_choices import Difference, taken_for
from wizard.workshop.paper import entry_key

_NAMED = 3
"""How many questions are named in a line before the rest is counted."""


def under_head(workshop: Workshop, there: Sequence[Seat]) -> str:
    """Say which workshop this is, and how many are in."""
    setup = workshop.setup
    title = setup.title or tr("Workshop")
    parts = [title, formats.long_date(setup.day), tr("code {code}").format(code=setup.code)]
    if there:
        number = sum(one.is_in for one in there)
        parts.append(tr("{number} van {total} binnen").format(number=number, total=len(there)))
    return " · ".join(parts)


def outcome(found: Sequence[Found]) -> str:
    """Say how reading went; what waits or could not be read has a line of its own."""
    count = Counter(one.standing for one in found)
    said = []
    fresh = [one for one in found if one.standing is Standing.NEW]
    if len(fresh) == 1:
        said.append(fresh[0].sentence)
    elif fresh:
        numbers = sorted(one.number for one in fresh if one.number is not None)
        said.append(tr("Binnen: deelnemers {numbers}.").format(numbers=formats.enumeration([str(n) for n in numbers])))
        said += [one.sentence for one in fresh if one.sentence.count(".") > 1]
    if count[Standing.SAME]:
        said.append(_already(count[Standing.SAME]))
    if not said:
        said.append(tr("Er is niets nieuws ingelezen."))
    return " ".join(said)


def _already(amount: int) -> str:
    files = formats.capitalized(formats.count_in_words(amount, tr("bestand"), tr("bestanden")))
    return f"{files} {tr('was') if amount == 1 else tr('waren')} {tr('al ingelezen')}."


def submission_words(one: Submission) -> str:
    """Say what came in: its name, when, and with how many answers."""
    at = dutch(one.at)
    answers = sum(not vote.is_empty() for vote in one.votes.values())
    name = one.file_name or tr("papier")
    return " · ".join([name, f"{formats.short_date(at.date(), at.year)} {at:%H:%M}",
                       formats.count(answers, tr("antwoord"), tr("antwoorden"))])  # fmt: skip


def double_words(one: Submission, there: Submission | None) -> list[str]:
    """Say what counts now, what is new, and in how many answers the two differ."""
    if there is None:
        return [submission_words(one)]
    lines = [
        tr("Telt nu: {words}").format(words=submission_words(there)),
        tr("Nieuw: {words}").format(words=submission_words(one)),
    ]
    both = [code for code in one.votes if code in there.votes]
    other = sum(_choice(one.votes[code]) != _choice(there.votes[code]) for code in both)
    more = sum(code not in there.votes for code in one.votes)
    less = sum(code not in one.votes for code in there.votes)
    parts = [tr("{number} anders").format(number=other)] if other else []
    parts += [tr("{number} erbij").format(number=more)] if more else []
    parts += [tr("{number} weg").format(number=less)] if less else []
    words = formats.enumeration(parts) or tr("alleen andere opmerkingen")
    return [*lines, tr("In het nieuwe: {words}.").format(words=words)]


def difference_words(found: Sequence[Difference], number: int) -> tuple[str, list[str]]:
    """Say where the first round says something else than what came in."""
    questions = formats.count(len(found), tr("vraag"), tr("vragen"))
    title = tr("Deelnemer {number}: bij {questions} staat met de hand iets anders dan in het bestand").format(
        number=number, questions=questions
    )
    named = [
        tr("{code}: hier {here}, bestand {there}").format(
            code=one.question, here=_said(one.here), there=_said(one.there)
        )
        for one in found[:_NAMED]
    ]
    if len(found) > _NAMED:
        named.append(tr("en nog {number}").format(number=len(found) - _NAMED))
    return title, [f"{'; '.join(named)}.", tr("Wat er met de hand staat, telt.")]


def seat_menu(parent: QWidget, workshop: Workshop | None, number: int, act: Callable[[str, str, int], object]) -> QMenu:
    """Return what one can do with what came in from a participant; empty when nothing did."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if workshop is None:
        return menu
    found = taken_for(workshop, number)
    if found is not None:
        _offer_taken(menu, workshop, *found, act)
    for kept, other in workshop.submissions.items():
        if other.set_aside and other.number == number and kept != entry_key(number, 2):
            words = tr("Neem toch: {words}").format(words=submission_words(other).replace("&", "&&"))
            menu.addAction(words, partial(act, "neem", kept, number))
    return menu


def _offer_taken(
    menu: QMenu, workshop: Workshop, digest: str, one: Submission, act: Callable[[str, str, int], object]
) -> None:
    what = tr("dit papier") if one.origin is Origin.PAPER else tr("dit bestand")
    menu.addAction(tr("Leg {what} opzij").format(what=what), partial(act, "opzij", digest, one.number))
    if one.origin is Origin.PAPER:  # which paper it is, is settled where paper is typed over
        return
    others = menu.addMenu(tr("Is van een ander nummer"))
    for each in workshop.setup.participants:
        if each.number != one.number:
            words = tr("Deelnemer {number}").format(number=each.number)
            others.addAction(words, partial(act, "nummer", digest, each.number))


def double_title(one: Submission, there: Submission | None) -> str:
    """Say what collides."""
    if there is None:
        return tr("Van deelnemer {number} wacht er iets op een keuze").format(number=one.number)
    if one.origin is there.origin is Origin.FILE:
        return tr("Van deelnemer {number} zijn er twee verschillende bestanden").format(number=one.number)
    return tr("Van deelnemer {number} kwam twee keer iets binnen, met verschillen").format(number=one.number)


def _choice(vote: Vote) -> tuple[object, object]:
    return vote.level, vote.no_level


def _said(vote: Vote) -> str:
    if vote.level is not None:
        return str(vote.level)
    return tr("n.v.t.") if vote.no_level is NoLevel.NOT_APPLICABLE else tr("weet niet")
