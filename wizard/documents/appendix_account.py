"""Bijlage Verantwoording en bronnen: method, scale, sources with their year, legal card with its date, words."""

from __future__ import annotations

from assessments.reference import LegalNote, Source
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, one_line
from wizard.documents.report import Chapter
from wizard.tools.looking_up import CHECKED_ON, LEGAL, rule_key

_NOTE_LETTERS = 160
_STATUS = (("[V2]", "tweedehands"), ("[V]", "nagezocht"), ("[NG]", "niet nagezocht"))


def chapter(context: Context) -> Chapter:
    """Write how the figures came about and on what they rest."""
    blocks = (*_method(context), *_scale(context), *_legal(context), *_sources(context), *_terms(context))
    return Chapter(
        context.number(Place.ACCOUNT),
        "Verantwoording en bronnen",
        "Zo is dit plan gemaakt, en hierop steunt het.",
        "",
        blocks,
        is_appendix=True,
    )


def _method(context: Context) -> tuple[b.Block, ...]:
    sheet = context.sheet
    measurement = context.assessment.measurement
    locked = "vergrendeld" if measurement.locked_at else "nog niet vergrendeld"
    questions = sum(1 for _ in sheet.maturity_questions())
    items: list[b.Words] = [
        f"Er zijn {questions} vragen met vijf beschreven niveaus, in zes stappen. Elke vraag heeft een gewicht van 1 tot 3.",
        "De score van een stap is het gewogen gemiddelde van de beantwoorde vragen; het totaal dat van de zes stappen.",
        "Verborgen vragen en n.v.t. met een reden tellen nergens mee.",
        "Een pijler telt vragen uit alle stappen mee, elk voor het deel dat bij die pijler hoort.",
        "Bij minder dan 50% beantwoord tonen we geen score; tot 80% is een score voorlopig.",
        "Een taak komt in het plan als een antwoord onder het doel blijft. Voorrang is kloof × effect / moeite.",
        "Klasse A is een voorrang van 8 of meer, klasse B van 4 of meer; klasse C komt later.",
        "Datums volgen uit de uren per week en uit wat eerst af moet zijn. Een einddatum valt nooit op een vrije dag.",
    ]
    replan = context.assessment.dossier.plan.replan
    facts = (
        ("Organisatie", context.assessment.dossier.organisation),
        ("Meting", f"{measurement.kind} van {formats.long_date(measurement.date)}, {locked}"),
        ("Vragenlijst", f"versie {context.catalogue.version}"),
        ("Start van het plan", formats.long_date(context.start)),
        *([("Opnieuw gepland", f"vanaf {formats.long_date(replan.on)}")] if replan else []),
        ("Uren per week", formats.hours(sheet.hours_per_week())),
        ("Afgedrukt", formats.long_date(context.printed_on)),
    )
    rows = tuple(b.Row(((b.strong(label),), words)) for label, words in facts)
    columns = (b.Column("", 2), b.Column("", 8))
    return b.Table(columns, rows, long_text=True), b.Heading("De methode"), b.Bullets(tuple(items)), _own_scale()


def _own_scale() -> b.Paragraph:
    words = (
        "De schaal van 0 tot 4 is een eigen schaal. De antwoorden geven het beeld van wie ze invulde;"
        " de nulmeting legt er cijfers naast."
    )
    return b.Paragraph(words)


def _scale(context: Context) -> tuple[b.Block, ...]:
    limits = ("0 tot en met 0,99", "1 tot en met 1,99", "2 tot en met 2,99", "3 tot en met 3,99", "4")
    rows = tuple(
        b.Row((str(level), (b.strong(name),), limits[level]))
        for level, name in enumerate(context.catalogue.level_names)
    )
    return b.Heading("De niveaus"), b.Table((b.Column("Niveau", 1), b.Column("Naam", 2), b.Column("Score", 4)), rows)


def _legal(context: Context) -> tuple[b.Block, ...]:
    day = formats.long_date(context.catalogue.legal_date)
    rows = tuple(
        b.Row(((b.strong(note.subject),), note.gist, _state(context, note), (b.muted(", ".join(note.sources)),)))
        for note in context.catalogue.legal
    )
    columns = (b.Column("Onderwerp", 2.4), b.Column("Kern", 5), b.Column("Stand", 2.4), b.Column("Bron", 1))
    words = f"Peildatum {day}. Dit is geen juridisch advies: controleer de actuele stand."
    checked = one_line(context.assessment.dossier.plan.tools.get(LEGAL, {}).get(CHECKED_ON, ""), 40)
    if checked:
        words = f"{words} Jullie keken de stand na op {checked}."
    return b.Heading("Regels voor werving en selectie"), b.Paragraph(words), b.Table(columns, rows, dense=True)


def _state(context: Context, note: LegalNote) -> b.Words | b.Cell:
    """Return the state of a rule on the day of the card, with the beginning of what people found since."""
    own = one_line(context.assessment.dossier.plan.tools.get(LEGAL, {}).get(rule_key(note), ""), _NOTE_LETTERS)
    return b.Cell((note.state, (b.muted(f"Nagekeken: {own}"),))) if own else note.state


def _sources(context: Context) -> tuple[b.Block, ...]:
    rows = tuple(
        b.Row(
            (
                (b.muted(source.code),),
                str(source.year) if source.year else "–",
                b.Cell((source.finding.replace("*", ""), (b.muted(f"{source.reference} · {_status(source)}"),))),
            )
        )
        for source in context.catalogue.sources.values()
    )
    columns = (b.Column("Bron", 0.8), b.Column("Jaar", 0.8), b.Column("Wat er staat, en waar", 9))
    words = "Cijfers van anderen zijn oud en verschillen in definitie. Ze tellen nergens mee in de score."
    return b.Heading("Bronnen"), b.Paragraph(words), b.Table(columns, rows, dense=True)


def _status(source: Source) -> str:
    return next((words for mark, words in _STATUS if source.status.startswith(mark)), "niet nagezocht")


def _terms(context: Context) -> tuple[b.Block, ...]:
    terms = sorted(context.catalogue.terms.values(), key=lambda term: term.nl.lower())
    rows = tuple(b.Row(((b.strong(term.nl),), term.explanation)) for term in terms)
    return b.Heading("Begrippen"), b.Table((b.Column("Begrip", 3), b.Column("Betekenis", 7)), rows, dense=True)
