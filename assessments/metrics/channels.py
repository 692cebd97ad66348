"""The channel table: what each channel costs and brings (method 3.5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.figures import Channel, Vacancy
from assessments.metrics.clocks import Clock, clock
from assessments.metrics.money import ratio, total, vat_factor
from assessments.metrics.vacancies import channel_key, days_to_fill

AGENCY = "bureau"
LINKEDIN = "linkedin"


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """One channel. Euro over the period; what would divide by 0 or by nothing is None.

    Attributes:
        spend: with the VAT that is not reclaimed. time: hours x rate. Either is None when it was not filled in.
        hires_in_all: H, to tell which share of the hires came from here.
        time_to_fill: over the vacancy lines that name this channel.

    """

    channel: Channel
    spend: Decimal | None
    time: Decimal | None
    hires_in_all: int | None
    time_to_fill: Clock

    @property
    def label(self) -> str:
        """Return what the channel is called."""
        return self.channel.label

    @property
    def total(self) -> Decimal | None:
        """Return spending and time together, what there is of them; "onvolledig" unless :meth:`is_complete`."""
        known = [amount for amount in (self.spend, self.time) if amount is not None]
        return total(known) if known else None

    @property
    def is_complete(self) -> bool:
        """Tell whether both spending and time are known: a channel without hours looks too cheap."""
        return self.spend is not None and self.time is not None

    @property
    def per_response(self) -> Decimal | None:
        """Return the cost per response."""
        return self._per(self.channel.responses)

    @property
    def per_suitable(self) -> Decimal | None:
        """Return the cost per suitable response."""
        return self._per(self.channel.suitable)

    @property
    def per_hire(self) -> Decimal | None:
        """Return the cost per hire."""
        return self._per(self.channel.hires)

    @property
    def spend_per_hire(self) -> Decimal | None:
        """Return the spending per hire, hours left out: what a channel seems to cost."""
        return ratio(self.spend, self.channel.hires)

    @property
    def suitable_share(self) -> Decimal | None:
        """Return suitable responses over responses, 0-1."""
        return ratio(self.channel.suitable, self.channel.responses)

    @property
    def hire_share(self) -> Decimal | None:
        """Return the share of all hires that came from here (source of hire)."""
        return ratio(self.channel.hires, self.hires_in_all)

    def _per(self, count: int | None) -> Decimal | None:
        return ratio(self.total, count) if self.is_complete else None


def channel_rows(
    channels: Iterable[Channel], accepted: Iterable[Vacancy], hires: int | None, deductible: Decimal
) -> tuple[ChannelRow, ...]:
    """Work out the channel table; ``deductible`` is the share 0-1 of VAT that is reclaimed."""
    days: dict[str, list[int | None]] = {}
    for line in accepted:
        days.setdefault(channel_key(line.channel), []).append(days_to_fill(line))
    return tuple(
        ChannelRow(
            channel,
            None if channel.spend is None else channel.spend * vat_factor(channel.vat, deductible),
            _time(channel),
            hires,
            clock(days.get(channel_key(channel.label), ())),
        )
        for channel in channels
    )


def hires_by_channel(
    channels: Iterable[Channel], accepted: tuple[Vacancy, ...], hires: int | None
) -> Mapping[str, int] | None:
    """Return the hires per channel by the label's slug; None when nobody knows.

    The channel table goes first; without hires in it, the vacancy lines count when every hire names its channel.
    """
    found: dict[str, int] = {}
    for channel in channels:
        if channel.hires is not None:
            found[channel_key(channel.label)] = found.get(channel_key(channel.label), 0) + channel.hires
    if found or not accepted or len(accepted) != hires or not all(line.channel for line in accepted):
        return found or None
    for line in accepted:
        found[channel_key(line.channel)] = found.get(channel_key(line.channel), 0) + 1
    return found


def _time(channel: Channel) -> Decimal | None:
    if channel.hours is None or (channel.rate is None and channel.hours != 0):
        return None
    return channel.hours * (channel.rate or 0)
