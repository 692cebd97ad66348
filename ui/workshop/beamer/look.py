"""The colours of the room's view: those of the program, or its own, since a dark room may want another look than a laptop."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPixmap

from resources import ROOT
from ui.theme import SCHEMES, Role, Scheme, SchemeName, Theme
from ui.theme.icons import draw_icon
from ui.workshop.beamer.canvas import font

_ICONS = ROOT / "icons"
_PICTURE_PX = 14


class BeamerLook:
    """Colours by token in one scheme; without a scheme those of the program's theme."""

    def __init__(self, theme: Theme, scheme: SchemeName | None = None) -> None:
        self._theme = theme
        self._scheme: Scheme | None = None if scheme is None else SCHEMES[scheme]
        self._colors: dict[str, QColor] = {}

    @property
    def scheme(self) -> SchemeName | None:
        """The look of its own, None while it follows the program."""
        return None if self._scheme is None else self._scheme.name

    def color(self, token: str) -> QColor:
        """Return a token's colour; raises KeyError for a token that does not exist."""
        if self._scheme is None:
            return self._theme.color(token)
        if token not in self._colors:
            self._colors[token] = QColor(self._scheme.hex(token))
        return self._colors[token]

    def font(self, role: Role) -> QFont:
        """Return the font that pictures are lettered with."""
        del role
        return font(_PICTURE_PX)

    @property
    def is_high_contrast(self) -> bool:
        """Whether tints are gone and lines are thick."""
        if self._scheme is None:
            return self._theme.is_high_contrast
        return self._scheme.name is SchemeName.HIGH_CONTRAST

    @property
    def shows_patterns(self) -> bool:
        """Whether fills of a pillar carry its pattern."""
        return self._theme.shows_patterns or self.is_high_contrast

    def icon(self, name: str, token: str, size: int, ratio: float) -> QPixmap:
        """Return an icon of ``size`` px, sharp at a device pixel ratio."""
        return draw_icon(_ICONS, name, size, self.color(token).name(), ratio)
