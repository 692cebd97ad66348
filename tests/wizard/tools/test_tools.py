"""The tools of method 2.8 filled from a full, an empty and a half dossier."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.plan import Plan
from assessments.tool_texts import tools_at
from assessments.types import Answer, Confidence, Dossier, Role, RoleHolders
from tests.dossiers import CATALOGUE, MONDAY, dossier, example
from wizard.arguments import UNKNOWN
from wizard.assessment import assess
from wizard.formats import NBSP
from wizard.planning.checks import CheckKind, findings
from wizard.tools.filled import Entry, FilledTool, Item, Look, Said
from wizard.tools.filling import fill, names, with_entry

CODES = tuple(CATALOGUE.tools.texts)


def tool(code: str, one: Dossier | None = None) -> FilledTool:
    return fill(assess(CATALOGUE, one or dossier()), code)


def items(found: FilledTool) -> dict[str, Item]:
    return {item.text: item for piece in found.pieces for item in piece.items}


def all_said(found: FilledTool) -> list[Said]:
    inside = [said for piece in found.pieces for item in piece.items for said in item.said]
    return [*(said for piece in found.pieces for said in piece.said), *inside]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("one", [dossier(), example()], ids=["empty", "full"])
def test_every_place_to_fill_in_has_a_key_of_its_own_and_shows_what_was_filled_in(code: str, one: Dossier) -> None:
    keys = [entry.key for entry in tool(code, one).entries()]
    filled = {key: f"waarde {number}" for number, key in enumerate(keys)}

    found = tool(code, replace(one, plan=Plan(tools={code: filled})))

    assert len(set(keys)) == len(keys)
    assert {entry.key: entry.value for entry in found.entries()} == filled


def test_every_tool_is_reached_from_a_question_and_from_a_task() -> None:
    for text in CATALOGUE.tools.texts.values():
        assert text.questions, text.code
        assert text.tasks, text.code


@pytest.mark.parametrize(
    "place, code",
    [
        ("EXT-05", "werkenbij"), ("IDE-01", "interview"), ("DRA-10", "argumenten"), ("TAL-01", "ats"), ("TAL-02", "ats"),
        ("INT-09", "recht"), ("TAL-08", "recht"), ("DRA-09", "recht"), ("SYN-02", "taakverdeling"), ("SYN-02", "middelen"),
        ("UIT-04", "partner"), ("T-IDE-01", "interview"), ("T-IDE-08", "briefing"), ("T-TAL-01", "ats"),
        ("T-EXT-05", "werkenbij"), ("T-SYN-02", "taakverdeling"), ("T-DRA-03", "argumenten"), ("T-UIT-01", "partner"),
    ],
)  # fmt: skip
def test_questions_and_tasks_lead_to_their_tool(place: str, code: str) -> None:
    assert code in {found.code for found in tools_at(CATALOGUE.tools.texts, place)}


def test_without_figures_the_argument_card_names_no_number_of_its_own() -> None:
    found = tool("argumenten")
    cards = items(found)

    assert cards["‘Te duur’"].said[0] == Said(UNKNOWN, Look.OPEN)
    assert UNKNOWN in {said.words for said in cards["‘Bureaus lossen het wel op’"].said}
    assert found.message == "Een deel van de cijfers volgt nog uit de nulmeting."
    assert found.pieces[0].said[0].place == "DRA-10"


def test_an_own_answer_stays_with_its_objection_when_that_is_chosen_later() -> None:
    code = CATALOGUE.questions["DRA-10"].options[0].code  # type: ignore[index]  # a plain string is a question's code
    plan = Plan(tools={"argumenten": {f"bezwaar.{code}": "Zie de offerte van mei"}})

    others = items(tool("argumenten", dossier(plan=plan)))
    chosen = items(tool("argumenten", dossier({"DRA-10": (code,)}, plan=plan)))

    assert others["‘Te duur’"].entries[0].value == "Zie de offerte van mei"
    assert chosen["‘Te duur’"].entries[0].value == "Zie de offerte van mei"


def test_the_interview_guide_brings_own_words_and_own_doubts() -> None:
    one = dossier(
        {
            "IDE-12": "Nuchter, trots, dichtbij",
            "IDE-03": Answer(value=1, confidence=Confidence.GUESS),
            "IDE-04": Answer(value=2, confidence=Confidence.SURE, discuss=True),
        }
    )
    found = tool("interview", one)

    assert items(found)["Deze drie woorden kozen jullie"].said == (
        Said("Nuchter, trots, dichtbij", Look.QUOTE, "IDE-12"),
    )
    doubts = items(found)["Hier twijfelden jullie aan"].said
    assert [said.place for said in doubts] == ["IDE-03", "IDE-04"]
    assert doubts[0].words.endswith("een gok.")
    assert doubts[1].words.endswith("nog te bespreken.")
    assert found.message == "Tien vragen, veertig minuten, en twee antwoorden waar jullie zelf aan twijfelden."


def test_what_misses_in_the_briefing_names_the_task_that_makes_it_else_the_question() -> None:
    planned = items(tool("briefing", dossier({"IDE-05": 1})))["Het verhaal in honderd woorden"].said[0]
    asked = items(tool("briefing"))["Het verhaal in honderd woorden"].said[0]

    assert (planned.look, planned.place) == (Look.OPEN, "T-IDE-05")
    assert "T-IDE-05 Werkgeversverhaal vaststellen" in planned.words
    assert (asked.look, asked.place) == (Look.OPEN, "IDE-05")


def test_own_words_for_the_makers_take_the_place_of_the_note() -> None:
    one = dossier({"EXT-03": Answer(value=1, note="Iedereen schrijft maar wat.")})
    line = items(tool("briefing", one))["Toon: zo wel"]
    assert line.said[0].words == "Iedereen schrijft maar wat."

    filled = replace(one, plan=Plan(tools={"briefing": {"hoe.toon_wel": "Kom gerust langs."}}))

    line = items(tool("briefing", filled))["Toon: zo wel"]
    assert line.said == ()
    assert line.entries[0].value == "Kom gerust langs."


def test_the_complete_briefing_of_the_example_misses_only_what_not_to_do() -> None:
    found = tool("briefing", example())
    missing = [text for text, item in items(found).items() if any(said.look is Look.OPEN for said in item.said)]

    assert missing == ["Toon: zo niet", "Beeld: zo niet"]
    assert found.message.startswith("Twee onderdelen ontbreken nog")


def test_an_absent_role_is_replaced_and_a_key_role_never() -> None:
    holders = RoleHolders({Role.HR: "Anna", Role.MC: None, Role.IT: None, Role.DI: None, Role.RE: "Bo"})
    found = items(tool("rollen", dossier(profile={"PRO-07": holders})))

    assert found["Marketing/communicatie"].said[0].words == "Niet aanwezig: recruiter neemt het over."
    assert found["IT"].said[0].words == "Niet aanwezig: HR-adviseur neemt het over, via de leverancier."
    assert found["Directie"].said[0].look is Look.ATTENTION
    assert found["Hiring manager"].said[0].look is Look.OPEN


def test_one_person_with_more_than_half_of_all_hours_is_named() -> None:
    holders = RoleHolders(dict.fromkeys(Role, "Anna"))
    found = tool("rollen", dossier({"DRA-01": 0, "IDE-01": 0}, {"PRO-07": holders}))

    attention = [said.words for said in all_said(found) if said.look is Look.ATTENTION]
    assert attention == ["Te veel bij één persoon: Anna krijgt 100% van alle uren in het plan."]
    assert not [said for said in all_said(tool("rollen", example())) if said.look is Look.ATTENTION]


def test_a_mean_in_use_without_an_owner_asks_for_attention() -> None:
    kept = {
        "boeien.jobboards.gebruik": "ja",
        "boeien.verhalen.gebruik": "ja",
        "boeien.verhalen.eigenaar": "Samira",
        "beheren.talentpool.gebruik": "wens",
    }
    found = tool("middelen", dossier(plan=Plan(tools={"middelen": kept})))

    assert found.message == "Eén middel dat jullie gebruiken, heeft geen eigenaar."
    assert [said.words for said in all_said(found)] == ["In gebruik zonder eigenaar: jobboards."]


def test_the_legal_card_shows_its_day_and_what_people_found_since() -> None:
    plain = tool("recht")
    checked = tool("recht", dossier(plan=Plan(tools={"recht": {"nagekeken.datum": "3 december 2026"}})))

    rules = next(piece for piece in plain.pieces if piece.code == "regels")
    assert "Peildatum 22 november 2026" in rules.explanation.replace(NBSP, " ")
    assert "geen juridisch advies" in rules.explanation
    assert len(rules.items) == len(CATALOGUE.legal)
    assert plain.message.endswith("nog niet nagekeken.")
    assert checked.message.endswith("nagekeken op 3 december 2026.")


def test_the_names_of_suppliers_head_their_columns() -> None:
    found = tool("ats", dossier(plan=Plan(tools={"ats": {"leveranciers.twee": "Talentsoft"}})))

    heads = [head.text for head in found.pieces[1].columns]
    assert heads == ["Leverancier 1", "Talentsoft", "Leverancier 3"]


def test_every_standing_duty_stands_in_the_division() -> None:
    found = tool("taakverdeling", example())
    duties = [item for piece in found.pieces if piece.letters for item in piece.items]

    assert len(duties) == 27
    assert all(sum("A" in str(cell) for cell in item.cells) == 1 for item in duties)


def test_one_place_is_filled_in_and_emptied_beside_the_others() -> None:
    plan = Plan(tools={"ats": {"besluit.keuze": "De tweede"}})

    more = with_entry(plan, "ats", "besluit.kosten", "€ 3.000")
    assert more == {"besluit.keuze": "De tweede", "besluit.kosten": "€ 3.000"}
    assert with_entry(plan, "ats", "besluit.keuze", "") is None


def test_the_tools_are_known_by_name() -> None:
    assert list(names(CATALOGUE)) == list(CODES)
    assert names(CATALOGUE)["briefing"] == "Briefing voor makers"


def test_a_cell_of_text_is_no_place_to_fill_in() -> None:
    cells = [cell for piece in tool("rollen").pieces[:1] for item in piece.items for cell in item.cells]

    assert cells
    assert not any(isinstance(cell, Entry) for cell in cells)


def test_what_is_about_one_person_or_one_vacancy_is_only_written_on_paper() -> None:
    kept = {code: {entry.key.split(".")[0] for entry in tool(code).entries()} for code in CODES}

    assert kept["interview"] == {"verwerken"}
    assert kept["intake"] == set()
    assert kept["verwachtingen"] == set()
    assert {entry.key.rsplit(".", 1)[1] for entry in tool("beoordeling").entries()} == {"functie", "eis", "anker"}


def test_words_for_what_is_only_on_paper_are_never_shown() -> None:
    one = dossier(plan=Plan(tools={"interview": {"vragen.tegen": "Jan vindt de baas niets"}}))
    texts = [entry.value for piece in tool("interview", one).pieces for item in piece.items for entry in item.entries]

    assert set(texts) == {""}


def test_the_check_before_printing_names_a_mean_without_an_owner_until_it_has_one() -> None:
    kept = {"boeien.jobboards.gebruik": "ja"}
    alone = assess(CATALOGUE, dossier(plan=Plan(tools={"middelen": kept})))
    owned = assess(CATALOGUE, dossier(plan=Plan(tools={"middelen": {**kept, "boeien.jobboards.eigenaar": "Bo"}})))

    found = [one for one in findings(alone, MONDAY) if one.kind is CheckKind.LONE_MEANS]
    assert [(one.title, one.place) for one in found] == [("Jobboards", "hulpmiddel/middelen")]
    assert not [one for one in findings(owned, MONDAY) if one.kind is CheckKind.LONE_MEANS]


def test_a_letter_that_people_changed_stands_on_the_division() -> None:
    duty = CATALOGUE.duties[0].title
    one = replace(example(), plan=Plan(tools={"taakverdeling": {f"{duty}|DI": "C", "vastgesteld.door": "Paul"}}))
    found = tool("taakverdeling", one)

    row = next(item for piece in found.pieces if piece.letters for item in piece.items if item.text == duty)
    assert row.cells[4] == "C"
    assert found.message.startswith("Eén regel is anders verdeeld")
    assert {entry.key: entry.value for entry in found.entries()}["vastgesteld.door"] == "Paul"
