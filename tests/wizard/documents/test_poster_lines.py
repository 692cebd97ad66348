"""Titles on the wall break where a reader would break them, and never run out of their column."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wizard.documents.pdf import fonts
from wizard.documents.pdf.painter import line_width
from wizard.documents.pdf.poster.lines import broken

fonts.register()


def lines(text: str, room: float, size: float = 10) -> tuple[str, ...]:
    return broken(text, fonts.MEDIUM, size, room)


def test_a_compound_breaks_between_its_parts() -> None:
    assert lines("Vergelijking met arbeidsmarktconcurrenten", 110) == (
        "Vergelijking met",
        "arbeidsmarkt-",
        "concurrenten",
    )


def test_a_short_line_takes_the_head_of_a_compound_along() -> None:
    assert lines("Plan arbeidsmarktcommunicatie maken", 130) == ("Plan arbeidsmarkt-", "communicatie maken")


def test_a_word_with_a_hyphen_breaks_at_it_without_another() -> None:
    assert lines("Plussen-en-minnenlijst", 80) == ("Plussen-en-", "minnenlijst")


def test_a_word_that_nothing_is_known_of_breaks_where_it_must_and_loses_no_letter() -> None:
    found = lines("x" * 200, 60)

    assert "".join(found) == "x" * 200
    assert len(found) > 10


def test_no_words_are_one_empty_line() -> None:
    assert lines("   ", 100) == ("",)


@given(st.text(max_size=80), st.floats(30, 300), st.sampled_from([10.0, 11.5, 13.0]))
def test_every_line_fits_and_no_letter_is_lost(text: str, room: float, size: float) -> None:
    found = lines(text, room, size)

    assert all(line_width(line, fonts.MEDIUM, size) <= room + 0.01 or len(line) <= 2 for line in found)
    kept = "".join(found).replace(" ", "").replace("-", "")
    assert len(kept) >= len(text.replace(" ", "").replace("-", "").strip(" ·\u00a0")) - text.count("·") - text.count(
        "\u00a0"
    )
