"""The typeface and its roles: every size on the screen passes through here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILIES = ["Inter", "Noto Sans", "Segoe UI", "DejaVu Sans"]


@dataclass(frozen=True, slots=True)
class Face:
    """Size and line height in px at 100 %, and the weight (400-700)."""

    size: int
    line: int
    weight: int
    tight: bool = False


class Role(StrEnum):
    """What a text is for."""

    TICK = "tick"
    KEYCAP = "keycap"
    CAPTION = "caption"
    CHIP = "chip"
    SMALL = "small"
    HELP = "help"
    SMALL_STRONG = "small_strong"
    BODY = "body"
    ROW = "row"
    BODY_STRONG = "body_strong"
    RAIL = "rail"
    RAIL_STRONG = "rail_strong"
    NAV = "nav"
    BUTTON = "button"
    BUTTON_SMALL = "button_small"
    PRIMARY = "primary"
    QUESTION_FOLDED = "question_folded"
    QUESTION = "question"
    TITLE = "title"
    KPI = "kpi"
    TOTAL = "total"
    STEP_SCORE = "step_score"
    DISPLAY = "display"
    POPUP_INPUT = "popup_input"


FACES = {
    Role.TICK: Face(11, 15, 400),
    Role.KEYCAP: Face(11, 15, 500),
    Role.CAPTION: Face(12, 16, 400),
    Role.CHIP: Face(12, 16, 500),
    Role.SMALL: Face(13, 18, 400),
    Role.HELP: Face(13, 19, 400),
    Role.SMALL_STRONG: Face(13, 18, 600),
    Role.BODY: Face(14, 20, 400),
    Role.ROW: Face(14, 19, 400),
    Role.BODY_STRONG: Face(14, 20, 600),
    Role.RAIL: Face(15, 20, 400),
    Role.RAIL_STRONG: Face(15, 20, 600),
    Role.NAV: Face(14, 20, 500),
    Role.BUTTON: Face(14, 20, 500),
    Role.BUTTON_SMALL: Face(13, 18, 500),
    Role.PRIMARY: Face(14, 20, 600),
    Role.QUESTION_FOLDED: Face(15, 20, 600),
    Role.QUESTION: Face(16, 22, 600),
    Role.TITLE: Face(22, 28, 600, tight=True),
    Role.KPI: Face(22, 28, 600, tight=True),
    Role.TOTAL: Face(28, 32, 600, tight=True),
    Role.STEP_SCORE: Face(40, 44, 600, tight=True),
    Role.DISPLAY: Face(32, 40, 600, tight=True),
    Role.POPUP_INPUT: Face(18, 24, 400),
}


def load_fonts(folder: Path) -> list[str]:
    """Add every font file of a folder to the program; return the names of those that Qt refused."""
    refused = []
    for path in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            refused.append(path.name)
    return refused


def make_font(role: Role, factor: float, *, strong: bool, tabular: bool) -> QFont:
    """Return a new font for a role at a text factor; ``tabular`` gives every digit the same width."""
    face = FACES[role]
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(max(1, round(face.size * factor)))
    font.setWeight(QFont.Weight(max(face.weight, 600) if strong else face.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if face.tight:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
