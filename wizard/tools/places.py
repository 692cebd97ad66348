"""The way to a tool, as a place that one can be sent to."""

from __future__ import annotations

TOOL_PLACE = "hulpmiddel/"
"""What a place begins with that is a tool; its code follows."""
RACI_PLACE = "raci"
"""The way to where the division of work is changed."""
