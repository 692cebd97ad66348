"""Load the questionnaire from its TOML files."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar

import resources
from assessments import catalogue as c
from assessments import content_rows as rows
from assessments.conditions import ConditionError
from assessments.content_checks import check
from assessments.content_rows import Table
from assessments.content_tools import tool
from assessments.errors import ContentError
from assessments.reference import PillarText, Toolbox
from assessments.tool_texts import ToolText
from assessments.types import Pillar, QuestionId, Role, TaskCode

_TOOLS = "hulpmiddelen"
K = TypeVar("K")
T = TypeVar("T")


@cache
def load(language: Literal["nl", "en"] = "nl") -> c.Catalogue:
    """Return the shipped questionnaire, read once per process."""
    return load_folder(resources.ROOT / "content" / language)


def tool_codes(language: Literal["nl", "en"] = "nl") -> tuple[str, ...]:
    """Return the codes of the shipped tools in order, by the names of their files: nothing is read for it."""
    return tuple(_tool_code(path) for path in sorted((resources.ROOT / "content" / language / _TOOLS).glob("*.toml")))


def _tool_code(path: Path) -> str:
    return path.stem.partition("-")[2]


def load_folder(folder: Path) -> c.Catalogue:
    """Read and check a questionnaire.

    Raises:
        ContentError: one sentence with the file, the place and what is wrong.

    """
    reader = _Reader(folder)
    try:
        catalogue = reader.catalogue()
    except KeyError as error:
        raise ContentError(f"In {reader.file} ontbreekt ‘{error.args[0]}’; vul het aan.") from None
    except (AttributeError, TypeError, ValueError) as error:
        raise ContentError(f"In {reader.file} klopt iets niet: {error}.") from None
    check(catalogue)
    return catalogue


class _Reader:
    """Reads a folder of TOML; ``file`` is where it was, for the sentence when something is wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tables: dict[str, Table] = {}
        self.file = ""

    def catalogue(self) -> c.Catalogue:
        head = self._head()
        sections, questions = self._sections()
        return c.Catalogue(
            **head,
            sections=sections,
            questions=MappingProxyType(questions),
            tasks=MappingProxyType(self._tasks()),
            rules=MappingProxyType(self._keyed("regels.toml", "regel", rows.rule)),
            terms=MappingProxyType(self._keyed("begrippen.toml", "begrip", rows.term)),
            sources=MappingProxyType(self._keyed("bronnen.toml", "bron", rows.source)),
            kpis=MappingProxyType(self._keyed("kpis.toml", "kpi", rows.kpi)),
            goal_kpis=MappingProxyType(
                {c.slug(goal): frozenset(codes) for goal, codes in self._read("kpis.toml")["doel_kpis"].items()}
            ),
            duties=self._rows(self._read("taakverdeling.toml")["taak"], rows.duty),
            meetings=self._rows(self._read("overleggen.toml")["overleg"], rows.meeting),
            legal=self._rows(self._read("recht.toml")["regel"], rows.legal_note),
            legal_date=self._read("recht.toml")["peildatum"],
            guide=self._rows(self._read("gids.toml")["regel"], rows.claim),
            tools=self._tools(),
            cost_kinds=MappingProxyType(self._keyed("kosten.toml", "post", rows.cost_kind)),
            benchmarks=self._rows(self._read("kosten.toml")["kengetal"], rows.benchmark),
        )

    def _read(self, name: str) -> Table:
        self.file = name
        if name not in self._tables:
            try:
                text = (self._folder / name).read_text(encoding="utf-8")
                self._tables[name] = tomllib.loads(text, parse_float=Decimal)
            except FileNotFoundError:
                raise ContentError(f"Het bestand {name} van de vragenlijst ontbreekt; zet het terug.") from None
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise ContentError(f"Het bestand {name} van de vragenlijst is niet te lezen: {error}.") from None
        return self._tables[name]

    def _rows(self, tables: Iterable[Table], build: Callable[[Table], T]) -> tuple[T, ...]:
        return tuple(self._build(row, build) for row in tables)

    def _keyed(self, name: str, key: str, build: Callable[[Table], tuple[K, T]]) -> dict[K, T]:
        found: dict[K, T] = {}
        self._add(found, self._rows(self._read(name)[key], build))
        return found

    def _add(self, found: dict[K, T], pairs: Iterable[tuple[K, T]]) -> None:
        for code, value in pairs:
            if code in found:
                raise ContentError(f"In {self.file} staat {code}, die er al is; geef één van beide een andere code.")
            found[code] = value

    def _build(self, row: Table, build: Callable[[Table], T]) -> T:
        place = row.get("code") or row.get("naam") or row.get("titel") or row.get("nr") or "een regel"
        try:
            return build(row)
        except KeyError as error:
            raise ContentError(f"In {self.file} mist {place} het veld ‘{error.args[0]}’.") from None
        except ConditionError as error:
            raise ContentError(f"In {self.file} klopt de voorwaarde van {place} niet: {error}.") from None
        except (ArithmeticError, AttributeError, TypeError, ValueError) as error:
            raise ContentError(f"In {self.file} klopt {place} niet: {error}.") from None

    def _head(self) -> dict[str, Any]:
        head = self._read("inhoud.toml")
        return {
            "version": str(head["versie"]),
            "language": head["taal"],
            "level_names": tuple(head["niveaus"]),
            "ambitions": MappingProxyType(head["ambitie"]),
            "pillars": MappingProxyType(
                {Pillar(k): PillarText(v["naam"], v["kort"], v["uitleg"]) for k, v in head["pijlers"].items()}
            ),
            "roles": MappingProxyType({Role(k): v for k, v in head["rollen"].items()}),
        }

    def _sections(self) -> tuple[tuple[c.Section, ...], dict[QuestionId, c.Question]]:
        sections: list[c.Section] = []
        questions: dict[QuestionId, c.Question] = {}
        for path in sorted((self._folder / "vragen").glob("*.toml")):
            table = self._read(f"vragen/{path.name}")
            themes = []
            for theme in table["thema"]:
                build = partial(rows.question, section=table["code"], theme=theme["code"])
                asked = self._rows(theme["vraag"], build)
                self._add(questions, asked)
                themes.append(c.Theme(theme["code"], table["code"], theme["naam"], tuple(code for code, _ in asked)))
            sections.append(rows.section(table, tuple(themes)))
        return tuple(sections), questions

    def _tasks(self) -> dict[TaskCode, c.TaskTemplate]:
        found: dict[TaskCode, c.TaskTemplate] = {}
        for path in sorted((self._folder / "taken").glob("*.toml")):
            self._add(found, self._rows(self._read(f"taken/{path.name}")["taak"], rows.task))
        return found

    def _tools(self) -> Toolbox:
        table = self._read("hulpmiddelen.toml")
        return Toolbox(
            objections=tuple((row["bezwaar"], row["tekst"]) for row in table["argument"]),
            outsourcing=self._rows(table["uitbesteden"], rows.advice),
            role_profiles=tuple((row["onderdeel"], row["hr"], row["recruiter"]) for row in table["rolprofiel"]),
            means=MappingProxyType({Pillar(name): tuple(items) for name, items in table["middelen"].items()}),
            texts=MappingProxyType(self._tool_texts()),
        )

    def _tool_texts(self) -> dict[str, ToolText]:
        found: dict[str, ToolText] = {}
        for path in sorted((self._folder / _TOOLS).glob("*.toml")):
            made = self._rows([self._read(f"{_TOOLS}/{path.name}")], tool)
            if made[0][0] != _tool_code(path):
                raise ContentError(f"Het bestand {self.file} heet anders dan zijn code ‘{made[0][0]}’; maak ze gelijk.")
            self._add(found, made)
        return found
