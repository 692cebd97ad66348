"""Tijdlijn: the plan as bars in time, with the hours a week beside it."""
