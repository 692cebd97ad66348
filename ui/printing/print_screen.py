"""The print screen: which document, its real pages, what is in it, and out it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.errors import RecruitmentwijzerError
from ui.printing import documents
from ui.printing.dialogs import Dialogs
from ui.printing.document_list import DocumentList
from ui.printing.outcome import Outcome
from ui.printing.points import points
from ui.printing.preview import Preview
from ui.printing.print_options import PrintOptions
from ui.printing.way_out import WayOut
from ui.settings.values import adviser_name
from ui.shortcuts import add_shortcuts
from ui.tasks import Task
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.footer import Action, Footer
from ui.widgets.scroll import ScrollPane
from ui.work import Work
from wizard.assessment import Assessment
from wizard.documents.family import Kind, Request, make
from wizard.planning.log import PRINTED
from wizard.tools.filling import names

SAVE, PRINT = "save", "print"
LIST_WIDTH, OPTIONS_WIDTH = 248, 316
_THREE_COLUMNS = 1200


class PrintScreen(QWidget):
    """Documents of one dossier; what is shown is exactly what is saved and printed.

    Signals: ``place_asked(place)`` after *Los op*: a task, a question, a rule, a part of Cijfers or the check.
    """

    place_asked = Signal(str)

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
        self._theme = theme
        self._today = today
        self._asked: tuple[Assessment, Request, date] | None = None
        self._is_noting = False
        self._making = Task(self)
        self._list = DocumentList(theme)
        self._preview = Preview(theme)
        self._outcome = Outcome(theme)
        self._way_out = WayOut(self._outcome, dialogs or Dialogs(), self)
        self._options = PrintOptions(theme, work.session.catalogue.steps, names(work.session.catalogue))
        self._footer = Footer(theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QWidget()
        self._column_layout = QVBoxLayout(column)
        self._column_layout.setContentsMargins(0, 0, 0, 0)
        self._column_layout.setSpacing(0)
        self._column_layout.addWidget(self._options, 1)
        self._column = ScrollPane(column)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._preview, 1)
        middle.addWidget(self._outcome)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self._list)
        self._body.addLayout(middle, 1)
        self._body.addWidget(self._column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._body, 1)
        layout.addWidget(self._footer)
        printing = Action(PRINT, tr("Printer…"), icon="printer", shortcut="Ctrl+P")
        self._footer.set_actions([printing], Action(SAVE, tr("Opslaan als PDF…"), shortcut="Ctrl+Enter"))

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_list_chosen)
        self._options.changed.connect(self._on_options_changed)
        self._options.page_asked.connect(self._preview.pages.go_to)
        self._options.place_asked.connect(self.place_asked)
        self._making.finished.connect(self._on_making_finished)
        self._making.failed.connect(self._on_making_failed)
        self._making.slowed.connect(self._on_making_slowed)
        self._way_out.making_asked.connect(self.refresh)
        self._way_out.saved.connect(self._on_way_out_saved)
        self._way_out.printed.connect(self._on_way_out_printed)
        self._footer.action_chosen.connect(self._on_footer_action_chosen)
        self._work.changed.connect(self._on_work_changed)
        self._theme.changed.connect(self._adapt)
        add_shortcuts(self, dict.fromkeys(("Ctrl+Return", "Ctrl+Enter"), self._way_out.save))
        self.setFocusProxy(self._preview.pages)
        self._allow(False)

    def refresh(self) -> None:
        """Make the document anew when the dossier, the choices or the day are others; only while it is shown."""
        if not self.isVisible() or self._is_noting:
            return
        assessment = self._work.session.assessment
        self._show_open(assessment)
        self._options.agenda.show_meetings(assessment, self._day())
        self._options.changes.show_moments(assessment)
        request = replace(self._options.request(), adviser=adviser_name(self._work))
        wanted = (assessment, request, self._today())
        asked = self._asked
        if asked is not None and asked[0] is assessment and asked[1:] == wanted[1:]:
            return
        self._asked = wanted
        self._way_out.set_document(b"", "")
        self._allow(False)
        self._making.start(lambda: make(*wanted))

    def show_request(self, request: Request) -> None:
        """Show an agenda sheet, what changed or a tool, that was asked for elsewhere."""
        assessment, options = self._work.session.assessment, self._options
        if request.kind is Kind.CHANGES:
            options.changes.show_moments(assessment)
            options.changes.choose(request.start, request.end)
        elif request.kind is Kind.TOOL:
            options.tool.set_value(request.tool)
        else:
            options.agenda.show_meetings(assessment, self._day())
            options.agenda.choose(request.meeting, request.day)
        self._list.row(request.kind).setChecked(True)
        self.refresh()

    def flush(self) -> None:
        """Do nothing: what is chosen here is never kept."""

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+P for the printer before the window takes it for this screen."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_print(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_print(event):
            self._print()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._making.is_running():
            self._making.cancel()
            self._asked = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    def _show_open(self, assessment: Assessment) -> None:
        count = documents.open_count(assessment)
        self._options.show_check(points(assessment, self._today()))
        is_plan = self._options.request().kind is Kind.PLAN
        self._preview.bar.show_open(count if is_plan else 0)

    def _allow(self, allowed: bool) -> None:
        for key in (SAVE, PRINT):
            button = self._footer.button(key)
            button.setEnabled(allowed)
            button.setToolTip("" if allowed else tr("Het document wordt nog gemaakt"))

    def _day(self) -> date:
        """Return from which day meetings are offered; the example lives in its own year."""
        session = self._work.session
        return session.measurement.date if session.dossier.is_example else self._today()

    def _name(self) -> str:
        session = self._work.session
        return documents.file_name(session.dossier.organisation, self._options.request(), names(session.catalogue))

    @Slot()
    def _adapt(self) -> None:
        """Put the documents in a column of their own, or above the choices where there is less room."""
        px = self._theme.panel_px
        is_wide = self.width() / self._theme.factor >= _THREE_COLUMNS
        self._column.setFixedWidth(max(px(OPTIONS_WIDTH), self._options.narrowest()))
        if is_wide:
            self._list.setFixedWidth(px(LIST_WIDTH))
            self._body.insertWidget(0, self._list)
        else:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(self._column.width())
            self._column_layout.insertWidget(0, self._list)

    @Slot()
    def _print(self) -> None:
        self._way_out.print(self._preview.pages.page_count())

    def _note(self, words: str) -> None:
        """Write in the log that the plan went out; what is shown stays, since the document does not tell of it."""
        asked = self._asked
        if asked is None or asked[1].kind is not Kind.PLAN:
            return
        self._is_noting = True
        try:
            self._work.note_printing(f"{words}: {documents.title(Kind.PLAN)}, {asked[1].scope}")
        finally:
            self._is_noting = False
        self._asked = (self._work.session.assessment, *asked[1:])

    @Slot()
    def _on_way_out_saved(self) -> None:
        self._note(tr("{printed} als PDF").format(printed=PRINTED))

    @Slot()
    def _on_way_out_printed(self) -> None:
        self._note(PRINTED)

    @Slot()
    def _on_work_changed(self) -> None:
        self.refresh()

    @Slot(object)
    def _on_list_chosen(self, kind: Kind) -> None:
        self._options.set_kind(kind)
        self._preview.pages.go_to(0)
        self.refresh()

    @Slot()
    def _on_options_changed(self) -> None:
        self.refresh()

    @Slot(object)
    def _on_making_finished(self, data: bytes) -> None:
        self._preview.show_data(data)
        self._way_out.set_document(data, self._name())
        self._options.show_chapters(self._preview.chapters())
        self._list.show_pages(self._preview.pages.page_count())
        now = datetime.now().astimezone()
        self._footer.show_notice(tr("Voorbeeld bijgewerkt {time}").format(time=f"{now:%H:%M}"))
        self._allow(True)

    @Slot(object)
    def _on_making_failed(self, error: Exception) -> None:
        self._asked = None
        self._preview.show_words(tr("Dit document kon niet worden gemaakt."))
        self._options.show_chapters(())
        if isinstance(error, RecruitmentwijzerError):
            self._outcome.show_failure(str(error), may_move=False)
            return
        self._outcome.show_failure(tr("Er ging iets mis bij het maken van dit document."), may_move=False)
        raise error

    @Slot()
    def _on_making_slowed(self) -> None:
        self._preview.pages.set_words(tr("Het document wordt gemaakt…"))

    @Slot(str)
    def _on_footer_action_chosen(self, key: str) -> None:
        if key == SAVE:
            self._way_out.save()
        else:
            self._print()


def _is_print(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Print)
