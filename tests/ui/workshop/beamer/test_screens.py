"""Which screen is the room's: it never covers the presenter, and never leaves the presenter's work for the room to see."""

from __future__ import annotations

import pytest

from ui.workshop.beamer.screens import BeamerState, Place, ScreenFact, find_place

LAPTOP = ScreenFact("laptop", (0, 0, 1366, 768))
BEAMER = ScreenFact("beamer", (1366, 0, 1920, 1080))
MONITOR = ScreenFact("monitor", (-1920, 0, 1920, 1080))
COPY = ScreenFact("kopie", (0, 0, 1366, 768))
LARGER_COPY = ScreenFact("groter", (0, 0, 1920, 1080))
SHARPER = ScreenFact("beamer", (1366, 0, 3840, 2160))


@pytest.mark.parametrize(
    "screens, presenter, kept, expected",
    [
        ([LAPTOP, BEAMER], "laptop", "", Place(BeamerState.FULL, BEAMER)),
        ([BEAMER, LAPTOP], "laptop", "", Place(BeamerState.FULL, BEAMER)),
        ([LAPTOP], "laptop", "", Place(BeamerState.WINDOW)),
        ([LAPTOP], "laptop", "beamer", Place(BeamerState.AWAY)),
        ([LAPTOP, BEAMER], "laptop", "beamer", Place(BeamerState.FULL, BEAMER)),
        ([LAPTOP, SHARPER], "laptop", "beamer", Place(BeamerState.FULL, SHARPER)),
        ([LAPTOP, MONITOR], "laptop", "beamer", Place(BeamerState.FULL, MONITOR)),
        ([LAPTOP, MONITOR, BEAMER], "laptop", "beamer", Place(BeamerState.FULL, BEAMER)),
        ([LAPTOP, COPY], "laptop", "", Place(BeamerState.MIRRORED)),
        ([LAPTOP, COPY], "laptop", "kopie", Place(BeamerState.MIRRORED)),
        ([LAPTOP, LARGER_COPY], "laptop", "", Place(BeamerState.MIRRORED)),
        ([LAPTOP, LARGER_COPY], "laptop", "groter", Place(BeamerState.MIRRORED)),
        ([LAPTOP, COPY, BEAMER], "laptop", "", Place(BeamerState.FULL, BEAMER)),
        ([BEAMER], "beamer", "beamer", Place(BeamerState.FULL, BEAMER)),
        ([BEAMER], "", "beamer", Place(BeamerState.FULL, BEAMER)),
        ([LAPTOP, BEAMER], "beamer", "beamer", Place(BeamerState.FULL, BEAMER)),
    ],
    ids=[
        "second screen",
        "whichever is the first",
        "one screen",
        "unplugged",
        "back again",
        "another resolution",
        "another beamer",
        "the one it was on",
        "mirrored",
        "mirrored later",
        "mirrored in another resolution",
        "mirrored in another resolution later",
        "mirrored and another",
        "laptop shut: it covers the presenter's window",
        "laptop shut, just now",
        "laptop open again, and the presenter's window still over there",
    ],
)
def test_the_view_is_where_it_should_be(screens: list[ScreenFact], presenter: str, kept: str, expected: Place) -> None:
    assert find_place(screens, presenter, kept) == expected


def test_the_presenter_is_told_when_something_is_wrong() -> None:
    assert [state for state in BeamerState if not state.words] == [BeamerState.CLOSED, BeamerState.FULL]
