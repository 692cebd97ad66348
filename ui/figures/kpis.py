"""The tab KPI's: one sheet of the twenty values, targets and what is counted for them, and the current one close up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assessments.figures import Figures
from assessments.metrics.kpis import missing_quality_parts
from assessments.types import TaskCode
from ui.figures.benchmarks import BenchmarkBox
from ui.figures.desk import FigureDesk
from ui.figures.kpi_rows import COLUMNS, KpiRow, entries, hidden
from ui.figures.kpi_side import KpiCard
from ui.figures.outcomes import MissingCard
from ui.figures.tab import GridTab
from ui.texts import tr
from ui.theme import Theme
from wizard import formats
from wizard.entry.refusal import Refusal
from wizard.kpi_explanations import QUALITY_PARTS, filled_in
from wizard.kpi_sheet import Before, KpiLine, before, kpi_lines
from wizard.kpi_words import faults

_KEEPER = TaskCode("T-SYN-07")


class KpiTab(GridTab):
    """Counts and targets to fill in, and what the KPI's are now."""

    can_add = False
    shares = (62, 42)

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(desk, theme, COLUMNS, name=tr("KPI’s"))
        self.grid.sortable = False
        self._before: Before | None = None
        self._keeper = ""
        self._lines: dict[str, KpiLine] = {}
        self.kpi = KpiCard(theme, desk.sheet.catalogue)
        self.notes = MissingCard(theme, tr("Let op"))
        self.side.addWidget(self.kpi)
        self.side.addWidget(self.notes)
        self.side.addWidget(BenchmarkBox(desk, theme, ("AANB", "CPH", "TTF")))
        self.side.addStretch(1)

    def show_rows(self) -> None:
        """Show the KPI's, each with its counts; in a hermeting beside the nulmeting."""
        self._before = before(self.desk.sheet)
        self._keeper = self._find_keeper()
        self.grid.set_hidden(hidden(is_compared=self._before is not None))
        self._show_lines()

    def show_outcomes(self) -> None:
        """Show the values and targets, also while a count is being typed."""
        self._show_lines()
        self._show_current()
        self.notes.show_lines(self._notes())

    def _show_lines(self) -> None:
        lines = kpi_lines(self.desk.sheet, self.desk.outcomes, self._before)
        self._lines = {line.kpi.code: line for line in lines}
        # What is being typed stays out of the rows: a row that already has it would not be kept.
        saved = self.desk.work.session.measurement.figures
        self.grid.set_rows(entries(lines, saved, self._keeper))

    def _show_message(self) -> None:
        super()._show_message()
        self._show_current()

    def _show_current(self) -> None:
        """Show the KPI of the row where one is, the first one without."""
        current = self.grid.current_cell()
        code = current[0].partition("_")[0] if current else next(iter(self._lines), "")
        if code not in self._lines:
            return
        inputs = self.desk.figures.kpis
        wrong = faults({code: inputs[code]}) if code in inputs else ()
        filled = filled_in(code, self.desk.sheet, self.desk.outcomes)
        self.kpi.show_line(self._lines[code], filled, wrong, self._keeper)

    def _find_keeper(self) -> str:
        """Return who keeps the KPI's: who pulls that task of the plan, "" when it is not in the plan."""
        planned = self.desk.work.session.assessment.task(_KEEPER)
        if planned is None:
            return ""
        role = formats.capitalized(self.desk.sheet.catalogue.roles[planned.task.lead])
        return next(iter((planned.owner or "").split()), role)

    def _notes(self) -> tuple[str, ...]:
        figures = self.desk.figures
        found = list(faults(figures.kpis))
        missing = missing_quality_parts(figures.kpis.get("QOH", {}))
        if missing and len(missing) < len(QUALITY_PARTS):
            names = formats.enumeration([QUALITY_PARTS[one] for one in missing])
            found.append(tr("Quality of hire is berekend zonder {names}.").format(names=names))
        return tuple(found)

    def type_row(self, key: str, value: Any) -> None:
        """Let the values follow."""
        self.desk.type_figures(value.whole)

    def commit_rows(self, values: Sequence[tuple[str, Any]], column: str) -> None:
        """Keep counts or targets."""
        figures: Figures = self.desk.work.session.measurement.figures
        for _, row in values:
            found = row.field.read(figures, row.typed)
            figures = figures if isinstance(found, Refusal) else found
        key, row = values[-1]
        words = f"{row.field.label}: {row.field.show(figures) or tr('leeg')}"
        if len(values) > 1:
            words = formats.count(len(values), "KPI-waarde gewijzigd", "KPI-waarden gewijzigd")
        self.desk.commit_figures(figures, f"kpi/{key}", words)

    def show_cell(self, cell: str) -> None:
        """Put the cursor on a count, "AANB_offered" or "AANB/offered", or on a KPI's target, "AANB"."""
        code, _, name = cell.partition("/")
        key = f"{code}_{name}" if self.grid.grid.cell(f"{code}_{name}", "nu").isValid() else code
        self.grid.focus_cell(key, "nu" if "_" in key else "doel")

    def hint(self, key: str) -> str:
        """Say what to count, or what the target means."""
        entry = self.grid.grid.entry_at(self.grid.currentIndex()) if key else None
        if entry is None:
            return tr("Vul in wat je weet; een schatting is beter dan niets.")
        row: KpiRow = entry.value
        if row.is_count:
            return row.field.hint
        if row.line.kpi.code == "BRON":
            return tr("Waar aannames vandaan komen, vul je in bij Kanalen.")
        return tr("Wat willen jullie over een jaar halen? Leeg: wij stellen iets voor.")
