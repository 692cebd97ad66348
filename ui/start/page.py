"""My dossiers: where one was, the search, and the cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.types import DossierId, DossierSummary
from ui.running import Running
from ui.start.card_list import CardList
from ui.start.desk import FactsDesk
from ui.start.facts import today_words, when_words
from ui.start.head import PageHead
from ui.start.model import DossierModel
from ui.start.tool_row import ToolRow
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.notices import Banner
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label

_MARGIN = 32


class LibraryPage(QWidget):
    """All dossiers as cards under a banner that leads back to the newest one.

    Signals: ``dossier_chosen(str)``, ``export_chosen(str)``, ``delete_chosen(str)`` with a dossier's id;
    ``workshop_chosen()`` to the workshop that was left.
    """

    dossier_chosen = Signal(str)
    workshop_chosen = Signal()
    export_chosen = Signal(str)
    delete_chosen = Signal(str)

    def __init__(self, theme: Theme, model: DossierModel, desk: FactsDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._desk = desk
        self._newest: DossierSummary | None = None
        self._running: Running | None = None
        self._running_name = ""
        self.head = PageHead(theme)
        self._banner = Banner(theme, tr("Ga verder"))
        self._tools = ToolRow(theme)
        self._none_label = Label(theme, color="muted")
        self._list = CardList(theme, model)
        self._content = QWidget()
        self._pane = ScrollPane(self._content)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self._content)
        page.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        page.setSpacing(14)
        for widget in (self.head, self._banner, self._tools, self._none_label):
            page.addWidget(widget)
        page.addWidget(self._list)
        page.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pane)

    def _wire(self) -> None:
        self._banner.chosen.connect(self._on_banner_chosen)
        self._tools.search_changed.connect(self._on_tools_search_changed)
        self._tools.order_changed.connect(self._model.set_order)
        self._tools.list_asked.connect(self._on_tools_list_asked)
        self._list.opened.connect(self.dossier_chosen)
        self._list.export_chosen.connect(self.export_chosen)
        self._list.delete_chosen.connect(self.delete_chosen)
        self._list.reached.connect(self._on_list_reached)
        self._model.modelReset.connect(self._on_model_reset)
        self._desk.ready.connect(self._on_desk_ready)

    def show_dossiers(self, dossiers: Sequence[DossierSummary], running: Running | None = None) -> None:
        """Show these; the banner leads to the one worked on last that is not the example, else to the example.

        A workshop that was left while it ran goes before them.
        """
        own = [one for one in dossiers if not one.is_example] or list(dossiers)
        names = {one.id: one.organisation for one in dossiers}
        self._running = running if running is not None and running.dossier in names else None
        self._running_name = names.get(DossierId(running.dossier), "") if running is not None else ""
        self._newest = max(own, key=lambda one: one.updated_at, default=None)
        self._model.set_dossiers(dossiers)
        self.head.set_day(today_words(self._model.now.date()))
        self._show_banner()

    @Slot()
    def go_on(self) -> None:
        """Open the dossier that the banner names."""
        if self._newest is not None:
            self.dossier_chosen.emit(self._newest.id)

    def focus_first(self) -> None:
        """Put the focus on the card of the dossier that the banner names, or on the way back to a workshop."""
        if self._running is not None:
            self._banner.button.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._newest is not None and self._model.rowCount():
            self._list.set_current_id(self._newest.id)
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_search(self) -> None:
        """Put the focus in the search field."""
        self._tools.focus_search()

    def _show_banner(self) -> None:
        self._banner.button.set_text(tr("Verder met de workshop") if self._running else tr("Ga verder"))
        if self._newest is None:
            return
        if self._running is not None:
            self._banner.show_words(tr("Er loopt nog een workshop"), self._running_name, self._running.title)
            return
        facts = self._desk.facts(self._newest)
        over = tr("Verder waar je was · {when}").format(when=when_words(self._newest.updated_at, self._model.now))
        place = tr("Je plek wordt opgezocht…") if facts is None else facts.problem or facts.place
        self._banner.show_words(over, self._newest.organisation, place)

    @Slot()
    def _on_banner_chosen(self) -> None:
        if self._running is not None:
            self.workshop_chosen.emit()
        else:
            self.go_on()

    @Slot(str)
    def _on_tools_search_changed(self, typed: str) -> None:
        self._model.set_search(typed)

    @Slot()
    def _on_tools_list_asked(self) -> None:
        if self._model.rowCount():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_model_reset(self) -> None:
        found = self._model.rowCount()
        self._tools.show_count(found, self._model.total)
        self._none_label.set_text(tr("Geen dossier gevonden. Probeer een deel van de naam, of maak het zoekveld leeg."))
        self._none_label.setVisible(found == 0)
        self._list.setVisible(found > 0)

    @Slot(str)
    def _on_desk_ready(self, dossier_id: str) -> None:
        if self._newest is not None and dossier_id == self._newest.id:
            self._show_banner()

    @Slot(QRect)
    def _on_list_reached(self, card: QRect) -> None:
        place = QRect(self._list.mapTo(self._content, card.topLeft()), card.size())
        middle = place.center()
        self._pane.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + 16)
