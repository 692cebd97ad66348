"""The canvas that all our pages are painted on."""

from __future__ import annotations

from typing import Any

from wizard.documents.pdf.tags import TaggedCanvas

_VERSION = (1, 7)
"""PDF 1.7: what PDF/UA-1 builds on."""


class PaperCanvas(TaggedCanvas):
    """A canvas of a tagged PDF 1.7.

    Attributes:
        is_rehearsal: this pass only finds out on which page everything lands. Nothing is drawn then, so where on the
            page that would be is not kept either: that saves a tenth of the time of a whole plan.

    """

    is_rehearsal = False

    def __init__(self, filename: Any, **settings: Any) -> None:
        super().__init__(filename, **{**settings, "pdfVersion": _VERSION})

    def saveState(self) -> None:  # ReportLab's name
        """Keep the settings until ``restoreState``."""
        if not self.is_rehearsal:
            super().saveState()

    def restoreState(self) -> None:  # ReportLab's name
        """Return to the settings of the last ``saveState``."""
        if not self.is_rehearsal:
            super().restoreState()

    def transform(self, a: float, b: float, c: float, d: float, e: float, f: float) -> None:
        """Move, turn or scale what is drawn next."""
        if not self.is_rehearsal:
            super().transform(a, b, c, d, e, f)
