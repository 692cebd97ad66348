"""A list of people as one pastes it, from a spreadsheet or from the address line of a mail: names and role groups."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assessments.votes import RoleGroup
from wizard.entry.blocks import split
from wizard.workshop.group_names import GROUP_NAMES

MOST_PEOPLE = 99
MOST_LETTERS = 60
"""How long a name may be; more is cut."""
_ADDRESS = re.compile(r"<[^<>]*@[^<>]*>|\(?\b[^\s<>()]+@[^\s<>()]+\b\)?")
_NUMBERED = re.compile(r"^\s*\d{1,3}\s*[.):-]?\s+")
_BULLET = re.compile(r"^\s*[-•*–]\s+")
_HEADS = {"naam", "namen", "deelnemer", "deelnemers", "nr", "nummer", "naam deelnemer", "voornaam", "rolgroep"}
_SIGNS = {
    RoleGroup.DIRECTIE: (
        "directie",
        "directeur",
        "directrice",
        "dga",
        "ceo",
        "cfo",
        "coo",
        "bestuurder",
        "algemeen manager",
    ),
    RoleGroup.HR: ("hr", "hrm", "p&o", "personeel", "recruiter", "recruitment", "werving"),
    RoleGroup.MARKETING: ("marketing", "communicatie"),
    RoleGroup.IT: ("it", "ict", "informatie", "systeembeheer"),
    RoleGroup.NEWCOMER: ("nieuw", "starter", "trainee", "medewerker < 1 jaar", "< 1 jaar"),
    RoleGroup.MANAGER: ("leidinggevende", "manager", "teamleider", "hoofd", "chef", "voorman", "leider", "coördinator"),
}
"""Words in a function by which a role group is known; the first group that fits wins."""


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """Somebody on a pasted list; ``group`` is None when nothing says it."""

    name: str
    group: RoleGroup | None = None


def read_people(text: str) -> tuple[ReadPerson, ...]:
    """Return who stands on a pasted list, in its order; heads, numbers and addresses are left out.

    A table has its name in the first column with words; other columns may tell the role group. One line with semicolons,
    or with commas between addresses, is a list of people too.
    """
    found = (_person(cells) for cells in _rows(text))
    return tuple(one for one in found if one is not None)[:MOST_PEOPLE]


def group_of(words: str) -> RoleGroup | None:
    """Return the role group that a function or the name of a group tells, None when it tells none."""
    plain = " ".join(words.lower().split())
    for group, name in GROUP_NAMES.items():
        if plain == name.lower():
            return group
    tokens = set(re.findall(r"[\w&]+", plain))
    for group, signs in _SIGNS.items():
        if any(sign in tokens or (len(sign) > 4 and sign in plain) for sign in signs):
            return group
    return None


def _rows(text: str) -> list[list[str]]:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and "\t" not in text:
        people = re.split(r";", text) if ";" in text else re.split(r",", text) if text.count("@") > 1 else [text]
        return [[one] for one in people]
    if "\t" in text:
        return split(text)
    return [re.split(r";", line) for line in lines]


def _person(cells: list[str]) -> ReadPerson | None:
    cleaned = [_clean(cell) for cell in cells]
    filled = [(place, cell) for place, cell in enumerate(cleaned) if any(sign.isalpha() for sign in cell)]
    if not filled or filled[0][1].lower() in _HEADS:
        return None
    place, name = filled[0]
    said = [group for group in (group_of(cell) for _, cell in filled if _ != place) if group is not None]
    alone = (
        group_of(name) if len(filled) == 1 and name.lower() in {one.lower() for one in GROUP_NAMES.values()} else None
    )
    return ReadPerson("" if alone else name[:MOST_LETTERS].rstrip(), said[0] if said else alone)


def _clean(cell: str) -> str:
    without = _BULLET.sub("", _NUMBERED.sub("", _ADDRESS.sub("", cell)))
    return " ".join(without.replace('"', " ").split()).strip(",;'")
