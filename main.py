"""The program's door: the window without arguments, a command with them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from wizard import commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window or run a command; return the exit code: 0 done, 1 could not, 2 wrong usage."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    file = _file_to_open(words)
    options = commands.parser().parse_args(words[:-1] if file else words)
    if options.command is not None:
        return commands.run(options)
    if not _has_display():
        print("Er is geen beeldscherm. Gebruik een opdracht, bijvoorbeeld: main.py example plan.pdf", file=sys.stderr)
        return commands.FAILED
    from ui.early import begin  # imported late: a command needs no window, and what comes now must come before Qt

    opening = begin(options.data_dir)
    from ui.app import run

    return run(opening, file)


def _file_to_open(words: list[str]) -> Path | None:
    """Return the dossier that the window is asked to open: a file at the end, without a command before it."""
    is_file = bool(words) and words[-1].lower().endswith(commands.DOSSIER_ENDING)
    return Path(words[-1]) if is_file and not commands.COMMANDS.intersection(words) else None


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
