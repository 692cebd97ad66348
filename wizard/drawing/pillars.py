"""How each pillar is told apart: its name, two letters, pattern and place in every list."""

from __future__ import annotations

from types import MappingProxyType

from assessments.types import Pillar, StepCode
from wizard.drawing.shapes import Pattern

PILLARS = (Pillar.IDENTITEIT, Pillar.BOEIEN, Pillar.BINDEN, Pillar.BEHEREN)
"""The order on screen and on paper: the core first."""

NAMES = MappingProxyType(
    {
        Pillar.IDENTITEIT: "Identiteit",
        Pillar.BOEIEN: "Boeien",
        Pillar.BINDEN: "Binden",
        Pillar.BEHEREN: "Beheren",
    }
)
LETTERS = MappingProxyType(
    {Pillar.IDENTITEIT: "ID", Pillar.BOEIEN: "BO", Pillar.BINDEN: "BI", Pillar.BEHEREN: "BE"},
)
PATTERNS = MappingProxyType(
    {
        Pillar.IDENTITEIT: Pattern.NONE,
        Pillar.BOEIEN: Pattern.DOTS,
        Pillar.BINDEN: Pattern.DIAGONALS,
        Pillar.BEHEREN: Pattern.HORIZONTALS,
    }
)

_STEPS = MappingProxyType(
    {
        StepCode.IDENTITEIT: Pillar.IDENTITEIT,
        StepCode.INTERN_PROCES: Pillar.BINDEN,
        StepCode.EXTERN_PROCES: Pillar.BOEIEN,
        StepCode.TALENTMANAGEMENT: Pillar.BEHEREN,
    }
)


def step_hue(step: StepCode | None) -> str:
    """Return the colour of a step: its pillar, or "slate" for the first, the last and what is no step."""
    pillar = _STEPS.get(step) if step else None
    return pillar.value if pillar else "slate"


def fill(pillar: Pillar) -> str:
    """Return the token of the full colour."""
    return f"{pillar.value}.fill"


def ink(pillar: Pillar) -> str:
    """Return the token of the colour for text and outlines."""
    return f"{pillar.value}.text"


def tint(pillar: Pillar) -> str:
    """Return the token of the light ground."""
    return f"{pillar.value}.tint"


def on_fill(pillar: Pillar) -> str:
    """Return the token of the colour for text on the full colour."""
    return f"{pillar.value}.on"
