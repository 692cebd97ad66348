"""Draws one SVG in a process of its own: it comes in on standard input, and goes out as PNG on standard output.

It is run by its path and imports nothing of ours. What a hostile file does to the library (a drawing that never ends, all
memory, a stack that is full) then ends this process, and not the program. Arguments: the most dots wide, the most dots
high, a typeface's family, and the files of its faces.
"""

from __future__ import annotations

import sys
from contextlib import suppress

_MOST_BYTES = 2 << 30


def main(arguments: list[str]) -> int:
    """Draw; return 0, or 1 for what cannot be drawn."""
    with suppress(ImportError, ValueError, OSError):  # not on Windows, or the system is stricter already
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import resvg_py

    width, height, family, *fonts = arguments
    try:
        png = resvg_py.svg_to_bytes(
            svg_string=sys.stdin.buffer.read().decode("utf-8"),
            width=int(width),
            height=int(height),
            skip_system_fonts=True,
            font_files=fonts,
            font_family=family,
            serif_family=family,
            sans_serif_family=family,
        )
    except BaseException:  # noqa: BLE001  # a library in Rust: what it cannot draw may end in a panic, which is no Exception
        return 1
    sys.stdout.buffer.write(bytes(png))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
