"""The tab Verschil: only what can be compared is shown."""

from __future__ import annotations

from datetime import date

import pytest

from assessments.figures import Figures
from tests.dossiers import dossier
from tests.ui.figures.conftest import Open, Opened
from ui.figures.difference import DifferenceTab

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(one: Opened) -> DifferenceTab:
    one.screen.show_tab("verschil")
    tab = one.screen.tab_of("verschil")
    assert isinstance(tab, DifferenceTab)
    return tab


def test_without_scores_there_are_no_empty_axes_before_the_kpis(opened: Open) -> None:
    one = opened(dossier(figures=Figures(hires=14, kpis={"REAC": {"median": None}})))
    one.work.start_remeasurement(date(2027, 1, 5))
    tab = shown(one)

    assert not tab.chart.isVisible()
    assert not tab.scores.isVisible()
    assert not tab.kpis.isVisible()


def test_scores_and_kpis_of_the_nulmeting_stand_beside_a_hermeting(example: Opened) -> None:
    example.work.start_remeasurement(date(2027, 1, 5))
    tab = shown(example)

    assert tab.chart.isVisible()
    assert tab.kpis.rows[0][0] == "Cost-per-hire"
