"""Who does a task once missing roles are replaced, and how its hours are divided (method 2.8.6 and 4.7)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from assessments.sheet import AnswerSheet
from assessments.types import QuestionId, Role

LEAD_SHARE = Decimal("0.6")
OTHERS_SHARE = Decimal("0.3")
ACCOUNTABLE_SHARE = Decimal("0.1")
_HIRED_RECRUITERS = {"rpo_partner", "flexibele_of_interim_recruiter"}


def replacements(sheet: AnswerSheet) -> Mapping[Role, Role]:
    """Return which role stands in for each role that is "niet aanwezig" in PRO-07.

    RE stays RE when an interim recruiter or RPO does the recruiting (an outside recruiter); HM and DI are never
    replaced: without them the plan stays CONCEPT.
    """
    names = sheet.role_holders().names
    absent = {role for role, name in names.items() if name is None}
    now = sheet.value(QuestionId("PRO-06"))
    hired = isinstance(now, tuple) and bool(_HIRED_RECRUITERS & {item for item in now if isinstance(item, str)})
    found: dict[Role, Role] = {}
    if Role.RE in absent and not hired:
        found[Role.RE] = Role.HR
    if Role.MC in absent:
        found[Role.MC] = found.get(Role.RE, Role.RE)
    if Role.IT in absent:
        found[Role.IT] = Role.HR
    return found


def replace_roles(raci: Mapping[Role, str], swaps: Mapping[Role, Role]) -> dict[Role, str]:
    """Return a RACI row after replacement; letters that fall together become the strongest (Beslissing 23)."""
    letters: dict[Role, list[str]] = {}
    for role, letter in raci.items():
        letters.setdefault(swaps.get(role, role), []).append(letter)
    return {role: _strongest(letters[role]) for role in Role if role in letters}


def hours_by_role(hours: Decimal, lead: Role, raci: Mapping[Role, str]) -> dict[Role, Decimal]:
    """Divide a task's hours: lead 60%, other R's 30% together, A 10%; nobody there means the lead does it.

    Source: method section 4.7 (own choice, adjustable). C and I get no hours. The shares add up to the task.
    """
    others = [role for role, letter in raci.items() if "R" in letter and role is not lead]
    accountable = next((role for role, letter in raci.items() if "A" in letter), lead)
    shares = {lead: LEAD_SHARE}
    if others:
        for role in others:
            shares[role] = shares.get(role, Decimal(0)) + OTHERS_SHARE / len(others)
    else:
        shares[lead] += OTHERS_SHARE
    takes_tenth = lead if "R" in raci.get(accountable, "") else accountable
    shares[takes_tenth] = shares.get(takes_tenth, Decimal(0)) + ACCOUNTABLE_SHARE
    return {role: hours * shares[role] for role in Role if role in shares}


def _strongest(letters: list[str]) -> str:
    joined = "".join(letters)
    if "A" in joined and "R" in joined:
        return "A/R"
    return next(letter for letter in "ARCI" if letter in joined)
