"""What the page for paper shows of a workshop; pure."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.catalogue import Catalogue, Question
from assessments.votes import NoLevel, Vote
from assessments.workshop import Participant, Workshop
from ui.texts import tr
from ui.workshop.paper.rows import Line, PaperRow, StepHead
from wizard.workshop import paper
from wizard.workshop.group_names import group_name


def lines(workshop: Workshop, catalogue: Catalogue, number: int, turn: int) -> list[Line]:
    """Return the questions of a participant's paper under the steps they belong to, in the order of the paper."""
    return list(_lines(workshop, catalogue, number, turn))


def _lines(workshop: Workshop, catalogue: Catalogue, number: int, turn: int) -> Iterator[Line]:
    votes, chosen = paper.entry(workshop, number, turn), set(workshop.setup.questions)
    differing = {one.question for one in paper.differences(workshop, number)}
    for step in catalogue.steps:
        codes = [code for code in step.questions() if code in chosen]
        if codes:
            yield StepHead(tr("Stap {n}  {title}").format(n=step.number, title=step.title))
        for code in codes:
            question = catalogue.questions[code]
            aside = tr("verschilt") if code in differing else ""
            yield PaperRow(code, question.text, question.may_be_na, votes.get(code, paper.NOTHING), aside)


def advice(workshop: Workshop, turn: int) -> str:
    """Say what one does here, or why there is nothing to do."""
    if workshop.erased_at is not None:
        return tr("De stemmen van deze workshop zijn gewist. Er valt niets meer over te nemen.")
    if not workshop.setup.participants or not workshop.setup.questions:
        return tr("Er zijn nog geen deelnemers of vragen. Kies ze eerst bij Voorbereiden.")
    if turn > 1:
        return tr("Typ hetzelfde papier nog een keer. Wat je de eerste keer typte, zie je hier niet.")
    return tr("Typ over wat er op het papier staat. Is een vraag niet ingevuld? Sla hem over met Enter.")


def who(participant: Participant) -> tuple[str, str]:
    """Return the name and the role group of a participant, each "" when nobody said."""
    return participant.name, group_name(participant.group)


def anchor(question: Question, vote: Vote, *, waits: bool) -> str:
    """Say what was chosen at a question, in the words of the paper.

    ``waits``: it counts no more, or not yet.
    """
    words = tr("Nog leeg")
    if vote.level is not None:
        words = f"{vote.level}  {question.levels[vote.level]}" if question.levels else str(vote.level)
    elif vote.no_level is NoLevel.NOT_APPLICABLE:
        words = tr("Niet van toepassing")
    elif vote.no_level is NoLevel.DONT_KNOW:
        words = tr("Weet niet")
    note = tr("Telt nog niet mee: er is al een andere stem, of de zaal zag deze vraag al.") if waits else ""
    return " ".join(one for one in (f"{question.id}: {words}", note) if one)
