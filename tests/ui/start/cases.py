"""Dossiers for the start screen's tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from assessments.types import DossierId, DossierSummary, Pillar
from ui.start.facts import CardFacts

NOW = datetime(2026, 1, 15, 17, 30, tzinfo=UTC)
SECTORS = {"overheid": "Overheid", "zorg_en_welzijn": "Zorg en welzijn"}


def summary(
    code: str, organisation: str, *, days_ago: int = 0, sector: str | None = None, is_example: bool = False
) -> DossierSummary:
    at = NOW - timedelta(days=days_ago, hours=1)
    return DossierSummary(DossierId(code), organisation, sector, 80 if sector else None, at, at, None, (), is_example)


THREE = (
    summary("lin", "Gemeente Lindewaard", sector="overheid"),
    summary("oev", "Zorggroep Oevermeer", days_ago=1, sector="zorg_en_welzijn"),
    summary("een", "Één Ünie", days_ago=40),
)


class FakeFacts:
    """Hands out the same facts and remembers who was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, one: DossierSummary) -> CardFacts:
        self.asked.append(one.id)
        pillars: dict[Pillar, Decimal | None] = dict.fromkeys(Pillar, Decimal("1.25"))
        place = f"Stap 4, vraag van {one.organisation}"
        return CardFacts(place, Decimal("1.25"), "Toevallig", pillars, 69, 70, state="Nulmeting bezig")


def clock() -> datetime:
    return NOW
