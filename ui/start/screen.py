"""The start screen: all dossiers, or, while there are none, how to begin."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from assessments.codes import VOTES_ENDING
from assessments.types import DossierSummary
from ui.later import call_soon
from ui.running import Running
from ui.start.desk import FactsDesk, FactsOf
from ui.start.head import PageHead, StartBar
from ui.start.model import DossierModel
from ui.start.page import LibraryPage
from ui.texts import tr
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.start.welcome import WelcomePage

ENDING = ".rwdossier"


class StartScreen(QWidget):
    """Mijn dossiers. It changes nothing itself: it tells what was asked, and is then given the dossiers anew.

    ``sectors`` are the words per sector code; ``facts_of`` works out one card, on this thread and between two paints;
    ``now`` is the clock, in the zone that days and times are said in.

    Signals:
        dossier_chosen(str): open this one.
        workshop_chosen(): go on with the workshop that was left.
        new_asked(), example_asked(), settings_asked()
        import_asked(list): take these files in; a list of Path that is never empty.
        export_asked(str): write this dossier as a file.
        delete_asked(str): delete it; the user has agreed.
    """

    dossier_chosen = Signal(str)
    workshop_chosen = Signal()
    new_asked = Signal()
    example_asked = Signal()
    settings_asked = Signal()
    import_asked = Signal(list)
    export_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        sectors: Mapping[str, str],
        facts_of: FactsOf,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._theme = theme
        self._names: dict[str, str] = {}
        self._day = now().date()
        self._desk = FactsDesk(facts_of, self)
        self._model = DossierModel(self._desk, sectors, now, self)
        self._bar = StartBar(theme)
        self._page = LibraryPage(theme, self._model, self._desk)
        self._welcome: WelcomePage | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        self.setAcceptDrops(True)
        self._wire()

    def _wire(self) -> None:
        self._connect_beginning(self._page.head)
        self._bar.settings_asked.connect(self.settings_asked)
        self._page.dossier_chosen.connect(self.dossier_chosen)
        self._page.workshop_chosen.connect(self.workshop_chosen)
        self._page.export_chosen.connect(self.export_asked)
        self._page.delete_chosen.connect(self.ask_to_delete)
        for keys, act in (
            (QKeySequence.StandardKey.New, self.new_asked),
            (QKeySequence.StandardKey.Find, self._page.focus_search),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _connect_beginning(self, beginning: PageHead | WelcomePage) -> None:
        beginning.new_asked.connect(self.new_asked)
        beginning.example_asked.connect(self.example_asked)
        beginning.import_asked.connect(self.choose_files)

    def _welcome_page(self) -> WelcomePage:
        """Return how to begin, made only when there is nothing yet."""
        if self._welcome is None:
            from ui.start.welcome import WelcomePage  # most starts do without

            self._welcome = WelcomePage(self._theme)
            self._connect_beginning(self._welcome)
            self._stack.addWidget(self._welcome)
        return self._welcome

    def show_dossiers(self, dossiers: Sequence[DossierSummary], running: Running | None = None) -> None:
        """Show these dossiers; cards that did not change are not worked out again on the same day.

        ``running`` is a workshop that was left while it ran; the banner leads back to it.
        """
        today = self._model.now.date()
        if today != self._day:
            self._day = today
            self._desk.forget()
        self._names = {one.id: one.organisation for one in dossiers}
        self._page.show_dossiers(dossiers, running)
        self._stack.setCurrentWidget(self._page if dossiers else self._welcome_page())

    def focus_first(self) -> None:
        """Put the focus where one most likely goes on."""
        if self._stack.currentWidget() is self._page:
            self._page.focus_first()
        else:
            self._welcome_page().focus_first()

    @Slot()
    def choose_files(self) -> None:
        """Let the user choose dossier files; ``import_asked`` tells which."""
        from PySide6.QtWidgets import QFileDialog

        from ui.file_labels import set_dutch_labels

        dialog = QFileDialog(self, tr("Importeer dossiers"), "", tr("Dossiers (*{ending})").format(ending=ENDING))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        set_dutch_labels(dialog, tr("Importeer"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_dialog_files_selected)
        dialog.open()

    @Slot(str)
    def ask_to_delete(self, dossier_id: str) -> None:
        """Ask whether a dossier may go; ``delete_asked`` tells when it may."""
        from ui.start.delete_question import DeleteQuestion

        question = DeleteQuestion(self._theme, dossier_id, self._names.get(dossier_id, ""), self)
        question.agreed.connect(self.delete_asked)
        question.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton):
            focused.click()
        elif self._stack.currentWidget() is self._page:
            self._page.go_on()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event, ENDING) or _files(event, VOTES_ENDING):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dossiers, votes = _files(event, ENDING), _files(event, VOTES_ENDING)
        if dossiers:
            event.acceptProposedAction()
            self.import_asked.emit(dossiers)
        elif votes:
            event.acceptProposedAction()
            call_soon(self, partial(self._meet_votes, votes))  # after the drag: what is asked waits for an answer

    def _meet_votes(self, files: list[Path]) -> None:
        from ui.votes.dropped import meet_votes

        meet_votes(files, self._theme, self)

    @Slot(list)
    def _on_dialog_files_selected(self, names: list[str]) -> None:
        if names:
            self.import_asked.emit([Path(name) for name in names])


def _files(event: QDropEvent, ending: str) -> list[Path]:
    """Return the files of one kind that are dragged; files that are not ours are never among them."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ending]
