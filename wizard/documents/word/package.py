"""The file itself: parts, what they are and how they point at each other, in a zip that is always the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from wizard.documents.word.parts import Properties
from wizard.documents.word.xml import clean, content, tag

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The only moment that every zip can name; a file's own dates stand in its properties."""
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "document": f"{_WORD}.document.main+xml",
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "settings": f"{_WORD}.settings+xml",
    "fontTable": f"{_WORD}.fontTable+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_ENDINGS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
}


@dataclass(slots=True)
class Relations:
    """What a part points at; each target gets one id."""

    known: dict[tuple[str, str], str] = field(default_factory=dict)

    def id_of(self, kind: str, target: str) -> str:
        """Return the id of a target, new or known."""
        return self.known.setdefault((kind, target), f"rId{len(self.known) + 1}")

    def xml(self) -> str:
        """Return the part that lists them."""
        rows = [
            tag("Relationship", {"Id": name, "Type": kind, "Target": target})
            for (kind, target), name in self.known.items()
        ]
        return _HEAD + tag("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *rows)


@dataclass(slots=True)
class Package:
    """Parts by their names; ``kinds`` says what each XML part is."""

    parts: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def add_xml(self, name: str, kind: str, text: str) -> None:
        """Add a part of XML."""
        self.parts[name] = text.encode("utf-8")
        self.kinds[name] = _TYPES[kind]

    def add(self, name: str, data: bytes) -> None:
        """Add a part whose kind follows from its ending."""
        self.parts[name] = data

    def bytes(self) -> bytes:
        """Return the file; what it is made of comes first, so that every program knows it by its beginning."""
        target = BytesIO()
        with ZipFile(target, "w") as file:
            _write(file, "[Content_Types].xml", self._types().encode("utf-8"))
            for name, data in self.parts.items():
                _write(file, name, data)
        return target.getvalue()

    def _types(self) -> str:
        endings = sorted({"rels", "xml", *(name.rpartition(".")[2] for name in self.parts)})
        rows = [tag("Default", {"Extension": ending, "ContentType": _ENDINGS[ending]}) for ending in endings]
        rows += [tag("Override", {"PartName": f"/{name}", "ContentType": kind}) for name, kind in self.kinds.items()]
        return _HEAD + tag("Types", {"xmlns": f"{_PACKAGE}/content-types"}, *rows)


def _write(file: ZipFile, name: str, data: bytes) -> None:
    info = ZipInfo(name, _MOMENT)
    info.compress_type = ZIP_STORED if name.endswith((".png", ".jpeg")) else ZIP_DEFLATED
    info.create_system = 0
    info.external_attr = 0
    file.writestr(info, data)


def package_relations() -> str:
    """Return what the file as a whole points at."""
    relations = Relations()
    relations.id_of(f"{OFFICE}/officeDocument", "word/document.xml")
    relations.id_of(f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
    relations.id_of(f"{OFFICE}/extended-properties", "docProps/app.xml")
    return relations.xml()


def core_xml(properties: Properties) -> str:
    """Return title, author and dates; the day that is printed on the pages is the day of the file."""
    names = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    moment = f"{properties.made_on}T00:00:00Z"
    parts = [
        tag("dc:title", None, content(clean(properties.title))),
        tag("dc:subject", None, content(clean(properties.subject))),
        tag("dc:creator", None, content(clean(properties.author))),
        tag("cp:lastModifiedBy", None, content(clean(properties.author))),
        tag("dcterms:created", {"xsi:type": "dcterms:W3CDTF"}, moment),
        tag("dcterms:modified", {"xsi:type": "dcterms:W3CDTF"}, moment),
        tag("dc:language", None, "nl-NL"),
    ]
    return _HEAD + tag("cp:coreProperties", names, *parts)


def app_xml() -> str:
    """Return which program made the file."""
    name = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return _HEAD + tag("Properties", {"xmlns": name}, tag("Application", None, "Recruitmentwijzer"))
