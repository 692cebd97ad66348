"""A row of widgets that goes on below when it is full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.flow import FlowRow


class Part(QWidget):
    """A widget of 100 x 20."""

    def sizeHint(self) -> QSize:
        return QSize(100, 20)


def row(qtbot: QtBot, theme: Theme, width: int, *, to_right: bool = False) -> tuple[FlowRow, list[Part]]:
    flow, parts = FlowRow(theme, gap=10, to_right=to_right), [Part(), Part(), Part()]
    qtbot.addWidget(flow)
    flow.add(*parts)
    flow.resize(width, 100)
    flow.show()
    QApplication.processEvents()
    return flow, parts


@pytest.mark.parametrize(
    "width, places, high",
    [
        (320, [(0, 0), (110, 0), (220, 0)], 20),
        (319, [(0, 0), (110, 0), (0, 30)], 50),
        (150, [(0, 0), (0, 30), (0, 60)], 80),
    ],
)
def test_parts_go_on_below_when_the_row_is_full(
    qtbot: QtBot, theme: Theme, width: int, places: list[tuple[int, int]], high: int
) -> None:
    flow, parts = row(qtbot, theme, width)

    assert [(part.x(), part.y()) for part in parts] == places
    assert flow.heightForWidth(width) == high


def test_a_hidden_part_takes_no_room(qtbot: QtBot, theme: Theme) -> None:
    flow, parts = row(qtbot, theme, 320)

    parts[0].hide()
    QApplication.processEvents()

    assert [part.x() for part in parts[1:]] == [0, 110]
    assert flow.sizeHint() == QSize(210, 20)


def test_rows_may_end_at_the_right(qtbot: QtBot, theme: Theme) -> None:
    _flow, parts = row(qtbot, theme, 300, to_right=True)

    assert [part.geometry() for part in parts] == [
        QRect(90, 0, 100, 20),
        QRect(200, 0, 100, 20),
        QRect(200, 30, 100, 20),
    ]


def test_a_part_that_comes_later_is_shown_and_one_that_goes_leaves_no_gap(qtbot: QtBot, theme: Theme) -> None:
    flow, parts = row(qtbot, theme, 500)
    first = Part()

    flow.add_first(first)
    flow.remove(parts[0])
    QApplication.processEvents()

    assert first.isVisible()
    assert [first.x(), parts[1].x(), parts[2].x()] == [0, 110, 220]
