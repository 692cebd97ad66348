"""The cell of an amount: what one reads, what one types over, and what counts are one amount."""

from __future__ import annotations

from decimal import Decimal

from assessments.figures import CostLine, Figures, Line
from assessments.metrics.costs import add_up
from tests.dossiers import CATALOGUE
from ui.figures.cost_rows import COLUMNS, CostRow
from wizard.entry.refusal import Refusal

AMOUNT = next(column for column in COLUMNS if column.key == "bedrag")
KINDS = CATALOGUE.cost_kinds


def row(line: Line) -> CostRow:
    """Return a line of jobboards with what it counts for when all VAT is reclaimed."""
    cost = CostLine("E01", line)
    return CostRow(cost, KINDS["E01"], add_up(Figures(costs=(cost,)), None, Decimal(1)).total, tuple(KINDS.values()))


def test_an_amount_with_vat_is_typed_over_as_it_was_typed() -> None:
    """1,210 with 21% VAT counts for 1,000; the cell offers 1,210, and 2,420 typed over it counts for 2,000."""
    one = row(Line("Jobboard", amount=Decimal(1210), vat="21", including_vat=True))
    assert AMOUNT.edit is not None
    typed = AMOUNT.read(one, "2.420")

    assert AMOUNT.show(one) == "1.000,00"
    assert AMOUNT.edit(one) == "1.210"
    assert not isinstance(typed, Refusal)
    assert row(typed.cost.line).amount == 2000
    same = AMOUNT.read(one, AMOUNT.edit(one))
    assert row(same.cost.line).amount == 1000
