"""The tab Businesscase: bureau, own recruiter and RPO beside each other, and what the change brings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot

from assessments.figures import Line, Scenarios
from assessments.metrics.money import vat_deductible
from ui.figures.case_rows import COLUMNS, RETURNS, LineRow, rows, with_line
from ui.figures.case_side import CaseSide
from ui.figures.desk import FigureDesk
from ui.figures.fields import FieldRow
from ui.figures.tab import GridTab
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.segment import Segment
from wizard.entry import calculation
from wizard.entry.refusal import Refusal
from wizard.explanations import SCENARIO_NAMES
from wizard.scenario_start import propose

_FORMS = (*SCENARIO_NAMES.items(), (RETURNS, "Opbrengst"))


class CaseTab(GridTab):
    """The lines of one form at a time; the outcomes show all of them.

    A lock holds the figures, not the business case, which looks ahead.
    """

    follows_lock = False

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(desk, theme, COLUMNS, name=tr("Businesscase"))
        self.grid.sortable = False
        self.above.setContentsMargins(12, 10, 12, 6)
        self.form = Segment(theme, [(key, tr(name)) for key, name in _FORMS], name=tr("Vorm"), small=True)
        self.form.set_key("in_house")
        self.form.chosen.connect(self._on_form_chosen)
        self.start = SecondaryButton(theme, tr("Zet de regels klaar"))
        self.start.setToolTip(tr("Maakt voor elke vorm dezelfde regels, met jullie eigen cijfers waar die er zijn"))
        self.start.clicked.connect(self._on_start_clicked)
        self.above.addWidget(self.form)
        self.above.addStretch(1)
        self.above.addWidget(self.start)
        self.outcomes = CaseSide(desk, theme)
        self.side.addWidget(self.outcomes)

    def show_rows(self) -> None:
        """Show the lines of the form that is on."""
        scenarios = self.desk.scenarios
        self.grid.set_rows(
            rows(self.form.key(), scenarios, vat_deductible(self.desk.sheet), self.desk.outcomes.case.hires)
        )
        self.start.setVisible(not any((scenarios.agency, scenarios.in_house, scenarios.rpo)))

    def show_outcomes(self) -> None:
        """Show chart, break-even points, return, and what moves it."""
        self.outcomes.refresh()

    def type_row(self, key: str, value: Any) -> None:
        """Let the outcomes follow."""
        self.desk.type_scenarios(self._with(self.desk.work.session.measurement.scenarios, key, value))

    def commit_rows(self, values: Sequence[tuple[str, Any]], column: str) -> None:
        """Keep lines or single values."""
        scenarios = self.desk.work.session.measurement.scenarios
        for key, row in sorted(values, key=lambda one: -_place(one[0])):  # a line that goes moves those below it
            scenarios = self._with(scenarios, key, row)
        form, row = self.form.key(), values[0][1]
        if isinstance(row, FieldRow):
            words = f"{row.field.label}: {row.field.show(row.whole) or tr('leeg')}"
        else:
            words = (
                f"{dict(_FORMS)[form]}, {row.line.label or tr('regel')}: {calculation.write(row.line) or tr('leeg')}"
            )
        self.desk.commit_scenarios(scenarios, f"scenario/{form}/{values[0][0]}/{column}", words)

    def remove_rows(self, keys: Sequence[str]) -> None:
        """Take lines away."""
        scenarios = self.desk.work.session.measurement.scenarios
        lines = [key.split("/") for key in keys if "/" in key]
        for part, place in sorted(lines, key=lambda one: (one[0], -int(one[1]))):
            scenarios = with_line(scenarios, self.form.key(), part, int(place), None)
        self.desk.commit_scenarios(scenarios, f"scenario/{self.form.key()}", tr("Regel verwijderd"))

    @Slot()
    def add_row(self) -> None:
        """Go to the empty line at the end of the part that one is in."""
        cell = self.grid.current_cell()
        part = cell[0].partition("/")[0] if cell and "/" in cell[0] else "variable"
        part = "one_off" if self.form.key() == RETURNS else part
        holder = self.desk.scenarios.roi if part == "one_off" else getattr(self.desk.scenarios, self.form.key())
        count = len(getattr(holder, part)) if holder is not None else 0
        self.grid.focus_cell(f"{part}/{count}", "naam")

    def show_cell(self, cell: str) -> None:
        """Put the cursor on a cell, named as "scenario/form/part/place/column"."""
        _, _, rest = cell.partition("/")
        form, _, place = rest.partition("/")
        if form in dict(_FORMS):
            self.form.set_key(form)
            self.show_rows()
            row, _, column = place.rpartition("/")
            self.grid.focus_cell(row, column or "som")

    def hint(self, key: str) -> str:
        """Say how to fill in a row."""
        entry = self.grid.grid.entry_at(self.grid.currentIndex()) if key else None
        if entry is not None and isinstance(entry.value, FieldRow):
            words: str = entry.value.field.hint
            return words
        return tr("Zet in elke vorm dezelfde kosten, anders vergelijk je appels met peren. "
                  "Met btw achter de regel telt zij als extern.")  # fmt: skip

    def _with(self, scenarios: Scenarios, key: str, row: LineRow | FieldRow) -> Scenarios:
        if isinstance(row, FieldRow):
            found = row.field.read(scenarios, row.typed)
            return scenarios if isinstance(found, Refusal) else found
        part, _, place = key.partition("/")
        line = row.line if row.line != Line() else None
        return with_line(scenarios, self.form.key(), part, int(place), line)

    @Slot(str)
    def _on_form_chosen(self, _: str) -> None:
        self.grid.flush()
        self.show_rows()
        self.grid.focus_first()

    @Slot()
    def _on_start_clicked(self) -> None:
        made = propose(self.desk.sheet, self.desk.outcomes.metrics)
        self.desk.commit_scenarios(made, "scenario/in_house", tr("Regels voor de businesscase klaargezet"))
        self.grid.focus_first()


def _place(key: str) -> int:
    """Return where a line stands in its part; a single value stands nowhere."""
    place = key.partition("/")[2]
    return int(place) if place else -1
