"""Who does what: standing duties against roles, a letter where they meet."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, MUTED, PAPER
from wizard.documents.pdf.painter import draw_line
from wizard.documents.pdf.parts_table import QuietTable, base_commands, group_commands
from wizard.documents.pdf.parts_text import para
from wizard.documents.pdf.tags import Element, mark
from wizard.documents.pdf.tags.table import TableTags
from wizard.drawing import pillars
from wizard.planning.duties import LETTER_WORDS

_LAST_ROWS = 7
_ROLES = {"A": "eindverantwoordelijk", "R": "voert uit", "C": "denkt vooraf mee", "I": "krijgt bericht"}


class Letters(Flowable):
    """The letters of one role at one duty: A a filled square, R an open one, C and I plain; heard as words."""

    def __init__(self, letters: str, row: Element | None = None) -> None:
        super().__init__()
        self.tag = Element("TD" if row else "Span", row, actual=LETTER_WORDS.get(letters, letters))
        self._letters = tuple(letter for letter in letters if letter in "ARCI") or ("–",)
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width of the column."""
        self._width = width
        return width, 12.0

    def draw(self) -> None:
        """Draw the letters in the middle."""
        with mark(self.canv, self.tag):
            self._draw()

    def _draw(self) -> None:
        canvas = self.canv
        step = 14.0
        left = self._width / 2 - step * len(self._letters) / 2
        for number, letter in enumerate(self._letters):
            x = left + number * step
            middle = x + step / 2
            color = MUTED
            if letter in {"A", "R"}:
                canvas.setStrokeColor(INK)
                canvas.setFillColor(INK if letter == "A" else PAPER)
                canvas.setLineWidth(0.9)
                canvas.rect(x + 0.9, 0.2, step - 1.8, 11.6, stroke=1, fill=1)
                color = PAPER if letter == "A" else INK
            canvas.setFillColor(color)
            font = fonts.SEMIBOLD if letter in {"A", "R"} else fonts.REGULAR
            draw_line(canvas, middle, 2.9, letter, font=font, size=8.5, anchor="middle")


def raci_block(block: b.RaciTable, width: float) -> list[Flowable]:
    """Render the table of who does what, grouped by pillar."""
    roles = len(block.roles)
    widths = [width * 0.335, width * 0.14, *[width * 0.525 / roles] * roles]
    tags = TableTags(has_head=True)
    rows = [_heads(block, tags.head_row(), widths[2])]
    commands = [*base_commands(len(widths), has_head=True, dense=True), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (2, 0), (-1, -1), 0),
        ("NOSPLIT", (0, -_LAST_ROWS), (-1, -1)),
                ("TOPPADDING", (0, 1), (-1, -1), 1.4), ("BOTTOMPADDING", (0, 1), (-1, -1), 2.2),
                ("VALIGN", (0, 1), (-1, -1), "MIDDLE")]  # fmt: skip
    seen = None
    for row in block.rows:
        if row.pillar is not seen:
            seen = row.pillar
            group = TableTags.cell(tags.row(), columns=len(widths))
            rows.append([para(pillars.NAMES[seen], f"TabelGroep{seen.value}", tag=group), *[""] * (len(widths) - 1)])
            commands += group_commands(seen.value, len(rows) - 1)
        rows.append(_row(row, tags.row()))
    return [QuietTable(rows, widths, repeatRows=1, style=commands, hAlign="LEFT"), RaciKey()]


def _heads(block: b.RaciTable, row: Element, width: float) -> list[Any]:
    heads: list[Any] = [
        para(head, "TabelKop", tag=TableTags.column_head(row, head)) for head in ("Doorlopende taak", "Ritme")
    ]
    for role, name in block.roles:
        tag = TableTags.column_head(row, role)
        heads.append([para(role, "TabelKopMidden", tag=tag), para(_fitting(name, width), "TabelKleinMidden", tag=tag)])
    return heads


def _row(row: b.RaciRow, tag: Element) -> list[Any]:
    title = para(row.title, "TabelDicht", tag=TableTags.cell(tag, heads_row=True))
    rhythm = para(row.rhythm, "TabelKlein", tag=TableTags.cell(tag))
    return [title, rhythm, *[Letters(letters, tag) for letters in row.letters]]


def _fitting(name: str, width: float) -> str:
    """Shorten a name until it fits above its column; it stands in full beside the hours per role."""
    while name and fonts.text_width(name, fonts.REGULAR, 8.5) > width - 2:
        name = name.rstrip("…")[:-1] + "…" if len(name) > 2 else ""
    return name


class RaciKey(Flowable):
    """What the letters mean, below the table."""

    spaceBefore = 8

    def __init__(self) -> None:
        super().__init__()
        said = " ".join(f"{letter}: {LETTER_WORDS[letter]}." for letter in "ARCI")
        self._tag = Element("P", actual=said)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take one line."""
        return width, 14

    def draw(self) -> None:
        """Draw each letter with its word."""
        with mark(self.canv, self._tag):
            self._draw()

    def _draw(self) -> None:
        x = 0.0
        for letter in "ARCI":
            box, words = Letters(letter), LETTER_WORDS[letter]
            box.wrapOn(self.canv, 14, 14)
            box.drawOn(self.canv, x, 0)
            self.canv.setFillColor(MUTED)
            draw_line(self.canv, x + 18, 3.1, words, font=fonts.REGULAR, size=8.5)
            x += 30 + fonts.text_width(words, fonts.REGULAR, 8.5) + 12
