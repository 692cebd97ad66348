"""Whether the forms hold the same kinds of cost: without that, comparing them misleads (method 3.7)."""

from __future__ import annotations

from assessments.business_case.case import SCENARIOS
from assessments.figures import Line, Scenario, Scenarios
from wizard import formats
from wizard.case_words import form_name


def lacking_kinds(scenarios: Scenarios) -> tuple[str, ...]:
    """Name per form the hours a hire takes that another form counts and this one does not.

    Hours of one's own people are what is forgotten, and they are there in every form; fees, media and licences may
    differ. Lines are told apart by their names.
    """
    forms = {name: form for name in SCENARIOS if (form := getattr(scenarios, name)) is not None and _lines(form)}
    kinds: dict[str, str] = {}
    for form in forms.values():
        for line in form.variable:
            if line.hours is not None and line.label.strip():
                kinds.setdefault(_key(line), line.label.strip())
    found = []
    for name, form in forms.items():
        own = {_key(line) for line in _lines(form)}
        missing = [f"‘{label}’" for key, label in kinds.items() if key not in own]
        if missing:
            found.append(
                f"Bij {form_name(name)} staat geen regel {formats.enumeration(missing)}, bij een andere vorm wel. "
                "Vul dit aan, anders lijkt deze vorm te goedkoop."
            )
    return tuple(found)


def _lines(form: Scenario) -> tuple[Line, ...]:
    return (*form.setup, *form.fixed, *form.variable)


def _key(line: Line) -> str:
    return " ".join(line.label.casefold().replace("-", " ").split())
