"""The tab Verschil: the newest hermeting beside the nulmeting, with judgement and whether they compare."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout

from assessments.comparison import Comparison, compare
from ui.figures.desk import FigureDesk
from ui.figures.number_table import NumberTable
from ui.figures.outcomes import MissingCard
from ui.figures.page import FigureTab
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chart_view import ChartCard
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import charts, formats
from wizard.difference_words import HEADS, DifferenceRow, kpi_rows, reason_words, score_rows


class DifferenceTab(FigureTab):
    """Only outcomes; there is nothing to fill in here."""

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(desk, theme)
        self._lead = Label(theme, role=Role.BODY)
        self.doubts = MissingCard(theme, tr("Vergelijk met zorg"))
        self.scores = NumberTable(theme)
        self.kpis = NumberTable(theme)
        self._cards = (
            _card(theme, tr("Stappen en pijlers, 0 tot 4"), self.scores),
            _card(theme, tr("KPI’s"), self.kpis),
        )
        self.side.addWidget(self._lead)
        self.side.addWidget(self.doubts)
        self.chart = ChartCard(
            theme, tr("Toen en nu"), tr("Open rondje: nulmeting. Gevuld: hermeting. Stippellijn: doel.")
        )
        self.side.addWidget(self.chart)
        for card in self._cards:
            self.side.addWidget(card)
        self.side.addStretch(1)

    def show_outcomes(self) -> None:
        """Show the differences."""
        sheet = self.desk.sheet
        found = compare(sheet.catalogue, sheet.dossier)
        has_scores = found is not None and _has_scores(found)
        kpis = kpi_rows(sheet.catalogue, found) if found is not None else ()
        for card, is_shown in zip((self.chart, *self._cards), (has_scores, has_scores, bool(kpis)), strict=True):
            card.setVisible(is_shown)
        self.doubts.show_lines(reason_words(found) if found is not None else ())
        if found is None:
            words = tr("Over een jaar meet je opnieuw. Kies dan boven, onder de naam van de organisatie, ‘Nieuwe meting…’. "
                       "Daarna staat hier per stap, pijler en KPI het verschil.")  # fmt: skip
            self._lead.set_text(words)
            return
        days = [formats.long_date(one.date) for one in (found.before, found.after)]
        words = tr("Nulmeting van {before} naast de hermeting van {after}.").format(before=days[0], after=days[1])
        if found.realised_saving is not None:
            amount = formats.euro(found.realised_saving, 0)
            words += " " + tr("Gerealiseerde besparing: {amount}.").format(amount=amount)
        if not has_scores:
            words += " " + tr("Stappen en pijlers volgen als je de vragen hebt beantwoord.")
        self._lead.set_text(words)
        self.chart.show_chart(
            lambda width: charts.difference_picture(sheet.catalogue, found, width=width, text_size=12)
        )
        self.scores.show_rows(_HEADS, _cells(score_rows(sheet.catalogue, found)))
        self.kpis.show_rows(_HEADS, _cells(kpis))


_HEADS = (*HEADS, "Let op")


def _has_scores(found: Comparison) -> bool:
    """Tell whether a step or a pillar has a score in one of the two measurements."""
    lines = (*found.steps.values(), *found.pillars.values())
    return any(isinstance(value, Decimal) for one in lines for value in (one.before, one.after))


def _cells(rows: Sequence[DifferenceRow]) -> list[tuple[str, ...]]:
    return [(*one.cells(), tr("vergelijkt slecht") if one.doubt else "") for one in rows]


def _card(theme: Theme, title: str, table: NumberTable) -> CardFrame:
    card = CardFrame(theme)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.addWidget(Label(theme, title, role=Role.QUESTION_FOLDED))
    layout.addWidget(table)
    return card
