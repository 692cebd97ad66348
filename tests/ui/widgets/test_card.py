"""The ladder and the question card: every answer by key and by mouse, told once, shown as the session says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from assessments.catalogue import Catalogue
from assessments.figures import Channel
from assessments.types import Answer, Confidence, QuestionId
from ui.theme import Theme
from ui.widgets.card import QuestionCard
from ui.widgets.card_head import CardHead
from ui.widgets.card_notes import NoteField, WaiverField
from ui.widgets.ladder import Ladder

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000
NAMES = ("Afwezig", "Toevallig", "Basis", "Ingericht", "Lerend")


def ladder(qtbot: QtBot, theme: Theme) -> Ladder:
    made = Ladder(theme, NAMES, [f"Tekst {level}" for level in range(5)], hue="binden")
    qtbot.addWidget(made)
    made.resize(700, 200)
    with qtbot.waitExposed(made, timeout=TIMEOUT):
        made.show()
    return made


def card(
    qtbot: QtBot, theme: Theme, catalogue: Catalogue, code: str = "INT-06", *, is_open: bool = True
) -> QuestionCard:
    made = QuestionCard(theme, catalogue.questions[QuestionId(code)], catalogue.level_names, hue="binden")
    qtbot.addWidget(made)
    made.set_open(is_open)
    made.resize(770, 400)
    with qtbot.waitExposed(made, timeout=TIMEOUT):
        made.show()
    return made


def heard(made: QuestionCard) -> list[Answer]:
    answers: list[Answer] = []
    made.answer_changed.connect(answers.append)
    return answers


def button(made: QuestionCard, text: str) -> QAbstractButton:
    return next(one for one in made.findChildren(QAbstractButton) if one.text() == text)


@pytest.mark.parametrize("level", range(5))
def test_a_digit_chooses_a_level(qtbot: QtBot, theme: Theme, level: int) -> None:
    made = ladder(qtbot, theme)
    made.focus_first()

    with qtbot.waitSignal(made.level_chosen, timeout=TIMEOUT) as caught:
        QTest.keyClick(made.row(0), Qt.Key(Qt.Key.Key_0.value + level))

    assert caught.args == [level]
    assert made.value() == level


def test_a_click_anywhere_in_the_row_chooses_it(qtbot: QtBot, theme: Theme) -> None:
    made = ladder(qtbot, theme)
    row = made.row(3)

    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 3, row.height() - 3))

    assert made.value() == 3


def test_choosing_the_same_level_again_says_nothing(qtbot: QtBot, theme: Theme) -> None:
    made = ladder(qtbot, theme)
    made.set_value(2)
    values: list[object] = []
    made.value_changed.connect(values.append)

    made.row(2).click()

    assert values == []
    assert made.value() == 2


def test_arrows_look_and_space_chooses(qtbot: QtBot, theme: Theme) -> None:
    made = ladder(qtbot, theme)
    made.focus_first()

    QTest.keyClick(made.row(0), Qt.Key.Key_Down)

    assert made.value() is None

    QTest.keyClick(made.row(1), Qt.Key.Key_Space)

    assert made.value() == 1


def test_an_arrow_past_the_end_leaves_the_ladder(qtbot: QtBot, theme: Theme) -> None:
    made = ladder(qtbot, theme)

    with qtbot.waitSignal(made.edge_passed, timeout=TIMEOUT) as caught:
        QTest.keyClick(made.row(4), Qt.Key.Key_Down)

    assert caught.args == [1]


def test_delete_takes_the_level_back(qtbot: QtBot, theme: Theme) -> None:
    made = ladder(qtbot, theme)
    made.set_value(2)

    QTest.keyClick(made.row(2), Qt.Key.Key_Delete)

    assert made.value() is None


def test_a_row_tells_a_screen_reader_its_words_and_the_target(qtbot: QtBot, theme: Theme) -> None:
    made = ladder(qtbot, theme)

    made.set_target(3, own=True)

    assert made.row(3).accessibleName() == "3 Ingericht: Tekst 3"
    assert made.row(3).accessibleDescription() == "eigen streef"


def test_a_narrow_row_is_higher_so_that_nothing_is_cut(qtbot: QtBot, theme: Theme) -> None:
    made = ladder(qtbot, theme)

    assert made.row(0).heightForWidth(240) > made.row(0).heightForWidth(700)


def test_a_card_gives_the_whole_answer_with_what_changed(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue)
    before = Answer(1, note="kijk in de map", confidence=Confidence.FAIR)
    made.set_answer(before)
    answers = heard(made)

    made.choose_level(2)

    assert answers == [replace(before, value=2)]


def test_showing_an_answer_says_nothing(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue)
    answers = heard(made)

    made.set_answer(Answer(3, note="x", evidence="y", discuss=True, confidence=Confidence.GUESS))
    made.set_target(3)
    made.flush()

    assert answers == []


def test_discuss_and_confidence_are_part_of_the_answer(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue)
    answers = heard(made)

    button(made, "Nabespreken").click()
    button(made, "gok").click()

    assert answers[-1] == Answer(discuss=True, confidence=Confidence.GUESS)


def test_not_applicable_asks_why_and_keeps_the_level(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue)
    made.set_answer(Answer(2))
    answers = heard(made)

    made.toggle_waived()
    QTest.keyClicks(made.findChildren(WaiverField)[0].field, "Geen locatie")
    made.flush()

    assert answers[-1] == Answer(2, not_applicable=True, reason="Geen locatie")
    assert made.findChildren(Ladder)[0].isHidden()


def test_not_applicable_is_not_offered_where_the_method_does_not_allow_it(
    qtbot: QtBot, theme: Theme, catalogue: Catalogue
) -> None:
    made = card(qtbot, theme, catalogue, "INT-02")
    answers = heard(made)

    made.toggle_waived()

    assert answers == []
    assert button(made, "N.v.t.").isHidden()


def test_a_folded_card_can_be_answered_after_all(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue, is_open=False)
    made.set_answer(Answer(not_applicable=True, reason="Geen locatie"))
    answers = heard(made)

    with qtbot.waitSignal(made.opened, timeout=TIMEOUT):
        button(made, "Toch beantwoorden").click()

    assert answers == [Answer(reason="Geen locatie")]


def test_a_note_is_reported_when_the_card_folds(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue)
    answers = heard(made)

    made.edit_note()
    QTest.keyClicks(made.findChildren(NoteField)[0].field, "Alleen bij monteurs")
    made.set_open(False)

    assert answers == [Answer(note="Alleen bij monteurs")]


def test_a_refresh_does_not_disturb_what_is_being_typed(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue)
    made.edit_note()
    field = made.findChildren(NoteField)[0].field
    QTest.keyClicks(field, "half een zi")

    made.set_answer(Answer(value=3))

    assert field.text() == "half een zi"


def test_what_is_typed_while_a_level_is_chosen_is_not_lost(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue)
    answers = heard(made)
    made.edit_note()
    QTest.keyClicks(made.findChildren(NoteField)[0].field, "tekst")

    made.choose_level(1)
    made.flush()

    assert answers[-1] == Answer(1, note="tekst")


@pytest.mark.parametrize(
    "answer,target,words",
    [
        (Answer(), 3, "Nog geen niveau gekozen"),
        (Answer(2), 3, "Basis."),
        (Answer(2), 3, "streef 3 · kloof 1"),
        (Answer(not_applicable=True, reason="Geen locatie"), None, "Geen locatie"),
    ],
)
def test_a_folded_card_says_what_was_answered(
    qtbot: QtBot, theme: Theme, catalogue: Catalogue, answer: Answer, target: int | None, words: str
) -> None:
    made = card(qtbot, theme, catalogue, is_open=False)

    made.set_target(target)
    made.set_answer(answer)

    assert words in made.findChildren(CardHead)[0].accessibleName()


def test_a_profile_card_takes_no_note(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue, "PRO-03")

    assert made.findChildren(NoteField) == []


def test_the_channel_table_is_reported_apart(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue, "EXT-12")
    made.set_channels((Channel("LinkedIn", hires=3),))
    from ui.widgets.inputs import ChannelsInput

    table = made.findChildren(ChannelsInput)[0]

    with qtbot.waitSignal(made.channels_changed, timeout=TIMEOUT) as caught:
        table.model.setData(table.model.index(0, 5), "4")

    assert caught.args == [(Channel("Eigen werken-bij-pagina", hires=4), Channel("LinkedIn", hires=3))]


def test_own_target_becomes_part_of_the_answer(qtbot: QtBot, theme: Theme, catalogue: Catalogue) -> None:
    made = card(qtbot, theme, catalogue)
    answers = heard(made)

    made.findChildren(Ladder)[0].target_chosen.emit(4)

    assert answers == [Answer(target=4)]
