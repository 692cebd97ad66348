"""Verschil: two measurements beside each other, as a document of its own for the directie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from assessments.comparison import Comparison, compare_two
from assessments.errors import DocumentError
from assessments.metrics.comparability import baseline
from assessments.metrics.judgement import Change
from assessments.types import Dossier, Measurement, MeasurementId, Role
from wizard import formats
from wizard.answer_changes import AnswerChange, Move, answer_changes
from wizard.assessment import Assessment, assess
from wizard.difference_words import kpi_rows, reason_words
from wizard.documents import blocks as b
from wizard.documents import difference_parts as parts
from wizard.documents.context import PAGE_WIDTH, Context, is_open, tasks_and_hours
from wizard.documents.difference_answers import answers_appendix, answers_chapter
from wizard.documents.difference_tasks import tasks_chapter
from wizard.documents.report import Chapter, Cover, Report
from wizard.drawing.difference_dots import difference_dots
from wizard.drawing.model_figure import scored_model

NAME = "Verschil"
ONE_MEASUREMENT = (
    "Er is één meting, dus nog geen verschil. Meet een jaar later opnieuw met ‘Nieuwe meting…’ en druk dit dan af."
)
_FIGURE_SHARE = 0.53
_KPIS, _ANSWERS, _TASKS = "kpis", "answers", "tasks"
_GUTTER = 20
_MOST_LINES = 4


def chosen(dossier: Dossier, earlier: str = "", later: str = "") -> tuple[Measurement, Measurement]:
    """Return the two measurements with these ids in order of date; "" is the nulmeting, and the newest.

    Raises:
        DocumentError: there is only one, an id is unknown, or both are the same.

    """
    if len(dossier.measurements) < 2:
        raise DocumentError(ONE_MEASUREMENT)
    last = _by_id(dossier, later) if later else dossier.newest()
    first = _by_id(dossier, earlier) if earlier else _earlier(dossier, last)
    if first.id == last.id:
        raise DocumentError("Dat is twee keer dezelfde meting; kies twee verschillende metingen.")
    order = list(dossier.measurements)
    first, last = sorted((first, last), key=lambda one: (one.date, order.index(one)))
    return first, last


def _earlier(dossier: Dossier, last: Measurement) -> Measurement:
    first = baseline(dossier)
    others = [one for one in dossier.measurements if one.id != last.id]
    return first if first is not None and first.id != last.id else min(others, key=lambda one: one.date)


def _by_id(dossier: Dossier, ident: str) -> Measurement:
    for one in dossier.measurements:
        if one.id == MeasurementId(ident):
            return one
    raise DocumentError(f"Dit dossier heeft geen meting ‘{ident}’; kies een meting die er is.")


def difference(assessment: Assessment, *, printed_on: date, earlier: str = "", later: str = "") -> Report:
    """Write what changed between two measurements: scores, KPI's, answers and tasks.

    Args:
        assessment: the dossier; which measurement it is about does not matter.
        printed_on: the day that stands at the foot of every page.
        earlier: id of the measurement that was, "" for the nulmeting.
        later: id of the measurement that is, "" for the newest.

    Raises:
        DocumentError: there are no two measurements to compare.

    """
    dossier, catalogue = assessment.dossier, assessment.catalogue
    first, last = chosen(dossier, earlier, later)
    about = assessment if assessment.measurement.id == last.id else assess(catalogue, dossier, last)
    context = Context(about, printed_on)
    found = compare_two(catalogue, dossier, first, last)
    changes = answer_changes(catalogue, dossier, first, last)
    made = {
        _KPIS: _kpis(context, found),
        _ANSWERS: answers_chapter(context, found, changes),
        _TASKS: tasks_chapter(context, found),
    }
    there = {name: chapter for name, chapter in made.items() if chapter is not None}
    where = {name: f"hoofdstuk{formats.NBSP}{place}" for place, name in enumerate(there, 2)}
    chapters = [_opening(context, found, changes, where), *there.values()]
    numbered = [replace(one, number=str(place)) for place, one in enumerate(chapters, 1)]
    appendix = answers_appendix(context, found, changes)
    return Report(
        organisation=dossier.organisation,
        name=NAME,
        made_on=printed_on,
        chapters=(*numbered, *([appendix] if appendix else [])),
        cover=_cover(context, found),
        has_contents=False,
        is_example=dossier.is_example,
    )


def _cover(context: Context, found: Comparison) -> Cover:
    before, after = parts.round_names(found)
    scores = {pillar: parts.decimal(one.after) for pillar, one in found.pillars.items()}
    earlier = {pillar: parts.decimal(one.before) for pillar, one in found.pillars.items()}
    figure = scored_model(
        scores, earlier, width=330, height=318, decimals=1, radius=148, core_off_center=12, dashed="toen"
    )
    facts = [
        (before, formats.long_date(found.before.date)),
        (after, formats.long_date(found.after.date)),
        *((label, context.holder_words(role)) for label, role in _PEOPLE),
    ]
    return Cover(
        title=("Verschil tussen", "twee metingen"),
        subtitle="Wat er beter ging, wat er slechter ging, en wat er nog te doen is.",
        figure=figure,
        figure_note=f"Score nu (vlak) en bij de {formats.decapitalized(before)} (stippellijn)",
        facts=tuple(facts),
        client_logo=context.assessment.dossier.logo,
    )


_PEOPLE = (("Opdrachtgever", Role.DI), ("Opgesteld door", Role.HR))


def _opening(
    context: Context, found: Comparison, changes: tuple[AnswerChange, ...], where: Mapping[str, str]
) -> Chapter:
    """Write the page for the directie: scores, gains, what got better and worse, and what that asks."""
    width = (PAGE_WIDTH - 2 * _GUTTER) * _FIGURE_SHARE
    picture = difference_dots(parts.dot_lines(context, found), width=width, row=19, text_size=8.5)
    figure = b.Figure(picture, "Figuur 1.1 Score per stap en per pijler", parts.dots_caption(found))
    gains = [b.KeyFigures((one,), columns=1) for one in parts.moved_gains(context, found)]
    blocks: list[b.Block] = [b.Pair((figure,), tuple(gains), _FIGURE_SHARE)]
    blocks.append(
        b.Pair(
            _side("Beter", _better(context, found, changes, where)),
            _side("Slechter", _worse(context, found, changes, where)),
        )
    )
    blocks += [b.Heading("Wat dit vraagt", 3), b.Bullets(_asks(context, found, changes, where))]
    return Chapter("", "Wat er veranderde", parts.message(found), parts.lead(found), tuple(blocks), one_page=True)


def _side(head: str, lines: list[str]) -> tuple[b.Block, ...]:
    return b.Heading(head, 3), b.Bullets(tuple(lines) or ("Niets.",))


def _better(
    context: Context, found: Comparison, changes: tuple[AnswerChange, ...], where: Mapping[str, str]
) -> list[str]:
    rose = sum(one.move is Move.UP for one in changes)
    answers = [f"{formats.count(rose, 'antwoord', 'antwoorden')} een niveau of meer omhoog"] if rose else []
    return [*_kpi_lines(context, found, Change.BETTER, where), *answers]


def _worse(
    context: Context, found: Comparison, changes: tuple[AnswerChange, ...], where: Mapping[str, str]
) -> list[str]:
    fell = [
        f"{one.question.name}: van niveau {one.first} naar{formats.NBSP}{one.last}"
        for one in changes
        if one.move is Move.DOWN
    ]
    return [
        *_kpi_lines(context, found, Change.WORSE, where),
        *_shortened(fell, "antwoord", "antwoorden", where.get(_ANSWERS, "")),
    ]


def _kpi_lines(context: Context, found: Comparison, change: Change, where: Mapping[str, str]) -> list[str]:
    lines = [
        f"{context.catalogue.kpis[code].name}: van {parts.value_in_words(code, one.before)} "
        f"naar {parts.value_in_words(code, one.after)}"
        for code, one in found.kpis.items()
        if one.change is change
    ]
    return _shortened(lines, "KPI", "KPI’s", where.get(_KPIS, ""))


def _shortened(lines: list[str], one: str, many: str, where: str) -> list[str]:
    """Return at most four lines; the last one says how many there are more."""
    if len(lines) <= _MOST_LINES:
        return lines
    rest = len(lines) - _MOST_LINES + 1
    return [*lines[: _MOST_LINES - 1], f"nog {formats.count(rest, one, many)} ({where})"]


def _asks(
    context: Context, found: Comparison, changes: tuple[AnswerChange, ...], where: Mapping[str, str]
) -> tuple[b.Words, ...]:
    """Say what the directie has to decide: comparability first, then what lags, the tasks, and the next measurement."""
    lines: list[b.Words] = []
    if found.reasons:
        lines.append(f"Lees de verschillen met zorg. {' '.join(reason_words(found))}")
    lines += parts.score_asks(context, found)
    fallen = [one.question for one in changes if one.move is Move.DOWN]
    codes = list(
        dict.fromkeys(task.code for question in fallen for task in context.tasks_of(question.id) if is_open(task))
    )
    if fallen:
        names = formats.enumeration([one.name.lower() for one in fallen[:3]])
        rest = f" Daarvoor staat in het plan: {formats.enumeration(codes[:4])}." if codes else ""
        lines.append(f"Bespreek waarom dit terugliep: {names}.{rest}")
    todo = [one for one in context.assessment.tasks if is_open(one)]
    if todo:
        lines.append(f"Nog te doen: {tasks_and_hours(todo)} ({where[_TASKS]}).")
    return tuple(lines)


def _kpis(context: Context, found: Comparison) -> Chapter | None:
    rows = kpi_rows(context.catalogue, found, cents=True)
    if not rows:
        return None
    blocks: list[b.Block] = []
    reasons = reason_words(found)
    if reasons:
        blocks.append(b.Callout("Vergelijk met zorg", " ".join(reasons)))
    blocks += parts.saving_words(context, found)
    blocks += [parts.kpi_table(rows, parts.round_names(found)), b.Paragraph(parts.legend(), b.Tone.NOTE)]
    return Chapter("", "KPI’s naast elkaar", parts.kpi_message(found), "", tuple(blocks))
