"""Text of users in files that are not drawn: nothing breaks the file, nothing gets lost without a sign."""

from __future__ import annotations

import pytest

from wizard.documents.plain_text import visible, visible_line


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("a\x00b\x1fc\x7f", "a[?]b[?]c[?]"),
        ("een\r\ntwee\rdrie\u2028vier\x0bvijf", "een\ntwee\ndrie\nvier\nvijf"),
        ("half \ud83d teken \ufffe", "half [?] teken [?]"),
        ("tab\tblijft, 😀 ook, en \u200f\u202eשלום", "tab\tblijft, 😀 ook, en \u200f\u202eשלום"),
        ("=SOM(A1) <b> & _x0041_", "=SOM(A1) <b> & _x0041_"),
    ],
)
def test_only_what_no_file_may_hold_becomes_a_sign(typed: str, shown: str) -> None:
    assert visible(typed) == shown


def test_a_line_turns_no_words_behind_it() -> None:
    assert visible_line("  Bouw\u202e en\n\u2067Co\u2069 \x00 ") == "Bouw en Co [?]"
