"""A table that one types in, as people know it from a spreadsheet."""

from ui.widgets.grid.columns import Column, Entry, GroupHead, Kind, TotalRow
from ui.widgets.grid.model import GridModel
from ui.widgets.grid.view import GridView

__all__ = ["Column", "Entry", "GridModel", "GridView", "GroupHead", "Kind", "TotalRow"]
