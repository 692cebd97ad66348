"""The tasks: a list to work with, what each is about, how it was planned, when it comes back, and what left the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assessments.plan import OwnTask, TaskEdit
from assessments.types import TaskCode
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.documents.decided_words import SHORT_ROLES
from wizard.documents.task_cards import why_words
from wizard.documents.xlsx.edits import chosen_words, edit_words
from wizard.documents.xlsx.sheet import Column, Kind, Row, Sheet, sheet, text, yes
from wizard.planning.chosen import chosen_tasks
from wizard.planning.derive import own_template
from wizard.planning.first_meetings import details
from wizard.planning.own_tasks import RHYTHMS
from wizard.planning.rhythm import recurrences
from wizard.planning.schedule import Phase

STATUSES = ("open", "bezig", "klaar")
PHASES = {
    Phase.QUICK_WIN: "snelle winst",
    Phase.DAYS_30: "binnen 30 dagen",
    Phase.DAYS_60: "binnen 60 dagen",
    Phase.DAYS_90: "binnen 90 dagen",
    Phase.YEAR_1: "eerste jaar",
    Phase.AFTER_YEAR_1: "na het eerste jaar",
    Phase.REMEASUREMENT: "hermeting",
}
ROLE_HEADS = {role: formats.capitalized(name) for role, name in SHORT_ROLES.items()}
RACI_MEANING = "A: eindverantwoordelijk. R: voert uit. C: denkt vooraf mee. I: krijgt bericht."
_LAST_DAY = "De laatste dag volgens het plan; nooit in een weekend of op een feestdag."
_CODE, _TITLE = Column("Code", Kind.CODE, 10), Column("Taak", Kind.TEXT, 30)


def task_sheets(assessment: Assessment) -> tuple[Sheet | None, ...]:
    """Return everything about tasks."""
    tasks = tuple(sorted(assessment.tasks, key=lambda one: (one.slot.end or date.max, one.slot.order)))
    return (
        _work_list(assessment, tasks),
        _contents(assessment, tasks),
        _planning(assessment, tasks),
        _repeats(assessment),
        _dropped(assessment),
    )


def pillar(assessment: Assessment, planned: PlannedTask) -> str:
    """Return the name of the lane a task stands in."""
    return assessment.catalogue.pillars[planned.pillar].name


def _work_list(assessment: Assessment, tasks: tuple[PlannedTask, ...]) -> Sheet | None:
    columns = (
        _CODE,
        Column("Pijler", Kind.PILLAR, 10),
        _TITLE,
        Column("Klaar als", Kind.TEXT, 33),
        Column("Wie", Kind.TEXT, 15, stays=True),
        Column("Status", Kind.CODE, 8, choices=STATUSES, stays=True),
        Column("Begin", Kind.DAY, 11),
        Column("Uiterlijk", Kind.DAY, 11, meaning=_LAST_DAY),
        Column("Klaar op", Kind.DAY, 11, stays=True),
        Column("Uren", Kind.HOURS, 7, total=True),
        Column("Klasse", Kind.CODE, 7, meaning="A doe je eerst, B daarna, C later."),
        Column("Opmerking", Kind.TEXT, 24, stays=True),
    )  # fmt: skip
    rows = (
        (
            one.code,
            pillar(assessment, one),
            one.task.template.title,
            one.task.template.done_when,
            one.owner,
            one.status.value,
            one.slot.begin,
            one.shown_end,
            one.task.edit.done_on,
            one.task.hours,
            one.task.task_class,
            one.task.edit.remark,
        )
        for one in tasks
    )
    return sheet("Taken", "Alle taken op datum: wie, wanneer, hoeveel uur en hoe het ermee staat.", columns, rows, 3)


def _contents(assessment: Assessment, tasks: tuple[PlannedTask, ...]) -> Sheet | None:
    columns = (
        _CODE,
        _TITLE,
        Column("Wat je doet", Kind.TEXT, 44),
        Column("Waarom", Kind.TEXT, 26, meaning="Het antwoord dat de taak in het plan zet: het niveau van nu en het doel."),
        Column("Trekker", Kind.CODE, 14, meaning="De rol die de taak trekt; de naam staat op het blad Taken."),
        *(Column(head, Kind.CODE, 9.5, meaning=RACI_MEANING) for head in ROLE_HEADS.values()),
        Column("Uitgaven excl. btw", Kind.MONEY, 12, total=True),
        Column("Bewijs", Kind.TEXT, 26),
    )  # fmt: skip
    rows = (
        (
            one.code,
            one.task.template.title,
            one.task.template.action,
            _why(assessment, one),
            assessment.catalogue.roles[one.task.lead],
            *(one.task.raci.get(role) for role in ROLE_HEADS),
            one.task.edit.expenses,
            one.task.edit.evidence,
        )
        for one in tasks
    )
    return sheet("Taken inhoud", "Per taak: wat je doet, waarom, en welke rol wat doet.", columns, rows, 2)


def _why(assessment: Assessment, one: PlannedTask) -> str | None:
    causes = [f"{cause.question}: niveau {cause.level}, doel {cause.target}" for cause in one.task.causes]
    own = one.code in assessment.dossier.plan.own_tasks
    return text(*causes) or why_words(one, is_own=own)


_PLANNING = (
    _CODE,
    _TITLE,
    Column("Volgorde", Kind.WHOLE, 9),
    Column("Fase", Kind.CODE, 14),
    Column("Doorlooptijd, dagen", Kind.WHOLE, 12, meaning="Kalenderdagen van begin tot eind."),
    Column("Komt terug", Kind.CODE, 12),
    Column("Kloof", Kind.WHOLE, 7, meaning="Hoeveel niveaus het antwoord onder het doel blijft."),
    Column("Impact", Kind.WHOLE, 7, meaning="Hoeveel de taak oplevert: 1 is weinig, 5 is veel."),
    Column("Inspanning", Kind.WHOLE, 10, meaning="Hoeveel de taak kost: 1 is hoogstens 8 uur, 5 is meer dan 120 uur."),
    Column("Prioriteit", Kind.TENTH, 9, meaning="Kloof keer impact, gedeeld door inspanning."),
    Column("Telt als", Kind.TENTH, 8, meaning="De prioriteit waarmee is gepland: een taak die voor een andere moet, telt minstens even zwaar."),
    Column("Na taak", Kind.CODE, 11),
    Column("Vlak voor taak", Kind.CODE, 11),
    Column("Bezig sinds", Kind.DAY, 11),
    Column("Gekozen begin", Kind.DAY, 11),
    Column("Vaste einddatum", Kind.DAY, 11),
    Column("Eerste afspraak", Kind.DAY, 11),
    Column("Afspraak", Kind.TEXT, 26, meaning="Hoe laat de eerste afspraak is, hoe lang, met wie en waar."),
    Column("Zelf gekozen", Kind.TEXT, 34, meaning="Wat jullie anders deden dan het advies, met het advies erachter."),
    Column("Gekozen in workshop", Kind.DAY, 11, meaning="De dag van de workshop waarin deze taak is gekozen; de prioriteit blijft de berekende."),
    Column("Niet meer nodig?", Kind.CODE, 9, meaning="Geen antwoord vraagt nog om deze taak."),
)  # fmt: skip


def _planning(assessment: Assessment, tasks: tuple[PlannedTask, ...]) -> Sheet | None:
    roles, chosen = assessment.catalogue.roles, chosen_tasks(assessment.dossier)
    rows = (
        (
            one.code,
            one.task.template.title,
            one.slot.order,
            PHASES[one.slot.phase] if one.slot.phase else None,
            one.task.days,
            RHYTHMS.get(one.task.template.rhythm, one.task.template.rhythm),
            one.task.gap,
            one.task.impact,
            one.task.effort,
            one.task.priority,
            one.task.effective,
            text(*one.task.template.after),
            one.task.edit.before,
            one.task.edit.busy_since,
            one.task.edit.start,
            one.task.edit.due,
            one.task.edit.meeting.day if one.task.edit.meeting else None,
            details(one.task.edit.meeting) if one.task.edit.meeting else None,
            chosen_words(one, roles),
            chosen.get(one.code),
            yes(one.task.lapsed) if one.task.lapsed else None,
        )
        for one in tasks
    )
    return sheet("Taken planning", "Per taak: volgorde, prioriteit, en wat jullie zelf kozen.", _PLANNING, rows, 2)


def _repeats(assessment: Assessment) -> Sheet | None:
    columns = (
        _CODE,
        Column("Taak", Kind.TEXT, 40),
        Column("Wie", Kind.TEXT, 20),
        Column("Keer", Kind.WHOLE, 7, meaning="De eerste keer staat op het blad Taken; hier staan de herhalingen."),
        Column("Uiterlijk", Kind.DAY, 12),
        Column("Gekozen dag", Kind.DAY, 12),
        Column("Klaar op", Kind.DAY, 12, stays=True),
        Column("Opmerking", Kind.TEXT, 40, stays=True),
    )
    return sheet("Taken die terugkomen", "De herhalingen van taken die terugkomen, op datum.", columns,
                 _repeat_rows(assessment), 2)  # fmt: skip


def _repeat_rows(assessment: Assessment) -> list[Row]:
    rows: list[tuple[date, Row]] = []
    shown: set[tuple[TaskCode, int]] = set()
    for one in recurrences(assessment):
        head = (one.planned.code, one.planned.task.template.title, one.planned.owner)
        for turn in one.turns:
            noted = turn.noted
            shown.add((one.planned.code, turn.number))
            rows.append((turn.day, (*head, turn.number, turn.day, noted.due, noted.done_on, noted.remark)))
    for planned in assessment.tasks:
        for noted in planned.task.edit.occurrences:
            if (planned.code, noted.number) not in shown:
                head = (planned.code, planned.task.template.title, planned.owner)
                rows.append((date.max, (*head, noted.number, noted.due, noted.due, noted.done_on, noted.remark)))
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


def _dropped(assessment: Assessment) -> Sheet | None:
    columns = (
        _CODE,
        Column("Pijler", Kind.PILLAR, 11),
        _TITLE,
        Column("Waarom eruit", Kind.TEXT, 34),
        Column("Sinds", Kind.DAY, 12),
        Column("Wat je doet", Kind.TEXT, 44),
        Column("Klaar als", Kind.TEXT, 36),
        Column("Wat erover besloten was", Kind.TEXT, 36),
    )
    about = "Taken die jullie uit het plan haalden, met de reden."
    return sheet("Uit het plan", about, columns, _dropped_rows(assessment), 3)


def _dropped_rows(assessment: Assessment) -> Iterator[Row]:
    plan, catalogue = assessment.dossier.plan, assessment.catalogue
    roles = catalogue.roles
    for one in assessment.dropped:
        edit, template = plan.edit(one.template.code), one.template
        lane = catalogue.pillars[template.pillar].name
        own = plan.own_tasks.get(template.code)
        advised = own_template(own) if own else catalogue.tasks.get(template.code)
        decided = text(edit_words(edit, advised, roles), _own_words(own))
        yield (
            template.code,
            lane,
            template.title,
            one.reason,
            edit.dropped_on,
            template.action,
            template.done_when,
            decided,
        )
    seen = {*(one.code for one in assessment.tasks), *(one.template.code for one in assessment.dropped)}
    for code, edit in plan.edits.items():
        if code not in seen:
            yield (code, *_gone(assessment, code, edit))


def _own_words(own: OwnTask | None) -> str | None:
    """Say what only a task that people added has."""
    return (
        None
        if own is None
        else f"Eigen taak: {RHYTHMS.get(own.rhythm, own.rhythm)}, impact {own.impact}, kloof {own.gap}"
    )


def _gone(assessment: Assessment, code: TaskCode, edit: TaskEdit) -> Row:
    """Return what is left of a task that is in the plan no more, and was not taken out with a reason."""
    own = assessment.dossier.plan.own_tasks.get(code)
    template = own_template(own) if own else assessment.catalogue.tasks.get(code)
    lane = assessment.catalogue.pillars[template.pillar].name if template else None
    title = edit.title or (template.title if template else None)
    action = edit.action or (template.action if template else None)
    done_when = edit.done_when or (template.done_when if template else None)
    decided = text(edit_words(edit, template, assessment.catalogue.roles), _own_words(own))
    return (lane, title, edit.dropped_reason, edit.dropped_on, action, done_when, decided)
