"""From when and how fast the plan goes: its start, the hours a week, and planning what is open anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, SecondaryButton
from ui.widgets.inputs.typed import DateInput, WholeInput
from ui.widgets.strokes import CARD_RADIUS, draw_box
from ui.widgets.text import Label

MOST_HOURS = 168


class PlanningBar(QWidget):
    """Three choices under the head of the plan; each is looked at before it is made.

    Signals: ``start_chosen(date)``, ``hours_chosen(int)``, ``replan_chosen(date)`` with None for the plan's own start,
    ``closed()``.
    """

    start_chosen = Signal(object)
    hours_chosen = Signal(object)
    replan_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self.start = DateInput(theme, tr("Begin van het plan"))
        self.hours = WholeInput(theme, tr("Uren per week"), unit=tr("uur per week"), minimum=0, maximum=MOST_HOURS)
        self.replan_day = DateInput(theme, tr("Plan open taken opnieuw vanaf"))
        self.replan_button = SecondaryButton(theme, tr("Plan opnieuw"))
        self.back_button = FlatButton(theme, tr("Terug naar de eerste planning"), icon="undo-2")
        self.close_button = FlatButton(theme, tr("Sluit"), icon="x")
        self._told = Label(theme, role=Role.SMALL, color="muted")
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start.value_changed.connect(self._on_start_value_changed)
        self.hours.value_changed.connect(self._on_hours_value_changed)
        self.replan_button.clicked.connect(self._on_replan_button_clicked)
        self.back_button.clicked.connect(self._on_back_button_clicked)
        self.close_button.clicked.connect(self.closed)
        self.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(40, 10, 40, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        left = Qt.AlignmentFlag.AlignLeft
        grid.addWidget(self._head(tr("Begin van het plan")), 0, 0, left)
        grid.addWidget(self.start, 0, 1)
        grid.addWidget(self._head(tr("Tempo")), 0, 2, left)
        grid.addWidget(self.hours, 0, 3)
        grid.addWidget(self.close_button, 0, 4, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._head(tr("Open taken opnieuw vanaf")), 1, 0, left)
        grid.addWidget(self.replan_day, 1, 1)
        grid.addWidget(self.replan_button, 1, 2, left)
        grid.addWidget(self.back_button, 1, 3, left)
        grid.addWidget(self._told, 2, 0, 1, 5)
        grid.setColumnStretch(4, 1)

    def _head(self, words: str) -> Label:
        return Label(self._theme, words, role=Role.SMALL, color="muted", wrap=False)

    def show_planning(self, start: date, hours: int, replanned: date | None, done: int) -> None:
        """Show what the plan counts with now; nobody is told.

        ``done`` is how many tasks are finished: they ask no hours any more once the rest is planned anew.
        """
        self.start.set_value(start)
        self.hours.set_value(hours)
        self.replan_day.set_value(replanned or self._today())
        self.back_button.setVisible(replanned is not None)
        words = tr(
            "Wat klaar is, houdt zijn datum en kost geen uren meer. De open taken beginnen op de dag die je kiest."
        )
        if not done:
            words = tr("Er is nog geen taak klaar. Opnieuw plannen schuift dan alle taken naar de dag die je kiest.")
        self._told.set_text(words)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self.start.flush()
        self.hours.flush()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = self._theme, QRectF(self.rect()).adjusted(24, 0, -24, -4)
        draw_box(QPainter(self), rect, ground=theme.color("paper"), border=theme.color("line"), radius=CARD_RADIUS)

    @Slot(object)
    def _on_start_value_changed(self, day: date | None) -> None:
        self.start_chosen.emit(day)

    @Slot(object)
    def _on_hours_value_changed(self, hours: int | None) -> None:
        self.hours_chosen.emit(hours)

    @Slot()
    def _on_replan_button_clicked(self) -> None:
        self.replan_day.flush()
        day = self.replan_day.value()
        if isinstance(day, date) and not self.replan_day.has_error():
            self.replan_chosen.emit(day)

    @Slot()
    def _on_back_button_clicked(self) -> None:
        self.replan_chosen.emit(None)
