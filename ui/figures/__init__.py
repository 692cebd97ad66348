"""The screen Cijfers: entering the nulmeting and seeing what it comes to."""

from ui.figures.screen import FiguresScreen

__all__ = ["FiguresScreen"]
