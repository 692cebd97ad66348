"""The participant's window starts without the library, and without what only the program itself needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from assessments.exchange.vote_files import write_votes
from tests.assessments.votes import CATALOGUE, votes_file

ROOT = Path(__file__).parents[3]
SCRIPT = """
import sys, main
from ui.votes import app
shown = []
def show(file):
    from PySide6.QtWidgets import QApplication
    made = QApplication([])
    window = app.open_votes(file, app.dress(made))
    window.show()
    made.processEvents()
    shown.append(window.windowTitle())
    return 0
app.run = show
assert main.main(sys.argv[1:]) == 0
late = ("sqlmodel", "sqlalchemy", "reportlab", "ui.main_window", "ui.dossier_view")
print(shown[0], [name for name in late if name in sys.modules])
"""


def test_a_votes_file_opens_without_a_library(tmp_path: Path) -> None:
    write_votes(votes_file(3), tmp_path / "3.rwvotes", CATALOGUE)
    env = os.environ | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen",
                        "PYTHONIOENCODING": "utf-8"}  # fmt: skip

    words = [sys.executable, "-c", SCRIPT, str(tmp_path / "3.rwvotes")]
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8", check=False)

    assert done.stdout.strip() == "Workshop Voorbeeld BV, deelnemer 3 []", done.stderr
    assert not list(tmp_path.rglob("*.rwlibrary"))
    assert not (tmp_path / "data" / "Recruitmentwijzer").exists()
