"""Logos: taken from any PNG, JPEG or SVG that people have, and made ready for paper.

On paper a logo stands in a box of 42 by 14 mm. What is far larger is made smaller when it is chosen, so that a dossier
stays small; what cannot be seen on white paper, or cannot be read, is refused with one sentence. Pillow and resvg are
imported when they are used.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from assessments.errors import LogoError
from assessments.types import Logo

if TYPE_CHECKING:
    from PIL.Image import Image

BOX_MM = (42.0, 14.0)
"""Width and height of the box on the cover."""
PNG, JPEG, SVG = "image/png", "image/jpeg", "image/svg+xml"
PRINT_DPI, SVG_DPI = 300, 600
"""Dots per inch on paper: of a picture made of dots, and of one made of lines."""
MOST_BYTES = 30_000_000

_KEPT_DPI = 1200
_MOST_KEPT_BYTES = 500_000
_MOST_DOTS = 60_000_000
_LEAST_DOTS = 32
_MM_PER_INCH = 25.4
_NEARLY_WHITE = 8
_LEAST_SHADE = 40
_UNKNOWN = "Dit bestand is geen PNG, JPEG of SVG; kies een ander bestand, of sla het logo op als PNG."
_BROKEN = "Dit plaatje is beschadigd of niet heel; sla het logo opnieuw op en kies het dan nog eens."
_TOO_LARGE = "Dit plaatje is te groot ({wide} × {high} beeldpunten); maak het kleiner en kies het dan nog eens."
_TOO_SMALL = (
    "Dit plaatje is te klein om af te drukken ({wide} × {high} beeldpunten); kies een grotere versie van het logo."
)
_UNSEEN = "Dit logo is wit of doorzichtig, dus op wit papier zie je het niet; kies de donkere versie."


@dataclass(frozen=True, slots=True)
class LogoPicture:
    """A logo as paper shows it: on white, without empty edges; ``width`` and ``height`` in dots."""

    png: bytes
    width: int
    height: int

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Return how large it stands inside a box, never stretched."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


def read_logo(data: bytes) -> Logo:
    """Return a file's content as a logo; its name and ending do not matter.

    Raises:
        LogoError: one sentence: it cannot be used, and what would do.

    """
    if len(data) > MOST_BYTES:
        raise LogoError("Dit bestand is groter dan 30 MB; maak het plaatje kleiner en kies het dan nog eens.")
    kind = _kind(data)
    given = Logo(kind, data)
    if len(data) > _MOST_KEPT_BYTES:
        return Logo(PNG, _picture(given, _KEPT_DPI).png)
    _picture(given, _dpi(given))
    return given


def logo_picture(logo: Logo | None, *, is_grey: bool = False) -> LogoPicture | None:
    """Return a logo ready for paper; None when there is none, or it cannot be used: its owner's name stands in for it.

    A dossier from elsewhere may hold any bytes as its logo, so what is wrong with them is no error here.
    """
    if logo is None:
        return None
    try:
        picture = _picture(logo, _dpi(logo))
    except LogoError:
        return None
    return _greyed(picture) if is_grey else picture


def logo_png(logo: Logo | None, *, is_grey: bool = False) -> bytes | None:
    """Return a logo as the bytes of a PNG on white, for documents that cannot hold every kind of picture."""
    picture = logo_picture(logo, is_grey=is_grey)
    return None if picture is None else picture.png


def _dpi(logo: Logo) -> int:
    return SVG_DPI if _is_svg(logo.data) else PRINT_DPI


def _is_svg(data: bytes) -> bool:
    start = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") or data[:2] in {b"\xff\xfe", b"\xfe\xff"}


def _kind(data: bytes) -> str:
    """Tell a picture by how it begins; LogoError for any other file."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if _is_svg(data):
        return SVG
    raise LogoError(_UNKNOWN)


def _picture(logo: Logo, dpi: int) -> LogoPicture:
    """Return a logo for a box of so many dots an inch; LogoError as often as one asks."""
    found = _tried(logo, dpi)
    if isinstance(found, str):
        raise LogoError(found)
    return found


@lru_cache(maxsize=16)
def _tried(logo: Logo, dpi: int) -> LogoPicture | str:
    """Return the same, or the sentence that says why not: a document asks several times, and trying may take long."""
    try:
        return _drawn(logo, dpi)
    except LogoError as error:
        return str(error)


def _drawn(logo: Logo, dpi: int) -> LogoPicture:
    wide, high = (round(side / _MM_PER_INCH * dpi) for side in BOX_MM)
    if _kind(logo.data) == SVG:
        from wizard.documents.svg import png_of

        room_for_edges = 2 if dpi <= SVG_DPI else 1
        image = _opened(png_of(logo.data, room_for_edges * wide, room_for_edges * high))
    else:
        image = _opened(logo.data)
        if max(image.size) < _LEAST_DOTS:
            raise LogoError(_TOO_SMALL.format(wide=image.width, high=image.height))
    image = _without_edges(_on_white(_loaded(image)))
    return _as_picture(_reduced(image, wide, high))


def _opened(data: bytes) -> Image:
    """Open a picture without the guards of ``Image.open``: they warn for what is measured here."""
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    image: Image
    try:
        image = PngImageFile(BytesIO(data)) if _kind(data) == PNG else JpegImageFile(BytesIO(data))
    except (SyntaxError, OSError, ValueError, EOFError):  # Pillow's word for a broken head is SyntaxError
        raise LogoError(_BROKEN) from None
    if not image.width or not image.height:
        raise LogoError(_BROKEN)
    if image.width * image.height > _MOST_DOTS:
        raise LogoError(_TOO_LARGE.format(wide=image.width, high=image.height))
    return image


def _loaded(image: Image) -> Image:
    """Read all dots and turn a photo upright."""
    from PIL import ImageOps

    try:
        image.load()
        return ImageOps.exif_transpose(image)
    except (SyntaxError, OSError, ValueError, EOFError, MemoryError):
        raise LogoError(_BROKEN) from None


def _on_white(image: Image) -> Image:
    """Return a picture in red, green and blue with white where it was transparent."""
    from PIL import Image as Images

    if image.mode.startswith("I"):  # sixteen bits of grey
        image = image.convert("I").point(lambda shade: shade * (1 / 256)).convert("L")
    if not image.has_transparency_data:
        return _in_screen_colors(image)
    image = image.convert("RGBA")
    white = Images.new("RGBA", image.size, "white")
    white.alpha_composite(image)
    return white.convert("RGB")


def _in_screen_colors(image: Image) -> Image:
    """Return a picture in sRGB, by its own profile when it has one; printers' colours (CMYK) become screen colours."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "CMYK"}:
        try:
            made = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)),
                                             ImageCms.createProfile("sRGB"), outputMode="RGB")  # fmt: skip
        except (ImageCms.PyCMSError, OSError, ValueError):
            made = None
        if made is not None:
            return made
    return image.convert("RGB")


def _without_edges(image: Image) -> Image:
    """Cut white edges off, so that a logo stands in line with the text; LogoError when nothing would be left."""
    from PIL import ImageChops

    red, green, blue = image.split()
    shade = ImageChops.invert(ImageChops.darker(ImageChops.darker(red, green), blue))
    box = shade.point(lambda value: 255 if value > _NEARLY_WHITE else 0).getbbox()
    darkest = shade.getextrema()[1]
    if box is None or not isinstance(darkest, int | float) or darkest < _LEAST_SHADE:
        raise LogoError(_UNSEEN)
    return image.crop(box)


def _reduced(image: Image, wide: int, high: int) -> Image:
    """Return a picture with no more dots than fit in a box; one that is smaller stays as it is."""
    from PIL import Image as Images

    scale = min(wide / image.width, high / image.height)
    if scale >= 1:
        return image
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    return image.resize(size, Images.Resampling.LANCZOS, reducing_gap=3.0)


def _as_picture(image: Image) -> LogoPicture:
    target = BytesIO()
    image.save(target, "PNG", optimize=True)
    return LogoPicture(target.getvalue(), image.width, image.height)


@lru_cache(maxsize=8)
def _greyed(picture: LogoPicture) -> LogoPicture:
    from PIL import Image as Images

    with Images.open(BytesIO(picture.png)) as image:
        return _as_picture(image.convert("L").convert("RGB"))
