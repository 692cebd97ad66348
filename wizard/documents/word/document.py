"""From a report to a Word file: the same report always gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from wizard.documents.palette import colors_of
from wizard.documents.report import Report
from wizard.documents.word import sheet
from wizard.documents.word.furniture import contents, cover_parts, foot, head
from wizard.documents.word.inlines import InlineWriter, Numbers
from wizard.documents.word.media import Media
from wizard.documents.word.package import OFFICE, Package, Relations, app_xml, core_xml, package_relations
from wizard.documents.word.pagination import heading_pages
from wizard.documents.word.parts import Para, Properties, Section
from wizard.documents.word.story import StoryTeller
from wizard.documents.word.theme import theme_xml
from wizard.documents.word.typefaces import add_typefaces
from wizard.documents.word.writer import NAMES, PartWriter, section_xml
from wizard.documents.word.xml import one_line, tag

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def render(report: Report) -> bytes:
    """Return a report as a .docx file."""
    return _File(report, colors_of(report.accent, is_grey=report.is_grey)).bytes()


def sections(report: Report) -> list[Section]:
    """Return the pages of a report: the cover, the contents, and a section for each chapter on a page of its own."""
    teller = StoryTeller(report)
    chapters = teller.chapters()
    last = foot(report, is_cover=False)
    found = []
    if report.cover is not None:
        found.append(Section(tuple(cover_parts(report, report.cover)), (), foot(report, is_cover=True)))
    if report.has_contents:
        found.append(Section((contents(teller.entries, {}),), (head(report, None),), last))
    found += [Section(tuple(parts), (head(report, chapter),), last) for chapter, parts in chapters]
    if report.has_contents:
        place = int(report.cover is not None)
        found[place] = replace(found[place], parts=(contents(teller.entries, heading_pages(found)),))
    return found


@dataclass(slots=True)
class _File:
    """One file being written."""

    report: Report
    colors: sheet.Colors
    package: Package = field(default_factory=Package)
    relations: Relations = field(default_factory=Relations)
    numbers: Numbers = field(default_factory=Numbers)
    known: dict[tuple[str, tuple[Para, ...]], str] = field(default_factory=dict)

    def bytes(self) -> bytes:
        colors = self.colors
        media = Media(self.package, colors)
        self.package.add_xml("word/document.xml", "document", "")
        self._add("styles", sheet.styles_xml(colors))
        self._add("numbering", sheet.numbering_xml())
        self._add("settings", sheet.settings_xml())
        self._add("theme", theme_xml(colors))
        self.relations.id_of(f"{OFFICE}/fontTable", "fontTable.xml")
        add_typefaces(self.package)
        writer = PartWriter(InlineWriter(media, self.relations, self.numbers), colors)
        found = sections(self.report)
        body = []
        for section in found[:-1]:
            body.append(writer.write(section.parts, section=self._edges(section, media)))
        body.append(writer.write(found[-1].parts) + self._edges(found[-1], media))
        document = tag("w:document", NAMES, tag("w:body", None, *body))
        self.package.add_xml("word/document.xml", "document", _HEAD + document)
        self.package.add("word/_rels/document.xml.rels", self.relations.xml().encode("utf-8"))
        self._properties()
        return self.package.bytes()

    def _add(self, name: str, text: str) -> None:
        """Add a part that the document as a whole points at."""
        self.relations.id_of(f"{OFFICE}/{name}", f"{name}.xml")
        self.package.add_xml(f"word/{name}.xml", name, text)

    def _edges(self, section: Section, media: Media) -> str:
        return section_xml(
            head=self._edge("header", "hdr", section.head, media), foot=self._edge("footer", "ftr", section.foot, media)
        )

    def _edge(self, kind: str, root: str, paras: tuple[Para, ...], media: Media) -> str:
        """Write a running head or foot once; return by what the section finds it."""
        paras = paras or (Para("Header"),)
        known = self.known.get((kind, paras))
        if known is None:
            relations = Relations()
            name = f"{kind}{sum(one == kind for one, _ in self.known) + 1}.xml"
            inside = PartWriter(InlineWriter(media, relations, self.numbers), self.colors).write(paras)
            self.package.add_xml(f"word/{name}", kind, _HEAD + tag(f"w:{root}", NAMES, inside))
            if relations.known:
                self.package.add(f"word/_rels/{name}.rels", relations.xml().encode("utf-8"))
            known = self.known[kind, paras] = self.relations.id_of(f"{OFFICE}/{kind}", name)
        return known

    def _properties(self) -> None:
        organisation = one_line(self.report.organisation, 120)
        properties = Properties(
            f"{self.report.name} {organisation}".strip(),
            organisation,
            self.report.name,
            self.report.made_on.isoformat(),
        )
        self.package.add("_rels/.rels", package_relations().encode("utf-8"))
        self.package.add_xml("docProps/core.xml", "core", core_xml(properties))
        self.package.add_xml("docProps/app.xml", "app", app_xml())
