"""The measurements of a dossier, each with everything that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from assessments.outcomes import Outcomes, ends, work_out
from assessments.scoring import Scores, score
from assessments.sheet import AnswerSheet
from assessments.types import Measurement
from wizard import formats
from wizard.assessment import Assessment
from wizard.documents.xlsx.sheet import Column, Kind, Value


@dataclass(frozen=True)
class Round:
    """One measurement."""

    sheet: AnswerSheet

    @property
    def measurement(self) -> Measurement:
        """Return the measurement."""
        return self.sheet.measurement

    @property
    def name(self) -> str:
        """Return what it is called: nulmeting 5 jan 2026."""
        one = self.measurement
        return formats.capitalized(f"{one.kind.value} {formats.short_date_year(one.date)}").replace(formats.NBSP, " ")

    @cached_property
    def scores(self) -> Scores:
        """Return its scores."""
        return score(self.sheet)

    @cached_property
    def outcomes(self) -> Outcomes:
        """Return what its figures come to."""
        return work_out(self.sheet, self.scores)

    @cached_property
    def ends(self) -> tuple[Outcomes, Outcomes] | None:
        """Return the same with all estimates low and with all high, None without a range."""
        return ends(self.sheet, self.scores)


def rounds(assessment: Assessment) -> tuple[Round, ...]:
    """Return every measurement in order of date."""
    catalogue, dossier = assessment.catalogue, assessment.dossier
    ordered = sorted(dossier.measurements, key=lambda one: one.date)
    return tuple(Round(AnswerSheet(catalogue, dossier, one)) for one in ordered)


def names(found: tuple[Round, ...], one: Round | None) -> tuple[Value, ...]:
    """Return the first cell of a row about a measurement; none when there is only one measurement."""
    return ((one.name if one else None),) if len(found) > 1 else ()


def heads(found: tuple[Round, ...]) -> tuple[Column, ...]:
    """Return the column that says which measurement a row is about; none when there is only one."""
    return (Column("Meting", Kind.CODE, 19),) if len(found) > 1 else ()
