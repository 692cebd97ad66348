"""An SVG of somebody's, made safe and turned into dots.

Only drawing is kept: scripts, links and anything from outside the file are left out, and nothing is ever fetched. Text
that was not turned into outlines gets our own typeface, so that a logo looks the same on every computer. Drawing happens in a
process of its own: what no count foresees, such as a shadow of a kilometre, ends there and not in the program.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
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
_MOST_LETTERS = 3_000_000
_MOST_DEEP, _MOST_ELEMENTS, _MOST_DRAWN, _MOST_TEXT = 100, 5_000, 20_000, 2_000
"""How deep elements stand in each other, how many there are, how many when all that repeats is drawn, letters of text."""
_LEFT_OUT = {"script", "foreignobject", "iframe", "audio", "video", "handler", "metadata", "marker", "feturbulence"}
_REFERENCE = re.compile(r"url\(\s*['\"]?\s*#([^)'\"\s]+)")
_SHOWN_BY_LINK = {"image", "feimage", "use", "tref"}
_INSIDE = ("#", "data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp")
_FAMILY = "Inter"
_DRAWING = Path(__file__).with_name("svg_drawing.py")
_MOST_SECONDS = 20.0


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
    text = cleaned(data)
    fonts = [str(path) for path in sorted((resources.ROOT / "fonts").glob("Inter-*.ttf"))]
    try:
        drawn = subprocess.run(  # noqa: S603  # our own Python and script; what is somebody's goes in as data
            [sys.executable, "-I", str(_DRAWING), str(width), str(height), _FAMILY, *fonts],
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_MOST_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise LogoError(TOO_MUCH) from None
    except OSError:
        raise LogoError(BROKEN) from None
    if drawn.returncode:
        raise LogoError(BROKEN if drawn.returncode == 1 else TOO_MUCH)
    return drawn.stdout


class _Cleaner:
    """Writes the elements again that draw, while expat reads them; entities are filled in, none from outside."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._letters = self._elements = self._written = 0
        self._skipped = 0
        self._names: list[str] = []
        self._weights = _Weights()

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(data, True)

    def text(self) -> str:
        if self._weights.drawn() > _MOST_DRAWN:
            raise LogoError(TOO_MUCH)
        return "".join(self._parts)

    def _write(self, part: str) -> None:
        self._letters += len(part)
        if self._letters > _MOST_LETTERS:
            raise LogoError(TOO_MUCH)
        self._parts.append(part)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if not self._names and local != "svg":
            raise LogoError(BROKEN)
        self._names.append(local)
        self._elements += 1
        if len(self._names) > _MOST_DEEP or self._elements > _MOST_ELEMENTS:
            raise LogoError(TOO_MUCH)
        if self._skipped or local in _LEFT_OUT:
            self._skipped += 1
            return
        kept = _kept(local, attributes)
        if len(self._names) == 1 and name == "svg":
            kept.setdefault("xmlns", _SVG)
        self._weights.open(kept)
        self._write(f"<{name}" + "".join(f" {key}={quoteattr(value)}" for key, value in kept.items()) + ">")

    def _end(self, name: str) -> None:
        self._names.pop()
        if self._skipped:
            self._skipped -= 1
        else:
            self._weights.close()
            self._write(f"</{name}>")

    def _characters(self, data: str) -> None:
        if self._skipped:
            return
        if self._names[-1] == "style":
            self._weights.refer(_REFERENCE.findall(data))
        else:
            self._written += len(data.strip())
            if self._written > _MOST_TEXT:
                raise LogoError(TOO_MUCH)
        self._write(escape(data))


class _Weights:
    """Counts how many elements are drawn when everything that is repeated is drawn each time."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._own: dict[str, int] = {"": 0}
        self._references: dict[str, list[str]] = {"": []}

    def open(self, attributes: Mapping[str, str]) -> None:
        """Enter an element: it counts for everything around it that has a name."""
        name = attributes.get("id", "")
        self._open.append(name)
        self._own.setdefault(name, 0)
        self._references.setdefault(name, [])
        for one in {"", *self._open}:
            self._own[one] += 1
        links = [value.strip()[1:] for key, value in attributes.items() if _local(key) == "href" and "#" in value[:9]]
        self.refer([*links, *(found for value in attributes.values() for found in _REFERENCE.findall(value))])

    def close(self) -> None:
        """Leave an element."""
        self._open.pop()

    def refer(self, names: Iterable[str]) -> None:
        """Note that what is open draws these too."""
        for name in names:
            for one in {"", *self._open}:
                self._references[one].append(name)

    def drawn(self) -> int:
        """Return how many elements are drawn; what draws itself is drawn once. LogoError for too long a chain of them."""
        known: dict[str, int] = {}

        def weight(name: str, deep: int) -> int:
            if deep > _MOST_DEEP:
                raise LogoError(TOO_MUCH)
            if name not in known:
                known[name] = 0
                inner = sum(weight(one, deep + 1) for one in self._references.get(name, ()))
                known[name] = self._own.get(name, 0) + inner
            return known[name]

        return weight("", 0)


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _kept(local: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes that draw; LogoError for a link to something outside that ought to be seen."""
    kept = {}
    for key, value in attributes.items():
        if key.lower().startswith(("on", "marker")):
            continue
        if _local(key) == "href" and not value.strip().lower().startswith(_INSIDE):
            if local in _SHOWN_BY_LINK and value.strip():
                raise LogoError(FROM_OUTSIDE)
            continue
        kept[key] = value
    return kept
