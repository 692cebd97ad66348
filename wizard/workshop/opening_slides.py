"""How a workshop opens, its two numbers, and the break."""

from __future__ import annotations

from decimal import Decimal

from assessments.metrics.clocks import Clocks
from assessments.outcomes import work_out
from assessments.workshop import BlockKind, Setup, Workshop
from wizard import formats
from wizard.assessment import Assessment
from wizard.dutch_time import dutch
from wizard.workshop.agenda import timetable
from wizard.workshop.slides import AgendaLine, Break, Figure, Figures, Welcome

_RULES = (
    "Kies in stilte. Daarna kijken we tegelijk.",
    "Kies wat nu gebeurt, niet wat je wilt.",
    "Verschil is winst: laagste en hoogste vertellen waarom.",
    "Noem een voorbeeld dat je zelf zag.",
)
_ANONYMOUS = "Het verslag noemt geen namen."
_NAMED = "In het verslag staat ook wat ieder zelf koos."


def welcome_slide(assessment: Assessment, workshop: Workshop) -> Welcome:
    """Return the opening: who, what, the rules of the game and the agenda; without names of people."""
    setup = workshop.setup
    title = setup.title.strip() or f"Workshop {formats.long_date(setup.day)}"
    rules = (*_RULES, _NAMED if setup.shows_individual else _ANONYMOUS)
    return Welcome(assessment.dossier.organisation, title, rules, agenda_lines(setup))


def agenda_lines(setup: Setup) -> tuple[AgendaLine, ...]:
    """Return the draaiboek with the time at which each block should begin, "" while nobody said when it starts."""
    return tuple(
        AgendaLine(slot.words if slot.begins_at is not None else "", slot.block.title) for slot in timetable(setup)
    )


def figures_slide(assessment: Assessment, workshop: Workshop) -> Figures:
    """Return what a hire costs and how long it takes, as far as the nulmeting knows."""
    del workshop
    metrics = work_out(assessment.sheet, assessment.scores).metrics
    return Figures("Waar staan we nu?", (_cost(metrics.costs.per_hire, metrics.costs.hires), _speed(metrics.clocks)))


def _cost(per_hire: Decimal | None, hires: Decimal | int | None) -> Figure:
    label = "Wat een aanname kost"
    if per_hire is None:
        return Figure(label, "", "Nog niet bekend: de kosten of de aannames zijn nog niet ingevuld.")
    over = "" if hires is None else f", over {formats.count(int(hires), 'aanname', 'aannames')}"
    return Figure(label, formats.euro(per_hire, 0), f"per nieuwe collega, alle kosten samen{over}.")


def _speed(clocks: Clocks) -> Figure:
    fill, hire = clocks.time_to_fill, clocks.time_to_hire
    if fill.mean is not None:
        also = f" De kandidaat is gemiddeld {_days(hire.mean)} onderweg." if hire.mean is not None else ""
        return Figure(
            "Hoe lang een vacature openstaat",
            _days(fill.mean),
            f"gemiddeld, van open vacature tot iemand ja zegt.{also}",
        )
    if hire.mean is not None:
        return Figure(
            "Hoe lang een kandidaat onderweg is", _days(hire.mean), "gemiddeld, van eerste contact tot iemand ja zegt."
        )
    return Figure(
        "Hoe lang een vacature openstaat", "", "Nog niet bekend: er zijn nog geen vacatures met datums ingevuld."
    )


def _days(mean: Decimal) -> str:
    return f"{formats.number(mean, 1).removesuffix(',0')}{formats.NBSP}dagen"


def break_slide(assessment: Assessment, workshop: Workshop) -> Break:
    """Return the break, and what comes after it; until when only by its own running clock.

    The draaiboek is not asked: a workshop that runs late would read a time that has passed. A break in the middle of a
    block goes on with that block.
    """
    del assessment
    agenda, position = workshop.setup.agenda, workshop.position
    is_planned = position.block < len(agenda) and agenda[position.block].kind is BlockKind.BREAK
    after = position.block + 1 if is_planned else position.block
    next_up = agenda[after].title if after < len(agenda) else ""
    if not is_planned or position.timer_ends_at is None:
        return Break("", next_up)
    ends = dutch(position.timer_ends_at)
    return Break(f"{ends.hour}:{ends.minute:02}", next_up)
