"""A dossier to a dossier file's text: always the same text for the same dossier."""

from __future__ import annotations

import base64
from typing import Any

from assessments.exchange.answers import plain_answer, plain_value
from assessments.exchange.figures import plain_figures, plain_scenarios
from assessments.exchange.json_text import dump_json
from assessments.exchange.plain import moment_text, plain
from assessments.exchange.plans import plain_plan
from assessments.exchange.reading import FORMAT, VERSION
from assessments.exchange.workshops import plain_workshop
from assessments.types import Dossier, Logo, Measurement


def render(dossier: Dossier) -> str:
    """Return the text of a dossier file, sorted by code, with every number as it was typed."""
    return dump_json({"format": FORMAT, "version": VERSION, "dossier": _dossier(dossier)})


def _dossier(dossier: Dossier) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": dossier.id,
        "organisation": dossier.organisation,
        "created_at": moment_text(dossier.created_at),
    }
    if dossier.updated_at != dossier.created_at:
        found["updated_at"] = moment_text(dossier.updated_at)
    if dossier.is_example:
        found["is_example"] = True
    return found | {
        "logo": _logo(dossier.logo),
        "profile": {code: plain_value(dossier.profile[code]) for code in sorted(dossier.profile)},
        "measurements": [_measurement(measurement) for measurement in dossier.measurements],
        "plan": plain_plan(dossier.plan),
        "workshop": {ident: plain_workshop(dossier.workshops[ident]) for ident in sorted(dossier.workshops)},
    }


def _logo(logo: Logo | None) -> dict[str, str] | None:
    if logo is None:
        return None
    return {"media_type": logo.media_type, "data": base64.b64encode(logo.data).decode("ascii")}


def _measurement(measurement: Measurement) -> dict[str, Any]:
    answers = {code: answer for code, answer in measurement.answers.items() if not answer.is_empty()}
    log: dict[str, Any] = {"lock_log": plain(measurement.lock_log)} if measurement.lock_log else {}
    return {
        "id": measurement.id,
        "kind": measurement.kind.value,
        "date": measurement.date.isoformat(),
        "content_version": measurement.content_version,
        "locked_at": moment_text(measurement.locked_at) if measurement.locked_at else None,
        "answers": {code: plain_answer(answers[code]) for code in sorted(answers)},
        "figures": plain_figures(measurement.figures),
        "scenarios": plain_scenarios(measurement.scenarios),
    } | log
