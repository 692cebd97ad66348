"""The head of the plan screen: from when, how wide the plan is, and whose tasks are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.plan.cards import NOBODY
from ui.plan.plain_choice import PlainChoice
from ui.plan.view_choice import ViewChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.segment import Segment
from ui.widgets.strokes import text_width
from ui.widgets.text import Label
from wizard.documents.report import Scope

EVERYBODY = "*"
_GAP = 20


class NameFilter(PlainChoice):
    """Chooses whose tasks are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(tr("Toon de taken van"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px, font = self._theme.px, self._theme.font(Role.BODY)
        widest = max((text_width(font, self.itemText(place)) for place in range(self.count())), default=0)
        return QSize(max(px(132), min(widest, px(220)) + px(48)), px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class PlanHead(QWidget):
    """Title, scope and name filter; on two or three rows when there is less room.

    Signals: ``scope_chosen(Scope)``; ``owner_chosen(name)`` with None for everybody and NOBODY for "geen naam";
    ``view_chosen(key)``.
    """

    scope_chosen = Signal(object)
    owner_chosen = Signal(object)
    view_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = 0
        self.since = LinkButton(theme, "", role=Role.CAPTION)
        self.since.setToolTip(tr("Pas begin, tempo of planning aan"))
        self._title = Label(theme, tr("Het plan"), role=Role.TITLE, wrap=False)
        self._names = {Scope.CORE: "Kern  A", Scope.YEAR: "Jaarplan  A + B", Scope.ALL: "Alles"}
        choices = [(scope, f"{tr(name)} · 000") for scope, name in self._names.items()]
        self._scope = Segment(theme, choices, name=tr("Hoe breed het plan is"))
        self._owner = NameFilter(theme)
        self._views = ViewChoice(theme)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(24, 12, 24, 12)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(8)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.since, 0, Qt.AlignmentFlag.AlignLeft)
        titles.addWidget(self._title)
        self._grid.addLayout(titles, 0, 0)
        self._arrange(1)
        self._connect()

    def _connect(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._scope.chosen.connect(self._on_scope_chosen)
        self._owner.activated.connect(self._on_owner_activated)
        self._views.chosen.connect(self.view_chosen)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_plan(self, since: str, counts: Mapping[Scope, int], scope: Scope) -> None:
        """Say from when the plan runs and how many tasks each scope has."""
        self.since.setText(since)
        for one, name in self._names.items():
            words = f"{tr(name)} · {counts[one]}"
            button = self._scope.button(one)
            button.setText(words)
            button.setAccessibleName(tr("{scope} taken").format(scope=words))
        self._scope.set_key(scope)
        self._fit()

    def show_owners(self, names: Sequence[str], unnamed: int, owner: str | None) -> None:
        """Offer these names, and "geen naam" when tasks are without one; show who is chosen."""
        offered = [(tr("Alle namen"), EVERYBODY), *((name, name) for name in names)]
        if unnamed or owner == NOBODY:
            offered.append((tr("geen naam ({count})").format(count=unnamed), NOBODY))
        with QSignalBlocker(self._owner):
            self._owner.clear()
            for words, name in offered:
                self._owner.addItem(words, name)
            self._owner.setCurrentIndex(max(0, self._owner.findData(EVERYBODY if owner is None else owner)))
        self._fit()

    def show_view(self, key: str, *, takes_filter: bool) -> None:
        """Show which view is on, and whether scope and names count for it."""
        self._views.set_key(key)
        self._scope.setVisible(takes_filter)
        self._owner.setVisible(takes_filter)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._scope.sizeHint().width() + 48, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put everything on one row, without icons when need be; else the views below; else each on its own row."""
        scope, owner = self._scope.sizeHint().width(), self._owner.sizeHint().width()
        title = max(self.since.sizeHint().width(), self._title.sizeHint().width())
        room = self.width() - 48
        beside = room - title - scope - owner - 3 * _GAP
        if self._views.fit(beside):
            rows = 1
        else:
            self._views.fit(room)
            rows = 2 if title + scope + owner + 2 * _GAP <= room else 3 if scope + owner + _GAP <= room else 4
        self._arrange(rows)

    def _arrange(self, rows: int) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        places = {
            1: ((0, 1, left), (0, 2, right), (0, 3, right)),
            2: ((0, 1, left), (0, 2, right), (1, 0, left)),
            3: ((2, 0, left), (2, 2, right), (1, 0, left)),
            4: ((2, 0, left), (3, 0, left), (1, 0, left)),
        }[rows]
        for widget, (row, column, side) in zip((self._scope, self._owner, self._views), places, strict=True):
            wide = (2 if rows > 1 and widget is self._owner else 1) if column else 4
            wide = 2 if rows == 3 and widget is self._scope else wide
            self._grid.addWidget(widget, row, column, 1, wide, Qt.AlignmentFlag.AlignBottom | side)
        self._grid.setColumnStretch(1, 1)
        self.updateGeometry()

    @Slot(str)
    def _on_scope_chosen(self, key: str) -> None:
        self.scope_chosen.emit(Scope(key))

    @Slot(int)
    def _on_owner_activated(self, place: int) -> None:
        name = self._owner.itemData(place)
        self.owner_chosen.emit(None if name == EVERYBODY else name)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
