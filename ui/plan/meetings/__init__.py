"""Meetings and times that come back, as a way of looking at the plan."""
