"""Where one can be in the wizard, in order, and how the rail shows that; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assessments.catalogue import OUTSOURCING, PROFILE, Catalogue, Section, Theme
from assessments.sheet import AnswerSheet
from assessments.types import QuestionId
from ui.texts import tr
from ui.widgets.rail import RailRow, RowKind
from wizard import journey
from wizard.drawing.pillars import step_hue
from wizard.journey import Progress, State

_RESULT = "resultaat"
_STATES = {State.EMPTY: "empty", State.BUSY: "busy", State.DONE: "done", State.NOT_APPLICABLE: "waived"}


@dataclass(frozen=True, slots=True)
class Place:
    """A theme's page, or a step's result when ``topic`` is empty."""

    section: str
    topic: str = ""

    @property
    def is_result(self) -> bool:
        """Tell whether this is a step's result."""
        return not self.topic

    @property
    def key(self) -> str:
        """Return what the rail calls this place."""
        return f"{self.section}/{self.topic or _RESULT}"


class ProgressBook:
    """Every count of one state of a dossier, worked out once: the rail and the footer ask for them at each page."""

    def __init__(self, sheet: AnswerSheet) -> None:
        self.sheet = sheet
        self._themes: dict[tuple[str, str], Progress] = {}
        self._sections: dict[str, Progress] = {}
        self._next: dict[QuestionId | None, QuestionId | None] = {}
        for section in sheet.catalogue.sections:
            for topic in section.themes:
                self._themes[section.code, topic.id] = journey.progress(sheet, topic.questions)
            self._sections[section.code] = journey.section_progress(sheet, section)
        self.overall = journey.overall_progress(sheet)

    def is_about(self, sheet: AnswerSheet) -> bool:
        """Tell whether these counts hold for a sheet: the same answers and the same profile."""
        mine, other = self.sheet.dossier, sheet.dossier
        same_profile = mine.profile == other.profile and mine.organisation == other.organisation
        return self.sheet.measurement is sheet.measurement and same_profile

    def theme(self, section: str, topic: str) -> Progress:
        """Return the counts of one page."""
        return self._themes[section, topic]

    def section(self, section: str) -> Progress:
        """Return the counts of a step, the profile or outsourcing."""
        return self._sections[section]

    def next_open(self, after: QuestionId | None) -> QuestionId | None:
        """Return the next open question after one."""
        if after not in self._next:
            self._next[after] = journey.next_open(self.sheet, after)
        return self._next[after]


def hue_of(section: Section) -> str:
    """Return the colour of a section: a step's pillar, or neutral slate."""
    return step_hue(section.step)


def all_places(catalogue: Catalogue) -> tuple[Place, ...]:
    """Return every place in the order one walks them."""
    return tuple(place for section in catalogue.sections for place in _section_places(section))


def place_of(catalogue: Catalogue, question: QuestionId) -> Place:
    """Return the page a question stands on."""
    asked = catalogue.questions[question]
    return Place(asked.section, asked.theme)


def place_for_key(sheet: AnswerSheet, key: str) -> Place:
    """Return the place that a row of the rail stands for; a section's own row leads to its first open theme."""
    if "/" in key:
        section, topic = key.split("/", 1)
        return Place(section, "" if topic == _RESULT else topic)
    return first_place(sheet, sheet.catalogue.section(key))


def first_place(sheet: AnswerSheet, section: Section) -> Place:
    """Return a section's first theme with an open question, else its first theme."""
    for topic in section.themes:
        done = journey.progress(sheet, topic.questions)
        if done.answered < done.shown:
            return Place(section.code, topic.id)
    return Place(section.code, section.themes[0].id)


def topic_of(catalogue: Catalogue, place: Place) -> Theme:
    """Return the theme of a page; KeyError for a result."""
    for topic in catalogue.section(place.section).themes:
        if topic.id == place.topic:
            return topic
    raise KeyError(place.key)


def neighbour(catalogue: Catalogue, place: Place, step: int) -> Place | None:
    """Return the place before (-1) or after (+1) one; None at the ends."""
    order = all_places(catalogue)
    index = order.index(place) + step
    return order[index] if 0 <= index < len(order) else None


def rail_rows(book: ProgressBook, here: Place) -> list[RailRow]:
    """Return the rail: every section, and the themes of the one where one is."""
    return [row for section in book.sheet.catalogue.sections for row in _rows(book, section, here)]


def more_words(progress: Progress) -> str:
    """Return the small line under the progress bar: "1 n.v.t. · 2 nabespreken"."""
    parts = []
    if progress.waived:
        parts.append(tr("{count} n.v.t.").format(count=progress.waived))
    if progress.discuss:
        parts.append(tr("{count} nabespreken").format(count=progress.discuss))
    return " · ".join(parts)


def _section_places(section: Section) -> Iterator[Place]:
    for topic in section.themes:
        yield Place(section.code, topic.id)
    if section.step:
        yield Place(section.code)


def _rows(book: ProgressBook, section: Section, here: Place) -> Iterator[RailRow]:
    inside = section.code == here.section
    yield _head(book, section, inside=inside)
    if not inside:
        return
    for topic in section.themes:
        done = book.theme(section.code, topic.id)
        yield RailRow(
            key=Place(section.code, topic.id).key,
            kind=RowKind.THEME,
            name=topic.name,
            counts=_counts(done),
            state=_STATES[done.state],
            current=here.topic == topic.id,
        )
    if section.step:
        name = tr("Resultaat van stap {number}").format(number=section.number)
        yield RailRow(Place(section.code).key, RowKind.RESULT, name, current=here.is_result)


def _head(book: ProgressBook, section: Section, *, inside: bool) -> RailRow:
    done = book.section(section.code)
    is_step = section.code not in {PROFILE, OUTSOURCING}
    by_choice = section.code == OUTSOURCING and done.answered == 0
    return RailRow(
        key=section.code,
        kind=RowKind.STEP if is_step else RowKind.SECTION,
        name=section.title,
        number=section.number if is_step else 0,
        counts=tr("naar keuze") if by_choice else _counts(done),
        share=done.share,
        state=_STATES[done.state],
        hue=hue_of(section),
        inside=inside,
    )


def _counts(progress: Progress) -> str:
    return tr("n.v.t.") if progress.shown == 0 else f"{progress.answered}/{progress.shown}"
