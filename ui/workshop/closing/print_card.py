"""Which documents people take home, where they go, and how the making goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.edits import TickBox
from ui.widgets.notices import CardFrame, WarningBox
from ui.widgets.text import Label, plain_tip
from wizard import formats
from wizard.documents.family import Kind
from wizard.workshop.take_home import seconds_words

KINDS = (Kind.PLAN, Kind.WORKSHOP, Kind.TASKS)
_CHOSEN = {Kind.PLAN, Kind.WORKSHOP}
_AGAIN = "opnieuw"


class PrintCard(CardFrame):
    """Ticks, a folder and a line that tells how it goes.

    Signals: ``look_asked()`` to see the report first; ``folder_asked()`` to choose another folder; ``shown_asked()`` to see the folder; ``stop_asked()``;
    ``again_asked()`` after a failure; ``chosen()`` after another tick.
    """

    look_asked = Signal()
    folder_asked = Signal()
    shown_asked = Signal()
    stop_asked = Signal()
    again_asked = Signal()
    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        names = {
            Kind.PLAN: tr("Implementatieplan"),
            Kind.WORKSHOP: tr("Verslag workshop"),
            Kind.TASKS: tr("Jouw taken, een blad per persoon"),
        }
        self.ticks = {kind: TickBox(theme, names[kind]) for kind in KINDS}
        self.folder = Label(theme, role=Role.SMALL, color="muted", elide=Qt.TextElideMode.ElideMiddle)
        self.folder_link = LinkButton(theme, tr("Andere map…"))
        self.look_link = LinkButton(theme, tr("Bekijk het verslag"))
        self.told = Label(theme, role=Role.SMALL, color="ink-2")
        self.show_link = LinkButton(theme, tr("Toon de map"))
        self.stop_link = LinkButton(theme, tr("Stop"))
        self._warning: WarningBox | None = None
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self.show_words("")

    def _lay_out(self) -> None:
        self._layout.setContentsMargins(16, 12, 16, 14)
        self._layout.setSpacing(6)
        title = tr("Druk af voordat iedereen gaat")
        self.setAccessibleName(title)
        self._layout.addLayout(_row(Label(self._theme, title, role=Role.QUESTION_FOLDED), self.look_link))
        words = tr("Dan gaat iedereen naar huis met het plan en met wat is afgesproken.")
        self._layout.addWidget(Label(self._theme, words, role=Role.SMALL, color="muted"))
        for kind, tick in self.ticks.items():
            tick.setChecked(kind in _CHOSEN)
            self._layout.addWidget(tick)
        self._layout.addLayout(_row(self.folder, self.folder_link))
        self._layout.addLayout(_row(self.told, self.show_link, self.stop_link))

    def _connect(self) -> None:
        for tick in self.ticks.values():
            tick.toggled.connect(self._on_tick_toggled)
        self.look_link.clicked.connect(self.look_asked)
        self.folder_link.clicked.connect(self.folder_asked)
        self.show_link.clicked.connect(self.shown_asked)
        self.stop_link.clicked.connect(self.stop_asked)

    def kinds(self) -> tuple[Kind, ...]:
        """Return the documents that are ticked, in order."""
        return tuple(kind for kind, tick in self.ticks.items() if tick.isChecked() and tick.isEnabled())

    def show_missing(self, reasons: Mapping[Kind, str]) -> None:
        """Say of which documents there is nothing to print, and why."""
        for kind, tick in self.ticks.items():
            tick.setEnabled(not reasons.get(kind))
            tick.setToolTip(reasons.get(kind, ""))

    def show_folder(self, folder: Path) -> None:
        """Say where documents go."""
        self.folder.set_text(tr("In de map {folder}").format(folder=folder))
        self.folder.setToolTip(plain_tip(str(folder)))

    def show_words(self, words: str, *, is_busy: bool = False, is_saved: bool = False) -> None:
        """Say how it goes; with a way to stop it, or to what was saved."""
        self._drop_warning()
        self.told.set_text(words)
        self.told.setVisible(bool(words))
        self.stop_link.setVisible(is_busy)
        self.show_link.setVisible(is_saved)

    def show_page(self, page: int, count: int) -> None:
        """Say at which page it is, when that is known."""
        words = (
            tr("Pagina {page} van {count}…").format(page=page, count=count)
            if count
            else tr("De documenten worden gemaakt…")
        )
        self.show_words(words, is_busy=True)

    def show_saved(self, paths: Sequence[Path], seconds: float) -> None:
        """Say what is in the folder now, and how long that took."""
        names = formats.enumeration([path.name for path in paths])
        words = tr("Klaar in {time}: {names}").format(time=seconds_words(seconds), names=names)
        self.show_words(words, is_saved=True)

    def show_printed(self, count: int, seconds: float) -> None:
        """Say that the printer has it all."""
        papers = formats.count(count, tr("document"), tr("documenten"))
        self.show_words(tr("{papers} naar de printer in {time}.").format(papers=papers, time=seconds_words(seconds)))

    def show_failure(self, sentence: str) -> None:
        """Say what went wrong, with a way to try again."""
        self.show_words("")
        self._warning = WarningBox(self._theme, sentence, links=[(_AGAIN, tr("Opnieuw proberen"))])
        self._warning.link_chosen.connect(self._on_warning_link_chosen)
        self._layout.addWidget(self._warning)

    def warning(self) -> WarningBox | None:
        """Return the warning that is shown, None when all went well."""
        return self._warning

    def _drop_warning(self) -> None:
        if self._warning is not None:
            self._layout.removeWidget(self._warning)
            self._warning.hide()
            self._warning.deleteLater()
            self._warning = None

    @Slot(bool)
    def _on_tick_toggled(self, _: bool) -> None:
        self.chosen.emit()

    @Slot(str)
    def _on_warning_link_chosen(self, _: str) -> None:
        self.again_asked.emit()


def _row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(first, 1)
    for one in others:
        row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
    return row
