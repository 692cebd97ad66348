"""The head of the results: the total in words and figures, which lines mean what, and the way to the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from ui.results.facts import ScoreLine
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.picture_view import PictureView
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats
from wizard.drawing.geometry import line as stroke
from wizard.drawing.shapes import Path, Picture

_NOTE_BESIDE = 620
"""From this width at 100 % on there is room beside the total."""
_AS_WIDE_AS_NEEDED = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
_SAMPLE = stroke(0, 5, 22, 5)


class ResultsHead(QWidget):
    """Title and total at the left, choices at the right; below each other where it is narrow.

    Signals: ``table_toggled(bool)``; ``measurement_chosen(str)`` with a measurement's id.
    """

    table_toggled = Signal(bool)
    measurement_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over_label = Label(theme, role=Role.CAPTION, color="muted")
        self._total_label = Label(theme, role=Role.TOTAL, tabular=True, wrap=False)
        self._word_label = Label(theme, role=Role.BODY, wrap=False)
        self._note_label = Label(theme, role=Role.SMALL, color="muted")
        self._table_button = FlatButton(theme, tr("Tabel"), icon="table-2", key="T")
        self._table_button.setCheckable(True)
        self._over = self._note = ""
        self._segment: Segment | None = None
        self._choices: tuple[tuple[str, str], ...] = ()
        self._right = QHBoxLayout()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._table_button.toggled.connect(self.table_toggled)
        theme.changed.connect(self._on_theme_changed)

    def _lay_out(self) -> None:
        theme = self._theme
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._over_label)
        row = QHBoxLayout()
        row.setSpacing(8)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(Label(theme, tr("Waar jullie nu staan"), role=Role.TITLE, wrap=False), 0, bottom)
        row.addSpacing(16)
        row.addWidget(self._total_label, 0, bottom)
        row.addWidget(self._word_label, 0, bottom)
        row.addSpacing(4)
        row.addWidget(self._note_label, 1, bottom)
        row.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
        self._total_label.setSizePolicy(_AS_WIDE_AS_NEEDED)
        self._word_label.setSizePolicy(_AS_WIDE_AS_NEEDED)
        left.addLayout(row)
        self._right.setSpacing(8)
        for words, dash in ((tr("nu"), ()), (tr("streef"), (4.0, 3.0))):
            self._right.addWidget(
                PictureView(theme, Picture(22, 10, (Path(_SAMPLE, stroke="ink", width=2, dash=dash),)))
            )
            self._right.addWidget(Label(theme, words, role=Role.SMALL, color="muted", wrap=False))
        self._right.addWidget(self._table_button)
        self._right.addStretch(1)
        self._layout.setContentsMargins(0, 0, 4, 4)
        self._layout.setSpacing(6)
        self._layout.addLayout(left, 1)
        self._layout.addLayout(self._right)

    def show_total(self, over: str, line: ScoreLine, answered: str, why: str) -> None:
        """Show the total with its word; ``why`` says why there is no total, empty when there is one."""
        self._over = over
        self._total_label.set_text(formats.score2(line.value))
        word = tr("nog geen score") if why else line.word
        self._word_label.set_text(f"{word}, {line.note}" if line.note else word)
        reason = f"{why} · " if why else ""
        target = tr("streef {value} · ").format(value=formats.score2(line.target)) if line.target is not None else ""
        self._note = f"{reason}{target}{answered}"
        self._settle()

    def show_measurements(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer the measurements when there are two or more."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            if self._segment is not None:
                self._right.removeWidget(self._segment)
                self._segment.hide()
                self._segment.deleteLater()
                self._segment = None
            if len(self._choices) > 1:
                self._segment = Segment(self._theme, self._choices, name=tr("Meting"))
                self._segment.chosen.connect(self.measurement_chosen)
                self._right.insertWidget(self._right.count() - 1, self._segment)
        if self._segment is not None:
            self._segment.set_key(chosen)

    @Slot()
    def toggle_table(self) -> None:
        """Show the table, or the pictures again."""
        self._table_button.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the choices beside the total, or below it where that is too narrow."""
        ways = QBoxLayout.Direction
        wide = self.width() >= self._theme.px(900)
        self._layout.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._settle()

    def _settle(self) -> None:
        """Say target and count beside the total, or in the line above it where that is too narrow."""
        narrow = self.width() < self._theme.px(_NOTE_BESIDE)
        self._note_label.setHidden(narrow)
        self._note_label.set_text(self._note)
        self._over_label.set_text(f"{self._over} · {self._note}" if narrow else self._over)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
