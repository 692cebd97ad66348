"""One meeting: when, how long and with whom on one card, which opens to change it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessments.plan import MeetingEdit
from assessments.types import Pillar
from ui.plan.meetings.meeting_form import MeetingForm
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, SecondaryButton
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.notices import CardFrame
from ui.widgets.strokes import draw_glyph
from ui.widgets.text import Label
from wizard import formats
from wizard.drawing.pillars import NAMES
from wizard.entry.clock import spoken_time
from wizard.planning.meetings import PlannedMeeting

_BESIDE = 760
_LETTERS = 60


class _Glyph(QWidget):
    """The mark of a pillar."""

    def __init__(self, theme: Theme, pillar: Pillar) -> None:
        super().__init__()
        self._theme = theme
        self._hue = pillar.value
        self.setToolTip(NAMES[pillar])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(16), self._theme.line(Role.QUESTION_FOLDED))

    def paintEvent(self, event: QPaintEvent) -> None:
        center = QPointF(self.width() / 2, self.height() / 2)
        draw_glyph(QPainter(self), self._theme, self._hue, center, self._theme.px(12))


class MeetingCard(CardFrame):
    """A meeting and, when it is open, its fields.

    Signals:
        edited(option, MeetingEdit, words): a person decided something about it.
        sheet_asked(option, day): an agenda sheet is wanted.
        unfolded(option): it was opened.
    """

    edited = Signal(str, object, str)
    sheet_asked = Signal(str, object)
    unfolded = Signal(str)

    def __init__(self, theme: Theme, option: str, pillar: Pillar, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.option = option
        self._day: date | None = None
        self._advice: tuple[PlannedMeeting, tuple[str, tuple[str, ...]], Sequence[tuple[str, str]]] | None = None
        self._title = Label(theme, role=Role.QUESTION_FOLDED)
        self._when = Label(theme, role=Role.SMALL, color="ink-2")
        self._who = Label(theme, role=Role.SMALL, color="muted")
        self._changed = Chip(theme, ChipText(tr("aangepast"), "pencil", ChipKind.ACCENT))
        self._problem = Label(theme, role=Role.SMALL, color="warning")
        self.sheet_button = SecondaryButton(theme, tr("Maak agendablad…"), icon="file-text")
        self.open_button = FlatButton(theme, tr("Pas aan"), icon="chevron-down")
        self.open_button.setCheckable(True)
        self.form: MeetingForm | None = None
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out(pillar)
        self.sheet_button.clicked.connect(self._on_sheet_button_clicked)
        self.open_button.toggled.connect(self._on_open_button_toggled)

    def _lay_out(self, pillar: Pillar) -> None:
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(_Glyph(self._theme, pillar), 0, Qt.AlignmentFlag.AlignTop)
        name.addWidget(self._title)
        name.addWidget(self._changed, 0, Qt.AlignmentFlag.AlignTop)
        name.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(name)
        for label in (self._when, self._who):
            label.setContentsMargins(0, 0, 0, 0)
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.sheet_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        self._top.setSpacing(8)
        self._top.addLayout(words, 1)
        self._top.addLayout(buttons)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(16, 10, 12, 10)
        self._body.setSpacing(8)
        self._body.addLayout(self._top)
        self._body.addWidget(self._problem)

    def show_meeting(
        self,
        meeting: PlannedMeeting,
        advice: tuple[str, tuple[str, ...]],
        people: Sequence[tuple[str, str]],
        today: date,
    ) -> None:
        """Show a meeting as it is now, with what the method has."""
        self._advice = (meeting, advice, people)
        name = meeting.template.short
        self._title.set_text(name)
        time = meeting.edit.time.strip()
        parts = [formats.capitalized(meeting.rhythm_words), tr("{time} uur").format(time=_short(spoken_time(time))) if time else "",
                 tr("{count} minuten").format(count=meeting.minutes), _short(meeting.edit.place)]  # fmt: skip
        coming = self._show_day(meeting, today)
        self._when.set_text(" · ".join(part for part in (coming, *parts) if part), bold_prefix=len(coming))
        others = [_short(one) for one in meeting.participants if one != meeting.chair]
        with_others = tr(", met {names}").format(names=formats.enumeration(others)) if others else ""
        self._who.set_text(tr("{chair} leidt{others}").format(chair=_short(meeting.chair), others=with_others))
        self._changed.setVisible(not meeting.edit.is_empty())
        self._problem.set_text(meeting.problem)
        self._problem.setVisible(bool(meeting.problem))
        self.setAccessibleName(f"{name}. {self._when.text()}. {self._who.text()}")
        self.open_button.setAccessibleName(tr("Pas {meeting} aan").format(meeting=name))
        self.sheet_button.setAccessibleName(tr("Maak agendablad voor {meeting}").format(meeting=name))
        if self.form is not None:
            self.form.show_meeting(*self._advice)

    def _show_day(self, meeting: PlannedMeeting, today: date) -> str:
        """Keep for which day a sheet is made; say when it is held next, or that it is over."""
        coming = meeting.next_day(today)
        self._day = coming or (meeting.days[-1] if meeting.days else None)
        words = tr("Nog geen dag")
        if coming is not None:
            day = f"{formats.weekday_name(coming)[:2]} {formats.short_date(coming, today.year)}"
            words = tr("Eerstvolgend {day}").format(day=day)
        elif self._day is not None:
            words = tr("Laatst op {day}").format(day=formats.short_date(self._day, today.year))
        self.sheet_button.setEnabled(self._day is not None)
        self.sheet_button.setToolTip("" if self._day else tr("Dit overleg heeft nog geen dag in het plan"))
        return words

    def is_open(self) -> bool:
        """Tell whether its fields are shown."""
        return self.open_button.isChecked()

    def fold(self, folded: bool) -> None:
        """Close the card, or open it."""
        self.open_button.setChecked(not folded)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        if self.form is not None:
            self.form.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() / self._theme.factor >= _BESIDE
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(beside if is_wide else below)

    @Slot()
    def _on_sheet_button_clicked(self) -> None:
        if self._day is not None:
            self.sheet_asked.emit(self.option, self._day)

    @Slot(bool)
    def _on_open_button_toggled(self, is_open: bool) -> None:
        self.open_button.set_icon_name("chevron-up" if is_open else "chevron-down")
        if not is_open:
            self.flush()
        if is_open and self.form is None and self._advice is not None:
            self.form = MeetingForm(self._theme)
            self.form.edited.connect(self._on_form_edited)
            self.form.show_meeting(*self._advice)
            self._body.addWidget(self.form)
            for one, two in pairwise((self.open_button, *self.form.stops())):
                self.setTabOrder(one, two)
        if self.form is not None:
            self.form.setVisible(is_open)
        if is_open:
            self.unfolded.emit(self.option)

    @Slot(object, str)
    def _on_form_edited(self, edit: MeetingEdit, words: str) -> None:
        self.edited.emit(self.option, edit, words)


def _short(text: str) -> str:
    """Return text on one line that a card has room for; the whole of it stands in its field."""
    line = " ".join(text.split())
    return line if len(line) <= _LETTERS else f"{line[: _LETTERS - 1]}…"
