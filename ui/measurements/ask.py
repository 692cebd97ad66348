"""A small dialog with a few lines to fill in and one button that does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.edits import LineField
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class Asked:
    """One line to fill in.

    Attributes:
        check: what is wrong with a text, so that it cannot be used; "" when nothing is.
        advise: what to think of before going on with a text that can be used; "" when nothing is.

    """

    label: str
    text: str = ""
    check: Callable[[str], str] = lambda _: ""
    advise: Callable[[str], str] = lambda _: ""


class AskDialog(QDialog):
    """What will happen in a few sentences, lines to fill in, and a button.

    Signals: ``answered(list)`` with the texts, in order, once all of them are right.
    """

    answered = Signal(list)

    def __init__(
        self, theme: Theme, title: str, words: Sequence[str], asked: Sequence[Asked], button: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked = tuple(asked)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields = [LineField(theme, name=one.label) for one in asked]
        self._error = ErrorLine(theme)
        self.advice = Label(theme, role=Role.SMALL)
        self.button = PrimaryButton(theme, button)
        self.cancel = SecondaryButton(theme, tr("Annuleer"))
        self.cancel.setAutoDefault(False)
        self.button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(Label(theme, title, role=Role.QUESTION))
        for sentence in words:
            column.addWidget(Label(theme, sentence, role=Role.SMALL, color="ink-2"))
        for one, field in zip(asked, self.fields, strict=True):
            column.addWidget(Label(theme, one.label, role=Role.SMALL_STRONG))
            field.set_text(one.text)
            field.textChanged.connect(self._on_field_text_changed)
            column.addWidget(field)
        column.addWidget(self._error)
        column.addWidget(self.advice)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.button)
        column.addLayout(row)
        self.cancel.clicked.connect(self.reject)
        self.button.clicked.connect(self._on_button_clicked)
        self._on_field_text_changed()

    def sizeHint(self) -> QSize:
        width, layout = self._theme.px(500), self.layout()
        return QSize(width, layout.totalHeightForWidth(width) if layout is not None else 0)

    def error(self) -> str:
        """Return what is wrong now, "" when nothing is."""
        return self._error.text()

    @Slot()
    def _on_field_text_changed(self) -> None:
        """Advise on what stands there now; it can be used all the same."""
        pairs = zip(self._asked, self.fields, strict=True)
        words = " ".join(filter(None, (one.advise(field.text().strip()) for one, field in pairs)))
        self.advice.set_text(words)
        self.advice.setVisible(bool(words))
        self.resize(self.sizeHint())

    @Slot()
    def _on_button_clicked(self) -> None:
        texts = [field.text().strip() for field in self.fields]
        for one, field, text in zip(self._asked, self.fields, texts, strict=True):
            wrong = one.check(text)
            field.set_wrong(bool(wrong))
            if wrong:
                self._error.set_error(wrong)
                field.setFocus()
                self.resize(self.sizeHint())
                return
        self.accept()
        self.answered.emit(texts)
