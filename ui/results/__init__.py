"""Resultaat: where the organisation stands, over all steps and pillars."""

from ui.results.screen import ResultsScreen

__all__ = ["ResultsScreen"]
