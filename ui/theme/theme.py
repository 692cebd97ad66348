"""The look that is on: colours, fonts, icons and sizes, switched while the program runs."""

from __future__ import annotations

from enum import StrEnum
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from resources import ROOT
from ui.theme.focus_ring import install_focus_ring
from ui.theme.fonts import FACES, Role, load_fonts, make_font
from ui.theme.icons import draw_icon
from ui.theme.style import WijzerStyle
from ui.theme.tokens import SCHEMES, Scheme, SchemeName

SMALLEST_FACTOR = 1.0
LARGEST_FACTOR = 2.0
LARGEST_PANEL_FACTOR = 1.25
_ICONS = ROOT / "icons"


class Appearance(StrEnum):
    """What a person chose in Instellingen."""

    SYSTEM = "systeem"
    LIGHT = "licht"
    DARK = "donker"
    HIGH_CONTRAST = "hoog_contrast"


_FIXED = {
    Appearance.LIGHT: SchemeName.LIGHT,
    Appearance.DARK: SchemeName.DARK,
    Appearance.HIGH_CONTRAST: SchemeName.HIGH_CONTRAST,
}

_TITLE_BARS = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
    Appearance.HIGH_CONTRAST: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Colours, fonts, icons and sizes of the look that is on.

    Signals: ``changed`` once after the look or the text factor became another one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = Appearance.SYSTEM
        self._factor = 1.0
        self._patterns = False
        self._scheme: Scheme = SCHEMES[SchemeName.LIGHT]
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[Role, bool, bool], QFont] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_hints_color_scheme_changed)
        self._settle()

    @property
    def appearance(self) -> Appearance:
        """What was chosen; SYSTEM follows the desktop."""
        return self._appearance

    @property
    def factor(self) -> float:
        """The text factor, 1.0-2.0."""
        return self._factor

    @property
    def is_high_contrast(self) -> bool:
        """Whether lines are thick, tints are gone and patterns are on."""
        return self._scheme.name is SchemeName.HIGH_CONTRAST

    @property
    def shows_patterns(self) -> bool:
        """Whether pillar fills carry their pattern."""
        return self._patterns or self.is_high_contrast

    def set_appearance(self, appearance: Appearance) -> None:
        """Switch to a look, title bars included, and tell everybody."""
        self._appearance = appearance
        QGuiApplication.styleHints().setColorScheme(_TITLE_BARS[appearance])
        self._settle()
        self.changed.emit()

    def set_factor(self, factor: float) -> None:
        """Scale type, rows, icons and rings; outside 1.0-2.0 the nearest end counts."""
        self._factor = min(LARGEST_FACTOR, max(SMALLEST_FACTOR, factor))
        self._fonts.clear()
        self._settle()
        self.changed.emit()

    def set_patterns(self, shown: bool) -> None:
        """Show patterns over pillar fills in charts, or leave them to high contrast."""
        self._patterns = shown
        self.changed.emit()

    def color(self, token: str) -> QColor:
        """Return a token's colour; raises KeyError for a token that does not exist."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(self._scheme.hex(token))
        return found

    def font(self, role: Role, *, strong: bool = False, tabular: bool = False) -> QFont:
        """Return the font of a role at the text factor that is on."""
        key = (role, strong, tabular)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = make_font(role, self._factor, strong=strong, tabular=tabular)
        return found

    def line(self, role: Role) -> int:
        """Return the line height of a role in px."""
        return self.px(FACES[role].line)

    def px(self, size: float) -> int:
        """Return a size of the design in px at the text factor that is on."""
        return round(size * self._factor)

    def panel_px(self, size: float) -> int:
        """Return the width of a rail or panel, which grows to 1.25 at most."""
        return round(size * min(self._factor, LARGEST_PANEL_FACTOR))

    @property
    def line_width(self) -> int:
        """The width of a plain line in px: 1, in high contrast 2."""
        return self._scheme.line_width

    @property
    def focus_width(self) -> int:
        """The width of a focus ring in px: 2, in high contrast 3."""
        return self._scheme.focus_width

    def icon(self, name: str, token: str, *, size: int = 16, widget: QWidget | None = None) -> QPixmap:
        """Return an icon by its Lucide name in a token's colour; ``size`` is px at 100 %."""
        ratio = widget.devicePixelRatioF() if widget is not None else 1.0
        return draw_icon(_ICONS, name, self.px(size), self._scheme.hex(token), ratio)

    def install(self, app: QApplication) -> None:
        """Dress the whole application: fonts, style, palette, and the ring around what has the focus."""
        load_fonts(ROOT / "fonts")
        app.setStyle(WijzerStyle(self))
        install_focus_ring(app, self)
        self._dress()

    @Slot()
    def _on_hints_color_scheme_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._settle()
            self.changed.emit()

    def _settle(self) -> None:
        """Work out which scheme is on and dress the application in it."""
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        system = SchemeName.DARK if dark else SchemeName.LIGHT
        self._scheme = SCHEMES[_FIXED.get(self._appearance, system)]
        self._colors.clear()
        self._dress()

    def _dress(self) -> None:
        app = cast("QApplication | None", QApplication.instance())
        if app is not None and isinstance(app.style(), WijzerStyle):
            app.setPalette(self._palette())
            app.setFont(self.font(Role.BODY))

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = QPalette.ColorRole
        table = {
            roles.Window: "window", roles.WindowText: "ink", roles.Base: "paper", roles.AlternateBase: "sunken",
            roles.Text: "ink", roles.Button: "paper", roles.ButtonText: "ink", roles.BrightText: "white",
            roles.PlaceholderText: "muted", roles.Highlight: "accent", roles.HighlightedText: "on-accent",
            roles.Link: "accent", roles.LinkVisited: "accent", roles.Mid: "line", roles.Dark: "line-strong",
            roles.Light: "paper", roles.Midlight: "hover", roles.Shadow: "line-strong", roles.ToolTipBase: "paper",
            roles.ToolTipText: "ink", roles.Accent: "accent",
        }  # fmt: skip
        for role, token in table.items():
            palette.setColor(role, self.color(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        palette.setColor(QPalette.ColorGroup.Disabled, roles.Base, self.color("sunken"))
        palette.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, self.color("line"))
        return palette
