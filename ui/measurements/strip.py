"""The strip on Cijfers that says whether the figures are locked, by whom, and what happened before."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from assessments.locks import LockEvent, LockKind
from assessments.types import Measurement
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.dutch_time import dutch_day


class LockStrip(CardFrame):
    """One line, and the log below it when asked for; away when nothing was ever locked.

    Signals: ``unlock_asked()``.
    """

    unlock_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.words = Label(theme, role=Role.SMALL, wrap=False)
        self.unlock = LinkButton(theme, tr("Ontgrendel…"))
        self.unlock.clicked.connect(self.unlock_asked)
        self.more = FlatButton(theme, tr("Logboek"), icon="history")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more_toggled)
        self.log = Label(theme, role=Role.SMALL, color="ink-2")
        self.log.hide()
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        row.addWidget(self.unlock)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 4, 14, 4)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.log)

    def show_measurement(self, measurement: Measurement) -> None:
        """Show the lock of a measurement."""
        events = measurement.lock_log
        self.setVisible(measurement.is_locked or bool(events))
        self.unlock.setVisible(measurement.is_locked)
        self.more.setVisible(len(events) > 1)
        if measurement.locked_at is not None:
            day = formats.short_date_year(dutch_day(measurement.locked_at))
            by = events[-1].by if events else ""
            words = tr("Vergrendeld door {by} op {day}") if by else tr("Vergrendeld op {day}")
            self.words.set_text(words.format(by=by, day=day))
        elif events:
            self.words.set_text(event_words(events[-1]))
        self.log.set_text("\n".join(event_words(one) for one in reversed(events)))

    @Slot(bool)
    def _on_more_toggled(self, shown: bool) -> None:
        self.log.setVisible(shown)


def event_words(event: LockEvent) -> str:
    """Say what happened, when, by whom and why."""
    day = formats.short_date_year(dutch_day(event.at))
    done = tr("vergrendeld") if event.kind is LockKind.LOCK else tr("ontgrendeld")
    who = tr(" door {by}").format(by=event.by) if event.by else ""
    return f"{day}: {done}{who}" + (f" ({event.reason})" if event.reason else "")
