"""Turns the shapes of a picture into a PNG that prints sharp: flat colours, soft edges, text in our own typeface.

A PNG and no vectors, because every program shows it alike: EMF has no soft edges in Word and loses its patterns
elsewhere, SVG sets its text in whatever typeface the reader has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import pairwise
from math import ceil
from pathlib import Path as FilePath

from PIL import Image, ImageChops, ImageDraw, ImageFont

import resources
from wizard.documents.word.outlines import Points, as_box, clipped, dashed, is_straight, outlined
from wizard.drawing.shapes import Path, Pattern, Picture, Text

DOTS_PER_POINT = 4
"""288 dots per inch: what an office printer can show."""
_SMOOTH = 3
"""How many times finer edges are drawn than they are kept."""
_STEPS = 6
_MOST_COLORS, _CANDIDATES, _APART = 128, 600, 10
_MOST_OUTSIDE = 60.0
"""How far, in points, anything may stick out of its picture."""
_DIAGONAL_STEP, _DIAGONAL_WIDTH = 4.2, 0.55
_DOT_STEP, _DOT_RADIUS = 4.4, 0.62
_LINE_STEP, _LINE_WIDTH = 3.6, 0.55
_FACES = {400: "Regular", 500: "Medium", 600: "SemiBold"}
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text stands before its place."""
_PLAIN = re.compile(r"[ -~\u00a0-\u017f‘’“”–—…•€·−→≥]*\Z")
_FONTS = FilePath(resources.__file__).parent / "fonts"


def png(picture: Picture, colors: Mapping[str, str]) -> bytes:
    """Draw a picture with all that sticks out of it; the same picture always gives the same bytes.

    ``colors`` are the tokens of the drawing, as "#RRGGBB".
    """
    left, top, right, bottom = extent(picture)
    size = (ceil((right - left) * DOTS_PER_POINT), ceil((bottom - top) * DOTS_PER_POINT))
    painter = _Painter(Image.new("RGB", size, colors["paper"]), left, top, colors)
    for shape in picture.shapes:
        if isinstance(shape, Path):
            painter.paint_path(shape)
        else:
            painter.paint_text(shape)
    target = BytesIO()
    few = _with_few_colors(painter.image)
    few.save(target, "PNG", dpi=(DOTS_PER_POINT * 72,) * 2, compress_level=6)
    return target.getvalue()


def _with_few_colors(image: Image.Image) -> Image.Image:
    """Keep the colours that are seen most just as they are; every other one becomes the nearest of them."""
    counted = sorted(image.getcolors(image.width * image.height) or [], reverse=True)[:_CANDIDATES]
    chosen: list[tuple[int, ...]] = []
    for _, color in counted:
        assert isinstance(color, tuple)
        if len(chosen) < _MOST_COLORS and all(_differ(color, one) for one in chosen):
            chosen.append(color)
    kept = Image.new("P", (1, 1))
    kept.putpalette([part for color in (*chosen, *chosen[:1] * (256 - len(chosen))) for part in color])
    return image.quantize(palette=kept, dither=Image.Dither.NONE)


def _differ(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Tell whether two colours are so far apart that Pillow never takes one for the other."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) >= _APART


def extent(picture: Picture) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of all that is drawn, in points; never less than the picture itself."""
    lefts, tops, rights, bottoms = [0.0], [0.0], [picture.width], [picture.height]
    for shape in picture.shapes:
        if isinstance(shape, Text):
            width = sum(font.getlength(words) for font, words in _set(shape)) / DOTS_PER_POINT
            x = shape.x - width * _BEFORE[shape.anchor]
            left, top, right, bottom = x, shape.y - shape.size * 0.75, x + width, shape.y + shape.size * 0.25
        else:
            points = [point for one in outlined(shape.segments) for point in one]
            edge = shape.width / 2 if shape.stroke else 0.0
            xs, ys = [x for x, _ in points], [y for _, y in points]
            left, top, right, bottom = min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge
        lefts.append(left)
        tops.append(top)
        rights.append(right)
        bottoms.append(bottom)
    return (
        max(min(lefts), -_MOST_OUTSIDE),
        max(min(tops), -_MOST_OUTSIDE),
        min(max(rights), picture.width + _MOST_OUTSIDE),
        min(max(bottoms), picture.height + _MOST_OUTSIDE),
    )


def _set(text: Text) -> list[tuple[ImageFont.FreeTypeFont, str]]:
    """Return a line in pieces, each with a typeface that has its letters."""
    face = f"InterPaper-{_FACES[text.weight]}"
    if _PLAIN.match(text.text):
        return [(_font(face, text.size), text.text)]
    from wizard.documents.pdf import fonts
    from wizard.documents.pdf.text import runs

    fonts.register()
    return [(_font(name, text.size), words) for name, words in runs(text.text, face)]


@cache
def _font(face: str, size: float) -> ImageFont.FreeTypeFont:
    folder = _FONTS / ("paper" if face.startswith("InterPaper") else "fallback")
    basic = ImageFont.Layout.BASIC
    return ImageFont.truetype(folder / f"{face}.ttf", size * DOTS_PER_POINT, layout_engine=basic)


@dataclass(slots=True)
class _Painter:
    """Paints on an image whose corner stands at (left, top) of the picture."""

    image: Image.Image
    left: float
    top: float
    colors: Mapping[str, str]

    def paint_text(self, text: Text) -> None:
        """Draw a line of text, each run in a typeface that has its letters."""
        pieces = _set(text)
        x, draw = (text.x - self.left) * DOTS_PER_POINT, ImageDraw.Draw(self.image)
        x -= sum(font.getlength(words) for font, words in pieces) * _BEFORE[text.anchor]
        y = (text.y - self.top) * DOTS_PER_POINT
        for font, words in pieces:
            draw.text((x, y), words, fill=self.colors[text.color], font=font, anchor="ls")
            x += font.getlength(words)

    def paint_path(self, path: Path) -> None:
        """Fill and stroke an outline."""
        outlines = [
            [((x - self.left) * DOTS_PER_POINT, (y - self.top) * DOTS_PER_POINT) for x, y in one]
            for one in outlined(path.segments)
        ]
        if path.fill:
            self._fill(outlines, self.colors[path.fill], path.opacity)
        if path.pattern is not Pattern.NONE:
            mask, corner = self._mask(outlines)
            if mask is not None:
                marks = ImageChops.multiply(mask, _marks(path.pattern, mask.size))
                self.image.paste(self.colors[path.pattern_color], corner, marks)
        if path.stroke:
            self._stroke(outlines, path, self.colors[path.stroke])

    def _fill(self, outlines: list[Points], color: str, opacity: float) -> None:
        box = as_box(outlines)
        if box is not None and opacity >= 1:
            ImageDraw.Draw(self.image).rectangle(box, fill=color)
            return
        mask, corner = self._mask(outlines)
        if mask is None:
            return
        if opacity < 1:
            mask = mask.point([round(value * opacity) for value in range(256)])
        self.image.paste(color, corner, mask)

    def _stroke(self, outlines: list[Points], path: Path, color: str) -> None:
        """Draw lines: straight ones along the pixels, others with soft edges."""
        width = path.width * DOTS_PER_POINT
        dash = [value * DOTS_PER_POINT for value in path.dash]
        curved: list[Points] = []
        for piece in (part for one in outlines for part in dashed(one, dash)):
            if all(is_straight(start, end) for start, end in pairwise(piece)):
                self._straight(piece, width, color)
            else:
                curved.append(piece)
        box = clipped([point for piece in curved for point in piece], self.image.size, width / 2 + 1)
        if box is None:
            return
        left, top, right, bottom = box
        mask = Image.new("L", ((right - left) * _SMOOTH, (bottom - top) * _SMOOTH))
        draw, thick = ImageDraw.Draw(mask), max(1, round(width * _SMOOTH))
        for piece in curved:
            points = [((x - left) * _SMOOTH, (y - top) * _SMOOTH) for x, y in piece]
            draw.line(points, fill=255, width=thick, joint="curve")
        self.image.paste(color, box, _stepped(mask.reduce(_SMOOTH)))

    def _straight(self, piece: Points, width: float, color: str) -> None:
        draw, thick = ImageDraw.Draw(self.image), max(1, round(width))
        joint = thick // 2 if len(piece) > 2 else 0
        for (x1, y1), (x2, y2) in pairwise(piece):
            if y1 == y2:
                top, ends = round(y1 - thick / 2), (round(min(x1, x2)) - joint, round(max(x1, x2)) - 1 + joint)
                draw.rectangle((ends[0], top, max(ends), top + thick - 1), fill=color)
            else:
                left, ends = round(x1 - thick / 2), (round(min(y1, y2)), round(max(y1, y2)) - 1)
                draw.rectangle((left, ends[0], left + thick - 1, max(ends)), fill=color)

    def _mask(self, outlines: list[Points]) -> tuple[Image.Image | None, tuple[int, int]]:
        """Return how much of each pixel lies inside, over the bounds of the outlines, and where that is."""
        box = clipped([point for one in outlines for point in one], self.image.size, 1)
        if box is None:
            return None, (0, 0)
        left, top, right, bottom = box
        mask = Image.new("L", ((right - left) * _SMOOTH, (bottom - top) * _SMOOTH))
        draw = ImageDraw.Draw(mask)
        for one in outlines:
            if len(one) > 2:
                draw.polygon([((x - left) * _SMOOTH, (y - top) * _SMOOTH) for x, y in one], fill=255)
        return _stepped(mask.reduce(_SMOOTH)), (left, top)


def _stepped(mask: Image.Image) -> Image.Image:
    """Keep few steps between in and out: nobody sees it, and the file gets far smaller."""
    return mask.point([round(round(value / 255 * _STEPS) * 255 / _STEPS) for value in range(256)])


def _marks(pattern: Pattern, size: tuple[int, int]) -> Image.Image:
    """Return the marks of a pattern over an area, from its lower left corner as on paper."""
    width, height = size
    fine = Image.new("L", (width * _SMOOTH, height * _SMOOTH))
    draw, scale = ImageDraw.Draw(fine), DOTS_PER_POINT * _SMOOTH
    if pattern is Pattern.DIAGONALS:
        step = _DIAGONAL_STEP * 1.414 * scale
        thick = max(1, round(_DIAGONAL_WIDTH * scale))
        for number in range(ceil((fine.width + fine.height) / step) + 1):
            start = number * step - fine.height
            draw.line((start, fine.height, start + fine.height, 0), fill=255, width=thick)
    elif pattern is Pattern.DOTS:
        radius, row, y = _DOT_RADIUS * scale, 0, fine.height - _DOT_STEP / 2 * scale
        while y > 0:
            x = _DOT_STEP / (2 if row % 2 else 1) * scale
            while x < fine.width:
                draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
                x += _DOT_STEP * scale
            row, y = row + 1, y - _DOT_STEP / 1.4 * scale
    else:
        thick, step = max(1, round(_LINE_WIDTH * scale)), _LINE_STEP * scale
        for number in range(ceil(fine.height / step)):
            y = fine.height - step * (number + 0.5)
            draw.line((0, y, fine.width, y), fill=255, width=thick)
    return fine.reduce(_SMOOTH)
