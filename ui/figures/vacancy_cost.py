"""A small sum beside the vacancies: what an empty place costs, by three ways of counting. Nothing of it is stored."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from assessments.figure_facts import FigureFacts
from assessments.metrics.vacancy_cost import (
    break_even_days,
    gross_cost,
    net_cost,
    turnover_cost,
    working_days,
)
from ui.figures.desk import FigureDesk
from ui.figures.number_table import NumberTable
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import LineField
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.entry.notation import read_decimal, write_decimal

_WEIGHTS = ((1, "Nodig"), (2, "Belangrijk"), (3, "Sleutelfunctie"))
_DAYS = Decimal(63)


class VacancyCostCard(CardFrame):
    """Pay, days, turnover and an extra spending in; gross, net and break-even days out."""

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__(theme)
        self._desk = desk
        self._typed: set[LineField] = set()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self.pay = self._add(theme, 0, tr("Loonkosten per jaar, €"))
        self.days = self._add(theme, 1, tr("Dagen open"))
        self.extra = self._add(theme, 2, tr("Extra uitgave om sneller te vervullen, €"))
        self.turnover = self._add(theme, 3, tr("Omzet per jaar, €"))
        self.staff = self._add(theme, 4, tr("Medewerkers, fte"))
        self.table = NumberTable(theme)
        self.words = Label(theme, role=Role.SMALL, color="ink-2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Label(theme, tr("Wat kost een lege plek?"), role=Role.QUESTION_FOLDED))
        note = tr("Een schatting, er is geen norm voor (bron B9). Wat je hier typt, wordt niet bewaard.")
        layout.addWidget(Label(theme, note, role=Role.CAPTION, color="muted"))
        layout.addLayout(self._grid)
        layout.addWidget(self.table)
        layout.addWidget(self.words)

    def _add(self, theme: Theme, row: int, name: str) -> LineField:
        field = LineField(theme, name=name, columns=12)
        field.textEdited.connect(self._on_field_text_edited)
        self._grid.addWidget(Label(theme, name, role=Role.SMALL), row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row, 1)
        self._grid.setColumnStretch(0, 1)
        return field

    def refresh(self) -> None:
        """Offer what is known: the pay of the business case and the mean time-to-fill."""
        roi, fill = self._desk.scenarios.roi, self._desk.outcomes.metrics.clocks.time_to_fill.mean
        if self.pay not in self._typed and roi is not None:
            self.pay.set_text(write_decimal(roi.annual_pay_cost))
        if self.days not in self._typed:
            self.days.set_text(formats.number(fill if fill is not None else _DAYS, 1))
        self._show()

    def _show(self) -> None:
        pay, days = read_decimal(self.pay.text()), read_decimal(self.days.text())
        rows = []
        if pay is not None and days is not None and pay >= 0 and days >= 0:
            for weight, name in _WEIGHTS:
                gross, net = gross_cost(pay, weight, days), net_cost(pay, weight, days)
                rows.append((tr(name), formats.number(gross, 0), formats.number(net, 0), self._days_back(pay, weight)))
        self.table.show_rows((tr("Functie"), tr("Bruto in €"), tr("Netto in €"), tr("Terug na, dagen")), rows)
        self.words.set_text("\n".join(self._sentences(days)))

    def _days_back(self, pay: Decimal, weight: int) -> str:
        extra = read_decimal(self.extra.text())
        found = break_even_days(extra, net_cost(pay, weight, 1)) if extra is not None else None
        return "–" if found is None else formats.number(found, 1)

    def _sentences(self, days: Decimal | None) -> tuple[str, ...]:
        words = [tr("Netto trekt het loon eraf dat je niet betaalt; daarmee rekenen wij in het rendement.")]
        waiting = FigureFacts(self._desk.sheet).waiting_cost()
        if waiting.agency_fee is not None and waiting.days is not None and waiting.per_day is not None:
            sentence = tr("Staat een sleutelfunctie open, dan kost dat netto {amount} per dag. Een bureaufee van {fee} is "
                          "terugverdiend als de functie {days} eerder vervuld is.")  # fmt: skip
            days_back = formats.count(waiting.days, "dag", "dagen")
            amount, fee = formats.euro(waiting.per_day, 2), formats.euro(waiting.agency_fee, 0)
            words.append(sentence.format(amount=amount, fee=fee, days=days_back))
        turnover, staff = read_decimal(self.turnover.text()), read_decimal(self.staff.text())
        if days is not None and turnover is not None and staff is not None:
            missed = turnover_cost(turnover, staff, working_days(days))
            amount = tr("niet te berekenen") if missed is None else formats.euro(missed, 0)
            words.append(tr("Gemiste omzet per lege plek: {amount}.").format(amount=amount))
        return tuple(words)

    @Slot()
    def _on_field_text_edited(self) -> None:
        field = self.sender()
        if isinstance(field, LineField):
            self._typed.add(field)
        self._show()
