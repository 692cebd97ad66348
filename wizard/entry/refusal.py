"""Why something that was typed cannot be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """One Dutch sentence that says what is wrong and what to type instead."""

    sentence: str
