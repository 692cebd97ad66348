"""How a workshop opens, its two numbers, and the break."""

from __future__ import annotations

from datetime import datetime, time
from decimal import Decimal

from assessments.metrics.clocks import Clocks
from assessments.outcomes import work_out
from assessments.workshop import BlockKind, Setup, Workshop
from wizard import formats
from wizard.assessment import Assessment
from wizard.dutch_time import dutch
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
    lines, minutes = [], 0
    for block in setup.agenda:
        lines.append(AgendaLine(_later(setup.starts_at, minutes), block.title))
        minutes += block.minutes
    return tuple(lines)


def figures_slide(assessment: Assessment, workshop: Workshop) -> Figures:
    """Return what a hire costs and how long it takes, as far as the nulmeting knows."""
    del workshop
    metrics = work_out(assessment.sheet, assessment.scores).metrics
    return Figures("Waar staan we nu?", (_cost(metrics.costs.per_hire, metrics.costs.hires), _speed(metrics.clocks)))


def _cost(per_hire: Decimal | None, hires: Decimal | int | None) -> Figure:
    label = "Cost-per-hire"
    if per_hire is None:
        return Figure(label, "", "Nog niet bekend: de kosten of de aannames zijn nog niet ingevuld.")
    over = "" if hires is None else f", over {formats.count(int(hires), 'aanname', 'aannames')}"
    return Figure(label, formats.euro(per_hire, 0), f"per nieuwe collega, alle kosten samen{over}")


def _speed(clocks: Clocks) -> Figure:
    fill, hire = clocks.time_to_fill, clocks.time_to_hire
    if fill.mean is not None:
        also = f". De kandidaat zelf: {_days(hire.mean)}" if hire.mean is not None else ""
        return Figure("Time-to-fill", _days(fill.mean), f"van vacature tot handtekening, gemiddeld{also}")
    if hire.mean is not None:
        return Figure("Time-to-hire", _days(hire.mean), "van eerste contact tot handtekening, gemiddeld")
    return Figure("Time-to-fill", "", "Nog niet bekend: er zijn nog geen vacatures met datums ingevuld.")


def _days(mean: Decimal) -> str:
    return f"{formats.number(mean, 1).removesuffix(',0')}{formats.NBSP}dagen"


def break_slide(assessment: Assessment, workshop: Workshop) -> Break:
    """Return the break: until when by its clock, else by the draaiboek, and what comes after it."""
    del assessment
    agenda, position = workshop.setup.agenda, workshop.position
    place = next(
        (index for index in range(position.block, len(agenda)) if agenda[index].kind is BlockKind.BREAK), position.block
    )
    after = agenda[place + 1].title if place + 1 < len(agenda) else ""
    if position.timer_ends_at is not None:
        return Break(_clock_time(dutch(position.timer_ends_at)), after)
    until = sum(block.minutes for block in agenda[: place + 1])
    return Break(_later(workshop.setup.starts_at, until) if place < len(agenda) else "", after)


def _later(start: time | None, minutes: int) -> str:
    if start is None:
        return ""
    hour, minute = divmod(start.hour * 60 + start.minute + minutes, 60)
    return f"{hour % 24}:{minute:02}"


def _clock_time(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"
