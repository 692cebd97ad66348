"""Bevindingen per stap: one page per step with every question, what happens now, and the largest gap."""

from __future__ import annotations

from assessments.catalogue import Question, Section, Severity
from assessments.scoring import Score, ScoreStatus
from assessments.types import Pillar, QuestionId
from wizard import formats, journey
from wizard.assessment import strongest_and_weakest
from wizard.conclusions import TOO_FEW_ANSWERS, Gap, largest_gaps
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, hours_of, is_open, one_line
from wizard.documents.report import Chapter
from wizard.drawing.levels import level_scale

_MESSAGE_LETTERS = 85
_SCALE = 80.0
"""Wide, so that the dot on level 4 stays clear of the words beside it."""
_REASON_LETTERS = 150
_STEP_PILLARS = {2: Pillar.IDENTITEIT, 3: Pillar.BINDEN, 4: Pillar.BOEIEN, 5: Pillar.BEHEREN}


def chapter(context: Context) -> Chapter:
    """Write six pages, one per step."""
    number = context.number(Place.FINDINGS)
    sections = tuple(_section(context, section, number) for section in context.catalogue.steps)
    return Chapter(number, "Bevindingen per stap", sections=sections)


def _section(context: Context, section: Section, number: str) -> Chapter:
    blocks: list[b.Block] = [b.KeyFigures(_numbers(context, section)), _questions(context, section)]
    note = "Stip met cijfer: niveau nu. Ruit: doel; met cijfer erin is het doel gehaald. De dikke lijn is de kloof."
    blocks.append(b.Paragraph(note + _hidden(context, section), b.Tone.NOTE))
    blocks += _gap_and_attention(context, section)
    return Chapter(
        f"{number}.{section.number}",
        f"Stap {section.number}, {section.title.lower()}",
        message(context, section),
        _first_two_sentences(section.why),
        tuple(blocks),
    )


def message(context: Context, section: Section) -> str:
    """Set the strongest answer of a step against its weakest, with the sentences the content gives them."""
    score = context.assessment.scores.steps[section.step] if section.step else None
    if score is None or score.status is ScoreStatus.TOO_FEW:
        return TOO_FEW_ANSWERS
    if score.status is ScoreStatus.NOT_APPLICABLE:
        return "Deze stap is op jullie niet van toepassing."
    strong_id, weak_id = strongest_and_weakest(context.assessment, section.code)
    if strong_id == weak_id:
        strong_id = None if weak_id and context.sheet.gap(weak_id) else strong_id
        weak_id = weak_id if strong_id is None else None
    strong = context.catalogue.questions[strong_id].strong if strong_id else ""
    weak = context.catalogue.questions[weak_id].weak if weak_id else ""
    if strong and weak:
        joined = f"{strong.rstrip('.')}, maar {formats.decapitalized(weak)}"
        return joined if len(joined) <= _MESSAGE_LETTERS else weak
    return strong or weak or TOO_FEW_ANSWERS


def _numbers(context: Context, section: Section) -> tuple[b.KeyFigure, ...]:
    assert section.step is not None
    score = context.assessment.scores.steps[section.step]
    tasks = context.step_tasks(section.step)
    progress = journey.section_progress(context.sheet, section)
    waived = f"; {formats.word(progress.waived)} n.v.t." if progress.waived else ""
    provisional = " (voorlopig)" if score.status is ScoreStatus.PROVISIONAL else ""
    return (
        b.KeyFigure(formats.score2(score.value), _score_label(context, score, provisional)),
        b.KeyFigure(formats.score2(score.target), f"doel voor {context.start.year}"),
        b.KeyFigure(f"{progress.answered} van {progress.shown}", f"vragen beantwoord{waived}"),
        b.KeyFigure(formats.count(len(tasks), "taak", "taken"), f"samen {formats.hours_long(hours_of(tasks))}"),
    )


def _score_label(context: Context, score: Score, provisional: str) -> str:
    word = context.level_word(score).lower()
    return f"score; label {word}{provisional}" if score.value is not None else f"nog geen score: {word}"


def _questions(context: Context, section: Section) -> b.Table:
    columns = (
        b.Column("Vraag", 3.1),
        b.Column("Nu en doel", 2.05),
        b.Column("Wat er nu gebeurt", 4.2),
        b.Column("Taken", 1.4),
    )
    shown = [q for q in context.sheet.maturity_questions(section.code) if context.sheet.is_shown(q.id)]
    return b.Table(columns, tuple(_question_row(context, question) for question in shown), dense=True)


def _question_row(context: Context, question: Question) -> b.Row:
    codes = tuple(one.code for one in context.tasks_of(question.id))
    tasks = b.Cell(tuple((b.muted(code),) for code in codes) or ("–",))
    scale, now = _scale_and_text(context, question)
    name = b.Cell(((b.strong(question.name),), (b.muted(question.id),)))
    return b.Row((name, scale, now, tasks))


def _scale_and_text(context: Context, question: Question) -> tuple[b.Words | b.Cell, b.Words]:
    sheet = context.sheet
    if sheet.is_waived(question.id):
        reason = one_line(sheet.answer(question.id).reason, _REASON_LETTERS)
        return (b.muted("niet van toepassing"),), f"Reden: {reason}"
    level = sheet.level(question.id)
    if level is None:
        return (b.muted("nog niet beantwoord"),), (b.muted("–"),)
    return b.Cell(picture=level_scale(level, sheet.target(question.id), width=_SCALE)), question.levels[level]


def _hidden(context: Context, section: Section) -> str:
    hidden = sum(not context.sheet.is_shown(q.id) for q in context.sheet.maturity_questions(section.code))
    if not hidden:
        return ""
    verb = "is" if hidden == 1 else "zijn"
    what = "vraag" if hidden == 1 else "vragen"
    return f" {formats.capitalized(formats.word(hidden))} {what} {verb} niet gesteld ({context.refer(Place.ANSWERS)})."


def _gap_and_attention(context: Context, section: Section) -> list[b.Block]:
    gaps = [gap for gap in largest_gaps(context.sheet) if gap.question.section == section.code][:2]
    left: list[b.Block] = []
    if gaps:
        left = [b.Heading("Waar de kloof het grootst is", 3), *(b.Paragraph(_gap_words(context, gap)) for gap in gaps)]
    attention = _attention(context, section)
    if left and attention:
        return [b.Pair(tuple(left), (attention,), 0.5)]
    return left or ([attention] if attention else [])


def _gap_words(context: Context, gap: Gap) -> b.Words:
    tasks = context.tasks_of(gap.question.id)
    rest = f" staat op niveau {gap.level}, doel {gap.target}."
    if tasks:
        todo = [one for one in tasks if is_open(one)]
        if not todo:
            codes = formats.enumeration([one.code for one in tasks])
            return b.strong(gap.question.name), b.Run(f"{rest} Al klaar: {codes}.")
        first = min(todo, key=lambda one: one.slot.order)
        when = f", klaar op {context.end(first)}" if first.shown_end else ""
        rest += f" Daarvoor is {first.code}: {formats.hours_long(first.task.hours)}{when}."
    return b.strong(gap.question.name), b.Run(rest)


def _attention(context: Context, section: Section) -> b.Callout | None:
    """Show the first contradiction that is about this step."""
    for found in context.assessment.contradictions:
        if found.rule.severity is Severity.TIP or found.dismissed is not None:
            continue
        if _is_about(context, found.rule.question, section):
            pillar = _STEP_PILLARS.get(section.number, Pillar.IDENTITEIT)
            return b.Callout("Aandachtspunt", f"{found.rule.message} ({found.rule.id})", pillar)
    return None


def _is_about(context: Context, question: QuestionId | None, section: Section) -> bool:
    return question is not None and context.catalogue.questions[question].section == section.code


def _first_two_sentences(text: str) -> str:
    parts = text.split(". ")
    return text if len(parts) <= 2 else ". ".join(parts[:2]) + "."
