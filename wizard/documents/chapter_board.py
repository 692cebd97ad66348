"""Voor de directie: one page on which somebody with two minutes can decide."""

from __future__ import annotations

from assessments.catalogue import Severity
from assessments.types import QuestionId, Role, TaskCode
from wizard import formats, journey
from wizard.assessment import PlannedTask
from wizard.conclusions import TOO_FEW_ANSWERS
from wizard.documents import blocks as b
from wizard.documents import board_figures
from wizard.documents.context import Context, Place, hours_of, is_open, one_line, short_title, tasks_and_hours
from wizard.documents.report import Chapter, Scope
from wizard.drawing.bars import pillar_bars

_WEEKS = 52
_STAFFING = TaskCode("T-DRA-08")
_DECISIONS = {
    TaskCode("T-DRA-01"): "Benoem één directielid als opdrachtgever van recruitment.",
    TaskCode("T-DRA-07"): "Stel het jaarbudget vast: media, systeem, werken-bij-pagina, opleiding en capaciteit.",
    _STAFFING: "Kies de bezetting: uren vrijmaken, een recruiter aannemen, inhuren of uitbesteden.",
}
_DOING_NOTHING = QuestionId("DRA-12")
_WORDS_LIMIT = 260
_KEY_FIGURES = 4


def chapter(context: Context) -> Chapter:
    """Write the page."""
    blocks: list[b.Block] = [b.KeyFigures(_numbers(context))]
    blocks.append(b.Pair((b.Heading("Besluiten die we vragen"), *_decisions(context)), _standing(context), 0.66))
    blocks.append(b.Pair(_middle(context), _top_five(context), 0.41))
    blocks.append(_consent(context))
    return Chapter(
        context.number(Place.BOARD), "Voor de directie", _message(context), _lead(context), tuple(blocks), one_page=True
    )


def decisions(context: Context) -> tuple[PlannedTask, ...]:
    """Return the three decisions for the directie, open ones only (Beslissing 21)."""
    open_tasks = [one for one in context.assessment.tasks if is_open(one)]
    fixed = [one for code in _DECISIONS for one in open_tasks if one.code == code]
    others = [one for one in open_tasks if one.code not in _DECISIONS and "A" in one.task.raci.get(Role.DI, "")]
    others.sort(key=lambda one: (-one.task.effective, -one.task.priority, one.code))
    return tuple((*fixed, *others)[:3])


def _message(context: Context) -> str:
    first = next((one for one in context.assessment.tasks if is_open(one)), None)
    figures = board_figures.message(context)
    if figures is not None:
        return figures
    if context.assessment.scores.total.value is None or first is None:
        return TOO_FEW_ANSWERS
    title = short_title(first)
    if first.shown_end is None:
        return f"Het begint met ‘{title}’."
    return f"Het begint met ‘{title}’, vóór {context.long_day(first.shown_end)}."


def _lead(context: Context) -> str:
    assessment = context.assessment
    plan = f"Het plan telt {tasks_and_hours(assessment.tasks)}{_parts(context)}"
    capacity = context.sheet.hours_per_week()
    pace = f", met {formats.hours_long(capacity)} per week." if capacity > 0 else ". Er zijn nog geen uren per week."
    hired = board_figures.lead(context)
    if hired:
        return f"{hired} {plan}{pace}"
    total = assessment.scores.total
    if total.value is None:
        return f"{plan}{pace}"
    word = context.level_word(total).lower()
    return f"{context.organisation} staat op {formats.score2(total.value)} van 4: {word}. {plan}{pace}"


def _parts(context: Context) -> str:
    """Say how many of all tasks the lanes hold; nothing when they hold them all."""
    if not context.others:
        return ""
    core = context.scope is Scope.CORE
    names = ("in de kern", "daarna") if core else ("in het jaarplan", "voor later")
    return f" ({len(context.first)} {names[0]}, {context.others} {names[1]})"


def _numbers(context: Context) -> tuple[b.KeyFigure, ...]:
    total = context.assessment.scores.total
    progress = journey.overall_progress(context.sheet)
    value = "–" if total.value is None else f"{formats.score1(total.value)} van 4"
    goal = "" if total.target is None else f"; het doel is {formats.score1(total.target)}"
    available = context.sheet.hours_per_week() * _WEEKS
    found = [
        *board_figures.key_figures(context),
        b.KeyFigure(value, f"volwassenheid{goal}"),
        b.KeyFigure(
            formats.hours_long(context.assessment.hours()), f"nodig; in een jaar zijn er {formats.number(available)}"
        ),
        b.KeyFigure(formats.count(len(context.early), "taak", "taken"), _early(context)),
        b.KeyFigure(f"{progress.answered} van {progress.shown}", "vragen hebben een antwoord"),
    ]
    return tuple(found[:_KEY_FIGURES])


def _early(context: Context) -> str:
    return f"in de eerste 90 dagen, samen {formats.hours_long(hours_of(context.early))}"


def _decisions(context: Context) -> tuple[b.Block, ...]:
    found = decisions(context)
    if not found:
        return (b.Paragraph("Er staan geen besluiten van de directie open."),)
    rows = tuple(
        b.Row(
            (
                (b.strong(str(number)),),
                _decision(context, planned),
                (b.strong(context.end(planned)),),
                (b.muted(planned.code),),
            )
        )
        for number, planned in enumerate(found, 1)
    )
    columns = (b.Column("", 0.5), b.Column("Besluit", 5.4), b.Column("Uiterlijk", 1.4), b.Column("Taak", 1.1))
    return (b.Table(columns, rows),)


def _decision(context: Context, planned: PlannedTask) -> str:
    if planned.code == _STAFFING and (words := board_figures.staffing(context)) is not None:
        return words
    return _DECISIONS.get(planned.code, f"{short_title(planned)}: {planned.task.template.done_when}")


def _standing(context: Context) -> tuple[b.Block, ...]:
    picture = pillar_bars(context.pillar_values(), context.pillar_targets(), width=148, row=23, text_size=9)
    return (b.Heading("Waar jullie nu staan"), b.Figure(picture, "", "Score per pijler, 0 tot 4. Stippellijn: doel."))


def _middle(context: Context) -> tuple[b.Block, ...]:
    """Return what it costs and brings, with a word on what contradicts; without figures what contradicts in full."""
    standing = [
        one
        for one in context.assessment.contradictions
        if one.rule.severity is not Severity.TIP and one.dismissed is None
    ]
    count = formats.capitalized(formats.count_in_words(len(standing), "ding past", "dingen passen"))
    remark = f"{count} nog niet bij elkaar: {context.refer(Place.ATTENTION)}." if standing else ""
    return board_figures.costs_and_returns(context, remark) or _contradictions(context)


def _contradictions(context: Context) -> tuple[b.Block, ...]:
    found = [one for one in context.assessment.contradictions if one.rule.severity is not Severity.TIP]
    standing = [one for one in found if one.dismissed is None]
    if not standing:
        words = "Er is niets gevonden dat elkaar tegenspreekt." if not found else "Alle aandachtspunten zijn besproken."
        return (b.Heading("Past niet bij elkaar"), b.Paragraph(words))
    rows = tuple(b.Row(((b.Run(first_sentence(one.rule.message)),),)) for one in standing[:3])
    count = formats.count(len(standing), "aandachtspunt", "aandachtspunten")
    note = f"Samen {count}: {context.refer(Place.ATTENTION)}."
    return (
        b.Heading("Past niet bij elkaar"),
        b.Table((b.Column("", 1),), rows),
        b.Paragraph(note, b.Tone.NOTE),
    )


def _top_five(context: Context) -> tuple[b.Block, ...]:
    found = context.assessment.top_five()
    if not found:
        return (b.Heading("De eerste taken"), b.Paragraph("Er staan nog geen taken in het plan."))
    rows = tuple(
        b.Row(
            (
                b.Cell(mark=one.pillar),
                short_title(one),
                context.short_owner(one),
                (b.strong(context.end(one)),),
            )
        )
        for one in found
    )
    columns = (b.Column("", 0.9), b.Column("", 4.9), b.Column("", 1.7), b.Column("", 2, "right"))
    note = f"Samen {formats.hours_long(hours_of(found))}. Het hele plan: {context.refer(Place.LANES)}."
    if board_figures.key_figures(context):
        note += f" {formats.count(len(context.early), 'taak', 'taken')} {_early(context)}."
    title = f"De eerste {formats.word(len(found))} taken" if len(found) > 1 else "De eerste taak"
    return (b.Heading(title), b.Table(columns, rows), b.Paragraph(note, b.Tone.NOTE))


def _consent(context: Context) -> b.Block:
    value = context.sheet.value(_DOING_NOTHING)
    words = value.strip() if isinstance(value, str) else ""
    figures = board_figures.doing_nothing(context)
    if not words and not figures:
        return b.Consent("", "", "Akkoord opdrachtgever")
    short = one_line(words, _WORDS_LIMIT)
    if short.endswith("…"):
        short += f" (verder in {context.refer(Place.ANSWERS)})"
    return b.Consent("Als jullie niets doen", " ".join(filter(None, (short, figures))), "Akkoord opdrachtgever")


def first_sentence(text: str) -> str:
    """Return a text up to and including its first full stop."""
    head, stop, _ = text.partition(". ")
    return f"{head}." if stop else text
