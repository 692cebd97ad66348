"""What the window does with the library that needs no window: a new dossier, the example, a card's facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QStandardPaths

from assessments.content import load
from assessments.errors import RecruitmentwijzerError
from assessments.store import Library
from assessments.types import Dossier, DossierId, DossierSummary, Measurement, MeasurementId, MeasurementKind
from ui.start import CardFacts, unreadable
from ui.start.card_work import card_facts, sector_names
from wizard.assessment import assess
from wizard.commands import DOSSIER_ENDING, example_dossier
from wizard.file_names import safe_name


def new_dossier(organisation: str, now: datetime) -> Dossier:
    """Return an empty dossier with its nulmeting, dated today on this computer's calendar."""
    today = now.astimezone().date()
    measurement = Measurement(
        MeasurementId(str(uuid4())), MeasurementKind.NULMETING, today, content_version=load().version
    )
    return Dossier(DossierId(str(uuid4())), organisation.strip(), now, now, measurements=(measurement,))


def find_example(library: Library) -> DossierId:
    """Return the example's id, adding it to the library when it is not there."""
    there = next((one for one in library.list_dossiers() if one.is_example), None)
    if there is not None:
        return there.id
    dossier = example_dossier()
    library.add(dossier)
    return dossier.id


def card_of(library: Library, summary: DossierSummary) -> CardFacts:
    """Work out a dossier's card; one that cannot be read says so instead of stopping the list."""
    try:
        assessment = assess(load(), library.load(summary.id))
    except RecruitmentwijzerError as error:
        return unreadable(str(error))
    return card_facts(assessment, summary.last_question, datetime.now().astimezone().date())


def export_name(dossier: Dossier) -> str:
    """Return the proposed file name of an export: Voorbeeld BV.rwdossier."""
    return (safe_name(dossier.organisation) or "dossier") + DOSSIER_ENDING


def documents_folder() -> Path:
    """Return where people keep their files: their documents, else their own folder."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def sectors() -> Mapping[str, str]:
    """Return the words of every sector code."""
    return sector_names(load())
