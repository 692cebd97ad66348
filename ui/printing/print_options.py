"""What goes into the document, how it comes out, and what is still open in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.catalogue import Option, Section
from ui.printing.agenda_choice import AgendaChoice
from ui.printing.changes_choice import ChangesChoice
from ui.printing.chapter_choice import ChapterChoice
from ui.printing.chapter_list import Chapter, ChapterList
from ui.printing.check_list import CheckList
from ui.printing.documents import OF_WORKSHOP
from ui.printing.look_choice import LookChoice
from ui.printing.participant_choice import ParticipantChoice
from ui.printing.points import Points
from ui.printing.value_choice import MeasurementsChoice, ValueChoice
from ui.printing.workshop_choice import WorkshopChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.theme.style import SCROLLBAR
from ui.widgets.buttons import LinkButton
from ui.widgets.edits import TickBox
from ui.widgets.inputs import ChoiceInput
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment
from wizard.documents.context import Place
from wizard.documents.family import Kind, Request
from wizard.documents.report import Scope
from wizard.planning.owners import owners

_ALL_STEPS = "0"
_SIDE = 18


class PrintOptions(QWidget):
    """The right column: what is in the document, how it looks and what is open.

    Signals: ``changed()`` after another choice; ``page_asked(number)`` for a chapter; ``place_asked(code)``.
    """

    changed = Signal()
    page_asked = Signal(int)
    place_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        steps: Sequence[Section],
        tools: Mapping[str, str] = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = Kind.PLAN
        self._before: QWidget | None = None
        self._after: tuple[QWidget, ...] = ()
        self._tools = tools
        names = [(Scope.CORE, tr("Kern")), (Scope.YEAR, tr("Jaarplan")), (Scope.ALL, tr("Alles"))]
        self.scope = Segment(theme, names, name=tr("Hoe breed het plan is"))
        options = [Option(_ALL_STEPS, tr("Alle zes stappen"))]
        options += [Option(str(step.number), f"{step.number}  {step.title}") for step in steps]
        self.step = ChoiceInput(theme, options)
        self.participant = ParticipantChoice(theme)
        self.agenda = AgendaChoice(theme)
        self.changes = ChangesChoice(theme)
        self.measurements = MeasurementsChoice(theme)
        self.owner = ValueChoice(theme, tr("Voor wie"))
        self.filled = TickBox(theme, tr("Met wat al bekend is"))
        self.workshop = WorkshopChoice(theme)
        self.tool = ChoiceInput(theme, [Option(code, name) for code, name in tools.items()])
        self.sections = ChapterChoice(theme)
        self.chapters = ChapterList(theme)
        self.look = LookChoice(theme)
        self.check = CheckList(theme)
        self.check_link = LinkButton(theme, "")
        self._scope_label = Label(theme, tr("Hoeveel taken erin staan"), role=Role.SMALL, color="muted")
        self._tool_label = Label(theme, tr("Welk hulpmiddel"), role=Role.SMALL_STRONG)
        self._step_label = Label(theme, tr("Welke vragen"), role=Role.SMALL_STRONG)
        self._chapters_label = Label(theme, tr("Wat erin staat"), role=Role.SMALL_STRONG)
        self._chapters_label.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 16, _SIDE, 16)
        layout.setSpacing(6)
        for label, field in (
            (self._scope_label, self.scope),
            (self._step_label, self.step),
            (None, self.participant),
            (None, self.agenda),
            (None, self.changes),
            (None, self.measurements),
            (None, self.owner),
            (None, self.filled),
            (None, self.workshop),
            (self._tool_label, self.tool),
        ):
            if label is not None:
                layout.addWidget(label)
            layout.addWidget(field)
        layout.addWidget(self.check_link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(6)
        layout.addWidget(self._chapters_label)
        layout.addWidget(self.sections)
        layout.addWidget(self.chapters)
        layout.addSpacing(10)
        layout.addWidget(self.look)
        layout.addSpacing(10)
        layout.addWidget(self.check)
        layout.addStretch(1)

    def _connect(self) -> None:
        self.scope.set_key(Scope.YEAR)
        self.step.set_value(_ALL_STEPS)
        self.tool.set_value(next(iter(self._tools), ""))
        self.filled.set_checked(True)
        for told in (
            self.scope.chosen,
            self.step.value_changed,
            self.participant.chosen,
            self.agenda.chosen,
            self.changes.chosen,
            self.measurements.chosen,
            self.owner.chosen,
            self.filled.toggled,
            self.workshop.chosen,
            self.tool.value_changed,
            self.sections.chosen,
            self.look.chosen,
        ):
            told.connect(self.changed)
        self.chapters.page_asked.connect(self.page_asked)
        self.sections.page_asked.connect(self.page_asked)
        self.check.place_asked.connect(self.place_asked)
        self.set_kind(Kind.PLAN)

    def set_kind(self, kind: Kind) -> None:
        """Show the choices of a document."""
        self._kind = kind
        is_plan = kind is Kind.PLAN
        for of_plan in (self._scope_label, self.scope, self.sections, self.check):
            of_plan.setVisible(is_plan)
        self.chapters.setVisible(not is_plan)
        for of_form in (self._step_label, self.step):
            of_form.setVisible(kind in {Kind.BLANK, Kind.FORMS})
        self.participant.setVisible(kind is Kind.BLANK)
        self.agenda.setVisible(kind is Kind.AGENDA)
        self.changes.setVisible(kind is Kind.CHANGES)
        self.measurements.setVisible(kind is Kind.DIFFERENCE)
        self.owner.setVisible(kind is Kind.TASKS)
        self.filled.setVisible(kind is Kind.DATASHEET)
        self.workshop.set_kind(kind)
        for of_tool in (self._tool_label, self.tool):
            of_tool.setVisible(kind is Kind.TOOL)
        self.look.set_paper_offered(kind is Kind.POSTER)

    def choose(self, request: Request, copies: int) -> None:
        """Show what was chosen before, without telling anybody."""
        self.scope.set_key(request.scope)
        self.step.set_value(str(request.step or _ALL_STEPS))
        if request.tool in self._tools:
            self.tool.set_value(request.tool)
        self.sections.set_left_out(request.left_out)
        self.look.choose(paper=request.paper, is_grey=request.is_grey, copies=copies)
        self.set_kind(request.kind)

    def show_dossier(self, assessment: Assessment, today: date) -> None:
        """Offer the meetings, moments, measurements and names of a dossier; ``today`` is the day the meetings count from."""
        self.agenda.show_meetings(assessment, today)
        self.changes.show_moments(assessment)
        self.measurements.show_measurements(assessment.dossier)
        self.workshop.show_workshops(assessment.dossier, today)
        names = [one.label for one in owners(assessment)]
        self.owner.show_values([("", tr("Iedereen, elk een eigen blad")), *zip(names, names, strict=True)])

    def show_check(self, points: Points, count: int) -> None:
        """Show what the check before printing finds in the plan, and how many points keep it a CONCEPT."""
        self.check.show_points(points)
        words = formats.count(points.count, tr("punt"), tr("punten"))
        self.check_link.setText(tr("Naar de controle: {points}").format(points=words))
        self.check_link.setVisible(self._kind is Kind.PLAN and points.count > 0)
        self.look.show_open(count if self._kind is Kind.PLAN else 0)
        self._order_tabs()

    def narrowest(self) -> int:
        """Return the width below which a choice would be cut, in px."""
        return self.scope.sizeHint().width() + 2 * _SIDE + SCROLLBAR

    def request(self) -> Request:
        """Return the document as it is chosen now."""
        made = Request(
            self._kind,
            Scope(self.scope.key()),
            left_out=self.sections.left_out(),
            step=int(self.step.value() or _ALL_STEPS) or None,
            tool=str(self.tool.value() or ""),
            paper=self.look.chosen_paper(),
            is_filled=self.filled.isChecked(),
            is_grey=self.look.is_grey(),
            has_concept=self.look.has_concept(),
        )
        if self._kind in {*OF_WORKSHOP, Kind.HANDOUT}:
            return self.workshop.chosen_in(made)
        if self._kind is Kind.BLANK:
            return replace(made, participant=self.participant.participant())
        if self._kind is Kind.TASKS:
            return replace(made, owner=self.owner.value())
        if self._kind is Kind.AGENDA:
            return replace(made, meeting=self.agenda.meeting_key(), day=self.agenda.day_value())
        if self._kind is Kind.CHANGES:
            return replace(made, start=self.changes.start.moment(), end=self.changes.end.moment())
        if self._kind is Kind.DIFFERENCE:
            return replace(made, earlier=self.measurements.earlier.value(), later=self.measurements.later.value())
        return made

    def show_chapters(self, found: Sequence[Chapter], offered: Sequence[tuple[Place, str]] = ()) -> None:
        """Show what is in the document and on which page it begins; ``offered`` are the chapters one can choose from."""
        listed = found if not offered and len(found) > 1 else ()
        self._chapters_label.setVisible(bool(listed or offered))
        self.chapters.show_chapters(listed)
        pages = {
            place: chapter.page
            for place, name in offered
            for chapter in found
            if place not in self.sections.left_out() and chapter.title.endswith(" ".join(name.split()))
        }
        self.sections.show_chapters(offered, pages)
        self._order_tabs()

    def set_neighbours(self, before: QWidget, after: Sequence[QWidget]) -> None:
        """Say from where Tab comes here, and where it goes on."""
        self._before, self._after = before, tuple(after)
        self._order_tabs()

    def _takes_tab(self, widget: QWidget) -> bool:
        """Tell whether Tab may come to a part; the list that a box opens into is a window of its own."""
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.window() is self.window()

    def _order_tabs(self) -> None:
        """Let Tab go from top to bottom; what is hidden is passed over."""
        layout = self.layout()
        if self._before is None or layout is None:
            return
        items = (layout.itemAt(place) for place in range(layout.count()))
        parts = [part for item in items if item is not None and (part := item.widget()) is not None]
        found = (one for part in parts for one in (part, *part.findChildren(QWidget)))
        stops = [one for one in found if self._takes_tab(one)]
        for one, two in pairwise((self._before, *stops, *self._after)):
            self.setTabOrder(one, two)
