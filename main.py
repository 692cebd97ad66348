"""The program's door: the window without arguments, a command with them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from assessments.codes import VOTES_ENDING
from wizard import commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window or run a command; return the exit code: 0 done, 1 could not, 2 wrong usage."""
    _write_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    file = file_to_open(words)
    options = commands.parser().parse_args(words[:-1] if file else words)
    if options.command is not None:
        return commands.run(options)
    if not _has_display():
        print("Er is geen beeldscherm. Gebruik een opdracht, bijvoorbeeld: main.py example plan.pdf", file=sys.stderr)
        return commands.FAILED
    if file is not None and file.suffix.lower() == VOTES_ENDING:
        from ui.votes.app import run as run_votes  # a participant has no library

        return run_votes(file)
    from ui.early import begin  # imported late: a command needs no window, and what comes now must come before Qt

    opening = begin(options.data_dir)
    from ui.app import run

    return run(opening, file)


def file_to_open(words: Sequence[str]) -> Path | None:
    """Return the dossier or the votes file that a window is asked to open: a file at the end, with nothing but options before it."""
    pairs = zip(["", *words], words, strict=False)
    plain = [word for before, word in pairs if not word.startswith("-") and before not in commands.OPTIONS]
    is_file = len(plain) == 1 and words[-1] == plain[0] and plain[0].lower().endswith(commands.FILE_ENDINGS)
    return Path(plain[0]) if is_file else None


def _write_utf8() -> None:
    """Write UTF-8 into files and pipes, whatever the code page; what a screen cannot show becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
