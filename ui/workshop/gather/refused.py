"""The files that could not be taken in, each with its sentence, until they are read well or waved away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.choice_line import ChoiceLine
from ui.widgets.text import Label
from wizard import formats
from wizard.workshop.gathering import Found, Standing

_REFUSED = frozenset({Standing.BROKEN, Standing.ELSEWHERE, Standing.EMPTY})
_SHOWN = 12


class RefusedLines(QWidget):
    """One line per file that did not come in.

    Signals: ``again_asked(list)`` with the paths that are to be read once more.
    """

    again_asked = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: dict[Path, Found] = {}
        self._lines: list[ChoiceLine] = []
        self._head = Label(theme, role=Role.SMALL_STRONG, wrap=False)
        self.again_link = LinkButton(theme, tr("Lees opnieuw"))
        self.clear_link = LinkButton(theme, tr("Wis deze meldingen"))
        self._more = Label(theme, role=Role.SMALL, color="muted")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.setContentsMargins(0, 5, 3, 0)
        row.addWidget(self._head)
        row.addStretch(1)
        for link in (self.again_link, self.clear_link):
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(row)
        self._column.addWidget(self._more)
        self.again_link.clicked.connect(self._on_again_link_clicked)
        self.clear_link.clicked.connect(self.clear)
        self._show()

    def take(self, paths: Sequence[Path], found: Iterable[Found]) -> None:
        """Keep what could not be taken in; a file that came in after all goes from the list."""
        for path, one in zip(paths, found, strict=True):
            self._found.pop(path, None)
            if one.standing in _REFUSED:
                self._found[path] = one
        self._show()

    @Slot()
    def clear(self) -> None:
        """Forget all of them; the files stay where they are."""
        self._found.clear()
        self._show()

    def sentences(self) -> list[str]:
        """Return what is said of each file."""
        return [one.sentence for one in self._found.values()]

    def _show(self) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        refused = [one for one in self._found.values() if one.standing is not Standing.EMPTY]
        shown = refused[:_SHOWN]
        self._lines = [ChoiceLine(self._theme, one.name, [one.sentence]) for one in shown]
        if len(refused) < len(self._found):
            self._lines.append(
                ChoiceLine(self._theme, self._empty_words(), [tr("Een bestand komt binnen zodra het is ingevuld.")])
            )
        for place, line in enumerate(self._lines, 1):
            self._column.insertWidget(place, line)
        count = formats.count(len(refused), tr("bestand"), tr("bestanden"))
        self._head.set_text(tr("Niet ingelezen: {files}").format(files=count) if refused else "")
        rest = len(refused) - len(shown)
        self._more.setVisible(rest > 0)
        self._more.set_text(tr("En nog {files}.").format(files=formats.count(rest, tr("bestand"), tr("bestanden"))))
        self.setVisible(bool(self._found))

    def _empty_words(self) -> str:
        """Name whose file is there without anything in it."""
        numbers = sorted({one.number or 0 for one in self._found.values() if one.standing is Standing.EMPTY})
        who = tr("deelnemer") if len(numbers) == 1 else tr("deelnemers")
        listed = formats.enumeration([str(number) for number in numbers])
        return tr("Nog niets ingevuld: {who} {numbers}").format(who=who, numbers=listed)

    @Slot()
    def _on_again_link_clicked(self) -> None:
        self.again_asked.emit(list(self._found))
