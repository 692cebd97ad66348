"""The program's door: the window without arguments, a command with them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from wizard import commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window or run a command; return the exit code: 0 done, 1 could not, 2 wrong usage."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    file = Path(words.pop()) if words and words[-1].lower().endswith(commands.DOSSIER_ENDING) and len(words) in {1, 3, 5} else None
    options = commands.parser().parse_args(words)
    if options.command is not None:
        return commands.run(options)
    from ui.app import run  # imported late: a command needs no Qt

    return run(data_dir=options.data_dir, file=file)


if __name__ == "__main__":
    sys.exit(main())
