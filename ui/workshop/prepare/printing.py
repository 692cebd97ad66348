"""Afdrukken: what one prints for a workshop, on how many sheets, and the way to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.workshop import Workshop
from ui.printing.documents import title, workshop_place
from ui.printing.making import Making
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from wizard import formats
from wizard.documents.family import Kind
from wizard.documents.progress import Progress
from wizard.documents.sheets_needed import PAPERS, SPARES, SheetsNeeded, sheets_needed
from wizard.dutch_time import dutch_day


def sheet_words(needed: SheetsNeeded) -> str:
    """Return how much paper it is: "8 × 6 bladen", "1 blad"."""
    each = formats.count(needed.sheets, tr("blad"), tr("bladen"))
    return tr("{copies} × {sheets}").format(copies=needed.copies, sheets=each) if needed.copies != 1 else each


def _purpose(kind: Kind, *, is_short: bool) -> str:
    if kind is Kind.FORMS and is_short:
        return tr("Voor in de zaal: alleen de vragen met vakjes. De niveaus staan op de beamer.")
    return {
        Kind.HANDOUT: tr("Voor iedereen: het model, de schaal, de spelregels en jullie agenda."),
        Kind.FORMS: tr(
            "Om vooraf in te vullen: elke vraag met vijf niveaus, ruimte voor bewijs en hoe zeker iemand is."
        ),
        Kind.DATASHEET: tr("Voor wie de cijfers opzoekt: kosten, uren, vacatures en kanalen."),
        Kind.FACILITATOR: tr(
            "Alleen voor jou: de dag met tijden, wie er zijn, en per vraag ruimte voor aantekeningen."
        ),
    }[kind]


def _name(kind: Kind, *, is_short: bool) -> str:
    return tr("Stembladen") if is_short else title(kind)


class _Line(QWidget):
    """One kind of paper."""

    def __init__(self, theme: Theme, kind: Kind, *, is_short: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = _name(kind, is_short=is_short)
        self.count = Label(theme, role=Role.SMALL, tabular=True, wrap=False)
        self.link = LinkButton(theme, tr("Bekijk en druk af"))
        self.link.setAccessibleName(tr("Bekijk en druk af: {name}").format(name=name))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(theme, name, role=Role.SMALL_STRONG))
        words.addWidget(Label(theme, _purpose(kind, is_short=is_short), role=Role.SMALL, color="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 4, 4)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)


class PrintingTab(QWidget):
    """A line per kind of paper with its number of sheets; printing itself is done on the print screen."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._counted: object = None
        self.lines = {one: _Line(theme, one[0], is_short=one[1]) for one in PAPERS}
        self.total = Label(theme, role=Role.SMALL, color="ink-2")
        self._making = Making(self)
        card = CardFrame(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(Label(theme, tr("Wat je afdrukt"), role=Role.QUESTION))
        for (kind, is_short), line in self.lines.items():
            column.addWidget(line)
            line.link.clicked.connect(partial(self._on_link_clicked, kind, is_short))
        column.addWidget(self.total)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(11)
        whole.addWidget(card)
        whole.addWidget(self._files_card())
        whole.addStretch(1)
        self._making.finished.connect(self._on_making_finished)
        self._making.failed.connect(self._on_making_failed)

    def _files_card(self) -> CardFrame:
        """Offer the other way to score beforehand: a file for each participant."""
        card = CardFrame(self._theme)
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 14)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(self._theme, tr("Of ieder een bestand"), role=Role.SMALL_STRONG))
        purpose = tr("Deelnemers vullen vooraf op hun eigen computer in; bij Binnenhalen lees je de bestanden in.")
        words.addWidget(Label(self._theme, purpose, role=Role.SMALL, color="muted"))
        self.files_link = LinkButton(self._theme, tr("Bestanden uitdelen"))
        self.files_link.clicked.connect(self._on_files_link_clicked)
        row.addLayout(words, 1)
        row.addWidget(self.files_link, 0, Qt.AlignmentFlag.AlignTop)
        return card

    def show_workshop(self, workshop: Workshop) -> None:
        """Count the sheets anew when the workshop is another one than it was."""
        if workshop.setup == self._counted:
            return
        self._counted = workshop.setup
        assessment, day = self._desk.work.session.assessment, dutch_day(self._desk.now())

        def count(_progress: Progress) -> tuple[SheetsNeeded, ...]:
            return sheets_needed(assessment, workshop, day)

        self.total.set_text(tr("De bladen worden geteld…"))
        self._making.start(count)

    def flush(self) -> None:
        """Do nothing: there is nothing to type."""

    def focus_first(self) -> None:
        """Put the focus on the first link."""
        self.lines[PAPERS[0]].link.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, in its order."""
        return [line.link for line in self.lines.values()]

    def _on_link_clicked(self, kind: Kind, is_short: bool, _checked: bool = False) -> None:
        workshop = self._desk.workshop
        if workshop is not None:
            self._desk.place_asked.emit(workshop_place(kind, workshop.id, is_short=is_short))

    @Slot()
    def _on_files_link_clicked(self) -> None:
        from ui.workshop.gather.giving import GivingDialog

        GivingDialog(self._desk, self._theme, self).open()

    @Slot(object)
    def _on_making_finished(self, found: tuple[SheetsNeeded, ...]) -> None:
        for needed in found:
            line = self.lines[(needed.kind, needed.is_short)]
            line.count.set_text(sheet_words(needed) if needed.pages else tr("nog geen vragen"))
            line.link.setEnabled(bool(needed.pages))
        self.total.set_text(
            tr(
                "Geteld voor dubbelzijdig printen, met {spares} reserves zonder nummer. Elk stel begint op een nieuw blad: "
                "je kunt ze zo uitdelen."
            ).format(spares=SPARES)
        )

    @Slot(object)
    def _on_making_failed(self, error: Exception) -> None:
        self._counted = None
        self.total.set_text(tr("De bladen konden niet worden geteld. Afdrukken kan wel."))
        raise error
