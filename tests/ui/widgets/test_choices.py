"""Choosing, and filling in rows: options, scale, target groups, roles, channels."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assessments.catalogue import Catalogue
from assessments.figures import Channel
from assessments.types import PoolNumbers, QuestionId, Reach, Role, RoleHolders, TargetGroup
from ui.theme import Theme
from ui.widgets.inputs import (
    ChannelsInput,
    ChoiceInput,
    Input,
    LongTextInput,
    MultipleInput,
    PoolInput,
    RolesInput,
    ScaleInput,
    TargetGroupsInput,
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


def test_choosing_an_option_again_takes_it_back(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    widget = ChoiceInput(theme, catalogue.questions[QuestionId("PRO-04")].options)
    qtbot.addWidget(widget)
    values = heard(widget)

    widget.row("ja").click()
    widget.row("ja").click()

    assert values == ["ja", None]


def test_arrows_move_between_options_and_enter_chooses(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    widget = ChoiceInput(theme, catalogue.questions[QuestionId("PRO-04")].options)
    shown(qtbot, widget)
    widget.focus_first()

    QTest.keyClick(widget.row("ja"), Qt.Key.Key_Down)
    QTest.keyClick(widget.row("nee"), Qt.Key.Key_Return)

    assert widget.value() == "nee"


def test_none_of_them_stands_alone(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    widget = MultipleInput(theme, catalogue.questions[QuestionId("DRA-10")].options)
    qtbot.addWidget(widget)

    widget.row("te_duur").click()
    widget.row("geen_bezwaren").click()

    assert widget.value() == ("geen_bezwaren",)

    widget.row("nu_geen_tijd").click()

    assert widget.value() == ("nu_geen_tijd",)


def test_more_options_than_allowed_are_refused_with_a_reason(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    widget = MultipleInput(theme, catalogue.questions[QuestionId("INT-12")].options, limit=3)
    qtbot.addWidget(widget)
    codes = [option.code for option in catalogue.questions[QuestionId("INT-12")].options][:4]

    for code in codes:
        widget.row(code).click()

    assert widget.value() == tuple(codes[:3])
    assert not widget.row(codes[3]).isChecked()


def test_a_long_text_keeps_every_character(qtbot: QtBot, theme: Theme) -> None:
    widget = LongTextInput(theme, "Verhaal", advised=600)
    qtbot.addWidget(widget)
    text = "<b>&amp; één 😀\n" * 1500

    widget.field.setPlainText(text)
    widget.flush()

    assert widget.value() == text


def test_a_target_group_without_a_name_does_not_count(qtbot: QtBot, theme: Theme) -> None:
    widget = TargetGroupsInput(theme)
    qtbot.addWidget(widget)
    values = heard(widget)

    widget.add_button.click()
    QTest.keyClicks(widget.rows()[1].name, "Monteurs")
    widget.rows()[1].key_role.click()

    assert values[-1] == (TargetGroup("Monteurs", Reach.EASY, key_role=True),)


def test_there_are_at_most_five_target_groups(qtbot: QtBot, theme: Theme) -> None:
    widget = TargetGroupsInput(theme)
    qtbot.addWidget(widget)

    for _ in range(4):
        widget.add_button.click()

    assert len(widget.rows()) == 5
    assert widget.add_button.isHidden()


def test_a_target_group_can_be_taken_away(qtbot: QtBot, theme: Theme) -> None:
    widget = TargetGroupsInput(theme)
    qtbot.addWidget(widget)
    widget.set_value((TargetGroup("Monteurs"), TargetGroup("Planners")))

    widget.rows()[0].remove_button.click()

    assert widget.value() == (TargetGroup("Planners"),)


def test_an_absent_role_has_no_name_but_an_answer(qtbot: QtBot, theme: Theme) -> None:
    widget = RolesInput(theme, ["HR", "Recruiter", "Manager", "Marketing", "Directie", "IT"])
    qtbot.addWidget(widget)

    QTest.keyClicks(widget.fields[Role.HR], "Marit")
    widget.absences[Role.IT].click()

    assert widget.value() == RoleHolders({Role.HR: "Marit", Role.IT: None})
    assert not widget.fields[Role.IT].isEnabled()


def test_the_pool_takes_one_number_without_the_other(qtbot: QtBot, theme: Theme) -> None:
    widget = PoolInput(theme)
    qtbot.addWidget(widget)

    QTest.keyClicks(widget.hires.field, "3")
    widget.flush()

    assert widget.value() == PoolNumbers(None, 3)


def test_a_digit_chooses_on_the_scale(qtbot: QtBot, theme: Theme) -> None:
    widget = ScaleInput(theme, "Tekort")
    qtbot.addWidget(widget)
    values = heard(widget)

    QTest.keyClick(widget, Qt.Key.Key_3)

    assert values == [3]


def channels(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> ChannelsInput:
    widget = ChannelsInput(theme, catalogue.questions[QuestionId("EXT-12")].options)
    qtbot.addWidget(widget)
    return widget


def test_a_channel_keeps_what_the_table_does_not_show(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    widget = channels(qtbot, theme, catalogue)
    widget.set_value((Channel("linkedin", spend=Decimal(9600), vat="21", rate=Decimal(48)),))
    row = next(place for place in range(widget.model.rowCount()) if widget.model.index(place, 0).data() == "LinkedIn")

    widget.model.setData(widget.model.index(row, 2), "300")

    expected = Channel("linkedin", spend=Decimal(9600), vat="21", rate=Decimal(48), hours=Decimal(300))
    assert widget.value() == (expected,)


def test_a_channel_of_another_name_gets_a_row_of_its_own(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    widget = channels(qtbot, theme, catalogue)

    widget.set_value((Channel("Radio", hires=1),))

    assert widget.model.index(widget.model.rowCount() - 1, 0).data() == "Radio"


def test_a_cell_that_cannot_be_read_keeps_its_text(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    widget = channels(qtbot, theme, catalogue)
    cell = widget.model.index(0, 3)

    widget.model.setData(cell, "een paar")

    assert cell.data() == "een paar"
    assert widget.has_error()
    assert widget.model.sentence() == "Eigen werken-bij-pagina: vul bij reacties een heel getal in."
    assert widget.value() is None


def test_delete_empties_a_cell(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    widget = channels(qtbot, theme, catalogue)
    widget.set_value((Channel("Eigen werken-bij-pagina", hires=4),))
    widget.view.setCurrentIndex(widget.model.index(0, 5))

    QTest.keyClick(widget.view, Qt.Key.Key_Delete)

    assert widget.value() is None
