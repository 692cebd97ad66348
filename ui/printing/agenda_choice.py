"""Which meeting and which day the agenda sheet is for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan.plain_choice import PlainChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment
from wizard.planning.meetings import PlannedMeeting, meetings


class AgendaChoice(QWidget):
    """A meeting, or all that were chosen; and one of its days, or the first one that comes.

    Signals: ``chosen()`` after another one was chosen.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[tuple[str, tuple[date, ...]], ...] | None = None
        self._meetings: tuple[PlannedMeeting, ...] = ()
        self._year = 0
        self.meeting = PlainChoice(theme)
        self.day = PlainChoice(theme)
        self.meeting.setAccessibleName(tr("Welk overleg"))
        self.day.setAccessibleName(tr("Welke dag"))
        self._foot = Label(theme, role=Role.SMALL, color="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for words, field in ((tr("Welk overleg"), self.meeting), (tr("Welke dag"), self.day)):
            layout.addWidget(Label(theme, words, role=Role.SMALL_STRONG))
            layout.addWidget(field)
        layout.addWidget(self._foot)
        self.meeting.activated.connect(self._on_meeting_activated)
        self.day.activated.connect(self._on_day_activated)

    def show_meetings(self, assessment: Assessment, today: date) -> None:
        """Offer the meetings that were chosen; the choice stays while it is there."""
        self._meetings = meetings(assessment)
        self._year = today.year
        offered = tuple((one.template.option, one.days) for one in self._meetings)
        if offered != self._offered:
            kept, day = self.meeting_key(), self.day_value()
            self._offered = offered
            with QSignalBlocker(self.meeting):
                self.meeting.clear()
                self.meeting.addItem(tr("Alle gekozen overleggen"), "")
                for one in self._meetings:
                    self.meeting.addItem(one.template.short, one.template.option)
            self.choose(kept, day)
        words = tr("Elk blad heeft de taken die op die dag open staan.")
        self._foot.set_text(words if self._meetings else tr("Kies bij vraag SYN-11 welke overleggen jullie houden."))

    def choose(self, meeting: str, day: date | None) -> None:
        """Show a choice without telling anybody; what is not offered becomes the first of the list."""
        with QSignalBlocker(self.meeting), QSignalBlocker(self.day):
            self.meeting.setCurrentIndex(max(0, self.meeting.findData(meeting)))
            self._offer_days()
            self.day.setCurrentIndex(max(0, self.day.findData(day.isoformat() if day else "")))

    def meeting_key(self) -> str:
        """Return the option of SYN-11, "" for all."""
        return str(self.meeting.currentData() or "")

    def day_value(self) -> date | None:
        """Return the chosen day, None for the first one that comes."""
        day = self.day.currentData()
        return date.fromisoformat(day) if day else None

    def _offer_days(self) -> None:
        """Offer the days of the chosen meeting; with all meetings only the first that comes."""
        self.day.clear()
        self.day.addItem(tr("De eerste die komt"), "")
        for one in self._meetings:
            if one.template.option == self.meeting_key():
                for day in one.days:
                    words = f"{formats.weekday_name(day)} {formats.short_date(day, self._year)}"
                    self.day.addItem(words, day.isoformat())
        self.day.setEnabled(self.day.count() > 1)

    @Slot(int)
    def _on_meeting_activated(self, _: int) -> None:
        with QSignalBlocker(self.day):
            self._offer_days()
        self.chosen.emit()

    @Slot(int)
    def _on_day_activated(self, _: int) -> None:
        self.chosen.emit()
