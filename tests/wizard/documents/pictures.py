"""Logos of every kind, for tests: good ones, odd ones, and files that are none."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40">'


def picture(
    width: int = 420, height: int = 140, *, mode: str = "RGB", color: object = "#1B5E9B", kind: str = "PNG"
) -> bytes:
    """Return a picture of one colour."""
    target = BytesIO()
    Image.new(mode, (width, height), color).save(target, kind)  # type: ignore[arg-type]  # Pillow takes more than it says
    return target.getvalue()


def wordmark(width: int = 840, height: int = 280, *, ground: object = (0, 0, 0, 0), ink: str = "#C0392B") -> bytes:
    """Return something like a real logo: a ring and three bars on a transparent ground with empty edges."""
    image = Image.new("RGBA", (width, height), ground)  # type: ignore[arg-type]  # as above
    draw = ImageDraw.Draw(image)
    side = height // 2
    draw.ellipse((40, height // 4, 40 + side, height // 4 + side), outline=ink, width=max(2, side // 5))
    for number in range(3):
        top = height // 4 + number * side // 3
        draw.rectangle((60 + side, top, width - 60 - number * 60, top + side // 5), fill=ink)
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def svg(inside: str = '<rect width="120" height="40" rx="8" fill="#0A7D5C"/>', *, before: str = "") -> bytes:
    """Return an SVG."""
    return f"{before}{HEAD}{inside}</svg>".encode()


def dots(png: bytes) -> Image.Image:
    """Return a PNG as a picture in red, green and blue."""
    return Image.open(BytesIO(png)).convert("RGB")
