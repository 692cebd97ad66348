"""What dossier files would bring into the library, file by file, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assessments.errors import RecruitmentwijzerError
from assessments.types import Dossier, Measurement, MeasurementKind
from ui.texts import tr
from wizard import formats, intake
from wizard.intake import Intake, Outcome, Shelf

Read = Callable[[Path], Dossier]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file: what would happen to its dossier, or the sentence that says why it cannot be read."""

    path: Path
    intake: Intake | None
    problem: str = ""


def arrivals(paths: Sequence[Path], read: Read, shelf: Shelf) -> tuple[Arrival, ...]:
    """Read every file and work out what taking them in would do; the library stays as it is."""
    dossiers: dict[int, Dossier] = {}
    problems: dict[int, str] = {}
    for place, path in enumerate(paths):
        try:
            dossiers[place] = read(path)
        except RecruitmentwijzerError as error:
            problems[place] = str(error)
    planned = dict(zip(dossiers, intake.plan(shelf, list(dossiers.values())), strict=True))
    return tuple(Arrival(path, planned.get(place), problems.get(place, "")) for place, path in enumerate(paths))


def wanted(found: Sequence[Arrival]) -> tuple[Intake, ...]:
    """Return what would be added: everything readable that is not there yet."""
    return tuple(one.intake for one in found if one.intake is not None and one.intake.outcome is not Outcome.SAME)


def content_words(dossier: Dossier) -> str:
    """Say what is in a dossier: nulmeting 5 jan 2026 · 69 antwoorden · 3 taken aangepast."""
    parts = [_measurement_words(one) for one in dossier.measurements]
    answers = sum(len(one.answers) for one in dossier.measurements) + len(dossier.profile)
    parts.append(formats.count(answers, tr("antwoord"), tr("antwoorden")))
    edits = len(dossier.plan.edits)
    if edits:
        parts.append(tr("{tasks} aangepast").format(tasks=formats.count(edits, tr("taak"), tr("taken"))))
    return " · ".join(parts)


def _measurement_words(measurement: Measurement) -> str:
    kind = tr("nulmeting") if measurement.kind is MeasurementKind.NULMETING else tr("hermeting")
    return f"{kind} {formats.short_date_year(measurement.date)}"


def outcome_words(outcome: Outcome) -> tuple[str, str]:
    """Say what happens in two words, and in one sentence what that means."""
    return {
        Outcome.NEW: (tr("nieuw"), tr("Komt als nieuw dossier in de lijst.")),
        Outcome.SAME: (tr("staat er al"), tr("Precies dit dossier staat al in de lijst. Er verandert niets.")),
        Outcome.BESIDE: (
            tr("ernaast als kopie"),
            tr("Je hebt dit dossier al, met andere inhoud. Het komt ernaast; wat er staat blijft zoals het is."),
        ),
    }[outcome]
