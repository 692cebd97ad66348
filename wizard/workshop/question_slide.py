"""A question as the room may see it: secret, shown, agreed. While votes are secret only how many are in."""

from __future__ import annotations

from assessments.catalogue import Section
from assessments.codes import QuestionId
from assessments.spread import Spread, Status
from assessments.votes import MAX_ROUNDS, NoLevel
from assessments.workshop import Agreement, Workshop
from wizard import formats
from wizard.assessment import Assessment
from wizard.drawing.pillars import step_hue
from wizard.workshop.consensus import Standing, standing
from wizard.workshop.groups import outward_groups_of
from wizard.workshop.slides import Agreed, Blank, LevelLine, Outcome, QuestionSlide, Turnout
from wizard.workshop.words import NO_LEVELS, status_name

_MOST_DIFFERENCES = 2
_MINUTES = {30: "een halve minuut", 60: "één minuut", 90: "anderhalve minuut"}


def question_slide(assessment: Assessment, workshop: Workshop) -> QuestionSlide | Blank:
    """Return the question that is on, the first one before any; nothing when the workshop has no questions."""
    catalogue = assessment.catalogue
    asked = workshop.position.question or next(iter(workshop.setup.questions), None)
    if asked is None or asked not in catalogue.questions:
        return Blank()
    question = catalogue.questions[asked]
    section = catalogue.section(question.section)
    found = standing(workshop, asked)
    agreement = found.agreement
    is_shown = found.is_shown and found.voted > 0
    told = outward_groups_of(workshop, asked).differences[:_MOST_DIFFERENCES] if is_shown else ()
    names = zip(catalogue.level_names, question.levels, strict=True)
    return QuestionSlide(
        step=f"Stap {section.number}",
        step_title=section.title,
        theme=catalogue.theme_of(asked).name,
        place=_place(workshop, section, asked),
        question=question.text,
        hue=step_hue(section.step),
        levels=tuple(LevelLine(level, name, text) for level, (name, text) in enumerate(names)),
        round_words=f"ronde {found.round} van {MAX_ROUNDS}",
        turnout=None if is_shown or agreement else turnout(found),
        outcome=outcome(found.spread, workshop.setup.seconds_to_explain, tuple(one.words for one in told))
        if is_shown
        else None,
        agreed=agreed(agreement, catalogue.level_names) if agreement else None,
    )


def turnout(found: Standing) -> Turnout:
    """Return how many votes are in; with counted hands nobody is waited for."""
    if found.by_hands:
        return Turnout(found.voted, None, "stem geteld" if found.voted == 1 else "stemmen geteld")
    return Turnout(found.voted, found.expected, f"van {formats.count(found.expected, 'stem', 'stemmen')} binnen")


def outcome(votes: Spread, seconds: int, differences: tuple[str, ...] = ()) -> Outcome:
    """Return what was voted, with its status in words; ``seconds`` is how long each explains."""
    status = votes.status
    aside = [
        f"{amount}{formats.NBSP}{NO_LEVELS[why]}"
        for amount, why in ((votes.not_applicable, NoLevel.NOT_APPLICABLE), (votes.dont_know, NoLevel.DONT_KNOW))
        if amount
    ]
    return Outcome(
        counts=votes.counts,
        aside=" · ".join(aside),
        low=votes.lowest,
        high=votes.highest,
        two_camps=status is Status.TWO_CAMPS,
        status=status_name(status),
        needs_talk=votes.is_apart,
        summary=_summary(votes),
        ask=_ask(votes, seconds),
        differences=differences,
    )


def agreed(agreement: Agreement, level_names: tuple[str, ...]) -> Agreed:
    """Return what was agreed, with its one sentence of evidence; no reason and no minority: those are for the report."""
    if agreement.level is None:
        return Agreed(None, "Afgesproken: niet van toepassing", agreement.not_applicable)
    name = f"{agreement.level} {level_names[agreement.level]}"
    words = f"{name}, zonder consensus" if agreement.no_consensus else f"Afgesproken: {name}"
    return Agreed(agreement.level, words, agreement.evidence)


def _summary(votes: Spread) -> str:
    if not votes.n:
        return "Niemand koos een niveau"
    parts = [formats.count(votes.n, "stem", "stemmen")]
    if votes.n > 1:
        parts += [
            f"spreiding{formats.NBSP}{votes.spread}",
            f"gemiddeld{formats.NBSP}{formats.score2(votes.shown_mean)}",
        ]
    return " · ".join(parts)


def _ask(votes: Spread, seconds: int) -> str:
    if votes.is_mostly_not_applicable:
        return "De meesten kiezen n.v.t.: geldt deze vraag voor jullie?"
    if votes.status is None:
        return "Wie weet een voorbeeld?" if votes.n else "Wie weet er meer van?"
    if votes.status is Status.UNANIMOUS:
        return "Welk voorbeeld laat dit zien?"
    return f"Laagste en hoogste aan het woord, elk {_MINUTES.get(seconds, f'{seconds} seconden')}."


def _place(workshop: Workshop, section: Section, asked: QuestionId) -> str:
    """Return where the question stands among those of its step that are voted on."""
    of_step = [one for one in workshop.setup.questions if one in set(section.questions())]
    return f"vraag {of_step.index(asked) + 1} van {len(of_step)}" if asked in of_step else ""
