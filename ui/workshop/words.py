"""What a workshop is called on the screen."""

from __future__ import annotations

from assessments.workshop import Workshop
from ui.texts import tr
from wizard import formats


def workshop_words(workshop: Workshop) -> str:
    """Name a workshop: its title, else its day."""
    setup = workshop.setup
    return setup.title or tr("Workshop {day}").format(day=formats.short_date_year(setup.day))
