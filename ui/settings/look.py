"""The part of the settings about the look: colours, text size, patterns."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.texts import tr
from ui.theme import Appearance, Role, Theme
from ui.theme.theme import LARGEST_FACTOR, SMALLEST_FACTOR
from ui.widgets.buttons import SecondaryButton
from ui.widgets.edits import TickBox
from ui.widgets.text import Label

_STEP = 0.1
_LOOKS = (
    (Appearance.SYSTEM, "Zoals de computer"),
    (Appearance.LIGHT, "Licht"),
    (Appearance.DARK, "Donker"),
    (Appearance.HIGH_CONTRAST, "Hoog contrast"),
)


class LookPart(QWidget):
    """Shows the look that is on; the dialog makes the change.

    Signals: ``appearance_chosen(Appearance)``, ``factor_chosen(float)``, ``patterns_chosen(bool)``,
        ``all_open_chosen(bool)``.
    """

    appearance_chosen = Signal(Appearance)
    factor_chosen = Signal(float)
    patterns_chosen = Signal(bool)
    all_open_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks: dict[QAbstractButton, Appearance] = {}
        self._group = QButtonGroup(self)
        self._size_label = Label(theme, role=Role.BODY_STRONG, tabular=True, wrap=False)
        self._smaller_button = SecondaryButton(theme, tr("Kleiner"), icon="zoom-out")
        self._larger_button = SecondaryButton(theme, tr("Groter"), icon="zoom-in")
        self._patterns_box = TickBox(theme, tr("Patronen in grafieken"))
        self._all_open_box = TickBox(theme, tr("Alle vragen op een pagina open"))
        self._lay_out()
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self._smaller_button.clicked.connect(self._on_smaller_button_clicked)
        self._larger_button.clicked.connect(self._on_larger_button_clicked)
        self._patterns_box.toggled.connect(self.patterns_chosen)
        self._all_open_box.toggled.connect(self.all_open_chosen)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        theme, column = self._theme, QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(theme, tr("Uiterlijk"), role=Role.QUESTION))
        column.addWidget(self._choices())
        column.addSpacing(16)
        column.addWidget(Label(theme, tr("Tekstgrootte"), role=Role.QUESTION))
        keys = tr("Ctrl en + of − werkt overal. Ctrl en 0 maakt de tekst weer gewoon.")
        column.addWidget(Label(theme, keys, role=Role.SMALL, color="muted"))
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self._smaller_button, self._size_label, self._larger_button):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(16)
        column.addWidget(self._patterns_box)
        words = tr("Stippen en strepen onderscheiden de pijlers zonder kleur. Bij hoog contrast staan ze altijd aan.")
        column.addWidget(Label(theme, words, role=Role.SMALL, color="muted"))
        column.addSpacing(16)
        column.addWidget(self._all_open_box)
        words = tr("Anders staat één vraag open en zijn de andere gevouwen. In een hoog venster past alles vanzelf.")
        column.addWidget(Label(theme, words, role=Role.SMALL, color="muted"))

    def show_all_open(self, all_open: bool) -> None:
        """Show whether all questions stand open, without telling anybody."""
        self._all_open_box.set_checked(all_open)

    def _choices(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(tr("Uiterlijk"))
        grid = QGridLayout(box)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setHorizontalSpacing(24)
        for place, (look, words) in enumerate(_LOOKS):
            button = QRadioButton(tr(words))
            self._looks[button] = look
            self._group.addButton(button)
            grid.addWidget(button, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        return box

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self.appearance_chosen.emit(self._looks[button])

    @Slot()
    def _on_smaller_button_clicked(self) -> None:
        self.factor_chosen.emit(round(self._theme.factor - _STEP, 2))

    @Slot()
    def _on_larger_button_clicked(self) -> None:
        self.factor_chosen.emit(round(self._theme.factor + _STEP, 2))

    @Slot()
    def _on_theme_changed(self) -> None:
        theme = self._theme
        for button, look in self._looks.items():
            button.setFont(theme.font(Role.BODY))
            button.setMinimumHeight(theme.px(32))
            button.setChecked(look is theme.appearance)
        percent = tr("{number}%").format(number=round(theme.factor * 100))
        self._size_label.set_text(percent)
        self._smaller_button.setEnabled(theme.factor > SMALLEST_FACTOR)
        self._larger_button.setEnabled(theme.factor < LARGEST_FACTOR)
        self._smaller_button.setAccessibleDescription(percent)
        self._larger_button.setAccessibleDescription(percent)
        self._patterns_box.set_checked(theme.shows_patterns)
        self._patterns_box.setEnabled(not theme.is_high_contrast)
