"""The tab Basis: period, hires, VAT, pay, and what an hour of each role costs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from assessments.figures import Figures, HourlyRate, Period
from assessments.metrics.money import CHARGES, HOLIDAY_PAY, PRODUCTIVE_HOURS, annual_pay_cost, hourly_rate
from assessments.metrics.periods import days_in
from assessments.types import MeasurementKind, Role
from ui.figures import fields
from ui.figures.desk import FigureDesk
from ui.figures.fields import Field
from ui.figures.outcomes import CostOutcomes
from ui.figures.tab import GridTab
from ui.texts import tr
from ui.theme import Theme
from wizard import formats
from wizard.entry.notation import read_flag, write_date, write_decimal
from wizard.entry.refusal import Refusal

_ROLES = (Role.HR, Role.RE, Role.HM, Role.MC)


class BasisTab(GridTab):
    """Single values that everything else counts with."""

    can_add = False

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(desk, theme, fields.COLUMNS, name=tr("Basis"))
        self.grid.sortable = False
        self.outcomes = CostOutcomes(desk, theme)
        self.side.addWidget(self.outcomes)

    def show_rows(self) -> None:
        """Show the values."""
        kind = self.desk.work.session.measurement.kind
        names = self.desk.work.session.catalogue.roles
        self.grid.set_rows(fields.rows(_groups(kind, names), self.desk.figures))

    def show_outcomes(self) -> None:
        """Show what it comes to."""
        self.outcomes.refresh()

    def type_row(self, key: str, value: Any) -> None:
        """Let the outcomes follow."""
        self.desk.type_figures(value.whole)

    def commit_rows(self, values: Sequence[tuple[str, Any]], column: str) -> None:
        """Keep one value; of several the last ones are put together one by one."""
        figures: Figures = self.desk.work.session.measurement.figures
        for _, row in values:
            found = row.field.read(figures, row.typed)
            figures = figures if isinstance(found, Refusal) else found
        key, row = values[-1]
        shown = row.field.show(figures) or tr("leeg")
        self.desk.commit_figures(figures, f"basis/{key}", f"{row.field.label}: {shown}")

    def show_cell(self, cell: str) -> None:
        """Put the cursor on a value."""
        self.grid.focus_cell(cell.partition("/")[0], "waarde")

    def hint(self, key: str) -> str:
        """Say what helps to fill in a value."""
        entry = self.grid.grid.entry_at(self.grid.currentIndex()) if key else None
        if entry is None:
            return tr("Begin met de periode: liefst de twaalf maanden vóór de start.")
        words: str = entry.value.field.hint
        return words


def _groups(kind: MeasurementKind, names: Any) -> list[tuple[str, list[Field]]]:
    period = [
        Field("periode_van", tr("Periode van"), lambda one: _day(one, "start"), _read_day("start"),
              tr("De eerste dag die meetelt, bijvoorbeeld 1-1-2025. De laatste dag volgt een jaar later.")),
        Field("periode_tot", tr("Periode tot en met"), lambda one: _day(one, "end"), _read_day("end"),
              tr("De laatste dag die meetelt. Neem twaalf maanden, en nooit minder dan 90 dagen.")),
        fields.field_of("aannames", tr("Aannames"), "hires", fields.whole_number, _count,
                        hint=tr("Mensen die in de periode tekenden. Leeg: wij tellen de vacatures met een "
                                "acceptatiedatum. Stagiairs, uitzendkrachten en interne stappen tellen niet."),
                        unit=tr("mensen")),
        fields.field_of("beloning", tr("Eerste jaarbeloning samen"), "first_year_pay", fields.money,
                        hint=tr("Wat deze nieuwe collega’s in hun eerste jaar samen verdienen. Nodig voor de "
                                "hire-cost-ratio."), unit="€"),
        fields.field_of("btw", tr("Btw die je terugkrijgt"), "vat_deductible", fields.share, fields.show_share,
                        hint=tr("100% voor de meeste bedrijven; zorg en onderwijs vaak 0%. Leeg: het antwoord op "
                                "PRO-12.")),
    ]  # fmt: skip
    if kind is MeasurementKind.HERMETING:
        period.append(
            Field("definities", tr("Definities gewijzigd"), lambda one: tr("ja") if one.definitions_changed else "",
                  _read_changed, tr("Typ ja als jullie nu anders tellen dan bij de nulmeting; dan is vergelijken "
                                    "lastig."), choices=(tr("ja"), tr("nee")))
        )  # fmt: skip
    return [(tr("Wat je meet"), period), *[(_rate_head(names, role), _rate_fields(role)) for role in _ROLES]]


def _rate_head(names: Any, role: Role) -> str:
    return tr("Uurtarief {role}").format(role=formats.decapitalized(names[role]))


def _rate_fields(role: Role) -> list[Field]:
    code = role.value
    return [
        _rate_field(code, "rate", tr("Tarief per uur"), fields.money, _typed_or_worked_out,
                    tr("Typ het tarief, of vul hieronder een maandsalaris in: dan rekenen wij het uit."), "€ per uur"),
        _rate_field(code, "monthly_pay", tr("Bruto maandsalaris, voltijd"), fields.money, _plain("monthly_pay"),
                    tr("Salaris × 12 × (1 + vakantietoeslag) × (1 + werkgeverslasten) / productieve uren."), "€"),
        _rate_field(code, "holiday", tr("Vakantietoeslag"), fields.share, _share_or("holiday", HOLIDAY_PAY),
                    tr("Meestal 8%.")),
        _rate_field(code, "charges", tr("Werkgeverslasten"), fields.share, _share_or("charges", CHARGES),
                    tr("Een aanname: 25%. Gevonden bandbreedte 20 tot 35% (bron B40).")),
        _rate_field(code, "productive_hours", tr("Productieve uren per jaar"), _read_hours, _hours_or_usual,
                    tr("1.363 uur hoort bij een werkweek van 36 uur (bron B31)."), tr("uur")),
    ]  # fmt: skip


def _rate_field(
    code: str,
    name: str,
    label: str,
    reader: Callable[[str], Any],
    show: Callable[[HourlyRate], str],
    hint: str,
    unit: str = "",
) -> Field:
    def read(figures: Figures, text: str) -> Figures | Refusal:
        found = reader(text)
        if isinstance(found, Refusal):
            return found
        parts: dict[str, Any] = {name: found}
        rate = replace(figures.rates.get(code, HourlyRate()), **parts)
        rates = {key: one for key, one in figures.rates.items() if key != code}
        if rate != HourlyRate():
            rates[code] = rate
        return replace(figures, rates=rates)

    return Field(f"{code}_{name}", label, lambda one: show(one.rates.get(code, HourlyRate())), read, hint, unit)


def _plain(name: str) -> Callable[[HourlyRate], str]:
    return lambda rate: write_decimal(getattr(rate, name))


def _typed_or_worked_out(rate: HourlyRate) -> str:
    """Write the rate as typed, else as it follows from a month's pay."""
    if rate.rate is not None:
        return write_decimal(rate.rate)
    found = hourly_rate(rate)
    return "" if found is None else f"≈ {formats.number(found, 2)}"


def _share_or(name: str, usual: Any) -> Callable[[HourlyRate], str]:
    def show(rate: HourlyRate) -> str:
        value = getattr(rate, name)
        if value is None:
            return f"≈ {fields.show_share(usual)}" if annual_pay_cost(rate) is not None else ""
        return fields.show_share(value)

    return show


def _hours_or_usual(rate: HourlyRate) -> str:
    if rate.productive_hours is None:
        return f"≈ {write_decimal(PRODUCTIVE_HOURS)}" if rate.monthly_pay is not None else ""
    return write_decimal(rate.productive_hours)


def _read_hours(text: str) -> Any:
    found = fields.number(text)
    if text and not isinstance(found, Refusal) and not found:
        return Refusal(tr("Typ meer dan 0 uur; 1.363 is gangbaar bij 36 uur per week."))
    return found


def _day(figures: Figures, end: str) -> str:
    return "" if figures.period is None else write_date(getattr(figures.period, end))


def _read_day(end: str) -> Callable[[Figures, str], Figures | Refusal]:
    def read(figures: Figures, text: str) -> Figures | Refusal:
        found = fields.day(text)
        if isinstance(found, Refusal):
            return found
        return _with_day(figures, end, found)

    return read


def _with_day(figures: Figures, end: str, found: date | None) -> Figures | Refusal:
    """Return the figures with another first or last day; a first day alone begins a year."""
    if found is None:
        return replace(figures, period=None)
    known = figures.period
    if known is None:
        period = Period(found, _year_on(found)) if end == "start" else Period(_year_back(found), found)
    elif end == "start":
        period = Period(found, known.end if found <= known.end else _year_on(found))
    else:
        period = Period(known.start, found)
    if period.end < period.start:
        return Refusal(tr("De laatste dag ligt vóór de eerste; verbeter één van beide."))
    return replace(figures, period=period)


def _year_on(day: date) -> date:
    later = date(day.year + 1, day.month, min(day.day, 28)) if day.month == 2 else day.replace(year=day.year + 1)
    return date.fromordinal(later.toordinal() - 1)


def _year_back(day: date) -> date:
    after = date.fromordinal(day.toordinal() + 1)
    return (
        date(after.year - 1, after.month, min(after.day, 28))
        if after.month == 2
        else after.replace(year=after.year - 1)
    )


def _read_changed(figures: Figures, text: str) -> Figures | Refusal:
    changed = read_flag(text)
    if changed is None:
        return Refusal(tr("Typ ja of nee."))
    return replace(figures, definitions_changed=changed)


def _count(value: int | None) -> str:
    return "" if value is None else str(value)


def period_words(figures: Figures) -> str:
    """Say over which period is measured, "" when nobody said."""
    if figures.period is None:
        return ""
    first, last = formats.short_date_year(figures.period.start), formats.short_date_year(figures.period.end)
    days = days_in(figures.period)
    note = "" if days in {365, 366} else f" ({formats.count(days, 'dag', 'dagen')})"
    return f"{first} t/m {last}{note}"
