"""Resultaten: the pattern over pillars and steps, and what stands out in it."""

from __future__ import annotations

from collections.abc import Sequence

from assessments.scoring import ScoreStatus
from assessments.types import Pillar
from wizard import formats
from wizard.conclusions import NOTHING_APPLIES, TOO_FEW_ANSWERS, largest_gaps
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place
from wizard.documents.report import Chapter
from wizard.drawing.bars import pillar_bars
from wizard.drawing.model_figure import scored_model
from wizard.drawing.radar import Axis, radar

_STANDING = (
    "Gerichte werving is er nog niet",
    "Jullie werving is nog toevallig",
    "De basis van jullie werving staat",
    "Jullie werving is ingericht",
    "Jullie werving leert en verbetert",
)
_PLACES = {Pillar.BOEIEN: "naar buiten", Pillar.BINDEN: "binnen", Pillar.BEHEREN: "vastleggen"}
_NAMES_SHOWN = 6
_STRONG = 2


def chapter(context: Context) -> Chapter:
    """Write the page."""
    number = context.number(Place.RESULTS)
    blocks: tuple[b.Block, ...] = (
        b.Pair((_model(context, number),), (_radar(context, number),), 0.59),
        b.Pair(_pillars(context, number), (b.Heading("Per stap"), _steps(context)), 0.33),
        *_remarks(context),
    )
    return Chapter(number, "Resultaten", message(context), "", blocks)


def message(context: Context) -> str:
    """Say where the organisation stands and which pillar lags."""
    total = context.assessment.scores.total
    if total.value is None:
        return NOTHING_APPLIES if total.coverage is None else TOO_FEW_ANSWERS
    level = min(4, int(formats.rounded(total.value, 2)))
    standing = f"{_STANDING[level]} ({formats.score2(total.value)} van 4)"
    weak = weakest_pillars(context)
    if not weak:
        return f"{standing}."
    verb = "blijft" if len(weak) == 1 else "blijven"
    return f"{standing}; {formats.enumeration(weak)} {verb} het verst achter."


def weakest_pillars(context: Context) -> list[str]:
    """Name the pillar with the lowest score as shown, several when equal; none when all are equal."""
    known = {
        pillar.value: formats.rounded(score.value, 2)
        for pillar, score in context.assessment.scores.pillars.items()
        if score.value is not None
    }
    lowest = min(known.values(), default=None)
    weak = [name for name, value in known.items() if value == lowest]
    return [] if len(weak) == len(known) else weak


def _model(context: Context, number: str) -> b.Figure:
    picture = scored_model(
        context.pillar_values(),
        context.pillar_targets(),
        width=264,
        height=206,
        decimals=1,
        words=_PLACES,
        text_size=10,
    )
    caption = (
        "Elke ring is één niveau. Hoe verder een vlak naar buiten loopt, hoe sterker de pijler. Stippellijn: doel."
    )
    return b.Figure(picture, f"Figuur {number}.1 De kern en de drie pijlers", caption)


def _radar(context: Context, number: str) -> b.Figure:
    scores = context.assessment.scores.steps
    axes = [
        Axis(f"{section.number} {section.title}", scores[section.step].target, scores[section.step].value)
        for section in context.catalogue.steps
        if section.step is not None
    ]
    kind = context.assessment.measurement.kind
    caption = f"Vlak: {kind} van {formats.long_date(context.assessment.measurement.date)}. Stippellijn: doel."
    return b.Figure(radar(axes, width=183, height=206, text_size=8.5), f"Figuur {number}.2 De zes stappen", caption)


def _pillars(context: Context, number: str) -> tuple[b.Block, ...]:
    picture = pillar_bars(context.pillar_values(), context.pillar_targets(), width=147, row=27)
    return b.Heading("Per pijler"), b.Figure(picture, "", f"Figuur {number}.3 Score per pijler. Stippellijn: doel.")


def _steps(context: Context) -> b.Table:
    rows = []
    for section in context.catalogue.steps:
        if section.step is None:
            continue
        score = context.assessment.scores.steps[section.step]
        tasks = len(context.step_tasks(section.step))
        rows.append(
            b.Row(
                (
                    f"{section.number} {section.title}",
                    (b.strong(formats.score2(score.value)),),
                    formats.score2(score.target),
                    context.level_word(score) if score.value is not None or score.coverage is None else "te weinig",
                    formats.percent(score.coverage, 0),
                    str(tasks),
                )
            )
        )
    total = context.assessment.scores.total
    rows.append(
        b.Row(
            (
                "Totaal",
                formats.score2(total.value),
                formats.score2(total.target),
                context.level_word(total) if total.value is not None or total.coverage is None else "te weinig",
                "",
                str(len(context.assessment.tasks)),
            ),
            total=True,
        )
    )
    columns = (
        b.Column("Stap", 110),
        b.Column("Score", 38, "right"),
        b.Column("Doel", 35, "right"),
        b.Column("Label", 53),
        b.Column("Dekking", 46, "right"),
        b.Column("Taken", 32, "right"),
    )
    return b.Table(columns, tuple(rows))


def _remarks(context: Context) -> tuple[b.Block, ...]:
    items = [remark for remark in (_zeros(context), _best(context), _gap(context), _provisional(context)) if remark]
    return (b.Heading("Wat opvalt", 3), b.Bullets(tuple(items))) if items else ()


def _zeros(context: Context) -> b.Words | None:
    found = [q.name for q in context.sheet.maturity_questions() if context.sheet.level(q.id) == 0]
    if not found:
        return None
    where = "één vraag staan" if len(found) == 1 else f"{formats.word(len(found))} vragen staan"
    return f"Op {where} jullie op niveau 0: {_some(found)}."


def _best(context: Context) -> b.Words | None:
    levels = [(context.sheet.level(q.id) or 0, q.name) for q in context.sheet.maturity_questions()]
    highest = max((level for level, _ in levels), default=0)
    if highest < _STRONG:
        return None
    found = [name for level, name in levels if level == highest]
    if len(found) == 1:
        return (b.Run("Het hoogst staan jullie bij "), b.strong(lower(found[0])), b.Run(f" (niveau {highest})."))
    return f"Het hoogst staan jullie op {formats.word(len(found))} vragen (niveau {highest}): {_some(found)}."


def _gap(context: Context) -> b.Words | None:
    gaps = largest_gaps(context.sheet)
    if not gaps:
        return None
    first = gaps[0]
    return (
        b.Run("De kloof die het zwaarst weegt: "),
        b.strong(lower(first.question.name)),
        b.Run(f" (niveau {first.level}, doel {first.target}, gewicht {first.question.weight} van 3)."),
    )


def _provisional(context: Context) -> b.Words | None:
    steps = context.assessment.scores.steps
    found = [s.title for s in context.catalogue.steps if s.step and steps[s.step].status is ScoreStatus.PROVISIONAL]
    few = [s.title for s in context.catalogue.steps if s.step and steps[s.step].status is ScoreStatus.TOO_FEW]
    parts = []
    if found:
        parts.append(f"Voorlopig, want minder dan 80% is beantwoord: {formats.enumeration(found).lower()}.")
    if few:
        parts.append(f"Te weinig antwoorden voor een score: {formats.enumeration(few).lower()}.")
    return " ".join(parts) or None


def _some(names: Sequence[str]) -> str:
    shown = [lower(name) for name in names[:_NAMES_SHOWN]]
    rest = len(names) - len(shown)
    return formats.enumeration([*shown, f"{formats.word(rest)} andere"] if rest else shown)


def lower(name: str) -> str:
    """Write a question's name inside a sentence; abbreviations keep their capitals."""
    return formats.decapitalized(name)
