"""Everything that was decided about a dossier, from the plan's log, the locks and the warnings that were set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from assessments.locks import LockKind
from assessments.types import Dossier
from wizard import formats
from wizard.changes import FIGURES_PLACE


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision.

    Attributes:
        subject: what it is about, to jump to: a task, question, rule, a point of the check or a place in Cijfers;
            "" for the whole plan.
        words: what was decided; ``reason`` why; ``by`` whom, "" when nobody is known.

    """

    at: datetime
    subject: str
    words: str
    by: str = ""
    reason: str = ""

    def text(self) -> str:
        """Return everything one can search in."""
        return f"{self.subject} {self.words} {self.by} {self.reason}"


def decisions(dossier: Dossier) -> tuple[Entry, ...]:
    """Return every decision, newest first."""
    found = [*_log(dossier), *_locks(dossier), *_unlogged(dossier)]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def matching(entries: Sequence[Entry], text: str) -> tuple[Entry, ...]:
    """Return the decisions in which every word of a text stands, whatever its case."""
    words = text.casefold().split()
    return tuple(one for one in entries if all(word in one.text().casefold() for word in words))


def _log(dossier: Dossier) -> Iterator[Entry]:
    for one in reversed(dossier.plan.decisions):
        yield Entry(one.at, one.subject, one.words, one.by, one.reason)


def _locks(dossier: Dossier) -> Iterator[Entry]:
    for measurement in dossier.measurements:
        name = f"{formats.capitalized(str(measurement.kind))} van {formats.long_date(measurement.date)}"
        for event in measurement.lock_log:
            done = "vergrendeld" if event.kind is LockKind.LOCK else "ontgrendeld"
            yield Entry(event.at, FIGURES_PLACE, f"{name} {done}", event.by, event.reason)


def _unlogged(dossier: Dossier) -> Iterator[Entry]:
    """Yield what was set aside before there was a log, or in a file from elsewhere."""
    logged = {(one.subject, one.reason) for one in dossier.plan.decisions}
    for rule, dismissed in dossier.plan.dismissed.items():
        if (str(rule), dismissed.reason) not in logged:
            yield Entry(dismissed.at, rule, f"Aandachtspunt {rule} opzijgezet", reason=dismissed.reason)
    for key, waved in dossier.plan.waved.items():
        if not any(subject.endswith(key) and reason == waved.reason for subject, reason in logged):
            yield Entry(waved.at, f"controle/{key}", f"Controlepunt opzijgezet: {key}", reason=waved.reason)
