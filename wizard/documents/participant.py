"""Who fills in a form of the questionnaire."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wizard import formats


@dataclass(frozen=True, slots=True)
class Participant:
    """Who fills in a form, as far as that is known; "" and None leave the place empty."""

    session: str = ""
    number: str = ""
    role_group: str = ""
    day: date | None = None

    def values(self) -> tuple[str, ...]:
        """Return what stands in the fields of the head, in their order."""
        day = formats.short_date_year(self.day) if self.day is not None else ""
        return (self.session.strip(), self.number.strip(), self.role_group.strip(), day)


NOBODY = Participant()
