"""How one says what came in from participants, what does not count of it, and who is still to come."""

from __future__ import annotations

from collections.abc import Sequence

from assessments.votes import Submission
from assessments.workshop import Setup
from wizard import formats

_TOLD = {
    "al ingelezen": "Het bestand van deelnemer {number} is al ingelezen.",
    "leeg": "Deelnemer {number} vulde in dit bestand nog niets in. Vraag om het ingevulde bestand.",
    "onbekend nummer": "Nummer {number} doet niet mee aan deze workshop. Kies van wie dit bestand is.",
    "dubbel": "Van deelnemer {number} is er al een ander bestand. Kies welk van de twee telt.",
}


def told(standing: str, number: int) -> str:
    """Say why a file does not count right away, "" when it does."""
    return _TOLD.get(standing, "").format(number=number)


def elsewhere(code: str, setup: Setup | None) -> str:
    """Say that a file belongs to another workshop: by its title when the dossier knows it, else by its code."""
    if setup is None:
        return f"Dit bestand hoort bij een workshop die niet in dit dossier staat (code {code}). Er is niets ingelezen."
    title = f"‘{setup.title}’ van" if setup.title else "de workshop van"
    return (
        f"Dit bestand hoort bij {title} {formats.long_date(setup.day)} (code {setup.code}). "
        "Open die workshop en lees het daar in."
    )


def doubts(extra: int, late: int, absent: int) -> list[str]:
    """Say how many answers do not count and why, and how many questions were not in the file.

    ``extra`` answers are on questions that the workshop does not ask; ``late`` ones came after the room had voted;
    ``absent`` questions the file did not ask.
    """
    said = []
    if extra == 1:
        said.append("Een antwoord hoort bij een vraag die niet in deze workshop zit; dat telt niet mee.")
    elif extra:
        said.append(
            f"{_many(extra)} antwoorden horen bij vragen die niet in deze workshop zitten; die tellen niet mee."
        )
    if late == 1:
        said.append("Een antwoord kwam nadat de zaal had gestemd; dat telt niet mee.")
    elif late:
        said.append(f"{_many(late)} antwoorden kwamen nadat de zaal had gestemd; die tellen niet mee.")
    if absent == 1:
        said.append("Een vraag stond niet in het bestand.")
    elif absent:
        said.append(f"{_many(absent)} vragen stonden niet in het bestand.")
    return said


def other_group(said: str, here: str) -> str:
    """Say that a participant named another role group than the one that was chosen here."""
    return f"In het bestand staat rolgroep {said}, hier {here}; dat blijft zo."


def _many(amount: int) -> str:
    return formats.capitalized(formats.word(amount))


def taken_in(fresh: Sequence[Submission]) -> str:
    """Say in a few words what came in, for the undo line."""
    numbers = [str(one.number) for one in sorted(fresh, key=lambda one: one.number) if one.taken]
    if not numbers:
        return formats.count(len(fresh), "bestand wacht op een keuze", "bestanden wachten op een keuze")
    return f"Ingelezen: {'deelnemer' if len(numbers) == 1 else 'deelnemers'} {formats.enumeration(numbers)}"


def missing(numbers: Sequence[int], total: int) -> str:
    """Say who is still to come: "Nog niet binnen: 2, 5 en 7"."""
    if not total:
        return "Nog geen deelnemers"
    if not numbers:
        return f"Alle {formats.word(total)} deelnemers zijn binnen" if total > 1 else "De deelnemer is binnen"
    if len(numbers) == total:
        return "Nog niemand is binnen"
    return f"Nog niet binnen: {formats.enumeration([str(one) for one in numbers])}"
