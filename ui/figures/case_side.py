"""What the business case comes to: the chart, the break-even points in words, the return, what moves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.figures import Scenarios
from assessments.outcomes import Outcomes, ends
from ui.figures.advice import AdviceCard
from ui.figures.desk import FigureDesk
from ui.figures.number_table import NumberTable
from ui.figures.outcomes import MissingCard, explain_number
from ui.figures.tiles import Tile, TileCard
from ui.figures.whatif import WhatIfCard
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.chart_view import ChartCard
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import case_words, charts
from wizard.case_kinds import lacking_kinds
from wizard.drawing.shapes import Picture

_LINES, _YEARS = 300, 240
_NOTHING = Picture(1, 1, ())


class CaseSide(QWidget):
    """The side of the tab Businesscase."""

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._bounds: tuple[Outcomes, Outcomes] | None = None
        self.tiles = TileCard(theme, 3)
        self.tiles.explained.connect(self._on_tiles_explained)
        self.begin = MissingCard(theme, tr("Zo begin je"))
        self.lines = ChartCard(theme, tr("Wanneer wordt een vorm goedkoper?"))
        self.lines.links.addWidget(self._link("break_even", tr("Zo rekenen we: omslagpunt")))
        self.words = Label(theme, role=Role.SMALL, color="ink-2")
        self.lines.below.addWidget(self.words)
        self.table = NumberTable(theme)
        self.forms = CardFrame(theme)
        inside = QVBoxLayout(self.forms)
        inside.setContentsMargins(16, 12, 16, 12)
        head = QHBoxLayout()
        head.addWidget(Label(theme, tr("De vormen naast elkaar"), role=Role.QUESTION_FOLDED), 1)
        head.addWidget(self._link("scenarios", tr("Zo rekenen we: kosten per jaar")))
        self.kinds = Label(theme, role=Role.SMALL, color="ink-2")
        inside.addLayout(head)
        inside.addWidget(self.table)
        inside.addWidget(self.kinds)
        words = tr("Zo rekenen we: hoeveel een recruiter aankan")
        self.capacity = self._link("capacity", words, words)
        inside.addWidget(self.capacity, 0, Qt.AlignmentFlag.AlignLeft)
        self.moves = ChartCard(theme, tr("Hier hangt de besparing het meest van af"))
        self.moves.links.addWidget(self._link("moves", tr("Zo rekenen we: waar het van afhangt")))
        self.years = ChartCard(theme, tr("Opgeteld over drie jaar"))
        self.notes = MissingCard(theme, tr("Let op"))
        self.what_if = WhatIfCard(desk, theme)
        self.advice = AdviceCard(desk, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self.tiles, self.begin, self.lines, self.forms, self.notes, self.moves, self.years, self.what_if):
            layout.addWidget(part)
        layout.addWidget(self.advice)
        layout.addStretch(1)

    def _link(self, code: str, name: str, words: str = "") -> LinkButton:
        """Return a link to how something was worked out."""
        link = LinkButton(self._theme, words or tr("Zo rekenen we"))
        link.setAccessibleName(name)
        link.clicked.connect(lambda: self._on_tiles_explained(code))
        return link

    def refresh(self) -> None:
        """Show what the business case comes to, as it is being typed."""
        outcomes = self._desk.outcomes
        case = outcomes.case
        bounds = self._bounds = ends(self._desk.sheet, self._desk.scores)
        self.tiles.show_tiles([Tile(*one) for one in case_words.return_tiles(case)])
        has_forms = any(case.scenarios.values())
        self.begin.show_lines(() if has_forms else _first_steps(self._desk.scenarios))
        for part in (self.lines, self.forms):
            part.setVisible(has_forms)
        if has_forms:
            self.lines.show_chart(self._draw_lines, case_words.lines_note(case))
            self.words.set_text("\n".join(case_words.break_even_words(case)))
            self.table.show_rows(*case_words.forms_table(case))
            kinds = lacking_kinds(self._desk.scenarios)
            self.kinds.set_text("\n".join(kinds))
            self.kinds.setVisible(bool(kinds))
            self.capacity.setVisible(case.capacity is not None and case.hires is not None)
        self.moves.setVisible(not case.unfinished and case.sensitivity is not None and bool(case.sensitivity.swings))
        if self.moves.isVisibleTo(self):
            self.moves.show_chart(self._draw_moves, case_words.moves_note(case))
        self.years.setVisible(not case.unfinished and case.returns is not None)
        if self.years.isVisibleTo(self):
            self.years.show_chart(self._draw_years, tr("Niets verdisconteerd; opstart van RPO alleen in jaar 1."))
        self.notes.show_lines((*case_words.case_notes(outcomes), *(case_words.range_words(*bounds) if bounds else ())))
        self.what_if.refresh()
        self.advice.refresh()

    def _draw_lines(self, width: float) -> Picture:
        case, bounds = self._desk.outcomes.case, self._bounds
        low, high = (bounds[0].case, bounds[1].case) if bounds else (None, None)
        return charts.cost_lines_picture(case, width=width, height=_LINES, low=low, high=high) or _NOTHING

    def _draw_moves(self, width: float) -> Picture:
        return charts.tornado_picture(self._desk.outcomes.case, width=width, text_size=11) or _NOTHING

    def _draw_years(self, width: float) -> Picture:
        return charts.cumulative_picture(self._desk.outcomes.case, width=width, height=_YEARS) or _NOTHING

    @Slot(str)
    def _on_tiles_explained(self, code: str) -> None:
        explain_number(self._desk, self._theme, code, self)


def _first_steps(scenarios: Scenarios) -> tuple[str, ...]:
    """Say what to do on a business case without a single amount."""
    steps = (
        tr("Klik op ‘Zet de regels klaar’. Elke vorm krijgt dan dezelfde regels, met jullie cijfers waar die er zijn."),
        tr(
            "Vul de lege regels in. Weet je iets niet precies? Typ dan ≈ 2.000 of 1.500 – 2.500. Kost iets niets, typ 0."
        ),
        tr("Kies bij Opbrengst de nieuwe vorm. Dan zie je wat die bespaart tegenover nu."),
    )
    is_prepared = any((scenarios.agency, scenarios.in_house, scenarios.rpo))
    return steps[1:] if is_prepared else steps
