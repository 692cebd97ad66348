"""The tab Kosten: what recruiting costs, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot

from assessments.figures import CostLine, Figures, Line
from ui.figures.cost_rows import COLUMNS, MORE, CostRow, rows
from ui.figures.desk import FigureDesk
from ui.figures.line_keys import LineKeys
from ui.figures.outcomes import CostOutcomes
from ui.figures.tab import GridTab
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.buttons import FlatButton
from wizard import formats
from wizard.entry import calculation


class CostsTab(GridTab):
    """Cost lines under Extern and Intern, with their totals."""

    can_import = True
    begins_at = "som"

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(desk, theme, COLUMNS, name=tr("Kosten"))
        self._keys = LineKeys()
        self.grid.sortable = False
        self._more = FlatButton(theme, tr("Meer kolommen"), icon="columns-3")
        self._more.setCheckable(True)
        self._more.setToolTip(tr("Laag en hoog, btw inbegrepen, looptijd van een contract, kanaal en bron"))
        self._more.toggled.connect(self._on_more_toggled)
        self.under.addWidget(self._more)
        self.outcomes = CostOutcomes(desk, theme)
        self.side.addWidget(self.outcomes)
        self.grid.set_hidden(MORE)

    def show_rows(self) -> None:
        """Show the lines, and a waiting row for each kind that is not used."""
        figures = self.desk.figures
        costs = self.desk.outcomes.metrics.costs
        kinds = self.desk.work.session.catalogue.cost_kinds
        self.grid.set_rows(rows(kinds, figures, costs, self._keys.for_lines(len(figures.costs))))

    def show_outcomes(self) -> None:
        """Show the tiles and the chart."""
        self.outcomes.refresh()

    def type_row(self, key: str, value: Any) -> None:
        """Let the outcomes follow a line as it is being typed."""
        self.desk.type_figures(self._with(key, value.cost))

    def commit_rows(self, values: Sequence[tuple[str, Any]], column: str) -> None:
        """Keep lines; a waiting row becomes a line."""
        figures = self.desk.work.session.measurement.figures
        for key, row in values:
            figures = self._with(key, row.cost, figures)
            if self._keys.place(key) is None:
                self._keys.append(key)
        name = values[0][1].name
        words = tr("{name} gewijzigd").format(name=name) if len(values) == 1 else tr("Kosten gewijzigd")
        if len(values) == 1 and column in {"som", "bedrag"}:
            words = _words(values[0][1])
        self.desk.commit_figures(figures, f"kosten/{values[0][0]}/{column}", words)

    def remove_rows(self, keys: Sequence[str]) -> None:
        """Take lines away."""
        places = {self._keys.place(key) for key in keys} - {None}
        if not places:
            return
        figures = self.desk.work.session.measurement.figures
        costs = tuple(cost for place, cost in enumerate(figures.costs) if place not in places)
        self._keys.remove(keys)
        words = formats.count(len(places), "kostenregel verwijderd", "kostenregels verwijderd")
        self.desk.commit_figures(replace(figures, costs=costs), "kosten", words)

    @Slot()
    def add_row(self) -> None:
        """Add a line of the same kind as the current one."""
        entry = self.grid.grid.entry_at(self.grid.currentIndex())
        code = entry.value.cost.code if entry is not None else "E14"
        kind = self.desk.work.session.catalogue.cost_kinds[code]
        figures = self.desk.work.session.measurement.figures
        key = self._keys.append()
        line = CostLine(code, Line(label=kind.name, vat=kind.vat))
        words = tr("Regel toegevoegd: {name}").format(name=kind.name)
        self.desk.commit_figures(replace(figures, costs=(*figures.costs, line)), f"kosten/{key}/post", words)
        self.show_rows()
        self.grid.focus_cell(key, "post")

    def hint(self, key: str) -> str:
        """Say what belongs to the kind of cost of a row."""
        entry = self.grid.grid.entry_at(self.grid.currentIndex()) if key else None
        if entry is None:
            return tr("Typ een bedrag, of een som zoals 24 × 30 uur × € 48. Weet je het niet precies: 15.000 – 20.000.")
        row: CostRow = entry.value
        return f"{row.kind.name}: {row.kind.hint}"

    def _with(self, key: str, cost: CostLine, figures: Figures | None = None) -> Figures:
        """Return the figures with a line in its place, or added when its row was waiting."""
        figures = figures or self.desk.work.session.measurement.figures
        place = self._keys.place(key)
        costs = list(figures.costs)
        if place is None:
            costs.append(cost)
        else:
            costs[place] = cost
        return replace(figures, costs=tuple(costs))

    @Slot(bool)
    def _on_more_toggled(self, shown: bool) -> None:
        self.grid.set_hidden(() if shown else MORE)


def _words(row: CostRow) -> str:
    return f"{row.name}: {calculation.write(row.cost.line) or tr('leeg')}"
