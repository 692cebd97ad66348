"""The building blocks of the dossier file's JSON Schema, and the figures built from them."""

from __future__ import annotations

from typing import Any

from assessments.exchange.figures import COST_CODES, IMPORTANCES, KPI_CODES, SCENARIO_NAMES, VAT_RATES
from assessments.limits import MAX_COUNT, MAX_WHOLE
from assessments.types import Role

Schema = dict[str, Any]

_FRACTION = r"(\.[0-9]+)?"
TEXT: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
NULL: Schema = {"type": "null"}
COUNT: Schema = {"type": "integer", "minimum": 0, "maximum": MAX_COUNT}
_YEAR = "(19|20|21)[0-9]{2}"
DAY: Schema = {"type": "string", "format": "date", "pattern": rf"^{_YEAR}-[0-9]{{2}}-[0-9]{{2}}$"}
MOMENT: Schema = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$",
}
ID: Schema = {"type": "string", "pattern": r"^[^\s\u0000-\u001f\u007f]{1,100}$"}
NAME: Schema = {"type": "string", "pattern": r"\S"}
_SOME = rf"0*[0-9]{{1,15}}{_FRACTION}|0*10{{15}}(\.0+)?"
_NOTHING = r"-0+(\.0+)?"
"""Below zero only in how it is written."""


def _decimal(pattern: str, low: int | None, high: int | None) -> Schema:
    """Return the schema of a decimal string or a JSON number within bounds."""
    number: Schema = {"type": "number", "minimum": -MAX_WHOLE if low is None else low}
    number["maximum"] = MAX_WHOLE if high is None else high
    return {"anyOf": [{"type": "string", "pattern": f"^({pattern})$"}, number]}


AMOUNT = _decimal(f"-?({_SOME})", None, None)
QUANTITY = _decimal(f"{_SOME}|{_NOTHING}", 0, None)
_POSITIVE = _decimal(rf"(?!0+(\.0+)?$)({_SOME})", 0, None)
POSITIVE: Schema = {"anyOf": [_POSITIVE["anyOf"][0], {**_POSITIVE["anyOf"][1], "exclusiveMinimum": 0}]}
SHARE = _decimal(rf"0+{_FRACTION}|0*1(\.0+)?|{_NOTHING}", 0, 1)
HUNDRED = _decimal(rf"0*[0-9]{{1,2}}{_FRACTION}|0*100(\.0+)?|{_NOTHING}", 0, 100)
TEN = _decimal(rf"0*[1-9]{_FRACTION}|0*10(\.0+)?", 1, 10)


def ref(name: str) -> Schema:
    """Refer to one of ``$defs``."""
    return {"$ref": f"#/$defs/{name}"}


def one_of(codes: Any) -> Schema:
    """Allow only these codes."""
    return {"enum": [str(code) for code in codes]}


def list_of(item: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": item}


def or_null(item: Schema) -> Schema:
    """Return a schema that also takes null, said as briefly as it can be."""
    if isinstance(item.get("type"), str):
        return {**item, "type": [item["type"], "null"]}
    if set(item) == {"enum"}:
        return {"enum": [*item["enum"], None]}
    return {"anyOf": [*(item["anyOf"] if set(item) == {"anyOf"} else [item]), NULL]} if item else item


def object_of(required: dict[str, Schema], **optional: Schema) -> Schema:
    """Return the schema of an object; an optional field may be null, which is the same as absent."""
    found: Schema = {
        "type": "object",
        "properties": {**required, **{key: or_null(item) for key, item in optional.items()}},
        "additionalProperties": False,
    }
    return {**found, "required": list(required)} if required else found


def map_of(codes: Any, item: Schema) -> Schema:
    """Return the schema of an object whose keys are codes; null is the same as absent."""
    return object_of({}, **{str(code): item for code in codes})


def figure_defs() -> Schema:
    """Return the ``$defs`` of figures and scenarios."""
    lines = list_of(ref("line"))
    scenario = object_of({}, fixed=lines, variable=lines, setup=lines, fte=QUANTITY)
    turnover = object_of({"now": SHARE, "goal": SHARE, "cost": QUANTITY})
    return {
        "line": {
            **object_of({}, **_line()),
            "description": "If amount is given it counts, else hours x rate, else share x base.",
        },
        "cost": object_of({"code": one_of(COST_CODES)}, **_line()),
        "scenario": scenario,
        "figures": _figures(),
        "scenarios": object_of(
            {},
            hires_per_year=COUNT,
            **{name: ref("scenario") for name in SCENARIO_NAMES},
            roi=object_of(
                {},
                chosen=one_of(SCENARIO_NAMES),
                one_off=lines,
                days_faster=AMOUNT,
                vacancies=map_of(IMPORTANCES, COUNT),
                annual_pay_cost=QUANTITY,
                turnover=turnover,
            ),
        ),
    }


def _line() -> dict[str, Schema]:
    return {
        "label": TEXT,
        "amount": AMOUNT,
        **dict.fromkeys(("hours", "rate", "base", "times"), QUANTITY),
        "share": SHARE,
        "vat": one_of(VAT_RATES),
        **dict.fromkeys(("comparable", "estimate", "including_vat"), FLAG),
        **dict.fromkeys(("channel", "source"), TEXT),
        **dict.fromkeys(("low", "high"), AMOUNT),
        "contract_months": {"type": "integer", "minimum": 1, "maximum": MAX_COUNT},
    }


def _figures() -> Schema:
    rate = object_of({}, rate=QUANTITY, monthly_pay=QUANTITY, holiday=SHARE, charges=SHARE, productive_hours=POSITIVE)
    vacancy = object_of(
        {},
        **dict.fromkeys(("code", "channel", "group"), TEXT),
        **dict.fromkeys(("opened", "published", "first_contact", "accepted", "started"), DAY),
        importance=one_of(IMPORTANCES),
        **dict.fromkeys(("pool", "withdrawn"), FLAG),
    )
    channel = object_of(
        {},
        label=TEXT,
        spend=AMOUNT,
        vat=one_of(VAT_RATES),
        **dict.fromkeys(("hours", "rate"), QUANTITY),
        **dict.fromkeys(("responses", "suitable", "hires"), COUNT),
    )
    return object_of(
        {},
        period=object_of({"start": DAY, "end": DAY}),
        hires=COUNT,
        vat_deductible=SHARE,
        first_year_pay=QUANTITY,
        rates=map_of(Role, rate),
        costs=list_of(ref("cost")),
        vacancies=list_of(vacancy),
        channels=list_of(channel),
        kpis=_kpis(),
        kpi_targets=map_of(KPI_CODES, AMOUNT),
        definitions_changed=FLAG,
    )


def _kpis() -> Schema:
    return object_of(
        {},
        AANB=object_of({}, accepted=COUNT, offered=COUNT),
        REAC=object_of({}, median_days=QUANTITY),
        cNPS=object_of({}, promoters=COUNT, detractors=COUNT, n=COUNT),
        HMT=object_of({}, mean=TEN, n=COUNT),
        VJ1=object_of({}, left=COUNT, cohort=COUNT),
        QOH=object_of({}, performance=HUNDRED, satisfaction=HUNDRED, retention=HUNDRED),
        AVG=object_of({}, on_time=COUNT, total=COUNT),
        GK=object_of({}, recorded=COUNT, total=COUNT),
    )
