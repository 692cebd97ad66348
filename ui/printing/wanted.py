"""One document as it is wanted now, and what comes of it; plain values that may go to any thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wizard.assessment import Assessment
from wizard.documents.context import Place
from wizard.documents.family import Kind, Request, make
from wizard.documents.progress import Progress


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes of a document, and the chapters that one can choose from with the name of each."""

    data: bytes
    offered: tuple[tuple[Place, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document: of what, which, and of which day."""

    assessment: Assessment
    request: Request
    day: date

    def is_same(self, other: Wanted | None) -> bool:
        """Tell whether the same document was wanted; an assessment is the same as itself only, which costs nothing."""
        if other is None or self.assessment is not other.assessment:
            return False
        return self.request == other.request and self.day == other.day

    def make(self, progress: Progress) -> Made:
        """Make it; DocumentError when the dossier has nothing for it."""
        data = make(self.assessment, self.request, self.day, progress=progress)
        if self.request.kind is not Kind.PLAN:
            return Made(data)
        from wizard.documents.plan import places

        found = places(self.assessment, printed_on=self.day, scope=self.request.scope)
        return Made(data, tuple(found.items()))
