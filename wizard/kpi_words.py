"""KPI values in words: with their unit, and what one counts for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.catalogue import Catalogue
from assessments.metrics.kpis import KpiValue
from assessments.types import QuestionId
from wizard import formats

UNKNOWN = "–"
_CHANNELS = QuestionId("EXT-12")
SHARES = frozenset({"ROI", "BUR", "POOL", "VERV", "AANB", "VJ1", "AVG", "GK"})
"""KPI's that are a share 0-1 and are shown as a percentage."""


@dataclass(frozen=True, slots=True)
class KpiInput:
    """One number that somebody counts for a KPI."""

    kpi: str
    name: str
    label: str
    hint: str
    unit: str = ""


INPUTS = (
    KpiInput("AANB", "offered", "Aanbiedingen gedaan", "Elk aanbod telt, ook een mondeling aanbod.", "keer"),
    KpiInput("AANB", "accepted", "Aanbiedingen aangenomen", "Hoeveel van die aanbiedingen zijn aangenomen?", "keer"),
    KpiInput("REAC", "median_days", "Reactietijd, mediaan", "Werkdagen van sollicitatie tot een inhoudelijk bericht. "
             "Neem de laatste twintig sollicitaties en pak de middelste.", "werkdagen"),
    KpiInput("cNPS", "n", "Kandidaten die antwoord gaven", "Op de vraag: zou je solliciteren bij ons aanraden, 0 tot 10?",
             "mensen"),
    KpiInput("cNPS", "promoters", "Daarvan met een 9 of 10", "Vraag het ook aan wie is afgewezen.", "mensen"),
    KpiInput("cNPS", "detractors", "Daarvan met een 0 tot en met 6", "Wie een 7 of 8 geeft, telt in geen van beide.",
             "mensen"),
    KpiInput("HMT", "mean", "Cijfer van hiring managers", "Gemiddelde van 1 tot 10, gevraagd na elke vervulde vacature.",
             "cijfer"),
    KpiInput("HMT", "n", "Aantal cijfers", "Hoeveel managers gaven een cijfer?", "mensen"),
    KpiInput("VJ1", "cohort", "Begonnen, een jaar of langer geleden", "Tel alleen wie je een vol jaar hebt kunnen volgen.",
             "mensen"),
    KpiInput("VJ1", "left", "Daarvan weg binnen een jaar", "Wie binnen 365 dagen vertrok, om welke reden ook.", "mensen"),
    KpiInput("QOH", "performance", "Functioneren na zes maanden", "Een cijfer van 0 tot 100 uit het gesprek.", "0–100"),
    KpiInput("QOH", "satisfaction", "Tevredenheid leidinggevende", "Van 0 tot 100.", "0–100"),
    KpiInput("QOH", "retention", "Nog in dienst na een jaar", "Percentage van de mensen die begonnen.", "0–100"),
    KpiInput("AVG", "total", "Dossiers van kandidaten", "Alles wat er nog is, ook in mailboxen.", "dossiers"),
    KpiInput("AVG", "on_time", "Daarvan in orde", "Op tijd verwijderd, of bewaard met geldige toestemming.", "dossiers"),
    KpiInput("GK", "total", "Kandidaten na de eerste selectie", "Wie door de eerste schifting kwam.", "mensen"),
    KpiInput("GK", "recorded", "Daarvan met score en reden", "Van wie is opgeschreven waarom wel of niet.", "mensen"),
)  # fmt: skip


def channel_name(catalogue: Catalogue, key: str) -> str:
    """Return what a channel of EXT-12 is called by its slug; a channel of one's own by the slug's words."""
    options = catalogue.questions[_CHANNELS].options
    return next((one.text for one in options if one.code == key), formats.capitalized(key.replace("_", " ")))


def value_words(code: str, value: KpiValue, *, cents: bool = False) -> str:
    """Write a KPI's value with its unit; "–" for what cannot be worked out. BRON names its largest channel.

    ``cents`` writes euro with two decimals, as tables on paper do.
    """
    if value is None:
        return UNKNOWN
    if isinstance(value, Mapping):
        name, share = max(value.items(), key=lambda one: one[1], default=("", None))
        return UNKNOWN if share is None else f"{name.replace('_', ' ')} {formats.percent(share, 0)}"
    if code in SHARES:
        return formats.percent(value)
    if code in {"CPH", "COV"}:
        return formats.euro(value, 2 if cents else 0)
    if code in {"TTF", "TTH"}:
        return f"{formats.number(value, 1)} dagen"
    if code == "REAC":
        return f"{formats.number(value, 1)} werkdagen"
    if code == "cNPS":
        words = formats.number(value, 0)
        return f"+{words}" if value > 0 else words
    if code == "UREN":
        return f"{formats.number(value, 1)} uur"
    return formats.score2(value) if code == "DEKK" else formats.number(value, 1)


def faults(inputs: Mapping[str, Mapping[str, Decimal | None]]) -> tuple[str, ...]:
    """Return a sentence per pair of inputs that cannot both be right."""
    pairs = (
        ("AANB", "accepted", "offered", "Er zijn meer aanbiedingen aangenomen dan gedaan."),
        ("VJ1", "left", "cohort", "Er zijn meer mensen vertrokken dan begonnen."),
        ("AVG", "on_time", "total", "Er zijn meer dossiers in orde dan er zijn."),
        ("GK", "recorded", "total", "Er zijn meer selecties vastgelegd dan kandidaten."),
    )
    found = []
    for code, part, whole, sentence in pairs:
        known = inputs.get(code, {})
        first, second = known.get(part), known.get(whole)
        if first is not None and second is not None and first > second:
            found.append(f"{sentence} Verbeter een van de twee.")
    cnps = inputs.get("cNPS", {})
    high, low, every = cnps.get("promoters"), cnps.get("detractors"), cnps.get("n")
    if high is not None and low is not None and every is not None and high + low > every:
        found.append("Bij kandidaatbeleving tellen de twee groepen samen op tot meer dan het aantal antwoorden.")
    return tuple(found)
