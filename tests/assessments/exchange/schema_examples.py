"""Examples of dossier files for the schema's tests: one from the interface's page, and others with every other key."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from assessments.exchange.schema import PATH

SCHEMA = json.loads(PATH.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)

EXAMPLE: dict[str, Any] = json.loads("""
{"format": "recruitmentwijzer-dossier", "version": 1,
 "dossier": {
  "id": "7d0c…uuid", "organisation": "Voorbeeld BV", "created_at": "2026-01-05T09:30:00Z", "logo": null,
  "profile": {"PRO-03": 80, "PRO-04": "ja", "PRO-08": "wervingskosten_verlagen", "PRO-09": "professioneel", "PRO-10": 16,
              "PRO-11": "2026-01-05"},
  "measurements": [{
    "id": "…uuid", "kind": "nulmeting", "date": "2026-01-05", "content_version": "1", "locked_at": null,
    "answers": {
      "DRA-01": {"value": 1, "note": "", "evidence": "", "confidence": "zeker", "discuss": false, "target": null},
      "DRA-07": {"value": 2},
      "INT-06": {"not_applicable": true, "reason": "Wij hebben geen locatie om te laten zien"}},
    "figures": {
      "period": {"start": "2025-01-01", "end": "2025-12-31"}, "hires": 24, "vat_deductible": "1",
      "first_year_pay": "1296000",
      "costs": [
        {"code": "E02", "label": "Bureaus", "share": "0.25", "base": "54000", "times": "10", "vat": "21"},
        {"code": "E01", "label": "Jobboards", "amount": "18000", "vat": "21"},
        {"code": "E10", "label": "Aanbreng", "amount": "3000", "vat": null},
        {"code": "I02", "label": "HR", "hours": "720", "rate": "48"}],
      "vacancies": [{"code": "V1", "opened": "2025-01-06", "published": null, "first_contact": "2025-02-03",
                     "accepted": "2025-03-10", "started": null, "importance": "needed", "channel": null,
                     "withdrawn": false}],
      "channels": [{"label": "LinkedIn", "spend": "9600", "vat": "21", "hours": "300", "rate": "48", "responses": 60,
                    "suitable": 25, "hires": 3}],
      "kpis": {"AANB": {"accepted": 24, "offered": 30}, "cNPS": {"promoters": 14, "detractors": 12, "n": 40}}},
    "scenarios": {
      "hires_per_year": 24,
      "agency": {"fixed": [], "variable": [{"label": "Fee", "share": "0.25", "base": "54000", "vat": "21"},
                                           {"label": "HR", "hours": "12", "rate": "48"}]},
      "in_house": {"fte": "1.0", "fixed": [{"label": "Loonkosten", "amount": "72900"}],
                   "variable": [{"label": "Media", "amount": "900"}]},
      "rpo": {"setup": [{"label": "Opstart", "amount": "6000"}],
              "fixed": [{"label": "Maandfee", "amount": "4500", "times": "12"}], "variable": []},
      "roi": {"chosen": "in_house", "one_off": [{"label": "Inrichting", "amount": "35000"}], "days_faster": 15,
              "vacancies": {"needed": 12, "important": 8, "key": 4}, "annual_pay_cost": "67500", "turnover": null}}}],
  "plan": {}, "workshop": {}}}
""")
"""The example of the interface's own page, word for word."""

OTHER_KEYS: dict[str, Any] = {
    "id": "a",
    "organisation": "Voorbeeld BV",
    "updated_at": "2026-02-05T09:30:00Z",
    "is_example": True,
    "logo": {"media_type": "image/png", "data": "AAAA"},
    "profile": {
        "PRO-01": "Voorbeeld BV",
        "PRO-06": ["rpo_partner"],
        "PRO-07": {"HR": "Marit", "IT": None},
        "PRO-12": "99.5",
        "PRO-13": [{"name": "Monteurs", "reach": "lastig", "key_role": False}],
    },
    "measurements": [
        {
            "kind": "nulmeting",
            "date": "2026-01-05",
            "locked_at": "2026-01-06T09:30:00Z",
            "answers": {
                "TAL-12": {"value": {"pool": 120, "hires": 3}},
                "UIT-04": {"value": ["sourcing"]},
                "UIT-07": {"value": 12},
                "DRA-11": {"value": "Lang verhaal"},
            },
            "figures": {
                "rates": {
                    "HR": {"monthly_pay": "4500", "holiday": "0.08", "charges": "0.25", "productive_hours": "1350"}
                },
                "costs": [
                    {"code": "E04", "comparable": True, "channel": "linkedin", "source": "Factuur", "estimate": True}
                    | {"low": "1", "high": "2", "including_vat": False, "contract_months": 12}
                ],
                "vacancies": [{"group": "Monteurs", "pool": True}],
                "kpis": {"QOH": {"performance": "70"}, "REAC": {"median_days": "2.5"}, "HMT": {"mean": "7.4", "n": 3}},
                "kpi_targets": {"CPH": "9000"},
                "definitions_changed": False,
            },
            "scenarios": {"roi": {"turnover": {"now": "0.20", "goal": "0.15", "cost": "12000"}}},
        }
    ],
    "plan": {
        "edits": {"T-DRA-01": {"owner": "Marit", "hours": "6.5", "days": 14, "due": "2026-03-01", "status": "bezig"}},
        "dismissed": {"R-01": {"reason": "Klopt", "at": "2026-01-05T09:30:00Z"}},
    },
}

WORKSHOP: dict[str, Any] = {
    "organisation": "Voorbeeld BV",
    "measurements": [{"id": "m1", "kind": "nulmeting", "date": "2026-01-05"}],
    "workshop": {
        "w1": {
            "setup": {
                "code": "K7M4QX",
                "day": "2026-02-03",
                "measurement": "m1",
                "starts_at": "09:30",
                "questions": ["DRA-01"],
                "participants": [{"number": 8, "group": "directie", "left": True}],
                "agenda": [{"kind": "scoren", "minutes": 60, "title": "Stap 1", "steps": ["draagvlak"]}],
                "seconds_each": 90,
                "prepared": True,
            },
            "position": {"block": 1, "screen": "vraag", "question": "DRA-01", "timer_left": 30, "page": 1},
            "rounds": {
                "DRA-01": [
                    {"votes": {"8": {"level": 3, "origin": "papier"}, "12": {"no_level": "nvt"}}},
                    {"tally": {"counts": [0, 1, 2, 0, 0], "dont_know": 1}},
                ],
                "DRA-02": [
                    {
                        "kept": {
                            "tally": {},
                            "groups": {"directie": {"levels": 3, "total": 4}},
                            "higher": [["hr_recruitment", "it"]],
                        }
                    }
                ],
            },
            "agreements": {"DRA-01": {"at": "2026-02-03T10:00:00Z", "level": 2, "no_consensus": True}},
            "marks": {"DRA-01": {"postponed": True, "note": "Nog eens", "draft_level": 3}},
            "parked": [{"number": 1, "at": "2026-02-03T10:00:00Z", "words": "Budget", "question": "DRA-02"}],
            "rulings": [{"number": 2, "at": "2026-02-03T10:00:00Z", "words": "Ja", "owner": "Marit"}],
            "dots": {"8": {"T-DRA-01": 2}},
            "dot_tally": {"T-EIG-01": 4},
            "numbered": ["T-DRA-01"],
            "dots_shown_at": "2026-02-03T12:00:00Z",
            "chosen": ["T-DRA-01"],
            "submissions": {
                "a" * 64: {
                    "number": 8,
                    "at": "2026-02-03T10:00:00Z",
                    "origin": "bestand",
                    "votes": {"DRA-01": {"level": 1}},
                    "taken": False,
                }
            },
            "erased_at": None,
        }
    },
}


def file_of(dossier: dict[str, Any]) -> dict[str, Any]:
    """Return a whole file around a dossier."""
    return {"format": "recruitmentwijzer-dossier", "version": 1, "dossier": dossier}
