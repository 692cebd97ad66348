"""Who does the work that goes on once recruitment stands: the method's division, and what people changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assessments.plan import Plan
from assessments.reference import RecurringDuty
from assessments.types import Role
from wizard.assessment import Assessment
from wizard.planning.roles import replace_roles, replacements

TOOL = "taakverdeling"
"""Under which name the plan keeps what was changed, as "<title>|<role>" and a letter."""
NOBODY = "-"
"""What is kept for a role that has no letter any more."""
LETTERS = ("A", "R", "A/R", "C", "I")
LETTER_WORDS = {
    "A": "eindverantwoordelijk",
    "R": "voert uit",
    "A/R": "eindverantwoordelijk en voert uit",
    "C": "denkt vooraf mee",
    "I": "krijgt bericht",
    "": "geen rol",
}


@dataclass(frozen=True, slots=True)
class StandingDuty:
    """A duty of the standing division.

    Attributes:
        advised: the method's letters, roles that are absent replaced.
        raci: the letters as they are, with what people changed.

    """

    duty: RecurringDuty
    advised: Mapping[Role, str]
    raci: Mapping[Role, str]

    @property
    def is_changed(self) -> bool:
        """Tell whether people divided it in another way than the method."""
        return dict(self.advised) != dict(self.raci)


def standing_duties(assessment: Assessment) -> tuple[StandingDuty, ...]:
    """Return the standing division of work as this organisation has it (method 2.8.10)."""
    swaps = replacements(assessment.sheet)
    chosen = assessment.dossier.plan.tools.get(TOOL, MappingProxyType({}))
    found = []
    for duty in assessment.catalogue.duties:
        advised = {role: letter for role, letter in replace_roles(duty.raci, swaps).items() if letter}
        raci = dict(advised)
        for role in Role:
            letter = chosen.get(field(duty, role))
            if letter in LETTERS:
                raci[role] = letter
            elif letter is not None:
                raci.pop(role, None)
        found.append(StandingDuty(duty, advised, {role: raci[role] for role in Role if role in raci}))
    return tuple(found)


def field(duty: RecurringDuty, role: Role) -> str:
    """Return under which name a changed letter is kept."""
    return f"{duty.title}|{role.value}"


def with_letters(plan: Plan, duty: StandingDuty, raci: Mapping[Role, str]) -> Mapping[str, str] | None:
    """Return everything that is kept of the division once one duty has these letters; None when that is nothing."""
    kept = dict(plan.tools.get(TOOL, {}))
    for role in Role:
        letter = raci.get(role, "")
        kept.pop(field(duty.duty, role), None)
        if letter != duty.advised.get(role, ""):
            kept[field(duty.duty, role)] = letter or NOBODY
    return kept or None


def problem(raci: Mapping[Role, str], names: Mapping[Role, str]) -> str:
    """Say in one sentence when not exactly one role is accountable, "" when one is; ``names`` are the roles' names."""
    accountable = [names[role] for role in Role if "A" in raci.get(role, "")]
    if not accountable:
        return "Niemand is eindverantwoordelijk. Geef één rol een A."
    if len(accountable) > 1:
        together = f"{', '.join(accountable[:-1])} en {accountable[-1]}"
        return f"{together} zijn samen eindverantwoordelijk. Houd één A over."
    return ""


def shown_roles(assessment: Assessment, rows: tuple[Mapping[Role, str], ...]) -> tuple[Role, ...]:
    """Return the roles that have a column: all but those that are replaced and have no letter."""
    swaps = replacements(assessment.sheet)
    return tuple(role for role in Role if role not in swaps or any(row.get(role) for row in rows))


def replacement_words(assessment: Assessment) -> tuple[str, ...]:
    """Say who stands in for each role that is absent, one sentence each."""
    names = assessment.catalogue.roles
    found = []
    for role, instead in replacements(assessment.sheet).items():
        through = ", via de leverancier" if role is Role.IT else ""
        found.append(f"Geen {names[role]}: dat werk ligt bij de {names[instead]}{through}.")
    return tuple(found)
