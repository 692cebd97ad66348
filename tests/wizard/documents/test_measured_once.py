"""What saves time when a document is laid out changes nothing of how it looks."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.parts_table import QuietTable, table_block
from wizard.documents.pdf.parts_text import Text
from wizard.documents.pdf.styles import STYLES

fonts.register()
LINES = (
    "Gewone woorden, 12% en € 3.000,-",
    "  te   veel\twit \n op\n\n drie regels ",
    "harde\u00a0spatie\u00a0 en\u2003breed wit\u200b",
    "R&amp;D &lt;team&gt; één",
    "<b>vet</b> en gewoon",
    "x",
)


@pytest.mark.parametrize("line", LINES)
def test_text_without_markup_becomes_what_reading_it_as_markup_makes_of_it(line: str) -> None:
    """ReportLab's own reading of the same text is the oracle."""
    style = STYLES["Broodtekst"]

    mine, oracle = Text(line, style), Paragraph(line, style)

    assert [vars(piece) for piece in mine.frags] == [vars(piece) for piece in oracle.frags]
    assert mine.style is oracle.style
    assert mine.wrap(80, 1000) == oracle.wrap(80, 1000)


def test_paragraphs_share_nothing_of_their_text() -> None:
    one, other = Text("eerste", STYLES["Noot"]), Text("tweede", STYLES["Noot"])

    assert (one.frags[0].text, other.frags[0].text) == ("eerste", "tweede")


def test_a_remembered_width_is_the_width() -> None:
    oracle = TTFont("oracle", str(fonts._FOLDER / "paper" / f"{fonts.REGULAR}.ttf"), asciiReadable=False)

    for text in ("", "Werving", "één 12%", "\u2603 zonder letterbeeld", "Werving"):
        for size in (8, 9.5, 8):
            assert fonts.text_width(text, fonts.REGULAR, size) == oracle.stringWidth(text, size)


def test_a_table_is_measured_again_for_another_width_and_another_look() -> None:
    rows = tuple(b.Row((f"woorden die op een smalle bladzijde breken {number}",)) for number in range(9))
    made = table_block(b.Table((b.Column("Kop", 1),), rows), 400)[0]
    assert isinstance(made, QuietTable)

    wide, narrow = made.wrap(400, 1000), QuietTable([["a"]] * 3, [50]).wrap(50, 1000)
    styled = QuietTable([["a"]] * 3, [50])
    styled.wrap(50, 1000)
    styled.setStyle([("TOPPADDING", (0, 0), (-1, -1), 30)])

    assert made.wrap(400, 10) == wide
    assert styled.wrap(50, 1000)[1] > narrow[1]
