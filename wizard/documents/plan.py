"""The implementation plan: which chapters it has for this dossier, under which numbers."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from string import ascii_uppercase

from assessments.types import Role
from wizard import formats
from wizard.assessment import Assessment
from wizard.documents import (
    appendix_account,
    appendix_answers,
    appendix_decisions,
    appendix_figures,
    appendix_later,
    appendix_tools,
    appendix_workshop,
    chapter_board,
    chapter_case,
    chapter_checks,
    chapter_difference,
    chapter_figures,
    chapter_findings,
    chapter_identity,
    chapter_kpis,
    chapter_plan,
    chapter_results,
    chapter_rhythm,
    chapter_year,
)
from wizard.documents.context import APPENDICES, Context, Place
from wizard.documents.report import MADE_BY, Chapter, Cover, Report, Scope
from wizard.drawing.model_figure import scored_model

_BUILDERS: dict[Place, Callable[[Context], Chapter | None]] = {
    Place.BOARD: chapter_board.chapter,
    Place.CASE: chapter_case.chapter,
    Place.FIGURES: chapter_figures.chapter,
    Place.RESULTS: chapter_results.chapter,
    Place.KPIS: chapter_kpis.chapter,
    Place.DIFFERENCE: chapter_difference.chapter,
    Place.FIGURES_LIST: appendix_figures.chapter,
    Place.IDENTITY: chapter_identity.chapter,
    Place.FINDINGS: chapter_findings.chapter,
    Place.LANES: chapter_plan.lanes,
    Place.FIRST_90: chapter_plan.first_90_days,
    Place.YEAR: chapter_year.chapter,
    Place.DUTIES: chapter_rhythm.duties,
    Place.RHYTHM: chapter_rhythm.rhythm,
    Place.ATTENTION: chapter_checks.attention,
    Place.OPEN: chapter_checks.open_points,
    Place.ANSWERS: appendix_answers.chapter,
    Place.LATER: appendix_later.chapter,
    Place.DECISIONS: appendix_decisions.chapter,
    Place.TOOLS: appendix_tools.chapter,
    Place.WORKSHOP: appendix_workshop.chapter,
    Place.ACCOUNT: appendix_account.chapter,
}


def plan(
    assessment: Assessment,
    *,
    printed_on: date,
    scope: Scope = Scope.ALL,
    left_out: Collection[Place] = (),
) -> Report:
    """Write the whole plan; chapters without anything to say are left out and the numbers close up.

    Args:
        assessment: the dossier at one measurement.
        printed_on: the day that stands at the foot of every page.
        scope: how many classes of tasks are printed.
        left_out: chapters that are not printed though there is something to say.

    """
    empty = Context(assessment, printed_on, scope)
    context = replace(empty, numbers=_numbers(empty, left_out))
    chapters = tuple(chapter for place in context.numbers if (chapter := _BUILDERS[place](context)) is not None)
    return Report(
        organisation=assessment.dossier.organisation,
        name="Implementatieplan recruitment",
        made_on=printed_on,
        chapters=chapters,
        cover=_cover(context),
        is_concept=assessment.is_concept(),
        open_points=chapter_checks.concept_points(context),
        is_example=assessment.dossier.is_example,
    )


def places(assessment: Assessment, *, printed_on: date, scope: Scope = Scope.ALL) -> dict[Place, str]:
    """Return the chapters that this dossier fills, with the name of each."""
    context = Context(assessment, printed_on, scope)
    made = {place: _BUILDERS[place](context) for place in Place}
    return {place: chapter.name for place, chapter in made.items() if chapter is not None}


def _numbers(context: Context, left_out: Collection[Place]) -> dict[Place, str]:
    """Deal out numbers over the chapters that this dossier fills, letters over the appendices."""
    there = [place for place in Place if place not in left_out and _BUILDERS[place](context) is not None]
    chapters = [place for place in there if place not in APPENDICES]
    appendices = [place for place in there if place in APPENDICES]
    numbers = {place: str(number) for number, place in enumerate(chapters, 1)}
    return numbers | {place: ascii_uppercase[number] for number, place in enumerate(appendices)}


def _cover(context: Context) -> Cover:
    figure = scored_model(
        context.pillar_values(),
        context.pillar_targets(),
        width=330,
        height=318,
        decimals=1,
        radius=148,
        core_off_center=12,
    )
    return Cover(
        title=("Implementatieplan", "recruitment"),
        subtitle="Van losse vacatures naar een eigen wervingsfunctie die boeit, bindt en beheert.",
        figure=figure,
        figure_note=_figure_note(context),
        facts=_facts(context),
        client_logo=context.assessment.dossier.logo,
    )


def _facts(context: Context) -> tuple[tuple[str, str], ...]:
    ends = [one.shown_end for one in context.printed if one.shown_end]
    run = _whole_date(context.start)
    if ends:
        run = f"{run} tot en met {_whole_date(max(ends))}"
    measurement = context.assessment.measurement
    return (
        ("Opdrachtgever", context.holder_words(Role.DI)),
        (formats.capitalized(measurement.kind), formats.long_date(measurement.date)),
        ("Looptijd", run),
        (MADE_BY, context.holder_words(Role.HR)),
    )


def _figure_note(context: Context) -> str:
    """Say how to read the figure: what is filled, what is dashed."""
    targets = {score.target for score in context.assessment.scores.pillars.values()}
    goal = targets.pop() if len(targets) == 1 else None
    dashed = f"stippellijn: {formats.score1(goal)} van 4" if goal is not None else "stippellijn"
    if all(value is None for value in context.pillar_values().values()):
        return f"Doel voor {context.start.year} ({dashed}); voor een score zijn er nog te weinig antwoorden"
    return f"Score nu (vlak) en doel voor {context.start.year} ({dashed})"


def _whole_date(day: date) -> str:
    """Write a day that no line breaks in two."""
    return formats.long_date(day).replace(" ", formats.NBSP)
