"""Nulmeting (or hermeting): what recruiting costs and how long it takes, and how sure that is."""

from __future__ import annotations

from decimal import Decimal

from assessments.locks import LockKind
from assessments.metrics.channels import ChannelRow
from assessments.metrics.clocks import Clock, Clocks, Split, clocks_by
from assessments.metrics.comparability import is_few
from assessments.metrics.money import vat_deductible
from assessments.metrics.periods import is_part_of_year
from assessments.metrics.vacancies import channel_key
from assessments.types import Measurement
from wizard import charts, formats
from wizard.documents import blocks as b
from wizard.documents.context import PAGE_WIDTH, Context, Place, one_line
from wizard.documents.report import Chapter
from wizard.dutch_time import dutch_day
from wizard.missing import what_misses

_TEXT = 9.0
_SPLITS: tuple[tuple[Split, str, dict[str, str]], ...] = ((Split.KEY_ROLE, "Sleutelfunctie", {"yes": "ja", "no": "nee"}), (Split.POOL, "Uit de pool", {"yes": "ja", "no": "nee"}),
           (Split.CHANNEL, "Kanaal", {}), (Split.GROUP, "Doelgroep", {}))  # fmt: skip
_MOST_OPEN = 12
_NAME = 40
_UNKNOWN = "–"


def chapter(context: Context) -> Chapter | None:
    """Write the chapter; absent while there is not one figure."""
    metrics = context.outcomes.metrics
    figures = metrics.figures
    if not figures.costs and not figures.vacancies and not figures.channels:
        return None
    blocks: list[b.Block] = [b.KeyFigures(_numbers(context))]
    number = context.number(Place.FIGURES)
    bars = charts.cost_stack(context.catalogue, context.outcomes)
    if bars:
        picture = charts.cost_stack_picture(context.catalogue, context.outcomes, PAGE_WIDTH, _TEXT)
        blocks.append(
            b.Figure(
                picture, f"Figuur {number}.1 Waar het geld heen gaat", "Gestreept: tijd en middelen van eigen mensen."
            )
        )
    blocks += [
        *_sides(context),
        *_clocks(context),
        *_channels(context, f"Figuur {number}.{2 if bars else 1}"),
        *_sureness(context),
    ]
    kind = formats.capitalized(context.assessment.measurement.kind.value)
    return Chapter(number, f"{kind} in cijfers", _message(context), _lead(context), tuple(blocks))


def _message(context: Context) -> str:
    costs, fill = context.outcomes.metrics.costs, context.outcomes.metrics.clocks.time_to_fill
    if costs.per_hire is not None and fill.mean is not None:
        days = formats.number(fill.mean, 0)
        return f"Een aanname kost {formats.euro(costs.per_hire, 0)} en een vacature staat {days} dagen open."
    if costs.per_hire is not None:
        return f"Een aanname kost {formats.euro(costs.per_hire, 0)}."
    if fill.mean is not None:
        return f"Een vacature staat gemiddeld {formats.number(fill.mean, 0)} dagen open."
    if costs.total is not None and not costs.is_complete:
        side = "de uren van eigen mensen" if costs.internal is None else "de externe kosten"
        return f"Er is {formats.euro(costs.total, 0)} geteld, maar {side} ontbreken nog."
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
    day = formats.long_date(dutch_day(measurement.locked_at))
    by = next((one.by for one in reversed(measurement.lock_log) if one.kind is LockKind.LOCK), "")
    return f"Vergrendeld op {day}" + (f" door {by}" if by else "")


def _numbers(context: Context) -> tuple[b.KeyFigure, ...]:
    costs, clocks = context.outcomes.metrics.costs, context.outcomes.metrics.clocks
    few = "; indicatief" if is_few(costs.hires) else ""
    parts = f"cost-per-hire{few}"
    if costs.per_hire is None:
        parts = f"cost-per-hire: {_why_no_cost(context)}"
    elif costs.external_per_hire is not None and costs.internal_per_hire is not None:
        shown = [formats.number(one, 2) for one in (costs.external_per_hire, costs.internal_per_hire)]
        parts = f"cost-per-hire: {shown[0]} extern, {shown[1]} intern{few}"
    ratio = "" if costs.hire_cost_ratio is None else f"; hire-cost-ratio {formats.percent(costs.hire_cost_ratio)}"
    return (
        b.KeyFigure(_euro(costs.per_hire, 0), parts),
        b.KeyFigure(_euro(costs.comparable_per_hire, 0), f"vergelijkbare cost-per-hire{ratio}"),
        b.KeyFigure(_short(clocks.time_to_fill), f"dagen time-to-fill{_median(clocks.time_to_fill)}"),
        b.KeyFigure(_short(clocks.time_to_hire), f"dagen time-to-hire{_median(clocks.time_to_hire)}"),
    )


def _why_no_cost(context: Context) -> str:
    costs = context.outcomes.metrics.costs
    if costs.external is None:
        return "externe kosten ontbreken"
    if costs.internal is None:
        return "uren van eigen mensen ontbreken"
    return "aannames zijn niet ingevuld" if costs.hires is None else "er was geen aanname"


def _euro(value: Decimal | None, decimals: int = 2) -> str:
    return _UNKNOWN if value is None else formats.euro(value, decimals)


def _median(clock: Clock) -> str:
    if clock.median is None:
        return ": geen vacature met beide datums"
    return f"; mediaan {formats.number(clock.median, 1)}, n = {clock.n}{'; indicatief' if is_few(clock.n) else ''}"


def _sides(context: Context) -> list[b.Block]:
    """Return external, internal and total, over the period and per hire; a year's estimate for a part of a year."""
    costs = context.outcomes.metrics.costs
    if costs.total is None:
        return []
    complete = "Totaal" if costs.is_complete else "Totaal, onvolledig"
    per_year = is_part_of_year(costs.period) and costs.total_per_year is not None
    rows = [
        ("Extern: het geld dat de deur uit gaat", costs.external, costs.external_per_hire),
        ("Intern: tijd en middelen van eigen mensen", costs.internal, costs.internal_per_hire),
    ]
    made = [b.Row((name, _euro(amount), _euro(each))) for name, amount, each in rows]
    made.append(b.Row((complete, _euro(costs.total), _euro(costs.per_hire)), total=True))
    if per_year:
        hires = "" if costs.hires_per_year is None else f", {formats.number(costs.hires_per_year, 1)} aannames"
        made.append(b.Row((f"Over een heel jaar, geschat{hires}", _euro(costs.total_per_year), _UNKNOWN)))
    columns = (b.Column("Kosten in de periode", 5), b.Column("Bedrag", 2, "right"), b.Column("Per aanname", 2, "right"))
    return [b.Table(columns, tuple(made))]


def _clocks(context: Context) -> list[b.Block]:
    metrics = context.outcomes.metrics
    log, clocks = metrics.log, metrics.clocks
    if not log:
        return []
    words = (
        "Time-to-fill loopt van de opening van de vacature tot de handtekening: zo lang mist het team iemand. "
        "Time-to-hire loopt van het eerste contact tot de handtekening: zo lang wacht de kandidaat. "
        "Sommige handleidingen noemen de eerste klok time-to-hire; vergelijk dus eerst de definitie."
    )
    channels = {channel_key(one.label): one.label for one in metrics.channels}
    rows = [_clock_row("Alle aannames met datums", clocks, total=True)]
    for split, name, labels in _SPLITS:
        found = clocks_by(log.accepted, split)
        for key, part in found.items() if len(found) > 1 else ():
            label = labels.get(key) or channels.get(key) or (key.replace("_", " ") if key else "niet ingevuld")
            rows.append(_clock_row(f"{name}: {label}", part))
    columns = (
        b.Column("Groep", 4),
        b.Column("Aannames", 1.3, "right"),
        b.Column("Time-to-fill", 1.5, "right"),
        b.Column("mediaan", 1.2, "right"),
        b.Column("Time-to-hire", 1.5, "right"),
        b.Column("mediaan", 1.2, "right"),
    )
    blocks: list[b.Block] = [b.Heading("Twee klokken"), b.Paragraph(words)]
    blocks.append(b.Table(columns, tuple(rows), dense=True, long_text=True))
    return [*blocks, *_extra_clock(clocks), *_open(context)]


def _clock_row(name: str, found: Clocks, *, total: bool = False) -> b.Row:
    fill, hire = found.time_to_fill, found.time_to_hire
    many = str(max(fill.n, hire.n))
    return b.Row((name, many, _short(fill), _middle(fill), _short(hire), _middle(hire)), total=total)


def _extra_clock(found: Clocks) -> list[b.Block]:
    start = found.time_to_start
    if start.mean is None:
        return []
    words = f"Van opening tot eerste werkdag: gemiddeld {formats.number(start.mean, 1)} dagen (n = {start.n})."
    return [b.Paragraph(words, b.Tone.NOTE)]


def _open(context: Context) -> list[b.Block]:
    """Name the vacancies without a hire, the longest first; a long list goes on in the appendix, and says so."""
    log = context.outcomes.metrics.log
    waiting = sorted(log.open, key=lambda one: -1 if one.days is None else one.days, reverse=True)
    lines = []
    if waiting:
        shown = [f"{one_line(one.vacancy.code or 'zonder code', _NAME)} ({_open_days(one.days)})" for one in waiting]
        more = len(shown) - _MOST_OPEN
        tail = f"; de andere {more} staan in {context.refer(Place.FIGURES_LIST)}" if more > 0 else ""
        count = formats.count_in_words(len(waiting), "vacature staat", "vacatures staan")
        day = formats.long_date(log.reference)
        lines.append(f"{formats.capitalized(count)} op {day} nog open: {', '.join(shown[:_MOST_OPEN])}{tail}.")
    if log.withdrawn:
        count = formats.count_in_words(len(log.withdrawn), "vacature is", "vacatures zijn")
        lines.append(f"{formats.capitalized(count)} ingetrokken zonder aanname.")
    return [b.Paragraph(" ".join(lines))] if lines else []


def _open_days(days: int | None) -> str:
    return "opening onbekend" if days is None else formats.count(days, "dag", "dagen")


def _short(clock: Clock) -> str:
    return _UNKNOWN if clock.mean is None else formats.number(clock.mean, 1)


def _middle(clock: Clock) -> str:
    return _UNKNOWN if clock.median is None else formats.number(clock.median, 1)


def _channels(context: Context, figure: str) -> list[b.Block]:
    rows = context.outcomes.metrics.channels
    if not rows:
        return []
    shares = (("Kanaal", 2.5), ("Totaal", 1.6), ("Reacties", 1.3), ("Geschikt", 1.3), ("Aannames", 1.65),
              ("Per geschikte", 1.5), ("Per aanname", 1.55), ("Deel geschikt", 1.3), ("Aandeel", 1.2))  # fmt: skip
    columns = tuple(b.Column(head, share, "right" if place else "left") for place, (head, share) in enumerate(shares))
    has_long = any(len(one.label) > _NAME for one in rows)
    table = b.Table(columns, tuple(map(_channel, rows)), dense=True, long_text=has_long)
    blocks: list[b.Block] = [b.Heading("Kanalen"), table]
    unfinished = [one.label for one in rows if not one.is_complete]
    if unfinished:
        words = "Bij deze kanalen ontbreken uitgaven of uren, dus geen kosten per aanname: "
        blocks.append(b.Paragraph(f"{words}{formats.enumeration(unfinished)}.", b.Tone.NOTE))
    picture = charts.channels_picture(context.outcomes, width=PAGE_WIDTH, height=138, text_size=_TEXT)
    if picture is not None and picture.spots:
        blocks.append(
            b.Figure(picture, f"{figure} Snel en goedkoop, of juist niet", "Hoe groter de cirkel, hoe meer aannames.")
        )
    return blocks


def _channel(one: ChannelRow) -> b.Row:
    return b.Row(
        (
            one.label,
            _cents(one.total),
            *(_count(value) for value in (one.channel.responses, one.channel.suitable, one.channel.hires)),
            _cents(one.per_suitable),
            _cents(one.per_hire),
            _share(one.suitable_share),
            _share(one.hire_share),
        )
    )


def _cents(value: Decimal | None) -> str:
    return _UNKNOWN if value is None else formats.number(value, 2)


def _share(value: Decimal | None) -> str:
    return _UNKNOWN if value is None else formats.percent(value)


def _count(value: int | None) -> str:
    return "–" if value is None else str(value)


def _sureness(context: Context) -> list[b.Block]:
    """Say what misses, what is guessed, and what to know before one compares."""
    metrics = context.outcomes.metrics
    lines: list[str] = list(what_misses(context.outcomes))
    if metrics.hires and is_few(metrics.hires):
        lines.append("Bij minder dan vijf aannames is elk gemiddelde een indicatie.")
    if is_part_of_year(metrics.figures.period):
        totals = "" if metrics.costs.total_per_year is None else "; wat per jaar staat, is geschat"
        lines.append(f"De meting beslaat niet precies een jaar: gemiddelden blijven zoals gemeten{totals}.")
    deductible = vat_deductible(context.sheet)
    if deductible < 1:
        lines.append(
            f"Van de btw krijgen jullie {formats.percent(deductible, 0)} terug; de rest telt mee in de kosten."
        )
    kinds = context.catalogue.cost_kinds
    guessed = [
        one_line(cost.line.label or kinds[cost.code].name, _NAME)
        for cost in metrics.figures.costs
        if cost.line.estimate
    ]
    if guessed:
        more = len(guessed) - _MOST_OPEN
        tail = f" en nog {more}, zie {context.refer(Place.FIGURES_LIST)}" if more > 0 else ""
        names = ", ".join(guessed[:_MOST_OPEN]) if tail else formats.enumeration(guessed)
        lines.append(f"Geschat: {names}{tail}.")
    return [b.Heading("Hoe zeker is dit"), b.Bullets(tuple(lines))] if lines else []
