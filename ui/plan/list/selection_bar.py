"""What can be done with several chosen tasks at once: another status, another name, or out of the plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assessments.plan import TaskStatus
from ui.plan.task_fields import OwnerField
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.edits import LineField
from ui.widgets.flow import FlowRow
from ui.widgets.strokes import draw_box
from ui.widgets.text import Label
from wizard import formats

_PAD = 6


class SelectionBar(FlowRow):
    """Says how many tasks are chosen and what one can do with them; hidden while one task at most is chosen.

    Signals: ``status_asked(TaskStatus)``, ``owner_asked(name)`` and ``drop_asked(reason)`` for the chosen tasks;
    ``left()`` when nothing need be chosen any more.
    """

    status_asked = Signal(object)
    owner_asked = Signal(str)
    drop_asked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, side=12, edge=_PAD, parent=parent)
        self._count = Label(theme, role=Role.SMALL_STRONG, wrap=False)
        self._put = Label(theme, tr("Zet op"), role=Role.SMALL, color="ink-2", wrap=False)
        names = {TaskStatus.OPEN: tr("Te doen"), TaskStatus.BUSY: tr("Bezig"), TaskStatus.DONE: tr("Klaar")}
        self.states = {status: SecondaryButton(theme, name) for status, name in names.items()}
        self.name_button = SecondaryButton(theme, tr("Geef een naam…"), icon="user")
        self.drop_button = SecondaryButton(theme, tr("Uit het plan halen…"), icon="ban")
        self.owner = OwnerField(theme)
        self.reason = LineField(theme, name=tr("Reden om deze taken uit het plan te halen"),
                                placeholder=tr("Waarom gaan deze taken eruit?"), columns=34)  # fmt: skip
        self.apply_button = SecondaryButton(theme, tr("Zet de naam"))
        self.cancel_button = SecondaryButton(theme, tr("Laat staan"))
        self.none_button = SecondaryButton(theme, tr("Kies niets"), icon="x")
        self.add(
            self._count, self._put, *self.states.values(), self.name_button, self.drop_button, self.owner, self.reason
        )
        self.add(self.apply_button, self.cancel_button, self.none_button)
        self._asks = ""
        self._connect()
        self.hide()

    def _connect(self) -> None:
        for status, button in self.states.items():
            button.setAccessibleName(tr("Zet op {status}").format(status=button.text().lower()))
            button.setProperty("status", status.value)
            button.clicked.connect(self._on_status_clicked)
        self.name_button.clicked.connect(self._on_name_button_clicked)
        self.drop_button.clicked.connect(self.ask_reason)
        self.apply_button.clicked.connect(self._on_apply_button_clicked)
        self.reason.returnPressed.connect(self._on_apply_button_clicked)
        self.reason.textChanged.connect(self._on_reason_text_changed)
        self.cancel_button.clicked.connect(self.close_question)
        self.none_button.clicked.connect(self.left)

    def show_chosen(self, count: int, people: Sequence[tuple[str, str]]) -> None:
        """Say how many tasks are chosen; hide when it is one at most, unless its reason is asked."""
        self._count.set_text(tr("{tasks} gekozen").format(tasks=formats.count(count, tr("taak"), tr("taken"))))
        self.owner.set_people(people)
        if count < 2 and self._asks != "reason":
            self._ask("")
        if count == 0:
            self._ask("")
        self._show_parts()
        self.setVisible(count > 1 or bool(count and self._asks))

    @Slot()
    def ask_reason(self) -> None:
        """Ask why the chosen tasks go out of the plan."""
        self._ask("reason")
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_question(self) -> None:
        """Ask nothing; the tasks stay chosen and what was typed waits for the next time."""
        asked = self._asks
        self._ask("")
        (self.drop_button if asked == "reason" else self.name_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit() if self._count.text().startswith("1\u00a0") else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._asks:
            self.close_question()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        border = theme.color("accent") if theme.is_high_contrast else None
        draw_box(QPainter(self), QRectF(self.rect()), ground=theme.color("accent.tint"), border=border)

    def _ask(self, what: str) -> None:
        self._asks = what
        self._show_parts()
        self.updateGeometry()

    def _show_parts(self) -> None:
        asks_name, asks_reason = self._asks == "name", self._asks == "reason"
        for button in (self._put, *self.states.values(), self.name_button, self.drop_button, self.none_button):
            button.setVisible(not self._asks)
        self.owner.setVisible(asks_name)
        self.reason.setVisible(asks_reason)
        self.apply_button.setVisible(bool(self._asks))
        self.cancel_button.setVisible(bool(self._asks))
        self.apply_button.set_text(tr("Haal uit het plan") if asks_reason else tr("Zet de naam"))
        self._on_reason_text_changed()

    @Slot()
    def _on_status_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.status_asked.emit(TaskStatus(button.property("status")))

    @Slot()
    def _on_name_button_clicked(self) -> None:
        self.owner.set_owner("", tr("Leeg: volgens de rol"))
        self._ask("name")
        self.owner.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_reason_text_changed(self) -> None:
        ready = self._asks != "reason" or bool(self.reason.text().strip())
        self.apply_button.setEnabled(ready)
        self.apply_button.setToolTip("" if ready else tr("Schrijf eerst waarom deze taken eruit gaan"))

    @Slot()
    def _on_apply_button_clicked(self) -> None:
        if self._asks == "reason":
            reason = self.reason.text().strip()
            if reason:
                self._ask("")
                self.reason.clear()
                self.drop_asked.emit(reason)
        else:
            self.owner.flush()
            name = self.owner.currentText().strip()
            self._ask("")
            self.owner_asked.emit(name)
