"""Everything on the results page, in one, two or three columns."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessments.consistency import Contradiction
from ui.questions.places import hue_of
from ui.results import facts
from ui.results.figures import FigureCard
from ui.results.gap_row import GapRow
from ui.results.head import ResultsHead
from ui.results.list_card import ListCard
from ui.results.pillars_card import PillarsCard
from ui.results.table import TableCard
from ui.results.warning_row import WarningRow
from ui.texts import tr
from ui.theme import Theme
from wizard import formats
from wizard.assessment import Assessment
from wizard.conclusions import Gap, conclusion, largest_gaps
from wizard.drawing.model_figure import scored_model
from wizard.drawing.radar import Axis, radar
from wizard.drawing.shapes import Picture

_THREE_FROM, _TWO_FROM = 1200, 900
_MODEL, _RADAR = (400, 300), (360, 300)
_LOWEST, _HIGHEST, _SHAPE = 276, 420, 0.72
"""Height of the pictures at 100 %: within these, and in columns this part of their width."""
_SIDE = 352
_GAPS_SHOWN, _WARNINGS_SHOWN = 5, 4
_TEXT = 13
_QT_WIDEST = 16_777_215
_AROUND, _CARD = 50, 56
"""What stands above and below the pictures: margins in px, and their card at 100 %."""
_Ways = QBoxLayout.Direction


class Overview(QWidget):
    """The results of one measurement.

    Signals: ``question_chosen(str)``; ``measurement_chosen(str)``; ``dismissed(str, str)`` with rule and reason;
    ``recalled(str)`` with a rule.
    """

    question_chosen = Signal(str)
    measurement_chosen = Signal(str)
    dismissed = Signal(str, str)
    recalled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = 0
        self._gaps: tuple[Gap, ...] | None = None
        self._warnings: tuple[Contradiction, ...] | None = None
        self._head = ResultsHead(theme)
        self._model = FigureCard(theme, tr("Het model"), tr("elke ring is één niveau"), _MODEL)
        self._radar = FigureCard(theme, tr("Zes stappen"), tr("schaal 0 Afwezig – 4 Lerend"), _RADAR)
        self._pillars = PillarsCard(theme)
        self._table = TableCard(theme)
        self._gaps_card = ListCard(
            theme, tr("Grootste kloof"), tr("Elk antwoord staat op of boven het streefniveau."), _GAPS_SHOWN
        )
        self._warnings_card = ListCard(
            theme, tr("Past niet bij elkaar"), tr("Er is niets gevonden dat elkaar tegenspreekt."), _WARNINGS_SHOWN
        )
        self._figures = QBoxLayout(_Ways.LeftToRight)
        self._sides = QBoxLayout(_Ways.TopToBottom)
        self._columns = QBoxLayout(_Ways.LeftToRight)
        self._lay_out()
        self._head.table_toggled.connect(self._on_head_table_toggled)
        self._head.measurement_chosen.connect(self.measurement_chosen)
        theme.changed.connect(self._on_theme_changed)

    def _lay_out(self) -> None:
        self._pictures, self._main, self._side = QWidget(), QWidget(), QWidget()
        self._pictures.setLayout(self._figures)
        self._figures.addWidget(self._model, 1)
        self._figures.addWidget(self._radar, 1)
        left = QVBoxLayout(self._main)
        for widget in (self._pictures, self._pillars, self._table):
            left.addWidget(widget)
        left.addStretch(1)
        self._side.setLayout(self._sides)
        self._sides.addWidget(self._gaps_card)
        self._sides.addWidget(self._warnings_card, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 12, 24, 16)
        page.setSpacing(10)
        page.addWidget(self._head)
        columns = QWidget()
        columns.setLayout(self._columns)
        page.addWidget(columns, 1)
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._side)
        for layout in (self._figures, left, self._sides, self._columns):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(12)
        self._table.hide()

    def show_assessment(self, shown: Assessment, first: Assessment, newest: Assessment | None) -> None:
        """Show one measurement; with a ``newest`` the radar shows it beside the first."""
        lines, total = facts.pillar_lines(shown), facts.total_line(shown)
        why = facts.too_few_words(shown) if total.value is None else ""
        self._head.show_total(facts.measurement_words(shown.measurement), total, facts.answered_words(shown), why)
        kinds = [(one.id, facts.measurement_words(one)) for one in shown.dossier.measurements]
        self._head.show_measurements(kinds, shown.measurement.id)
        self._model.figure.set_build(partial(_model_picture, lines))
        self._radar.figure.set_build(partial(_radar_picture, facts.axes(first, newest)))
        self._pillars.show_scores(lines, conclusion(shown))
        self._table.set_lines(total, facts.step_lines(shown), lines)
        self._show_gaps(shown)
        self._show_warnings(shown)

    def toggle_table(self) -> None:
        """Show the table instead of the pictures, or the pictures again."""
        self._head.toggle_table()

    def set_room(self, height: int) -> None:
        """Say how high the window's part is that this page is seen through, in px."""
        if height != self._room:
            self._room = height
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    @Slot()
    def fit(self) -> None:
        """Arrange everything anew after the part through which the page is seen got another size."""
        self._arrange()

    def _seen_width(self) -> int:
        """Return the width that can be seen: more columns than fit would keep the page itself too wide."""
        outer = self.parentWidget()
        return self.width() if outer is None else min(self.width(), outer.width())

    def _arrange(self) -> None:
        """Choose the columns by the effective width."""
        width = self._seen_width() / self._theme.factor
        three, two = width >= _THREE_FROM - 10, width >= _TWO_FROM - 10
        self._columns.setDirection(_Ways.LeftToRight if three else _Ways.TopToBottom)
        self._sides.setDirection(_Ways.LeftToRight if two and not three else _Ways.TopToBottom)
        self._figures.setDirection(_Ways.LeftToRight if two else _Ways.TopToBottom)
        self._pillars.set_narrow(not two)
        self._side.setMinimumWidth(self._theme.px(_SIDE) if three else 0)
        self._side.setMaximumWidth(self._theme.px(_SIDE) if three else _QT_WIDEST)
        self._fit_figures(three=three, two=two)

    def _fit_figures(self, *, three: bool, two: bool) -> None:
        """Let the pictures use the height of the window, so that the pillars below them are seen at once."""
        if three:
            around = self._head.sizeHint().height() + self._pillars.sizeHint().height() + _AROUND
            height = (self._room - around) / self._theme.factor - _CARD
        else:
            height = self._seen_width() / self._theme.factor / (2 if two else 1) * _SHAPE
        for card in (self._model, self._radar):
            card.figure.set_height(round(min(_HIGHEST, max(_LOWEST, height))))

    def _show_gaps(self, shown: Assessment) -> None:
        gaps = largest_gaps(shown.sheet)
        if gaps == self._gaps:
            return
        self._gaps = gaps
        rows = []
        for gap in gaps:
            section = shown.catalogue.section(gap.question.section)
            row = GapRow(self._theme, gap, tr("stap {number}").format(number=section.number), hue_of(section))
            row.chosen.connect(self.question_chosen)
            rows.append(row)
        self._gaps_card.set_rows(rows)

    def _show_warnings(self, shown: Assessment) -> None:
        found = tuple(sorted(shown.contradictions, key=lambda one: one.dismissed is not None))
        if found == self._warnings:
            return
        self._warnings = found
        rows = []
        for one in found:
            row = WarningRow(self._theme, one)
            row.question_chosen.connect(self.question_chosen)
            row.dismissed.connect(self.dismissed)
            row.recalled.connect(self.recalled)
            rows.append(row)
        self._warnings_card.set_rows(rows)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._arrange()

    @Slot(bool)
    def _on_head_table_toggled(self, shown: bool) -> None:
        self._pictures.setVisible(not shown)
        self._pillars.setVisible(not shown)
        self._table.setVisible(shown)
        if shown:
            self._table.focus_first()


def _model_picture(lines: tuple[facts.ScoreLine, ...], width: float, height: float) -> Picture:
    values, targets = facts.values(lines), facts.targets(lines)
    words = {pillar: formats.capitalized(word) for pillar, word in facts.words(lines).items()}
    return scored_model(values, targets, width=width, height=height, words=words, text_size=_TEXT)


def _radar_picture(axes: tuple[Axis, ...], width: float, height: float) -> Picture:
    return radar(axes, width=width, height=height, text_size=_TEXT, scale=True)
