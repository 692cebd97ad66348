"""Voor de directie: one page on which somebody with two minutes can decide."""

from __future__ import annotations

from assessments.catalogue import Severity
from assessments.types import QuestionId, Role, TaskCode
from wizard import formats, journey
from wizard.assessment import PlannedTask
from wizard.conclusions import TOO_FEW_ANSWERS
from wizard.documents import blocks as b
from wizard.documents import board_figures
from wizard.documents.context import HYPHEN, Context, Place, hours_of, is_open, one_line, short_title, tasks_and_hours
from wizard.documents.report import Chapter, Scope
from wizard.drawing.bars import pillar_bars
from wizard.planning.progress import days_late

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
_MONEY_SHARE = 0.385
"""Of the width for what it costs; the rest is for the tasks, so that most titles stay on one line."""


def chapter(context: Context) -> Chapter:
    """Write the page."""
    blocks: list[b.Block] = [b.KeyFigures(_numbers(context))]
    blocks.append(b.Pair(_decisions(context), _standing(context), 0.66))
    blocks.append(b.Pair(_middle(context), _top_five(context), _MONEY_SHARE))
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
    return f"Het begint met ‘{title}’, uiterlijk {context.long_day(first.shown_end)}."


def _lead(context: Context) -> str:
    assessment = context.assessment
    plan = f"Het plan telt {tasks_and_hours(assessment.tasks)}{_parts(context)}"
    capacity = context.sheet.hours_per_week()
    pace = f", met {formats.hours_long(capacity)} per week." if capacity > 0 else ". Er zijn nog geen uren per week."
    hired = board_figures.lead(context)
    if hired:
        return f"{hired} {plan}{pace}{_progress(context)}"
    total = assessment.scores.total
    if total.value is None:
        return f"{plan}{pace}{_progress(context)}"
    word = context.level_word(total).lower()
    return (
        f"{context.organisation} staat op {formats.score2(total.value)} van 4: {word}. {plan}{pace}{_progress(context)}"
    )


def _progress(context: Context) -> str:
    """Say how far a plan is that people are carrying out; nothing when no task is done."""
    done = sum(not is_open(one) for one in context.assessment.tasks)
    if not done:
        return ""
    late = sum(days_late(one, context.printed_on) > 0 for one in context.assessment.tasks)
    behind = f" en {formats.number(late)} te laat" if late else ""
    return f" Nu {'is' if done == 1 else 'zijn'} er {formats.number(done)} klaar{behind}."


def _parts(context: Context) -> str:
    """Say how many tasks the lanes do not hold; nothing when they hold them all."""
    if not context.others:
        return ""
    when = "na de kern" if context.scope is Scope.CORE else "voor later"
    return f" ({formats.count(context.others, 'taak', 'taken')} {when})"


def _numbers(context: Context) -> tuple[b.KeyFigure, ...]:
    """Return the four numbers: those of the figures first, then where one stands and what is planned."""
    progress = journey.overall_progress(context.sheet)
    available = context.sheet.hours_per_week() * _WEEKS
    answered = b.KeyFigure(f"{progress.answered} van {progress.shown}", "vragen hebben een antwoord")
    planned = (
        b.KeyFigure(
            formats.hours_long(context.assessment.hours()),
            f"nodig; in een jaar zijn er{formats.NBSP}{formats.number(available)}",
        ),
        b.KeyFigure(formats.count(len(context.early), "taak", "taken"), _early(context)),
    )
    if context.assessment.scores.total.value is None:
        found = [*board_figures.key_figures(context), answered, *_maturity(context), *planned]
    else:
        found = [*board_figures.key_figures(context), *_maturity(context), *planned, answered]
    return tuple(found[:_KEY_FIGURES])


def _maturity(context: Context) -> tuple[b.KeyFigure, ...]:
    """Return the score beside its target; without a score only the target, without both nothing."""
    total = context.assessment.scores.total
    target = None if total.target is None else formats.score1(total.target)
    year = context.start.year
    if total.value is None:
        label = f"is het doel voor {year}; de score volgt uit de antwoorden"
        return () if target is None else (b.KeyFigure(f"{target} van 4", label),)
    goal = "" if target is None else f"; het doel voor {year} is{formats.NBSP}{target}"
    return (b.KeyFigure(f"{formats.score1(total.value)} van 4", f"volwassenheid{goal}"),)


def _early(context: Context) -> str:
    return f"in de eerste 90 dagen, samen {formats.hours_long(hours_of(context.early))}"


def _decisions(context: Context) -> tuple[b.Block, ...]:
    found = decisions(context)
    if not found:
        words = "Er staan geen besluiten van de directie open."
        if context.assessment.scores.total.value is None:
            words = "Welke besluiten de directie neemt, volgt uit de antwoorden op stap\u00a01."
        return b.Heading("Besluiten die we vragen"), b.Paragraph(words)
    title = f"{formats.capitalized(formats.count_in_words(len(found), 'besluit dat', 'besluiten die'))} we vragen"
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
    return b.Heading(title), b.Table(columns, rows)


def _decision(context: Context, planned: PlannedTask) -> str:
    if planned.code == _STAFFING and (words := board_figures.staffing(context)) is not None:
        return words
    return _DECISIONS.get(planned.code, f"{short_title(planned)}: {planned.task.template.done_when}")


def _standing(context: Context) -> tuple[b.Block, ...]:
    picture = pillar_bars(context.pillar_values(), context.pillar_targets(), width=148, row=23, text_size=9)
    targets = {target for target in context.pillar_targets().values() if target is not None}
    goal = f"{formats.NBSP}{formats.score1(targets.pop())}" if len(targets) == 1 else ""
    caption = f"Score per pijler, 0 tot 4. Stippellijn:{formats.NBSP}doel{goal}."
    return b.Heading("Waar jullie nu staan"), b.Figure(picture, "", caption)


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
        if not found and context.assessment.scores.total.value is None:
            words = "Dat blijkt zodra er meer antwoorden zijn."
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
    done = sum(not is_open(one) for one in context.assessment.tasks)
    if not found:
        words = "Alle taken van het plan zijn klaar." if done else "Er staan nog geen taken in het plan."
        return (b.Heading("De eerste taken"), b.Paragraph(words))
    rows = tuple(
        b.Row(
            (
                b.Cell(mark=one.pillar),
                short_title(one),
                context.short_owner(one).replace("-", HYPHEN),
                (b.strong(context.end(one)),),
            )
        )
        for one in found
    )
    columns = (b.Column("", 0.85), b.Column("", 4.4), b.Column("", 2.25), b.Column("", 2, "right"))
    note = f"Samen {formats.hours_long(hours_of(found))}. Het hele plan: {context.refer(Place.LANES)}."
    if board_figures.key_figures(context):
        note += f" {formats.count(len(context.early), 'taak', 'taken')} {_early(context)}."
    which = "volgende" if done else "eerste"
    title = f"De {which} {formats.word(len(found))} taken" if len(found) > 1 else f"De {which} taak"
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
