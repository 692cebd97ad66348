"""Businesscase: what each form costs, from when it pays, what the change brings, and what to answer to objections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from assessments.business_case.case import IN_HOUSE, RPO, BusinessCase
from assessments.business_case.returns import YEARS, Returns
from assessments.figures import Line, Scenario, Scenarios
from assessments.metrics.money import vat_deductible
from assessments.metrics.periods import is_part_of_year
from assessments.outcomes import Outcomes, ends
from wizard import case_words, charts, formats
from wizard.arguments import UNKNOWN as UNKNOWN_FIGURE
from wizard.arguments import arguments
from wizard.case_kinds import lacking_kinds
from wizard.case_words import NO_HIRES, cheapest, form_name, pays_from, unfinished_words
from wizard.documents import blocks as b
from wizard.documents.context import PAGE_WIDTH, Context, Place
from wizard.documents.report import Chapter
from wizard.drawing.cost_bars import amount_bars
from wizard.outsourcing import partner_checks, reasons

_NARROW, _WIDE = PAGE_WIDTH * 0.4 - 14, PAGE_WIDTH * 0.6 - 14
_HALF = PAGE_WIDTH / 2 - 14
_TEXT = 8.5
_UNKNOWN = "–"


def chapter(context: Context) -> Chapter | None:
    """Write the chapter; absent while no form is filled in and there is nothing to advise or answer."""
    case = context.outcomes.case
    blocks: list[b.Block] = []
    if any(case.scenarios.values()):
        blocks += [*_pictures(context, case), *_table(context, case), *_returns(context, case), *_notes(context)]
    advice = _advice(context)
    if not blocks and not advice and not _has_answers(context):
        return None
    blocks += [*advice, *_arguments(context)]
    return Chapter(context.number(Place.CASE), "Businesscase", message(case), _lead(context, case), tuple(blocks))


def message(case: BusinessCase) -> str:
    """Return the conclusion that the figures carry, the first that applies (paper.md, Boodschap)."""
    found, point = case.sound_returns, pays_from(case)
    if case.unfinished:
        return unfinished_words(case)
    if case.returns is not None and not case.returns.hires:
        return NO_HIRES
    if found is None:
        if point is not None:
            return f"Een eigen recruiter is vanaf {point} aannames niet duurder dan een bureau."
        return _what_is_known(case)
    form, saving = formats.capitalized(form_name(case.chosen)), formats.rounded(found.saving_hard, 0)
    if saving > 0:
        tail = f" en wint vanaf {point} aannames van het bureau" if case.chosen == IN_HOUSE and point else ""
        return f"{form} scheelt {formats.euro(saving, 0)} per jaar{tail}."
    if saving == 0:
        return f"{form} kost per jaar evenveel als jullie nu uitgeven."
    less = f"{form} kost {formats.euro(-saving, 0)} per jaar meer dan nu"
    if case.chosen == IN_HOUSE and point is not None and point > found.hires:
        return f"{less}; pas vanaf {point} aannames wint het van een bureau."
    better = cheapest(case)
    return f"{less}; {form_name(better[0])} is goedkoper dan nu." if better else f"{less}."


def _doubt(case: BusinessCase) -> str:
    found = case.sound_returns
    return "" if found is not None and not found.unfinished else ", voorlopig"


def _what_is_known(case: BusinessCase) -> str:
    """Return a headline without a return and without a break-even: the cheapest form, or the only one."""
    if case.hires is None:
        return "Er zijn nog te weinig cijfers voor een som."
    costs = sorted((cost.cost(case.hires), name) for name, cost in case.finished.items())
    if not costs:
        return "Er zijn nog te weinig cijfers voor een som."
    amount, name = formats.euro(costs[0][0], 0), formats.capitalized(form_name(costs[0][1]))
    if len(costs) == 1:
        return f"{name} kost {amount} per jaar; om te vergelijken is een tweede vorm nodig."
    return f"{name} is bij {case.hires} aannames het goedkoopst: {amount} per jaar."


def _lead(context: Context, case: BusinessCase) -> str:
    if not any(case.scenarios.values()):
        return "Vul bij Cijfers de vormen in: bureau, eigen recruiter en RPO. Dan komen zij hier naast elkaar."
    if case.hires is None:
        return "Vul in hoeveel aannames jullie per jaar verwachten; dan komen de vormen naast elkaar."
    deductible = vat_deductible(context.sheet)
    vat = "exclusief btw" if deductible == 1 else "met de btw die jullie niet terugkrijgen"
    words = f"Alle bedragen zijn per jaar bij {formats.count(case.hires, 'aanname', 'aannames')}, {vat}."
    if case.returns is None:
        return f"{words} Wat jullie nu uitgeven, volgt uit de nulmeting; daarna volgen besparing en rendement."
    return " ".join((words, *case_words.measured_hires_words(case)))


def _pictures(context: Context, case: BusinessCase) -> list[b.Block]:
    number = context.number(Place.CASE)
    bars = charts.scenario_bars(context.outcomes, case.chosen)
    bounds = _ends(context)
    low, high = (bounds[0].case, bounds[1].case) if bounds else (None, None)
    lines = charts.cost_lines_picture(case, width=_WIDE, height=210, text_size=_TEXT, low=low, high=high)
    band = " Grijs: van alle schattingen laag tot alle hoog." if bounds else ""
    right = () if lines is None else (b.Figure(lines, f"Figuur {number}.2 Kosten per volume (× € 1.000)",
                                               f"Rondje: omslagpunt.{band} {case_words.too_low_words(case)}".rstrip()),)  # fmt: skip
    words = case_words.break_even_words(case)
    tail: list[b.Block] = [b.Bullets(words)] if words else []
    if not bars:
        return [*right, *tail]
    left = amount_bars(bars, width=_NARROW, text_size=_TEXT, title="Kosten per jaar")
    source = f"Zwart: de vorm van dit plan. Alle regels: {context.refer(Place.FIGURES_LIST)}."
    figure = b.Figure(left, f"Figuur {number}.1 Kosten per jaar", f"{source}{_setup(case)}")
    return [b.Pair((figure,), right, 0.4), *tail]


def _setup(case: BusinessCase) -> str:
    cost = case.scenarios[RPO]
    return f" RPO: in jaar 1 met {formats.euro(cost.setup, 0)} opstart." if cost is not None and cost.setup else ""


def _ends(context: Context) -> tuple[Outcomes, Outcomes] | None:
    return ends(context.sheet, context.assessment.scores)


def _lines(scenarios: Scenarios) -> list[Line]:
    forms: list[Scenario] = [one for one in (scenarios.agency, scenarios.in_house, scenarios.rpo) if one is not None]
    found = [line for one in forms for line in (*one.setup, *one.fixed, *one.variable)]
    return [*found, *(scenarios.roi.one_off if scenarios.roi else ())]


def _table(context: Context, case: BusinessCase) -> list[b.Block]:
    heads, rows, strong = case_words.forms_table(case)
    columns = (b.Column(heads[0], 4), *(b.Column(head, 2, "right") for head in heads[1:]))
    made = tuple(
        b.Row(tuple((b.strong(cell),) for cell in row) if place in strong else row) for place, row in enumerate(rows)
    )
    blocks: list[b.Block] = [b.Heading("Wat zit er in de som"), b.Table(columns, made)]
    note = [*case_words.capacity_words(case)]
    if case.current is not None and is_part_of_year(context.outcomes.metrics.figures.period):
        note.append("De kosten van nu zijn geschat over een heel jaar: de meting beslaat korter of langer.")
    return [*blocks, b.Paragraph(" ".join(note), b.Tone.NOTE)] if note else blocks


def _returns(context: Context, case: BusinessCase) -> list[b.Block]:
    """Return what the change brings beside its course over the years, and below that what moves it most."""
    found, number = case.sound_returns, context.number(Place.CASE)
    blocks: list[b.Block] = []
    if case.unfinished:
        return blocks
    years = charts.cumulative_picture(case, width=_HALF, height=136, text_size=_TEXT)
    if found is not None and years is not None:
        columns = (b.Column("", 2.6), b.Column("Harde kosten", 2, "right"), b.Column("Met baten", 2, "right"))
        rows = tuple(b.Row((name, (b.strong(hard),), soft)) for name, hard, soft in _return_rows(found))
        table = (b.Table(columns, rows), b.Paragraph(_return_note(context, found), b.Tone.NOTE))
        chart = b.Figure(years, f"Figuur {number}.3 Opgeteld over drie jaar", "Onder nul: nog niet terugverdiend.")
        blocks += [b.Heading(f"Rendement van {form_name(case.chosen)}{_doubt(case)}"), b.Pair(table, (chart,))]
    moves = charts.tornado_picture(case, width=PAGE_WIDTH, text_size=_TEXT)
    if moves is not None:
        title = f"Figuur {number}.{4 if blocks else 3} Wat de uitkomst het meest beweegt"
        blocks.append(b.Figure(moves, title, case_words.moves_note(case)))
    return blocks


def _shown(value: Decimal | None, write: Callable[[Decimal], str]) -> str:
    return _UNKNOWN if value is None else write(value)


def _euro(value: Decimal | None) -> str:
    return _shown(value, lambda known: formats.euro(known, 0))


def _return_rows(found: Returns) -> list[tuple[str, str, str]]:
    hard = "niet" if found.payback_months_hard is None else f"{formats.number(found.payback_months_hard, 1)} mnd"
    soft = "niet" if found.payback_months is None else f"{formats.number(found.payback_months, 1)} mnd"
    return [
        ("Netto jaar 1", _euro(found.net_hard), _euro(found.net)),
        ("Rendement (ROI)", _shown(found.ratio_hard, formats.percent), _shown(found.ratio, formats.percent)),
        ("Terugverdiend in", hard, _UNKNOWN if found.saving is None else soft),
        ("Na drie jaar", _euro(found.cumulative_hard(YEARS)), _euro(found.cumulative(YEARS))),
    ]


def _return_note(context: Context, found: Returns) -> str:
    words = f"Eenmalig {formats.euro(found.one_off, 0)}. Niets is verdisconteerd."
    roi = context.assessment.measurement.scenarios.roi
    if found.vacancies is None:
        return f"{words} Voor vacaturebaten missen dagen sneller, loonkosten of vacatures naar belang."
    if roi is not None and roi.days_faster is not None:
        days = formats.plain_number(roi.days_faster)
        words += f" Vacaturebaten: {days} dagen sneller, {formats.euro(found.vacancies, 0)} per jaar."
    return words if not found.turnover else f"{words} Minder verloop: {formats.euro(found.turnover, 0)}."


def _notes(context: Context) -> list[b.Block]:
    """Return what to watch; what people it takes and at which hires a return holds stand above already."""
    case = context.outcomes.case
    above = (*case_words.capacity_words(case), *case_words.measured_hires_words(case), message(case))
    found = [words for words in case_words.case_notes(context.outcomes) if words not in above]
    found += lacking_kinds(context.assessment.measurement.scenarios)
    bounds = _ends(context)
    if bounds:
        found += case_words.range_words(*bounds)
    guessed = sum(line.estimate for line in _lines(context.assessment.measurement.scenarios))
    if guessed:
        lines = formats.count(guessed, "regel van de vormen is", "regels van de vormen zijn")
        found.append(f"{formats.capitalized(lines)} een schatting; {context.refer(Place.FIGURES_LIST)} zegt welke.")
    return [b.Heading("Let hierop"), b.Bullets(tuple(found))] if found else []


def _advice(context: Context) -> list[b.Block]:
    found = reasons(context.assessment, context.outcomes)
    if found is None:
        return []
    parts = [f"Te verkennen: {formats.enumeration(found.parts)}."] if found.parts else []
    checks = partner_checks(context.catalogue)
    half = (len(checks) + 1) // 2
    return [
        b.Heading("Zelf doen of uitbesteden"),
        b.Paragraph((b.strong(found.advice.advice + ". "), b.Run(found.advice.explanation))),
        b.Bullets((*found.reasons, *parts)),
        b.Heading("Spreek dit af met elke partner", 3),
        b.Pair((b.Bullets(checks[:half]),), (b.Bullets(checks[half:]),)),
    ]


def _has_answers(context: Context) -> bool:
    return bool(arguments(context.assessment, context.outcomes))


def _arguments(context: Context) -> list[b.Block]:
    found = arguments(context.assessment, context.outcomes)
    if not found:
        return []
    rows = tuple(b.Row(((b.strong(one.objection),), " ".join(_known(one.sentences)))) for one in found)
    columns = (b.Column("Bezwaar", 2), b.Column("Wat je kunt zeggen", 6))
    return [b.Heading("Antwoord op bezwaren"), b.Table(columns, rows)]


def _known(sentences: Sequence[str]) -> Sequence[str]:
    """Leave out that a figure is still to come, when there is something else to say."""
    return [one for one in sentences if one != UNKNOWN_FIGURE] or sentences
