"""The results overview shows what follows from the answers, and takes decisions on what does not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from assessments.plan import DismissedWarning
from assessments.types import Answer, Dossier, MeasurementKind, Value
from tests.dossiers import CATALOGUE, dossier, every_level, example, measurement
from ui.results import ResultsScreen
from ui.results.facts import answered_words, axes, pillar_lines, step_lines, total_line
from ui.results.gap_row import GapRow
from ui.results.overview import Overview
from ui.results.warning_row import WarningRow
from ui.theme import Appearance, Theme
from ui.widgets.text import Label
from ui.work import Work
from wizard.assessment import assess
from wizard.session import Session

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
NOW = datetime(2026, 1, 15, 16, 0, tzinfo=UTC)
LOW = every_level(1)


class FakeKeeper:
    """Keeps nothing and always says when."""

    def _kept(self, *_: object) -> datetime:
        return NOW

    save_answer = save_profile = save_figures = save_plan = save_place = save_logo = _kept
    save_workshop = save_position = add_workshop = remove_workshop = _kept

    def erase_votes(self, *_: object) -> tuple[datetime, tuple[str, ...]]:
        return NOW, ()

    save_scenarios = save_lock = add_measurement = remove_measurement = _kept


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme()
    theme.install(qapp)
    theme.set_appearance(Appearance.LIGHT)
    yield theme
    theme.set_appearance(Appearance.SYSTEM)


def shown(qtbot: QtBot, theme: Theme, one: Dossier) -> ResultsScreen:
    work = Work(Session(CATALOGUE, FakeKeeper(), one))
    screen = ResultsScreen(work, theme, now=lambda: NOW)
    work.setParent(screen)
    work.changed.connect(screen.refresh)
    qtbot.addWidget(screen)
    screen.resize(1366, 640)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def work_of(screen: ResultsScreen) -> Work:
    work = screen.findChild(Work)
    assert isinstance(work, Work)
    return work


def words_of(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(Label) if label.isVisible())


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.text() == words and one.isVisible())


def warnings(screen: ResultsScreen) -> list[WarningRow]:
    return [row for row in screen.findChildren(WarningRow) if row.isVisible()]


def test_the_example_shows_its_scores(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())

    words = words_of(screen)
    for part in ("1,25", "Toevallig", "streef 3,00 · 57 van 58 beantwoord", "In één zin", "0,97", "Afwezig"):
        assert part in words


def test_a_screen_reader_hears_all_numbers_of_the_pictures(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())

    names = "\n".join(one.accessibleName() for one in screen.findChildren(QWidget))

    assert "Identiteit 1,19, boeien 1,35, binden 1,49 en beheren 0,97 van 4." in names
    assert "Hoogst: 3 Intern proces; laagst: 5 Talentmanagement." in names
    assert "Beheren: Score 0,97 van 4, doel 3,00" in names


def test_a_gap_leads_to_its_question(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())
    row = screen.findChildren(GapRow)[0]

    with qtbot.waitSignal(screen.question_asked, timeout=1000) as asked:
        QTest.keyClick(row, Qt.Key.Key_Space)

    assert asked.args == ["DRA-04"]
    assert row.accessibleName() == "Kostenbeeld, stap 1 · DRA-04, niveau 0, doel 3"


def test_five_gaps_are_shown_until_one_asks_for_all(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())
    visible = [row for row in screen.findChildren(GapRow) if row.isVisible()]
    assert len(visible) == 5

    button(screen, "Alle 56").click()

    assert len([row for row in screen.findChildren(GapRow) if row.isVisible()]) == 56


def test_t_shows_the_same_numbers_as_a_table(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())

    QTest.keyClick(screen, Qt.Key.Key_T)

    table = screen.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert table.isVisible()
    model = table.model()
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    assert rows[0] == ["Totaal", "1,25", "Toevallig", "3,00", "99%"]
    assert rows[5] == ["5 Talentmanagement", "0,90", "Afwezig", "3,00", "100%"]
    assert rows[7][0] == "Kern identiteit"
    assert len(rows) == 11


def test_t_again_shows_the_pictures(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())
    QTest.keyClick(screen, Qt.Key.Key_T)

    QTest.keyClick(screen, Qt.Key.Key_T)

    assert "Het model" in words_of(screen)


def test_a_warning_is_set_aside_with_a_reason_and_can_be_undone(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())
    row = warnings(screen)[0]
    button(row, "Zet opzij…").click()
    field = row.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Het bestuur beslist in maart")

    QTest.keyClick(field, Qt.Key.Key_Return)

    dismissed = work_of(screen).session.dossier.plan.dismissed
    assert dismissed == {"R-01": DismissedWarning("Het bestuur beslist in maart", NOW)}
    assert "Aandachtspunt R-01 opzijgezet" in words_of(screen)
    button(screen, "Ongedaan maken").click()
    assert work_of(screen).session.dossier.plan.dismissed == {}


def test_a_warning_is_not_set_aside_without_a_reason(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())
    row = warnings(screen)[0]
    button(row, "Zet opzij…").click()

    button(row, "Zet opzij").click()

    assert work_of(screen).session.dossier.plan.dismissed == {}
    assert "Er staat nog geen reden" in words_of(row)


def test_a_warning_set_aside_stays_listed_and_can_be_put_back(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, dossier({"DRA-02": 1}))
    row = warnings(screen)[-1]
    rule = row.accessibleName()
    button(row, "Zet opzij…").click()
    field = row.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Komt later")
    button(row, "Zet opzij").click()
    aside = next(one for one in warnings(screen) if one.accessibleName() == rule)
    assert "Opzijgezet: Komt later" in words_of(aside)

    button(aside, "Zet terug").click()

    assert work_of(screen).session.dossier.plan.dismissed == {}


def test_with_too_few_answers_there_is_no_total_and_the_way_on_is_the_next_question(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, dossier({"DRA-01": 1}))
    assert "Er zijn nog te weinig antwoorden voor een oordeel." in words_of(screen)

    with qtbot.waitSignal(screen.question_asked, timeout=1000):
        button(screen, "Volgende open vraag").click()


def without_last_step() -> Dossier:
    last = set(CATALOGUE.steps[-1].questions())
    return dossier({code: level for code, level in LOW.items() if code not in last})


def test_the_step_that_keeps_the_total_away_is_named_and_led_to(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, without_last_step())

    words = words_of(screen)
    assert "stap 6 heeft nog te weinig antwoorden · " in words
    assert "Er zijn nog te weinig antwoorden voor een oordeel." not in words
    with qtbot.waitSignal(screen.question_asked, timeout=1000) as asked:
        button(screen, "Volgende open vraag").click()

    assert asked.args[0] in CATALOGUE.steps[-1].questions()


def test_a_page_that_was_hidden_while_the_window_shrank_fits_again(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())
    theme.set_factor(2.0)
    QApplication.processEvents()
    screen.hide()
    screen.resize(700, 600)
    theme.set_factor(1.0)

    screen.show()
    qtbot.waitExposed(screen)

    page = screen.findChild(Overview)
    assert isinstance(page, Overview)
    room = page.parentWidget()
    assert room is not None
    qtbot.waitUntil(lambda: page.width() <= room.width(), timeout=1000)


def test_without_answers_one_is_sent_to_the_questions(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, dossier())
    assert "Nog geen resultaat" in words_of(screen)

    with qtbot.waitSignal(screen.section_asked, timeout=1000) as asked:
        button(screen, "Begin met de vragen").click()

    assert asked.args == ["vragen"]


def test_ctrl_enter_goes_to_the_plan(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(screen.hasFocus, timeout=1000)

    with qtbot.waitSignal(screen.section_asked, timeout=1000) as asked:
        QTest.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert asked.args == ["plan"]


def test_a_second_measurement_can_be_looked_at_beside_the_first(qtbot: QtBot, theme: Theme) -> None:
    later = measurement(every_level(2), kind=MeasurementKind.HERMETING, day=date(2027, 1, 5))
    screen = shown(qtbot, theme, dossier(measurements=(measurement(LOW), later)))
    assert "2,00" in words_of(screen)

    button(screen, "Nulmeting 5\u00a0jan\u00a02026").click()

    assert "Jullie staan op 1,00 van 4" in words_of(screen)


def test_one_measurement_needs_no_choice(qtbot: QtBot, theme: Theme) -> None:
    screen = shown(qtbot, theme, example())

    assert not [one for one in screen.findChildren(QAbstractButton) if one.text().startswith("Nulmeting")]


@pytest.mark.parametrize("answers, status", [({}, "te weinig antwoorden"), (LOW, "Toevallig")])
def test_a_score_line_says_its_word_or_why_there_is_none(answers: Mapping[str, Value | Answer], status: str) -> None:
    found = assess(CATALOGUE, dossier(answers))

    assert {line.word for line in (total_line(found), *step_lines(found), *pillar_lines(found))} == {status}


def test_answered_counts_only_what_applies() -> None:
    waived = {**LOW, "INT-06": Answer(not_applicable=True, reason="Geen locatie")}
    found = assess(CATALOGUE, dossier(waived))
    active = [one for one in found.sheet.maturity_questions() if found.sheet.is_active(one.id)]

    assert answered_words(found) == f"{len(active)} van {len(active)} beantwoord"


def test_the_radar_holds_both_measurements() -> None:
    later = measurement(every_level(2), kind=MeasurementKind.HERMETING, day=date(2027, 1, 5))
    both = dossier(measurements=(measurement(LOW), later))
    first, newest = (assess(CATALOGUE, both, one) for one in both.measurements)

    assert [(axis.score, axis.later) for axis in axes(first, newest)] == [(Decimal(1), Decimal(2))] * 6
    assert [axis.later for axis in axes(first)] == [None] * 6
