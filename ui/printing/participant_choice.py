"""Who fills in the questionnaire, as far as that is known before it is printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import LineField
from ui.widgets.text import Label
from wizard.documents.participant import Participant


class ParticipantChoice(QWidget):
    """The session's code and the participant's number, for the head of the form; what is left empty is filled in by hand.

    Signals: ``chosen()`` after a field with other words was left, or Enter.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Participant()
        self.session = LineField(theme, name=tr("Code van de sessie"), columns=8)
        self.number = LineField(theme, name=tr("Nummer van de deelnemer"), columns=4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label(theme, tr("Al ingevuld"), role=Role.SMALL_STRONG))
        for words, field in ((tr("Sessie"), self.session), (tr("Deelnemer nr."), self.number)):
            label = Label(theme, words, role=Role.SMALL)
            label.setBuddy(field)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(field)
            layout.addLayout(row)
            field.setMaxLength(40)
            field.editingFinished.connect(self._on_field_editing_finished)

    def participant(self) -> Participant:
        """Return what is filled in already."""
        return Participant(" ".join(self.session.text().split()), " ".join(self.number.text().split()))

    @Slot()
    def _on_field_editing_finished(self) -> None:
        if self.participant() != self._told:
            self._told = self.participant()
            self.chosen.emit()
