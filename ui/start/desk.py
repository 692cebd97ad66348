"""Works out cards one by one while the window stays free, and remembers them until the dossier changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assessments.types import DossierId, DossierSummary
from ui.start.facts import CardFacts

FactsOf = Callable[[DossierSummary], CardFacts]
_WAITING = 64
"""Cards that wait at most; while one scrolls on, those longest out of sight are let go."""
_FIRST_REST_MS = 60
"""The window is painted before the first card is worked out."""


class FactsDesk(QObject):
    """Hands out a card's facts; what is not known yet is worked out between two paints, newest wish first.

    Signals: ``ready(str)`` with the id of a dossier whose facts are known now.
    """

    ready = Signal(str)

    def __init__(self, facts_of: FactsOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts_of = facts_of
        self._known: dict[tuple[DossierId, datetime], CardFacts] = {}
        self._waiting: dict[tuple[DossierId, datetime], DossierSummary] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def known(self) -> Mapping[tuple[DossierId, datetime], CardFacts]:
        """Everything worked out so far, by id and moment of the last change."""
        return self._known

    def facts(self, summary: DossierSummary) -> CardFacts | None:
        """Return a card's facts; None while they are being worked out."""
        key = (summary.id, summary.updated_at)
        found = self._known.get(key)
        if found is None:
            self._waiting.pop(key, None)
            self._waiting[key] = summary
            if len(self._waiting) > _WAITING:
                del self._waiting[next(iter(self._waiting))]
            if not self._timer.isActive():
                self._timer.start(0 if self._known else _FIRST_REST_MS)
        return found

    def forget(self) -> None:
        """Work everything out anew, for another day."""
        self._known.clear()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if not self._waiting:
            return
        key, summary = self._waiting.popitem()
        self._known[key] = self._facts_of(summary)
        self.ready.emit(summary.id)
        if self._waiting:
            self._timer.start(0)
