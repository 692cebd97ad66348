"""What the library refuses is told in its own sentence, and the window stays."""

from __future__ import annotations

import pytest

from tests.end2end.conftest import Start

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.mark.parametrize("signal", ["dossier_chosen", "export_asked", "delete_asked"])
def test_a_dossier_that_is_gone(start: Start, monkeypatch: pytest.MonkeyPatch, signal: str) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.messages.tell", lambda sentence, *_: told.append(sentence))
    window = start()

    getattr(window.start, signal).emit("weg")

    assert len(told) == 1
    assert told[0].endswith("in de bibliotheek; kies een ander dossier.")
    assert window.isVisible()
