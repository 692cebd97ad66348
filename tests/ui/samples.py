"""What the gallery and the tests of the bars show: sections, answers, a rail, something found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assessments.catalogue import Catalogue
from assessments.figures import Channel
from assessments.types import Answer, Confidence, PoolNumbers, QuestionId, Reach, Role, RoleHolders, TargetGroup
from ui.widgets.command_popup import FoundGroup, FoundRow
from ui.widgets.help_panel import HelpText, TaskLink
from ui.widgets.rail import RailRow, RowKind

SECTIONS = (
    ("vragen", "Vragen"),
    ("cijfers", "Cijfers"),
    ("resultaat", "Resultaat"),
    ("plan", "Plan"),
    ("workshop", "Workshop"),
    ("afdrukken", "Afdrukken"),
)
ANSWERS = {
    "INT-02": Answer(1, confidence=Confidence.FAIR),
    "INT-03": Answer(2, note="Zie map", discuss=True),
    "INT-06": Answer(not_applicable=True, reason="Wij hebben geen locatie om te laten zien"),
    "INT-07": Answer(
        2,
        note="Bij monteurs bespreken we het altijd; bij kantoorfuncties hangt het van de leidinggevende af.",
        evidence="Verslagen exitgesprekken 2025, map HR › Uitstroom",
        discuss=True,
        confidence=Confidence.FAIR,
    ),
    "INT-10": Answer(4),
    "INT-11": Answer(1, target=4),
    "PRO-01": Answer("Voorbeeld BV"),
    "PRO-02": Answer("industrie_en_techniek"),
    "PRO-03": Answer(80),
    "PRO-12": Answer(Decimal("12.5")),
    "PRO-11": Answer(date(2026, 1, 5)),
    "PRO-13": Answer((TargetGroup("Monteurs", Reach.VERY_HARD, key_role=True), TargetGroup("Planners"))),
    "PRO-07": Answer(RoleHolders({Role.HR: "Marit de Vries", Role.IT: None})),
    "DRA-10": Answer(("te_duur", "nu_geen_tijd")),
    "TAL-12": Answer(PoolNumbers(120, 3)),
    "DRA-12": Answer("Dan blijven we bureaus betalen.\nVorig jaar bleef een opdracht liggen."),
    "UIT-01": Answer(3),
}
WARNING = "Nieuwe regels voor werving en selectie kunnen instemming van de ondernemingsraad nodig hebben."
CHANNELS = (
    Channel("LinkedIn", spend=Decimal("9600"), hours=Decimal("300"), responses=60, suitable=25, hires=3),
    Channel("Radio", spend=Decimal("1250.50")),
)


def rail_rows() -> list[RailRow]:
    """Return the rail of screen 03."""
    return [
        RailRow("profiel", RowKind.SECTION, "Profiel", counts="15/15", state="done"),
        RailRow("1", RowKind.STEP, "Draagvlak", 1, "12/12", 1.0),
        RailRow("2", RowKind.STEP, "Identiteit", 2, "12/12", 1.0, hue="identiteit"),
        RailRow("3", RowKind.STEP, "Intern proces", 3, "5/12", 5 / 12, hue="binden", inside=True),
        RailRow("3.1", RowKind.THEME, "Proces en antwoord", counts="3/3", state="done"),
        RailRow("3.2", RowKind.THEME, "Selectiegesprek", counts="2/3", state="busy", current=True),
        RailRow("3.3", RowKind.THEME, "Kennismaken en aanbod met een lange naam", counts="0/3"),
        RailRow("3.4", RowKind.THEME, "Inwerken en beleving", counts="n.v.t.", state="waived"),
        RailRow("3.r", RowKind.RESULT, "Resultaat van stap 3"),
        RailRow("4", RowKind.STEP, "Extern proces", 4, "0/12", hue="boeien"),
        RailRow("5", RowKind.STEP, "Talentmanagement", 5, "0/10", hue="beheren"),
        RailRow("6", RowKind.STEP, "Synergie", 6, "0/12"),
        RailRow("uit", RowKind.SECTION, "Uitbesteden", counts="naar keuze"),
    ]


def found() -> list[FoundGroup]:
    """Return what screen 14 found."""
    title = "Hoe gestructureerd zijn de sollicitatiegesprekken?"
    task = "Gespreksvoerders aanwijzen en trainen"
    return [
        FoundGroup(
            "Vragen",
            (
                FoundRow(
                    "q",
                    title,
                    "INT-02 · stap 3, Selectiegesprek",
                    "circle-help",
                    aside="niveau 1 · streef 3",
                    match=(title.find("gesprek"), 7),
                ),
            ),
        ),
        FoundGroup(
            "Taken",
            (
                FoundRow(
                    "t",
                    task,
                    "T-INT-04 · klasse C · HR-adviseur",
                    pillar="binden",
                    aside="klaar op 6 nov 2026",
                    match=(0, 7),
                ),
            ),
        ),
        FoundGroup(
            "Doen en naartoe",
            (FoundRow("w", "Start workshop bij thema Selectiegesprek", "Workshop", "users", match=(33, 7)),),
        ),
    ]


def help_text(catalogue: Catalogue) -> HelpText:
    """Return the help of INT-02."""
    asked = catalogue.questions[QuestionId("INT-02")]
    terms = tuple((word, catalogue.terms[word].explanation) for word in asked.help.terms if word in catalogue.terms)
    task = TaskLink("Niveau 0–3 zet in het plan:", "T-INT-03", "Gestructureerd interview invoeren")
    return HelpText(
        asked.id,
        asked.help.why,
        asked.help.recognise,
        asked.help.pitfall,
        terms,
        "Weegt zwaar mee (3 van 3) in binden.",
        (task,),
    )
