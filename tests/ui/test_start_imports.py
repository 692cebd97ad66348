"""What the window imports before it opens: nothing that is needed later only, as for documents."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATE = ("reportlab", "PIL", "xlsxwriter", "icalendar", "resvg_py", "alembic", "wizard.documents.pdf",
        "wizard.documents.word", "wizard.documents.xlsx", "assessments.workshop", "assessments.store.erasing",
        "wizard.workshop", "ui.workshop", "html")  # fmt: skip


def test_the_window_is_read_without_what_makes_documents() -> None:
    script = f"import sys, ui.app, ui.main_window; print([name for name in {LATE!r} if name in sys.modules])"

    read = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)

    assert read.stdout.strip() == "[]"
