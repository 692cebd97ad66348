"""All questions of a votes file, with what was chosen and what is still open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from assessments.catalogue import Catalogue
from assessments.types import QuestionId
from assessments.votes_file import VotesFile
from ui.texts import tr
from ui.theme import Role, Theme
from ui.votes import words
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label

_ROW = 36


class QuestionList(QWidget):
    """A row per question; Enter or a click goes there.

    Signals: ``question_chosen(code)``.
    """

    question_chosen = Signal(str)

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._title = Label(theme, role=Role.TITLE)
        self.view = QListWidget()
        self.view.setAccessibleName(tr("Alle vragen"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setWordWrap(False)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        card = CardFrame(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(card, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.view.itemClicked.connect(self._on_view_item_chosen)
        self.view.itemActivated.connect(self._on_view_item_chosen)

    def show_file(self, file: VotesFile) -> None:
        """Show the questions of a file, with the place where one is."""
        self._title.set_text(words.progress(file))
        self.view.clear()
        for number, code in enumerate(file.questions, 1):
            vote = file.vote(code)
            name = self._catalogue.questions[code].name or self._catalogue.questions[code].text
            item = QListWidgetItem(f"{number}. {name} – {words.vote_words(vote, self._catalogue)}")
            item.setData(Qt.ItemDataRole.UserRole, code)
            icon, ink = ("circle", "muted") if vote.is_empty() else ("circle-check", "ink")
            item.setIcon(QIcon(self._theme.icon(icon, ink, widget=self)))
            item.setFont(self._theme.font(Role.BODY))
            item.setForeground(self._theme.color("ink-2" if vote.is_empty() else "ink"))
            item.setSizeHint(QSize(0, self._theme.px(_ROW)))
            self.view.addItem(item)
            if code == file.place:
                self.view.setCurrentItem(item)

    def focus_first(self) -> None:
        """Put the focus on the question where one is, else on the first."""
        if self.view.currentRow() < 0:
            self.view.setCurrentRow(0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QListWidgetItem)
    def _on_view_item_chosen(self, item: QListWidgetItem) -> None:
        self.question_chosen.emit(QuestionId(item.data(Qt.ItemDataRole.UserRole)))

    @Slot()
    def _on_theme_changed(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.color("selected"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.color("on-selected"))
        self.view.setPalette(palette)
