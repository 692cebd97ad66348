"""Blocks of cells as spreadsheets put them on the clipboard."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wizard.entry.blocks import join, split

CELLS = st.text(st.sampled_from('ab"\t\n 1,'), max_size=6).filter(lambda text: "\r" not in text)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=4)
)


@given(BLOCKS)
def test_a_block_survives_the_clipboard(block: list[list[str]]) -> None:
    text = join(block)

    assert split(text) == (block if text.strip("\n") else [])
    assert split(text.replace("\n", "\r\n") + "\r\n") == (block if text.strip("\n") else [])


def test_quotes_within_a_text_stay() -> None:
    assert split('5" buis\t2\n"zogenaamd" werk\t3\n"open\t4') == [
        ['5" buis', "2"],
        ['"zogenaamd" werk', "3"],
        ['"open', "4"],
    ]


def test_empty_cells_and_rows_keep_their_place() -> None:
    assert split("a\t\tb\n\n\tc\n") == [["a", "", "b"], [""], ["", "c"]]
    assert split('""\ta\n') == [["", "a"]]
    assert split("\r\n") == []
    assert split("") == []


def test_a_very_long_text_is_one_cell() -> None:
    long = "x" * 200_000

    assert split(f'"{long}\nja"\tb') == [[f"{long}\nja", "b"]]
