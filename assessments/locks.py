"""Who locked the figures of a measurement, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LockKind(StrEnum):
    """What happened to the figures of a measurement."""

    LOCK = "lock"
    UNLOCK = "unlock"


@dataclass(frozen=True, slots=True)
class LockEvent:
    """Somebody locked or unlocked the figures of a measurement; unlocking has a reason."""

    kind: LockKind
    at: datetime
    by: str
    reason: str = ""
