"""What the costs come to: cost-per-hire and the two clocks as tiles, a chart, and what misses."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.metrics.bands import Band
from assessments.metrics.clocks import Clock
from assessments.metrics.periods import is_part_of_year
from assessments.outcomes import Outcomes
from ui.figures.benchmarks import BenchmarkBox
from ui.figures.desk import FigureDesk
from ui.figures.explanation import ExplanationDialog
from ui.figures.tiles import Tile, TileCard
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.chart_view import ChartCard
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import charts, formats
from wizard.explanations import explain
from wizard.missing import what_misses

_FEW = 5


class CostOutcomes(QWidget):
    """The side of the tab Kosten.

    Signals: ``tab_asked(str)``: somebody wants to fill in what misses.
    """

    tab_asked = Signal(str)

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self.tiles = TileCard(theme, 3)
        self.tiles.explained.connect(self._on_tiles_explained)
        self.chart = ChartCard(theme, tr("Waar gaat het geld heen?"))
        self.more = MissingCard(theme)
        self.benchmarks = BenchmarkBox(desk, theme, ("CPH", "TTF", "TTH", "fee"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self.tiles, self.more, self.chart, self.benchmarks):
            layout.addWidget(part)
        layout.addStretch(1)

    def refresh(self) -> None:
        """Show what the figures come to, as they are being typed."""
        desk = self._desk
        outcomes = desk.outcomes
        ranged = desk.band(lambda one: one.metrics.costs.per_hire) if desk.has_ranges else None
        self.tiles.show_tiles((cost_tile(outcomes, ranged), *clock_tiles(outcomes)))
        self.more.show_lines(what_misses(outcomes))
        bars = charts.cost_stack(desk.sheet.catalogue, outcomes)
        self.chart.setVisible(bool(bars))
        if bars:
            self.chart.show_chart(
                lambda width: charts.cost_stack_picture(desk.sheet.catalogue, outcomes, width),
                tr("Bedragen over de periode, met de btw die je niet terugkrijgt."),
            )

    @Slot(str)
    def _on_tiles_explained(self, code: str) -> None:
        explain_number(self._desk, self._theme, code, self)


class MissingCard(CardFrame):
    """What has to be filled in before more can be worked out; away when nothing misses."""

    def __init__(self, theme: Theme, head: str = "") -> None:
        super().__init__(theme)
        self._head = head or tr("Wat nog mist")
        self._words = Label(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.addWidget(self._words)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these sentences."""
        words = "\n".join((self._head, *(f"• {one}" for one in lines)))
        self._words.set_text(words, bold_prefix=len(self._head))
        self.setVisible(bool(lines))


def explain_number(desk: FigureDesk, theme: Theme, code: str, parent: QWidget) -> None:
    """Open the panel that says how a number was worked out."""
    dialog = ExplanationDialog(theme, desk.sheet.catalogue, explain(code, desk.outcomes), parent.window())
    dialog.open()


def cost_tile(outcomes: Outcomes, ranged: Band | None) -> Tile:
    """Return cost-per-hire as a tile; ``ranged`` when there are estimates with a range."""
    costs = outcomes.metrics.costs
    value = "–" if costs.per_hire is None else formats.euro(costs.per_hire, 2)
    lines = []
    if costs.external_per_hire is not None and costs.internal_per_hire is not None:
        parts = (formats.number(costs.external_per_hire, 2), formats.number(costs.internal_per_hire, 2))
        lines.append(tr("extern {external} + intern {internal}").format(external=parts[0], internal=parts[1]))
    second = []
    if costs.comparable_per_hire is not None:
        second.append(tr("vergelijkbaar {value}").format(value=formats.number(costs.comparable_per_hire, 2)))
    if costs.hire_cost_ratio is not None:
        second.append(tr("HCR {value}").format(value=formats.percent(costs.hire_cost_ratio)))
    if second:
        lines.append(" · ".join(second))
    if ranged is not None and ranged.low is not None and ranged.high is not None and ranged.low != ranged.high:
        ends = (formats.euro(ranged.low, 0), formats.euro(ranged.high, 0))
        lines.append(tr("{low} – {high}, met schattingen").format(low=ends[0], high=ends[1]))
    if costs.period is not None and is_part_of_year(costs.period) and costs.total_per_year is not None:
        lines.append(tr("geschat per jaar: {total}").format(total=formats.euro(costs.total_per_year, 0)))
    if costs.hires is not None and 0 < costs.hires < _FEW:
        lines.append(tr("indicatief: minder dan vijf aannames"))
    if costs.per_hire is None:
        lines.append(_why_not(outcomes))
    return Tile(tr("Cost-per-hire"), value, tuple(lines), "CPH")


def _why_not(outcomes: Outcomes) -> str:
    costs = outcomes.metrics.costs
    if costs.hires == 0:
        return tr("niet te berekenen bij nul aannames")
    if costs.total is not None and not costs.is_complete:
        return tr("onvolledig: {total} tot nu toe").format(total=formats.euro(costs.total, 0))
    return tr("nog niet te berekenen")


def clock_tiles(outcomes: Outcomes) -> tuple[Tile, Tile]:
    """Return the two clocks as tiles."""
    clocks, log = outcomes.metrics.clocks, outcomes.metrics.log
    waiting = [one.days for one in log.open if one.days is not None]
    fill, hire = _clock_lines(clocks.time_to_fill, outcomes), _clock_lines(clocks.time_to_hire, outcomes)
    if clocks.time_to_hire.n == clocks.time_to_fill.n:
        del hire[1:]  # the tile beside it says so already
    if waiting:
        days = formats.count(max(waiting), "dag", "dagen")
        hire.append(tr("{count} open: {days}").format(count=formats.number(len(log.open)), days=days))
    return (
        Tile(tr("Time-to-fill, gemiddeld"), _days(clocks.time_to_fill.mean), tuple(fill), "TTF"),
        Tile(tr("Time-to-hire, gemiddeld"), _days(clocks.time_to_hire.mean), tuple(hire), "TTH"),
    )


def _clock_lines(clock: Clock, outcomes: Outcomes) -> list[str]:
    """Say what a clock rests on: of how many hires the days are known."""
    if clock.median is None:
        return [tr("nog geen vacature met beide datums")]
    hires, known = outcomes.metrics.hires, formats.count(clock.n, "aanname", "aannames")
    if hires is not None and hires > clock.n:
        known = tr("{known} van de {all}").format(known=clock.n, all=formats.count(hires, "aanname", "aannames"))
    return [tr("mediaan {days}").format(days=formats.number(clock.median, 1)), known]


def _days(mean: Decimal | None) -> str:
    return "–" if mean is None else tr("{days} dagen").format(days=formats.number(mean, 1))
