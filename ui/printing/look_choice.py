"""How the document comes out: paper, colour, the CONCEPT mark, and how many copies go to the printer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.printing.memory import MOST_COPIES
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.edits import LineField, TickBox
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats
from wizard.documents.poster.values import Paper

_COLOR, _GREY = "kleur", "grijs"


class LookChoice(QWidget):
    """The choices that go for every document; paper only for the poster, CONCEPT only for an unfinished plan.

    Signals: ``chosen()`` after another choice that makes another document; ``copies_chosen()``; ``look_asked()``
    after the link to logo and house colour.
    """

    chosen = Signal()
    copies_chosen = Signal()
    look_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copies = 1
        papers = [(str(Paper.A3), tr("Eén vel A3")), (str(Paper.TILES), tr("2 × A4"))]
        self.paper = Segment(theme, papers, name=tr("Papier"))
        colors = [(_COLOR, tr("Kleur")), (_GREY, tr("Grijs"))]
        self.color = Segment(theme, colors, name=tr("Kleur of grijs"))
        self.concept = TickBox(theme, tr("CONCEPT erop zetten"))
        self._warning = Label(theme, role=Role.SMALL, color="warning")
        self.copies = LineField(theme, name=tr("Hoeveel exemplaren de printer maakt"), columns=3)
        self.copies.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.look_link = LinkButton(theme, tr("Logo en huisstijl…"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label(theme, tr("Hoe het eruit komt"), role=Role.SMALL_STRONG))
        layout.addWidget(self.paper)
        layout.addWidget(self.color)
        concept = QHBoxLayout()
        concept.setContentsMargins(3, 0, 3, 0)  # room for the focus ring
        concept.addWidget(self.concept, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(concept)
        layout.addWidget(self._warning)
        copies = QHBoxLayout()
        copies.setSpacing(8)
        words = Label(theme, tr("Exemplaren"), role=Role.SMALL)
        copies.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        copies.addStretch(1)
        copies.addWidget(self.copies)
        layout.addLayout(copies)
        layout.addWidget(self.look_link, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def _connect(self) -> None:
        self.paper.set_key(Paper.A3)
        self.color.set_key(_COLOR)
        self.concept.set_checked(True)
        self.copies.set_text("1")
        self._warning.hide()
        self.paper.chosen.connect(self.chosen)
        self.color.chosen.connect(self.chosen)
        self.concept.toggled.connect(self._on_concept_toggled)
        self.copies.editingFinished.connect(self._on_copies_editing_finished)
        self.look_link.clicked.connect(self.look_asked)

    def set_paper_offered(self, offered: bool) -> None:
        """Let the paper be chosen, or not."""
        self.paper.setVisible(offered)

    def show_open(self, count: int) -> None:
        """Offer the CONCEPT mark while so many points are open; 0 takes the choice away."""
        self.concept.setVisible(count > 0)
        points = formats.count(count, tr("punt"), tr("punten"))
        verb = tr("staat") if count == 1 else tr("staan")
        sentence = tr("Een lezer ziet dan niet dat er nog {points} open {verb}.").format(points=points, verb=verb)
        self._warning.set_text(sentence)
        self._warning.setVisible(count > 0 and not self.concept.isChecked())

    def choose(self, *, paper: Paper, is_grey: bool, copies: int) -> None:
        """Show choices without telling anybody."""
        self.paper.set_key(Paper.TILES if paper is Paper.TILES else Paper.A3)
        self.color.set_key(_GREY if is_grey else _COLOR)
        self._copies = copies
        self.copies.set_text(str(copies))

    def chosen_paper(self) -> Paper:
        """Return the paper of the poster."""
        return Paper(self.paper.key())

    def is_grey(self) -> bool:
        """Tell whether the document comes out without colour."""
        return self.color.key() == _GREY

    def has_concept(self) -> bool:
        """Tell whether an unfinished document says so."""
        return self.concept.isChecked()

    def copy_count(self) -> int:
        """Return how many copies go to the printer."""
        return self._copies

    @Slot(bool)
    def _on_concept_toggled(self, checked: bool) -> None:
        self._warning.setVisible(not checked)
        self.chosen.emit()

    @Slot()
    def _on_copies_editing_finished(self) -> None:
        text = self.copies.text().strip()
        if text.isdecimal() and 1 <= int(text) <= MOST_COPIES:
            if int(text) != self._copies:
                self._copies = int(text)
                self.copies_chosen.emit()
        else:
            self.copies.set_text(str(self._copies))
