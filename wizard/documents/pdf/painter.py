"""Paints the shapes of a picture on a PDF canvas, as vectors."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from wizard.documents.pdf import fonts
from wizard.documents.pdf.addresses import has_address, link_line
from wizard.documents.pdf.colors import COLORS
from wizard.documents.pdf.tags import Element, mark
from wizard.documents.pdf.text import runs
from wizard.drawing.shapes import Path, Pattern, Picture, Segment, Text

_FACES = {400: fonts.REGULAR, 500: fonts.MEDIUM, 600: fonts.SEMIBOLD}
_DIAGONAL_STEP, _DIAGONAL_WIDTH = 4.2, 0.55
_DOT_STEP, _DOT_RADIUS = 4.4, 0.62
_LINE_STEP, _LINE_WIDTH = 3.6, 0.55


def paint(canvas: Canvas, picture: Picture, x: float, y: float) -> None:
    """Paint a picture with its lower left corner at (x, y); the canvas is left as it was."""
    canvas.saveState()
    canvas.translate(x, y + picture.height)
    canvas.setLineCap(0)
    for shape in picture.shapes:
        if isinstance(shape, Path):
            _paint_path(canvas, shape)
        else:
            _paint_text(canvas, shape)
    canvas.restoreState()


def paint_stored(canvas: Canvas, picture: Picture, x: float, y: float) -> None:
    """Paint a small picture that returns many times: equal pictures are stored in the file once."""
    stored: dict[Picture, str] = canvas.__dict__.setdefault("stored_pictures", {})
    name = stored.get(picture)
    if name is None:
        name = stored[picture] = f"beeld{len(stored)}"
        canvas.beginForm(name, -2, -2, picture.width + 2, picture.height + 2)
        paint(canvas, picture, 0, 0)
        canvas.endForm()
    canvas.saveState()
    canvas.translate(x, y)
    canvas.doForm(name)
    canvas.restoreState()


def is_rehearsal(canvas: Canvas) -> bool:
    """Tell whether this pass only finds out on which page everything lands, so that nothing need be drawn."""
    return bool(getattr(canvas, "is_rehearsal", False))


def draw_line(
    canvas: Canvas,
    x: float,
    y: float,
    text: str,
    *,
    font: str,
    size: float,
    anchor: str = "start",
    tag: Element | None = None,
) -> None:
    """Draw one line of any text at a baseline, run by run in the typeface that has it.

    Outside a mark it is the content of ``tag``, or a paragraph of its own.
    """
    if anchor != "start":
        width = line_width(text, font, size)
        x -= width if anchor == "end" else width / 2
    line = canvas.beginText(x, y)
    for face, part in runs(text, font):
        line.setFont(face, size)
        line.textOut(part)
    with mark(canvas, tag):
        canvas.drawText(line)
    if has_address(text):
        link_line(canvas, x, y, text, font=font, size=size, tag=tag)


def line_width(text: str, font: str, size: float) -> float:
    """Measure one line of any text as it is drawn, in points."""
    return sum(fonts.text_width(part, face, size) for face, part in runs(text, font))


def _paint_text(canvas: Canvas, text: Text) -> None:
    canvas.setFillColor(COLORS[text.color])
    draw_line(canvas, text.x, -text.y, text.text, font=_FACES[text.weight], size=text.size, anchor=text.anchor)


def _paint_path(canvas: Canvas, path: Path) -> None:
    outline = _outline(canvas, path.segments)
    if path.fill:
        canvas.setFillColor(COLORS[path.fill])
        if path.opacity < 1:
            canvas.setFillAlpha(path.opacity)
        canvas.drawPath(outline, stroke=0, fill=1)
        if path.opacity < 1:
            canvas.setFillAlpha(1)
    if path.pattern is not Pattern.NONE:
        _paint_pattern(canvas, path)
    if path.stroke:
        canvas.setStrokeColor(COLORS[path.stroke])
        canvas.setLineWidth(path.width)
        canvas.setDash(*((list(path.dash),) if path.dash else ()))
        canvas.drawPath(outline, stroke=1, fill=0)


def _outline(canvas: Canvas, segments: Iterable[Segment]) -> PDFPathObject:
    outline = canvas.beginPath()
    for verb, numbers in segments:
        flipped = [-value if place % 2 else value for place, value in enumerate(numbers)]
        if verb == "M":
            outline.moveTo(*flipped)
        elif verb == "L":
            outline.lineTo(*flipped)
        elif verb == "C":
            outline.curveTo(*flipped)
        else:
            outline.close()
    return outline


def _paint_pattern(canvas: Canvas, path: Path) -> None:
    """Draw the marks of a pattern over the bounds of a path, clipped to its outline."""
    left, bottom, right, top = _bounds(path.segments)
    canvas.saveState()
    canvas.clipPath(_outline(canvas, path.segments), stroke=0, fill=0)
    color = COLORS[path.pattern_color]
    canvas.setStrokeColor(color)
    canvas.setFillColor(color)
    canvas.setDash()
    if path.pattern is Pattern.DOTS:
        _dots(canvas, left, bottom, right, top)
    elif path.pattern is Pattern.DIAGONALS:
        canvas.setLineWidth(_DIAGONAL_WIDTH)
        rise = top - bottom
        step = _DIAGONAL_STEP * 1.414
        count = ceil((right - left + rise) / step)
        starts = [left - rise + step * number for number in range(count + 1)]
        canvas.lines([(start, bottom, start + rise, top) for start in starts])
    else:
        canvas.setLineWidth(_LINE_WIDTH)
        rows = [bottom + _LINE_STEP * (number + 0.5) for number in range(ceil((top - bottom) / _LINE_STEP))]
        canvas.lines([(left, row, right, row) for row in rows])
    canvas.restoreState()


def _dots(canvas: Canvas, left: float, bottom: float, right: float, top: float) -> None:
    """Draw dots as one path: round line ends of no length, far shorter than circles."""
    canvas.setLineCap(1)
    canvas.setLineWidth(2 * _DOT_RADIUS)
    dots = canvas.beginPath()
    row, y = 0, bottom + _DOT_STEP / 2
    while y < top:
        x = left + _DOT_STEP / (2 if row % 2 else 1)
        while x < right:
            dots.moveTo(x, y)
            dots.lineTo(x, y)
            x += _DOT_STEP
        row += 1
        y += _DOT_STEP / 1.4
    canvas.drawPath(dots, stroke=1, fill=0)
    canvas.setLineCap(0)


def _bounds(segments: Iterable[Segment]) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top in canvas directions; control points count, which is never too small."""
    xs: list[float] = []
    ys: list[float] = []
    for _, numbers in segments:
        xs += numbers[0::2]
        ys += numbers[1::2]
    return min(xs), -max(ys), max(xs), -min(ys)
