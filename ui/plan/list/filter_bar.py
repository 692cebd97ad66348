"""What stands above the list: words to look for, which tasks, and how they are put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessments.plan import TaskStatus
from assessments.types import Pillar
from ui.plan.choice_box import ChoiceBox
from ui.plan.list.looks import Group, Look
from ui.plan.list.rows import Only, Sifting, status_words
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, LinkButton
from ui.widgets.chips import KeyCap
from ui.widgets.edits import LineField
from ui.widgets.flow import FlowRow
from ui.widgets.text import Label
from wizard import formats
from wizard.drawing.pillars import NAMES, PILLARS

_NARROW = 850
"""Below this effective width the choices stand behind a button."""


class SearchField(LineField):
    """A field for words; Esc empties it and Down goes to the list.

    Signals: ``left_down()`` when one goes on to what was found.
    """

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class KeyHints(QWidget):
    """Keys with what they do."""

    def __init__(self, theme: Theme, hints: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, 0, 0)
        row.setSpacing(5)
        for key, words in hints:
            row.addWidget(KeyCap(theme, key))
            row.addWidget(Label(theme, words, role=Role.CAPTION, color="muted", wrap=False))


class FilterBar(FlowRow):
    """Chooses which rows the list shows and under which heads.

    Signals: ``looked(Look)`` after a person chose otherwise; ``left_down()`` when one goes on to the list.
    """

    looked = Signal(object)
    left_down = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._look = Look()
        self.search = SearchField(
            theme, name=tr("Zoek in code, titel en naam"), placeholder=tr("Zoek een taak of naam")
        )
        pillars = [(pillar, NAMES[pillar]) for pillar in PILLARS]
        states = [(status, formats.capitalized(status_words(status))) for status in TaskStatus]
        self.pillar = ChoiceBox(theme, [(None, tr("Alle pijlers")), *pillars], name=tr("Pijler"))
        self.status = ChoiceBox(theme, [(None, tr("Elke status")), *states], name=tr("Status"))
        self.only = ChoiceBox(theme, _only(), name=tr("Welke taken"))
        self.group = ChoiceBox(theme, _groups(), name=tr("Groepeer de taken"))
        self.clear = LinkButton(theme, tr("Wis de filters"))
        self.totals = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self._keys = KeyHints(theme, (("F2", tr("wijzig")), (tr("Spatie"), tr("status")), ("Alt+S", tr("sorteer"))))
        self.fold = FlatButton(theme, tr("Filters"), icon="filter")
        self.fold.setCheckable(True)
        self.add(
            self.search, self.fold, self.pillar, self.status, self.only, self.group, self.totals, self.clear, self._keys
        )
        self._connect()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_choice_chosen)
        self.search.left_down.connect(self.left_down)
        for box in (self.pillar, self.status, self.only, self.group):
            box.chosen.connect(self._on_choice_chosen)
        self.fold.toggled.connect(self._on_fold_toggled)
        self.clear.clicked.connect(self._on_clear_clicked)

    def show_look(self, look: Look, totals: str) -> None:
        """Show how the list is looked at, and how much is found."""
        self._look = look
        sifting = look.sifting
        if self.search.text() != sifting.text:
            self.search.set_text(sifting.text)
        self.pillar.set_value(sifting.pillar)
        self.status.set_value(sifting.status)
        self.only.set_value(sifting.only)
        self.group.set_value(look.group)
        self.clear.setVisible(sifting != Sifting())
        self.totals.set_text(totals)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Fold the choices where there is little room, and show the keys only where everything stands on one row."""
        is_narrow = self.width() / self._theme.factor < _NARROW
        self.fold.setVisible(is_narrow)
        for box in (self.pillar, self.status, self.only, self.group):
            box.setVisible(not is_narrow or self.fold.isChecked())
        shown = (self.search, self.pillar, self.status, self.only, self.group, self.totals, self.clear)
        wide = sum(one.sizeHint().width() + 8 for one in shown if one is not self.clear or not one.isHidden())
        self._keys.setVisible(wide + self._keys.sizeHint().width() <= self.width())

    @Slot()
    def _on_choice_chosen(self) -> None:
        pillar, status = self.pillar.value(), self.status.value()
        sifting = Sifting(
            self.search.text(),
            pillar if isinstance(pillar, Pillar) else None,
            status if isinstance(status, TaskStatus) else None,
            self.only.value(),
        )
        look = replace(self._look, sifting=sifting, group=self.group.value())
        if look.group is not self._look.group:
            look = replace(look, folded=frozenset())
        if look != self._look:
            self.looked.emit(look)

    @Slot()
    def _on_fold_toggled(self) -> None:
        self._fit()
        self.updateGeometry()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.looked.emit(replace(self._look, sifting=Sifting()))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)


def _only() -> list[tuple[Only, str]]:
    return [
        (Only.ALL, tr("Alle taken")),
        (Only.LATE, tr("Te laat")),
        (Only.NAMELESS, tr("Zonder naam")),
        (Only.LAPSED, tr("Niet meer nodig?")),
        (Only.CHANGED, tr("Aangepast")),
        (Only.OWN, tr("Eigen taken")),
        (Only.CHOSEN, tr("Gekozen in de workshop")),
        (Only.DROPPED, tr("Uit het plan gehaald")),
    ]


def _groups() -> list[tuple[Group, str]]:
    return [
        (Group.NONE, tr("Niet gegroepeerd")),
        (Group.PILLAR, tr("Per pijler")),
        (Group.OWNER, tr("Per eigenaar")),
        (Group.PHASE, tr("Per fase")),
        (Group.CLASS, tr("Per klasse")),
        (Group.STEP, tr("Per stap")),
        (Group.STATUS, tr("Per status")),
    ]
