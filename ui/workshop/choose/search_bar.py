"""What stands above the list of tasks: words to look for, pillar, step and class, the order, and an own task."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from assessments.catalogue import Catalogue
from assessments.types import Pillar
from ui.plan.choice_box import ChoiceBox
from ui.plan.list.filter_bar import SearchField
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.flow import FlowRow
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.workshop.choose.rows import Order
from wizard import formats
from wizard.drawing.pillars import NAMES, PILLARS
from wizard.workshop.candidates import OWN_STEP, Search


class SearchBar(FlowRow):
    """Chooses which tasks are shown.

    Signals: ``changed()`` after a person chose otherwise; ``left_down()`` to go on to the list; ``own_asked()`` for a task
    of one's own.
    """

    changed = Signal()
    left_down = Signal()
    own_asked = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.search = SearchField(
            theme, name=tr("Zoek op nummer of woord"), placeholder=tr("Nummer of woord"), columns=16
        )
        pillars = [(pillar, NAMES[pillar]) for pillar in PILLARS]
        steps = [(one.number, tr("Stap {step}").format(step=one.number)) for one in catalogue.sections if one.prefix]
        steps = [one for one in steps if 1 <= one[0] <= 6]
        self.pillar = ChoiceBox(theme, [(None, tr("Alle pijlers")), *pillars], name=tr("Pijler"))
        self.step = ChoiceBox(
            theme, [(None, tr("Alle stappen")), *steps, (OWN_STEP, tr("Eigen taken"))], name=tr("Stap")
        )
        classes = [(one, tr("Klasse {letter}").format(letter=one)) for one in "ABC"]
        self.task_class = ChoiceBox(theme, [("", tr("Alle klassen")), *classes], name=tr("Klasse"))
        orders = [(Order.PRIORITY, tr("Op prioriteit")), (Order.DOTS, tr("Op stippen"))]
        self.order = Segment(theme, orders, name=tr("Volgorde"), small=True)
        self.order.set_key(Order.PRIORITY)
        self.own = FlatButton(theme, tr("Eigen taak"), icon="plus")
        self.totals = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self.add(self.search, self.pillar, self.step, self.task_class, self.order, self.own, self.totals)
        self._connect()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.changed)
        self.search.left_down.connect(self.left_down)
        for box in (self.pillar, self.step, self.task_class):
            box.chosen.connect(self._on_choice_chosen)
        self.order.chosen.connect(self._on_choice_chosen)
        self.own.clicked.connect(self.own_asked)

    def wanted(self) -> Search:
        """Return which tasks one looks for."""
        pillar, step = self.pillar.value(), self.step.value()
        return Search(
            self.search.text(),
            pillar if isinstance(pillar, Pillar) else None,
            step if isinstance(step, int) else None,
            str(self.task_class.value()),
        )

    def show_totals(self, shown: int, total: int) -> None:
        """Say how many tasks are found."""
        found = formats.count(total, tr("taak"), tr("taken"))
        self.totals.set_text(found if shown == total else tr("{shown} van {found}").format(shown=shown, found=found))

    def set_narrow(self, narrow: bool) -> None:
        """Leave the choices out where there is little room; one can still look for words."""
        for box in (self.pillar, self.step, self.task_class):
            box.setVisible(not narrow or bool(box.currentIndex()))
        self.order.setVisible(not narrow)
        self.totals.setVisible(not narrow)

    @Slot()
    def _on_choice_chosen(self) -> None:
        self.changed.emit()
