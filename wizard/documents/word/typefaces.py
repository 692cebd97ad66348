"""The fonts of a Word file: Inter goes along inside it, so that pages fall the same everywhere; others stand in for it."""

from __future__ import annotations

from pathlib import Path

import resources
from wizard.documents.word import styles as s
from wizard.documents.word.package import OFFICE, Package, Relations
from wizard.documents.word.xml import tag, val

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMES = {"xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "xmlns:r": OFFICE}
FOLDER = Path(resources.__file__).parent / "fonts" / "word"
_FACES = {
    "embedRegular": ("Inter-Regular.ttf", "{6E1B0B5C-4B52-5E0A-9C3A-5D1F0C2A7E11}"),
    "embedBold": ("Inter-Bold.ttf", "{6E1B0B5C-4B52-5E0A-9C3A-5D1F0C2A7E12}"),
}
"""Each face with the key that its first bytes are mixed with; Word wants one, it keeps nothing secret."""


def add_typefaces(package: Package) -> None:
    """Add the table of fonts, and the faces that go along."""
    relations = Relations()
    embedded = []
    for number, (kind, (name, key)) in enumerate(_FACES.items(), 1):
        target = f"fonts/font{number}.odttf"
        package.add(f"word/{target}", mixed((FOLDER / name).read_bytes(), key))
        embedded.append(tag(f"w:{kind}", {"r:id": relations.id_of(f"{OFFICE}/font", target), "w:fontKey": key}))
    inter = tag("w:font", {"w:name": s.FONT}, val("w:altName", s.FALLBACK), *_about("02000503000000020004"), *embedded)
    others = [tag("w:font", {"w:name": name}, *_about(panose)) for name, panose in s.OTHER_FONTS.items()]
    package.add_xml("word/fontTable.xml", "fontTable", _HEAD + tag("w:fonts", _NAMES, inter, *others))
    package.add("word/_rels/fontTable.xml.rels", relations.xml().encode("utf-8"))


def _about(panose: str) -> list[str]:
    return [val("w:panose1", panose), val("w:charset", "00"), val("w:family", "swiss"), val("w:pitch", "variable")]


def mixed(face: bytes, key: str) -> bytes:
    """Mix the first 32 bytes of a face with its key (ECMA-376 part 4, 3.3.9); mixing twice gives the face back."""
    digits = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    return bytes(byte ^ digits[place % 16] for place, byte in enumerate(face[:32])) + face[32:]
