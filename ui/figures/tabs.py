"""The tabs of Cijfers in order; the code of each is read when it is first asked for."""

from __future__ import annotations

from ui.figures.desk import FigureDesk
from ui.figures.page import FigureTab
from ui.theme import Theme

BASIS, COSTS, VACANCIES, CHANNELS, CASE, KPIS = "basis", "kosten", "vacatures", "kanalen", "businesscase", "kpi"
DIFFERENCE = "verschil"
TABS = (
    (BASIS, "Basis"),
    (COSTS, "Kosten"),
    (VACANCIES, "Vacatures"),
    (CHANNELS, "Kanalen"),
    (CASE, "Businesscase"),
    (KPIS, "KPI’s"),
    (DIFFERENCE, "Verschil"),
)


def make_tab(key: str, desk: FigureDesk, theme: Theme) -> FigureTab:
    """Make the page of a tab; KeyError for a key that is none."""
    if key in {BASIS, COSTS}:
        return _money_tab(key, desk, theme)
    if key == VACANCIES:
        from ui.figures.vacancies import VacanciesTab

        return VacanciesTab(desk, theme)
    if key == CHANNELS:
        from ui.figures.channels import ChannelsTab

        return ChannelsTab(desk, theme)
    if key == CASE:
        from ui.figures.case import CaseTab

        return CaseTab(desk, theme)
    return _outcome_tab(key, desk, theme)


def _money_tab(key: str, desk: FigureDesk, theme: Theme) -> FigureTab:
    if key == BASIS:
        from ui.figures.basis import BasisTab

        return BasisTab(desk, theme)
    from ui.figures.costs import CostsTab

    return CostsTab(desk, theme)


def _outcome_tab(key: str, desk: FigureDesk, theme: Theme) -> FigureTab:
    if key == KPIS:
        from ui.figures.kpis import KpiTab

        return KpiTab(desk, theme)
    if key != DIFFERENCE:
        raise KeyError(key)
    from ui.figures.difference import DifferenceTab

    return DifferenceTab(desk, theme)
