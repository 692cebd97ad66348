"""The window: the dossiers, or one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget

from assessments.errors import RecruitmentwijzerError
from assessments.store import Library
from assessments.types import DossierId, DossierSummary
from ui.later import call_soon
from ui.running import Running, keep_running, leave_workshop, offered_workshop
from ui.start import CardFacts, StartScreen
from ui.texts import tr
from ui.theme import Theme
from ui.window_place import keep_place, take_place
from ui.zoom import Zoom
from wizard.dutch_time import dutch_day

if TYPE_CHECKING:
    from ui.dossier_view import DossierView
    from ui.work import Work

_SMALLEST = (960, 600)


class MainWindow(QMainWindow):
    """The program's one window.

    Signals: ``dossier_opened(str)`` after a dossier is on the screen.
    """

    dossier_opened = Signal(str)

    def __init__(self, library: Library, theme: Theme) -> None:
        super().__init__()
        self._library = library
        self._theme = theme
        self._view: DossierView | None = None
        self._work: Work | None = None
        self._stack = QStackedWidget()
        self._sectors: dict[str, str] = {}
        self.start = StartScreen(theme, self._sectors, self._card_of, _local_now)
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.setMinimumSize(*_SMALLEST)
        take_place(self, self._library)
        self._connect_start()
        Zoom(self, theme, self._keep_factor)
        self._show_start()
        if library.notice:
            call_soon(self, self._on_library_noticed)
        if (running := self._offered()) is not None and not running.left:
            call_soon(self, self._on_workshop_found)

    @property
    def view(self) -> DossierView | None:
        """Return the open dossier's view, None on the start screen."""
        return self._view

    @property
    def work(self) -> Work | None:
        """Return the open dossier's session with its signals, None on the start screen."""
        return self._work

    def open_dossier(self, dossier_id: str, place: str = "") -> None:
        """Show a dossier, at the question where one was, or at another place in it."""
        from assessments.content import load
        from ui.dossier_view import DossierView
        from ui.sections import QUESTIONS, WORKSHOP
        from ui.work import Work
        from wizard.session import Session

        summary = next((one for one in self._library.list_dossiers() if one.id == dossier_id), None)
        last = summary.last_question if summary else None
        session = Session(load(), self._library, self._library.load(dossier_id), place=last)
        self._drop_view()
        self._work = Work(session, self, settings=self._library)
        section = WORKSHOP if place.startswith(WORKSHOP) else QUESTIONS
        self._view = DossierView(self._work, self._theme, self._menu(), section=section)
        self._view.back_asked.connect(self.show_dossiers)
        self._work.changed.connect(self._on_work_changed)
        self._stack.addWidget(self._view)
        self._stack.setCurrentWidget(self._view)
        self._view.show_question(place or session.place)
        self._on_work_changed()
        self.dossier_opened.emit(dossier_id)

    def show_section(self, section: str) -> None:
        """Go to a section of the open dossier."""
        if self._view is not None:
            self._view.show_section(section)

    @Slot()
    def show_dossiers(self) -> None:
        """Go back to all dossiers; what is being typed is saved first."""
        if self._may_leave():
            self._leave()
            self._drop_view()
            self._show_start()

    @Slot(list)
    def import_files(self, files: Sequence[Path]) -> None:
        """Show what taking these files in would do, and do it when agreed."""
        from assessments.content import load
        from ui.start.import_preview import ImportPreview

        if self._view is not None:
            self.show_dossiers()
        preview = ImportPreview(self._theme, load(), self._library, list(files), self)
        preview.imported.connect(self._on_preview_imported)
        preview.open()

    def close_library(self) -> None:
        """Let go of the library file."""
        self._library.close()

    def _offered(self) -> Running | None:
        return offered_workshop(self._library, dutch_day(_local_now()))

    def _leave(self) -> None:
        """Let go of the beamer, and offer to go on with a workshop that runs."""
        if self._view is not None:
            self._view.leave()
        leave_workshop(self._library)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed; ask only when the disk refuses."""
        if self._may_leave():
            self._leave()
            keep_place(self, self._library)
            event.accept()
        else:
            event.ignore()

    def _may_leave(self) -> bool:
        """Save what is being typed; tell whether everything is on disk or the user leaves it."""
        if self._view is None or self._work is None:
            return True
        self._view.flush()
        if self._work.session.has_unsaved:
            self._work.retry()
        if not self._work.session.has_unsaved:
            return True
        from ui.messages import choose

        return choose(
            tr("De laatste wijzigingen staan nog niet op de schijf. Maak ruimte vrij en probeer het opnieuw."),
            tr("Sluit je nu, dan ben je deze wijzigingen kwijt."),
            title=tr("Nog niet opgeslagen"),
            yes=tr("Sluit zonder deze wijzigingen"),
            no=tr("Blijf hier"),
            parent=self,
        )

    def _drop_view(self) -> None:
        if self._view is not None:
            self._stack.removeWidget(self._view)
            self._view.deleteLater()
            self._view = None
        if self._work is not None:
            self._work.deleteLater()
            self._work = None

    def _show_start(self) -> None:
        self.setWindowTitle("Recruitmentwijzer")
        self.start.show_dossiers(self._library.list_dossiers(), self._offered())
        self._stack.setCurrentWidget(self.start)
        self.start.focus_first()

    def _card_of(self, summary: DossierSummary) -> CardFacts:
        """Work out a card; the first one reads the questionnaire, once the window stands."""
        from ui.desk_work import card_of, sectors

        if not self._sectors:
            self._sectors.update(sectors())
        return card_of(self._library, summary)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("Exporteer dit dossier…"), self._on_menu_export_chosen)
        menu.addAction(tr("Instellingen…"), self._on_settings_asked)
        menu.addSeparator()
        menu.addAction(tr("Terug naar mijn dossiers"), self.show_dossiers)
        menu.addAction(tr("Over Recruitmentwijzer…"), self._on_about_chosen)
        menu.addAction(tr("Sluit het programma"), self.close)
        return menu

    def _connect_start(self) -> None:
        start = self.start
        start.dossier_chosen.connect(self._on_start_dossier_chosen)
        start.workshop_chosen.connect(self._on_workshop_found)
        start.new_asked.connect(self._on_start_new_asked)
        start.example_asked.connect(self._on_start_example_asked)
        start.settings_asked.connect(self._on_settings_asked)
        start.import_asked.connect(self.import_files)
        start.export_asked.connect(self._on_start_export_asked)
        start.delete_asked.connect(self._on_start_delete_asked)

    def _keep_factor(self, factor: float) -> None:
        self._guarded(lambda: self._library.save_setting("text_factor", factor))

    def _guarded(self, act: object) -> bool:
        """Do something with the library; say in one sentence why it cannot."""
        assert callable(act)
        try:
            act()
        except RecruitmentwijzerError as error:
            self._tell(str(error))
            return False
        return True

    def _tell(self, sentence: str) -> None:
        from ui.messages import tell

        tell(sentence, tr("Ga verder"), self)

    @Slot(str)
    def _on_start_dossier_chosen(self, dossier_id: str) -> None:
        self._guarded(lambda: self.open_dossier(dossier_id))

    @Slot()
    def _on_workshop_found(self) -> None:
        """Go to the workshop that ran, straight into the room."""
        if (running := self._offered()) is None:
            return
        if not self._guarded(lambda: self.open_dossier(running.dossier, f"workshop/{running.workshop}")):
            keep_running(self._library, None)

    @Slot()
    def _on_start_new_asked(self) -> None:
        from ui.start.new_dossier import NewDossierDialog

        dialog = NewDossierDialog(self._theme, self)
        dialog.named.connect(self._on_dialog_named)
        dialog.open()

    @Slot(str)
    def _on_dialog_named(self, organisation: str) -> None:
        from ui.desk_work import new_dossier

        dossier = new_dossier(organisation, datetime.now(UTC))
        if self._guarded(lambda: self._library.add(dossier)):
            self.open_dossier(dossier.id)

    @Slot()
    def _on_start_example_asked(self) -> None:
        from ui.desk_work import find_example

        found: list[DossierId] = []
        if self._guarded(lambda: found.append(find_example(self._library))):
            self.open_dossier(found[0])

    @Slot()
    def _on_settings_asked(self) -> None:
        from ui.settings import SettingsDialog

        dialog = SettingsDialog(self._theme, self._library, self)
        dialog.finished.connect(self._on_settings_finished)
        dialog.open()

    @Slot()
    def _on_about_chosen(self) -> None:
        from ui.messages import tell_about

        tell_about(self)

    @Slot()
    def _on_settings_finished(self) -> None:
        """Show what the settings changed on the screen that is on."""
        if self._view is not None:
            self._view.refresh()

    @Slot()
    def _on_menu_export_chosen(self) -> None:
        if self._view is not None and self._work is not None:
            self._view.flush()
            self._on_start_export_asked(self._work.session.dossier.id)

    @Slot(str)
    def _on_start_export_asked(self, dossier_id: str) -> None:
        from ui.exporting import export_dossier

        self._guarded(lambda: export_dossier(self._library, dossier_id, self))

    @Slot(str)
    def _on_start_delete_asked(self, dossier_id: str) -> None:
        if self._guarded(lambda: self._library.delete(dossier_id)):
            self._show_start()

    @Slot()
    def _on_preview_imported(self) -> None:
        self._show_start()

    @Slot()
    def _on_work_changed(self) -> None:
        if self._work is not None:
            self.setWindowTitle(f"{self._work.session.dossier.organisation} – Recruitmentwijzer")

    @Slot()
    def _on_library_noticed(self) -> None:
        self._tell(self._library.notice or "")


def _local_now() -> datetime:
    return datetime.now(UTC).astimezone()
