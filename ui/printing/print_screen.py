"""The print screen: which document, its real pages, what is in it, and out it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from assessments.errors import RecruitmentwijzerError
from ui.printing import documents
from ui.printing.columns import PRINT, SAVE, Columns
from ui.printing.dialogs import Dialogs, Sheet
from ui.printing.document_list import DocumentList
from ui.printing.kept_choices import KeptChoices
from ui.printing.making import Making
from ui.printing.memory import Choices
from ui.printing.onward import Onward, form_name
from ui.printing.outcome import Outcome
from ui.printing.points import points
from ui.printing.preview import Preview
from ui.printing.print_options import PrintOptions
from ui.printing.wanted import Made, Wanted
from ui.printing.way_out import WayOut
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.footer import Footer
from ui.work import Work
from wizard.documents.family import Form, Kind, Request, forms, make
from wizard.kept_look import with_saved_look
from wizard.planning.log import PRINTED
from wizard.tools.filling import names

_TELLING = {Kind.PLAN, Kind.POSTER, Kind.TASKS, Kind.DIFFERENCE}
"""The documents by which people hold a version of the plan in their hands; a blank form is none."""


class PrintScreen(QWidget):
    """Documents of one dossier; what is shown is exactly what is saved and printed.

    Signals: ``place_asked(place)`` after *Los op*: a task, a question, a rule, a part of Cijfers or the check;
    ``look_asked()`` after the link to logo and house colour.
    """

    place_asked = Signal(str)
    look_asked = Signal()

    def __init__(
        self,
        work: Work,
        theme: Theme,
        *,
        today: Callable[[], date] = date.today,
        dialogs: Dialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._today = today
        self._asked: Wanted | None = None
        self._is_noting = False
        self._shown: Kind | None = None
        self._pages_of: dict[Kind, int] = {}
        self._kept = KeptChoices(work)
        self._making = Making(self)
        self._list = DocumentList(theme)
        self._onward = Onward(theme)
        self._preview = Preview(theme)
        self._outcome = Outcome(theme)
        self._way_out = WayOut(self._outcome, dialogs or Dialogs(), self)
        self._options = PrintOptions(theme, work.session.catalogue.steps, names(work.session.catalogue))
        self._footer = Footer(theme)
        parts = (self._list, self._onward, self._preview, self._outcome, self._options, self._footer)
        self._columns = Columns(theme, self, *parts)
        self._connect()
        self._recall()

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_list_chosen)
        self._onward.form_chosen.connect(self._on_onward_form_chosen)
        self._options.changed.connect(self.refresh)
        self._options.page_asked.connect(self._preview.pages.go_to)
        self._options.place_asked.connect(self.place_asked)
        self._options.look.copies_chosen.connect(self._remember)
        self._options.look.look_asked.connect(self.look_asked)
        self._preview.zoom_chosen.connect(self._remember)
        self._preview.strip.stop_asked.connect(self._stop)
        self._preview.strip.again_asked.connect(self.refresh)
        self._making.finished.connect(self._on_making_finished)
        self._making.failed.connect(self._on_making_failed)
        self._making.slowed.connect(self._on_making_slowed)
        self._making.stepped.connect(self._on_making_stepped)
        self._way_out.making_asked.connect(self.refresh)
        self._way_out.saved.connect(self._on_way_out_saved)
        self._way_out.printed.connect(self._on_way_out_printed)
        self._footer.action_chosen.connect(self._on_footer_action_chosen)
        self._work.changed.connect(self.refresh)
        add_shortcuts(self, dict.fromkeys(("Ctrl+Return", "Ctrl+Enter"), self._way_out.save))
        self._allow(False)

    @Slot()
    def refresh(self) -> None:
        """Make the document anew when the dossier, the choices or the day are others; only while it is shown."""
        if not self.isVisible() or self._is_noting:
            return
        assessment = self._work.session.assessment
        self._list.show_reasons(documents.reasons(assessment))
        count = documents.open_count(assessment)
        self._options.show_check(points(assessment, self._today()), count)
        is_marked = self._list.kind() is Kind.PLAN and self._options.look.has_concept()
        self._preview.bar.show_open(count if is_marked else 0)
        self._options.show_dossier(assessment, self._day())
        self._remember()
        request = with_saved_look(self._options.request(), self._work)
        wanted = Wanted(assessment, request, self._today())
        if wanted.is_same(self._asked):
            return
        self._asked = wanted
        self._way_out.set_document(b"", "")
        self._allow(False)
        self._making.start(wanted.make)

    def show_request(self, request: Request) -> None:
        """Show an agenda sheet, what changed, a tool or a workshop, that was asked for elsewhere."""
        options = self._options
        options.show_dossier(self._work.session.assessment, self._day())
        if request.kind is Kind.CHANGES:
            options.changes.choose(request.start, request.end)
        elif request.kind is Kind.TOOL:
            options.tool.set_value(request.tool)
        elif request.kind in (*documents.OF_WORKSHOP, Kind.HANDOUT):
            options.workshop.choose(request.workshop, is_short=request.is_short)
        elif request.kind is Kind.AGENDA:
            options.agenda.choose(request.meeting, request.day)
        self._list.row(request.kind).setChecked(True)
        self.refresh()

    def flush(self) -> None:
        """Do nothing: what is chosen here is kept as soon as it is chosen."""

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+P for the printer before the window takes it for this screen."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_print(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_print(event):
            self._print()
        elif event.key() == Qt.Key.Key_Escape and (self._making.is_running() or self._way_out.is_busy()):
            self._stop()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to the pages; as a focus proxy they would take the bar above them out of the way of Tab."""
        super().focusInEvent(event)
        self._preview.pages.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._making.is_running():
            self._making.cancel()
            self._preview.strip.hide()
            self._asked = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.adapt()

    def _recall(self) -> None:
        """Choose what was chosen for this dossier the last time."""
        kept = self._kept.recall()
        self._list.show_reasons(documents.reasons(self._work.session.assessment))
        self._list.choose(kept.request.kind)
        self._options.choose(replace(kept.request, kind=self._list.kind()), kept.copies)
        self._preview.set_zoom(kept.zoom)

    @Slot()
    def _remember(self) -> None:
        """Keep what is chosen for the next time; no change of the dossier, so nothing for undo."""
        request = replace(self._options.request(), kind=self._list.kind())
        self._kept.keep(Choices(request, self._options.look.copy_count(), self._preview.pages.zoom()))

    def _allow(self, allowed: bool, reason: str = "") -> None:
        for key in (SAVE, PRINT):
            button = self._footer.button(key)
            button.setEnabled(allowed)
            button.setToolTip("" if allowed else reason or tr("Het document wordt nog gemaakt"))

    def _day(self) -> date:
        """Return from which day meetings are offered; the example lives in its own year."""
        session = self._work.session
        return session.measurement.date if session.dossier.is_example else self._today()

    def _name(self, request: Request | None = None) -> str:
        """Return the name that is proposed for a document, or for the one that is chosen."""
        session, wanted = self._work.session, request or self._options.request()
        return documents.file_name(session.dossier.organisation, wanted, names(session.catalogue))

    @Slot()
    def _stop(self) -> None:
        """Stop what is on its way out, or the making of a new version; the pages of the previous one stay."""
        if self._way_out.is_busy():
            self._way_out.stop()
        elif self._making.is_running():
            self._making.cancel()
            self._asked = None
            self._preview.strip.show_stopped(self._list.kind(), self._shown if self._preview.data else None)
            self._allow(False, tr("Maak het document eerst opnieuw"))
            self._preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        pages, name = self._preview.pages, Path(self._name()).stem
        look = self._options.look
        size, count = pages.page_size(), pages.page_count()
        self._way_out.print(Sheet(name, count, size.width(), size.height(), look.copy_count(), look.is_grey()))

    def _note(self, words: str) -> None:
        """Write in the log that the plan went out; of others that tell of it only the version they had is kept.

        What is shown stays, since no document tells of it.
        """
        asked = self._asked
        if asked is None or asked.request.kind not in _TELLING:
            return
        self._is_noting = True
        try:
            if asked.request.kind is Kind.PLAN:
                self._work.note_printing(f"{words}: {documents.title(Kind.PLAN)}, {asked.request.scope}")
            else:
                self._work.note_edition()
        finally:
            self._is_noting = False
        self._asked = replace(asked, assessment=self._work.session.assessment)

    @Slot(object)
    def _on_way_out_saved(self, path: Path) -> None:
        """Note the plan as a document; tables and calendars are no print of it."""
        form = Form(path.suffix.lower().removeprefix("."))
        if form in {Form.PDF, Form.WORD}:
            self._note(tr("{printed} als {form}").format(printed=PRINTED, form=form_name(form)))

    @Slot()
    def _on_way_out_printed(self) -> None:
        self._note(PRINTED)

    @Slot(object)
    def _on_list_chosen(self, kind: Kind) -> None:
        if self._shown is not None:
            self._pages_of[self._shown] = self._preview.pages.page()
        self._options.set_kind(kind)
        self.refresh()

    @Slot(object)
    def _on_onward_form_chosen(self, form: Form) -> None:
        """Save what is chosen in a form that one goes on working in; the plan when it has no such form."""
        chosen = self._list.kind()
        kind = chosen if form in forms(chosen) else Kind.PLAN
        request = with_saved_look(replace(self._options.request(), kind=kind, form=form), self._work)
        assessment, day = self._work.session.assessment, self._today()
        self._way_out.save_file(self._name(request), lambda progress: make(assessment, request, day, progress=progress))

    @Slot(object)
    def _on_making_finished(self, made: Made) -> None:
        assert self._asked is not None
        self._preview.strip.hide()
        kind = self._asked.request.kind
        self._preview.show_data(made.data, page=None if kind is self._shown else self._pages_of.get(kind, 0))
        self._shown = kind
        self._way_out.set_document(made.data, self._name(self._asked.request))
        self._options.show_chapters(self._preview.chapters(), made.offered)
        self._list.show_pages(self._preview.pages.page_count())
        now = datetime.now().astimezone()
        self._footer.show_notice(tr("Voorbeeld bijgewerkt {time}").format(time=f"{now:%H:%M}"))
        self._allow(True)

    @Slot(object)
    def _on_making_failed(self, error: Exception) -> None:
        self._asked = None
        self._preview.strip.hide()
        self._preview.show_words(tr("Dit document kon niet worden gemaakt."))
        self._options.show_chapters(())
        if isinstance(error, RecruitmentwijzerError):
            self._outcome.show_failure(str(error), may_move=False)
            return
        self._outcome.show_failure(tr("Er ging iets mis bij het maken van dit document."), may_move=False)
        raise error

    @Slot()
    def _on_making_slowed(self) -> None:
        self._preview.strip.show_page(0, 0)

    @Slot(int, int)
    def _on_making_stepped(self, page: int, count: int) -> None:
        if self._preview.strip.isVisible():
            self._preview.strip.show_page(page, count)

    @Slot(str)
    def _on_footer_action_chosen(self, key: str) -> None:
        if key == SAVE:
            self._way_out.save()
        else:
            self._print()


def _is_print(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Print)
