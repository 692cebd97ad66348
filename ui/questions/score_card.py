"""The score of a step with a bar per pillar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.painter import paint_picture
from ui.questions.step_facts import PillarLine, StepFacts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.strokes import LEFT, RIGHT, draw_glyph, draw_text, text_width
from ui.widgets.text import Label
from wizard import formats
from wizard.drawing.levels import score_bar

_ROW, _NAME, _VALUE = 25, 96, 60
_NARROWEST_BAR, _WIDEST_BAR = 120, 280
_STACKED_BELOW = 640


class ScoreCard(CardFrame):
    """Score, level word, target and coverage; the pillars of this step beside it; how it is worked out on request."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value = Label(theme, role=Role.STEP_SCORE, wrap=False)
        self._word = Label(theme, role=Role.QUESTION, color="ink-2")
        self._meta = Label(theme, role=Role.SMALL, color="muted")
        self._how_link = LinkButton(theme, tr("Zo rekenen we"))
        self._how = Label(theme, _how_words(), role=Role.SMALL, color="ink-2")
        self._how.hide()
        self._bars = _PillarBars(theme)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(14), theme.px(20), theme.px(12))
        layout.addLayout(self._grid)
        layout.addWidget(self._how)
        self._score = self._score_column()
        self._stacked: bool | None = None
        self._arrange(False)
        self._how_link.clicked.connect(self._on_how_link_clicked)

    def show_facts(self, facts: StepFacts) -> None:
        """Show a step's score."""
        self._value.set_text(facts.value)
        self._word.set_text(facts.word)
        self._meta.set_text(facts.meta)
        self._bars.show_lines(facts.pillars)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width() < self._theme.px(_STACKED_BELOW))

    def _score_column(self) -> QWidget:
        column = QWidget()
        top = QHBoxLayout()
        top.setSpacing(self._theme.px(8))
        top.addWidget(self._value)
        word = QVBoxLayout()
        word.addStretch(1)
        word.addWidget(self._word)
        word.addSpacing(self._theme.px(4))
        top.addLayout(word, 1)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(self._theme.px(4), 0, self._theme.px(20), self._theme.px(4))
        layout.setSpacing(self._theme.px(4))
        layout.addLayout(top)
        layout.addWidget(self._meta)
        layout.addWidget(self._how_link)
        layout.addStretch(1)
        return column

    def _arrange(self, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._grid.addWidget(self._score, 0, 0)
        self._grid.addWidget(self._bars, *((1, 0) if stacked else (0, 1)))
        self._grid.setColumnMinimumWidth(0, 0 if stacked else self._theme.px(270))

    @Slot()
    def _on_how_link_clicked(self) -> None:
        self._how.setVisible(self._how.isHidden())


class _PillarBars(QWidget):
    """A row per pillar: mark, name, bar, value."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[PillarLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_lines(self, lines: Sequence[PillarLine]) -> None:
        """Show other bars."""
        self._lines = tuple(lines)
        self.setAccessibleName(". ".join(_words(line) for line in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(_ROW) * len(self._lines))

    def minimumSizeHint(self) -> QSize:
        width = self._theme.px(_NAME + _NARROWEST_BAR + _VALUE)
        return QSize(width, self._theme.px(_ROW) * len(self._lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        row = self._theme.px(_ROW)
        for place, line in enumerate(self._lines):
            self._draw_line(painter, line, QRectF(0, place * row, self.width(), row))

    def _draw_line(self, painter: QPainter, line: PillarLine, rect: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        hue, middle = line.pillar.value, rect.center().y()
        strong, caption = theme.font(Role.SMALL_STRONG), theme.font(Role.CAPTION)
        draw_glyph(painter, theme, hue, QPointF(px(5), middle), px(10))
        draw_text(painter, rect.adjusted(px(17), 0, 0, 0), line.name, strong, theme.color("ink"), LEFT)
        aside = text_width(caption, line.aside) + px(16) if line.aside else 0
        room = rect.width() - px(_NAME) - px(_VALUE) - aside
        shows_aside = bool(line.aside) and room >= px(_NARROWEST_BAR)
        width = min(px(_WIDEST_BAR), self._bar_room())
        bar = QRectF(px(_NAME), middle - px(10), width, px(20))
        picture = score_bar(
            line.value, line.target, color=f"{hue}.fill", edge=f"{hue}.text", width=width / theme.factor
        )
        paint_picture(painter, picture, bar, theme)
        value = QRectF(bar.right(), rect.y(), px(_VALUE) - px(8), rect.height())
        draw_text(
            painter,
            value,
            formats.score2(line.value),
            theme.font(Role.SMALL_STRONG, tabular=True),
            theme.color("ink"),
            RIGHT,
        )
        if shows_aside:
            rest = QRectF(value.right() + px(14), rect.y(), aside, rect.height())
            draw_text(painter, rest, line.aside, caption, theme.color("muted"), LEFT)

    def _bar_room(self) -> int:
        """Return how wide all bars are: what the longest row leaves."""
        px = self._theme.px
        free = self.width() - px(_NAME) - px(_VALUE)
        caption = self._theme.font(Role.CAPTION)
        aside = max((text_width(caption, line.aside) for line in self._lines if line.aside), default=0) + px(16)
        return int(free - aside) if free - aside >= px(_NARROWEST_BAR) else max(px(60), int(free))


def _words(line: PillarLine) -> str:
    value = (
        tr("te weinig antwoorden")
        if line.value is None
        else tr("{score} van 4").format(score=formats.score2(line.value))
    )
    target = "" if line.target is None else tr(", streef {target}").format(target=formats.score2(line.target))
    return f"{line.name}: {value}{target}"


def _how_words() -> str:
    return tr(
        "Elk niveau (0–4) telt mee met het gewicht van de vraag (1–3). De score is de som van niveau × gewicht, gedeeld "
        "door de som van de gewichten. N.v.t. telt niet mee. Dekking is het deel van het gewicht dat een antwoord heeft: "
        "onder 50% tonen we geen score, onder 80% heet hij voorlopig."
    )
