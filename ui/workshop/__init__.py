"""The section Workshop: preparing one, leading it, choosing tasks, closing it."""

from ui.workshop.screen import WorkshopScreen

__all__ = ["WorkshopScreen"]
