"""The ways of looking at the plan, in order; the code of each is read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assessments.catalogue import Catalogue
from ui.plan.view import PlanView
from ui.theme import Theme
from ui.work import Work
from wizard.planning.checks import CHECK_PLACE, day_of
from wizard.planning.quick_entry import DRAFT

Today = Callable[[], date]

BOARD = "bord"
LIST = "lijst"
TIMELINE = "tijdlijn"
PEOPLE = "personen"
RACI = "raci"
MEETINGS = "overleg"
CHECKS = "controle"
FOLLOW_UP = "verloop"
TOOLS = "hulpmiddelen"
VIEWS = (
    (BOARD, "Bord", "columns-3"),
    (LIST, "Lijst", "list"),
    (TIMELINE, "Tijdlijn", "chart-gantt"),
    (PEOPLE, "Personen", "users"),
    (RACI, "RACI", "table-2"),
    (MEETINGS, "Overleg", "calendar-clock"),
)
"""Key, name and icon of the views that stand in the head of the screen."""
MORE: tuple[tuple[str, str], ...] = (
    (FOLLOW_UP, "Verloop en besluiten"),
    (CHECKS, "Controle voor afdrukken"),
    (TOOLS, "Hulpmiddelen"),
)
"""Key and name of the views behind the button Meer."""


def make_view(key: str, work: Work, theme: Theme, today: Today) -> PlanView:
    """Make a view, in the example on the example's own day; KeyError for a key that is none."""

    def day() -> date:
        return day_of(work.session.assessment, today())

    return _MAKERS[key](work, theme, day)


def name_of(key: str) -> str:
    """Return the Dutch name of a view."""
    return next(name for one, name, *_ in (*VIEWS, *MORE) if one == key)


def view_of(subject: str, catalogue: Catalogue) -> str:
    """Return the view in which a decision about a subject is made, "" for one that has none of its own."""
    if subject == RACI:
        return RACI
    if subject.startswith(CHECK_PLACE):
        return CHECKS
    if subject == DRAFT:
        return FOLLOW_UP
    return MEETINGS if subject in {one.option for one in catalogue.meetings} else ""


def _make_board(work: Work, theme: Theme, today: Today) -> PlanView:
    from ui.plan.board_view import BoardView

    return BoardView(work, theme, today)


def _make_follow_up(work: Work, theme: Theme, today: Today) -> PlanView:
    from ui.plan.follow_up.follow_up_view import FollowUpView

    return FollowUpView(work, theme, today)


def _make_list(work: Work, theme: Theme, today: Today) -> PlanView:
    from ui.plan.list.list_view import ListView

    return ListView(work, theme, today)


def _make_timeline(work: Work, theme: Theme, today: Today) -> PlanView:
    from ui.plan.timeline.timeline_view import TimelineView

    return TimelineView(work, theme, today)


def _make_people(work: Work, theme: Theme, today: Today) -> PlanView:
    from ui.plan.people.people_view import PeopleView

    return PeopleView(work, theme, today)


def _make_checks(work: Work, theme: Theme, today: Today) -> PlanView:
    from ui.plan.checks.checks_view import ChecksView

    return ChecksView(work, theme, today)


def _make_raci(work: Work, theme: Theme, today: Today) -> PlanView:
    del today
    from ui.plan.raci.raci_view import RaciView

    return RaciView(work, theme)


def _make_tools(work: Work, theme: Theme, _: Today) -> PlanView:
    from ui.plan.tools.tools_view import ToolsView

    return ToolsView(work, theme)


def _make_meetings(work: Work, theme: Theme, today: Today) -> PlanView:
    from ui.plan.meetings.meetings_view import MeetingsView

    return MeetingsView(work, theme, today)


_MAKERS: dict[str, Callable[[Work, Theme, Today], PlanView]] = {
    BOARD: _make_board,
    LIST: _make_list,
    RACI: _make_raci,
    TIMELINE: _make_timeline,
    PEOPLE: _make_people,
    MEETINGS: _make_meetings,
    CHECKS: _make_checks,
    FOLLOW_UP: _make_follow_up,
    TOOLS: _make_tools,
}
