"""One measurement's figures, worked out: costs, vacancies, clocks and channels."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.figures import Figures
from assessments.metrics.channels import ChannelRow, channel_rows
from assessments.metrics.clocks import Clocks, clocks
from assessments.metrics.costs import Costs, add_up
from assessments.metrics.money import vat_deductible
from assessments.metrics.vacancies import VacancyLog, hires, sort_out
from assessments.sheet import AnswerSheet


@dataclass(frozen=True, slots=True)
class Metrics:
    """What was measured; ``hires`` is H, None when nobody counted."""

    figures: Figures
    hires: int | None
    costs: Costs
    log: VacancyLog
    clocks: Clocks
    channels: tuple[ChannelRow, ...]


def measure(sheet: AnswerSheet) -> Metrics:
    """Work out the figures of the sheet's measurement."""
    figures, deductible = sheet.measurement.figures, vat_deductible(sheet)
    log = sort_out(figures, sheet.measurement.date)
    hired = hires(figures, log)
    return Metrics(
        figures=figures,
        hires=hired,
        costs=add_up(figures, hired, deductible),
        log=log,
        clocks=clocks(log.accepted),
        channels=channel_rows(figures.channels, log.accepted, hired, deductible),
    )
