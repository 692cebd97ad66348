"""Says how saving or printing went: where the file is, or what went wrong and what one can do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import WarningBox
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label, plain_tip

AGAIN, ELSEWHERE = "again", "elsewhere"


class _SavedLine(QWidget):
    """A tick, where the file is, and two links."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = Label(theme, role=Role.SMALL, color="ink-2")
        self.folder_link = LinkButton(theme, tr("Toon in map"))
        self.open_link = LinkButton(theme, tr("Open"))
        self.stop_link = LinkButton(theme, tr("Stop"))
        self._is_busy = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(40), 8, 16, 8)
        layout.setSpacing(16)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.folder_link, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.open_link, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.stop_link, 0, Qt.AlignmentFlag.AlignTop)

    def show_links(self, *, is_saved: bool = False, is_busy: bool = False) -> None:
        """Offer the file and its folder, or a way to stop."""
        self._is_busy = is_busy
        self.folder_link.setVisible(is_saved)
        self.open_link.setVisible(is_saved)
        self.stop_link.setVisible(is_busy)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("paper"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, 0, self.width(), 0)
        icon = "clock" if self._is_busy else "check"
        draw_pixmap(painter, theme.px(16), theme.px(17), icon_pixmap(theme, icon, "ink-2", self))


class Outcome(QWidget):
    """One line or one warning; hidden while there is nothing to say.

    Signals: ``folder_asked(path)`` and ``file_asked(path)`` after a link; ``stop_asked()`` while something is on its
    way; ``again_asked()`` and ``elsewhere_asked()`` after a failure.
    """

    folder_asked = Signal(object)
    file_asked = Signal(object)
    again_asked = Signal()
    elsewhere_asked = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._path: Path | None = None
        self._warning: WarningBox | None = None
        self.saved = _SavedLine(theme)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.saved)
        self.saved.folder_link.clicked.connect(self._on_folder_link_clicked)
        self.saved.open_link.clicked.connect(self._on_open_link_clicked)
        self.saved.stop_link.clicked.connect(self.stop_asked)
        self.hide()

    def clear(self) -> None:
        """Say nothing any more."""
        self._drop_warning()
        self.hide()

    def show_saved(self, path: Path) -> None:
        """Say where the file is."""
        self.show_words(tr("Opgeslagen als {name}").format(name=path.name))
        self._path = path
        self.saved.words.setToolTip(plain_tip(str(path)))
        self.saved.show_links(is_saved=True)

    def show_words(self, words: str) -> None:
        """Say something that went well."""
        self._drop_warning()
        self.saved.words.set_text(words)
        self.saved.words.setToolTip("")
        self.saved.show_links()
        self.saved.show()
        self.show()

    def show_busy(self, words: str) -> None:
        """Say what is on its way, with a way to stop it."""
        self.show_words(words)
        self.saved.show_links(is_busy=True)

    def show_unopened(self, path: Path) -> None:
        """Say that the system opens nothing, and where the file is or was."""
        if path.exists():
            sentence = tr("Er is geen programma dat dit opent. Het bestand staat in {folder}.")
        else:
            sentence = tr("Het bestand staat niet meer in {folder}. Sla het opnieuw op.")
        self.show_words(sentence.format(folder=path.parent))

    def show_failure(self, sentence: str, *, may_move: bool) -> None:
        """Say what went wrong; ``may_move`` offers another place for the file."""
        self._drop_warning()
        self.saved.hide()
        links = [(AGAIN, tr("Opnieuw proberen"))]
        if may_move:
            links.append((ELSEWHERE, tr("Opslaan op andere plek…")))
        self._warning = WarningBox(self._theme, sentence, links=links)
        self._warning.link_chosen.connect(self._on_warning_link_chosen)
        self._layout.setContentsMargins(16, 8, 16, 8)
        self._layout.addWidget(self._warning)
        self.show()

    def warning(self) -> WarningBox | None:
        """Return the warning that is shown, None when all went well."""
        return self._warning

    def _drop_warning(self) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        if self._warning is not None:
            self._layout.removeWidget(self._warning)
            self._warning.hide()
            self._warning.deleteLater()
            self._warning = None

    @Slot()
    def _on_folder_link_clicked(self) -> None:
        self.folder_asked.emit(self._path)

    @Slot()
    def _on_open_link_clicked(self) -> None:
        self.file_asked.emit(self._path)

    @Slot(str)
    def _on_warning_link_chosen(self, key: str) -> None:
        if key == AGAIN:
            self.again_asked.emit()
        else:
            self.elsewhere_asked.emit()
