"""The widths of letters, against the typeface that is printed."""

from __future__ import annotations

import string

import pytest

from wizard.documents.pdf import fonts
from wizard.drawing.letters import fit, width_of

LETTERS = string.digits + string.ascii_letters + string.punctuation + " \u00a0€×–−…’‘“”éèëêïíóöôúüáàäçñÉËÏÖÜ▲▼●±→·"
FACES = (fonts.REGULAR, fonts.MEDIUM, fonts.SEMIBOLD)


@pytest.mark.parametrize("letter", LETTERS)
def test_no_letter_is_wider_than_the_table_says(letter: str) -> None:
    fonts.register()
    widest = max(fonts.text_width(letter, face, 1000) for face in FACES)

    assert width_of(letter, 1000) >= widest - 1e-6


@pytest.mark.parametrize(
    "words", ["Eigen recruiter", "€ 100.000.000", "omslag bij 31", "Bureaufees werving en selectie"]
)
def test_words_are_measured_within_a_tenth(words: str) -> None:
    fonts.register()
    real = fonts.text_width(words, fonts.SEMIBOLD, 10)

    assert real <= width_of(words, 10) <= real * 1.1


def test_words_are_cut_to_their_room() -> None:
    assert fit("Evenementen", 200, 10) == "Evenementen"
    cut = fit("Evenementen, beurzen en scholen", 80, 10)

    assert cut.endswith("…")
    assert width_of(cut, 10) <= 80
    assert width_of(cut[:-1] + "nn…", 10) > 80


@pytest.mark.timeout(2)
def test_a_word_without_end_is_cut_at_once() -> None:
    cut = fit("x" * 200_000, 80, 10)

    assert width_of(cut, 10) <= 80 < width_of(cut[:-1] + "x…", 10)
    assert fit("Evenementen", 1, 10) == "…"


def test_words_in_another_script_count_as_wide() -> None:
    assert width_of("招聘", 10) > width_of("ab", 10)
