"""The figures of a measurement: cost lines, vacancies, channels, KPI inputs and scenarios, as typed values.

Money is Decimal euro, hours Decimal, shares Decimal 0-1, VAT a string code. A line is ``amount``, or
``hours`` x ``rate``, or ``share`` x ``base``; times ``times`` (docs: interface of the dossier file).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Line:
    """One amount of money, kept as it was typed.

    Attributes:
        vat: "21", "9", "0" (external line) or None.
        comparable: None means the default of the cost tree for its code.

    """

    label: str = ""
    amount: Decimal | None = None
    hours: Decimal | None = None
    rate: Decimal | None = None
    share: Decimal | None = None
    base: Decimal | None = None
    times: Decimal = Decimal(1)
    vat: str | None = None
    comparable: bool | None = None
    channel: str | None = None
    source: str | None = None
    estimate: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    including_vat: bool = False
    contract_months: int | None = None


@dataclass(frozen=True, slots=True)
class CostLine:
    """A line of the cost tree: E01-E14 external, I01-I07 internal."""

    code: str
    line: Line


@dataclass(frozen=True, slots=True)
class Vacancy:
    """One hire or open vacancy; a key role has importance "key". The code may return: one line per hire."""

    code: str
    opened: date | None = None
    published: date | None = None
    first_contact: date | None = None
    accepted: date | None = None
    started: date | None = None
    importance: str | None = None
    channel: str | None = None
    group: str | None = None
    pool: bool = False
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """One line of the channel table (EXT-12): per year, spend in euro, hours, counts."""

    label: str
    spend: Decimal | None = None
    vat: str | None = None
    hours: Decimal | None = None
    rate: Decimal | None = None
    responses: int | None = None
    suitable: int | None = None
    hires: int | None = None

    @property
    def has_figures(self) -> bool:
        """Tell whether anything was filled in beside its name and VAT."""
        return self != Channel(self.label, vat=self.vat)


@dataclass(frozen=True, slots=True)
class HourlyRate:
    """What an hour of a role costs: typed, or worked out from a month's pay."""

    rate: Decimal | None = None
    monthly_pay: Decimal | None = None
    holiday: Decimal | None = None
    charges: Decimal | None = None
    productive_hours: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day of the measured period."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Figures:
    """The nulmeting's figures; everything may be absent."""

    period: Period | None = None
    hires: int | None = None
    vat_deductible: Decimal | None = None
    first_year_pay: Decimal | None = None
    rates: Mapping[str, HourlyRate] = field(default_factory=dict)
    costs: tuple[CostLine, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()
    channels: tuple[Channel, ...] = ()
    kpis: Mapping[str, Mapping[str, Decimal | None]] = field(default_factory=dict)
    kpi_targets: Mapping[str, Decimal] = field(default_factory=dict)
    definitions_changed: bool = False

    def __post_init__(self) -> None:
        for name in ("rates", "kpis", "kpi_targets"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))


@dataclass(frozen=True, slots=True)
class Scenario:
    """One way of recruiting: fixed lines per year, lines per hire; ``setup`` belongs to RPO, ``fte`` to in-house."""

    fixed: tuple[Line, ...] = ()
    variable: tuple[Line, ...] = ()
    setup: tuple[Line, ...] = ()
    fte: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TurnoverGoal:
    """Turnover within a year now and hoped for (shares), and what one early leaver costs (euro)."""

    now: Decimal
    goal: Decimal
    cost: Decimal


@dataclass(frozen=True, slots=True)
class ReturnInputs:
    """What the return on investment is worked out from."""

    chosen: str = "in_house"
    one_off: tuple[Line, ...] = ()
    days_faster: Decimal | None = None
    vacancies: Mapping[str, int] = field(default_factory=dict)
    annual_pay_cost: Decimal | None = None
    turnover: TurnoverGoal | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "vacancies", MappingProxyType(dict(self.vacancies)))


@dataclass(frozen=True, slots=True)
class Scenarios:
    """The business case's inputs; a scenario that is None was not filled in."""

    hires_per_year: int | None = None
    agency: Scenario | None = None
    in_house: Scenario | None = None
    rpo: Scenario | None = None
    roi: ReturnInputs | None = None
