"""KPI-blad: what is measured, what it is now, what one aims at, who keeps it, and room for the coming quarters."""

from __future__ import annotations

from collections.abc import Sequence

from assessments.metrics.judgement import MATURITY
from assessments.reference import Kpi
from assessments.types import TaskCode
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, short_value
from wizard.documents.report import Chapter
from wizard.drawing.geometry import box
from wizard.drawing.shapes import Path, Picture
from wizard.kpi_sheet import KpiLine, before, kpi_lines
from wizard.kpi_words import UNKNOWN

_KEEPER = TaskCode("T-SYN-07")
_RHYTHM = "kwartaal"
_QUARTERS = 4
_MONTHS = 3
_ROOM = Picture(28, 24, (Path(box(0.5, 0.5, 27, 23), stroke="other-1", width=0.7),), "ruimte om in te vullen")


def chapter(context: Context) -> Chapter | None:
    """Write the sheet; absent while not one KPI is known beside the maturity."""
    lines = kpi_lines(context.sheet, context.outcomes, before(context.sheet))
    known = [one for one in lines if one.value is not None and one.kpi.code != MATURITY]
    if not known:
        return None
    rows = tuple(_row(context, line) for line in lines)
    kind = formats.capitalized(context.assessment.measurement.kind.value)
    columns = (
        b.Column("KPI en definitie", 4.1),
        b.Column(kind, 2.1, "right"),
        b.Column("Streefwaarde", 2.1, "right"),
        b.Column("Wie en ritme", 1.4),
        *(b.Column(head, 1.08, "center", year) for head, year in _quarters(context)),
    )
    # The maturity is known from the answers alone, so it does not count as a KPI that was measured.
    message = f"{len(known)} van {len(rows) - 1} KPI’s hebben een beginwaarde."
    blocks = (b.Table(columns, rows, dense=True), b.Paragraph(_note(context, lines), b.Tone.NOTE))
    return Chapter(context.number(Place.KPIS), "KPI-blad", message, _lead(context), blocks)


def _row(context: Context, line: KpiLine) -> b.Row:
    kpi, value = line.kpi, short_value(line.words_of_value(cents=True))
    aim = b.Cell(
        ((b.Run(line.words_of_target(cents=True)),), *(((b.muted("voorlopig"),),) if line.is_provisional else ()))
    )
    sources = f" · bron {', '.join(kpi.sources)}" if kpi.sources else ""
    definition = f"{kpi.code}: {kpi.formula}; {_direction(kpi)}{sources}"
    name = b.Cell(((b.strong(kpi.name),), (b.muted(definition),)))
    keeper = b.Cell(((b.muted(_keeper(context)),), (b.muted(_RHYTHM),)))
    return b.Row((name, value, aim, keeper, *(b.Cell(picture=_ROOM) for _ in range(_QUARTERS))))


def _direction(kpi: Kpi) -> str:
    """Say what is better and from which change on it counts."""
    if kpi.better not in {"lager", "hoger"}:
        return "geen oordeel"
    return f"{kpi.better} is beter, vanaf {kpi.tolerance} verschil"


def _keeper(context: Context) -> str:
    planned = context.task(_KEEPER)
    return UNKNOWN if planned is None else context.short_owner(planned)


def _quarters(context: Context) -> list[tuple[str, str]]:
    """Return the four quarters to fill in: the one in which the plan starts comes first."""
    first = (context.start.month - 1) // _MONTHS
    places = range(first, first + _QUARTERS)
    return [(f"K{place % _QUARTERS + 1}", str(context.start.year + place // _QUARTERS)) for place in places]


def _lead(context: Context) -> str:
    planned = context.task(_KEEPER)
    who = "" if planned is None else f" {context.owner(planned)} houdt het blad bij ({_KEEPER})."
    return f"Meet elk kwartaal met dezelfde definities en schrijf de waarde op.{who}"


def _note(context: Context, lines: Sequence[KpiLine]) -> str:
    provisional = (
        "Voorlopig: een voorstel, beter dan de meting met twee keer het verschil dat telt. "
        "Vul liever een eigen doel in. pp: procentpunt."
    )
    missing = f" {UNKNOWN}: nog niet te berekenen." if None in context.outcomes.kpis.values() else ""
    return f"{provisional}{_first_step(context, lines)}{missing} Bronnen: {context.refer(Place.ACCOUNT)}."


def _first_step(context: Context, lines: Sequence[KpiLine]) -> str:
    """Say how the provisional target of the maturity goes with the one that the whole plan works towards."""
    goal = context.assessment.scores.total.target
    found = next((one for one in lines if one.kpi.code == MATURITY and one.is_provisional), None)
    if found is None or found.target is None or goal is None or found.target >= goal:
        return ""
    step = found.words_of_target(cents=True)
    return f" Volwassenheid: {step} is een eerste stap; het doel van het plan is {formats.score2(goal)}."
