"""The choices of one dossier, kept in the library's settings."""

from __future__ import annotations

from ui.printing.memory import PRINTING, Choices, recall, remember
from ui.work import Work


class KeptChoices:
    """Brings back what was chosen the last time, and keeps what is chosen now; no change of the dossier itself."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._kept = Choices()

    def recall(self) -> Choices:
        """Return what was chosen for this dossier the last time."""
        self._kept = recall(self._work.setting(PRINTING), self._work.session.dossier.id)
        return self._kept

    def keep(self, choices: Choices) -> None:
        """Keep other choices for the next time; the same ones cost nothing."""
        if choices != self._kept:
            self._kept = choices
            stored = self._work.setting(PRINTING)
            self._work.save_setting(PRINTING, remember(stored, self._work.session.dossier.id, choices))
