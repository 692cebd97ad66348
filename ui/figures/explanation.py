"""The panel that says how a number was worked out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from assessments.catalogue import Catalogue
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.text import Label
from wizard.explanations import Explanation


class ExplanationDialog(QDialog):
    """Formula, the formula with the numbers of this dossier, what to know, and the sources."""

    def __init__(self, theme: Theme, catalogue: Catalogue, explanation: Explanation, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("Zo rekenen we: {title}").format(title=explanation.title))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(Label(theme, explanation.title, role=Role.TITLE))
        layout.addWidget(Label(theme, explanation.formula, role=Role.BODY_STRONG))
        for words in explanation.filled:
            layout.addWidget(Label(theme, words, tabular=True))
        if explanation.note:
            layout.addSpacing(4)
            layout.addWidget(Label(theme, explanation.note, role=Role.SMALL, color="ink-2"))
        for code in explanation.sources:
            source = catalogue.sources[code]
            year = f" ({source.year})" if source.year else ""
            words = tr("Bron {code}{year}: {place}").format(code=code, year=year, place=source.reference)
            layout.addWidget(Label(theme, words, role=Role.CAPTION, color="muted"))
        button = PrimaryButton(theme, tr("Sluit uitleg"))
        button.clicked.connect(self._on_button_clicked)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button)
        layout.addSpacing(8)
        layout.addLayout(row)

    def sizeHint(self) -> QSize:
        width, layout = self._theme.px(560), self.layout()
        high = layout.heightForWidth(width) if layout is not None else 0
        return QSize(width, high if high > 0 else super().sizeHint().height())

    @Slot()
    def _on_button_clicked(self) -> None:
        self.accept()
