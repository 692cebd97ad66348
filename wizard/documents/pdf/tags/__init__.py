"""Tags of PDF/UA-1: what everything on a page is and in which order it is read, for who hears a page or feels it.

A part says its tag with an ``Element`` (``element.py``) and paints inside ``mark``; what is painted outside every mark
becomes an artifact by itself. ``tree.py`` keeps the tree of one pass, ``canvas.py`` writes the marks into the pages,
``writing.py`` the tree into the file, ``metadata.py`` what the file says about itself.
"""

from __future__ import annotations

from wizard.documents.pdf.tags.canvas import (
    TaggedCanvas,
    annotating,
    artifact,
    link,
    link_out,
    mark,
    open_section,
    place,
    tie_field,
    within,
)
from wizard.documents.pdf.tags.element import Element, Kind, done_words, label_and_body
from wizard.documents.pdf.tags.writing import heard

__all__ = [
    "Element",
    "Kind",
    "TaggedCanvas",
    "annotating",
    "artifact",
    "done_words",
    "heard",
    "label_and_body",
    "link",
    "link_out",
    "mark",
    "open_section",
    "place",
    "tie_field",
    "within",
]
