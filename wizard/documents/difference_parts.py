"""What the chapter and the document Verschil share: the conclusion, the gains, the figure, the KPI table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assessments.comparison import Comparison, Difference
from assessments.metrics.comparability import Reason
from assessments.metrics.judgement import Change
from assessments.metrics.kpis import KpiValue
from assessments.outcomes import work_out
from assessments.scoring import score
from assessments.sheet import AnswerSheet
from wizard import formats
from wizard.difference_words import DifferenceRow, delta_words
from wizard.documents import blocks as b
from wizard.documents.context import Context, is_open, short_value, tasks_and_hours
from wizard.drawing.difference_dots import DotLine
from wizard.drawing.pillars import PILLARS
from wizard.kpi_words import value_words

_GAINS = (("CPH", "cost-per-hire"), ("TTF", "time-to-fill"), ("BUR", "via een bureau"), ("AANB", "aanbod aangenomen"),
          ("cNPS", "kandidaatbeleving"), ("DEKK", "volwassenheid"))  # fmt: skip
_MOST_GAINS = 4
_MATURITY, _COST = "DEKK", "CPH"


def message(found: Comparison) -> str:
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


def lead(found: Comparison) -> str:
    """Say which two measurements these are, and whether they compare well."""
    days = [formats.long_date(one.date) for one in (found.before, found.after)]
    words = f"{formats.capitalized(found.before.kind)} van {days[0]} naast de {found.after.kind} van {days[1]}."
    known = any(one.delta is not None for one in (*found.steps.values(), *found.kpis.values()))
    return words if found.reasons or not known else f"{words} Beide metingen zijn goed te vergelijken."


def round_names(found: Comparison) -> tuple[str, str]:
    """Return what the two measurements are called: by their kind, or by their day when they are of one kind."""
    before, after = found.before, found.after
    if before.kind is not after.kind:
        return formats.capitalized(before.kind), formats.capitalized(after.kind)
    return formats.short_date_year(before.date), formats.short_date_year(after.date)


def dots_caption(found: Comparison) -> str:
    """Say how the figure is read."""
    before, after = round_names(found)
    return f"Open rondje: {formats.decapitalized(before)}. Dicht rondje: {formats.decapitalized(after)}. Rechts: het verschil. Stippellijn: doel."


def gains(context: Context, found: Comparison) -> tuple[b.KeyFigure, ...]:
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


def saving_words(context: Context, found: Comparison) -> list[b.Block]:
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


def dot_lines(context: Context, found: Comparison) -> list[DotLine]:
    """Return the steps and then the pillars, to be drawn."""
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


def kpi_table(rows: Sequence[DifferenceRow], names: tuple[str, str]) -> b.Table:
    """Return the KPI's beside each other, with judgement and whether they compare."""
    columns = (
        b.Column("KPI", 2.9),
        b.Column(names[0], 1.6, "right"),
        b.Column(names[1], 1.6, "right"),
        b.Column("Verschil", 2.1, "right"),
        b.Column("Oordeel", 1.5),
        b.Column("Doel", 0.7),
        b.Column("Vergelijkbaar", 1.6),
    )
    made = []
    for one in rows:
        doubt: b.Words = (b.muted(f"nee: {one.doubt}"),) if one.doubt else "ja"
        judged = one.change.replace(" ", formats.NBSP)
        before, after = (short_value(words) for words in (one.before, one.after))
        made.append(b.Row((one.name, before, (b.strong(after),), one.delta, judged, one.target, doubt)))
    return b.Table(columns, tuple(made), dense=True)


def legend() -> str:
    """Say how the KPI table is read."""
    return (
        "▲ beter en ▼ slechter: het verschil is groot genoeg om te tellen. ● gelijk: het is kleiner. "
        "Doel: is het gehaald. pp: procentpunten."
    )


def moved_gains(context: Context, found: Comparison) -> tuple[b.KeyFigure, ...]:
    """Return the same gains as what was and what is in one large line: € 10.708 → 7.000."""
    figures = [
        b.KeyFigure(_from_to(code, one), f"{name}: {_by_how_much(code, one)}")
        for code, name in _GAINS
        if (one := found.kpis[code]).delta is not None
    ]
    saved = gains(context, found)[-1:] if found.realised_saving is not None else ()
    return (*figures[: _MOST_GAINS - len(saved)], *saved)


def _from_to(code: str, one: Difference) -> str:
    """Write both values; the unit stands once."""
    before, after = _large(code, one.before), _large(code, one.after)
    for sign in (f"€{formats.NBSP}",):
        after = after.removeprefix(sign) if before.startswith(sign) else after
    before = before.removesuffix(" dagen")
    return f"{before} → {after}"


def _by_how_much(code: str, one: Difference) -> str:
    words = delta_words(code, one).replace(" pp", " procentpunt")
    if not one.delta:
        return "gelijk"
    return f"{words.lstrip('+' + formats.MINUS)} {'hoger' if one.delta > 0 else 'lager'}"


def kpi_message(found: Comparison) -> str:
    """Count how many KPI's got better, worse and stayed."""
    counts = [
        sum(one.change is change for one in found.kpis.values())
        for change in (Change.BETTER, Change.WORSE, Change.SAME)
    ]
    if not any(counts):
        return "Nog geen KPI is in beide metingen bekend."
    words = f"{formats.capitalized(formats.count_in_words(counts[0], 'KPI', 'KPI’s'))} {'ging' if counts[0] == 1 else 'gingen'} beter, {formats.word(counts[1])} slechter"
    return f"{words}, {formats.word(counts[2])} {'bleef' if counts[2] == 1 else 'bleven'} gelijk."


def value_in_words(code: str, value: KpiValue) -> str:
    """Write a KPI's value with its unit."""
    return value_words(code, value)


def decimal(value: KpiValue) -> Decimal | None:
    """Return a value that is one number, else None."""
    return value if isinstance(value, Decimal) else None


def asks(context: Context, found: Comparison) -> tuple[str, ...]:
    """Say what lags: the step that grew least, what got worse, and which steps are below their target."""
    lines = list(score_asks(context, found))
    worse = [context.catalogue.kpis[code].name for code, one in found.kpis.items() if one.change is Change.WORSE]
    if worse:
        lines.insert(1, f"Slechter dan bij de {found.before.kind}: {formats.enumeration(worse)}.")
    return tuple(lines) or ("Vul de hermeting verder in; dan komt hier wat aandacht vraagt.",)


def score_asks(context: Context, found: Comparison) -> tuple[str, ...]:
    """Say which step grew least, and which steps are below their target."""
    titles = {section.step: section.title for section in context.catalogue.steps if section.step}
    grown = [(one.delta, step) for step, one in found.steps.items() if one.delta is not None]
    lines = []
    if len({formats.rounded(delta, 1) for delta, _ in grown}) > 1:
        least, step = min(grown)
        sign = "+" if least > 0 else ""
        verb = "groeide het minst" if least > 0 else "bleef gelijk" if least == 0 else "ging het meest achteruit"
        todo = [one for one in context.step_tasks(step) if is_open(one)]
        tasks = f" Daar is nog te doen: {tasks_and_hours(todo)}." if todo else ""
        lines.append(f"{titles[step]} {verb} ({sign}{formats.score1(least)}).{tasks}")
    known = [(one.is_target_met, titles[step]) for step, one in found.steps.items() if one.is_target_met is not None]
    below = [title for met, title in known if not met]
    if known and not below:
        lines.append("Elke stap haalt het doel. Kies met de directie of het doel omhoog kan.")
    elif len(below) == len(known) and below:
        lines.append("Nog geen enkele stap haalt het doel. Kies met de directie of het doel blijft staan.")
    elif below:
        lines.append(f"Nog onder het doel: {formats.enumeration(below)}.")
    return tuple(lines)
