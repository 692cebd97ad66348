"""Verloop en besluiten: how far the plan is, what comes in from paper, what changed and what was decided."""
