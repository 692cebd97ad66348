"""The canvas that all our pages are painted on."""

from __future__ import annotations

from typing import Any

from wizard.documents.pdf.tags import TaggedCanvas

_VERSION = (1, 7)
"""PDF 1.7: what PDF/UA-1 builds on."""


class PaperCanvas(TaggedCanvas):
    """A canvas of a tagged PDF 1.7."""

    def __init__(self, filename: Any, **settings: Any) -> None:
        super().__init__(filename, **{**settings, "pdfVersion": _VERSION})
