"""The table of EXT-12 on the question page."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from assessments.figures import Channel
from assessments.types import QuestionId
from tests.dossiers import CATALOGUE
from ui.theme import Theme
from ui.widgets.inputs.channel_model import ChannelModel


@pytest.mark.parametrize("text", ["veel", "-5", "9" * 20])
def test_what_cannot_be_read_leaves_what_was_filled_in_before(qtbot: QtBot, theme: Theme, text: str) -> None:
    model = ChannelModel(theme, CATALOGUE.questions[QuestionId("EXT-12")].options)
    model.set_channels((Channel("LinkedIn", spend=Decimal(9600)),))
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "LinkedIn")

    with qtbot.assertNotEmitted(model.edited):
        model.setData(model.index(row, 1), text)

    assert model.channels() == (Channel("LinkedIn", spend=Decimal(9600)),)
    assert "LinkedIn" in model.sentence()
    model.setData(model.index(row, 1), "500")
    assert model.channels() == (Channel("LinkedIn", spend=Decimal(500)),)
    assert model.sentence() == ""
