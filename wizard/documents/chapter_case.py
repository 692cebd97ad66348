"""Businesscase: what each form costs, from when it pays, what the change brings, and what to answer to objections."""

from __future__ import annotations

from assessments.business_case.case import IN_HOUSE, BusinessCase
from assessments.business_case.returns import Returns
from wizard import case_words, charts, formats
from wizard.arguments import arguments
from wizard.documents import blocks as b
from wizard.documents.context import PAGE_WIDTH, Context, Place
from wizard.documents.report import Chapter
from wizard.drawing.cost_bars import amount_bars
from wizard.explanations import SCENARIO_NAMES
from wizard.outsourcing import PARTNER_CHECKS, reasons

_NARROW, _WIDE = PAGE_WIDTH * 0.4 - 12, PAGE_WIDTH * 0.6 - 12
_TEXT = 8.5


def chapter(context: Context) -> Chapter | None:
    """Write the chapter; absent while no form is filled in and there is nothing to advise or answer."""
    case = context.outcomes.case
    blocks: list[b.Block] = []
    if any(case.scenarios.values()):
        blocks += [*_pictures(context, case), *_table(case), *_returns(case)]
        notes = case_words.case_notes(context.outcomes)
        if notes:
            blocks += [b.Heading("Let hierop"), b.Bullets(notes)]
    blocks += _advice(context)
    blocks += _arguments(context)
    if not blocks:
        return None
    return Chapter(context.number(Place.CASE), "Businesscase", message(case), _lead(case), tuple(blocks))


def message(case: BusinessCase) -> str:
    """Return the conclusion that the figures carry, the first that applies (paper.md, Boodschap)."""
    found, point = case.returns, case.break_evens["in_house_vs_agency"]
    if found is not None:
        saving = found.saving_hard
        form = SCENARIO_NAMES[case.chosen]
        if saving > 0:
            tail = ""
            if case.chosen == IN_HOUSE and point is not None and point.hires is not None:
                tail = f" en wint vanaf {point.hires} aannames van het bureau"
            return f"{form} scheelt {formats.euro(saving, 0)} per jaar{tail}."
        if saving < 0:
            less = formats.euro(-saving, 0)
            later = f"; pas vanaf {point.hires} aannames is het goedkoper" if point and point.hires else ""
            return f"{form} kost {less} per jaar meer dan nu{later}."
        return f"{form} kost evenveel als nu."
    if point is not None and point.hires is not None:
        return f"Een eigen recruiter is vanaf {point.hires} aannames niet duurder dan een bureau."
    return "Er zijn nog te weinig cijfers voor een som."


def _lead(case: BusinessCase) -> str:
    if case.hires is None:
        return "Vul in hoeveel aannames jullie per jaar verwachten; dan komen de vormen naast elkaar."
    return f"Alle bedragen zijn per jaar bij {case.hires} aannames, met de btw die jullie niet terugkrijgen."


def _pictures(context: Context, case: BusinessCase) -> list[b.Block]:
    bars = charts.scenario_bars(context.outcomes, case.chosen)
    lines = charts.cost_lines_picture(case, width=_WIDE, height=236, text_size=_TEXT)
    left = amount_bars(bars, width=_NARROW, text_size=_TEXT, title="Kosten per jaar") if bars else None
    both: list[tuple[b.Block, ...]] = []
    if left is not None:
        both.append((b.Figure(left, "Kosten per jaar", "Zwart: de vorm van dit plan."),))
    if lines is not None:
        both.append((b.Figure(lines, "Kosten per aantal aannames (× € 1.000)", "Rondje: omslagpunt."),))
    words = case_words.break_even_words(case)
    pair: list[b.Block] = [b.Pair(both[0], both[1], 0.4)] if len(both) == 2 else [part for one in both for part in one]
    return pair + ([b.Bullets(words)] if words else [])


def _table(case: BusinessCase) -> list[b.Block]:
    heads, rows, strong = case_words.forms_table(case)
    columns = (b.Column(heads[0], 4), *(b.Column(head, 2, "right") for head in heads[1:]))
    made = tuple(
        b.Row(tuple((b.strong(cell),) for cell in row) if place in strong else row) for place, row in enumerate(rows)
    )
    return [b.Heading("Wat zit er in de som"), b.Table(columns, made)]


def _returns(case: BusinessCase) -> list[b.Block]:
    found = case.returns
    if found is None:
        return []
    columns = (b.Column("", 2.6), b.Column("Alleen kosten", 2, "right"), b.Column("Met vacaturebaten", 2, "right"))
    table = b.Table(columns, tuple(b.Row(row) for row in _return_rows(found)))
    note = f"Eenmalig {formats.euro(found.one_off, 0)}. Niets is verdisconteerd; ‘alleen kosten’ is de harde som."
    found_blocks: list[b.Block] = [
        b.Heading(f"Rendement van {SCENARIO_NAMES[case.chosen].lower()}"),
        table,
        b.Paragraph(note, b.Tone.NOTE),
    ]
    moves = charts.tornado_picture(case, width=PAGE_WIDTH, text_size=_TEXT)
    if moves is not None:
        title = "Wat de uitkomst het meest beweegt"
        found_blocks.append(b.Figure(moves, title, case_words.moves_note(case)))
    years = charts.cumulative_picture(case, width=PAGE_WIDTH, height=126, text_size=_TEXT)
    if years is not None:
        found_blocks.append(b.Figure(years, "Opgeteld over drie jaar", "Onder nul: nog niet terugverdiend."))
    return found_blocks


def _return_rows(found: Returns) -> list[tuple[str, str, str]]:
    def money(value: object) -> str:
        return "–" if value is None else formats.euro(value, 0)  # type: ignore[arg-type]  # Decimal or None

    def share(value: object) -> str:
        return "–" if value is None else formats.percent(value)  # type: ignore[arg-type]  # Decimal or None

    def months(value: object) -> str:
        return "nooit" if value is None else f"{formats.number(value, 1)} mnd"  # type: ignore[arg-type]  # as above

    soft = "–" if found.saving is None else months(found.payback_months)
    return [
        ("Netto jaar 1", money(found.net_hard), money(found.net)),
        ("Rendement (ROI)", share(found.ratio_hard), share(found.ratio)),
        ("Terugverdiend in", months(found.payback_months_hard), soft),
        ("Na drie jaar", money(found.cumulative_hard(3)), money(found.cumulative(3))),
    ]


def _advice(context: Context) -> list[b.Block]:
    found = reasons(context.assessment, context.outcomes)
    if found is None:
        return []
    parts = [f"Te verkennen: {formats.enumeration(found.parts)}."] if found.parts else []
    return [
        b.Heading("Zelf doen of uitbesteden"),
        b.Paragraph((b.strong(found.advice.advice + ". "), b.Run(found.advice.explanation))),
        b.Bullets((*found.reasons, *parts)),
        b.Heading("Spreek dit af met elke partner", 3),
        b.Bullets(PARTNER_CHECKS),
    ]


def _arguments(context: Context) -> list[b.Block]:
    found = arguments(context.assessment, context.outcomes)
    if not found:
        return []
    rows = tuple(b.Row(((b.strong(one.objection),), " ".join(one.sentences))) for one in found)
    columns = (b.Column("Bezwaar", 2), b.Column("Wat je kunt zeggen", 6))
    return [b.Heading("Antwoord op bezwaren"), b.Table(columns, rows)]
