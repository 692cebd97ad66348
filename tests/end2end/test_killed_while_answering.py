"""The window killed at any moment, every answer, decision and vote is there of which the screen said that it was saved."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("RECRUITMENTWIJZER_KILLS", "8"))
"""The suite's number is small to keep it fast; 200 and more are run by hand and before a release."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
@pytest.mark.timeout(70 + 2 * KILLS)
def test_no_answer_is_lost_of_which_the_screen_said_that_it_was_saved(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.end2end.kill_run", str(tmp_path), str(KILLS), "20260105"]

    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60 + 2 * KILLS)

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["lost"], found["broken"]) == (0, 0)
    assert found["reported"] > KILLS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
@pytest.mark.timeout(70 + 4 * KILLS)
def test_no_decision_about_the_plan_and_no_vote_is_lost_of_which_the_screen_said_that_it_was_saved(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "tests.end2end.kill_plan_run", str(tmp_path), str(KILLS), "20260105"]

    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60 + 4 * KILLS)

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["lost"], found["broken"]) == (0, 0)
    assert found["reported"] > KILLS
