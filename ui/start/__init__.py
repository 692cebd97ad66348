"""The start screen: my dossiers, a new one, the example, taking files in."""

from ui.start.facts import CardFacts, card_facts, sector_names, unreadable
from ui.start.screen import StartScreen

__all__ = ["CardFacts", "StartScreen", "card_facts", "sector_names", "unreadable"]
