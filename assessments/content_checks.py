"""Everything that must hold of a questionnaire before it is used; each failure is one sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import NoReturn, TypeVar

from assessments.catalogue import Catalogue, Question, QuestionKind, TaskTemplate
from assessments.conditions import Comparison, Condition, comparisons, names
from assessments.content_tools import check_tools
from assessments.errors import ContentError
from assessments.types import Pillar, QuestionId, Role

T = TypeVar("T", bound=str)

FACTS = frozenset(
    {
        "aandeel_nvt_hoogste",
        "aannames_laag",
        "advies_uitbesteden",
        "beantwoord_identiteit",
        "bewijs_van_onderscheid",
        "boven_omslag_bureau",
        "boven_omslag_rpo",
        "datumfout",
        "hermeting_gedaan",
        "hoogste_stapscore",
        "kandidaat_eerder_in_beeld",
        "kosten_zonder_uren",
        "linkedin_duurder_dan_gemiddeld",
        "linkedin_uren_aandeel",
        "metingen_slecht_vergelijkbaar",
        "nadelen_genoemd",
        "nulmeting_vergrendeld",
        "piekfactor",
        "rollen_met_naam",
        "score_extern_proces",
        "sleutelfunctie_lang_open",
        "sleutelfuncties",
        "stappen_met_antwoord",
        "tekort",
        "uit_te_besteden_onderdelen",
        "uitgaven_bij_taken",
        "vacatures_per_recruiter",
        "verdeelde_stemmen",
        "verschil_boeien_binden",
        "vertrek_binnen_een_jaar",
        "vertrek_onbekend",
        "weken_werk",
        "werken_bij_pagina_nvt",
    }
)
"""Named quantities that a rule's condition may ask for (assessments.facts works them out)."""

LEVELS = 5
"""Levels 0 to 4."""

RHYTHMS = {"eenmalig", "maandelijks", "kwartaal", "jaarlijks"}

NEEDED = (
    *(f"PRO-{number:02}" for number in range(1, 16)),
    *("IDE-05", "IDE-10", "IDE-11", "IDE-12", "EXT-05", "EXT-12", "TAL-12", "SYN-11"),
    *("UIT-01", "UIT-02", "UIT-03", "UIT-04", "UIT-05"),
)
"""Questions that the program itself asks for by their code: their texts may change, they may not go."""


def check(catalogue: Catalogue) -> None:
    """Check a whole questionnaire.

    Raises:
        ContentError: for the first thing that is wrong, with its place.

    """
    _check_head(catalogue)
    for question in catalogue.questions.values():
        _check_question(catalogue, question)
    for task in catalogue.tasks.values():
        _check_task(catalogue, task)
    _check_no_cycle(catalogue.tasks, lambda code: catalogue.tasks[code].after, "De taken {}; haal één ‘na’ weg.")
    _check_no_cycle(catalogue.questions, partial(_asked_by, catalogue), "De vragen {}; haal één ‘tonen_als’ weg.")
    _check_gaps_have_tasks(catalogue)
    _check_rules(catalogue)
    _check_raci_table(catalogue)
    _check_costs(catalogue)
    _check_meetings(catalogue)
    _check_guide(catalogue)
    check_tools(catalogue.tools.texts.values(), catalogue.questions, catalogue.tasks)


def _fail(sentence: str) -> NoReturn:
    raise ContentError(sentence)


def _check_head(catalogue: Catalogue) -> None:
    if len(catalogue.level_names) != LEVELS:
        _fail("In inhoud.toml horen vijf namen van niveaus te staan.")
    for pillar in Pillar:
        if pillar not in catalogue.pillars:
            _fail(f"In inhoud.toml ontbreekt de pijler {pillar}.")
    for role in Role:
        if role not in catalogue.roles:
            _fail(f"In inhoud.toml ontbreekt de rol {role}.")
    for code in NEEDED:
        if code not in catalogue.questions:
            _fail(f"De vraag {code} ontbreekt; het programma rekent ermee, zet haar terug.")
    if set(catalogue.ambitions) != _option_codes(catalogue, "PRO-09"):
        _fail("In inhoud.toml horen onder ‘ambitie’ precies de opties van PRO-09 te staan.")
    if not set(catalogue.goal_kpis) <= _option_codes(catalogue, "PRO-08"):
        _fail("In kpis.toml staat onder ‘doel_kpis’ een doel dat geen optie van PRO-08 is.")


def _option_codes(catalogue: Catalogue, question: str) -> set[str]:
    return {option.code for option in catalogue.questions[QuestionId(question)].options}


def _check_question(catalogue: Catalogue, question: Question) -> None:
    where = f"Bij vraag {question.id}"
    if question.is_maturity:
        _check_maturity(question, where)
    if question.kind in {QuestionKind.CHOICE, QuestionKind.MULTIPLE, QuestionKind.TABLE} and len(question.options) < 2:
        _fail(f"{where} horen minstens twee opties te staan.")
    if len({option.code for option in question.options}) != len(question.options):
        _fail(f"{where} staan twee opties met dezelfde tekst.")
    unknown = [term for term in question.help.terms if term not in catalogue.terms]
    if unknown:
        _fail(f"{where} staat het begrip ‘{unknown[0]}’, dat niet in begrippen.toml staat.")
    missing = [code for code in question.sources if code not in catalogue.sources]
    if missing:
        _fail(f"{where} staat bron {missing[0]}, die niet in bronnen.toml staat.")
    if question.shown_if is not None:
        _check_condition(catalogue, question.shown_if, f"{where} noemt de voorwaarde", catalogue.questions)


def _check_maturity(question: Question, where: str) -> None:
    if len(question.levels) != LEVELS or not all(question.levels):
        _fail(f"{where} horen vijf beschreven niveaus te staan; er staan er {len(question.levels)}.")
    if question.weight not in {1, 2, 3}:
        _fail(f"{where} hoort een gewicht van 1, 2 of 3; er staat {question.weight}.")
    if sum(question.pillars.values(), Decimal(0)) != 1:
        _fail(f"{where} tellen de aandelen van de pijlers niet op tot 1.")
    if not (question.strong and question.weak):
        _fail(f"{where} ontbreekt de zin voor sterk of zwak.")


def _check_task(catalogue: Catalogue, task: TaskTemplate) -> None:
    where = f"Bij taak {task.code}"
    _check_when(catalogue, task, where)
    for code in task.after:
        if code not in catalogue.tasks:
            _fail(f"{where} staat ‘na’ {code}, een taak die niet bestaat.")
    if task.rhythm not in RHYTHMS:
        _fail(f"{where} is het ritme ‘{task.rhythm}’ onbekend.")
    if "R" not in task.raci.get(task.lead, ""):
        _fail(f"{where} is de trekker {task.lead} niet degene die uitvoert (R).")
    if task.hours <= 0 or task.days <= 0 or not 1 <= task.impact <= 5:
        _fail(f"{where} kloppen uren, dagen of impact niet.")
    unknown = [code for code in task.kpis if code not in catalogue.kpis]
    if unknown:
        _fail(f"{where} staat KPI {unknown[0]}, die niet in kpis.toml staat.")
    _check_one_accountable(task.raci.values(), where)


def _check_when(catalogue: Catalogue, task: TaskTemplate, where: str) -> None:
    for trigger in task.triggers:
        question = catalogue.questions.get(trigger.question)
        if question is None or not question.is_maturity:
            _fail(f"{where} staat ‘bij’ {trigger.question}; dat is geen vraag met niveaus.")
        if not 0 <= trigger.low <= trigger.high < LEVELS:
            _fail(f"{where} klopt het bereik bij {trigger.question} niet; kies van 0 tot en met 4.")
    if not (task.triggers or task.always or task.condition):
        _fail(f"{where} ontbreekt wanneer de taak in het plan komt.")
    if task.condition is not None:
        _check_condition(catalogue, task.condition, f"{where} noemt de voorwaarde", catalogue.questions.keys() | FACTS)


def _check_one_accountable(letters: Iterable[str], where: str) -> None:
    if sum("A" in letter for letter in letters) != 1:
        _fail(f"{where} hoort precies één rol eindverantwoordelijk (A) te zijn.")


def _check_no_cycle(codes: Iterable[T], before: Callable[[T], Iterable[T]], sentence: str) -> None:
    done: set[T] = set()

    def visit(code: T, path: tuple[T, ...]) -> None:
        if code in path:
            _fail(sentence.format(f"{' → '.join((*path[path.index(code) :], code))} wachten op elkaar"))
        if code not in done:
            for earlier in before(code):
                visit(earlier, (*path, code))
            done.add(code)

    for code in codes:
        visit(code, ())


def _asked_by(catalogue: Catalogue, code: QuestionId) -> list[QuestionId]:
    """Return the questions whose answers decide whether a question is shown."""
    condition = catalogue.questions[code].shown_if
    return [QuestionId(name) for name in names(condition)] if condition else []


def _check_gaps_have_tasks(catalogue: Catalogue) -> None:
    """Every level below the highest target must bring a task: a gap nobody works on is a hole in the plan."""
    covered: dict[QuestionId, set[int]] = {}
    for task in catalogue.tasks.values():
        for trigger in task.triggers:
            covered.setdefault(trigger.question, set()).update(range(trigger.low, trigger.high + 1))
    for question in catalogue.questions.values():
        missing = set(range(4)) - covered.get(question.id, set()) if question.is_maturity else set()
        if missing:
            _fail(f"Bij vraag {question.id} hoort bij niveau {min(missing)} nog een taak.")


def _check_rules(catalogue: Catalogue) -> None:
    names_of_rules = catalogue.questions.keys() | FACTS | catalogue.tasks.keys()
    for rule in catalogue.rules.values():
        for condition in (rule.condition, rule.blocks_if):
            if condition is not None:
                _check_condition(catalogue, condition, f"Regel {rule.id} noemt", names_of_rules)
        for code in rule.tasks:
            if code not in catalogue.tasks:
                _fail(f"Regel {rule.id} noemt taak {code}, die niet bestaat.")
    for advice in catalogue.tools.outsourcing:
        if advice.condition is not None:
            known = (catalogue.questions.keys() | FACTS) - {"advies_uitbesteden"}
            _check_condition(catalogue, advice.condition, f"Advies {advice.code} noemt", known)


def _check_condition(catalogue: Catalogue, condition: Condition, where: str, known: Collection[str]) -> None:
    for name in names(condition):
        if name not in known:
            _fail(f"{where} {name}, maar dat is geen bekende vraag, taak of grootheid.")
    for comparison in comparisons(condition):
        for word in _unknown_words(catalogue, comparison):
            _fail(f"{where} {comparison.name} met ‘{word}’, maar dat is geen optie van die vraag.")


def _unknown_words(catalogue: Catalogue, comparison: Comparison) -> Iterator[str]:
    question = catalogue.questions.get(QuestionId(comparison.name))
    if question is not None:
        codes = {option.code for option in question.options}
        yield from (word for word in comparison.operands if isinstance(word, str) and word not in codes)


def _check_costs(catalogue: Catalogue) -> None:
    """The sums know the codes E01-E14 and I01-I07; a name or a source that misses would show as an empty cell."""
    expected = [f"E{number:02}" for number in range(1, 15)] + [f"I{number:02}" for number in range(1, 8)]
    if list(catalogue.cost_kinds) != expected:
        _fail("De kostenboom heeft precies de posten E01 tot en met E14 en I01 tot en met I07, in die volgorde.")
    for benchmark in catalogue.benchmarks:
        if benchmark.source not in catalogue.sources:
            _fail(f"Een kengetal bij {benchmark.measure} noemt bron {benchmark.source}, die niet bestaat.")


def _check_raci_table(catalogue: Catalogue) -> None:
    for duty in catalogue.duties:
        _check_one_accountable(duty.raci.values(), f"In de taakverdeling bij ‘{duty.title}’")


def _check_meetings(catalogue: Catalogue) -> None:
    options = _option_codes(catalogue, "SYN-11")
    for meeting in catalogue.meetings:
        if meeting.option not in options:
            _fail(f"Het overleg ‘{meeting.name}’ is geen optie van SYN-11.")


def _check_guide(catalogue: Catalogue) -> None:
    for claim in catalogue.guide:
        for question in claim.questions:
            if question not in catalogue.questions:
                _fail(f"Gidsregel {claim.number} noemt vraag {question}, die niet bestaat.")
        for task in claim.tasks:
            if task not in catalogue.tasks:
                _fail(f"Gidsregel {claim.number} noemt taak {task}, die niet bestaat.")
