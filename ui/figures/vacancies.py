"""The tab Vacatures: each hire and each open vacancy with its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from assessments.figures import Figures, Vacancy
from assessments.types import QuestionId, TargetGroup
from ui.figures.clock_side import ClockSide
from ui.figures.desk import FigureDesk
from ui.figures.line_keys import LineKeys
from ui.figures.outcomes import MissingCard
from ui.figures.tab import GridTab
from ui.figures.vacancy_cost import VacancyCostCard
from ui.figures.vacancy_rows import COLUMNS, VacancyRow, change_words, fault, good_news, status
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import LineField
from ui.widgets.grid import Entry
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats

_ALL = "alles"
_MOST_FAULTS = 3
_FILTERS = (
    (_ALL, "Alle"),
    ("open", "Open"),
    ("vervuld", "Vervuld"),
    ("ingetrokken", "Ingetrokken"),
    ("fout", "Met fout"),
)


class VacanciesTab(GridTab):
    """Vacancy lines; one line per hire, so a code may return."""

    can_import = True
    shares = (62, 42)

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(desk, theme, COLUMNS, name=tr("Vacatures"))
        self._keys = LineKeys()
        self._shown = _ALL
        self._stays: set[str] = set()
        self.above.setContentsMargins(12, 10, 12, 6)
        self.filter = Segment(
            theme, [(key, tr(name)) for key, name in _FILTERS], name=tr("Welke vacatures"), small=True
        )
        self.filter.set_key(_ALL)
        self.filter.chosen.connect(self._on_filter_chosen)
        self.search = LineField(theme, name=tr("Zoek in vacatures"), placeholder=tr("Zoek…"), columns=14)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.above.addWidget(self.filter)
        self.above.addStretch(1)
        self.count = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self.above.addWidget(self.count)
        self.above.addSpacing(8)
        self.above.addWidget(self.search)
        self.clocks = ClockSide(desk, theme)
        self.faults = MissingCard(theme, tr("Datums die niet kloppen"))
        self.side.addWidget(self.faults)
        self.side.addWidget(self.clocks)
        self.cost = VacancyCostCard(desk, theme)
        self.side.addWidget(self.cost)
        self.side.addStretch(1)
        QWidget.setTabOrder(self.search, self.grid)

    def show_rows(self) -> None:
        """Show the lines that the filter lets through."""
        figures = self.desk.figures
        keys = self._keys.for_lines(len(figures.vacancies))
        reference = self.desk.outcomes.metrics.log.reference
        channels, groups = self._choices()
        wanted = self.search.text().strip().lower()
        rows = [
            Entry(key, VacancyRow(one, reference, channels, groups))
            for key, one in zip(keys, figures.vacancies, strict=True)
        ]
        kept = rows
        if self._shown != _ALL or wanted:
            kept = [row for row in rows if row.key in self._stays or self._is_wanted(row.value, wanted)]
            self._stays.update(row.key for row in kept)
        self.grid.set_rows([*kept, *self._empty_line(reference, channels, groups, is_all=kept is rows)])
        few = tr("{shown} van {all}").format(shown=formats.number(len(kept)), all=formats.number(len(rows)))
        self.count.set_text(few if kept is not rows else "")

    def _empty_line(
        self, reference: date, channels: tuple[str, ...], groups: tuple[str, ...], *, is_all: bool
    ) -> list[Entry]:
        """Return the line below all others that becomes a vacancy once something is filled in."""
        if not is_all or self.desk.is_locked:
            return []
        row = VacancyRow(Vacancy(""), reference, channels, groups)
        return [Entry(self._keys.upcoming(), row, is_waiting=True, adds_row=True)]

    def _is_wanted(self, row: VacancyRow, wanted: str) -> bool:
        return self._shown in {_ALL, status(row)} and (not wanted or wanted in _haystack(row.vacancy))

    def _filter(self) -> None:
        """Choose the rows anew; until the next time a row stays, also when a change makes it fit no more."""
        self._stays.clear()
        self.show_rows()

    def show_outcomes(self) -> None:
        """Show the clocks, and which lines they leave out."""
        self.faults.show_lines(_fault_words(self.desk.outcomes.metrics.log.faulty))
        self.clocks.refresh()
        self.cost.refresh()

    def type_row(self, key: str, value: Any) -> None:
        """Let the clocks follow a line as it is being typed."""
        self.desk.type_figures(self._with([(key, value)]))

    def commit_rows(self, values: Sequence[tuple[str, Any]], column: str) -> None:
        """Keep lines."""
        figures = self._with(values)
        words = ""
        if len(values) == 1:
            place = self._keys.place(values[0][0])
            before = self.desk.work.session.measurement.figures.vacancies
            words = tr("Vacature {code} toegevoegd").format(code=figures.vacancies[-1].code)
            if place is not None:
                words = change_words(before[place], values[0][1].vacancy)
        else:
            words = tr("{count} vacatures gewijzigd").format(count=len(values))
        for key, _ in values:
            if self._keys.place(key) is None:
                self._keys.append(key)
        self.desk.commit_figures(figures, f"vacatures/{values[0][0]}/{column}", words)

    def remove_rows(self, keys: Sequence[str]) -> None:
        """Take lines away."""
        gone = {place for key in keys if (place := self._keys.place(key)) is not None}
        if not gone:
            return
        figures = self.desk.work.session.measurement.figures
        kept = tuple(one for place, one in enumerate(figures.vacancies) if place not in gone)
        self._keys.remove(keys)
        words = formats.count(len(gone), "vacature verwijderd", "vacatures verwijderd")
        self.desk.commit_figures(replace(figures, vacancies=kept), "vacatures", words)

    @Slot()
    def add_row(self) -> None:
        """Add an empty line, with the next number."""
        figures = self.desk.work.session.measurement.figures
        self.filter.set_key(_ALL)
        self._shown = _ALL
        self._stays.clear()
        self.search.set_text("")
        key = self._keys.append()
        code = next_code([one.code for one in figures.vacancies])
        made = replace(figures, vacancies=(*figures.vacancies, Vacancy(code)))
        self.desk.commit_figures(made, f"vacatures/{key}/code", tr("Vacature {code} toegevoegd").format(code=code))
        self.show_rows()
        self.grid.focus_cell(key, "opening")

    def _show_message(self) -> None:
        super()._show_message()
        current = self.grid.grid.entry_at(self.grid.currentIndex())
        if current is not None and fault(current.value.vacancy):
            self.message.set_color("error")

    def hint(self, key: str) -> str:
        """Say what is wrong or good about a line, else how to fill one in."""
        entry = self.grid.grid.entry_at(self.grid.currentIndex()) if key else None
        if entry is not None:
            said = fault(entry.value.vacancy) or good_news(entry.value.vacancy)
            if said:
                return said
        if not self.desk.figures.vacancies:
            return tr("Voeg een regel toe per aanname en per open vacature, of plak ze uit jullie eigen lijst.")
        return tr("Opening: de dag dat de vacature intern is goedgekeurd. Leeg? Dan telt de publicatie.")

    def _choices(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        sheet = self.desk.sheet
        options = sheet.catalogue.questions[QuestionId("EXT-12")].options
        groups = sheet.value(QuestionId("PRO-13"))
        names = [one.name for one in groups if isinstance(one, TargetGroup)] if isinstance(groups, tuple) else []
        return tuple(option.text for option in options), tuple(names)

    def _with(self, values: Sequence[tuple[str, Any]]) -> Figures:
        figures = self.desk.work.session.measurement.figures
        lines = list(figures.vacancies)
        for key, row in values:
            place = self._keys.place(key)
            if place is not None:
                lines[place] = row.vacancy
            else:
                code = row.vacancy.code or next_code([one.code for one in lines])
                lines.append(replace(row.vacancy, code=code))
        return replace(figures, vacancies=tuple(lines))

    @Slot(str)
    def _on_filter_chosen(self, key: str) -> None:
        self.grid.flush()
        self._shown = key or _ALL
        self._filter()

    @Slot(str)
    def _on_search_text_changed(self, _: str) -> None:
        self._filter()


_NUMBERED = re.compile("[Vv][0-9]{1,9}")


def next_code(codes: Sequence[str]) -> str:
    """Return a name for a new vacancy: V and the first number behind those in use."""
    numbers = [int(code[1:]) for code in codes if _NUMBERED.fullmatch(code)]
    return f"V{max(numbers, default=0) + 1}"


def _fault_words(lines: Sequence[Vacancy]) -> tuple[str, ...]:
    """Say what is wrong in the first few lines (R-32), and how many more there are."""
    found = [fault(one) for one in lines[:_MOST_FAULTS]]
    if len(lines) > _MOST_FAULTS:
        more = formats.count(len(lines) - _MOST_FAULTS, "regel", "regels")
        found.append(tr("En nog {more}: kies boven de tabel ‘Met fout’.").format(more=more))
    return (*found, tr("Deze regels tellen nergens in mee.")) if found else ()


def _haystack(vacancy: Vacancy) -> str:
    return " ".join(filter(None, (vacancy.code, vacancy.channel, vacancy.group))).lower()
