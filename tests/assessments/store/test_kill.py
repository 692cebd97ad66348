"""Killed at any moment, the program has every answer that it said it saved."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("RECRUITMENTWIJZER_KILLS", "40"))
"""The suite's number is small to keep it fast; 200 and more are run by hand and before a release."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
@pytest.mark.timeout(60 + KILLS)
def test_no_answer_that_was_reported_as_saved_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.assessments.store.kill_run", str(tmp_path), str(KILLS), "20260105"]

    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=50 + KILLS)

    found = json.loads(done.stdout)
    assert (found["lost"], found["broken"]) == (0, 0)
    assert found["saved"] > KILLS
