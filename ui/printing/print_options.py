"""What goes into the document, and what is still open in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.catalogue import Option, Section
from ui.printing.agenda_choice import AgendaChoice
from ui.printing.chapter_list import Chapter, ChapterList
from ui.printing.documents import DocumentKind, OpenPoint, Request
from ui.texts import tr
from ui.theme import Role, Theme
from ui.theme.style import SCROLLBAR
from ui.widgets.buttons import LinkButton
from ui.widgets.chips import Chip, ChipKind, ChipText
from ui.widgets.inputs import ChoiceInput
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats
from wizard.documents.report import Scope

_ALL_STEPS = "0"
_SIDE = 18


class OpenRow(QWidget):
    """Something that is open, with the way to it.

    Signals: ``question_asked(code)``.
    """

    question_asked = Signal(str)

    def __init__(self, theme: Theme, point: OpenPoint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = point.question
        self.link = LinkButton(theme, tr("Los op"))
        self.link.setAccessibleName(tr("Los op: {title}, {detail}").format(title=point.title, detail=point.detail))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, point.title, role=Role.SMALL_STRONG))
        words.addWidget(Label(theme, point.detail, role=Role.SMALL, color="muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 7)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.link.setVisible(point.question is not None)
        self.link.clicked.connect(self._on_link_clicked)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    @Slot()
    def _on_link_clicked(self) -> None:
        if self._question is not None:
            self.question_asked.emit(self._question)


class OpenList(QWidget):
    """Everything that keeps the plan a CONCEPT; it never keeps anybody from printing.

    Signals: ``question_asked(code)`` after *Los op*.
    """

    question_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[OpenPoint, ...] | None = None
        self._rows: list[OpenRow] = []
        self._count = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        self._chip = Chip(theme, ChipText(tr("CONCEPT"), "triangle-alert", ChipKind.WARNING))
        self._foot = Label(theme, role=Role.SMALL, color="muted")
        head = QHBoxLayout()
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self._count)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(self._body)
        layout.addWidget(self._foot)

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        return [row.link for row in self._rows]

    def show_points(self, points: Sequence[OpenPoint], count: int) -> None:
        """Show what is open; ``count`` is how many points that is."""
        if tuple(points) == self._points:
            return
        self._points = tuple(points)
        for row in self._rows:
            self._body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for point in points:
            row = OpenRow(self._theme, point)
            row.question_asked.connect(self.question_asked)
            self._body.addWidget(row)
            self._rows.append(row)
        self._chip.setVisible(bool(points))
        self._count.set_text(tr("{points} open").format(points=formats.count(count, tr("punt"), tr("punten"))))
        self._count.setVisible(bool(points))
        open_words = tr("Afdrukken kan altijd. Wat open staat, komt in het hoofdstuk Open punten.")
        self._foot.set_text(open_words if points else tr("Dit plan is geen concept meer."))


class PrintOptions(QWidget):
    """The right column: what is in the document and what is open.

    Signals: ``changed()`` after another choice; ``page_asked(number)`` for a chapter; ``question_asked(code)``.
    """

    changed = Signal()
    page_asked = Signal(int)
    question_asked = Signal(str)

    def __init__(self, theme: Theme, steps: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = DocumentKind.PLAN
        names = [(Scope.CORE, tr("Kern")), (Scope.YEAR, tr("Jaarplan")), (Scope.ALL, tr("Alles"))]
        self.scope = Segment(theme, names, name=tr("Hoe breed het plan is"))
        options = [Option(_ALL_STEPS, tr("Alle zes stappen"))]
        options += [Option(str(step.number), f"{step.number}  {step.title}") for step in steps]
        self.step = ChoiceInput(theme, options)
        self.agenda = AgendaChoice(theme)
        self._scope_label = Label(theme, tr("Hoeveel taken erin staan"), role=Role.SMALL, color="muted")
        self._step_label = Label(theme, tr("Welke vragen"), role=Role.SMALL_STRONG)
        self._chapters_label = Label(theme, tr("Wat erin staat"), role=Role.SMALL_STRONG)
        self.chapters = ChapterList(theme)
        self.open = OpenList(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 16, _SIDE, 16)
        layout.setSpacing(6)
        for widget in (self._scope_label, self.scope, self._step_label, self.step, self.agenda):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addWidget(self._chapters_label)
        layout.addWidget(self.chapters)
        layout.addSpacing(10)
        layout.addWidget(self.open)
        layout.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.scope.set_key(Scope.YEAR)
        self.step.set_value(_ALL_STEPS)
        self.scope.chosen.connect(self.changed)
        self.step.value_changed.connect(self.changed)
        self.agenda.chosen.connect(self.changed)
        self.chapters.page_asked.connect(self.page_asked)
        self.open.question_asked.connect(self.question_asked)
        self.set_kind(DocumentKind.PLAN)

    def set_kind(self, kind: DocumentKind) -> None:
        """Show the choices of a document."""
        self._kind = kind
        is_plan = kind is DocumentKind.PLAN
        for of_plan in (self._scope_label, self.scope, self.open):
            of_plan.setVisible(is_plan)
        for of_form in (self._step_label, self.step):
            of_form.setVisible(kind is DocumentKind.BLANK)
        self.agenda.setVisible(kind is DocumentKind.AGENDA)

    def show_open(self, points: Sequence[OpenPoint], count: int) -> None:
        """Show what is open in the plan; ``count`` is how many points that is."""
        self.open.show_points(points, count)
        self._order_tabs()

    def _order_tabs(self) -> None:
        first: QWidget = self.scope.button(Scope.ALL)
        if self._kind is DocumentKind.BLANK:
            first = self.step.row(self.step.value() or _ALL_STEPS)
        elif self._kind is DocumentKind.AGENDA:
            first = self.agenda.day
        for one, two in pairwise((first, *self.chapters.stops(), *self.open.stops())):
            self.setTabOrder(one, two)

    def narrowest(self) -> int:
        """Return the width below which a choice would be cut, in px."""
        return self.scope.sizeHint().width() + 2 * _SIDE + SCROLLBAR

    def request(self) -> Request:
        """Return the document as it is chosen now."""
        step = int(self.step.value() or _ALL_STEPS)
        made = Request(self._kind, Scope(self.scope.key()), step or None)
        if self._kind is DocumentKind.AGENDA:
            return replace(made, meeting=self.agenda.meeting_key(), day=self.agenda.day_value())
        return made

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show what is in the document and on which page it begins."""
        self._chapters_label.setVisible(bool(chapters))
        self.chapters.show_chapters(chapters)
        self._order_tabs()
