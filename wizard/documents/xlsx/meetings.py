"""The meetings, each of their days, and who does the work that goes on."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.plan import MeetingEdit
from assessments.types import Pillar
from wizard import formats
from wizard.assessment import Assessment
from wizard.documents.xlsx.sheet import Column, Kind, Row, Sheet, sheet, text, yes
from wizard.documents.xlsx.tasks import RACI_MEANING, ROLE_HEADS
from wizard.entry.clock import end_of, spoken_time
from wizard.planning.duties import standing_duties
from wizard.planning.meetings import PlannedMeeting, agenda_points, meetings


def meeting_sheets(assessment: Assessment) -> tuple[Sheet | None, ...]:
    """Return these sheets."""
    planned = meetings(assessment)
    return _meetings(assessment, planned), _days(planned), _duties(assessment)


def _meetings(assessment: Assessment, planned: tuple[PlannedMeeting, ...]) -> Sheet | None:
    columns = (
        Column("Overleg", Kind.TEXT, 28),
        Column("Pijler", Kind.PILLAR, 11),
        Column("Ritme", Kind.TEXT, 18),
        Column("Tijd", Kind.CODE, 8),
        Column("Minuten", Kind.WHOLE, 8),
        Column("Plaats", Kind.TEXT, 16),
        Column("Leiding", Kind.TEXT, 15),
        Column("Deelnemers", Kind.TEXT, 18),
        Column("Agenda", Kind.TEXT, 30),
        Column("Opbrengst", Kind.TEXT, 26),
        Column("Keren", Kind.WHOLE, 7, meaning="Hoe vaak het overleg in de tijd van dit plan valt."),
        Column("Eerste keer", Kind.DAY, 11),
        Column("Laatste keer", Kind.DAY, 11),
        Column("Let op", Kind.TEXT, 28),
    )
    rows = (*(_row(assessment, one) for one in planned), *_not_held(assessment, planned))
    return sheet("Overleggen", "De vaste overleggen met ritme, deelnemers, agenda en opbrengst.", columns, rows)


def _row(assessment: Assessment, one: PlannedMeeting) -> Row:
    problem = text(one.problem, f"Gekozen was: {one.edit.recurrence}") if one.problem else None
    return (
        one.template.name, _lane(assessment, one.template.pillar), one.rhythm_words, spoken_time(one.edit.time),
        one.minutes, one.edit.place, one.chair, text(*one.participants), one.edit.agenda or text(*agenda_points(one.agenda)), one.output,
        len(one.days), one.days[0] if one.days else None, one.days[-1] if one.days else None, problem,
    )  # fmt: skip


def _not_held(assessment: Assessment, planned: tuple[PlannedMeeting, ...]) -> Iterator[Row]:
    """Yield what people decided about meetings that are not held now."""
    held = {one.template.option for one in planned}
    templates = {one.option: one for one in assessment.catalogue.meetings}
    for option, edit in assessment.dossier.plan.meetings.items():
        if option not in held and edit != MeetingEdit():
            template = templates.get(option)
            yield (
                template.name if template else option, _lane(assessment, template.pillar) if template else None,
                edit.recurrence, spoken_time(edit.time), edit.minutes, edit.place, edit.chair,
                text(*(edit.participants or ())), edit.agenda, edit.output, None, None, None,
                "Dit overleg is nu niet gekozen bij SYN-11.",
            )  # fmt: skip


def _days(planned: tuple[PlannedMeeting, ...]) -> Sheet | None:
    columns = (
        Column("Dag", Kind.DAY, 13),
        Column("Weekdag", Kind.CODE, 12),
        Column("Overleg", Kind.TEXT, 40),
        Column("Tijd", Kind.CODE, 10),
        Column("Tot", Kind.CODE, 10),
        Column("Plaats", Kind.TEXT, 24),
        Column("Leiding", Kind.TEXT, 24),
    )
    days = sorted((day, one.template.short, one) for one in planned for day in one.days)
    rows = (
        (
            day, formats.weekday_name(day), name, spoken_time(one.edit.time),
            end_of(one.edit.time, one.minutes) if one.edit.time else None, one.edit.place, one.chair,
        )
        for day, name, one in days
    )  # fmt: skip
    return sheet("Overlegdagen", "Elk overleg op zijn dag, op datum; nooit op een feestdag.", columns, rows)


def _duties(assessment: Assessment) -> Sheet | None:
    columns = (
        Column("Pijler", Kind.PILLAR, 12),
        Column("Werk", Kind.TEXT, 50),
        Column("Hoe vaak", Kind.TEXT, 24),
        *(Column(head, Kind.CODE, 11, meaning=RACI_MEANING) for head in ROLE_HEADS.values()),
        Column("Aangepast", Kind.CODE, 11, meaning="Jullie verdelen dit werk anders dan de methode."),
    )
    rows = (
        (
            _lane(assessment, one.duty.pillar), one.duty.title, one.duty.rhythm,
            *(one.raci.get(role) for role in ROLE_HEADS), yes(one.is_changed) if one.is_changed else None,
        )
        for one in standing_duties(assessment)
    )  # fmt: skip
    return sheet(
        "Wie doet wat", "Het werk dat doorgaat zodra recruitment staat, met per rol de letter.", columns, rows, 2
    )


def _lane(assessment: Assessment, pillar: Pillar) -> str:
    return assessment.catalogue.pillars[pillar].name
