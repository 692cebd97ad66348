"""Which workshop the report and the hand-out are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.types import Dossier
from assessments.workshop import Workshop
from ui.printing.sheet_choice import BeginChoice
from ui.printing.value_choice import ValueChoice
from ui.texts import tr
from ui.theme import Theme
from wizard import formats
from wizard.documents.family import GENERAL, Kind, Request

_LETTERS = 46
_SHORT = "kort"
_SPARES = (0, 2, 4, 8)
"""How many forms without a number one can have; two at first."""


class WorkshopChoice(QWidget):
    """The workshops of a dossier; for the hand-out also one of nobody's, with the time at which it begins.

    Signals: ``chosen()`` after a person chose something else.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = Kind.PLAN
        self._told: tuple[str, ...] | None = None
        self.reported = ValueChoice(theme, tr("Welke workshop"))
        self.given = ValueChoice(theme, tr("Voor welke workshop"))
        self.begin = BeginChoice(theme)
        self.paper = ValueChoice(theme, tr("Voor welke workshop"))
        self.form = ValueChoice(theme, tr("Wat erop staat"))
        self.form.show_values([("", tr("Elke vraag met vijf niveaus")), (_SHORT, tr("Stemblad: alleen vakjes"))])
        self.spares = ValueChoice(theme, tr("Reserves zonder nummer"))
        self.spares.show_values([(str(count), str(count)) for count in _SPARES])
        self.spares.set_value(str(_SPARES[1]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.reported, self.given, self.begin, self.paper, self.form, self.spares):
            layout.addWidget(part)
            part.chosen.connect(self._on_part_chosen)

    def set_kind(self, kind: Kind) -> None:
        """Show what is chosen about a document; nothing about most."""
        self._kind = kind
        is_given = kind is Kind.HANDOUT
        many = len(self._told or ())
        self.reported.setVisible(kind is Kind.WORKSHOP and many > 1)
        self.given.setVisible(is_given and many > 0)
        self.begin.setVisible(is_given and self._is_general())
        self.paper.setVisible(kind in {Kind.FORMS, Kind.FACILITATOR} and many > 1)
        for of_forms in (self.form, self.spares):
            of_forms.setVisible(kind is Kind.FORMS)
        of_paper = kind is Kind.FORMS or (kind is Kind.FACILITATOR and many > 1)
        self.setVisible(is_given or of_paper or (kind is Kind.WORKSHOP and many > 1))

    def show_workshops(self, dossier: Dossier, today: date) -> None:
        """Offer the workshops, the newest first; at first the hand-out is for the one to come."""
        held = sorted(dossier.workshops.values(), key=lambda one: (one.setup.day, one.id), reverse=True)
        offered = [(str(one.id), _words(one)) for one in held]
        self.reported.show_values([("", tr("Alle, elk een hoofdstuk")), *offered])
        self.given.show_values([(GENERAL, tr("Algemeen, zonder workshop")), *offered])
        self.paper.show_values(offered)
        ids = tuple(ident for ident, _ in offered)
        if ids != self._told:
            coming = [one for one in held if one.setup.day >= today]
            self.given.set_value(str(coming[-1].id) if coming else GENERAL)
            self.paper.set_value(str(coming[-1].id) if coming else "")
            self._told = ids
        self.set_kind(self._kind)

    def choose(self, workshop: str, *, is_short: bool = False) -> None:
        """Show a choice that was made elsewhere, without telling anybody."""
        self.reported.set_value(workshop)
        self.given.set_value(workshop or GENERAL)
        self.paper.set_value(workshop)
        self.form.set_value(_SHORT if is_short else "")
        self.set_kind(self._kind)

    def chosen_in(self, request: Request) -> Request:
        """Return a document with what was chosen about its workshop, as far as it asks for that."""
        if request.kind is Kind.WORKSHOP:
            return replace(request, workshop=self.reported.value())
        if request.kind is Kind.HANDOUT and self._is_general():
            return replace(request, workshop=GENERAL, start_time=self.begin.value())
        if request.kind is Kind.HANDOUT:
            return replace(request, workshop=self.given.value())
        made = replace(request, workshop=self.paper.value())
        if request.kind is not Kind.FORMS:
            return made
        return replace(made, spares=int(self.spares.value() or 0), is_short=self.form.value() == _SHORT)

    def _is_general(self) -> bool:
        return self.given.value() in {"", GENERAL}

    @Slot()
    def _on_part_chosen(self) -> None:
        self.set_kind(self._kind)
        self.chosen.emit()


def _words(one: Workshop) -> str:
    """Name a workshop by its day and what it is called."""
    title = " ".join(one.setup.title.split())
    day = formats.short_date_year(one.setup.day)
    return f"{day}, {title}"[:_LETTERS] if title else day
