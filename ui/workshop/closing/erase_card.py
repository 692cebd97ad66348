"""Erasing what each participant voted: what goes, what stays, and one deliberate act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.workshop import Workshop
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.edits import LineField
from ui.widgets.notices import CardFrame, WarningBox
from ui.widgets.text import Label
from wizard import formats
from wizard.dutch_time import dutch
from wizard.workshop.erasing import WHAT_STAYS_ELSEWHERE

_AGAIN = "opnieuw"


class EraseCard(CardFrame):
    """What erasing does, the code one types to mean it, and what came of it.

    Signals: ``erase_asked()`` after the code was typed and the button pressed, or after *Opnieuw proberen*.
    """

    erase_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._code = ""
        self._warning: WarningBox | None = None
        self.goes = Label(theme, role=Role.SMALL, color="ink-2")
        self.stays = Label(theme, role=Role.SMALL, color="ink-2")
        self.elsewhere = Label(theme, tr(WHAT_STAYS_ELSEWHERE), role=Role.SMALL, color="muted")
        self.asked = Label(theme, role=Role.SMALL_STRONG)
        self.field = LineField(theme, name=tr("Code van de workshop, om te wissen"), columns=10)
        self.button = SecondaryButton(theme, tr("Wis de losse stemmen"), icon="trash-2")
        self.done = Label(theme, role=Role.SMALL, color="ink-2")
        self._to_do = QWidget()
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.returnPressed.connect(self._on_button_clicked)
        self.button.clicked.connect(self._on_button_clicked)

    def _lay_out(self) -> None:
        self._layout.setContentsMargins(16, 12, 16, 14)
        self._layout.setSpacing(8)
        title = tr("Losse stemmen wissen")
        self.setAccessibleName(title)
        self._layout.addWidget(Label(self._theme, title, role=Role.QUESTION_FOLDED, wrap=False))
        goes = tr("Weg: ")
        words = tr("wat ieder koos en erbij schreef, ingelezen bestanden en papier, stippen per persoon, en namen.")
        self.goes.set_text(goes + words, bold_prefix=len(goes))
        stays = tr("Blijft: ")
        words = tr(
            "afgesproken niveaus, hoeveel mensen welk niveau kozen, het beeld per ronde, besluiten, taken en je eigen notities."
        )
        self.stays.set_text(stays + words, bold_prefix=len(stays))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self.button)
        row.addStretch(1)
        form = QVBoxLayout(self._to_do)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        for label in (self.goes, self.stays, self.elsewhere, self.asked):
            form.addWidget(label)
        form.addLayout(row)
        self._layout.addWidget(self._to_do)
        self._layout.addWidget(self.done)

    def show_workshop(self, workshop: Workshop, unfinished: int) -> None:
        """Show whether the votes of a workshop are there still; ``unfinished`` questions have no level yet."""
        if workshop.setup.code != self._code:
            self._code = workshop.setup.code
            self.field.set_text("")
            self.drop_problems()
        is_erased = workshop.erased_at is not None
        self._to_do.setVisible(not is_erased)
        self.done.setVisible(is_erased)
        if workshop.erased_at is not None:
            at = dutch(workshop.erased_at)
            words = tr("Gewist op {day} om {time} uur, ook uit de back-ups.")
            self.done.set_text(words.format(day=formats.long_date(at.date()), time=f"{at:%H.%M}"))
        warned = ""
        if unfinished:
            open_words = formats.count_in_words(unfinished, tr("vraag heeft"), tr("vragen hebben"))
            warned = tr("{open} nog geen niveau. ").format(open=formats.capitalized(open_words))
        words = tr("Dit kun je niet ongedaan maken. Typ {code} om te wissen.").format(code=self._code)
        self.asked.set_text(f"{warned}{words}")
        self._allow()

    def show_problems(self, sentences: Sequence[str]) -> None:
        """Say what could not be cleaned, with a way to try again; nothing takes the warning away."""
        self.drop_problems()
        if sentences:
            self._warning = WarningBox(self._theme, "\n".join(sentences), links=[(_AGAIN, tr("Opnieuw proberen"))])
            self._warning.link_chosen.connect(self._on_warning_link_chosen)
            self._layout.addWidget(self._warning)
            self.done.set_text(tr("De stemmen zijn gewist, behalve in wat hieronder staat."))

    def drop_problems(self) -> None:
        """Take the warning away."""
        if self._warning is not None:
            self._layout.removeWidget(self._warning)
            self._warning.hide()
            self._warning.deleteLater()
            self._warning = None

    def warning(self) -> WarningBox | None:
        """Return the warning that is shown, None when there is none."""
        return self._warning

    def _is_meant(self) -> bool:
        typed = "".join(self.field.text().split()).casefold()
        return bool(self._code) and typed == self._code.casefold()

    def _allow(self) -> None:
        self.button.setEnabled(self._is_meant())
        why = tr("Typ eerst de code van de workshop")
        self.button.setToolTip("" if self._is_meant() else why)

    @Slot(str)
    def _on_field_text_changed(self, _: str) -> None:
        self._allow()

    @Slot()
    def _on_button_clicked(self) -> None:
        if self._is_meant() and not self._to_do.isHidden():
            self.erase_asked.emit()

    @Slot(str)
    def _on_warning_link_chosen(self, _: str) -> None:
        self.erase_asked.emit()
