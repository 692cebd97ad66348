"""A window killed in the middle of a workshop comes back in the room: the same question, every vote, the draft."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
@pytest.mark.timeout(60)
def test_a_killed_workshop_is_open_again_at_the_same_place_with_every_vote(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.end2end.kill_workshop_run", str(tmp_path)]

    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=50)

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["question"], found["votes"], found["shown"]) == ("DRA-02", "2213204", False)
    assert found["lines"][5] == "Deelnemer 6, leidinggevende, niveau 0"
    assert (found["typed"], found["runs"], found["visible"]) == ("Drie doelen op papier", True, True)
    assert found["then"] == 8
