"""Icons from SVG files, drawn in any colour and kept per size, colour and scale."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

STROKE = "1.75"


@lru_cache(maxsize=256)
def _source(folder: Path, name: str) -> str:
    return (folder / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=2048)
def draw_icon(folder: Path, name: str, size: int, color: str, ratio: float) -> QPixmap:
    """Return an icon of ``size`` px in a colour ("#RRGGBB"), sharp at a device pixel ratio.

    Raises FileNotFoundError for a name that is not shipped.
    """
    svg = _source(folder, name).replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
