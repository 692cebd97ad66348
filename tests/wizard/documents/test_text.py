"""The one door between text and paper."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.documents.pdf import fonts
from wizard.documents.pdf.bidi import in_reading_order
from wizard.documents.pdf.hyphens import hyphenate
from wizard.documents.pdf.text import UNKNOWN, label, markup, pieces, runs, shortened


@pytest.fixture(autouse=True)
def _registered() -> None:
    fonts.register()


@pytest.mark.parametrize(
    "text,expected",
    [
        ("<b>oops", "&lt;b&gt;oops"),
        ("Jan <jan@x.nl> & co", "Jan &lt;jan@x.nl&gt; &amp; co"),
        ("één\ntwee\r\ndrie", "één<br/>twee<br/>drie"),
        ("a\x00b", "a[?]b"),
        ("a\ud800b", "a[?]b"),
        ("a\ufffeb", "a[?]b"),
        ("zacht\u00adkoppel\u200bteken", "zachtkoppelteken"),
        ("e\u0301", "é"),
        ("☐", '<font face="DejaVuSans">☐</font>'),
        ("🚀", '<font face="NotoEmoji-Regular">🚀</font>'),
        ("招聘", '<font face="NotoSansSC-Common">招聘</font>'),
        ("ελληνικά → ž", "ελληνικά → ž"),
        ("ก", UNKNOWN),
    ],
)
def test_every_character_is_printed_or_visibly_replaced(text: str, expected: str) -> None:
    assert markup(text) == expected


@given(st.text(max_size=300))
def test_no_text_can_become_markup(text: str) -> None:
    from reportlab.platypus import Paragraph

    from wizard.documents.pdf.styles import STYLES

    Paragraph(markup(text), STYLES["Tabel"])


@given(st.text(max_size=200))
def test_runs_only_name_typefaces_that_have_the_letters(text: str) -> None:
    for line in text.splitlines():
        for face, run in runs(line):
            assert {ord(letter) for letter in run} <= fonts.coverage(face) | {ord("\u00a0"), ord(" ")}


@given(st.text(alphabet="ab \n", max_size=6000))
def test_pieces_keep_every_letter_in_order(text: str) -> None:
    joined = "".join("".join(piece.split()) for piece in pieces(text))

    assert joined == "".join(text.split())


@given(st.text(alphabet="woord ", max_size=9000))
def test_no_piece_is_long(text: str) -> None:
    assert all(len(piece) <= 3001 for piece in pieces(text))


def test_fifty_thousand_words_are_cut_at_once() -> None:
    begin = time.perf_counter()

    count = sum(1 for _ in pieces("woord " * 50_000))

    assert count > 100
    assert time.perf_counter() - begin < 2


def test_shortened_text_is_one_line_that_shows_its_cut() -> None:
    assert shortened("kort", 10) == "kort"
    assert shortened("een\nlange naam", 8) == "een lan…"
    assert len(shortened("x" * 500, 40)) == 40


def test_a_label_has_no_control_characters() -> None:
    assert label("a\x00b\ud800c", 10) == "a b c"


@pytest.mark.parametrize(
    "logical,visual",
    [
        ("שלום", "םולש"),
        ("naam שלום עולם einde", "naam םלוע םולש einde"),
        ("שלום 125 עולם", "םלוע 125 םולש"),
        ("(שלום)", "(םולש)"),
        ("abc", "abc"),
    ],
)
def test_right_to_left_runs_are_turned_and_numbers_stay(logical: str, visual: str) -> None:
    assert in_reading_order(logical) == visual


def test_arabic_letters_get_the_shape_of_their_place() -> None:
    seen_initial, lam_alef_final, meem_isolated = "\ufeb3", "\ufefc", "\ufee1"

    assert in_reading_order("سلام") == meem_isolated + lam_alef_final + seen_initial


def test_a_long_right_to_left_text_becomes_lines_that_each_read_right() -> None:
    words = " ".join(["שלום"] * 40)
    turned = in_reading_order(words)

    assert turned.split() == ["םולש"] * 40


def test_only_our_own_compounds_are_broken() -> None:
    assert hyphenate("arbeidsmarktcommunicatie.") == [("arbeidsmarkt", "communicatie.")]
    assert hyphenate("Werkgeversmerk") == [("Werkgevers", "merk")]
    assert hyphenate("onbekendlangwoord") == []
