"""The start screen: my dossiers, a new one, the example, taking files in."""

from ui.start.facts import CardFacts, unreadable
from ui.start.screen import StartScreen

__all__ = ["CardFacts", "StartScreen", "unreadable"]
