"""Binnenhalen: who is in, who is missing, and what came in that asks for a choice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assessments.workshop import Workshop
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.footer import Action, Footer
from ui.widgets.notices import CardFrame, EmptyState
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.gather import messages
from ui.workshop.gather.choice_lines import ChoiceLines
from ui.workshop.gather.dialogs import choose_files, choose_folder
from ui.workshop.gather.reader import FileReader, dropped_paths
from ui.workshop.gather.refused import RefusedLines
from ui.workshop.gather.seat_table import SeatTable
from ui.workshop.gather.sources import SourcePanel
from ui.workshop.gather.watch import FolderWatch
from ui.workshop.pages import PAPER, PREPARE, ROOM
from wizard.workshop import gathering_choices as choices
from wizard.workshop.arriving import Read
from wizard.workshop.attendance import missing, seats
from wizard.workshop.gathering import Gathered, gather
from wizard.workshop.gathering_words import missing as missing_words
from wizard.workshop.move import Move

_FOLDER_SETTING = "workshop_votes_folder"


class GatherPage(QWidget):
    """What participants filled in beforehand comes in here; files are only read, never changed."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._of: str | None = None
        self._head = Label(theme, role=Role.TITLE)
        self._under = Label(theme, role=Role.SMALL, color="muted")
        self._said = Label(theme, role=Role.SMALL, color="ink-2")
        self._nobody = EmptyState(
            theme,
            tr("Wie doet er mee?"),
            tr(
                "Kies in Voorbereiden eerst de vragen en de deelnemers. Daarna komt hier binnen wat zij vooraf invullen."
            ),
            tr("Naar Voorbereiden"),
        )
        self.choices = ChoiceLines(theme)
        self.refused = RefusedLines(theme)
        self._card = CardFrame(theme)
        self.table = SeatTable(theme)
        self.sources = SourcePanel(theme)
        self.reader = FileReader(self)
        self.watch = FolderWatch(self)
        self.footer = Footer(theme)
        self._folder: Path | None = None
        self.setAcceptDrops(True)
        self._lay_out()
        self._wire()

    def refresh(self) -> None:
        """Show the workshop as it is now."""
        workshop = self._desk.workshop
        if workshop is None:
            return
        if workshop.id != self._of:
            self._turn_to(workshop)
        there = seats(workshop)
        numbers = missing(workshop)
        self._head.set_text(missing_words(numbers, len(there)))
        self._under.set_text(messages.under_head(workshop, there))
        self.table.show_seats(there)
        self.table.setVisible(bool(there))
        self._nobody.setVisible(not there)
        self.choices.show_workshop(workshop)
        self.sources.setEnabled(workshop.erased_at is None)
        step = self._desk.work.session.last_step
        self.footer.show_change(step.words if step is not None else "")

    def flush(self) -> None:
        """Report what is being typed; nothing is typed here."""

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read these files and folders, and take in what can be taken."""
        workshop = self._desk.workshop
        if workshop is None or not paths:
            return
        if workshop.erased_at is not None:
            self._say(tr("De stemmen van deze workshop zijn gewist. Er komt niets meer bij."))
            return
        folders = [path for path in paths if path.is_dir()]
        if folders:
            self._offer_watch(folders[-1])
        self.reader.take(paths)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.sources.box.files_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.watch.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the folder alone: in the room nothing may come in behind one's back, or be undone by mistake."""
        self.watch.pause()
        super().hideEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event):
            event.acceptProposedAction()
            self.sources.set_hot(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.sources.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.sources.set_hot(False)
        paths = dropped_paths(event)
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    def _lay_out(self) -> None:
        card = self._card
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.addWidget(self.table)
        inside.addWidget(self._nobody)
        column = QVBoxLayout()
        column.setSpacing(11)
        column.addWidget(self._said)
        for widget in (self.choices, self.refused, card):
            column.addWidget(widget)
        column.addStretch(1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(24, 2, 24, 24)
        row.setSpacing(20)
        row.addLayout(column, 1)
        row.addWidget(self.sources, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 16, 0, 0)
        whole.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 0, 24, 10)
        head.setSpacing(2)
        head.addWidget(self._under)
        head.addWidget(self._head)
        whole.addLayout(head)
        whole.addWidget(ScrollPane(content), 1)
        whole.addWidget(self.footer)
        self.footer.set_actions([Action(ROOM, tr("Naar de zaal"), "arrow-right", icon_last=True)], None)
        self._say("")

    def _wire(self) -> None:
        self._desk.changed.connect(self._on_desk_changed)
        self.footer.undo_asked.connect(self._desk.work.undo)
        self.footer.action_chosen.connect(self._desk.page_asked)
        self.reader.read.connect(self._on_files_read)
        self.watch.read.connect(self._on_files_read)
        self.reader.slowed.connect(self._on_reader_slowed)
        self._nobody.chosen.connect(partial(self._desk.page_asked.emit, PREPARE))
        self.choices.chosen.connect(self._on_choices_chosen)
        self.refused.again_asked.connect(self._on_refused_again_asked)
        self.table.menu_asked.connect(self._on_table_menu_asked)
        self.sources.files_asked.connect(self._on_sources_files_asked)
        self.sources.folder_asked.connect(self._on_sources_folder_asked)
        self.sources.paper_asked.connect(partial(self._desk.page_asked.emit, PAPER))
        self.sources.giving_asked.connect(self._on_sources_giving_asked)
        self.sources.watch_toggled.connect(self._on_sources_watch_toggled)

    def _turn_to(self, workshop: Workshop) -> None:
        """Forget what was said about another workshop."""
        self._of = workshop.id
        self.watch.stop()
        self.refused.clear()
        self._say("")
        kept = self._desk.work.setting(_FOLDER_SETTING)
        known = Path(kept) if isinstance(kept, str) and kept else None
        self._folder = known
        self._show_watch()

    def _offer_watch(self, folder: Path) -> None:
        if folder != self._folder:
            self.watch.stop()
        self._folder = folder
        self._desk.work.save_setting(_FOLDER_SETTING, str(folder))
        self._show_watch()

    def _show_watch(self) -> None:
        on = self.watch.folder is not None
        words = (
            tr("Zolang deze pagina openstaat, komen nieuwe bestanden in {folder} vanzelf binnen.") if on else "{folder}"
        )
        name = str(self._folder) if self._folder is not None else ""
        self.sources.show_watch(self._folder, on=on, words=words.format(folder=name))

    def _say(self, words: str) -> None:
        self._said.set_text(words)
        self._said.setVisible(bool(words))

    def _make(self, move: Move | None) -> None:
        if move is not None:
            self._desk.make(move)

    def _meaning(self, reads: Iterable[Read]) -> Gathered | None:
        workshop = self._desk.workshop
        if workshop is None or workshop.erased_at is not None:
            return None
        others = self._desk.workshops.values()
        return gather(workshop, [one.arrival for one in reads], self._desk.now(), others)

    @Slot()
    def _on_desk_changed(self) -> None:
        """Follow the workshop; a page that is not on is shown as it is then when somebody comes back to it."""
        if self.isVisible():
            self.refresh()

    @Slot(list)
    def _on_files_read(self, reads: list[Read]) -> None:
        meant = self._meaning(reads)
        if meant is None:
            return
        self.refused.take([one.path for one in reads], meant.found)
        self._say(messages.outcome(meant.found))
        self._make(meant.move)

    @Slot()
    def _on_reader_slowed(self) -> None:
        self._say(tr("De bestanden worden gelezen…"))

    @Slot(str, str, int)
    def _on_choices_chosen(self, act: str, digest: str, number: int) -> None:
        workshop = self._desk.workshop
        if workshop is None:
            return
        self._say("")
        if act == "overnemen":
            self._make(choices.take_over(workshop, number))
        elif digest in workshop.submissions:
            one = {"neem": choices.take, "opzij": choices.put_aside}.get(act)
            self._make(one(workshop, digest) if one else choices.give_number(workshop, digest, number))
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed is gone

    @Slot(list)
    def _on_refused_again_asked(self, paths: list[Path]) -> None:
        self.reader.take(paths)

    @Slot(int, QPoint)
    def _on_table_menu_asked(self, number: int, place: QPoint) -> None:
        menu = self.seat_menu(number)
        if not menu.isEmpty():
            menu.popup(place)

    def seat_menu(self, number: int) -> QMenu:
        """Return what one can do with what came in from a participant; empty when nothing did."""
        return messages.seat_menu(self, self._desk.workshop, number, self._on_choices_chosen)

    @Slot()
    def _on_sources_files_asked(self) -> None:
        choose_files(self, self._folder, self.take_files)

    @Slot()
    def _on_sources_folder_asked(self) -> None:
        choose_folder(self, self._folder, lambda folder: self.take_files([folder]))

    @Slot()
    def _on_sources_giving_asked(self) -> None:
        from ui.workshop.gather.giving import GivingDialog

        GivingDialog(self._desk, self._theme, self).open()

    @Slot(bool)
    def _on_sources_watch_toggled(self, on: bool) -> None:
        if on and self._folder is not None:
            self.watch.start(self._folder)
        else:
            self.watch.stop()
        self._show_watch()
