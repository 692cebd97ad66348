"""Opzet: when it is, who leads, how one scores, and what is said about it beforehand."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.workshop import Workshop
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import TickBox
from ui.widgets.flow import FlowRow
from ui.widgets.inputs import DateInput, WholeInput
from ui.widgets.inputs.typed import LineInput
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.prepare.form import FormCard, TimeInput
from wizard.workshop import setting_up
from wizard.workshop.guide import told_beforehand

BEFORE, ROOM = "vooraf", "zaal"
_LONGEST_S = 900
_SHORTEST_S = 15


class BasicsTab(QWidget):
    """Two cards: the day with its people, and how one scores."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.title = LineInput(theme, tr("Titel"))
        self.day = DateInput(theme, tr("Dag"))
        self.starts_at = TimeInput(theme, tr("Begint om"))
        self.client = LineInput(theme, tr("Opdrachtgever, die opent en sluit"))
        self.facilitator = LineInput(theme, tr("Begeleider"))
        self.note_taker = LineInput(theme, tr("Notulist"))
        self.scoring = Segment(theme, [(ROOM, tr("In de zaal")), (BEFORE, tr("Vooraf, op papier of met een bestand"))],
                               name=tr("Wanneer iedereen stemt"))  # fmt: skip
        self.scoring_note = Label(theme, role=Role.SMALL, color="muted")
        self.seconds = WholeInput(
            theme, tr("Lezen en kiezen"), unit=tr("sec. per vraag"), minimum=_SHORTEST_S, maximum=_LONGEST_S
        )
        self.explaining = WholeInput(
            theme, tr("Toelichten"), unit=tr("sec. per persoon"), minimum=_SHORTEST_S, maximum=_LONGEST_S
        )
        self.shows = TickBox(theme, tr("Het verslag toont per nummer wat iemand koos"))
        self.aloud = Label(theme, role=Role.SMALL, color="ink-2")
        self._fields: tuple[tuple[str, LineInput, str], ...] = (
            ("title", self.title, tr("Titel van de workshop")), ("day", self.day, tr("Dag van de workshop")),
            ("starts_at", self.starts_at, tr("Begintijd")), ("client", self.client, tr("Opdrachtgever")),
            ("facilitator", self.facilitator, tr("Begeleider")), ("note_taker", self.note_taker, tr("Notulist")),
            ("seconds_each", self.seconds, tr("Tijd per vraag")), ("seconds_to_explain", self.explaining, tr("Tijd om toe te lichten")),
        )  # fmt: skip
        self._lay_out()
        for _, field, _ in self._fields:
            field.value_changed.connect(self._on_field_value_changed)
        self.scoring.chosen.connect(self._on_scoring_chosen)
        self.shows.clicked.connect(self._on_shows_clicked)

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what was agreed."""
        setup = workshop.setup
        for name, field, _ in self._fields:
            field.set_value(getattr(setup, name) or None)
        self.scoring.set_key(BEFORE if setup.prepared else ROOM)
        self.scoring_note.set_text(
            tr("Iedereen vult thuis in. In de zaal bespreken jullie alleen de verschillen: anderhalf uur is genoeg.")
            if setup.prepared
            else tr("Lezen, kiezen in stilte, tonen, twee mensen lichten toe: reken op vier minuten per vraag.")
        )
        self.shows.set_checked(setup.shows_individual)
        say = tr("Zeg bij de opening: {words}").format(words=told_beforehand(shows_individual=setup.shows_individual))
        self.aloud.set_text(say if setting_up.may_announce(workshop) else tr(setting_up.TOO_LATE))

    def flush(self) -> None:
        """Keep what is being typed."""
        for _, field, _ in self._fields:
            field.flush()

    def focus_first(self) -> None:
        """Put the focus on the first field."""
        self.title.focus_first()

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, in its order."""
        names = (self.facilitator, self.client, self.note_taker)
        when = [self.title.field, self.day.field, self.day.calendar_button, self.starts_at.field]
        how = [self.scoring.button(ROOM), self.scoring.button(BEFORE), self.seconds.field, self.explaining.field]
        return [*when, *(one.field for one in names), *how, self.shows]

    def _lay_out(self) -> None:
        when = FormCard(self._theme, tr("Wanneer en wie"))
        when.add_row(tr("Titel"), self.title)
        when.add_row(tr("Dag"), self._beside(self.day, tr("Begint om"), self.starts_at))
        when.add_row(tr("Begeleider"), self.facilitator)
        when.add_row(tr("Opdrachtgever"), self.client)
        when.add_row(tr("Notulist"), self.note_taker)
        how = FormCard(self._theme, tr("Hoe jullie stemmen"))
        how.add_row(tr("Stemmen"), self.scoring, self.scoring_note)
        how.add_row(tr("Lezen en kiezen"), self._beside(self.seconds, tr("Toelichten"), self.explaining))
        how.add_row(tr("Losse keuzes"), self.shows, self.aloud)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(when)
        column.addWidget(how)
        column.addStretch(1)

    def _beside(self, first: QWidget, words: str, second: QWidget) -> FlowRow:
        """Put two short fields on one line, or under each other where that does not fit."""
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        label = Label(self._theme, words, role=Role.SMALL, color="ink-2", wrap=False)
        label.setMinimumHeight(self._theme.px(32))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(second)
        line = FlowRow(self._theme, gap=20)
        line.add(first, both)
        return line

    @Slot(object)
    def _on_field_value_changed(self, value: Any) -> None:
        workshop = self._desk.workshop
        name, _, words = next(one for one in self._fields if one[1] is self.sender())
        if workshop is None:
            return
        if value is None and name in {"day", "seconds_each", "seconds_to_explain"}:
            return
        kept = value.strip() if isinstance(value, str) else value
        if kept is None and name != "starts_at":
            kept = ""
        if kept != getattr(workshop.setup, name):
            said = tr("{what} gewijzigd").format(what=words)
            self._desk.make(setting_up.change(workshop, said, **{name: kept}))

    @Slot(str)
    def _on_scoring_chosen(self, key: str) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.make(setting_up.set_prepared(workshop, self._desk.work.session.catalogue, key == BEFORE))

    @Slot(bool)
    def _on_shows_clicked(self, ticked: bool) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            if ticked and not setting_up.may_announce(workshop):
                self.show_workshop(workshop)
                return
            self._desk.make(setting_up.announce(workshop, ticked))
