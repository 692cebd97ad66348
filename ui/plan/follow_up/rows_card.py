"""A card with rows of text of which each may lead somewhere; the first few are shown, the rest is one click away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.strokes import draw_glyph, draw_pixmap, icon_pixmap
from ui.widgets.text import Label, unbroken

_STEP = 100


@dataclass(frozen=True, slots=True)
class RowFacts:
    """One row as it is shown.

    Attributes:
        title: bold; ``label`` stands behind it, ``detail`` below.
        place: where its link leads, "" for no link; ``link`` are its words.
        hue: a pillar whose mark stands in front; ``icon`` is an icon with its colour instead.

    """

    title: str
    label: str = ""
    detail: str = ""
    place: str = ""
    link: str = ""
    hue: str = ""
    icon: tuple[str, str] | None = None


class FactsRow(QWidget):
    """A row; Signals: ``place_asked(place)`` after its link."""

    place_asked = Signal(str)

    def __init__(self, theme: Theme, facts: RowFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.facts = facts
        head = Label(theme, role=Role.SMALL)
        head.set_text(f"{facts.title}   {unbroken(facts.label)}".rstrip(), bold_prefix=len(facts.title))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(head)
        if facts.detail:
            words.addWidget(Label(theme, facts.detail, role=Role.SMALL, color="ink-2"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self.link: LinkButton | None = None
        if facts.place:
            self.link = LinkButton(theme, facts.link or tr("Toon"))
            self.link.setAccessibleName(f"{self.link.text()}: {facts.title}")
            self.link.clicked.connect(self._on_link_clicked)
            self._row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(
            ". ".join(part for part in (f"{facts.title} {facts.label}".strip(), facts.detail) if part)
        )
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, middle = QPainter(self), 6 + self._theme.line(Role.SMALL) / 2
        if self.facts.icon is not None:
            name, token = self.facts.icon
            draw_pixmap(painter, 0, middle, icon_pixmap(self._theme, name, token, self))
        elif self.facts.hue:
            draw_glyph(painter, self._theme, self.facts.hue, QPointF(self._theme.px(6), middle), self._theme.px(10))

    @Slot()
    def _on_link_clicked(self) -> None:
        self.place_asked.emit(self.facts.place)

    @Slot()
    def _on_theme_changed(self) -> None:
        has_mark = bool(self.facts.hue or self.facts.icon)
        self._row.setContentsMargins(self._theme.px(24) if has_mark else 0, 6, 0, 7)


class RowsCard(CardFrame):
    """Rows under a head with a remark at its right; ``nothing`` stands there while there are none.

    Signals: ``place_asked(place)``.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, most: int, nothing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._most = most
        self._shown = most
        self._facts: tuple[RowFacts, ...] = ()
        self.rows: list[FactsRow] = []
        self._title = Label(theme, role=Role.QUESTION_FOLDED, wrap=False)
        self._aside = Label(theme, role=Role.SMALL, color="muted", wrap=False, tabular=True)
        self._nothing = Label(theme, nothing, role=Role.SMALL, color="muted")
        self.more_link = LinkButton(theme, "")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._aside)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 8)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addSpacing(6)
        self._layout.addWidget(self._nothing)
        self._layout.addWidget(self.more_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.more_link.clicked.connect(self._on_more_link_clicked)

    def show_rows(self, title: str, rows: Sequence[RowFacts], aside: str = "") -> None:
        """Show these rows."""
        self._title.set_text(title)
        self._title.setVisible(bool(title))
        self._aside.set_text(aside)
        self.setAccessibleName(title)
        if tuple(rows) != self._facts or not self.rows:
            self._facts = tuple(rows)
            self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        for place, row in enumerate(self.rows):
            if place or self._title.isVisible():
                painter.drawLine(QPointF(row.x(), row.y() - 0.5), QPointF(row.geometry().right(), row.y() - 0.5))

    def _fill(self) -> None:
        spare: dict[RowFacts, list[FactsRow]] = {}
        for row in self.rows:
            spare.setdefault(row.facts, []).append(row)
        self.rows = []
        wanted = self._facts[: self._shown]
        for place, facts in enumerate(wanted):
            row = spare[facts].pop() if spare.get(facts) else self._made(facts)
            self._layout.insertWidget(3 + place, row)
            row.show()
            self.rows.append(row)
        for row in (one for rows in spare.values() for one in rows):
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        left = len(self._facts) - len(wanted)
        self._nothing.setVisible(not self._facts and bool(self._nothing.text()))
        self.more_link.setVisible(left > 0)
        self.more_link.set_text(tr("Toon er nog {count}").format(count=min(left, _STEP)))
        self.more_link.setAccessibleName(f"{self._title.text()}: {self.more_link.text()}")
        self.updateGeometry()

    def _made(self, facts: RowFacts) -> FactsRow:
        row = FactsRow(self._theme, facts)
        row.place_asked.connect(self.place_asked)
        return row

    @Slot()
    def _on_more_link_clicked(self) -> None:
        self._shown += _STEP
        self._fill()
