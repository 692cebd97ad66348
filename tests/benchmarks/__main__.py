"""Print what the program costs, each figure as a ratio measured in this run; ends with 1 when one is too high."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import figures, paper, pdf, plan, saving, theme_page, window, workshop

Figure = tuple[str, float, float, str]


def main() -> int:
    """Run every benchmark; return the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        benchmarks: list[Callable[[Path], Figure | None]] = [
            window.start,
            saving.one_answer,
            workshop.one_vote,
            workshop.opening,
            theme_page.next_page,
            figures.one_keystroke,
            figures.one_cell,
            plan.derive_and_schedule,
            plan.board,
            plan.task_list,
            plan.timeline,
            pdf.example_plan,
            paper.tags,
            paper.libreoffice,
            paper.page_size,
            window.memory,
        ]
        results = [benchmark(Path(folder)) for benchmark in benchmarks]
    too_high = 0
    for result in results:
        if result is None:
            print("skip example plan against LibreOffice: LibreOffice is not installed", flush=True)
            continue
        name, figure, limit, details = result
        fits = figure <= limit
        too_high += not fits
        print(f"{'ok  ' if fits else 'HIGH'} {name}: {figure:.2f} (at most {limit:g}); {details}", flush=True)
    return 1 if too_high else 0


if __name__ == "__main__":
    sys.exit(main())
