"""Which workshop runs, as the library remembers it."""

from __future__ import annotations

import pytest

from tests.ui.kept_settings import KeptSettings
from ui.running import SETTING, Running, keep_running, leave_workshop, running_workshop

RUNNING = Running("d", "w", "Workshop 15 jan", beamer=True)


def test_what_runs_is_remembered_and_forgotten() -> None:
    settings = KeptSettings()

    keep_running(settings, RUNNING)
    assert running_workshop(settings) == RUNNING
    keep_running(settings, None)
    assert running_workshop(settings) is None


def test_leaving_in_the_usual_way_is_noted_and_the_rest_stays() -> None:
    settings = KeptSettings()
    keep_running(settings, RUNNING)

    leave_workshop(settings)

    assert running_workshop(settings) == Running("d", "w", "Workshop 15 jan", beamer=True, left=True)


def test_leaving_without_a_workshop_writes_nothing() -> None:
    settings = KeptSettings()

    leave_workshop(settings)

    assert settings.values == {}


@pytest.mark.parametrize("value", [None, "w", [], {"dossier": "d"}, {"dossier": 1, "workshop": "w"}])
def test_a_setting_of_another_make_is_no_workshop(value: object) -> None:
    assert running_workshop(KeptSettings({SETTING: value})) is None


def test_a_disk_that_refuses_is_no_loss() -> None:
    settings = KeptSettings()
    settings.is_full = True

    keep_running(settings, RUNNING)

    assert running_workshop(settings) is None
