"""Each input: gives what was typed, keeps what cannot be used, says in one sentence what to do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assessments.catalogue import Catalogue, QuestionKind
from assessments.figures import Channel
from assessments.types import PoolNumbers, QuestionId, Reach, Role, RoleHolders, TargetGroup
from ui.theme import Theme
from ui.widgets.inputs import (
    DateInput,
    Input,
    LineInput,
    PercentageInput,
    WholeInput,
    make_input,
)

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000


def heard(widget: Input) -> list[object]:
    values: list[object] = []
    widget.value_changed.connect(values.append)
    return values


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(720, 400)
    with qtbot.waitExposed(widget, timeout=TIMEOUT):
        widget.show()


SAMPLES = {
    "PRO-01": "Voorbeeld BV",
    "PRO-02": "ict",
    "PRO-03": 80,
    "PRO-06": ("leidinggevenden_zelf", "rpo_partner"),
    "PRO-07": RoleHolders({Role.HR: "Marit", Role.IT: None}),
    "PRO-11": date(2026, 1, 5),
    "PRO-12": Decimal("12.5"),
    "PRO-13": (TargetGroup("Monteurs", Reach.VERY_HARD, key_role=True),),
    "DRA-12": "Dan blijft het duur.\nElke maand.",
    "EXT-12": (Channel("LinkedIn", spend=Decimal("9600.50"), vat="21", rate=Decimal(48), hires=3),),
    "TAL-12": PoolNumbers(120, None),
    "UIT-01": 3,
}


@pytest.mark.parametrize("code", SAMPLES)
def test_an_input_gives_back_what_it_was_given_and_says_nothing(
    qtbot: QtBot, theme: Theme, catalogue: Catalogue, code: str
) -> None:
    widget = make_input(theme, catalogue.questions[QuestionId(code)])
    qtbot.addWidget(widget)
    values = heard(widget)

    widget.set_value(SAMPLES[code])
    widget.flush()

    assert widget.value() == SAMPLES[code]
    assert values == []


@pytest.mark.parametrize("code", SAMPLES)
def test_an_input_can_be_emptied(qtbot: QtBot, theme: Theme, catalogue: Catalogue, code: str) -> None:
    widget = make_input(theme, catalogue.questions[QuestionId(code)])
    qtbot.addWidget(widget)

    widget.set_value(SAMPLES[code])
    widget.set_value(None)

    assert widget.value() is None


def test_there_is_an_input_for_every_kind_of_question(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    for question in catalogue.questions.values():
        if question.kind is not QuestionKind.MATURITY:
            qtbot.addWidget(make_input(theme, question))


def test_typing_is_reported_after_a_pause(qtbot: QtBot, theme: Theme) -> None:
    widget = WholeInput(theme, "Medewerkers", minimum=1, maximum=500)
    qtbot.addWidget(widget)

    with qtbot.waitSignal(widget.value_changed, timeout=TIMEOUT) as caught:
        QTest.keyClicks(widget.field, "80")

    assert caught.args == [80]


def test_flush_reports_at_once_what_was_typed(qtbot: QtBot, theme: Theme) -> None:
    widget = LineInput(theme, "Naam")
    qtbot.addWidget(widget)
    values = heard(widget)

    QTest.keyClicks(widget.field, "Voorbeeld BV")
    widget.flush()

    assert values == ["Voorbeeld BV"]


@pytest.mark.parametrize("text", ["veel", "0", "501", "12,5"])
def test_a_number_out_of_range_gets_a_sentence_and_nothing_is_lost(qtbot: QtBot, theme: Theme, text: str) -> None:
    widget = WholeInput(theme, "Medewerkers", minimum=1, maximum=500)
    qtbot.addWidget(widget)
    widget.set_value(80)
    values = heard(widget)

    widget.field.clear()
    QTest.keyClicks(widget.field, text)
    widget.flush()

    assert widget.field.text() == text
    assert widget.field.accessibleDescription() == "Vul een heel getal in van 1 tot en met 500."
    assert widget.value() == 80
    assert values == []


def test_a_refresh_leaves_wrong_text_for_the_person_to_mend(qtbot: QtBot, theme: Theme) -> None:
    widget = WholeInput(theme, "Medewerkers", minimum=1, maximum=500)
    qtbot.addWidget(widget)
    widget.set_value(80)
    widget.field.clear()
    QTest.keyClicks(widget.field, "veel")
    widget.flush()

    widget.set_value(80)

    assert widget.field.text() == "veel"
    assert widget.has_error()


def test_a_percentage_takes_a_comma(qtbot: QtBot, theme: Theme) -> None:
    widget = PercentageInput(theme, "Btw")
    qtbot.addWidget(widget)
    values = heard(widget)

    QTest.keyClicks(widget.field, "12,5")
    widget.flush()

    assert values == [Decimal("12.5")]


def test_a_date_is_read_and_then_shown_in_one_way(qtbot: QtBot, theme: Theme) -> None:
    widget = DateInput(theme, "Start")
    shown(qtbot, widget)
    widget.field.setFocus()
    values = heard(widget)

    QTest.keyClicks(widget.field, "2026-01-05")
    widget.calendar_button.setFocus()

    assert values == [date(2026, 1, 5)]
    assert widget.field.text() == "5 jan 2026"


def test_a_day_from_the_calendar_is_reported(qtbot: QtBot, theme: Theme) -> None:
    widget = DateInput(theme, "Start")
    qtbot.addWidget(widget)
    values = heard(widget)

    widget.choose(date(2026, 2, 1))

    assert values == [date(2026, 2, 1)]
