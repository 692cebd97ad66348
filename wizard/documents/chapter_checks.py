"""Aandachtspunten and open punten: what contradicts, and what still has to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessments.catalogue import Severity
from assessments.consistency import Contradiction
from assessments.types import QuestionId
from wizard import formats, journey
from wizard.assessment import PlannedTask
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, short_title
from wizard.documents.report import Chapter
from wizard.dutch_time import dutch_day
from wizard.planning.checks import CheckKind, Finding, findings, set_aside, standing


def attention(context: Context) -> Chapter | None:
    """Write the rules that fire; absent when none does. Tips stay on the screen."""
    found = [one for one in context.assessment.contradictions if one.rule.severity is not Severity.TIP]
    if not found:
        return None
    standing = [one for one in found if one.dismissed is None]
    waved = [one for one in found if one.dismissed is not None]
    blocks: list[b.Block] = []
    if standing:
        columns = (b.Column("Regel", 1.5), b.Column("Wat er speelt", 6), b.Column("Taken", 1.7))
        blocks.append(b.Table(columns, tuple(_row(one) for one in standing)))
    if waved:
        blocks.append(b.Heading("Weggeklikt, met reden"))
        for one in waved:
            assert one.dismissed is not None
            blocks.append(b.Paragraph((b.strong(f"{one.rule.id}  "), b.Run(one.rule.message))))
            when = formats.long_date(dutch_day(one.dismissed.at))
            blocks.append(b.Paragraph((b.muted(f"Reden ({when}): "), b.Run(one.dismissed.reason)), b.Tone.QUOTE))
    lead = "Het programma legt antwoorden naast elkaar. Hieronder staat wat niet bij elkaar past en welke taak helpt."
    return Chapter(context.number(Place.ATTENTION), "Aandachtspunten", _message(len(standing)), lead, tuple(blocks))


def _message(count: int) -> str:
    if not count:
        return "Alle aandachtspunten zijn besproken en weggeklikt."
    words = formats.capitalized(formats.count_in_words(count, "ding past", "dingen passen"))
    return f"{words} nog niet bij elkaar."


def _row(one: Contradiction) -> b.Row:
    rule = one.rule
    tasks = b.Cell(tuple((b.muted(code),) for code in rule.tasks) or ("–",))
    severity = "houdt het plan CONCEPT" if rule.severity is Severity.BLOCK else str(rule.severity)
    return b.Row((b.Cell(((b.strong(rule.id),), (b.muted(severity),))), rule.message, tasks))


def open_points(context: Context) -> Chapter | None:
    """Write everything that still has to be done to the plan itself; absent when there is nothing."""
    found = findings(context.assessment, context.printed_on)
    left, aside = standing(found), [one for one in set_aside(found) if not one.is_rule]
    short = (*_unnamed_roles(context), *_discuss(context), *_late(context, left), *_others(left))
    parts = (*short, *_set_aside(aside), *_required(context, left), *_ownerless(context, left))
    if not parts:
        return None
    count = concept_points(context)
    message = (
        f"Nog {formats.count(count, 'punt', 'punten')} en het plan is geen concept meer."
        if count
        else "Het plan is geen concept meer; dit staat nog open."
    )
    return Chapter(context.number(Place.OPEN), "Open punten", message, "", parts, joins=True)


def concept_points(context: Context) -> int:
    """Count what keeps the plan a CONCEPT (Beslissing 6)."""
    blocking = sum(one.rule.severity is Severity.BLOCK for one in context.assessment.contradictions)
    return len(journey.open_points(context.sheet)) + len(journey.roles_without_name(context.sheet)) + blocking


def _required(context: Context, left: Sequence[Finding]) -> tuple[b.Block, ...]:
    found = tuple(QuestionId(one.subject) for one in left if one.kind is CheckKind.OPEN_QUESTION)
    if not found:
        return ()
    return b.Heading("Vragen die een antwoord nodig hebben"), _question_table(context, found)


def _question_table(context: Context, questions: tuple[QuestionId, ...]) -> b.Table:
    rows = tuple(
        b.Row(((b.muted(question),), context.catalogue.questions[question].text, _where(context, question)))
        for question in questions
    )
    return b.Table((b.Column("Vraag", 1.1), b.Column("", 6), b.Column("Waar", 2.6)), rows)


def _where(context: Context, question: QuestionId) -> str:
    theme = context.catalogue.theme_of(question)
    section = context.catalogue.section(theme.section)
    place = f"stap {section.number}" if section.step else section.title
    return f"{formats.capitalized(place)}, {theme.name}"


def _unnamed_roles(context: Context) -> tuple[b.Block, ...]:
    roles = journey.roles_without_name(context.sheet)
    blocking = [one.rule for one in context.assessment.contradictions if one.rule.severity is Severity.BLOCK]
    items = [f"{formats.capitalized(context.role(role))}: vul de naam in bij PRO-07." for role in roles]
    items += [f"{rule.id}: {rule.message}" for rule in blocking]
    return (b.Heading("Ook nodig"), b.Bullets(tuple(items))) if items else ()


def _tasks(context: Context, left: Sequence[Finding], kind: CheckKind) -> list[PlannedTask]:
    """Return the tasks at which something of a kind was found, in planning order."""
    found = {one.subject for one in left if one.kind is kind}
    return [planned for planned in context.assessment.tasks if planned.code in found]


def _ownerless(context: Context, left: Sequence[Finding]) -> tuple[b.Block, ...]:
    found = _tasks(context, left, CheckKind.NO_OWNER)
    if not found:
        return ()
    roles = dict.fromkeys(context.role(one.task.lead) for one in found)
    verb = "heeft" if len(roles) == 1 else "hebben"
    words = f"{formats.capitalized(formats.enumeration(list(roles)))} {verb} nog geen naam bij PRO-07."
    rows = tuple(
        b.Row(
            ((b.muted(one.code),), short_title(one), formats.capitalized(context.role(one.task.lead)), context.end(one))
        )
        for one in found
    )
    columns = (b.Column("Taak", 1.3), b.Column("", 4.7), b.Column("Rol", 2.6), b.Column("Klaar op", 1.3))
    return b.Heading("Taken zonder naam"), b.Paragraph(words), b.Table(columns, rows, dense=True)


def _late(context: Context, left: Sequence[Finding]) -> tuple[b.Block, ...]:
    found = _tasks(context, left, CheckKind.PAST)
    if not found:
        return ()
    rows = tuple(
        b.Row(((b.muted(one.code),), short_title(one), context.owner(one), formats.short_date_year(one.shown_end)))
        for one in found
    )
    columns = (b.Column("Taak", 1.3), b.Column("", 5), b.Column("Trekker", 2.3), b.Column("Was klaar op", 1.5))
    words = f"Vandaag is {formats.long_date(context.printed_on)}."
    return b.Heading("Datums die voorbij zijn"), b.Paragraph(words), b.Table(columns, rows, dense=True)


_IN_THE_PLAN = (
    *(CheckKind.NO_DATE, CheckKind.CIRCLE, CheckKind.ORDER, CheckKind.GAP, CheckKind.OVERLOAD, CheckKind.NO_REASON),
    *(CheckKind.LAPSED, CheckKind.MOVED),
)


def _others(left: Sequence[Finding]) -> tuple[b.Block, ...]:
    """Write what the check found in the plan itself; rules stand in the chapter before."""
    found = [one for one in left if one.kind in _IN_THE_PLAN and not one.is_rule]
    if not found:
        return ()
    rows = tuple(
        b.Row((b.Cell(((b.muted(one.label or "–"),),)), b.Cell(((b.strong(one.title),), one.sentence))))
        for one in found
    )
    columns = (b.Column("Waar", 1.3), b.Column("Wat niet past, en wat te doen", 8.3))
    return b.Heading("Controle van het plan"), b.Table(columns, rows, dense=True, long_text=True)


def _set_aside(found: Sequence[Finding]) -> Iterator[b.Block]:
    """Write what somebody set aside, with the reason (Beslissing 51)."""
    for place, one in enumerate(found):
        if place == 0:
            yield b.Heading("Opzijgezet, met reden")
        assert one.waved is not None
        yield b.Paragraph((b.strong(f"{one.label}  {one.title}. ".lstrip()), b.Run(one.sentence)))
        when = formats.long_date(dutch_day(one.waved.at))
        yield b.Paragraph((b.muted(f"Reden ({when}): "), b.Run(one.waved.reason)), b.Tone.QUOTE)


def _discuss(context: Context) -> tuple[b.Block, ...]:
    found = tuple(
        question
        for section in context.catalogue.sections
        for question in section.questions()
        if context.sheet.answer(question).discuss
    )
    if not found:
        return ()
    return b.Heading("Nog bespreken"), _question_table(context, found)
