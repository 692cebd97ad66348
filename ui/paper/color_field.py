"""A house colour: typed or picked, shown as it will be on paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, SecondaryButton
from ui.widgets.edits import LineField
from ui.widgets.flow import FlowRow
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.text import Label
from wizard.house_color import OURS, for_text, read_color

_LONGEST = 20


class ColorField(QWidget):
    """Shows a colour and takes another; an empty field is no colour of one's own.

    Signals: ``chosen(str)`` after a person chose another: "#RRGGBB", or "" for none.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        empty: str,
        ask: Callable[[QWidget, str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the field; ``empty`` says which colour is used while there is none, ``ask`` asks for one ("" is none)."""
        super().__init__(parent)
        self._ask = ask or ask_for_color
        self._empty = empty
        self._color = ""
        self._field = LineField(theme, name=name, placeholder="#1B5E9B", columns=10)
        self._field.setMaxLength(_LONGEST)
        self._swatch = Swatch(theme)
        self._pick_button = SecondaryButton(theme, tr("Kies een kleur…"))
        self._remove_button = FlatButton(theme, tr("Haal weg"), icon="trash-2")
        self._note = Label(theme, role=Role.SMALL, color="muted")
        self._error_line = ErrorLine(theme)
        for button in (self._pick_button, self._remove_button):
            button.setAccessibleDescription(name)
        row = FlowRow(theme)
        row.add(self._field, self._swatch, self._pick_button, self._remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(row)
        column.addWidget(self._note)
        column.addWidget(self._error_line)
        self._field.editingFinished.connect(self.flush)
        self._pick_button.clicked.connect(self._on_pick_button_clicked)
        self._remove_button.clicked.connect(self._on_remove_button_clicked)
        self._show_state()

    def color(self) -> str:
        """Return the colour that is shown, "" for none."""
        return self._color

    def show_color(self, color: str) -> None:
        """Show a colour without telling anybody."""
        self._color = color
        self._field.set_text(color)
        self._show_state()

    @Slot()
    def flush(self) -> None:
        """Take what was typed; what is no colour is told of and changes nothing."""
        typed = self._field.text().strip()
        color = read_color(typed) if typed else ""
        self._error_line.set_error(
            ""
            if color is not None
            else tr("‘{typed}’ is geen kleur; typ # en zes tekens, zoals #1B5E9B.").format(typed=typed)
        )
        self._field.set_wrong(color is None)
        if color is not None:
            self._take(color)

    def _take(self, color: str) -> None:
        is_new = color != self._color
        self.show_color(color)
        if is_new:
            self.chosen.emit(color)

    def _show_state(self) -> None:
        printed = for_text(self._color or OURS)
        self._swatch.set_color(printed)
        self._remove_button.setVisible(bool(self._color))
        self._error_line.set_error("")
        self._field.set_wrong(False)
        if not self._color:
            self._note.set_text(self._empty)
        elif printed != self._color:
            self._note.set_text(
                tr("Op papier maken we hem iets donkerder ({color}), anders leest het niet.").format(color=printed)
            )
        else:
            self._note.set_text(tr("Voor de koppen van hoofdstukken en de omslag. De pijlers houden hun eigen kleur."))

    @Slot()
    def _on_pick_button_clicked(self) -> None:
        color = read_color(self._ask(self, self._color or OURS))
        if color is not None:
            self._take(color)

    @Slot()
    def _on_remove_button_clicked(self) -> None:
        self._take("")
        self._field.setFocus()


class Swatch(QWidget):
    """A small square of the colour as it is on paper."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color = QColor(OURS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_color(self, color: str) -> None:
        """Show a colour."""
        self._color = QColor(color)
        self.setAccessibleName(tr("Kleur op papier: {color}").format(color=color))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line-strong"), 1))
        painter.setBrush(self._color)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def ask_for_color(parent: QWidget, now: str) -> str:
    """Ask for a colour in the system's dialog; "" when the user thinks better of it."""
    color = QColorDialog.getColor(QColor(now), parent, tr("Kies een kleur"))
    return color.name() if color.isValid() else ""
