"""The empty questionnaire to fill in by hand: per step, every question with its five descriptions."""

from __future__ import annotations

from datetime import date

from assessments.catalogue import OUTSOURCING, PROFILE, Catalogue, Question, QuestionKind, Section
from assessments.conditions import names
from assessments.types import Dossier, QuestionId
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.answer_words import condition_words
from wizard.documents.plan import EDITION
from wizard.documents.report import Chapter, Report

_FIELDS = (("Code van de sessie", 3.0), ("Deelnemer nr.", 2.0), ("Rolgroep", 4.2), ("Datum", 3.0))
_LINES = {
    QuestionKind.LONG_TEXT: 6,
    QuestionKind.SHORT_TEXT: 2,
    QuestionKind.LIST: 5,
    QuestionKind.NUMBERS: 2,
}
_CHANNEL_HEADS = ("€ per jaar", "Uren per jaar", "Reacties", "Geschikt", "Aannames")
_SCALE = tuple((str(level), "") for level in range(5))


def blank(catalogue: Catalogue, *, printed_on: date, dossier: Dossier | None = None, step: int | None = None) -> Report:
    """Write the form of one step (1-6), or of the profile, all steps and outsourcing."""
    sections = [one for one in catalogue.sections if step is None or one.number == step]
    return Report(
        organisation=dossier.organisation if dossier else "Recruitmentwijzer",
        name="Lege vragenlijst",
        edition=EDITION,
        made_on=printed_on,
        chapters=tuple(_chapter(catalogue, section) for section in sections),
        has_contents=False,
        is_example=dossier.is_example if dossier else False,
    )


def _chapter(catalogue: Catalogue, section: Section) -> Chapter:
    instruction: b.Words = (
        b.Run("Kies het hoogste niveau waarvan de "),
        b.strong("hele"),
        b.Run(" beschrijving klopt. Kruis één vakje aan. Tel de niveaus niet op: de vragen wegen niet even zwaar."),
    )
    if section.code == PROFILE:
        instruction = "Vul in wat je weet. Deze gegevens gelden voor elke meting."
    questions = [catalogue.questions[code] for code in section.questions()]
    blocks: tuple[b.Block, ...] = (
        b.FormHead(_FIELDS, instruction),
        *(_question(catalogue, question) for question in questions),
    )
    name = section.title if section.code in {PROFILE, OUTSOURCING} else f"Stap {section.number}  {section.title}"
    return Chapter("", name, "", "", blocks)


def _question(catalogue: Catalogue, question: Question) -> b.FormQuestion:
    condition = ""
    if question.shown_if is not None:
        asked = [catalogue.questions[QuestionId(name)].text for name in dict.fromkeys(names(question.shown_if))]
        condition = f"Alleen invullen als {condition_words(catalogue, question.shown_if)} (‘{'’ en ‘'.join(asked)}’)."
    return b.FormQuestion(
        code=question.id,
        question=question.text,
        hint=_hint(question),
        condition=condition,
        choices=_choices(catalogue, question),
        lines=_lines(catalogue, question),
        waivable=question.may_be_na,
        extras=question.is_maturity,
        labels=_labels(catalogue, question),
        heads=_CHANNEL_HEADS if question.kind is QuestionKind.TABLE else (),
    )


def _hint(question: Question) -> str:
    if question.kind is QuestionKind.MULTIPLE:
        return f"{question.hint} Meer dan één vakje mag.".strip()
    return question.hint


def _choices(catalogue: Catalogue, question: Question) -> tuple[tuple[str, str], ...]:
    if question.is_maturity:
        return tuple((str(level), text) for level, text in enumerate(question.levels))
    if question.kind is QuestionKind.SCALE:
        names = question.levels or catalogue.level_names
        return tuple((str(level), names[level] if question.levels else "") for level in range(len(_SCALE)))
    if question.kind is QuestionKind.ROLES:
        return ()
    return tuple(("", option.text) for option in question.options)


def _labels(catalogue: Catalogue, question: Question) -> tuple[str, ...]:
    if question.kind is QuestionKind.ROLES:
        return tuple(formats.capitalized(name) for name in catalogue.roles.values())
    if question.kind is QuestionKind.NUMBERS:
        return tuple(formats.capitalized(unit.strip()) for unit in question.unit.split(";"))
    return (formats.capitalized(question.unit),) if question.unit else ()


def _lines(catalogue: Catalogue, question: Question) -> int:
    if question.is_maturity or question.kind in {QuestionKind.SCALE, QuestionKind.TABLE}:
        return 0
    if question.kind is QuestionKind.ROLES:
        return len(catalogue.roles)
    return 0 if question.options else _LINES.get(question.kind, 1)
