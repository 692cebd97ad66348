"""One row of a questionnaire's TOML as a value of the catalogue; a missing or impossible field raises as Python does."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from assessments import catalogue as c
from assessments import reference as ref
from assessments.conditions import Condition, parse
from assessments.types import Pillar, QuestionId, Role, RuleId, TaskCode

Table = dict[str, Any]
_RACI = {"R": "R", "A": "A", "AR": "A/R", "C": "C", "I": "I"}


def section(table: Table, themes: tuple[c.Theme, ...]) -> c.Section:
    """Build a step, the profile or outsourcing around its themes."""
    return c.Section(
        code=table["code"],
        number=table["nummer"],
        title=table["titel"],
        prefix=table["voorvoegsel"],
        why=table["waarom"],
        criteria=tuple(table.get("criteria", ())),
        themes=themes,
    )


def question(row: Table, *, section: str, theme: str) -> tuple[QuestionId, c.Question]:
    """Build a question that stands in a theme of a section."""
    asked = c.Question(
        id=QuestionId(row["code"]),
        section=section,
        theme=theme,
        kind=c.QuestionKind(row["soort"]),
        name=row.get("naam", ""),
        text=row["vraag"],
        hint=row.get("hulp", ""),
        unit=row.get("eenheid", ""),
        minimum=row.get("minimum"),
        maximum=row.get("maximum"),
        default=row.get("standaard"),
        options=tuple(c.Option(c.slug(text), text) for text in row.get("opties", ())),
        levels=tuple(row.get("niveaus", ())),
        required=row.get("verplicht", False),
        may_be_na=row.get("nvt_mag", False),
        shown_if=_condition(row.get("tonen_als")),
        floor=row.get("ondergrens"),
        weight=row.get("gewicht", 0),
        pillars=MappingProxyType({Pillar(k): Decimal(v) for k, v in row.get("pijlers", {}).items()}),
        help=_help(row),
        strong=row.get("sterk", ""),
        weak=row.get("zwak", ""),
        guide=tuple(row.get("gids", ())),
        sources=tuple(row.get("bronnen", ())),
    )
    return asked.id, asked


def task(row: Table) -> tuple[TaskCode, c.TaskTemplate]:
    """Build a task."""
    template = c.TaskTemplate(
        code=TaskCode(row["code"]),
        title=row["titel"],
        action=row["doe"],
        done_when=row["klaar_als"],
        pillar=Pillar(row["pijler"]),
        lead=Role(row["trekker"]),
        hours=Decimal(row["uren"]),
        days=row["dagen"],
        rhythm=row["ritme"],
        raci=_raci(row),
        impact=row["impact"],
        kpis=tuple(row["kpis"]),
        triggers=tuple(c.Trigger(QuestionId(t["vraag"]), t["van"], t["tot"]) for t in row.get("bij", ())),
        condition=_condition(row.get("als")),
        after=tuple(TaskCode(code) for code in row.get("na", ())),
        always=row.get("altijd", False),
        gate=row.get("poort", False),
        legal=row.get("wettelijk", False),
        spending=row.get("uitgaven", ""),
        guide=tuple(row.get("gids", ())),
    )
    return template.code, template


def rule(row: Table) -> tuple[RuleId, c.Rule]:
    """Build a consistency rule."""
    subject = row.get("vraag")
    found = c.Rule(
        id=RuleId(row["code"]),
        severity=c.Severity(row["ernst"]),
        condition=parse(row["als"]),
        blocks_if=_condition(row.get("blok_als")),
        message=row["melding"],
        tasks=tuple(TaskCode(code) for code in row.get("taken", ())),
        question=QuestionId(subject) if subject else None,
    )
    return found.id, found


def term(row: Table) -> tuple[str, c.Term]:
    """Build a word of the glossary."""
    return row["nl"], c.Term(row["nl"], row["en"], row["uitleg"])


def source(row: Table) -> tuple[str, ref.Source]:
    """Build a source."""
    return row["code"], ref.Source(row["code"], row["kern"], row.get("jaar"), row["status"], row["vindplaats"])


def kpi(row: Table) -> tuple[str, ref.Kpi]:
    """Build a KPI."""
    sources = tuple(row.get("bronnen", ()))
    return row["code"], ref.Kpi(
        row["code"], row["naam"], row["formule"], row["eenheid"], row["beter"], row["tolerantie"], sources
    )


def cost_kind(row: Table) -> tuple[str, ref.CostKind]:
    """Build a kind of cost."""
    return row["code"], ref.CostKind(row["code"], row["naam"], row["hint"], row["btw"] or None)


def benchmark(row: Table) -> ref.Benchmark:
    """Build what others measured."""
    return ref.Benchmark(row["maat"], row["waarde"], row.get("jaar"), row["bron"], row["let_op"])


def duty(row: Table) -> ref.RecurringDuty:
    """Build a row of the standing division of work."""
    return ref.RecurringDuty(Pillar(row["pijler"]), row["titel"], row["ritme"], _raci(row))


def meeting(row: Table) -> ref.MeetingTemplate:
    """Build a meeting."""
    return ref.MeetingTemplate(
        name=row["naam"],
        short=row["kort"],
        option=c.slug(row["naam"]),
        pillar=Pillar(row["pijler"]),
        rhythm=row["ritme"],
        recurrence=row["herhaling"],
        minutes=row["minuten"],
        chair=Role(row["leidt"]),
        participants=tuple(Role(role) for role in row["deelnemers"]),
        agenda=row["agenda"],
        output=row["levert_op"],
    )


def legal_note(row: Table) -> ref.LegalNote:
    """Build a line of the legal card."""
    return ref.LegalNote(row["onderwerp"], row["kern"], row["stand"], tuple(row.get("bronnen", ())))


def claim(row: Table) -> ref.GuideClaim:
    """Build a claim of the guide."""
    return ref.GuideClaim(
        number=row["nr"],
        place=row["plek"],
        gist=row["kern"],
        carrier=row["functie"],
        questions=tuple(QuestionId(code) for code in row.get("vragen", ())),
        tasks=tuple(TaskCode(code) for code in row.get("taken", ())),
    )


def advice(row: Table) -> ref.OutsourcingAdvice:
    """Build a row of the decision table on outsourcing."""
    return ref.OutsourcingAdvice(row["code"], _condition(row.get("als")), row["advies"], row["uitleg"])


def _help(row: Table) -> c.Help:
    return c.Help(row["waarom"], row["zo_herken_je_het"], row["valkuil"], tuple(row.get("begrippen", ())))


def _raci(row: Table) -> Mapping[Role, str]:
    unknown = [letters for letters in row["raci"].values() if letters not in _RACI]
    if unknown:
        raise ValueError(f"‘{unknown[0]}’ zegt niets over wie wat doet, kies uit {', '.join(_RACI)}")
    return MappingProxyType({Role(role): _RACI[letters] for role, letters in row["raci"].items()})


def _condition(text: str | None) -> Condition | None:
    return parse(text) if text else None
