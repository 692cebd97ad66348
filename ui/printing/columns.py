"""Where the parts of the print screen stand: in three columns, or in two where there is less room."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.printing.document_list import DocumentList
from ui.printing.onward import Onward
from ui.printing.outcome import Outcome
from ui.printing.preview import Preview
from ui.printing.print_options import PrintOptions
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.footer import Action, Footer
from ui.widgets.scroll import ScrollPane

SAVE, PRINT = "save", "print"
LIST_WIDTH, OPTIONS_WIDTH = 248, 316
_THREE_COLUMNS = 1200


class Columns(QObject):
    """Lays out a screen; ``adapt`` puts the documents in a column of their own, or above the choices."""

    def __init__(
        self,
        theme: Theme,
        screen: QWidget,
        documents: DocumentList,
        onward: Onward,
        preview: Preview,
        outcome: Outcome,
        options: PrintOptions,
        footer: Footer,
    ) -> None:
        super().__init__(screen)
        self._theme, self._screen = theme, screen
        self._documents, self._onward, self._options = documents, onward, options
        self._is_wide = True
        self._left_layout, self._left = _column()
        self._right_layout, self._right = _column()
        self._right_layout.addWidget(options, 1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(preview, 1)
        middle.addWidget(outcome)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left)
        body.addLayout(middle, 1)
        body.addWidget(self._right)
        layout = QVBoxLayout(screen)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(footer)
        printing = Action(PRINT, tr("Printer…"), icon="printer", shortcut="Ctrl+P")
        footer.set_actions([printing], Action(SAVE, tr("Opslaan als PDF…"), shortcut="Ctrl+Enter"))
        options.check_link.clicked.connect(self._on_check_link_clicked)
        self._place(True)
        for one, two in pairwise((*documents.stops(), *onward.rows(), *preview.bar.stops(), preview.pages)):
            QWidget.setTabOrder(one, two)
        options.set_neighbours(preview.pages, (footer.button(PRINT), footer.button(SAVE)))
        theme.changed.connect(self.adapt)

    @Slot()
    def adapt(self) -> None:
        """Give the columns the width for the text as large as it is now."""
        px = self._theme.panel_px
        self._left.setFixedWidth(px(LIST_WIDTH))
        self._right.setFixedWidth(max(px(OPTIONS_WIDTH), self._options.narrowest()))
        is_wide = self._screen.width() / self._theme.factor >= _THREE_COLUMNS
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self._place(is_wide)

    @Slot()
    def _on_check_link_clicked(self) -> None:
        self._right.set_place(self._options.y() + self._options.check.y())

    def _place(self, is_wide: bool) -> None:
        self._documents.set_compact(not is_wide)
        if is_wide:
            self._left_layout.addWidget(self._documents)
            self._left_layout.addWidget(self._onward)
            self._left_layout.addStretch(1)
        else:
            while self._left_layout.count():
                self._left_layout.takeAt(0)
            self._right_layout.insertWidget(0, self._documents)
            self._right_layout.addWidget(self._onward)
        self._left.setVisible(is_wide)


def _column() -> tuple[QVBoxLayout, ScrollPane]:
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout, ScrollPane(content)
