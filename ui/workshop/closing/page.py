"""The page "Afronden": what is open, paper before people leave, erasing votes, and closing the workshop."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessments.workshop import Workshop
from ui.printing.dialogs import Sheet, documents_folder
from ui.printing.documents import file_name, title, workshop_place
from ui.printing.kept_choices import KeptChoices
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.footer import Action, Footer
from ui.widgets.scroll import ScrollPane
from ui.workshop.closing.agreed_card import AgreedCard
from ui.workshop.closing.erase_card import EraseCard
from ui.workshop.closing.folder_dialogs import FolderDialogs
from ui.workshop.closing.open_card import OpenCard
from ui.workshop.closing.paper_work import PaperWork, Stack
from ui.workshop.closing.print_card import KINDS, PrintCard
from ui.workshop.desk import WorkshopDesk
from wizard import formats
from wizard.assessment import Assessment
from wizard.documents.family import Kind, Request, missing
from wizard.dutch_time import dutch_day
from wizard.file_names import safe_name
from wizard.kept_look import with_saved_look
from wizard.planning.log import PRINTED
from wizard.workshop import steps
from wizard.workshop.closing import agreed, figures, left_over
from wizard.workshop.consensus import open_questions
from wizard.workshop.take_home import Paper

MAKE, PRINT, CLOSE, REOPEN = "maak", "druk_af", "sluit", "open"
_SIDE_BY_SIDE = 900


class ClosingPage(QWidget):
    """The last minutes of a workshop."""

    def __init__(
        self,
        desk: WorkshopDesk,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        dialogs: FolderDialogs | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._dialogs = dialogs or FolderDialogs()
        self._base = folder
        self._shown: tuple[Workshop, Assessment] | None = None
        self._again = MAKE
        self._made: tuple[Kind, ...] = ()
        self.open_card = OpenCard(theme)
        self.agreed_card = AgreedCard(theme)
        self.print_card = PrintCard(theme)
        self.erase_card = EraseCard(theme)
        self.footer = Footer(theme)
        self.work = PaperWork(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for cards in ((self.open_card, self.agreed_card), (self.print_card, self.erase_card)):
            column = QVBoxLayout()
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self._columns.setContentsMargins(24, 12, 16, 16)
        self._columns.setSpacing(12)
        content = QWidget()
        content.setLayout(self._columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._pane = ScrollPane(content)
        layout.addWidget(self._pane, 1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._desk.work.changed.connect(self._on_changed)
        self.open_card.page_asked.connect(self._desk.page_asked)
        self.print_card.look_asked.connect(self._on_print_card_look_asked)
        self.print_card.folder_asked.connect(self._on_print_card_folder_asked)
        self.print_card.shown_asked.connect(self._on_print_card_shown_asked)
        self.print_card.stop_asked.connect(self.work.stop)
        self.print_card.again_asked.connect(self._on_print_card_again_asked)
        self.print_card.chosen.connect(self._show_footer)
        self.erase_card.erase_asked.connect(self._on_erase_card_erase_asked)
        self.work.stepped.connect(self.print_card.show_page)
        self.work.saved.connect(self._on_work_saved)
        self.work.printed.connect(self._on_work_printed)
        self.work.failed.connect(self._on_work_failed)
        self.work.stopped.connect(self._on_work_stopped)
        self.footer.undo_asked.connect(self._desk.work.undo)
        self.footer.action_chosen.connect(self._on_footer_action_chosen)
        add_shortcuts(self, {"Ctrl+Return": self._on_make_asked, "Ctrl+Enter": self._on_make_asked})

    def refresh(self) -> None:
        """Show the workshop as it is now."""
        workshop, assessment = self._desk.workshop, self._desk.assessment()
        if workshop is None:
            return
        shown = (workshop, assessment)
        if any(one is not other for one, other in zip(shown, self._shown or (None, None), strict=True)):
            self._shown = shown
            self.open_card.show_left(left_over(assessment, workshop))
            self.agreed_card.show_agreed(figures(workshop), agreed(assessment.catalogue, workshop))
            self.erase_card.show_workshop(workshop, len(open_questions(workshop)))
            self.print_card.show_missing({kind: missing(assessment, kind) for kind in KINDS})
            self.print_card.show_folder(self.folder())
        self._show_footer()

    def flush(self) -> None:
        """Do nothing: what is typed here is a code, and no part of the dossier."""

    def folder(self) -> Path:
        """Return the folder in which documents go: one of this workshop's own, among the documents of who works here."""
        workshop, session = self._desk.workshop, self._desk.work.session
        day = workshop.setup.day.isoformat() if workshop is not None else ""
        client = safe_name(session.dossier.organisation)
        return self._base or documents_folder() / " ".join(filter(None, (client, tr("workshop"), day)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.print_card.ticks[Kind.PLAN].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() / self._theme.factor >= _SIDE_BY_SIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)

    def _stack(self, workshop: Workshop) -> Stack:
        """Return what is ticked, as it was chosen on the print screen the last time."""
        work = self._desk.work
        session, kept = work.session, KeptChoices(work).recall().request
        self._made = self.print_card.kinds()
        requests = (
            Request(kind, kept.scope, left_out=kept.left_out, is_grey=kept.is_grey,
                    workshop=str(workshop.id) if kind is Kind.WORKSHOP else "")
            for kind in self._made
        )  # fmt: skip
        papers = tuple(
            Paper(with_saved_look(one, work), file_name(session.dossier.organisation, one)) for one in requests
        )
        return Stack(session.assessment, papers, self._today())

    def _today(self) -> date:
        return dutch_day(self._desk.now())

    @Slot()
    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _show_footer(self) -> None:
        workshop = self._desk.workshop
        if workshop is None:
            return
        step = self._desk.work.session.last_step
        self.footer.show_change(step.words if step else "")
        is_closed = workshop.position.closed_at is not None
        closing = Action(REOPEN, tr("Open de workshop weer")) if is_closed else Action(CLOSE, tr("Sluit de workshop"))
        count = len(self.print_card.kinds())
        if not count:
            self.footer.set_actions([closing], None)
            return
        words = tr("Maak {count}").format(count=formats.count(count, tr("pdf"), tr("pdf’s")))
        printing = Action(PRINT, tr("Naar de printer…"), icon="printer")
        self.footer.set_actions([closing, printing], Action(MAKE, words, icon="file-down", shortcut="Ctrl+Enter"))

    @Slot()
    def _on_make_asked(self) -> None:
        workshop = self._desk.workshop
        if workshop is not None and self.print_card.kinds() and not self.work.is_busy():
            self._again = MAKE
            self._show_start()
            self.work.save(self._stack(workshop), self.folder())

    def _print(self) -> None:
        workshop = self._desk.workshop
        if workshop is None or not self.print_card.kinds() or self.work.is_busy():
            return
        stack = self._stack(workshop)
        self._again = PRINT
        printer: QPrinter | None = self._dialogs.choose_printer(self, Sheet(Path(stack.papers[0].name).stem, 9999))
        if printer is not None:
            self._show_start()
            self.work.print(stack, printer)

    def _show_start(self) -> None:
        """Say that it began, where one sees it."""
        self.print_card.show_page(0, 0)
        self._pane.ensureWidgetVisible(self.print_card.told)

    def _note(self, words: str) -> None:
        """Write in the log that the plan went out, as the print screen does."""
        if Kind.PLAN in self._made:
            scope = KeptChoices(self._desk.work).recall().request.scope
            self._desk.work.note_printing(f"{words}: {title(Kind.PLAN)}, {scope}")
        else:
            self._desk.work.note_edition()

    @Slot(str)
    def _on_footer_action_chosen(self, key: str) -> None:
        workshop = self._desk.workshop
        if key == MAKE:
            self._on_make_asked()
        elif key == PRINT:
            self._print()
        elif workshop is not None:
            self._desk.move_to(steps.close(workshop, self._desk.now()) if key == CLOSE else steps.reopen(workshop))
            self.refresh()
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had it is another one now

    @Slot()
    def _on_print_card_again_asked(self) -> None:
        if self._again == PRINT:
            self._print()
        else:
            self._on_make_asked()

    @Slot()
    def _on_print_card_look_asked(self) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.place_asked.emit(workshop_place(Kind.WORKSHOP, str(workshop.id)))

    @Slot()
    def _on_print_card_folder_asked(self) -> None:
        chosen = self._dialogs.choose_folder(self, self.folder())
        if chosen is not None:
            self._base = chosen
            self.print_card.show_folder(chosen)

    @Slot()
    def _on_print_card_shown_asked(self) -> None:
        self._dialogs.show_file(self.folder())

    @Slot(object, float)
    def _on_work_saved(self, paths: tuple[Path, ...], seconds: float) -> None:
        self.print_card.show_saved(paths, seconds)
        self._note(tr("{printed} als PDF").format(printed=PRINTED))

    @Slot(int, float)
    def _on_work_printed(self, count: int, seconds: float) -> None:
        self.print_card.show_printed(count, seconds)
        self._note(PRINTED)

    @Slot(str)
    def _on_work_failed(self, sentence: str) -> None:
        self.print_card.show_failure(sentence)

    @Slot()
    def _on_work_stopped(self) -> None:
        self.print_card.show_words(tr("Gestopt. Er is niets opgeslagen."))

    @Slot()
    def _on_erase_card_erase_asked(self) -> None:
        workshop = self._desk.workshop
        if workshop is None:
            return
        self.erase_card.drop_problems()
        problems = self._desk.work.erase_votes(workshop.id, self._desk.now())
        self.refresh()
        self.erase_card.show_problems(problems)
        self.print_card.ticks[Kind.PLAN].setFocus(Qt.FocusReason.OtherFocusReason)
