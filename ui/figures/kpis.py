"""The tab KPI's: what one counts for them at the left, the twenty values and targets at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from assessments.figure_facts import FigureFacts
from assessments.figures import Figures
from assessments.metrics.kpis import missing_quality_parts
from ui.figures import fields
from ui.figures.benchmarks import BenchmarkBox
from ui.figures.desk import FigureDesk
from ui.figures.fields import Field
from ui.figures.number_table import NumberTable
from ui.figures.outcomes import MissingCard
from ui.figures.tab import FigureTab
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.entry.notation import read_decimal, write_decimal
from wizard.entry.refusal import Refusal
from wizard.kpi_words import INPUTS, SHARES, KpiInput, faults, target_words, value_words

_LIMITS = {"0–100": Decimal(100), "cijfer": Decimal(10)}
_HUNDRED = 100
_QUALITY = {"performance": "functioneren", "satisfaction": "tevredenheid", "retention": "behoud"}


class KpiTab(FigureTab):
    """Counts and targets to fill in, and what the KPI's are now."""

    can_add = False

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(desk, theme, fields.COLUMNS, name=tr("KPI’s"))
        self.grid.sortable = False
        self.notes = MissingCard(theme, tr("Let op"))
        self.table = NumberTable(theme)
        card = CardFrame(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(6)
        inside.addWidget(Label(theme, tr("De twintig KPI’s"), role=Role.QUESTION_FOLDED))
        words = tr("‘voorlopig’ is een streefwaarde die wij voorstellen: tweemaal de tolerantie beter dan nu.")
        inside.addWidget(Label(theme, words, role=Role.CAPTION, color="muted"))
        inside.addWidget(self.table)
        self.side.addWidget(self.notes)
        self.side.addWidget(card)
        self.side.addWidget(BenchmarkBox(desk, theme, ("AANB", "CPH", "TTF")))
        self.side.addStretch(1)

    def show_rows(self) -> None:
        """Show the counts per KPI, and then the targets."""
        kpis = self.desk.sheet.catalogue.kpis
        groups: list[tuple[str, list[Field]]] = []
        for code in dict.fromkeys(one.kpi for one in INPUTS):
            groups.append((kpis[code].name, [_input_field(one) for one in INPUTS if one.kpi == code]))
        targets = [_target_field(kpi.code, kpi.name) for kpi in kpis.values() if kpi.code != "BRON"]
        groups.append((tr("Eigen streefwaarden"), targets))
        self.grid.set_rows(fields.rows(groups, self.desk.figures))

    def show_outcomes(self) -> None:
        """Show the values and targets."""
        sheet, outcomes = self.desk.sheet, self.desk.outcomes
        rows = []
        for code, kpi in sheet.catalogue.kpis.items():
            target, provisional = target_words(sheet, kpi, outcomes)
            rows.append((f"{kpi.name}", value_words(code, outcomes.kpis[code]),
                         f"{target} voorlopig" if provisional else target))  # fmt: skip
        self.table.show_rows((tr("KPI"), tr("Nu"), tr("Streefwaarde")), rows)
        self.notes.show_lines(self._notes())

    def _notes(self) -> tuple[str, ...]:
        figures = self.desk.figures
        found = list(faults(figures.kpis))
        quality = figures.kpis.get("QOH", {})
        missing = missing_quality_parts(quality)
        if missing and len(missing) < len(_QUALITY):
            names = formats.enumeration([_QUALITY[one] for one in missing])
            found.append(tr("Quality of hire is berekend zonder {names}.").format(names=names))
        waiting = FigureFacts(self.desk.sheet).waiting_cost()
        if waiting.per_day is not None:
            words = tr("Een sleutelfunctie die openstaat, kost netto {amount} per kalenderdag.")
            found.append(words.format(amount=formats.euro(waiting.per_day, 2)))
        if waiting.days is not None and waiting.agency_fee is not None:
            words = tr("Een bureaufee van {fee} is terugverdiend als de functie {days} dagen eerder vervuld is.")
            found.append(words.format(fee=formats.euro(waiting.agency_fee, 0), days=waiting.days))
        return tuple(found)

    def type_row(self, key: str, value: Any) -> None:
        """Let the values follow."""
        self.desk.type_figures(value.whole)

    def commit_rows(self, values: Sequence[tuple[str, Any]], column: str) -> None:
        """Keep counts or targets."""
        figures: Figures = self.desk.work.session.measurement.figures
        for _, row in values:
            found = row.field.read(figures, row.field.show(row.whole))
            figures = figures if isinstance(found, Refusal) else found
        key, row = values[-1]
        words = f"{row.field.label}: {row.field.show(figures) or tr('leeg')}"
        self.desk.commit_figures(figures, f"kpi/{key}", words)

    def show_cell(self, cell: str) -> None:
        """Put the cursor on a count or target."""
        self.grid.focus_cell(cell.partition("/")[0], "waarde")

    def hint(self, key: str) -> str:
        """Say what to count."""
        entry = self.grid.grid.entry_at(self.grid.currentIndex()) if key else None
        if entry is None:
            return tr("Vul in wat je weet; een schatting is beter dan niets.")
        words: str = entry.value.field.hint
        return words


def _input_field(one: KpiInput) -> Field:
    def read(figures: Figures, text: str) -> Figures | Refusal:
        found = fields.number(text, most=_LIMITS.get(one.unit))
        if isinstance(found, Refusal):
            return found
        inputs = {name: value for name, value in figures.kpis.get(one.kpi, {}).items() if name != one.name}
        if found is not None:
            inputs[one.name] = found
        kpis = {code: known for code, known in figures.kpis.items() if code != one.kpi}
        if inputs:
            kpis[one.kpi] = inputs
        return replace(figures, kpis=kpis)

    def show(figures: Figures) -> str:
        return write_decimal(figures.kpis.get(one.kpi, {}).get(one.name))

    return Field(f"{one.kpi}_{one.name}", one.label, show, read, one.hint, one.unit)


def _target_field(code: str, name: str) -> Field:
    def read(figures: Figures, text: str) -> Figures | Refusal:
        number = read_decimal(text)
        if text and number is None:
            return Refusal(tr("Typ een getal, bijvoorbeeld 45 of 12,5."))
        targets = {key: value for key, value in figures.kpi_targets.items() if key != code}
        if number is not None:
            targets[code] = number / _HUNDRED if code in SHARES else number
        return replace(figures, kpi_targets=targets)

    def show(figures: Figures) -> str:
        target = figures.kpi_targets.get(code)
        return fields.show_share(target) if code in SHARES else write_decimal(target)

    hint = tr("Wat willen jullie over een jaar halen? Leeg: wij stellen iets voor.")
    return Field(f"doel_{code}", name, show, read, hint)
