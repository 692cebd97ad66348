"""Where one can be in the wizard, in order, and how the rail shows that; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assessments.catalogue import OUTSOURCING, PROFILE, Catalogue, Section, Theme
from assessments.sheet import AnswerSheet
from assessments.types import QuestionId, StepCode
from ui.texts import tr
from ui.widgets.rail import RailRow, RowKind
from wizard import journey
from wizard.journey import Progress, State

_RESULT = "resultaat"
_STATES = {State.EMPTY: "empty", State.BUSY: "busy", State.DONE: "done", State.NOT_APPLICABLE: "waived"}
_HUES = {
    StepCode.IDENTITEIT: "identiteit",
    StepCode.INTERN_PROCES: "binden",
    StepCode.EXTERN_PROCES: "boeien",
    StepCode.TALENTMANAGEMENT: "beheren",
}


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


def hue_of(section: Section) -> str:
    """Return the colour of a section: a step's pillar, or neutral slate."""
    return _HUES.get(section.step, "slate") if section.step else "slate"


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


def rail_rows(sheet: AnswerSheet, here: Place) -> list[RailRow]:
    """Return the rail: every section, and the themes of the one where one is."""
    return [row for section in sheet.catalogue.sections for row in _rows(sheet, section, here)]


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


def _rows(sheet: AnswerSheet, section: Section, here: Place) -> Iterator[RailRow]:
    inside = section.code == here.section
    yield _head(sheet, section, inside=inside)
    if not inside:
        return
    for topic in section.themes:
        done = journey.progress(sheet, topic.questions)
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


def _head(sheet: AnswerSheet, section: Section, *, inside: bool) -> RailRow:
    done = journey.section_progress(sheet, section)
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
