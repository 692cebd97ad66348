"""Turns the shapes of a picture into a PNG that prints sharp: flat colours, soft edges, text in our own typeface.

A PNG and no vectors, because every program shows it alike: EMF has no soft edges in Word and loses its patterns
elsewhere, SVG sets its text in whatever typeface the reader has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from itertools import pairwise
from math import ceil, floor
from pathlib import Path as FilePath

from PIL import Image, ImageChops, ImageDraw, ImageFont

import resources
from wizard.documents.word.styles import COLORS
from wizard.drawing.shapes import Path, Pattern, Picture, Segment, Text

DOTS_PER_POINT = 4
"""288 dots per inch: what an office printer can show."""
_SMOOTH = 3
"""How many times finer edges are drawn than they are kept."""
_STEPS = 6
_DIAGONAL_STEP, _DIAGONAL_WIDTH = 4.2, 0.55
_DOT_STEP, _DOT_RADIUS = 4.4, 0.62
_LINE_STEP, _LINE_WIDTH = 3.6, 0.55
_FACES = {400: "Regular", 500: "Medium", 600: "SemiBold"}
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a text stands before its place."""
_PLAIN = re.compile(r"[ -~\u00a0-\u017f‘’“”–—…•€·−→≥]*\Z")
_FONTS = FilePath(resources.__file__).parent / "fonts"

Points = list[tuple[float, float]]


def png(picture: Picture) -> bytes:
    """Draw a picture; the same picture always gives the same bytes."""
    size = (ceil(picture.width * DOTS_PER_POINT), ceil(picture.height * DOTS_PER_POINT))
    image = Image.new("RGB", size, COLORS["paper"])
    for shape in picture.shapes:
        if isinstance(shape, Path):
            _paint_path(image, shape)
        else:
            _paint_text(image, shape)
    target = BytesIO()
    image.quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        target, "PNG", dpi=(DOTS_PER_POINT * 72,) * 2, compress_level=6
    )
    return target.getvalue()


def _paint_text(image: Image.Image, text: Text) -> None:
    """Draw a line of text, each run in a typeface that has its letters."""
    runs = [(_font(face, text.size), words) for face, words in _runs(text.text, f"InterPaper-{_FACES[text.weight]}")]
    x, draw = text.x * DOTS_PER_POINT, ImageDraw.Draw(image)
    x -= sum(font.getlength(words) for font, words in runs) * _BEFORE[text.anchor]
    for font, words in runs:
        draw.text((x, text.y * DOTS_PER_POINT), words, fill=COLORS[text.color], font=font, anchor="ls")
        x += font.getlength(words)


def _runs(text: str, face: str) -> list[tuple[str, str]]:
    if _PLAIN.match(text):
        return [(face, text)]
    from wizard.documents.pdf import fonts
    from wizard.documents.pdf.text import runs

    fonts.register()
    return runs(text, face)


@cache
def _font(face: str, size: float) -> ImageFont.FreeTypeFont:
    folder = _FONTS / ("paper" if face.startswith("InterPaper") else "fallback")
    basic = ImageFont.Layout.BASIC
    return ImageFont.truetype(folder / f"{face}.ttf", size * DOTS_PER_POINT, layout_engine=basic)


def _paint_path(image: Image.Image, path: Path) -> None:
    outlines = [[(x * DOTS_PER_POINT, y * DOTS_PER_POINT) for x, y in one] for one in outlined(path.segments)]
    if path.fill:
        _fill(image, outlines, COLORS[path.fill], path.opacity)
    if path.pattern is not Pattern.NONE:
        _fill_pattern(image, outlines, path)
    if path.stroke:
        _stroke(image, outlines, path, COLORS[path.stroke])


def _fill(image: Image.Image, outlines: list[Points], color: str, opacity: float) -> None:
    box = _as_box(outlines)
    if box is not None and opacity >= 1:
        ImageDraw.Draw(image).rectangle(box, fill=color)
        return
    mask, corner = _mask(image, outlines)
    if mask is None:
        return
    if opacity < 1:
        mask = mask.point(lambda value: round(value * opacity))
    image.paste(color, corner + _end(corner, mask), mask)


def _fill_pattern(image: Image.Image, outlines: list[Points], path: Path) -> None:
    mask, corner = _mask(image, outlines)
    if mask is None:
        return
    marks = _marks(path.pattern, mask.size)
    image.paste(COLORS[path.pattern_color], corner + _end(corner, mask), ImageChops.multiply(mask, marks))


def _stroke(image: Image.Image, outlines: list[Points], path: Path, color: str) -> None:
    """Draw lines: straight ones along the pixels, others with soft edges."""
    width = path.width * DOTS_PER_POINT
    pieces = [part for one in outlines for part in _dashed(one, [value * DOTS_PER_POINT for value in path.dash])]
    curved: list[Points] = []
    for piece in pieces:
        if all(_is_straight(start, end) for start, end in pairwise(piece)):
            _straight(image, piece, width, color)
        else:
            curved.append(piece)
    if not curved:
        return
    reach = width / 2 + 1
    box = _clipped(image, [point for piece in curved for point in piece], reach)
    if box is None:
        return
    left, top, right, bottom = box
    mask = Image.new("L", ((right - left) * _SMOOTH, (bottom - top) * _SMOOTH))
    draw = ImageDraw.Draw(mask)
    thick = max(1, round(width * _SMOOTH))
    for piece in curved:
        points = [((x - left) * _SMOOTH, (y - top) * _SMOOTH) for x, y in piece]
        draw.line(points, fill=255, width=thick, joint="curve")
    image.paste(color, box, _stepped(mask.reduce(_SMOOTH)))


def _straight(image: Image.Image, piece: Points, width: float, color: str) -> None:
    draw, thick = ImageDraw.Draw(image), max(1, round(width))
    for (x1, y1), (x2, y2) in pairwise(piece):
        if y1 == y2:
            top = round(y1 - thick / 2)
            joint = thick // 2 if len(piece) > 2 else 0
            draw.rectangle(
                (round(min(x1, x2)) - joint, top, round(max(x1, x2)) - 1 + joint, top + thick - 1), fill=color
            )
        else:
            left = round(x1 - thick / 2)
            draw.rectangle((left, round(min(y1, y2)), left + thick - 1, round(max(y1, y2)) - 1), fill=color)


def _mask(image: Image.Image, outlines: list[Points]) -> tuple[Image.Image | None, tuple[int, int]]:
    """Return how much of each pixel lies inside, over the bounds of the outlines, and where that is."""
    box = _clipped(image, [point for one in outlines for point in one], 1)
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


def _end(corner: tuple[int, int], mask: Image.Image) -> tuple[int, int]:
    return corner[0] + mask.width, corner[1] + mask.height


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


def outlined(segments: Iterable[Segment]) -> list[Points]:
    """Turn segments into lists of points; curves become short straight pieces."""
    found: list[Points] = []
    for verb, numbers in segments:
        if verb == "M":
            found.append([(numbers[0], numbers[1])])
        elif verb == "L":
            found[-1].append((numbers[0], numbers[1]))
        elif verb == "C":
            found[-1] += _curve(found[-1][-1], numbers)
        elif found[-1][0] != found[-1][-1]:
            found[-1].append(found[-1][0])
    return found


def _curve(start: tuple[float, float], numbers: tuple[float, ...]) -> Points:
    x1, y1, x2, y2, x3, y3 = numbers
    length = abs(x1 - start[0]) + abs(y1 - start[1]) + abs(x3 - x1) + abs(y3 - y1)
    count = max(4, min(40, round(length / 1.5)))
    points = []
    for number in range(1, count + 1):
        t = number / count
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
        points.append((a * start[0] + b * x1 + c * x2 + d * x3, a * start[1] + b * y1 + c * y2 + d * y3))
    return points


def _dashed(points: Points, dash: list[float]) -> list[Points]:
    """Cut a line into its dashes."""
    if not dash or len(points) < 2:
        return [points] if len(points) > 1 else []
    pieces: list[Points] = []
    place, left, is_on = 0, dash[0], True
    piece: Points = [points[0]]
    for start, end in pairwise(points):
        length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
        done = 0.0
        while length - done > left:
            done += left
            point = (start[0] + (end[0] - start[0]) * done / length, start[1] + (end[1] - start[1]) * done / length)
            if is_on:
                pieces.append([*piece, point])
            piece, is_on, place = [point], not is_on, (place + 1) % len(dash)
            left = dash[place]
        left -= length - done
        piece.append(end)
    return [*pieces, piece] if is_on and len(piece) > 1 else pieces


def _is_straight(start: tuple[float, float], end: tuple[float, float]) -> bool:
    return start[0] == end[0] or start[1] == end[1]


def _as_box(outlines: list[Points]) -> tuple[int, int, int, int] | None:
    """Return a rectangle as whole pixels; None for any other outline."""
    if len(outlines) != 1 or len(outlines[0]) != 5:
        return None
    one = outlines[0]
    if not all(_is_straight(start, end) for start, end in pairwise(one)):
        return None
    xs, ys = [x for x, _ in one], [y for _, y in one]
    left, top, right, bottom = round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys))
    return left, top, max(left, right - 1), max(top, bottom - 1)


def _clipped(image: Image.Image, points: Points, reach: float) -> tuple[int, int, int, int] | None:
    """Return the bounds of points within the image in pixels; None when nothing of them is to be seen."""
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = max(0, floor(min(xs) - reach)), max(0, floor(min(ys) - reach))
    right, bottom = min(image.width, ceil(max(xs) + reach)), min(image.height, ceil(max(ys) + reach))
    return (left, top, right, bottom) if left < right and top < bottom else None
