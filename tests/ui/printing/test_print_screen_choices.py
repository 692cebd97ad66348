"""The print screen keeps what was chosen, stops on Escape, and shows the old pages until the new ones are there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from docx import Document
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.types import DossierId
from tests.ui.kept_settings import KeptSettings
from tests.ui.plan import example
from tests.ui.printing.fakes import FakeDialogs
from tests.ui.printing.opened import LONG, Opened
from ui.printing.page_layout import Zoom
from ui.printing.wanted import Wanted
from ui.theme import Theme
from ui.work import Work
from wizard.documents.context import Place
from wizard.documents.family import Form, Kind, Request, make
from wizard.documents.progress import Progress

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Held:
    """Holds the making of every document at its third page until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_there, self.may_go = Event(), Event()
        real = Wanted.make

        def held(wanted: Wanted, progress: Progress) -> object:
            def slowly(page: int, count: int) -> None:
                if page == 3:
                    self.is_there.set()
                    assert self.may_go.wait(LONG / 1000)
                progress(page, count)

            return real(wanted, slowly)

        monkeypatch.setattr(Wanted, "make", held)


def work_with(settings: KeptSettings, dossier: str = "d") -> Work:
    work = Work(example.work(answered=False).session, settings=settings)
    assert work.session.dossier.id == DossierId(dossier)
    return work


def test_what_was_chosen_stands_there_the_next_time(qtbot: QtBot, theme: Theme) -> None:
    settings = KeptSettings()
    first = Opened(qtbot, theme, work_with(settings)).wait()
    row = next(one for one in first.options.sections.rows() if one.place is Place.ANSWERS)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    first.wait()
    first.options.look.color.button("grijs").click()
    first.options.look.copies.setText("3")
    QTest.keyClick(first.options.look.copies, Qt.Key.Key_Return)
    first.preview.bar.zoom.button(Zoom.ONE).click()
    first.wait()
    first.screen.hide()

    second = Opened(qtbot, theme, work_with(settings)).wait()

    assert second.options.request().left_out == {Place.ANSWERS}
    assert second.options.look.is_grey()
    assert second.options.look.copy_count() == 3
    assert second.preview.pages.zoom() is Zoom.ONE
    assert second.preview.data == first.preview.data
    assert "Alle antwoorden" not in second.text()


def test_the_document_of_the_last_time_is_shown_again(qtbot: QtBot, theme: Theme) -> None:
    settings = KeptSettings()
    first = Opened(qtbot, theme, work_with(settings)).wait()
    first.documents.row(Kind.BLANK).click()
    first.options.step.row("3").click()
    first.wait()
    first.screen.hide()

    second = Opened(qtbot, theme, work_with(settings)).wait()

    assert second.documents.kind() is Kind.BLANK
    assert second.options.request().step == 3


def test_a_choice_is_no_change_of_the_dossier(qtbot: QtBot, theme: Theme) -> None:
    settings = KeptSettings()
    work = work_with(settings)
    opened = Opened(qtbot, theme, work).wait()
    before = work.session.dossier

    opened.options.scope.button("kern").click()
    opened.wait()

    assert work.session.dossier is before
    assert work.session.last_step is None
    assert settings.values


def test_a_full_disk_costs_the_memory_and_not_the_document(qtbot: QtBot, theme: Theme) -> None:
    settings = KeptSettings()
    settings.is_full = True
    opened = Opened(qtbot, theme, work_with(settings)).wait()

    opened.options.scope.button("kern").click()
    opened.wait()

    assert opened.preview.pages.page_count() > 5
    assert not settings.values


def test_leaving_concept_away_goes_for_this_time_only(qtbot: QtBot, theme: Theme) -> None:
    settings = KeptSettings()
    first = Opened(qtbot, theme, work_with(settings)).wait()
    assert "CONCEPT" in first.text()

    first.options.look.concept.click()
    first.wait()
    first.screen.hide()
    assert "CONCEPT" not in first.text()

    assert Opened(qtbot, theme, work_with(settings)).wait().options.look.has_concept()


def test_the_old_pages_stay_until_the_new_ones_are_there(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Opened(qtbot, theme, example.work()).wait()
    before = opened.preview.data
    held = Held(monkeypatch)

    opened.options.scope.button("kern").click()
    qtbot.waitUntil(opened.preview.strip.isVisible, timeout=LONG)
    qtbot.waitUntil(held.is_there.is_set, timeout=LONG)
    pages, place = opened.preview.data, opened.preview.pages.geometry()
    held.may_go.set()
    opened.wait()

    assert pages == before
    assert opened.preview.data != before
    assert opened.preview.pages.geometry() == place
    assert not opened.preview.strip.isVisible()


def test_escape_stops_the_making_and_the_way_on_is_offered(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Opened(qtbot, theme, example.work()).wait()
    before = opened.preview.data
    held = Held(monkeypatch)
    opened.options.scope.button("kern").click()
    qtbot.waitUntil(opened.preview.strip.isVisible, timeout=LONG)

    QTest.keyClick(opened.preview.pages, Qt.Key.Key_Escape)
    assert opened.preview.strip.words.text() == "Gestopt. Je ziet nog de vorige versie."
    assert not opened.save_button.isEnabled()
    held.may_go.set()
    opened.preview.strip.again_link.click()
    opened.wait()

    assert opened.preview.data not in (b"", before)


def test_stopping_never_says_that_one_sees_what_is_not_there(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    opened = Opened(qtbot, theme, example.work())
    strip = opened.preview.strip
    qtbot.waitUntil(strip.isVisible, timeout=LONG)

    QTest.keyClick(opened.preview.pages, Qt.Key.Key_Escape)
    assert strip.words.text() == "Gestopt. Er is nog niets gemaakt."
    held.may_go.set()
    strip.again_link.click()
    opened.wait()
    held.may_go.clear()
    opened.documents.row(Kind.BLANK).click()
    qtbot.waitUntil(strip.isVisible, timeout=LONG)
    QTest.keyClick(opened.preview.pages, Qt.Key.Key_Escape)

    assert strip.words.text() == "Gestopt. Je ziet nog het vorige document."
    held.may_go.set()


def test_the_strip_tells_which_page_of_how_many(qtbot: QtBot, theme: Theme) -> None:
    opened = Opened(qtbot, theme, example.work()).wait()
    strip = opened.preview.strip

    strip.show_page(12, 0)
    assert strip.words.text() == "Pagina 12 wordt ingedeeld"
    strip.show_page(12, 62)
    assert strip.words.text() == "Pagina 12 van 62"


def test_the_plan_goes_to_word_as_it_is_chosen(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    work = example.work()
    opened = Opened(qtbot, theme, work, FakeDialogs(tmp_path / "plan.docx")).wait()
    row = next(one for one in opened.onward.rows() if one.form is Form.WORD)

    row.click()
    qtbot.waitUntil(lambda: opened.outcome.saved.words.text() == "Opgeslagen als plan.docx", timeout=LONG)

    assert opened.dialogs.names == ["Proef BV – Implementatieplan.docx"]
    assert any("Voor de directie" in one.text for one in Document(str(tmp_path / "plan.docx")).paragraphs)
    assert work.session.dossier.plan.decisions[-1].words == "Afgedrukt als Word: Implementatieplan, jaarplan"


def test_a_workbook_is_no_print(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    work = example.work()
    opened = Opened(qtbot, theme, work, FakeDialogs(tmp_path / "plan.xlsx")).wait()

    next(one for one in opened.onward.rows() if one.form is Form.SHEET).click()
    qtbot.waitUntil(lambda: opened.outcome.saved.words.text() == "Opgeslagen als plan.xlsx", timeout=LONG)

    assert (tmp_path / "plan.xlsx").read_bytes().startswith(b"PK")
    assert not work.session.dossier.plan.decisions


def test_a_document_one_comes_back_to_is_at_the_page_where_one_was(qtbot: QtBot, theme: Theme) -> None:
    opened = Opened(qtbot, theme, example.work()).wait()
    opened.preview.pages.go_to(8)

    opened.documents.row(Kind.BLANK).click()
    opened.wait()
    elsewhere = opened.preview.pages.page()
    opened.documents.row(Kind.PLAN).click()
    opened.wait()

    assert (elsewhere, opened.preview.pages.page()) == (0, 8)


def test_plus_and_minus_zoom(qtbot: QtBot, theme: Theme) -> None:
    opened = Opened(qtbot, theme, example.work()).wait()

    QTest.keyClicks(opened.preview.pages, "+")
    large = opened.preview.bar.zoom.key()
    QTest.keyClicks(opened.preview.pages, "---")

    assert (large, opened.preview.bar.zoom.key()) == (Zoom.ONE, Zoom.ALL)


def test_the_poster_is_a_document_of_the_screen(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    opened = Opened(qtbot, theme, work).wait()

    opened.documents.row(Kind.POSTER).click()
    opened.wait()
    large = opened.preview.pages.page_size()
    opened.options.look.paper.button("2xa4").click()
    opened.wait()

    assert large.width() > large.height() > 800
    assert opened.preview.pages.page_count() == 2
    wanted = opened.options.request()
    assert opened.preview.data == make(work.session.assessment, Request(Kind.POSTER, paper=wanted.paper), example.TODAY)


def test_the_session_stands_on_the_questionnaire_already(qtbot: QtBot, theme: Theme) -> None:
    opened = Opened(qtbot, theme, example.work()).wait()
    opened.documents.row(Kind.BLANK).click()
    opened.options.step.row("1").click()
    opened.wait()

    opened.options.participant.session.setText("  LINDE-3 ")
    QTest.keyClick(opened.options.participant.session, Qt.Key.Key_Return)
    opened.wait()

    assert opened.options.request().participant.session == "LINDE-3"
    assert opened.preview.data == make(
        opened.work.session.assessment,
        replace(opened.options.request(), confidentiality="Vertrouwelijk"),
        example.TODAY,
    )
    assert opened.preview.data != make(opened.work.session.assessment, Request(Kind.BLANK, step=1), example.TODAY)
