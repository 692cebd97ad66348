"""What every screen of a dossier can do."""

from __future__ import annotations

from typing import Protocol


class Screen(Protocol):
    """What the view asks of each screen."""

    def refresh(self) -> None:
        """Show the dossier as it is now."""

    def flush(self) -> None:
        """Report what is still being typed."""
