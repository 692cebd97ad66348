"""After a bug the program goes on: it is told, written down without answers, and the next answer is taken."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.bug_run import QUESTIONS, SECRET


@pytest.mark.timeout(70)
def test_after_bugs_in_the_window_answers_are_still_taken_and_none_is_in_the_log(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.end2end.bug_run", str(tmp_path)]

    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["caught"], found["told"]) == (len(QUESTIONS), len(QUESTIONS))
    assert found["levels"] == {code: turn % 5 for turn, code in enumerate(QUESTIONS)}
    assert found["log"].splitlines().count("ValueError") == len(QUESTIONS)
    assert SECRET not in found["log"]
