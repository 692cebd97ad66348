"""What others measured, with year and source; out of sight until somebody asks, and never in a score."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.figures.desk import FigureDesk
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.text import Label

_NAMES = {
    "CPH": "Cost-per-hire",
    "TTF": "Time-to-fill",
    "TTH": "Doorlooptijd voor kandidaten",
    "fee": "Bureaufee",
    "AANB": "Aanbodacceptatie",
}


class BenchmarkBox(QWidget):
    """A switch, and below it a line per number of others."""

    def __init__(self, desk: FigureDesk, theme: Theme, measures: Sequence[str]) -> None:
        super().__init__()
        catalogue = desk.work.session.catalogue
        self.switch = FlatButton(theme, tr("Toon cijfers van anderen"), icon="chevron-right")
        self.switch.setCheckable(True)
        self.switch.toggled.connect(self._on_switch_toggled)
        self._lines = QWidget()
        inside = QVBoxLayout(self._lines)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.setSpacing(6)
        inside.addWidget(
            Label(
                theme,
                tr("Ter vergelijking, geen norm: anderen tellen soms anders. Deze cijfers tellen nergens in mee."),
                role=Role.SMALL,
                color="muted",
            )
        )
        for one in (found for found in catalogue.benchmarks if found.measure in measures):
            source = catalogue.sources[one.source]
            name = _NAMES.get(one.measure, one.measure)
            year = str(one.year) if one.year else tr("zonder jaartal")
            words = f"{name}: {one.value} ({year}). {one.caveat} {tr('Bron')} {one.source}: {source.reference}."
            line = Label(theme, words, role=Role.SMALL, color="ink-2")
            line.set_text(words, bold_prefix=len(name) + 1)
            inside.addWidget(line)
        self._lines.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.switch)
        layout.addWidget(self._lines)

    @Slot(bool)
    def _on_switch_toggled(self, shown: bool) -> None:
        self._lines.setVisible(shown)
        self.switch.setText(tr("Verberg cijfers van anderen") if shown else tr("Toon cijfers van anderen"))
