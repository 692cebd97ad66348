"""The report of a workshop: what was agreed and how the room saw it; the numbers come from ``wizard.workshop``."""
