"""Pages stand in rows, whole and in order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QSizeF

from ui.printing.page_layout import Zoom, lay_out

A4, A3 = QSizeF(595, 842), QSizeF(1191, 842)


@pytest.mark.parametrize("zoom, columns", [(Zoom.ONE, 1), (Zoom.TWO, 2), (Zoom.ALL, 5)])
def test_pages_stand_beside_each_other_without_touching(zoom: Zoom, columns: int) -> None:
    layout = lay_out([A4] * 11, QSizeF(800, 590), zoom, 18, 1.0)

    assert layout.columns == columns
    assert not any(one.intersects(two) for one, two in pairwise(layout.pages))
    assert all(page.left() >= 0 and page.right() <= 800 and page.bottom() <= layout.height for page in layout.pages)


def test_two_pages_fit_the_room_whole() -> None:
    layout = lay_out([A4] * 4, QSizeF(800, 590), Zoom.TWO, 18, 1.0)

    assert layout.pages[1].bottom() <= 590
    assert layout.pages[0].top() == layout.pages[1].top()


def test_a_wide_page_keeps_its_shape() -> None:
    layout = lay_out([A4, A3], QSizeF(800, 590), Zoom.ONE, 18, 1.0)

    for page, size in zip(layout.pages, (A4, A3), strict=True):
        assert page.width() / page.height() == pytest.approx(size.width() / size.height(), rel=0.01)


@pytest.mark.parametrize("room", [QSizeF(0, 0), QSizeF(10, 10)])
def test_no_room_is_no_error(room: QSizeF) -> None:
    lay_out([A4], room, Zoom.TWO, 18, 2.0)
    assert lay_out([], room, Zoom.ALL, 18, 1.0).pages == ()
