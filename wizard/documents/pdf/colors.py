"""The paper's colours as ReportLab wants them, all device RGB."""

from __future__ import annotations

from types import MappingProxyType

from reportlab.lib.colors import Color, HexColor

from wizard.documents.palette import HEX

COLORS: MappingProxyType[str, Color] = MappingProxyType({token: HexColor(value) for token, value in HEX.items()})

INK = COLORS["ink"]
MUTED = COLORS["muted"]
LINE = COLORS["line"]
PAPER = COLORS["paper"]
ACCENT = COLORS["accent"]
