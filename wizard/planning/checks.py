"""The check before printing: what does not fit in a plan yet. It warns and never blocks (method, section 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from assessments.catalogue import Severity
from assessments.codes import QuestionId, RuleId
from assessments.plan import DismissedWarning
from wizard import formats, journey
from wizard.assessment import Assessment
from wizard.rule_places import place_of

CHECK_PLACE = "controle/"
"""What stands before a finding's key where a decision is about it."""
VIEW_PLACE = "plan/"
"""What stands before the name of a way of looking at the plan, where that is the place to mend something."""
HOURS_QUESTION = QuestionId("PRO-10")
ROLES_QUESTION = QuestionId("PRO-07")
_BUDGET_RULE, _TIME_RULE = RuleId("R-02"), RuleId("R-19")


class CheckKind(StrEnum):
    """What kind of thing does not fit; the word is the first part of a finding's key."""

    OPEN_QUESTION = "vraag_open"
    UNNAMED_ROLE = "rol_zonder_naam"
    CONTRADICTION = "tegenspraak"
    NO_OWNER = "geen_naam"
    NO_DATE = "geen_datum"
    PAST = "datum_voorbij"
    CIRCLE = "kring"
    ORDER = "volgorde"
    GAP = "kloof"
    OVERLOAD = "overbelast"
    BUDGET = "budget"
    NO_REASON = "nvt_zonder_reden"
    LONE_MEANS = "middel_zonder_eigenaar"
    LAPSED = "niet_meer_nodig"
    MOVED = "verschoven"


TITLES: Mapping[CheckKind, tuple[str, str]] = {
    CheckKind.OPEN_QUESTION: ("verplichte vraag open", "verplichte vragen open"),
    CheckKind.UNNAMED_ROLE: ("rol zonder naam", "rollen zonder naam"),
    CheckKind.CONTRADICTION: ("ding past niet bij elkaar", "dingen passen niet bij elkaar"),
    CheckKind.NO_OWNER: ("taak zonder naam", "taken zonder naam"),
    CheckKind.NO_DATE: ("taak zonder datum", "taken zonder datum"),
    CheckKind.PAST: ("datum voorbij", "datums voorbij"),
    CheckKind.CIRCLE: ("kring van taken", "kringen van taken"),
    CheckKind.ORDER: ("volgorde klopt niet", "volgordes kloppen niet"),
    CheckKind.GAP: ("kloof zonder taak", "kloven zonder taak"),
    CheckKind.OVERLOAD: ("keer te veel werk", "keer te veel werk"),
    CheckKind.BUDGET: ("uitgave onder voorbehoud", "uitgaven onder voorbehoud"),
    CheckKind.NO_REASON: ("n.v.t. zonder reden", "n.v.t. zonder reden"),
    CheckKind.LONE_MEANS: ("middel zonder eigenaar", "middelen zonder eigenaar"),
    CheckKind.LAPSED: ("taak misschien niet meer nodig", "taken misschien niet meer nodig"),
    CheckKind.MOVED: ("vaste datum op een vrije dag", "vaste datums op een vrije dag"),
}
"""What findings of a kind are called, after their number: one of them, and more."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit.

    Attributes:
        subject: what it is about, the second part of its key; it stays the same while the finding does.
        label: the code of what it is about, "" for a person; ``title`` its name, "" for a rule.
        sentence: what does not fit and what to do.
        place: where it is mended: a task, a question, a part of Cijfers, a rule, or a way of looking at the plan.
        waved: why somebody set it aside; it stays listed all the same (Beslissing 51).

    """

    kind: CheckKind
    subject: str
    label: str
    title: str
    sentence: str
    place: str
    severity: Severity = Severity.WARNING
    waved: DismissedWarning | None = None

    @property
    def key(self) -> str:
        """Return the name under which it is set aside: geen_naam/T-EXT-04, or R-09 for a rule."""
        return self.subject if self.is_rule else f"{self.kind}/{self.subject}"

    @property
    def is_rule(self) -> bool:
        """Tell whether a consistency rule found it, so that it is dismissed as one."""
        return self.subject.startswith("R-")


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """The findings of one kind that nobody set aside."""

    kind: CheckKind
    findings: tuple[Finding, ...]

    @property
    def title(self) -> str:
        """Say how many there are: 3 taken zonder naam."""
        return formats.count(len(self.findings), *TITLES[self.kind])

    @property
    def is_blocking(self) -> bool:
        """Tell whether it keeps the plan a CONCEPT (Beslissing 6)."""
        return any(one.severity is Severity.BLOCK for one in self.findings)


def day_of(assessment: Assessment, today: date) -> date:
    """Return the day to check against; the example lives in its own year."""
    return assessment.measurement.date if assessment.dossier.is_example else today


def findings(assessment: Assessment, today: date) -> tuple[Finding, ...]:
    """Return everything that does not fit, by kind in a fixed order; what was set aside says why."""
    from wizard.planning.check_tasks import task_findings
    from wizard.planning.check_whole import whole_findings

    found = [
        *_open_questions(assessment),
        *_unnamed_roles(assessment),
        *_rules(assessment),
        *task_findings(assessment, today),
        *whole_findings(assessment),
    ]
    waved = assessment.dossier.plan.waved
    order = list(CheckKind)
    kept = (one if one.is_rule else replace(one, waved=waved.get(one.key)) for one in found)
    return tuple(sorted(kept, key=lambda one: (order.index(one.kind), one.severity is not Severity.BLOCK)))


def standing(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what nobody set aside."""
    return tuple(one for one in found if one.waved is None)


def set_aside(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what somebody set aside."""
    return tuple(one for one in found if one.waved is not None)


def groups(found: Sequence[Finding]) -> tuple[CheckGroup, ...]:
    """Gather what nobody set aside by kind."""
    left = standing(found)
    kinds = dict.fromkeys(one.kind for one in left)
    return tuple(CheckGroup(kind, tuple(one for one in left if one.kind is kind)) for kind in kinds)


def _open_questions(assessment: Assessment) -> Iterator[Finding]:
    for question in journey.open_points(assessment.sheet):
        asked = assessment.catalogue.questions[question]
        words = "Nog geen antwoord. Beantwoord deze vraag; tot dan is het plan een concept."
        title = asked.name or asked.text
        yield Finding(CheckKind.OPEN_QUESTION, question, question, title, words, question, Severity.BLOCK)


def _unnamed_roles(assessment: Assessment) -> Iterator[Finding]:
    for role in journey.roles_without_name(assessment.sheet):
        name = formats.capitalized(assessment.catalogue.roles[role])
        words = f"Vul bij {ROLES_QUESTION} in wie dit is; tot dan is het plan een concept."
        yield Finding(CheckKind.UNNAMED_ROLE, role, ROLES_QUESTION, name, words, ROLES_QUESTION, Severity.BLOCK)


def _rules(assessment: Assessment) -> Iterator[Finding]:
    """Yield the rules that fire; tips stay in Resultaat, as they do not print."""
    kinds = {_BUDGET_RULE: CheckKind.BUDGET, _TIME_RULE: CheckKind.OVERLOAD}
    for found in assessment.contradictions:
        rule = found.rule
        if rule.severity is not Severity.TIP:
            kind = kinds.get(rule.id, CheckKind.CONTRADICTION)
            yield Finding(kind, rule.id, rule.id, "", rule.message, place_of(rule), rule.severity, found.dismissed)
