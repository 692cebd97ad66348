"""The look of the program: tokens, fonts, icons and style in one place."""

from ui.theme.fonts import Role
from ui.theme.theme import Appearance, Theme
from ui.theme.tokens import HUES, SCHEMES, Scheme, SchemeName

__all__ = ["HUES", "SCHEMES", "Appearance", "Role", "Scheme", "SchemeName", "Theme"]
