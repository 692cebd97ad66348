"""What the footer of the wizard says and offers at a place; pure."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.catalogue import QuestionKind, Section
from assessments.types import QuestionId
from ui.questions.places import Place, ProgressBook, first_place, neighbour
from ui.texts import tr
from ui.widgets.footer import Action

_KEY = "Ctrl+Enter"
_WITH_LEVELS = {QuestionKind.MATURITY, QuestionKind.SCALE}


@dataclass(frozen=True, slots=True)
class FooterWords:
    """What the footer shows.

    Attributes:
        notice: words that replace the undo line, "" for none; ``is_done`` puts a tick before them.
        hint: keys and what they do.
        primary: its key is "question:CODE", "place:KEY" or "section:KEY".

    """

    notice: str
    hint: tuple[tuple[str, ...], str]
    secondary: tuple[Action, ...]
    primary: Action | None
    is_done: bool = True

    @property
    def primary_key(self) -> str:
        """Return what the primary button leads to, "" when there is none."""
        return self.primary.key if self.primary else ""


def footer_words(book: ProgressBook, place: Place, current: QuestionId | None) -> FooterWords:
    """Return what to say and offer at a place, with this question open."""
    sheet = book.sheet
    if place.is_result:
        return _at_result(book, sheet.catalogue.section(place.section))
    has_levels = current is not None and sheet.catalogue.questions[current].kind in _WITH_LEVELS
    hint: tuple[tuple[str, ...], str] = (("0", "4"), tr("kiest een niveau")) if has_levels else ((), "")
    before = neighbour(sheet.catalogue, place, -1)
    secondary = (Action(f"place:{before.key}", tr("Vorig thema"), "arrow-left"),) if before else ()
    return FooterWords("", hint, secondary, _next(book, place, current))


def _next(book: ProgressBook, place: Place, current: QuestionId | None) -> Action:
    """Return the primary button: the next open question, but first the result of a step that is done."""
    catalogue = book.sheet.catalogue
    section = catalogue.section(place.section)
    following = book.next_open(current)
    done = book.section(section.code)
    leaves = following is None or catalogue.questions[following].section != section.code
    if section.step and leaves and (following is None or done.answered == done.shown):
        words = tr("Bekijk resultaat van stap {number}").format(number=section.number)
        return Action(f"place:{Place(section.code).key}", words, shortcut=_KEY)
    if following is None:
        return Action("section:resultaat", tr("Bekijk het hele resultaat"), shortcut=_KEY)
    return Action(f"question:{following}", tr("Volgende open vraag"), shortcut=_KEY)


def _at_result(book: ProgressBook, section: Section) -> FooterWords:
    done = book.section(section.code)
    left = done.shown - done.answered
    if not left:
        notice = tr("Alle {count} vragen van stap {number} hebben een antwoord")
    elif left == 1:
        notice = tr("1 van {count} vragen van stap {number} staat nog open")
    else:
        notice = tr("{left} van {count} vragen van stap {number} staan nog open")
    words = notice.format(count=done.shown, left=left, number=section.number)
    printing = Action("section:afdrukken", tr("Druk dit resultaat af"), "printer")
    return FooterWords(words, ((), ""), (printing,), _after_result(book, section), is_done=not left)


def _after_result(book: ProgressBook, section: Section) -> Action:
    """Return the primary button under a result: what is still open in the step, else the next step."""
    sheet = book.sheet
    left = next((one for one in section.questions() if sheet.is_shown(one) and not sheet.is_answered(one)), None)
    if left is not None:
        return Action(f"question:{left}", tr("Volgende open vraag"), shortcut=_KEY)
    following = next((one for one in sheet.catalogue.steps if one.number == section.number + 1), None)
    if following is None:
        return Action("section:resultaat", tr("Bekijk het hele resultaat"), shortcut=_KEY)
    text = tr("Naar stap {number}: {title}").format(number=following.number, title=following.title)
    return Action(f"place:{first_place(sheet, following).key}", text, shortcut=_KEY)
