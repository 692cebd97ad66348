"""Rail and help around the page: how much room each gets in a window of this width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.footer import Footer
from ui.widgets.help_panel import HelpPanel
from ui.widgets.rail import StepRail

_HELP_BESIDE, _HELP_WIDE, _RAIL_WHOLE = 1200, 1600, 900
_LARGEST_FACTOR_WITH_NAMES = 1.6


class Surroundings(QWidget):
    """Rail, pages, help and footer; the help stands beside the page or is a drawer over its right edge.

    Widths count after division by the text factor, as the design's table does.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._help_wanted: bool | None = None
        self.help_allowed = True
        self.rail = StepRail(theme)
        self.help = HelpPanel(theme)
        self.footer = Footer(theme)
        self.stack = QStackedWidget()
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.rail)
        self._middle.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._middle, 1)
        layout.addWidget(self.footer)
        self.help.setParent(self)
        self._hint: tuple[tuple[str, ...], str] = ((), "")
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def want_help(self, wanted: bool | None) -> None:
        """Show the help or not; None leaves it to the width."""
        self._help_wanted = wanted
        self.fit()

    def next_area(self, focus: QWidget | None) -> QWidget:
        """Return the area after the one that holds the focus: rail, page, help, footer, and round again."""
        shown = [area for area in (self.rail, self.stack, self.help, self.footer) if area.isVisible()]
        inside = next((place for place, area in enumerate(shown) if focus and area.isAncestorOf(focus)), -1)
        return shown[(inside + 1) % len(shown)]

    def show_hint(self, hint: tuple[tuple[str, ...], str]) -> None:
        """Show which keys help here; not while one types, as they are text then."""
        self._hint = hint
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        self.footer.set_hint(*(((), "") if typing else hint))

    @Slot()
    def _on_focus_changed(self) -> None:
        if self.isVisible():
            self.show_hint(self._hint)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Let Tab go as one reads: rail, the cards from top to bottom, help, footer.

        Cards and buttons come and go, so the order is laid out again at every Tab.
        """
        areas = (self.rail, self.stack, self.help, self.footer)
        for one, following in pairwise([stop for area in areas for stop in _tab_stops(area)]):
            QWidget.setTabOrder(one, following)
        return super().focusNextPrevChild(next)

    def fit(self) -> None:
        """Give rail and help the room that there is."""
        factor = self._theme.factor
        effective = self.width() / factor
        self.rail.set_collapsed(effective < _RAIL_WHOLE or factor > _LARGEST_FACTOR_WITH_NAMES)
        self.help.set_wide(effective >= _HELP_WIDE)
        beside = effective >= _HELP_BESIDE
        if beside and self._middle.indexOf(self.help) < 0:
            self._middle.addWidget(self.help)
        elif not beside:
            self._middle.removeWidget(self.help)
            width = min(self.help.sizeHint().width(), self.width())
            self.help.setGeometry(self.width() - width, 0, width, self.footer.y())
            self.help.raise_()
        wanted = beside if self._help_wanted is None else self._help_wanted
        self.help.setVisible(wanted and self.help_allowed)


def _tab_stops(area: QWidget) -> Iterator[QWidget]:
    """Return what Tab can reach in an area, in the order in which it was put together."""
    for child in area.children():
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden():
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield child
            yield from _tab_stops(child)


def focus_first(area: QWidget) -> None:
    """Put the focus on the first widget of an area that Tab would reach."""
    for widget in area.findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
