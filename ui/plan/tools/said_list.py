"""What the dossier says on a tool: sentences, own words, what is open, and addresses to copy."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, LinkButton
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label
from wizard.tools.filled import Look, Said
from wizard.tools.places import RACI_PLACE

_TASK = "T-"


class SaidLine(QWidget):
    """One piece of text with, where it leads somewhere, its link.

    Signals: ``place_asked(code)``.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, said: Said, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.said = said
        role = Role.BODY_STRONG if said.look is Look.RESULT else Role.SMALL
        color = "muted" if said.look is Look.OPEN else "ink" if said.look in {Look.QUOTE, Look.RESULT} else "ink-2"
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        words = Label(theme, said.words, role=role, color=color)
        self._row.addWidget(words, 1)
        self.button: LinkButton | FlatButton | None = None
        if said.look is Look.ADDRESS:
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.button = FlatButton(theme, tr("Kopieer"), icon="copy")
            self.button.setAccessibleName(tr("Kopieer {address}").format(address=said.words))
            self.button.clicked.connect(self._on_copy_clicked)
        elif said.place and said.look in {Look.OPEN, Look.ATTENTION}:
            self.button = LinkButton(theme, _way_words(said.place))
            self.button.setAccessibleName(f"{self.button.text()} {said.place}")
            self.button.clicked.connect(self._on_link_clicked)
        if self.button is not None:
            self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        if self.said.look is Look.QUOTE:
            painter.fillRect(QRectF(0, 2, theme.px(3), self.height() - 4), theme.color("line-strong"))
        elif self.said.look is Look.ATTENTION:
            middle = 2 + theme.line(Role.SMALL) / 2
            draw_pixmap(painter, 0, middle, icon_pixmap(theme, "triangle-alert", "warning", self))

    @Slot()
    def _on_link_clicked(self) -> None:
        self.place_asked.emit(self.said.place)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.said.words)

    @Slot()
    def _on_theme_changed(self) -> None:
        left = {Look.QUOTE: 13, Look.ATTENTION: 24}.get(self.said.look, 0)
        self._row.setContentsMargins(self._theme.px(left), 2, 0, 2)


def _way_words(place: str) -> str:
    if place == RACI_PLACE:
        return tr("Naar RACI")
    return tr("Naar de taak") if place.startswith(_TASK) else tr("Naar de vraag")


class SaidList(QWidget):
    """Pieces of text under each other; it takes no room while there are none.

    Signals: ``place_asked(code)``.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said: tuple[Said, ...] = ()
        self.lines: list[SaidLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_said(self, said: tuple[Said, ...]) -> None:
        """Show other text; the same text is left as it is."""
        if said == self._said:
            return
        self._said = said
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [SaidLine(self._theme, one) for one in said]
        for line in self.lines:
            line.place_asked.connect(self.place_asked)
            self._column.addWidget(line)
        self.setVisible(bool(said))
