"""The footer's button that says how much the check before printing finds."""

from __future__ import annotations

from datetime import date

from ui.plan.views import CHECKS
from ui.texts import tr
from ui.widgets.footer import Action
from wizard import formats
from wizard.assessment import Assessment
from wizard.planning.checks import day_of, findings, standing


def check_action(assessment: Assessment, today: date) -> Action:
    """Return the button with the number of points that nobody set aside."""
    count = len(standing(findings(assessment, day_of(assessment, today))))
    points = formats.count(count, tr("punt"), tr("punten")) if count else tr("geen punten")
    words = tr("Controle voor afdrukken: {points}").format(points=points)
    short = tr("Controle: {points}").format(points=points)
    return Action(CHECKS, words, icon="triangle-alert" if count else "circle-check", short=short)
