"""A dossier that comes in beside another with its ids stays whole."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from assessments.store import Library
from assessments.types import QuestionId
from assessments.votes import Round, Vote
from assessments.workshop import Setup, Workshop, WorkshopId
from tests.dossiers import CATALOGUE, NOW, dossier
from wizard.intake import Outcome, carry_out, plan


def test_a_copy_beside_the_dossier_keeps_its_workshops_with_the_measurement_they_are_about(tmp_path: Path) -> None:
    first = dossier({"DRA-01": 1})
    setup = Setup("K7M4QX", date(2026, 2, 3), first.newest().id)
    workshop = Workshop(WorkshopId("w1"), setup, rounds={QuestionId("DRA-01"): (Round({1: Vote(3)}),)})
    other = replace(first, organisation="Zelfde, maar anders", workshops={workshop.id: workshop})
    with Library.open(tmp_path / "bibliotheek.sqlite3", lambda: NOW) as library:
        library.add(first)

        planned = plan(library, [other])
        carry_out(library, planned)

        copy = library.load(planned[0].dossier.id)
    assert planned[0].outcome is Outcome.BESIDE
    assert copy.workshops[workshop.id].setup.measurement == copy.newest().id != first.newest().id
    assert copy.workshops[workshop.id].rounds == workshop.rounds
    assert parse(render(copy), CATALOGUE, now=NOW) == copy
    assert json.loads(render(copy))["dossier"]["workshop"]["w1"]["rounds"] == {
        "DRA-01": [{"votes": {"1": {"level": 3}}}]
    }
