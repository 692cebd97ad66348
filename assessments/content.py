"""Load the questionnaire from its TOML files."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar, cast

import resources
from assessments import catalogue as c
from assessments.conditions import Condition, ConditionError, parse
from assessments.content_checks import check
from assessments.errors import ContentError
from assessments.types import Pillar, QuestionId, Role, RuleId, TaskCode

Table = dict[str, Any]
K = TypeVar("K")
T = TypeVar("T")


@cache
def load(language: Literal["nl", "en"] = "nl") -> c.Catalogue:
    """Return the shipped questionnaire, read once per process."""
    return load_folder(resources.ROOT / "content" / language)


def load_folder(folder: Path) -> c.Catalogue:
    """Read and check a questionnaire.

    Raises:
        ContentError: one sentence with the file, the place and what is wrong.

    """
    catalogue = _Reader(folder).catalogue()
    check(catalogue)
    return catalogue


def _help(row: Table) -> c.Help:
    return c.Help(row["waarom"], row["zo_herken_je_het"], row["valkuil"], tuple(row.get("begrippen", ())))


def _raci(row: Table) -> Mapping[Role, str]:
    return MappingProxyType({Role(role): letter for role, letter in row["raci"].items()})


class _Reader:
    """Turns tables into values and remembers where it was, for the sentence when something is wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = ""

    def catalogue(self) -> c.Catalogue:
        head = self._read("inhoud.toml")
        sections, questions = self._sections()
        law = self._read("recht.toml")
        kpis = self._read("kpis.toml")
        return c.Catalogue(
            version=str(head["versie"]),
            language=head["taal"],
            level_names=tuple(head["niveaus"]),
            ambitions=MappingProxyType(head["ambitie"]),
            pillars=MappingProxyType(
                {Pillar(k): c.PillarText(v["naam"], v["kort"], v["uitleg"]) for k, v in head["pijlers"].items()}
            ),
            roles=MappingProxyType({Role(k): v for k, v in head["rollen"].items()}),
            sections=sections,
            questions=MappingProxyType(questions),
            tasks=MappingProxyType(self._tasks()),
            rules=MappingProxyType(self._keyed("regels.toml", "regel", self._rule)),
            terms=MappingProxyType(self._keyed("begrippen.toml", "begrip", self._term)),
            sources=MappingProxyType(self._keyed("bronnen.toml", "bron", self._source)),
            kpis=MappingProxyType(self._keyed("kpis.toml", "kpi", self._kpi)),
            goal_kpis=MappingProxyType({c.slug(k): frozenset(v) for k, v in kpis["doel_kpis"].items()}),
            duties=self._rows("taakverdeling.toml", "taak", self._duty),
            meetings=self._rows("overleggen.toml", "overleg", self._meeting),
            legal=self._rows("recht.toml", "regel", self._legal),
            legal_date=law["peildatum"],
            guide=self._rows("gids.toml", "regel", self._claim),
            tools=self._tools(),
        )

    def _read(self, name: str) -> Table:
        self._file = name
        path = self._folder / name
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        except FileNotFoundError:
            raise ContentError(f"Het bestand {name} van de vragenlijst ontbreekt; zet het terug.") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ContentError(f"Het bestand {name} van de vragenlijst is niet te lezen: {error}.") from None

    def _rows(self, name: str, key: str, build: Callable[[Table], T]) -> tuple[T, ...]:
        return tuple(self._build(row, build) for row in self._read(name)[key])

    def _keyed(self, name: str, key: str, build: Callable[[Table], tuple[K, T]]) -> dict[K, T]:
        return self._unique(self._rows(name, key, build))

    def _unique(self, pairs: tuple[tuple[K, T], ...]) -> dict[K, T]:
        found: dict[K, T] = {}
        for code, value in pairs:
            if code in found:
                raise ContentError(f"In {self._file} staat {code} twee keer; geef één van beide een andere code.")
            found[code] = value
        return found

    def _build(self, row: Table, build: Callable[[Table], T]) -> T:
        place = row.get("code") or row.get("naam") or row.get("titel") or row.get("nr") or "een regel"
        try:
            return build(row)
        except KeyError as error:
            raise ContentError(f"In {self._file} mist {place} het veld {error}.") from None
        except ConditionError as error:
            raise ContentError(f"In {self._file} klopt de voorwaarde van {place} niet: {error}.") from None
        except (ValueError, TypeError) as error:
            raise ContentError(f"In {self._file} klopt {place} niet: {error}.") from None

    def _sections(self) -> tuple[tuple[c.Section, ...], dict[QuestionId, c.Question]]:
        sections: list[c.Section] = []
        pairs: list[tuple[QuestionId, c.Question]] = []
        for path in sorted((self._folder / "vragen").glob("*.toml")):
            table = self._read(f"vragen/{path.name}")
            themes = []
            for theme in table["thema"]:
                asked = [self._build(row, lambda r, t=theme: self._question(r, table["code"], t)) for row in theme["vraag"]]
                pairs += [(question.id, question) for question in asked]
                themes.append(
                    c.Theme(theme["code"], table["code"], theme["naam"], tuple(question.id for question in asked))
                )
            sections.append(self._section(table, tuple(themes)))
        return tuple(sections), self._unique(tuple(pairs))

    def _section(self, table: Table, themes: tuple[c.Theme, ...]) -> c.Section:
        return c.Section(
            code=table["code"],
            number=table["nummer"],
            title=table["titel"],
            prefix=table["voorvoegsel"],
            why=table["waarom"],
            criteria=tuple(table.get("criteria", ())),
            themes=themes,
        )

    def _question(self, row: Table, section: str, theme: Table) -> c.Question:
        return c.Question(
            id=QuestionId(row["code"]),
            section=section,
            theme=theme["code"],
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

    def _tasks(self) -> dict[TaskCode, c.TaskTemplate]:
        pairs: list[tuple[TaskCode, c.TaskTemplate]] = []
        for path in sorted((self._folder / "taken").glob("*.toml")):
            pairs += self._rows(f"taken/{path.name}", "taak", self._task)
        return self._unique(tuple(pairs))

    @staticmethod
    def _task(row: Table) -> tuple[TaskCode, c.TaskTemplate]:
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

    @staticmethod
    def _rule(row: Table) -> tuple[RuleId, c.Rule]:
        question = row.get("vraag")
        rule = c.Rule(
            id=RuleId(row["code"]),
            severity=c.Severity(row["ernst"]),
            condition=parse(row["als"]),
            message=row["melding"],
            tasks=tuple(TaskCode(code) for code in row.get("taken", ())),
            question=QuestionId(question) if question else None,
        )
        return rule.id, rule

    @staticmethod
    def _term(row: Table) -> tuple[str, c.Term]:
        return row["nl"], c.Term(row["nl"], row["en"], row["uitleg"])

    @staticmethod
    def _source(row: Table) -> tuple[str, c.Source]:
        return row["code"], c.Source(row["code"], row["kern"], row.get("jaar"), row["status"], row["vindplaats"])

    @staticmethod
    def _kpi(row: Table) -> tuple[str, c.Kpi]:
        sources = tuple(row.get("bronnen", ()))
        return row["code"], c.Kpi(
            row["code"], row["naam"], row["formule"], row["eenheid"], row["beter"], row["tolerantie"], sources
        )

    @staticmethod
    def _duty(row: Table) -> c.RecurringDuty:
        return c.RecurringDuty(Pillar(row["pijler"]), row["titel"], row["ritme"], _raci(row))

    @staticmethod
    def _meeting(row: Table) -> c.MeetingTemplate:
        return c.MeetingTemplate(
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

    @staticmethod
    def _legal(row: Table) -> c.LegalNote:
        return c.LegalNote(row["onderwerp"], row["kern"], row["stand"], tuple(row.get("bronnen", ())))

    @staticmethod
    def _claim(row: Table) -> c.GuideClaim:
        return c.GuideClaim(
            number=row["nr"],
            place=row["plek"],
            gist=row["kern"],
            carrier=row["functie"],
            questions=tuple(QuestionId(code) for code in row.get("vragen", ())),
            tasks=tuple(TaskCode(code) for code in row.get("taken", ())),
        )

    def _tools(self) -> c.Toolbox:
        table = self._read("hulpmiddelen.toml")
        means = cast("dict[str, list[str]]", table["middelen"])
        return c.Toolbox(
            objections=tuple((row["bezwaar"], row["tekst"]) for row in table["argument"]),
            outsourcing=tuple(self._build(row, _advice) for row in table["uitbesteden"]),
            role_profiles=tuple((row["onderdeel"], row["hr"], row["recruiter"]) for row in table["rolprofiel"]),
            means=MappingProxyType({Pillar(name): tuple(items) for name, items in means.items()}),
        )


def _condition(text: str | None) -> Condition | None:
    return parse(text) if text else None


def _advice(row: Table) -> c.OutsourcingAdvice:
    return c.OutsourcingAdvice(row["code"], _condition(row.get("als")), row["advies"], row["uitleg"])
