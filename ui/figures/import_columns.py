"""A choice per column of the spreadsheet: which of ours it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.text import Label


class ColumnChoices(QWidget):
    """The names of source columns, each with a list of ours; each of ours is chosen at most once.

    Signals: ``changed()`` after a person chose.
    """

    changed = Signal()

    def __init__(self, theme: Theme, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options = tuple(options)
        self.combos: list[QComboBox] = []
        self._before: dict[int, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 8, 0)
        self._grid.setColumnStretch(0, 1)

    def offer(self, names: Sequence[str], found: Mapping[int, str]) -> None:
        """Show these source columns with what they seem to be."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._grid.setRowStretch(len(self.combos), 0)
        self.combos = []
        for place, name in enumerate(names):
            combo = self._combo(name, found.get(place, ""))
            self._grid.addWidget(Label(self._theme, name, role=Role.SMALL, elide=True), place, 0)
            self._grid.addWidget(combo, place, 1)
            self.combos.append(combo)
        self._grid.setRowStretch(len(names), 1)
        self._before = self.chosen()

    def chosen(self) -> dict[int, str]:
        """Return which of ours each source column is; those that stay out are not there."""
        keys = ((place, str(combo.currentData())) for place, combo in enumerate(self.combos))
        return {place: key for place, key in keys if key}

    def _combo(self, name: str, key: str) -> QComboBox:
        combo = QComboBox()
        for option, words in self._options:
            combo.addItem(words, option)
        combo.setCurrentIndex(max(0, combo.findData(key)))
        combo.setAccessibleName(tr("Kolom {name}").format(name=name))
        combo.currentIndexChanged.connect(self._on_combo_current_index_changed)
        return combo

    @Slot(int)
    def _on_combo_current_index_changed(self, _: int) -> None:
        """Let the column that had the same meaning before go."""
        for place, key in self.chosen().items():
            if self._before.get(place) == key:
                continue
            for other, combo in enumerate(self.combos):
                if other != place and combo.currentData() == key:
                    combo.blockSignals(True)
                    combo.setCurrentIndex(0)
                    combo.blockSignals(False)
        self._before = self.chosen()
        self.changed.emit()
