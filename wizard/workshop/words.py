"""The Dutch words of a workshop, so that beamer, presenter, paper and files say the same."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.spread import Status
from assessments.votes import NoLevel, RoleGroup
from assessments.workshop import BlockKind
from wizard import formats

STATUS = {
    Status.UNANIMOUS: "eensgezind",
    Status.EXPLAIN: "toelichten",
    Status.DISCUSS: "bespreken",
    Status.TWO_CAMPS: "bespreken: twee kampen",
}
NO_LEVELS = {NoLevel.NOT_APPLICABLE: "n.v.t.", NoLevel.DONT_KNOW: "weet niet"}
BLOCKS = {
    BlockKind.OPENING: "Opening",
    BlockKind.FIGURES: "Twee cijfers",
    BlockKind.SCORING: "Vragen",
    BlockKind.BREAK: "Pauze",
    BlockKind.TASKS: "De vijf taken die eerst moeten",
    BlockKind.WHO: "Wie doet wat, eerste afspraak",
    BlockKind.CLOSING: "Afsluiten",
}
NO_CONSENSUS = "geen consensus"
POSTPONED = "nabespreken"


@dataclass(frozen=True, slots=True)
class GroupWords:
    """A role group in a sentence.

    Attributes:
        who: how a sentence begins with it, with its verb: "De directie ziet".
        others: how it stands further on: "de directie".
        is_many: its verb is plural.

    """

    who: str
    others: str
    is_many: bool = False

    @property
    def sees(self) -> str:
        """Return the beginning of a sentence: "Leidinggevenden zien"."""
        return f"{self.who} {'zien' if self.is_many else 'ziet'}"


GROUP_WORDS = {
    RoleGroup.DIRECTIE: GroupWords("De directie", "de directie"),
    RoleGroup.MANAGER: GroupWords("Leidinggevenden", "leidinggevenden", is_many=True),
    RoleGroup.HR: GroupWords("HR", "HR"),
    RoleGroup.MARKETING: GroupWords("Marketing", "marketing"),
    RoleGroup.IT: GroupWords("IT", "IT"),
    RoleGroup.NEWCOMER: GroupWords("Medewerkers in hun eerste jaar", "medewerkers in hun eerste jaar", is_many=True),
    RoleGroup.OTHER: GroupWords("De overige deelnemers", "de overige deelnemers", is_many=True),
}


def status_name(status: Status | None) -> str:
    """Name a status with a capital, as a chip shows it; "" below two levels."""
    return "" if status is None else formats.capitalized(STATUS[status])


def choice_words(choice: int | NoLevel) -> str:
    """Say what was chosen: niveau 3, n.v.t., weet niet."""
    return NO_LEVELS[choice] if isinstance(choice, NoLevel) else f"niveau {choice}"


def clock(seconds: int) -> str:
    """Write a running clock: 0:47, 12:00."""
    return f"{seconds // 60}:{seconds % 60:02}"
