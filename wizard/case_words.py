"""What the business case says in words: tiles, break-even points, the forms side by side, and what to watch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from assessments.business_case.break_even import BreakEven, Outcome, break_even
from assessments.business_case.case import IN_HOUSE, PAIRS, RPO, SCENARIOS, BusinessCase
from assessments.business_case.returns import Returns
from assessments.business_case.scenarios import ScenarioCost
from assessments.outcomes import Outcomes
from wizard import formats
from wizard.explanations import SCENARIO_NAMES

_UNKNOWN = "–"
_NAMES = {"agency": "een bureau", "in_house": "een eigen recruiter", "rpo": "RPO"}
_TOO_MANY = "Dat is niet haalbaar met deze bezetting."
NO_HIRES = "De meting telt geen aannames; dan is niet te zeggen wat een andere vorm scheelt."
TileWords = tuple[str, str, tuple[str, ...], str]


def form_name(name: str) -> str:
    """Name a form inside a sentence: een eigen recruiter."""
    return _NAMES[name]


def pays_from(case: BusinessCase) -> int | None:
    """Return from how many hires a year an own recruiter is not dearer than an agency.

    None where that is no number, and while a line of one of the two is empty.
    """
    point = case.sound_break_even("in_house_vs_agency")
    return point.hires if point is not None and point.outcome is Outcome.FROM else None


def cheapest(case: BusinessCase) -> tuple[str, Decimal] | None:
    """Return the finished form that costs least at the measured hires and what it saves on now; None when none saves."""
    if case.current is None or not case.current.hires:
        return None
    now, hires = case.current.cost, case.current.hires
    saved = [(now - cost.cost(hires), name) for name, cost in case.finished.items()]
    saving, name = max(saved, default=(Decimal(0), ""))
    return (name, saving) if saving > 0 else None


def return_tiles(case: BusinessCase) -> tuple[TileWords, ...]:
    """Return saving, return and payback: label, value, lines below it and what explains it."""
    found = case.returns
    names = ("Besparing op kosten", "Rendement jaar 1, hard", "Terugverdiend in, hard")
    if case.unfinished:
        return _withheld(case, names)
    if found is None:
        why = ("volgt uit de kosten van nu en een gekozen vorm",)
        return tuple((name, _UNKNOWN, why if not place else (), "") for place, name in enumerate(names))
    doubt, open_lines = _doubt(case), _doubt(case) or _open_lines(found)
    full = () if found.ratio is None else (f"met vacaturebaten {formats.percent(found.ratio)}",)
    months, hard = found.payback_months, found.payback_months_hard
    back = () if months is None else (f"met vacaturebaten {_months(months)}",)
    yearly = f"{formats.euro(found.current, 0)} nu, {formats.euro(found.proposed, 0)} straks per jaar"
    ratio = _UNKNOWN if found.ratio_hard is None else formats.percent(found.ratio_hard)
    return (
        (names[0], formats.euro(found.saving_hard, 0), (*doubt, yearly), "scenarios"),
        (names[1], ratio, (*open_lines, *full), "ROI"),
        (names[2], "niet" if hard is None else _months(hard), (*open_lines, *back), "ROI"),
    )


def _months(months: Decimal) -> str:
    return f"{formats.number(months, 1)}{formats.NBSP}mnd"


def _doubt(case: BusinessCase) -> tuple[str, ...]:
    """Say in a few words why the return means little yet."""
    return () if case.sound_returns else ("zegt weinig: geen aannames gemeten",)


def _open_lines(found: Returns) -> tuple[str, ...]:
    """Say in a few words that lines of the introduction are empty, so that payback is faster than it will be."""
    lines = formats.count(found.unfinished, "regel", "regels")
    return (f"voorlopig: {lines} van de invoering nog leeg",) if found.unfinished else ()


def unfinished_words(case: BusinessCase) -> str:
    """Say that the chosen form is not finished, so that nothing may be concluded from it yet."""
    lines = formats.count(case.unfinished, "regel", "regels")
    return (
        f"De som is nog niet af: bij {form_name(case.chosen)} {'mist' if case.unfinished == 1 else 'missen'} {lines}."
    )


def lines_note(case: BusinessCase) -> str:
    """Say what the chart of the forms shows."""
    if case.hires is None:
        return "Kosten per jaar × € 1.000. Vul in hoeveel aannames jullie per jaar verwachten."
    words = f"Kosten per jaar × € 1.000; het bedrag achter de lijn is bij {case.hires} aannames."
    return f"{words} {too_low_words(case)}".rstrip()


def too_low_words(case: BusinessCase) -> str:
    """Name the forms whose costs are drawn too low, because lines of them are empty; "" when there are none."""
    low = [_NAMES[name] for name, cost in case.scenarios.items() if cost is not None and cost.unfinished]
    if not low:
        return ""
    lines = "ligt de lijn" if len(low) == 1 else "liggen de lijnen"
    return f"Bij {formats.enumeration(low)} {lines} te laag: daar zijn nog regels leeg."


def break_even_words(case: BusinessCase) -> tuple[str, ...]:
    """Return a sentence per pair of finished forms, and RPO once more without its setup."""
    found = [words for pair in PAIRS if (words := break_even_of(case, pair)) is not None]
    own, rpo = case.finished.get(IN_HOUSE), case.finished.get(RPO)
    if own is not None and rpo is not None and rpo.setup:
        later = break_even(own, rpo.later_years())
        if later is not None and later != case.break_evens["in_house_vs_rpo"]:
            words = "Vanaf jaar 2, zonder opstart: " + _sentence(_NAMES[IN_HOUSE], _NAMES[RPO], later)
            found.append(f"{words} {_TOO_MANY}" if _is_out_of_reach(case, IN_HOUSE, later) else words)
    return tuple(found)


def break_even_of(case: BusinessCase, pair: str) -> str | None:
    """Return the sentence about one pair of finished forms; None while they cannot be compared."""
    point = case.sound_break_even(pair)
    if point is None:
        return None
    first, second = PAIRS[pair]
    words = formats.capitalized(_sentence(_NAMES[first], _NAMES[second], point))
    return f"{words} {_TOO_MANY}" if _is_out_of_reach(case, first, point) else words


def _is_out_of_reach(case: BusinessCase, first: str, point: BreakEven) -> bool:
    """Tell whether an own recruiter would pay only from more hires than the recruiters there are can make (method 3.8)."""
    if first != IN_HOUSE or point.outcome is not Outcome.FROM or case.capacity is None:
        return False
    return case.capacity.is_enough_for(point.hires or 0) is False


def _sentence(first: str, second: str, point: BreakEven) -> str:
    hires = formats.count(point.hires or 0, "aanname", "aannames")
    match point.outcome:
        case Outcome.FROM:
            return f"{first} is vanaf {hires} per jaar niet duurder dan {second}."
        case Outcome.UNTIL:
            return f"{second} is vanaf {hires} per jaar niet duurder dan {first}."
        case Outcome.FIRST_HIRE:
            return f"{first} is vanaf de eerste aanname duurder dan {second}."
        case Outcome.NEVER:
            return f"{first} wordt nooit goedkoper dan {second}."
        case Outcome.ALWAYS:
            return f"{first} is nooit duurder dan {second}."
        case _:
            return f"{first} en {second} kosten evenveel."


def forms_table(case: BusinessCase) -> tuple[tuple[str, ...], list[tuple[str, ...]], tuple[int, ...]]:
    """Return heads, rows and which rows are totals: fixed, per hire, together, each, and against now."""
    names = [name for name in SCENARIOS if case.scenarios[name] is not None]
    costs = [cost for name in SCENARIOS if (cost := case.scenarios[name]) is not None]
    rows: list[tuple[str, ...]] = [
        ("Vaste kosten per jaar", *(_at_least(cost, cost.fixed) for cost in costs)),
        ("Per aanname erbij", *(_at_least(cost, cost.variable) for cost in costs)),
    ]
    strong: list[int] = []
    if case.hires is not None:
        strong.append(len(rows))
        rows.append((f"Totaal bij {case.hires} aannames", *(_at_least(cost, cost.cost(case.hires)) for cost in costs)))
        rows.append(("Per aanname", *(_at_least(cost, cost.per_hire(case.hires)) for cost in costs)))
    if case.current is not None and case.hires is not None and case.current.hires == case.hires:
        now = case.current.cost
        strong.append(len(rows))
        against = (_UNKNOWN if cost.unfinished else _signed(cost.cost(case.hires) - now) for cost in costs)
        rows.append((f"Tegenover nu ({_whole(now)})", *against))
    return ("In euro", *(SCENARIO_NAMES[name] for name in names)), rows, tuple(strong)


def _withheld(case: BusinessCase, names: Sequence[str]) -> tuple[TileWords, ...]:
    """Return tiles without a number: with empty lines a saving is too high, and a large number is what one remembers."""
    why = f"eerst nog {formats.count(case.unfinished, 'lege regel', 'lege regels')} bij {form_name(case.chosen)}"
    now = () if case.current is None else (f"{formats.euro(case.current.cost, 0)} nu per jaar",)
    return tuple((name, _UNKNOWN, (why, *now) if not place else (why,), "") for place, name in enumerate(names))


def _at_least(cost: ScenarioCost, amount: Decimal | None) -> str:
    """Write what a form costs; with empty lines it is the least that it will be."""
    return f"vanaf {_whole(amount)}" if cost.unfinished and amount is not None else _whole(amount)


def _whole(amount: Decimal | None) -> str:
    return _UNKNOWN if amount is None else formats.number(amount, 0)


def _signed(amount: Decimal) -> str:
    words = formats.number(amount, 0)
    return f"+{words}" if amount > 0 else words


def moves_note(case: BusinessCase) -> str:
    """Say what the saving is compared with."""
    against = "bureau" if case.sensitivity is not None and case.sensitivity.against_agency else "de kosten van nu"
    return f"Eén invoer tegelijk 20% meer of minder, of de eigen bandbreedte. Vergeleken met {against}."


def case_notes(outcomes: Outcomes) -> tuple[str, ...]:
    """Return what to watch: capacity, lines that are not finished, a cheaper form, another number of hires than now."""
    case = outcomes.case
    found: list[str] = [*capacity_words(case)]
    if case.returns is not None and not case.returns.hires:
        found.append(NO_HIRES)
    for name in SCENARIOS:
        found += _unfinished(SCENARIO_NAMES[name], case.scenarios[name], "deze vorm goedkoper dan hij is")
    found += _unfinished("Invoering", case.returns, "de invoering goedkoper dan zij is")
    found += cheaper_words(case, case.chosen)
    found += measured_hires_words(case)
    if case.scenarios[RPO] is None and any(case.scenarios.values()):
        found.append("Voor RPO zijn geen betrouwbare prijzen te vinden; vraag een offerte en vul die in.")
    return tuple(found)


def measured_hires_words(case: BusinessCase) -> Sequence[str]:
    """Say at how many hires saving and return hold, where those are others than the forms are compared at (Beslissing 33)."""
    if case.returns is None or not case.returns.hires or case.returns.hires == case.hires:
        return ()
    hires = case.returns.hires
    many = formats.plain_number(formats.rounded(hires, 1))
    source = "de meting" if hires == int(hires) else "de meting, over een heel jaar geschat"
    tail = "" if case.hires is None else f", niet bij {case.hires}"
    return (f"Besparing en rendement gelden bij de {many} aannames van {source}{tail}.",)


def _unfinished(name: str, cost: ScenarioCost | Returns | None, what: str) -> list[str]:
    """Say which lines of a form or of its introduction do not count yet; with empty lines it looks cheaper than it is."""
    found = []
    if cost is not None and cost.lacking:
        lines = formats.count(len(cost.lacking), "regel is", "regels zijn")
        found.append(f"{name}: {lines} niet af en {'telt' if len(cost.lacking) == 1 else 'tellen'} niet mee.")
    if cost is not None and cost.waiting:
        lines = formats.count(len(cost.waiting), "regel is", "regels zijn")
        found.append(
            f"{name}: {lines} nog leeg, zoals ‘{cost.waiting[0].label}’. Zo lijkt {what}; "
            "vul 0 in waar iets niets kost."
        )
    return found


def capacity_words(case: BusinessCase) -> tuple[str, ...]:
    """Say whether the recruiters there are can make so many hires."""
    capacity = case.capacity
    if capacity is None or case.hires is None:
        return ()
    needed, most = capacity.fte_to_appoint(case.hires), formats.number(capacity.whole_per_fte)
    words = f"Eén fte kan {most} aannames per jaar aan; voor {case.hires} aannames is {formats.number(needed, 1)} fte nodig."
    enough = capacity.is_enough_for(case.hires)
    if enough is False:
        words += f" {_TOO_MANY}"
    return (words,)


def cheaper_words(case: BusinessCase, chosen: str) -> Sequence[str]:
    """Name a finished form that costs less than the chosen one at the same hires."""
    cost = case.scenarios[chosen]
    if cost is None or case.hires is None:
        return ()
    others = [(other.cost(case.hires), name) for name, other in case.finished.items() if name != chosen]
    if not others or min(others)[0] >= cost.cost(case.hires):
        return ()
    amount, name = min(others)
    less = formats.euro(cost.cost(case.hires) - amount, 0)
    cheap, dear = formats.capitalized(form_name(name)), form_name(chosen)
    return (f"{cheap} is bij {case.hires} aannames {less} per jaar goedkoper dan {dear}.",)


def range_words(low: Outcomes, high: Outcomes) -> tuple[str, ...]:
    """Say what a hire costs, what is saved and what that returns with all estimates low, and with all high (Beslissing 31)."""
    back = [one.case.sound_returns for one in (low, high)]
    savings = [None if one is None else one.saving_hard for one in back]
    shares = [None if one is None else one.ratio_hard for one in back]
    bounds: tuple[tuple[str, Decimal | None, Decimal | None, Callable[[Decimal], str]], ...] = (
        ("kost een aanname", low.metrics.costs.per_hire, high.metrics.costs.per_hire, _whole_euro),
        ("is de besparing per jaar", savings[0], savings[1], _whole_euro),
        ("is het harde rendement in jaar 1", shares[0], shares[1], formats.percent),
    )
    return tuple(
        f"Met alle schattingen laag {words} {write(first)}, met alle schattingen hoog {write(last)}."
        for words, first, last, write in bounds
        if first is not None and last is not None and first != last
    )


def _whole_euro(amount: Decimal) -> str:
    return formats.euro(amount, 0)
