"""The print screen: real pages, one choice at a time, saved and printed as shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from tests.ui.plan import example
from tests.ui.printing.fakes import FakeDialogs
from ui.printing import PrintScreen
from ui.printing.document_list import DocumentList
from ui.printing.outcome import Outcome
from ui.printing.page_layout import Zoom
from ui.printing.preview import Preview
from ui.printing.print_options import PrintOptions
from ui.theme import Theme
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.work import Work
from wizard.documents.family import Kind, Request, make
from wizard.planning.changes_since import Moment

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 10_000
LONG = 60_000


def preview_of(screen: PrintScreen) -> Preview:
    preview = screen.findChild(Preview)
    assert isinstance(preview, Preview)
    return preview


def options_of(screen: PrintScreen) -> PrintOptions:
    options = screen.findChild(PrintOptions)
    assert isinstance(options, PrintOptions)
    return options


def outcome_of(screen: PrintScreen) -> Outcome:
    outcome = screen.findChild(Outcome)
    assert isinstance(outcome, Outcome)
    return outcome


def save_button(screen: PrintScreen) -> PrimaryButton:
    return next(one for one in screen.findChildren(PrimaryButton) if one.text() == "Opslaan als PDF…")


def wait_for_pages(qtbot: QtBot, screen: PrintScreen) -> None:
    qtbot.waitUntil(lambda: save_button(screen).isEnabled(), timeout=LONG)


def shown_screen(qtbot: QtBot, theme: Theme, work: Work, dialogs: FakeDialogs | None = None) -> PrintScreen:
    screen = PrintScreen(work, theme, today=lambda: example.TODAY, dialogs=dialogs or FakeDialogs())
    qtbot.addWidget(screen)
    screen.resize(1366, 690)
    screen.show()
    wait_for_pages(qtbot, screen)
    return screen


def test_the_preview_shows_the_plan_itself(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()

    screen = shown_screen(qtbot, theme, work)

    assert preview_of(screen).data == make(work.session.assessment, Request(), example.TODAY)
    assert preview_of(screen).pages.page_count() > 10
    assert [chapter.title for chapter in preview_of(screen).chapters()][1] == "1 Voor de directie"


def test_a_chapter_brings_its_page_to_the_front(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    last = options_of(screen).sections.rows()[-1]
    page = last.page()
    assert page is not None

    QTest.keyClick(last, Qt.Key.Key_Return)

    assert preview_of(screen).chapters()[-1].page == page
    assert preview_of(screen).pages.page() == page
    assert preview_of(screen).bar.page_field.text() == str(page + 1)


def test_pages_are_turned_by_field_buttons_and_keys(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    preview = preview_of(screen)
    preview.pages.set_zoom(Zoom.ONE)
    pages = []

    preview.bar.page_field.setText("5")
    QTest.keyClick(preview.bar.page_field, Qt.Key.Key_Return)
    pages.append(preview.pages.page())
    preview.bar.next_button.click()
    pages.append(preview.pages.page())
    QTest.keyClick(preview.pages, Qt.Key.Key_PageUp)
    pages.append(preview.pages.page())
    QTest.keyClick(preview.pages, Qt.Key.Key_End)
    pages.append(preview.pages.page())

    assert pages == [4, 5, 4, preview.pages.page_count() - 1]
    assert not preview.bar.next_button.isEnabled()


def test_a_page_number_that_is_not_there_is_put_right(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    preview = preview_of(screen)

    preview.bar.page_field.setText("9999")
    QTest.keyClick(preview.bar.page_field, Qt.Key.Key_Return)

    assert preview.bar.page_field.text() == "1"


def test_a_page_of_the_overview_opens_large(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    preview = preview_of(screen)
    preview.bar.zoom.button(Zoom.ALL).click()
    preview.pages.go_to(3)

    QTest.keyClick(preview.pages, Qt.Key.Key_Return)

    assert preview.pages.zoom() is Zoom.ONE
    assert preview.bar.zoom.key() == Zoom.ONE
    assert preview.pages.page() == 3


def test_another_scope_and_document_make_another_pdf(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    documents = screen.findChild(DocumentList)
    assert isinstance(documents, DocumentList)
    year = preview_of(screen).data

    options_of(screen).scope.button("kern").click()
    wait_for_pages(qtbot, screen)
    core = preview_of(screen).data
    documents.row(Kind.BLANK).click()
    wait_for_pages(qtbot, screen)

    assert len({year, core, preview_of(screen).data}) == 3
    assert preview_of(screen).data == make(work.session.assessment, Request(Kind.BLANK), example.TODAY)
    assert not options_of(screen).check.isVisible()


def test_a_hidden_screen_waits_and_a_shown_one_follows(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    before = preview_of(screen).data
    screen.hide()

    code = next(iter(work.session.assessment.tasks)).code
    work.edit_task(code, TaskEdit(owner="Nieuwe Collega"))
    assert preview_of(screen).data == before
    screen.show()
    wait_for_pages(qtbot, screen)

    assert preview_of(screen).data != before


def test_a_screen_that_was_left_too_soon_makes_its_document_on_return(qtbot: QtBot, theme: Theme) -> None:
    screen = PrintScreen(example.work(), theme, today=lambda: example.TODAY, dialogs=FakeDialogs())
    qtbot.addWidget(screen)
    screen.show()
    screen.hide()

    screen.show()
    wait_for_pages(qtbot, screen)

    assert preview_of(screen).pages.page_count() > 10


def test_saving_writes_what_is_shown_under_the_proposed_name(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialogs = FakeDialogs(tmp_path / "plan.pdf")
    screen = shown_screen(qtbot, theme, example.work(), dialogs)

    QTest.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(outcome_of(screen).isVisible, timeout=TIMEOUT)

    assert dialogs.names == ["Proef BV – Implementatieplan.pdf"]
    assert (tmp_path / "plan.pdf").read_bytes() == preview_of(screen).data
    outcome_of(screen).saved.open_link.click()
    outcome_of(screen).saved.folder_link.click()
    assert dialogs.shown == [tmp_path / "plan.pdf", tmp_path]


def test_a_plan_that_went_out_is_noted_once_and_stays_as_it_is_shown(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work, FakeDialogs(tmp_path / "plan.pdf"))
    before = preview_of(screen).data

    save_button(screen).click()
    qtbot.waitUntil(outcome_of(screen).isVisible, timeout=TIMEOUT)

    assert [one.words for one in work.session.dossier.plan.decisions] == [
        "Afgedrukt als PDF: Implementatieplan, jaarplan"
    ]
    assert outcome_of(screen).isVisible()
    assert preview_of(screen).data is before
    assert make(work.session.assessment, Request(), example.TODAY) == before


def test_a_blank_form_that_went_out_is_not_noted(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work, FakeDialogs(tmp_path / "leeg.pdf"))
    documents = screen.findChild(DocumentList)
    assert isinstance(documents, DocumentList)
    documents.row(Kind.BLANK).click()
    wait_for_pages(qtbot, screen)

    save_button(screen).click()
    qtbot.waitUntil(outcome_of(screen).isVisible, timeout=TIMEOUT)

    assert not work.session.dossier.plan.decisions


def test_what_changed_is_a_document_of_its_own(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)

    screen.show_request(Request(Kind.CHANGES, start=Moment("", date(2026, 1, 5))))
    wait_for_pages(qtbot, screen)

    assert preview_of(screen).pages.page_count() == 1
    assert options_of(screen).changes.start.moment().day == date(2026, 1, 5)


def test_a_failure_is_one_sentence_with_two_ways_on(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialogs = FakeDialogs(tmp_path / "weg" / "plan.pdf")
    screen = shown_screen(qtbot, theme, example.work(), dialogs)
    outcome = outcome_of(screen)

    save_button(screen).click()
    qtbot.waitUntil(lambda: outcome.warning() is not None, timeout=TIMEOUT)
    warning = outcome.warning()
    assert warning is not None
    assert "bestaat niet" in warning.accessibleName()
    links = {link.text(): link for link in warning.findChildren(LinkButton)}
    assert list(links) == ["Opnieuw proberen", "Opslaan op andere plek…"]

    (tmp_path / "weg").mkdir()
    links["Opnieuw proberen"].click()
    qtbot.waitUntil(lambda: outcome.warning() is None, timeout=TIMEOUT)

    assert (tmp_path / "weg" / "plan.pdf").exists()


def test_thinking_better_of_it_writes_nothing(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())

    save_button(screen).click()
    QTest.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert not outcome_of(screen).isVisible()


def test_the_printer_gets_the_chosen_pages(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    screen = shown_screen(qtbot, theme, example.work(), FakeDialogs(printed=target))

    QTest.keyClick(preview_of(screen).pages, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    words = outcome_of(screen).saved.words
    qtbot.waitUntil(lambda: words.text() == "Het document is naar de printer", timeout=TIMEOUT)

    assert len(PdfReader(target).pages) == 2


def test_open_points_lead_to_their_question(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work(answered=False))
    link = next(one for one in screen.findChildren(LinkButton) if one.text() == "Los op")

    with qtbot.waitSignal(screen.place_asked, timeout=TIMEOUT) as told:
        link.click()

    assert told.args is not None
    assert str(told.args[0])[:3] in {"PRO", "DRA"}


@pytest.mark.parametrize("width, factor", [(1366, 1.0), (960, 1.0), (1366, 2.0), (960, 2.0)])
def test_it_fits_every_window(qtbot: QtBot, theme: Theme, width: int, factor: float) -> None:
    theme.set_factor(factor)
    screen = shown_screen(qtbot, theme, example.work(answered=False))

    screen.resize(width, 552)
    QApplication.processEvents()

    assert screen.width() == width
