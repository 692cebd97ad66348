"""An SVG of somebody's, made safe and turned into dots.

Only drawing is kept: scripts, links and anything from outside the file are left out, and nothing is ever fetched. Text
that was not turned into outlines gets our own typeface, so that a logo looks the same on every computer.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

import resources
from assessments.errors import LogoError

BROKEN = "Dit SVG-bestand is beschadigd of leeg; sla het logo opnieuw op, of als PNG, en kies het dan nog eens."
FROM_OUTSIDE = (
    "Dit SVG-bestand haalt een deel van het plaatje van een andere plek; sla het logo op met alles erin, of als PNG."
)
TOO_MUCH = "Dit SVG-bestand is te ingewikkeld voor een logo; sla het logo op als PNG en kies dat."
_SVG = "http://www.w3.org/2000/svg"
_MOST_LETTERS = 8_000_000
_LEFT_OUT = {"script", "foreignobject", "iframe", "audio", "video", "handler", "metadata"}
_SHOWN_BY_LINK = {"image", "feimage", "use", "tref"}
_INSIDE = ("#", "data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp")
_FAMILY = "Inter"


def cleaned(data: bytes) -> str:
    """Return an SVG with only what draws.

    Raises:
        LogoError: it is no SVG, is broken, needs something from outside itself, or blows up when it is read.

    """
    cleaner = _Cleaner()
    try:
        cleaner.read(data)
    except expat.ExpatError as error:
        is_blown_up = error.code == expat.errors.codes[expat.errors.XML_ERROR_AMPLIFICATION_LIMIT_BREACH]
        raise LogoError(TOO_MUCH if is_blown_up else BROKEN) from None
    return cleaner.text()


def png_of(data: bytes, width: int, height: int) -> bytes:
    """Return an SVG as PNG that is at most so many dots wide and high.

    Raises:
        LogoError: as ``cleaned``, or it cannot be drawn.

    """
    import resvg_py

    text = cleaned(data)
    fonts = [str(path) for path in sorted((resources.ROOT / "fonts").glob("Inter-*.ttf"))]
    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=text,
                width=width,
                height=height,
                skip_system_fonts=True,
                font_files=fonts,
                font_family=_FAMILY,
                serif_family=_FAMILY,
                sans_serif_family=_FAMILY,
            )
        )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001  # a library in Rust: what it cannot draw may end in a panic, which is no Exception
        raise LogoError(BROKEN) from None


class _Cleaner:
    """Writes the elements again that draw, while expat reads them; entities are filled in, none from outside."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._letters = 0
        self._skipped = 0
        self._depth = 0

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(data, True)

    def text(self) -> str:
        return "".join(self._parts)

    def _write(self, part: str) -> None:
        self._letters += len(part)
        if self._letters > _MOST_LETTERS:
            raise LogoError(TOO_MUCH)
        self._parts.append(part)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if not self._depth and local != "svg":
            raise LogoError(BROKEN)
        self._depth += 1
        if self._skipped or local in _LEFT_OUT:
            self._skipped += 1
            return
        kept = _kept(local, attributes)
        if self._depth == 1 and name == "svg":
            kept.setdefault("xmlns", _SVG)
        self._write(f"<{name}" + "".join(f" {key}={quoteattr(value)}" for key, value in kept.items()) + ">")

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._skipped:
            self._skipped -= 1
        else:
            self._write(f"</{name}>")

    def _characters(self, data: str) -> None:
        if not self._skipped:
            self._write(escape(data))


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _kept(local: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes that draw; LogoError for a link to something outside that ought to be seen."""
    kept = {}
    for key, value in attributes.items():
        if key.lower().startswith("on"):
            continue
        if _local(key) == "href" and not value.strip().lower().startswith(_INSIDE):
            if local in _SHOWN_BY_LINK and value.strip():
                raise LogoError(FROM_OUTSIDE)
            continue
        kept[key] = value
    return kept
