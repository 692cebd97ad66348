"""Role profiles with the replacement rule (method 2.8.6), and the standing division of work (2.8.10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assessments.tool_texts import ToolPart
from assessments.types import Pillar, Role
from wizard import formats
from wizard.assessment import hours_by_owner
from wizard.planning.duties import StandingDuty, problem, replacement_words, shown_roles, standing_duties
from wizard.planning.roles import replacements
from wizard.tools.filled import Entry, FilledTool, Head, Item, Look, Piece, Said
from wizard.tools.places import RACI_PLACE
from wizard.tools.source import Source, one_line

_KEY_ROLES = (Role.HM, Role.DI)
_TOO_MUCH = 2
"""One person carries too much with more than one part in so many of all hours."""


def role_profiles(source: Source) -> FilledTool:
    """Fill the role profiles with who it is here, who stands in, and who carries too much."""
    profiles = source.text.part("profielen")
    rows = tuple(
        Item(part, cells=(_measures(source, hr), _measures(source, recruiter)))
        for part, hr, recruiter in source.catalogue.tools.role_profiles
    )
    heads = tuple(Head(formats.capitalized(source.catalogue.roles[role]), 3.2) for role in (Role.HR, Role.RE))
    table = replace(source.piece(profiles), items=rows, columns=heads)
    people = source.text.part("namen")
    items = tuple(_holder(source, people, role) for role in Role)
    warnings = tuple(_overload(source))
    names = replace(source.piece(people), items=items, said=warnings)
    open_roles = [one for one in items if any(said.look is Look.OPEN for said in one.said)]
    message = "Elke rol heeft een naam of een vervanger."
    if open_roles:
        count = formats.count_in_words(len(open_roles), "rol heeft", "rollen hebben")
        message = f"{formats.capitalized(count)} nog geen naam."
    rest = tuple(source.piece(part) for part in source.text.parts if part.code not in {profiles.code, people.code})
    return FilledTool(source.text.code, source.text.name, source.text.purpose, message, (table, names, *rest))


def _measures(source: Source, words: str) -> str:
    """Write KPI codes out in words; other texts stay."""
    kpis = source.catalogue.kpis
    parts = [part.strip() for part in words.split(",")]
    if not all(part in kpis for part in parts):
        return words
    return formats.capitalized(formats.enumeration([formats.decapitalized(kpis[part].name) for part in parts]))


def _holder(source: Source, part: ToolPart, role: Role) -> Item:
    names = source.sheet.role_holders().names
    swaps = replacements(source.sheet)
    name = one_line(names.get(role) or "", 60)
    title = formats.capitalized(source.catalogue.roles[role])
    said = (
        Said(f"{name}.", Look.PLAIN, "PRO-07") if name else Said("Nog geen naam (vraag PRO-07).", Look.OPEN, "PRO-07")
    )
    if role in names and names[role] is None:
        said = _absent(source, role, swaps.get(role))
    column = part.columns[0]
    key = f"{part.code}.{role.value}.{column.code}"
    return Item(title, said=(said,), cells=(Entry(key, f"{title}: {column.head}", source.value(key)),))


def _absent(source: Source, role: Role, instead: Role | None) -> Said:
    if role in _KEY_ROLES:
        words = "Niet aanwezig. Deze rol kan niemand overnemen: zolang er geen naam is, blijft het plan een concept."
        return Said(words, Look.ATTENTION, "PRO-07")
    if instead is None:
        return Said("Niet aanwezig: een externe recruiter doet dit werk (PRO-06).", Look.PLAIN, "PRO-06")
    through = ", via de leverancier" if role is Role.IT else ""
    return Said(f"Niet aanwezig: {source.catalogue.roles[instead]} neemt het over{through}.", Look.PLAIN, "PRO-07")


def _overload(source: Source) -> Iterator[Said]:
    hours = source.assessment.hours()
    for name, share in hours_by_owner(source.assessment).items():
        if share * _TOO_MUCH > hours:
            words = f"Te veel bij één persoon: {one_line(name, 40)} krijgt {formats.percent(share / hours, 0)} van alle uren in het plan."
            yield Said(words, Look.ATTENTION)


def division(source: Source) -> FilledTool:
    """Fill the standing division of work with the names, absent roles replaced, and what people changed."""
    duties = standing_duties(source.assessment)
    roles = shown_roles(source.assessment, tuple(one.raci for one in duties))
    names = source.sheet.role_holders().names
    heads = tuple(Head(role.value, 0.75, one_line(names.get(role) or "", 40)) for role in roles)
    pieces = []
    for part in source.text.parts:
        if part.code != "verdeling":
            pieces.append(source.piece(part))
            continue
        named = [(role, one_line(names.get(role) or "", 40) or "nog geen naam") for role in roles]
        words = [f"{role.value} is {source.catalogue.roles[role]}: {name}." for role, name in named]
        words += replacement_words(source.assessment)
        said = (*(Said(one) for one in words), Said(part.explanation, Look.OPEN, RACI_PLACE))
        pieces.append(replace(source.piece(part), explanation="", said=said))
        pieces += [_duties(source, pillar, duties, roles, heads) for pillar in Pillar]
    wrong = sum(bool(problem(one.raci, source.catalogue.roles)) for one in duties)
    changed = sum(one.is_changed for one in duties)
    message = f"{formats.capitalized(formats.word(len(duties)))} taken die terug blijven komen, elk met één eindverantwoordelijke."
    if wrong:
        count = formats.count_in_words(wrong, "taak heeft", "taken hebben")
        message = f"{formats.capitalized(count)} niet precies één eindverantwoordelijke."
    elif changed:
        count = formats.count_in_words(changed, "regel is", "regels zijn")
        message = (
            f"{formats.capitalized(count)} anders verdeeld dan het advies, elke taak met één eindverantwoordelijke."
        )
    return FilledTool(source.text.code, source.text.name, source.text.purpose, message, tuple(pieces))


def _duties(
    source: Source,
    pillar: Pillar,
    duties: tuple[StandingDuty, ...],
    roles: tuple[Role, ...],
    heads: tuple[Head, ...],
) -> Piece:
    rows = []
    for one in duties:
        if one.duty.pillar is pillar:
            cells = tuple(one.raci.get(role, "") or formats.DASH for role in roles)
            rows.append(Item(one.duty.title, formats.capitalized(one.duty.rhythm), cells=cells))
    name = source.catalogue.pillars[pillar].name
    return Piece(pillar.value, name, items=tuple(rows), columns=heads, pillar=pillar, letters=True)
