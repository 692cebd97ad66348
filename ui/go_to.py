"""What "Ga naar…" (Ctrl+K) finds: questions, tasks, notes, things to do and terms; plain values, no widget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assessments.catalogue import Question
from assessments.types import Answer
from ui.folding import fold
from ui.texts import tr
from ui.widgets.popup_list import FoundGroup, FoundRow
from wizard import formats
from wizard.assessment import Assessment, PlannedTask

SHOWN = 8
"""Rows that a group shows at most; type more to find the rest."""
_AROUND = 40
_PREFIXES = {"v": "vraag", "t": "taak"}


class Kind(StrEnum):
    """What a hit leads to."""

    QUESTION = "vraag"
    TASK = "taak"
    NOTE = "notitie"
    COMMAND = "opdracht"
    TERM = "begrip"


@dataclass(frozen=True, slots=True)
class Command:
    """Something one can do or a place to go to; ``icon`` is a Lucide name, ``key`` its keys such as Ctrl+P."""

    code: str
    title: str
    detail: str = ""
    icon: str = "arrow-right"
    key: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What was typed, folded; ``kind`` is set by "v " or "t " in front."""

    words: tuple[str, ...]
    kind: Kind | None = None


def find(typed: str, assessment: Assessment, commands: Sequence[Command] = ()) -> tuple[FoundGroup, ...]:
    """Return what fits what was typed, in groups; each word must occur, accents and capitals do not matter.

    While nothing is typed only the commands are listed. "v " in front asks for questions alone, "t " for tasks.
    """
    wanted = read_words(typed)
    if not wanted.words and wanted.kind is None:
        return _groups([(tr("Doen en naartoe"), [(0, _command_row(one, wanted)) for one in commands])])
    sources = {
        Kind.QUESTION: (tr("Vragen"), _questions(assessment, wanted)),
        Kind.TASK: (tr("Taken"), _tasks(assessment, wanted)),
        Kind.NOTE: (tr("Notities"), _notes(assessment, wanted)),
        Kind.COMMAND: (tr("Doen en naartoe"), _commands(commands, wanted)),
        Kind.TERM: (tr("Begrippen"), _terms(assessment, wanted)),
    }
    chosen = [sources[wanted.kind]] if wanted.kind is not None else list(sources.values())
    return _groups([(name, list(hits)) for name, hits in chosen])


def target(key: str) -> tuple[Kind, str]:
    """Return what a chosen row leads to: its kind and the code of the question, task, command or term."""
    kind, _, code = key.partition(":")
    return Kind(kind), code


def read_words(typed: str) -> Words:
    """Take what was typed apart: an asked kind, and the folded words."""
    prefix, space, rest = typed.lstrip().partition(" ")
    kind = _PREFIXES.get(prefix.lower()) if space else None
    return Words(tuple(fold(rest if kind else typed).split()), Kind(kind) if kind else None)


def _key(kind: Kind, code: str) -> str:
    return f"{kind.value}:{code}"


def _groups(found: list[tuple[str, list[tuple[int, FoundRow]]]]) -> tuple[FoundGroup, ...]:
    groups = []
    for name, ranked in found:
        rows = [row for _, row in sorted(ranked, key=lambda one: one[0])]
        if rows:
            groups.append(FoundGroup(name, tuple(rows[:SHOWN])))
    return tuple(groups)


def _rank(code: str, title: str, rest: str, wanted: Words) -> int | None:
    """Return how good a hit is, 0 best; None when a word is missing."""
    head, whole = fold(title), fold(f"{code} {title} {rest}")
    if not all(word in whole for word in wanted.words):
        return None
    if wanted.words == (fold(code),):
        return 0
    if all(re.search(rf"\b{re.escape(word)}", head) for word in wanted.words):
        return 1
    return 2 if all(word in head for word in wanted.words) else 3


def _mark(title: str, wanted: Words) -> tuple[int, int]:
    """Return where the first typed word stands in a title, and how long it is."""
    folded = fold(title)
    for word in wanted.words:
        if (start := folded.find(word)) >= 0:
            return start, len(word)
    return 0, 0


def _questions(assessment: Assessment, wanted: Words) -> Iterator[tuple[int, FoundRow]]:
    for question in assessment.catalogue.questions.values():
        if not assessment.sheet.is_shown(question.id):
            continue
        place = _place(assessment, question)
        rank = _rank(question.id, question.text, f"{question.name} {place}", wanted)
        if rank is not None:
            yield (
                rank,
                FoundRow(
                    _key(Kind.QUESTION, question.id),
                    question.text,
                    f"{question.id} · {place}",
                    "circle-help",
                    aside=_answer_words(assessment, question),
                    match=_mark(question.text, wanted),
                ),
            )


def _place(assessment: Assessment, question: Question) -> str:
    section = assessment.catalogue.section(question.section)
    head = tr("stap {number}").format(number=section.number) if section.step else section.title.lower()
    return f"{head}, {assessment.catalogue.theme_of(question.id).name}"


def _answer_words(assessment: Assessment, question: Question) -> str:
    sheet = assessment.sheet
    if sheet.is_waived(question.id):
        return tr("n.v.t.")
    level, target = sheet.level(question.id), sheet.target(question.id)
    if question.is_maturity and level is not None:
        return tr("niveau {level} · streef {target}").format(level=level, target=target)
    return tr("beantwoord") if sheet.is_answered(question.id) else tr("nog open")


def _tasks(assessment: Assessment, wanted: Words) -> Iterator[tuple[int, FoundRow]]:
    for planned in assessment.tasks:
        title = planned.task.template.title
        who = planned.owner or assessment.catalogue.roles[planned.task.lead]
        rank = _rank(planned.code, title, f"{who} {planned.task.template.action}", wanted)
        if rank is not None:
            letter = planned.task.task_class
            yield (
                rank,
                FoundRow(
                    _key(Kind.TASK, planned.code),
                    title,
                    tr("{code} · klasse {letter} · {who}").format(code=planned.code, letter=letter, who=who),
                    pillar=planned.pillar.value,
                    aside=_due_words(planned),
                    match=_mark(title, wanted),
                ),
            )


def _due_words(planned: PlannedTask) -> str:
    if planned.shown_end is None:
        return tr("nog geen datum")
    return tr("klaar op {day}").format(day=formats.short_date_year(planned.shown_end))


def _notes(assessment: Assessment, wanted: Words) -> Iterator[tuple[int, FoundRow]]:
    if not wanted.words:
        return
    for code in assessment.catalogue.questions:
        answer = assessment.sheet.answer(code)
        for words, text in _remarks(answer):
            if all(word in fold(text) for word in wanted.words):
                part, match = _excerpt(text, wanted)
                under = tr("{what} bij {code}").format(what=words, code=code)
                yield 0, FoundRow(_key(Kind.NOTE, code), part, under, "sticky-note", match=match)


def _remarks(answer: Answer) -> Iterator[tuple[str, str]]:
    yield tr("Toelichting"), answer.note
    yield tr("Bewijs"), answer.evidence
    yield tr("Reden van n.v.t."), answer.reason


def _excerpt(text: str, wanted: Words) -> tuple[str, tuple[int, int]]:
    """Return the words around the hit, on one line, and where the hit stands in them."""
    line = "".join(" " if char.isspace() else char for char in text)
    start, length = _mark(line, wanted)
    left, right = max(0, start - _AROUND), min(len(line), start + length + _AROUND)
    if left:
        left = line.find(" ", left, start) + 1 or left
    if right < len(line):
        right = line.rfind(" ", start + length, right) if " " in line[start + length : right] else right
    before, after = "… " if left else "", " …" if right < len(line) else ""
    return f"{before}{line[left:right]}{after}", (len(before) + start - left, length)


def _commands(commands: Sequence[Command], wanted: Words) -> Iterator[tuple[int, FoundRow]]:
    for command in commands:
        rank = _rank("", command.title, command.detail, wanted)
        if rank is not None:
            yield rank, _command_row(command, wanted)


def _command_row(command: Command, wanted: Words) -> FoundRow:
    key, match = _key(Kind.COMMAND, command.code), _mark(command.title, wanted)
    return FoundRow(key, command.title, command.detail, command.icon, aside=command.key, match=match)


def _terms(assessment: Assessment, wanted: Words) -> Iterator[tuple[int, FoundRow]]:
    for name, term in assessment.catalogue.terms.items():
        rank = _rank("", term.nl, f"{term.en} {term.explanation}", wanted)
        if rank is not None:
            match = _mark(term.nl, wanted)
            yield rank, FoundRow(_key(Kind.TERM, name), term.nl, term.explanation, "lightbulb", match=match)
