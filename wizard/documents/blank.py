"""The empty questionnaire to fill in by hand or on a screen: per step, every question with its five descriptions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assessments.catalogue import OUTSOURCING, PROFILE, Catalogue, Question, QuestionKind, Section
from assessments.types import Dossier
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.asked_when import asked_when
from wizard.documents.participant import NOBODY, Participant
from wizard.documents.report import Chapter, Report

HEAD_FIELDS = (("Code van de sessie", 3.0), ("Deelnemer nr.", 2.0), ("Rolgroep", 4.2), ("Datum", 3.0))
HEAD_NAMES = ("sessie", "deelnemer", "rolgroep", "datum")
"""What one fills in at the head of a form, with its part of the width; and what the fields are called."""
_LINES = {
    QuestionKind.LONG_TEXT: 6,
    QuestionKind.SHORT_TEXT: 2,
    QuestionKind.LIST: 5,
    QuestionKind.NUMBERS: 2,
}
_CHANNEL_HEADS = ("€ per jaar", "Uren per jaar", "Reacties", "Geschikt", "Aannames")
_CHANNEL_NAMES = ("kosten", "uren", "reacties", "geschikt", "aannames")
_SCALE = tuple((str(level), "") for level in range(5))


def blank(
    catalogue: Catalogue,
    *,
    printed_on: date,
    dossier: Dossier | None = None,
    steps: Iterable[int] = (),
    participant: Participant = NOBODY,
) -> Report:
    """Write the form of some steps (1-6), or of the profile, all steps and outsourcing.

    Args:
        catalogue: what is asked.
        printed_on: the date at the foot of every page.
        dossier: whose organisation is named; None for a form that any organisation can use.
        steps: which, in the questionnaire's order; empty for everything.
        participant: what is filled in already at the head of each step.

    """
    wanted = set(steps)
    sections = [one for one in catalogue.sections if not wanted or (one.step and one.number in wanted)]
    return Report(
        organisation=dossier.organisation if dossier else "Recruitmentwijzer",
        name="Lege vragenlijst",
        made_on=printed_on,
        chapters=tuple(_chapter(catalogue, section, participant) for section in sections),
        has_contents=False,
        is_bundle=True,
        is_example=dossier.is_example if dossier else False,
    )


def _chapter(catalogue: Catalogue, section: Section, participant: Participant) -> Chapter:
    instruction: b.Words = (
        b.Run("Kies het hoogste niveau waarvan de "),
        b.strong("hele"),
        b.Run(" beschrijving klopt. Kruis één vakje aan. Tel de niveaus niet op: de vragen wegen niet even zwaar."),
    )
    if section.code == PROFILE:
        instruction = "Vul in wat je weet. Deze gegevens gelden voor elke meting."
    elif section.code == OUTSOURCING:
        instruction = "Alleen voor wie werk wil uitbesteden. Kruis één vakje aan, tenzij er staat dat meer mag."
    questions = [catalogue.questions[code] for code in section.questions()]
    own = section.code in {PROFILE, OUTSOURCING}
    field = section.code if own else f"stap-{section.number}"
    blocks: tuple[b.Block, ...] = (
        b.FormHead(HEAD_FIELDS, instruction, field, HEAD_NAMES, participant.values()),
        *(form_question(catalogue, question) for question in questions),
    )
    name = section.title if own else f"Stap {section.number}  {section.title}"
    return Chapter("", name, "", "", blocks, running=_running(name, participant))


def _running(name: str, participant: Participant) -> str:
    """Return what stands at the head of every page, so that loose sheets are found back."""
    number = " ".join(participant.number.split())
    return f"{name}  ·  deelnemer {number}" if number else ""


def form_question(catalogue: Catalogue, question: Question) -> b.FormQuestion:
    """Return a question as it stands on a form."""
    is_table = question.kind is QuestionKind.TABLE
    return b.FormQuestion(
        code=question.id,
        question=question.text,
        hint=_hint(catalogue, question),
        condition=asked_when(catalogue, question.shown_if) if question.shown_if is not None else "",
        choices=_choices(catalogue, question),
        lines=_lines(catalogue, question),
        waivable=question.may_be_na,
        extras=question.is_maturity,
        labels=_labels(catalogue, question),
        heads=_CHANNEL_HEADS if is_table else (),
        values=tuple(option.code for option in question.options),
        many=question.kind is QuestionKind.MULTIPLE,
        line_names=_line_names(catalogue, question),
        head_names=_CHANNEL_NAMES if is_table else (),
    )


def _hint(catalogue: Catalogue, question: Question) -> str:
    """Return what helps to answer; at a subject of the law also from which day that is."""
    parts = [question.hint]
    if question.kind is QuestionKind.MULTIPLE:
        parts.append("Meer dan één vakje mag.")
    if question.floor is not None:
        parts.append(f"Peildatum {formats.long_date(catalogue.legal_date)}; kijk na wat nu geldt.")
    return " ".join(part for part in parts if part)


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


def _line_names(catalogue: Catalogue, question: Question) -> tuple[str, ...]:
    """Return what the field of each line is called, nothing when one field lies over all lines."""
    if question.kind is QuestionKind.ROLES:
        return tuple(role.value for role in catalogue.roles)
    if question.kind is QuestionKind.NUMBERS:
        return tuple(unit.strip() for unit in question.unit.split(";"))
    if question.kind is QuestionKind.LIST:
        return tuple(f"regel-{number + 1}" for number in range(_LINES[QuestionKind.LIST]))
    return ()


def _lines(catalogue: Catalogue, question: Question) -> int:
    if question.is_maturity or question.kind in {QuestionKind.SCALE, QuestionKind.TABLE}:
        return 0
    if question.kind is QuestionKind.ROLES:
        return len(catalogue.roles)
    return 0 if question.options else _LINES.get(question.kind, 1)
