"""Verschil: the nulmeting beside the newest hermeting."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assessments.comparison import Comparison, Difference, compare
from assessments.metrics.comparability import Reason
from assessments.metrics.judgement import Change
from assessments.metrics.kpis import KpiValue
from assessments.outcomes import work_out
from assessments.scoring import score
from assessments.sheet import AnswerSheet
from wizard import formats
from wizard.difference_words import DifferenceRow, delta_words, kpi_rows, reason_words
from wizard.documents import blocks as b
from wizard.documents.context import PAGE_WIDTH, Context, Place
from wizard.documents.report import Chapter
from wizard.drawing.difference_dots import DotLine, difference_dots
from wizard.drawing.pillars import PILLARS
from wizard.kpi_words import value_words

_GAINS = (("CPH", "cost-per-hire"), ("TTF", "time-to-fill"), ("BUR", "via een bureau"), ("AANB", "aanbod aangenomen"),
          ("cNPS", "kandidaatbeleving"), ("DEKK", "volwassenheid"))  # fmt: skip
_MOST_GAINS = 4
_MATURITY, _COST = "DEKK", "CPH"


def chapter(context: Context) -> Chapter | None:
    """Write the chapter; absent without a hermeting."""
    found = compare(context.catalogue, context.assessment.dossier)
    if found is None:
        return None
    number = context.number(Place.DIFFERENCE)
    gains = _gains(context, found)
    blocks: list[b.Block] = [b.KeyFigures(gains)] if gains else []
    reasons = reason_words(found)
    if reasons:
        blocks.append(b.Callout("Vergelijk met zorg", " ".join(reasons)))
    caption = "Open rondje: nulmeting. Dicht rondje: hermeting. Rechts: het verschil. Stippellijn: doel."
    picture = difference_dots(_lines(context, found), width=PAGE_WIDTH, row=19, text_size=9)
    blocks.append(b.Figure(picture, f"Figuur {number}.1 Score per stap en per pijler", caption))
    rows = kpi_rows(context.catalogue, found, cents=True)
    if rows:
        blocks += [b.Heading("KPI’s"), _table(rows), b.Paragraph(_legend(), b.Tone.NOTE)]
    blocks += _saving(context, found)
    blocks += [b.Heading("Wat dit vraagt", 3), b.Bullets(_asks(context, found))]
    return Chapter(number, "Verschil", _message(found), _lead(found), tuple(blocks))


def _message(found: Comparison) -> str:
    """Return the first that applies: scores and costs, one of them, or what can be counted."""
    maturity, cost = found.kpis[_MATURITY], found.kpis[_COST]
    scores = ""
    if isinstance(maturity.before, Decimal) and isinstance(maturity.after, Decimal):
        scores = f"{formats.score1(maturity.before)} naar {formats.score1(maturity.after)}"
    span = "In één jaar van " if Reason.INTERVAL not in found.reasons else "Van "
    if cost.delta is not None and formats.rounded(cost.delta, 0):
        more = "minder" if cost.delta < 0 else "meer"
        money = f"elke aanname kost {formats.euro(abs(cost.delta), 0)} {more}"
        return f"{span}{scores}, en {money}." if scores else f"{formats.capitalized(money)}."
    return f"{span}{scores}." if scores else "Er is nog te weinig gemeten om het verschil te laten zien."


def _lead(found: Comparison) -> str:
    days = [formats.long_date(one.date) for one in (found.before, found.after)]
    words = f"Nulmeting van {days[0]} naast de hermeting van {days[1]}."
    return words if found.reasons else f"{words} Beide metingen zijn goed te vergelijken."


def _gains(context: Context, found: Comparison) -> tuple[b.KeyFigure, ...]:
    """Return what moved most visibly: three KPI's and what was saved, as far as they are known."""
    figures = [
        b.KeyFigure(_large(code, one.after), f"{name}, was {value_words(code, one.before)} ({_moved(code, one)})")
        for code, name in _GAINS
        if (one := found.kpis[code]).delta is not None
    ]
    if found.realised_saving is None:
        return tuple(figures[:_MOST_GAINS])
    hires = _hires_after(context, found)
    word = "bespaard" if found.realised_saving >= 0 else "meer uitgegeven"
    saved = b.KeyFigure(
        formats.euro(abs(found.realised_saving), 0), f"{word} op {formats.count(hires, 'aanname', 'aannames')}"
    )
    return (*figures[: _MOST_GAINS - 1], saved)


def _large(code: str, value: KpiValue) -> str:
    """Write a value as a key figure: days without decimals."""
    if code == "TTF" and isinstance(value, Decimal):
        return f"{formats.number(value)} dagen"
    return value_words(code, value)


def _moved(code: str, one: Difference) -> str:
    words = delta_words(code, one)
    return "gelijk" if one.delta == 0 else words


def _hires_after(context: Context, found: Comparison) -> int:
    sheet = AnswerSheet(context.catalogue, context.assessment.dossier, found.after)
    return work_out(sheet, score(sheet)).metrics.hires or 0


def _saving(context: Context, found: Comparison) -> list[b.Block]:
    """Write the realised saving with its formula; nothing when it cannot be worked out."""
    cost = found.kpis[_COST]
    if found.realised_saving is None or not isinstance(cost.before, Decimal) or not isinstance(cost.after, Decimal):
        return []
    formula = (
        f"({formats.euro(cost.before)} − {formats.euro(cost.after)}) × "
        f"{formats.count(_hires_after(context, found), 'aanname', 'aannames')}"
    )
    words = (b.strong("Gerealiseerde besparing: "), b.Run(f"{formula} = {formats.euro(found.realised_saving)}."))
    return [b.Paragraph(words)]


def _lines(context: Context, found: Comparison) -> list[DotLine]:
    lines = []
    for section in context.catalogue.steps:
        if section.step is not None:
            name = f"{section.number} {section.title}"
            lines.append(_line(name, found.steps[section.step]))
    for pillar in PILLARS:
        one = _line(context.catalogue.pillars[pillar].name, found.pillars[pillar])
        lines.append(DotLine(one.name, one.before, one.after, one.target, pillar))
    return lines


def _line(name: str, one: Difference) -> DotLine:
    before = one.before if isinstance(one.before, Decimal) else None
    after = one.after if isinstance(one.after, Decimal) else None
    return DotLine(name, before, after, one.target)


def _table(rows: Sequence[DifferenceRow]) -> b.Table:
    columns = (
        b.Column("KPI", 2.9),
        b.Column("Nulmeting", 1.6, "right"),
        b.Column("Hermeting", 1.6, "right"),
        b.Column("Verschil", 2.1, "right"),
        b.Column("Oordeel", 1.5),
        b.Column("Doel", 0.7),
        b.Column("Vergelijkbaar", 1.6),
    )
    made = []
    for one in rows:
        doubt: b.Words = (b.muted(f"nee: {one.doubt}"),) if one.doubt else "ja"
        judged = one.change.replace(" ", formats.NBSP)
        made.append(b.Row((one.name, one.before, (b.strong(one.after),), one.delta, judged, one.target, doubt)))
    return b.Table(columns, tuple(made), dense=True)


def _legend() -> str:
    return (
        "▲ beter en ▼ slechter: het verschil is minstens de tolerantie van de KPI. ● gelijk: het is kleiner. "
        "Doel: is het gehaald. pp: procentpunten."
    )


def _asks(context: Context, found: Comparison) -> tuple[str, ...]:
    """Say what lags: the step that grew least, what got worse, and which steps are below their target."""
    titles = {section.step: section.title for section in context.catalogue.steps if section.step}
    grown = [(one.delta, titles[step]) for step, one in found.steps.items() if one.delta is not None]
    lines = []
    if len({formats.rounded(delta, 1) for delta, _ in grown}) > 1:
        least, name = min(grown)
        sign = "+" if least > 0 else ""
        verb = "groeide het minst" if least > 0 else "bleef gelijk" if least == 0 else "ging het meest achteruit"
        lines.append(f"{name} {verb} ({sign}{formats.score1(least)}).")
    worse = [context.catalogue.kpis[code].name for code, one in found.kpis.items() if one.change is Change.WORSE]
    if worse:
        lines.append(f"Slechter dan bij de nulmeting: {formats.enumeration(worse)}.")
    known = [(one.is_target_met, titles[step]) for step, one in found.steps.items() if one.is_target_met is not None]
    below = [title for met, title in known if not met]
    if known and not below:
        lines.append("Elke stap haalt het doel. Kies met de directie of het doel omhoog kan.")
    elif len(below) == len(known) and below:
        lines.append("Nog geen enkele stap haalt het doel. Kies met de directie of het doel blijft staan.")
    elif below:
        lines.append(f"Nog onder het doel: {formats.enumeration(below)}.")
    return tuple(lines) or ("Vul de hermeting verder in; dan komt hier wat aandacht vraagt.",)
