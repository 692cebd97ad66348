"""What was decided, what does not fit, what was filled in on tools, and how the plan stood on earlier days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from assessments.catalogue import Severity
from assessments.consistency import Contradiction
from assessments.types import RuleId
from wizard import formats
from wizard.assessment import Assessment
from wizard.changes import FIGURES_PLACE, PAPER_PLACE
from wizard.documents.xlsx.sheet import Column, Kind, Row, Sheet, searchable, sheet, text
from wizard.planning.checks import CHECK_PLACE, TITLES, findings
from wizard.planning.decisions import decisions
from wizard.planning.duties import TOOL as DIVISION
from wizard.planning.quick_entry import DRAFT
from wizard.rule_words import filled
from wizard.tools.filling import fill, names

_DRAFT = "Regels van papier, nog niet overgenomen"
_SEVERITIES = {
    Severity.BLOCK: "houdt het plan concept",
    Severity.WARNING: "let op",
    Severity.TIP: "tip",
}


def decided_sheets(assessment: Assessment, printed_on: date) -> tuple[Sheet | None, ...]:
    """Return these sheets."""
    return _decisions(assessment), _attention(assessment, printed_on), _tools(assessment), _history(assessment)


def _decisions(assessment: Assessment) -> Sheet | None:
    columns = (
        Column("Wanneer", Kind.MOMENT, 17),
        Column("Over", Kind.CODE, 22, meaning="De taak, vraag, regel of het overleg waar het besluit over gaat."),
        Column("Besluit", Kind.TEXT, 60),
        Column("Reden", Kind.TEXT, 44),
        Column("Door", Kind.TEXT, 20),
    )
    rows: list[Row] = [
        (one.at, _about(assessment, one.subject), one.words, one.reason, one.by)
        for one in decisions(assessment.dossier)
    ]
    return sheet("Besluiten", "Wat er over het plan is besloten, het nieuwste eerst.", columns, rows, 0)


def _about(assessment: Assessment, subject: str) -> str | None:
    """Say what a decision is about: a code as it is, a meeting or tool by its name, a point of the check by its code."""
    catalogue = assessment.catalogue
    known = {one.option: one.short for one in catalogue.meetings} | dict(names(catalogue))
    if subject.startswith(FIGURES_PLACE):
        return "Cijfers"
    if subject == PAPER_PLACE:
        return "Papier"
    return known.get(subject, subject.removeprefix(CHECK_PLACE).rpartition("/")[2]) or None


def _attention(assessment: Assessment, printed_on: date) -> Sheet | None:
    columns = (
        Column("Soort", Kind.CODE, 26),
        Column("Ernst", Kind.CODE, 16),
        Column("Over", Kind.CODE, 16),
        Column("Naam", Kind.TEXT, 30),
        Column("Wat er speelt", Kind.TEXT, 60),
        Column("Taken die helpen", Kind.CODE, 12),
        Column("Opzijgezet, want", Kind.TEXT, 34),
        Column("Opzijgezet op", Kind.MOMENT, 17),
    )
    rows = (*_found(assessment, printed_on), *_past(assessment, printed_on))
    return sheet("Aandachtspunten", "Wat niet bij elkaar past of nog openstaat, en wat jullie opzijzetten.", columns,
                 rows, 0)  # fmt: skip


def _found(assessment: Assessment, printed_on: date) -> Iterator[Row]:
    rules = {one.rule.id: one for one in assessment.contradictions}
    shown: set[str] = set()
    for one in findings(assessment, printed_on):
        shown.add(one.subject)
        tasks = rules[RuleId(one.subject)].rule.tasks if one.is_rule else ()
        waved = one.waved
        yield (
            formats.capitalized(TITLES[one.kind][0]), _SEVERITIES[one.severity], one.label, one.title, searchable(one.sentence),
            text(*tasks), waved.reason if waved else None, waved.at if waved else None,
        )  # fmt: skip
    for code, found in rules.items():
        if code not in shown:
            away = found.dismissed
            yield (
                "Tip", _SEVERITIES[found.rule.severity], code, None, searchable(found.rule.message), text(*found.rule.tasks),
                away.reason if away else None, away.at if away else None,
            )  # fmt: skip


def _past(assessment: Assessment, printed_on: date) -> Iterator[Row]:
    """Yield what was set aside and does not play any more."""
    plan = assessment.dossier.plan
    firing = {one.rule.id for one in assessment.contradictions}
    playing = {one.key for one in findings(assessment, printed_on)}
    for rule, away in plan.dismissed.items():
        if rule not in firing:
            known = assessment.catalogue.rules.get(rule)
            told = filled([Contradiction(known, away)], assessment.sheet) if known else ()
            message = next((searchable(one.rule.message) for one in told), None)
            yield ("Speelt nu niet", None, rule, None, message, None, away.reason, away.at)
    titles = {str(kind): title for kind, (title, _) in TITLES.items()}
    for key, away in plan.waved.items():
        if key not in playing:
            kind, _, subject = key.partition("/")
            name = formats.capitalized(titles.get(kind, kind))
            yield ("Speelt nu niet", None, subject or key, name, None, None, away.reason, away.at)


def _tools(assessment: Assessment) -> Sheet | None:
    columns = (
        Column("Hulpmiddel", Kind.CODE, 24),
        Column("Deel", Kind.TEXT, 28),
        Column("Regel", Kind.TEXT, 36),
        Column("Veld", Kind.TEXT, 26),
        Column("Ingevuld", Kind.TEXT, 60),
    )
    about = "Wat jullie op de hulpmiddelen invulden."
    return sheet("Hulpmiddelen", about, columns, _filled_in(assessment), 0)


def _filled_in(assessment: Assessment) -> Iterator[Row]:
    for tool, kept in assessment.dossier.plan.tools.items():
        if tool in assessment.catalogue.tools.texts:
            yield from _of_tool(assessment, tool, kept)
        else:
            name = _DRAFT if tool == DRAFT else tool
            yield from ((name, None, None, key, value) for key, value in kept.items())


def _of_tool(assessment: Assessment, tool: str, kept: Mapping[str, str]) -> Iterator[Row]:
    """Yield what was filled in in the tool's own order; a place that the tool has no more comes last, by its key."""
    filled = fill(assessment, tool)
    left = dict(kept)
    for piece in filled.pieces:
        for item in piece.items:
            for entry in (*item.entries, *item.cells):
                if not isinstance(entry, str) and entry.key in left:
                    field = entry.name.removeprefix(item.text).removeprefix(": ") or None
                    yield (filled.name, piece.title, item.text, field, left.pop(entry.key))
    for key, value in left.items():
        words = _division_words(assessment, key) if tool == DIVISION else (None, key)
        yield (filled.name, None, *words, value)


def _division_words(assessment: Assessment, key: str) -> tuple[str | None, str]:
    """Return the task and the role that a letter of the standing division belongs to."""
    title, _, role = key.rpartition("|")
    names = {str(one): name for one, name in assessment.catalogue.roles.items()}
    return title or None, names.get(role, role)


def _history(assessment: Assessment) -> Sheet | None:
    columns = (
        Column("Dag", Kind.DAY, 12, meaning="De dag waarna de taak zo stond, tot de volgende dag in deze lijst."),
        Column("Code", Kind.CODE, 10),
        Column("Taak", Kind.TEXT, 44),
        Column("Pijler", Kind.PILLAR, 11),
        Column("Uiterlijk", Kind.DAY, 12),
        Column("Wie", Kind.TEXT, 22),
        Column("Uren", Kind.HOURS, 8),
        Column("Status", Kind.CODE, 10),
    )
    rows: list[Row] = []
    for kept in assessment.dossier.plan.history:
        for code, state in kept.tasks.items():
            if state is None:
                rows.append((kept.day, code, None, None, None, None, None, "uit het plan"))
            else:
                lane = assessment.catalogue.pillars[state.pillar].name
                rows.append(
                    (kept.day, code, state.title, lane, state.end, state.owner, state.hours, state.status.value)
                )
    return sheet("Verloop", "Hoe taken eerder in het plan stonden: per dag wat er anders werd.", columns, rows, 2)
