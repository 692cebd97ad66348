"""Which workshop runs, as the library remembers it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.ui.kept_settings import KeptSettings
from ui.running import SETTING, Running, keep_running, leave_workshop, offered_workshop, running_workshop

TODAY = date(2026, 1, 15)
RUNNING = Running("d", "w", "Workshop 15 jan", beamer=True, day="2026-01-15")


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

    assert running_workshop(settings) == replace(RUNNING, left=True)


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


@pytest.mark.parametrize("days, is_offered", [(0, True), (1, True), (2, False), (-1, False)])
def test_a_workshop_is_offered_on_its_day_and_the_next(days: int, is_offered: bool) -> None:
    settings = KeptSettings()
    keep_running(settings, RUNNING)

    assert (offered_workshop(settings, TODAY + timedelta(days=days)) is not None) == is_offered
