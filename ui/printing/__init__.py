"""The print screen: documents, their real pages, and the way to paper or a file."""

from ui.printing.print_screen import PrintScreen

__all__ = ["PrintScreen"]
