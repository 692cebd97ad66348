"""Forms that lack a kind of cost which another form counts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assessments.figures import Line, Scenario, Scenarios
from tests.dossiers import example
from wizard.case_kinds import lacking_kinds

FIRST = example().newest().scenarios


def test_the_example_counts_the_same_hours_in_every_form() -> None:
    assert lacking_kinds(FIRST) == ()


def test_a_form_without_the_hours_of_another_is_named() -> None:
    assert FIRST.rpo is not None
    hours = [line for line in FIRST.rpo.variable if line.hours is not None]
    rpo = replace(FIRST.rpo, variable=tuple(line for line in FIRST.rpo.variable if line.hours is None))
    (words,) = lacking_kinds(replace(FIRST, rpo=rpo))

    assert words.startswith("Bij RPO staat geen regel ")
    assert all(f"‘{line.label}’" in words for line in hours)


def test_names_that_differ_by_case_and_dashes_are_one_kind_and_a_fixed_line_counts() -> None:
    one = Scenario(variable=(Line("HR-uren", hours=Decimal(12), rate=Decimal(48)),))
    other = Scenario(fixed=(Line("hr uren", amount=Decimal(4000)),))

    assert lacking_kinds(Scenarios(10, agency=one, in_house=other)) == ()


def test_a_form_that_is_not_there_lacks_nothing() -> None:
    one = Scenario(variable=(Line("HR-uren", hours=Decimal(12), rate=Decimal(48)),))

    assert lacking_kinds(Scenarios(10, agency=one, rpo=Scenario())) == ()
