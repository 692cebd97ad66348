"""The plan screen: three lanes around a core, and everything about one task."""

from ui.plan.plan_screen import PlanScreen

__all__ = ["PlanScreen"]
