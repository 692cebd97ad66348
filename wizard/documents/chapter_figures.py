"""Nulmeting (or hermeting): what recruiting costs and how long it takes, and how sure that is."""

from __future__ import annotations

from assessments.locks import LockKind
from assessments.metrics.clocks import Clock, Split, clocks_by
from assessments.types import Measurement
from wizard import charts, formats
from wizard.documents import blocks as b
from wizard.documents.context import PAGE_WIDTH, Context, Place
from wizard.documents.report import Chapter
from wizard.missing import what_misses

_FEW = 5
_TEXT = 9.0
_SPLITS: tuple[tuple[Split, str, dict[str, str]], ...] = ((Split.KEY_ROLE, "Sleutelfunctie", {"yes": "ja", "no": "nee"}), (Split.POOL, "Uit de pool", {"yes": "ja", "no": "nee"}),
           (Split.CHANNEL, "Kanaal", {}), (Split.GROUP, "Doelgroep", {}))  # fmt: skip
_MOST_OPEN = 12


def chapter(context: Context) -> Chapter | None:
    """Write the chapter; absent while there is not one figure."""
    metrics = context.outcomes.metrics
    figures = metrics.figures
    if not figures.costs and not figures.vacancies and not figures.channels:
        return None
    blocks: list[b.Block] = [b.KeyFigures(_numbers(context))]
    bars = charts.cost_stack(context.catalogue, context.outcomes)
    if bars:
        picture = charts.cost_stack_picture(context.catalogue, context.outcomes, PAGE_WIDTH, _TEXT)
        blocks.append(b.Figure(picture, "Waar het geld heen gaat", "Gestreept: tijd en middelen van eigen mensen."))
    blocks += [*_clocks(context), *_channels(context), *_sureness(context)]
    kind = formats.capitalized(context.assessment.measurement.kind.value)
    return Chapter(
        context.number(Place.FIGURES), f"{kind} in cijfers", _message(context), _lead(context), tuple(blocks)
    )


def _message(context: Context) -> str:
    costs, fill = context.outcomes.metrics.costs, context.outcomes.metrics.clocks.time_to_fill
    if costs.per_hire is not None and fill.mean is not None:
        days = formats.number(fill.mean, 0)
        return f"Een aanname kost {formats.euro(costs.per_hire, 0)} en een vacature staat {days} dagen open."
    if costs.per_hire is not None:
        return f"Een aanname kost {formats.euro(costs.per_hire, 0)}."
    if fill.mean is not None:
        return f"Een vacature staat gemiddeld {formats.number(fill.mean, 0)} dagen open."
    return "De meting is nog niet compleet."


def _lead(context: Context) -> str:
    metrics = context.outcomes.metrics
    period = metrics.figures.period
    over = (
        ""
        if period is None
        else f"Gemeten van {formats.long_date(period.start)} tot en met {formats.long_date(period.end)}"
    )
    hires = "" if metrics.hires is None else formats.count(metrics.hires, "aanname", "aannames")
    parts = ", ".join(filter(None, (over, hires)))
    return f"{parts}. {lock_words(context.assessment.measurement)}".strip(". ") + "."


def lock_words(measurement: Measurement) -> str:
    """Say who locked the figures, and when."""
    if measurement.locked_at is None:
        return "De cijfers zijn nog niet vergrendeld"
    day = formats.long_date(measurement.locked_at.date())
    by = next((one.by for one in reversed(measurement.lock_log) if one.kind is LockKind.LOCK), "")
    return f"Vergrendeld op {day}" + (f" door {by}" if by else "")


def _numbers(context: Context) -> tuple[b.KeyFigure, ...]:
    costs, clocks = context.outcomes.metrics.costs, context.outcomes.metrics.clocks
    parts = "extern en intern samen"
    each = None if costs.per_hire is None else formats.euro(costs.per_hire, 0)
    if costs.external_per_hire is not None and costs.internal_per_hire is not None:
        parts = (
            f"{formats.number(costs.external_per_hire, 2)} extern, {formats.number(costs.internal_per_hire, 2)} intern"
        )
    same = "–" if costs.comparable_per_hire is None else formats.euro(costs.comparable_per_hire, 0)
    ratio = "" if costs.hire_cost_ratio is None else f"; hire-cost-ratio {formats.percent(costs.hire_cost_ratio)}"
    return (
        b.KeyFigure(each or "–", f"cost-per-hire: {parts}"),
        b.KeyFigure(same, f"vergelijkbare cost-per-hire{ratio}"),
        b.KeyFigure(_days(clocks.time_to_fill), f"dagen time-to-fill{_median(clocks.time_to_fill)}"),
        b.KeyFigure(_days(clocks.time_to_hire), f"dagen time-to-hire{_median(clocks.time_to_hire)}"),
    )


def _days(clock: Clock) -> str:
    return "–" if clock.mean is None else formats.number(clock.mean, 1)


def _median(clock: Clock) -> str:
    return "" if clock.median is None else f"; mediaan {formats.number(clock.median, 1)}, n = {clock.n}"


def _clocks(context: Context) -> list[b.Block]:
    log = context.outcomes.metrics.log
    if not log:
        return []
    words = ("Time-to-fill begint als de vacature opengaat, time-to-hire als de kandidaat in beeld komt. Sommige "
             "handleidingen noemen de eerste time-to-hire.")  # fmt: skip
    rows = []
    for split, name, labels in _SPLITS:
        found = clocks_by(log.accepted, split)
        if len(found) < 2:
            continue
        for key, clocks in found.items():
            label = labels.get(key) or (key.replace("_", " ") if key else "niet ingevuld")
            fill, hire = clocks.time_to_fill, clocks.time_to_hire
            rows.append(b.Row((f"{name}: {label}", str(fill.n), _short(fill), _short(hire))))
    blocks: list[b.Block] = [b.Heading("Twee klokken"), b.Paragraph(words)]
    if rows:
        columns = (b.Column("Groep", 4), b.Column("Aannames", 1.4, "right"), b.Column("Time-to-fill", 1.6, "right"),
                   b.Column("Time-to-hire", 1.6, "right"))  # fmt: skip
        blocks.append(b.Table(columns, tuple(rows), long_text=True))
    waiting = sorted((one for one in log.open if one.days is not None), key=lambda one: -(one.days or 0))
    if waiting:
        names = [f"{one.vacancy.code} {one.days} dagen" for one in waiting[:_MOST_OPEN]]
        more = f" en nog {len(waiting) - _MOST_OPEN}" if len(waiting) > _MOST_OPEN else ""
        blocks.append(b.Paragraph(f"Nog open: {', '.join(names)}{more}."))
    return blocks


def _short(clock: Clock) -> str:
    return "–" if clock.mean is None else formats.number(clock.mean, 1)


def _channels(context: Context) -> list[b.Block]:
    rows = context.outcomes.metrics.channels
    if not rows:
        return []
    columns = (b.Column("Kanaal", 3), b.Column("Totaal", 1.6, "right"), b.Column("Reacties", 1.2, "right"),
               b.Column("Geschikt", 1.2, "right"), b.Column("Aannames", 1.2, "right"), b.Column("Per aanname", 1.6, "right"),
               b.Column("Geschikt in %", 1.2, "right"))  # fmt: skip
    made = tuple(
        b.Row(
            (
                one.label,
                "–" if one.total is None else formats.number(one.total, 0),
                _count(one.channel.responses),
                _count(one.channel.suitable),
                _count(one.channel.hires),
                "–" if one.per_hire is None else formats.number(one.per_hire, 0),
                "–" if one.suitable_share is None else formats.percent(one.suitable_share, 0),
            )
        )
        for one in rows
    )
    blocks: list[b.Block] = [b.Heading("Kanalen"), b.Table(columns, made, long_text=True)]
    picture = charts.channels_picture(context.outcomes, width=PAGE_WIDTH, height=210, text_size=_TEXT)
    if picture is not None and picture.spots:
        blocks.append(b.Figure(picture, "Snel en goedkoop, of juist niet", "Hoe groter de cirkel, hoe meer aannames."))
    return blocks


def _count(value: int | None) -> str:
    return "–" if value is None else str(value)


def _sureness(context: Context) -> list[b.Block]:
    metrics = context.outcomes.metrics
    lines = list(what_misses(context.outcomes))
    if metrics.hires is not None and 0 < metrics.hires < _FEW:
        lines.append("Bij minder dan vijf aannames is elk gemiddelde een indicatie.")
    guessed = [cost.line.label or context.catalogue.cost_kinds[cost.code].name for cost in metrics.figures.costs
               if cost.line.estimate]  # fmt: skip
    if guessed:
        lines.append(f"Geschat: {formats.enumeration(guessed)}.")
    return [b.Heading("Hoe zeker is dit"), b.Bullets(tuple(lines))] if lines else []
