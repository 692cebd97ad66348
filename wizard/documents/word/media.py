"""Pictures in a Word document: each stored once, each place with its own words for who cannot see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wizard.documents.word.package import OFFICE, Package, Relations
from wizard.documents.word.parts import Image, Photo
from wizard.documents.word.raster import extent, png
from wizard.documents.word.xml import one_line, tag
from wizard.drawing.shapes import Picture

_UNITS = 12700
"""How many of DrawingML's units go into a point."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMES = {
    "xmlns:wp": f"{_DRAWING}/wordprocessingDrawing",
    "xmlns:a": f"{_DRAWING}/main",
    "xmlns:pic": f"{_DRAWING}/picture",
}
_ALT_LETTERS = 4000


@dataclass(slots=True)
class Media:
    """The pictures of one file."""

    package: Package
    colors: Mapping[str, str]
    drawn: dict[Picture, tuple[str, float, float]] = field(default_factory=dict)
    photos: dict[bytes, str] = field(default_factory=dict)
    count: int = 0

    def drawing(self, image: Image | Photo, relations: Relations) -> str:
        """Return a picture in a line of text, of which ``relations`` belong to the part that it stands in."""
        if isinstance(image, Photo):
            name, width, height, alt = self._photo(image), image.width, image.height, image.alt
        else:
            name, width, height = self._picture(image.picture)
            alt = image.alt or image.picture.alt
            if image.room and width > image.room:
                width, height = image.room, height * image.room / width
        place = relations.id_of(f"{OFFICE}/image", name)
        self.count += 1
        size = {"cx": round(width * _UNITS), "cy": round(height * _UNITS)}
        return tag("w:drawing", None, _inline(self.count, place, one_line(alt, _ALT_LETTERS), size))

    def _picture(self, picture: Picture) -> tuple[str, float, float]:
        """Return where a picture is stored, and how large it is with all that sticks out of it."""
        found = self.drawn.get(picture)
        if found is None:
            name = f"media/beeld{len(self.drawn) + 1}.png"
            left, top, right, bottom = extent(picture)
            self.package.add(f"word/{name}", png(picture, self.colors))
            found = self.drawn[picture] = (name, right - left, bottom - top)
        return found

    def _photo(self, photo: Photo) -> str:
        name = self.photos.get(photo.data)
        if name is None:
            name = self.photos[photo.data] = f"media/logo{len(self.photos) + 1}.{photo.kind}"
            self.package.add(f"word/{name}", photo.data)
        return name


def _inline(number: int, place: str, alt: str, size: dict[str, int]) -> str:
    names = {"id": number, "name": f"Beeld {number}"}
    blip = tag("pic:blipFill", None, tag("a:blip", {"r:embed": place}), tag("a:stretch", None, tag("a:fillRect")))
    frame = tag("a:xfrm", None, tag("a:off", {"x": 0, "y": 0}), tag("a:ext", size))
    shape = tag("pic:spPr", None, frame, tag("a:prstGeom", {"prst": "rect"}, tag("a:avLst")))
    about = tag("pic:nvPicPr", None, tag("pic:cNvPr", names | {"descr": alt}), tag("pic:cNvPicPr"))
    picture = tag("a:graphicData", {"uri": f"{_DRAWING}/picture"}, tag("pic:pic", None, about, blip, shape))
    return tag(
        "wp:inline",
        _NAMES | dict.fromkeys(("distT", "distB", "distL", "distR"), 0),
        tag("wp:extent", size),
        tag("wp:effectExtent", dict.fromkeys("ltrb", 0)),
        tag("wp:docPr", names | {"descr": alt}),
        tag("wp:cNvGraphicFramePr", None, tag("a:graphicFrameLocks", {"noChangeAspect": 1})),
        tag("a:graphic", None, picture),
    )
