"""The two clocks beside the vacancies: mean and median, who is still open, and where it goes faster."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.metrics.clocks import Clock, Clocks, Split, clocks_by
from assessments.metrics.kpis import filled_share
from assessments.metrics.vacancies import count_vacancies
from ui.figures.benchmarks import BenchmarkBox
from ui.figures.desk import FigureDesk
from ui.figures.number_table import NumberTable
from ui.figures.outcomes import clock_tiles, explain_number
from ui.figures.tiles import Tile, TileCard
from ui.figures.vacancy_rows import IMPORTANCE
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chart_view import ChartView
from ui.widgets.notices import CardFrame
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats
from wizard.drawing.shapes import Picture
from wizard.drawing.two_clocks import two_clocks

_SPLITS = (
    (Split.KEY_ROLE, "Sleutelfunctie"),
    (Split.CHANNEL, "Kanaal"),
    (Split.GROUP, "Doelgroep"),
    (Split.POOL, "Pool"),
)
_WORDS = {
    (Split.KEY_ROLE, "yes"): "Sleutelfuncties",
    (Split.KEY_ROLE, "no"): "Andere functies",
    (Split.POOL, "yes"): "Uit de pool of al in beeld",
    (Split.POOL, "no"): "Nieuw in beeld",
}
_MOST_OPEN = 8


class ClockSide(QWidget):
    """What the vacancy lines come to."""

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._split = Split.KEY_ROLE
        self.tiles = TileCard(theme, 3)
        self.tiles.explained.connect(self._on_tiles_explained)
        self._nuance = self._make_nuance(theme)
        self.choice = Segment(theme, [(key.value, tr(name)) for key, name in _SPLITS], name=tr("Splits op"), small=True)
        self.choice.set_key(self._split.value)
        self.choice.chosen.connect(self._on_choice_chosen)
        self.splits = NumberTable(theme)
        self.open = NumberTable(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.tiles)
        layout.addWidget(self._nuance)
        layout.addWidget(_card(theme, tr("Waar gaat het sneller?"), self.choice, self.splits))
        self._open_card = _card(theme, tr("Nog open"), self.open)
        layout.addWidget(self._open_card)
        layout.addWidget(BenchmarkBox(desk, theme, ("TTF", "TTH")))

    def _make_nuance(self, theme: Theme) -> CardFrame:
        """Say where each clock begins, where it stands on the screen (method, nuance N1)."""
        card = CardFrame(theme)
        fill, hire = tr("Time-to-fill"), tr("Time-to-hire")
        first = Label(theme, role=Role.SMALL, color="ink-2")
        first.set_text(tr("Time-to-fill begint als de vacature opengaat. Zo lang mist het team een collega."),
                       bold_prefix=len(fill))  # fmt: skip
        second = Label(theme, role=Role.SMALL, color="ink-2")
        second.set_text(
            tr("Time-to-hire begint als de kandidaat in beeld komt. Zo lang wacht een mens op jullie besluit."),
            bold_prefix=len(hire),
        )
        self.picture = ChartView(theme)
        self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 12, 14, 10)
        layout.setSpacing(4)
        layout.addWidget(self.picture)
        layout.addSpacing(4)
        layout.addWidget(first)
        layout.addWidget(second)
        return card

    def refresh(self) -> None:
        """Show what the lines come to, as they are being typed."""
        outcomes = self._desk.outcomes
        metrics = outcomes.metrics
        share = filled_share(metrics)
        withdrawn = formats.count(len(metrics.log.withdrawn), "ingetrokken", "ingetrokken")
        present = formats.count(count_vacancies(metrics.log.present), "vacature", "vacatures")
        filled = Tile(tr("Vervuld"), "–" if share is None else formats.percent(share, 0), (present, withdrawn))
        self.tiles.show_tiles((*clock_tiles(outcomes), filled))
        self.picture.set_build(self._draw)
        self._show_split()
        self._show_open()

    def _draw(self, width: float) -> Picture:
        clocks = self._desk.outcomes.metrics.clocks
        return two_clocks(clocks.time_to_fill.mean, clocks.time_to_hire.mean, width=width)

    def _show_open(self) -> None:
        """Show who waits longest; key roles are named as such."""
        log = self._desk.outcomes.metrics.log
        waiting = sorted(log.open, key=lambda one: -1 if one.days is None else one.days, reverse=True)
        rows = [
            (
                one.vacancy.code or "–",
                IMPORTANCE.get(one.vacancy.importance or "", "–"),
                "–" if one.days is None else formats.count(one.days, "dag", "dagen"),
            )
            for one in waiting[:_MOST_OPEN]
        ]
        if len(waiting) > _MOST_OPEN:
            rows.append((tr("en nog {count}").format(count=len(waiting) - _MOST_OPEN), "", ""))
        self.open.show_rows((tr("Vacature"), tr("Belang"), tr("Open")), rows)
        self._open_card.setVisible(bool(rows))

    def _show_split(self) -> None:
        found = clocks_by(self._desk.outcomes.metrics.log.accepted, self._split)
        names = {option.code: option.text for question in self._desk.sheet.catalogue.questions.values()
                 if question.id == "EXT-12" for option in question.options}  # fmt: skip
        rows: list[tuple[str, ...]] = []
        for key, clocks in sorted(found.items(), key=_by_speed):
            name = _WORDS.get((self._split, key)) or names.get(key) or key or tr("niet ingevuld")
            rows.append((name, str(clocks.time_to_fill.n), _mean(clocks.time_to_fill), _mean(clocks.time_to_hire)))
        self.splits.show_rows((tr("Groep"), tr("Aannames"), tr("Time-to-fill"), tr("Time-to-hire")), rows)

    @Slot(str)
    def _on_choice_chosen(self, key: str) -> None:
        if key:
            self._split = Split(key)
            self._show_split()

    @Slot(str)
    def _on_tiles_explained(self, code: str) -> None:
        explain_number(self._desk, self._theme, code, self)


def _by_speed(found: tuple[str, Clocks]) -> tuple[bool, Decimal, str]:
    """Order groups: the fastest first, unknown last."""
    mean = found[1].time_to_fill.mean
    return mean is None, mean or Decimal(0), found[0]


def _mean(clock: Clock) -> str:
    return "–" if clock.mean is None else formats.number(clock.mean, 1)


def _card(theme: Theme, title: str, *parts: QWidget) -> CardFrame:
    card = CardFrame(theme)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(14, 12, 14, 12)
    layout.setSpacing(8)
    layout.addWidget(Label(theme, title, role=Role.QUESTION_FOLDED))
    for part in parts:
        layout.addWidget(part)
    return card
