"""What was answered in the other measurements, as lines below the answer that counts now."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.catalogue import CHANNELS_QUESTION, PROFILE, Question
from assessments.sheet import AnswerSheet
from assessments.types import Answer, Measurement
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.answer_words import channel_lines, value_lines
from wizard.documents.context import Context


def others(context: Context) -> tuple[Measurement, ...]:
    """Return the measurements of the dossier that the plan is not about, the newest first."""
    about = context.assessment.measurement.id
    found = [one for one in context.assessment.dossier.measurements if one.id != about]
    return tuple(sorted(found, key=lambda one: one.date, reverse=True))


def measurement_name(context: Context, one: Measurement) -> str:
    """Return what a measurement is called: its kind, with its day when there are more of that kind."""
    kind = formats.capitalized(one.kind)
    same = [each for each in context.assessment.dossier.measurements if each.kind is one.kind]
    return kind if len(same) == 1 else f"{kind} {one.date.year}"


def earlier_lines(context: Context, question: Question) -> tuple[b.AnswerLine, ...]:
    """Return what the other measurements say at a question, as far as it is not what is said now."""
    if question.section == PROFILE:
        return ()
    now = context.sheet.kept_answer(question.id)
    lines: list[b.AnswerLine] = []
    for one in others(context):
        then = one.answer(question.id)
        if then == now and question.id != CHANNELS_QUESTION:
            continue
        sheet = AnswerSheet(context.catalogue, context.assessment.dossier, one)
        lines += _different(measurement_name(context, one), _said(sheet, question, then), _notes(now), then)
    return tuple(lines)


def _different(name: str, said: tuple[b.Words, ...], now: tuple[str, ...], then: Answer) -> Iterator[b.AnswerLine]:
    written = [(label, words) for (label, words), other in zip(_labelled(then), now, strict=True) if words != other]
    written = [(label, words) for label, words in written if words]
    extra = _labelled(then)[-1]
    if (said or written) and extra[1] and extra not in written:
        written.append(extra)
    if not said and not written:
        return
    for place, words in enumerate(said or ("Geen antwoord.",)):
        yield b.AnswerLine(name if place == 0 else "", words, soft=True)
    for label, words in written:
        yield b.AnswerLine("", (b.strong(f"{label}: "), b.Run(words)), soft=True)


def _said(sheet: AnswerSheet, question: Question, answer: Answer) -> tuple[b.Words, ...]:
    """Return the answer that was given then in words, a line each."""
    if question.id == CHANNELS_QUESTION:
        return channel_lines(sheet.measurement.figures.channels)
    if question.is_maturity and isinstance(answer.value, int):
        lines: tuple[b.Words, ...] = ((b.strong(f"Niveau {answer.value}. "), b.Run(question.levels[answer.value])),)
    else:
        lines = value_lines(sheet.catalogue, question, answer.value)
    if answer.not_applicable:
        lines = ("Niet van toepassing.", *lines)
    if answer.target is not None and question.is_maturity:
        lines = (*lines, f"Eigen doel {answer.target}: {question.levels[answer.target]}")
    return lines


def _labelled(answer: Answer) -> tuple[tuple[str, str], ...]:
    sure = answer.confidence.value if answer.confidence else ""
    talk = "nog bespreken" if answer.discuss else ""
    return (
        ("Reden", answer.reason.strip()),
        ("Toelichting", answer.note.strip()),
        ("Bewijs", answer.evidence.strip()),
        ("Zekerheid" if sure else "Ook", ", ".join(filter(None, (sure, talk)))),
    )


def _notes(answer: Answer) -> tuple[str, ...]:
    return tuple(words for _, words in _labelled(answer))
