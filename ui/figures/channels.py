"""The tab Kanalen: what each channel costs in money and hours, and what it brings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Slot

from assessments.figures import Channel, Figures
from assessments.metrics.channels import LINKEDIN, ChannelRow
from assessments.metrics.money import hourly_rate
from assessments.metrics.vacancies import channel_key
from assessments.types import QuestionId, RuleId
from ui.figures import fields
from ui.figures.desk import FigureDesk
from ui.figures.line_keys import LineKeys
from ui.figures.outcomes import MissingCard
from ui.figures.tab import GridTab
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.chart_view import ChartCard
from ui.widgets.grid import Column, Entry, Kind
from wizard import charts, formats
from wizard.entry.notation import read_vat, write_decimal
from wizard.entry.refusal import Refusal
from wizard.missing import channel_gap

_CHART_HEIGHT = 300


@dataclass(frozen=True, slots=True)
class Row:
    """A channel with what it comes to."""

    channel: Channel
    worked_out: ChannelRow | None = None


def _with(row: Row, name: str, value: object) -> Row:
    parts: dict[str, Any] = {name: value}
    return replace(row, channel=replace(row.channel, **parts))


def _number(key: str, head: str, width: int, reader: Any) -> Column:
    def read(row: Row, text: str) -> Row | Refusal:
        found = reader(text)
        return found if isinstance(found, Refusal) else _with(row, key, found)

    def show(row: Row) -> str:
        value = getattr(row.channel, key)
        return (
            formats.number(value, 2)
            if isinstance(value, Decimal) and value != value.to_integral_value()
            else (write_decimal(value))
        )

    return Column(key, head, width, show, read, Kind.NUMBER, edit=lambda row: write_decimal(getattr(row.channel, key)),
                  order=lambda row: getattr(row.channel, key))  # fmt: skip


def _read_vat(row: Row, text: str) -> Row | Refusal:
    rate = read_vat(text)
    return Refusal(tr("Kies 21%, 9%, 0% of geen.")) if rate is None else _with(row, "vat", rate or None)


def _worked_out(key: str, head: str, width: int, name: str) -> Column:
    def show(row: Row) -> str:
        value = getattr(row.worked_out, name) if row.worked_out else None
        if value is None:
            return ""
        return formats.percent(value) if name.endswith("share") else formats.number(value, 2)

    def order(row: Row) -> Decimal | None:
        value: Decimal | None = getattr(row.worked_out, name) if row.worked_out else None
        return value

    return Column(key, head, width, show, kind=Kind.READ_ONLY, order=order)


COLUMNS = (
    Column("label", "Kanaal", 150, lambda row: row.channel.label,
           lambda row, text: _with(row, "label", text) if text else Refusal(tr("Geef het kanaal een naam.")), stretch=1),
    _number("spend", "Uitgaven in €", 104, fields.money),
    Column("vat", "Btw", 60, lambda row: f"{row.channel.vat}%" if row.channel.vat else "geen", _read_vat,
           choices=lambda _: ("21%", "9%", "0%", "geen"), muted=lambda _: True),
    _number("hours", "Uren", 70, fields.number),
    _number("rate", "Tarief", 70, fields.money),
    _number("responses", "Reacties", 78, fields.whole_number),
    _number("suitable", "Geschikt", 78, fields.whole_number),
    _number("hires", "Aannames", 84, fields.whole_number),
    _worked_out("total", "Totaal in €", 100, "total"),
    _worked_out("per_hire", "Per aanname", 100, "per_hire"),
    _worked_out("per_suitable", "Per geschikte", 104, "per_suitable"),
    _worked_out("suitable_share", "Geschikt in %", 100, "suitable_share"),
    _worked_out("hire_share", "Aandeel", 84, "hire_share"),
)  # fmt: skip


class ChannelsTab(GridTab):
    """The channels of EXT-12; the same lines as that question shows."""

    can_import = True
    shares = (62, 42)
    begins_at = "spend"

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(desk, theme, COLUMNS, name=tr("Kanalen"))
        self._keys = LineKeys()
        self.remarks = MissingCard(theme, tr("Let op"))
        self.chart = ChartCard(theme, tr("Snel en goedkoop, of juist niet?"))
        self.begin = MissingCard(theme, tr("Zo begin je"))
        self.side.addWidget(self.begin)
        self.side.addWidget(self.chart)
        self.side.addWidget(self.remarks)
        self.side.addStretch(1)

    def show_rows(self) -> None:
        """Show the channels in the order of the question, a waiting row for those not in use, and other ones below."""
        channels = self.desk.figures.channels
        worked_out = self.desk.outcomes.metrics.channels
        keys = self._keys.for_lines(len(channels))
        rows = [Entry(key, Row(one, out)) for key, one, out in zip(keys, channels, worked_out, strict=True)]
        found: list[Entry] = []
        for option in self.desk.sheet.catalogue.questions[QuestionId("EXT-12")].options:
            own = [row for row in rows if channel_key(row.value.channel.label) == option.code]
            found += own or [Entry(option.code, Row(self._new(option.text)), is_waiting=True)]
        self.grid.set_rows([*found, *(row for row in rows if row not in found)])

    def _new(self, label: str) -> Channel:
        """Return an empty channel; hours count at what an hour of the recruiter, or else HR, costs, in whole cents."""
        rates = self.desk.figures.rates
        known = [found for role in ("RE", "HR") if (found := hourly_rate(rates[role]) if role in rates else None)]
        return Channel(label, vat="21", rate=formats.rounded(known[0], 2) if known else None)

    def show_outcomes(self) -> None:
        """Show the chart, and what stands out."""
        outcomes = self.desk.outcomes
        has_channels = bool(outcomes.metrics.channels)
        self.chart.setVisible(has_channels)
        if has_channels:
            self.chart.show_chart(
                self._draw, tr("Hoe groter de cirkel, hoe meer aannames. De dagen komen uit Vacatures.")
            )
        self.begin.show_lines(() if has_channels else _first_steps())
        self.remarks.show_lines(self._remarks())

    def _draw(self, width: float) -> Any:
        return charts.channels_picture(self.desk.outcomes, width=width, height=_CHART_HEIGHT)

    def _remarks(self) -> tuple[str, ...]:
        metrics = self.desk.outcomes.metrics
        found = []
        for row in metrics.channels:
            if channel_key(row.label) == LINKEDIN and row.spend_per_hire is not None and row.per_hire is not None:
                alone, whole = formats.euro(row.spend_per_hire, 0), formats.euro(row.per_hire, 0)
                words = tr("{label}: alleen de uitgaven zijn {alone} per aanname, met de uren erbij {whole}.")
                found.append(words.format(label=row.label, alone=alone, whole=whole))
        if any(one.rule.id == RuleId("R-24") for one in self.desk.work.session.assessment.contradictions):
            found.append(self.desk.sheet.catalogue.rules[RuleId("R-24")].message)
        found += channel_gap(metrics)
        unclear = [row.label for row in metrics.channels if row.total is not None and not row.is_complete]
        if unclear:
            names = formats.enumeration(unclear)
            found.append(tr("Bij {names} missen de uren of de uitgaven; zonder die lijkt het kanaal te goedkoop.")
                         .format(names=names))  # fmt: skip
        return tuple(found)

    def type_row(self, key: str, value: Any) -> None:
        """Let the chart follow."""
        self.desk.type_figures(self._with([(key, value)]))

    def commit_rows(self, values: Sequence[tuple[str, Any]], column: str) -> None:
        """Keep channels; a waiting row becomes one."""
        figures = self._with(values)
        for key, _ in values:
            if self._keys.place(key) is None:
                self._keys.append(key)
        words = tr("Kanaal {label} gewijzigd").format(label=values[0][1].channel.label)
        self.desk.commit_figures(figures, f"kanalen/{values[0][0]}/{column}", words)

    def remove_rows(self, keys: Sequence[str]) -> None:
        """Take channels away."""
        gone = {place for key in keys if (place := self._keys.place(key)) is not None}
        if not gone:
            return
        figures = self.desk.work.session.measurement.figures
        kept = tuple(one for place, one in enumerate(figures.channels) if place not in gone)
        self._keys.remove(keys)
        words = formats.count(len(gone), "kanaal verwijderd", "kanalen verwijderd")
        self.desk.commit_figures(replace(figures, channels=kept), "kanalen", words)

    @Slot()
    def add_row(self) -> None:
        """Add a channel under another name."""
        figures = self.desk.work.session.measurement.figures
        key = self._keys.append()
        made = replace(figures, channels=(*figures.channels, self._new(tr("Ander kanaal"))))
        self.desk.commit_figures(made, f"kanalen/{key}/label", tr("Kanaal toegevoegd"))
        self.show_rows()
        self.grid.focus_cell(key, "label")

    def hint(self, key: str) -> str:
        """Say how to fill in a channel."""
        return tr("Tel ook de uren: zoeken, berichten sturen, bijhouden. Geschikt is wie jullie wilden spreken.")

    def _with(self, values: Sequence[tuple[str, Any]]) -> Figures:
        figures = self.desk.work.session.measurement.figures
        channels = list(figures.channels)
        for key, row in values:
            place = self._keys.place(key)
            if place is None:
                channels.append(row.channel)
            else:
                channels[place] = row.channel
        return replace(figures, channels=tuple(channels))


def _first_steps() -> tuple[str, ...]:
    """Say what to do while no channel is filled in."""
    return (
        tr("Begin met de kanalen waar jullie mensen vandaan komen: typ bij elk hoeveel aannames het gaf."),
        tr("Vul daarna uitgaven en uren in. Dan zie je wat één aanname via dat kanaal kost."),
        tr("Staan er bij Vacatures datums en een kanaal? Dan zie je hier ook welk kanaal snel is."),
    )
