"""The codes and fixed words that everything else is named by."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

QuestionId = NewType("QuestionId", str)
"""A question's stable code, such as ``INT-02``."""
TaskCode = NewType("TaskCode", str)
"""A task's stable code, such as ``T-EXT-04``."""
RuleId = NewType("RuleId", str)
"""A consistency rule's stable code, such as ``R-01``."""
DossierId = NewType("DossierId", str)
MeasurementId = NewType("MeasurementId", str)
VOTES_ENDING = ".rwvotes"
"""How the name of a file with one participant's votes ends."""


class StepCode(StrEnum):
    """The six steps of the method, in order."""

    DRAAGVLAK = "draagvlak"
    IDENTITEIT = "identiteit"
    INTERN_PROCES = "intern_proces"
    EXTERN_PROCES = "extern_proces"
    TALENTMANAGEMENT = "talentmanagement"
    SYNERGIE = "synergie"


class Pillar(StrEnum):
    """The core and the three pillars that turn around it."""

    IDENTITEIT = "identiteit"
    BOEIEN = "boeien"
    BINDEN = "binden"
    BEHEREN = "beheren"


class Role(StrEnum):
    """Role codes of the method; MC is marketing and communication, HM hiring manager."""

    HR = "HR"
    RE = "RE"
    HM = "HM"
    MC = "MC"
    DI = "DI"
    IT = "IT"
