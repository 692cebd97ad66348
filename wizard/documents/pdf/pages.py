"""The register of one build: on which page every heading stands, and how many pages there are."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlab.platypus import ActionFlowable, BaseDocTemplate, Flowable

from wizard.documents.pdf.tags import open_section
from wizard.documents.pdf.text import label

_BOOKMARK = 300
HEADING = "kop-"
"""What the key of a heading within a chapter begins with."""


@dataclass
class PageRegister:
    """What is known about pages: of the pass that runs now, and of the one before.

    The contents and "Pagina x van y" print the numbers of the previous pass; the build ends when both agree. The
    well-known canvas that keeps all pages back sends every bookmark to page 1, so it is not used.
    """

    known: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    known_total: int = 0
    found_total: int = 0
    known_white: set[int] = field(default_factory=set)
    found_white: set[int] = field(default_factory=set)
    """Backs of sheets on which nothing stands."""

    def note(self, key: str, page: int) -> None:
        """Remember where a heading landed in this pass."""
        self.found[key] = page

    def within_chapter(self, page: int) -> tuple[int, int]:
        """Return which page of its chapter a page is, and how many that chapter has, by the pass before this one."""
        starts = [start for key, start in self.known.items() if not key.startswith(HEADING)]
        first = max((start for start in starts if start <= page), default=1)
        after = min((start for start in starts if start > page), default=max(self.known_total, page) + 1)
        return page - first + 1, after - first - len(self.known_white & set(range(first, after)))

    def begin_pass(self) -> None:
        """Forget what the running pass found."""
        self.found = {}
        self.found_total = 0
        self.found_white = set()

    def end_pass(self) -> bool:
        """Tell whether nothing changed since the previous pass, and keep what was found."""
        same = self.found == self.known and self.found_total == self.known_total
        self.known, self.known_total = self.found, self.found_total
        self.known_white = self.found_white
        return same


class RegisterKeeper(Flowable):
    """An invisible flowable that lets ``multiBuild`` ask whether another pass is needed."""

    width = height = 0

    def __init__(self, register: PageRegister) -> None:
        super().__init__()
        self._register = register
        self._same = False

    def isIndexing(self) -> int:  # ReportLab's name
        """Take part in the passes."""
        return 1

    def beforeBuild(self) -> None:  # ReportLab's name
        """Start a pass."""
        self._register.begin_pass()

    def afterBuild(self) -> None:  # ReportLab's name
        """End a pass."""
        self._same = self._register.end_pass()

    def isSatisfied(self) -> bool:  # ReportLab's name
        """Tell whether the last two passes agree."""
        return self._same

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Draw nothing."""


class Anchor(Flowable):
    """An invisible flowable where a bookmark points to; it tells the register and the running head."""

    width = height = 0

    def __init__(self, key: str, title: str, level: int, register: PageRegister, *, closed: bool = False) -> None:
        super().__init__()
        self._key, self._title, self._level, self._closed = key, title, level, closed
        self._register = register

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Set the bookmark a little above the heading and enter it in the outline."""
        canvas = self.canv
        canvas.bookmarkHorizontal(self._key, 0, 8)
        canvas.addOutlineEntry(label(self._title, _BOOKMARK), self._key, self._level, self._closed)
        self._register.note(self._key, canvas.getPageNumber())


class HeadSwitch(Flowable):
    """An invisible flowable where a chapter begins: it changes what the running head says, from this page on.

    ``depth`` is 0 for a chapter, 1 for a section of one.
    """

    width = height = 0

    def __init__(self, words: str, depth: int = 0) -> None:
        super().__init__()
        self.words, self._depth = words, depth

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Tell the page."""
        open_section(self.canv, self._depth)
        self.canv.running_head = self.words
        self.canv.head_page = self.canv.getPageNumber()


class BackOfSheet(ActionFlowable):
    """Leaves the back of a sheet empty, so that what follows the next break begins on a sheet of its own."""

    def __init__(self, register: PageRegister) -> None:
        super().__init__()
        self._register = register

    def apply(self, doc: BaseDocTemplate) -> None:  # ReportLab's name
        """Turn the page when this is the front of a sheet; nothing stands on its back, which counts as no page."""
        if doc.page % 2:
            self._register.found_white.add(doc.page + 1)
            doc.handle_pageBreak()
