from __future__ import annotations

import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

import resources
from assessments.catalogue import PROFILE, slug
from assessments.content import load, load_folder
from assessments.errors import ContentError
from assessments.types import Pillar, QuestionId, Role, StepCode, TaskCode
from tests.dossiers import CATALOGUE

NL = resources.ROOT / "content" / "nl"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NL, tmp_path / "nl"))


def change(folder: Path, name: str, old: str, new: str, *, after: str = "") -> None:
    """Put other words in a file, at their first place after a marker."""
    path = folder / name
    text = path.read_text("utf-8")
    place = text.index(old, text.index(after))
    path.write_text(text[:place] + new + text[place + len(old) :], "utf-8")


def complaint(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        load_folder(folder)
    return str(caught.value)


def test_everything_of_the_method_is_there() -> None:
    questions = CATALOGUE.questions.values()
    by_section = Counter(question.section for question in questions)

    assert len(questions) == 95
    assert by_section[PROFILE] == 15
    assert by_section["uitbesteden"] == 8
    assert sum(by_section[step] for step in StepCode) == 72
    assert sum(question.is_maturity for question in questions) == 61
    assert len(CATALOGUE.tasks) == 68
    assert [rule.id for rule in CATALOGUE.rules.values()] == [f"R-{number:02}" for number in range(1, 37)]
    assert len(CATALOGUE.kpis) == 20
    assert len(CATALOGUE.duties) == 27
    assert len(CATALOGUE.meetings) == 6
    assert [step.step for step in CATALOGUE.steps] == list(StepCode)


@pytest.mark.parametrize(
    "prefix, questions, levels, tasks, hours",
    [("DRA", 12, 9, 11, 89), ("IDE", 12, 9, 10, None), ("TAL", 12, 11, None, None), ("UIT", 8, 0, 2, 22)],
)
def test_a_step_has_what_the_method_says(
    prefix: str, questions: int, levels: int, tasks: int | None, hours: int | None
) -> None:
    asked = [question for question in CATALOGUE.questions.values() if question.id.startswith(prefix)]
    done = [task for task in CATALOGUE.tasks.values() if task.section_prefix == prefix]

    assert len(asked) == questions
    assert sum(question.is_maturity for question in asked) == levels
    assert tasks is None or len(done) == tasks
    assert hours is None or sum(task.hours for task in done) == hours


def test_every_question_stands_on_exactly_one_page() -> None:
    placed = [question for section in CATALOGUE.sections for question in section.questions()]

    assert sorted(placed) == sorted(CATALOGUE.questions)
    assert all(CATALOGUE.theme_of(question).questions.count(question) == 1 for question in placed)


def test_every_question_has_its_four_parts_of_help() -> None:
    for question in CATALOGUE.questions.values():
        assert question.help.why, question.id
        assert question.help.recognise, question.id
        assert question.help.pitfall, question.id
        assert question.help.terms, question.id


def test_the_legal_questions_never_aim_below_three() -> None:
    floors = {question.id: question.floor for question in CATALOGUE.questions.values() if question.floor}

    assert floors == dict.fromkeys(["DRA-09", "INT-08", "INT-09", "TAL-08", "TAL-09", "TAL-11"], 3)


def test_the_fixed_gate_and_legal_tasks_are_those_of_the_method() -> None:
    tasks = CATALOGUE.tasks.values()

    assert {task.code for task in tasks if task.always} == {"T-DRA-06", "T-SYN-02", "T-SYN-07", "T-SYN-11"}
    assert {task.code for task in tasks if task.gate} == {"T-DRA-01", "T-DRA-06"}
    assert {task.code for task in tasks if task.condition} == {"T-UIT-01", "T-UIT-02"}


def test_every_claim_of_the_guide_has_its_number_and_a_carrier() -> None:
    assert [claim.number for claim in CATALOGUE.guide] == [f"G{number}" for number in range(1, 130)]
    assert all(claim.carrier and claim.gist and claim.place for claim in CATALOGUE.guide)


def test_what_the_table_names_carries_the_claim_and_names_it_back() -> None:
    for claim in CATALOGUE.guide:
        for question in claim.questions:
            assert claim.number in CATALOGUE.questions[question].guide, (claim.number, question)
        for task in claim.tasks:
            assert claim.number in CATALOGUE.tasks[task].guide, (claim.number, task)


def test_what_carries_a_claim_stands_in_the_table() -> None:
    claims = {claim.number: claim for claim in CATALOGUE.guide}

    for question in CATALOGUE.questions.values():
        assert all(question.id in claims[number].questions for number in question.guide), question.id
    for task in CATALOGUE.tasks.values():
        assert all(task.code in claims[number].tasks for number in task.guide), task.code


def test_only_these_claims_are_carried_by_a_screen_or_document_alone() -> None:
    alone = [claim.number for claim in CATALOGUE.guide if not claim.questions and not claim.tasks]

    assert alone == ["G9", "G25", "G27", "G30", "G31", "G33", "G117", "G127", "G129"]


def test_a_task_is_found_from_its_question() -> None:
    assert [task.code for task in CATALOGUE.tasks_for(QuestionId("DRA-01"))] == [
        "T-DRA-01",
        "T-DRA-02",
        "T-DRA-03",
        "T-DRA-11",
    ]


def test_accountable_and_doing_are_written_one_way() -> None:
    task = CATALOGUE.tasks[TaskCode("T-INT-11")]

    assert task.raci[Role.HR] == "A/R"
    assert task.raci[Role.HM] == "R"
    assert {letters for duty in CATALOGUE.duties for letters in duty.raci.values()} <= {"R", "A", "A/R", "C", "I"}


def test_shares_are_exact() -> None:
    assert CATALOGUE.questions[QuestionId("DRA-02")].pillars == {
        Pillar.IDENTITEIT: Decimal("0.4"),
        Pillar.BOEIEN: Decimal("0.2"),
        Pillar.BINDEN: Decimal("0.2"),
        Pillar.BEHEREN: Decimal("0.2"),
    }


@pytest.mark.parametrize(
    "text, code",
    [
        ("Zzp’er rechtstreeks", "zzper_rechtstreeks"),
        ("‘Te duur’", "te_duur"),
        (
            "Wekelijks vacatureoverleg (recruiter + hiring managers)",
            "wekelijks_vacatureoverleg_recruiter_hiring_managers",
        ),
        ("Uitzend- of detacheringsbureaus", "uitzend_of_detacheringsbureaus"),
        ("Één reünie!", "een_reunie"),
        ("ICT", "ict"),
    ],
)
def test_an_option_is_stored_by_the_slug_of_its_words(text: str, code: str) -> None:
    assert slug(text) == code


def test_the_shipped_questionnaire_is_read_once() -> None:
    assert load() is load()


BROKEN = [
    ("vragen/1-draagvlak.toml", 'code = "DRA-02"', 'code = "DRA-01"', "", "vragen/1-draagvlak.toml|DRA-01|al is"),
    ("taken/1-draagvlak.toml", 'code = "T-DRA-02"', 'code = "T-DRA-01"', "", "taken/1-draagvlak.toml|T-DRA-01|al is"),
    ("regels.toml", 'code = "R-02"', 'code = "R-01"', "", "regels.toml|R-01|al is"),
    ("vragen/3-intern-proces.toml", '  "Vrije gesprekken, indruk telt.",\n', "", "", "INT-02|vijf beschreven niveaus|er 4"),
    ("vragen/3-intern-proces.toml", '"Vrije gesprekken, indruk telt."', '""', "", "INT-02|vijf beschreven niveaus"),
    ("vragen/3-intern-proces.toml", "binden = 1.0", "binden = 0.9", '"INT-02"', "INT-02|pijlers niet op tot 1"),
    ("vragen/3-intern-proces.toml", "gewicht = 3", "gewicht = 4", '"INT-02"', "INT-02|gewicht van 1, 2 of 3|staat 4"),
    ("vragen/3-intern-proces.toml", 'sterk = "', 'sterker = "', '"INT-02"', "INT-02|sterk of zwak"),
    ("vragen/3-intern-proces.toml", '"ankerschaal"', '"ankerketting"', '"INT-02"', "INT-02|ankerketting|begrippen.toml"),
    ("vragen/3-intern-proces.toml", '"B24"', '"B240"', '"INT-02"', "INT-02|B240|bronnen.toml"),
    ("vragen/3-intern-proces.toml", 'waarom = "', 'warom = "', '"INT-02"', "vragen/3-intern-proces.toml|INT-02|‘waarom’"),
    ("vragen/3-intern-proces.toml", 'soort = "v', 'soort = "w', '"INT-02"', "vragen/3-intern-proces.toml|INT-02|wolwassenheid"),
    ("vragen/3-intern-proces.toml", "titel = ", "tittel = ", "", "vragen/3-intern-proces.toml|‘titel’"),
    ("vragen/0-profiel.toml", 'opties = ["Ja", "Nee"]', 'opties = ["Ja"]', '"PRO-14"', "PRO-14|twee opties"),
    ("vragen/0-profiel.toml", 'opties = ["Ja", "Nee"]', 'opties = ["Ja", "ja!"]', '"PRO-14"', "PRO-14|dezelfde tekst"),
    ("vragen/0-profiel.toml", '"PRO-08"', '"PRO-18"', "", "PRO-08|ontbreekt"),
    ("vragen/0-profiel.toml", '"Voorloper"', '"Koploper"', '"PRO-09"', "inhoud.toml|ambitie|PRO-09"),
    ("kpis.toml", '"Sterker werkgeversmerk"', '"Sterk merk"', "", "kpis.toml|PRO-08"),
    ("vragen/5-talentmanagement.toml", "TAL-01 >= 2", "TAL-99 >= 2", "", "TAL-02|TAL-99|geen bekende"),
    ("vragen/5-talentmanagement.toml", "TAL-01 >= 2", "TAL-02 >= 2", "", "TAL-02 → TAL-02|tonen_als"),
    ("vragen/5-talentmanagement.toml", "TAL-01 >= 2", "weken_werk > 2", "", "TAL-02|weken_werk|geen bekende"),
    ("vragen/5-talentmanagement.toml", "PRO-14 = ja", "PRO-14 = misschien", "", "TAL-07|misschien|geen optie"),
    ("vragen/5-talentmanagement.toml", "TAL-01 >= 2", "TAL-01 >=", "", "vragen/5-talentmanagement.toml|TAL-02|voorwaarde"),
    ("taken/3-intern-proces.toml", 'HR = "AR", RE = "R"', 'HR = "AR", RE = "A"', '"T-INT-03"', "T-INT-03|precies één|(A)"),
    ("taken/3-intern-proces.toml", 'RE = "R"', 'RE = "X"', '"T-INT-03"', "taken/3-intern-proces.toml|T-INT-03|‘X’"),
    ("taken/3-intern-proces.toml", 'trekker = "HR"', 'trekker = "HM"', '"T-INT-03"', "T-INT-03|HM|(R)"),
    ("taken/3-intern-proces.toml", 'trekker = "HR"', 'trekker = "PZ"', '"T-INT-03"', "taken/3-intern-proces.toml|T-INT-03|PZ"),
    ("taken/3-intern-proces.toml", 'gids = ["G58"]', 'na = ["T-INT-04"]', '"T-INT-03"', "T-INT-03 → T-INT-04 → T-INT-03|‘na’"),
    ("taken/3-intern-proces.toml", 'na = ["T-INT-03"]', 'na = ["T-INT-33"]', "", "T-INT-04|T-INT-33|niet bestaat"),
    ("taken/3-intern-proces.toml", "van = 0, tot = 3", "van = 1, tot = 3", '"T-INT-03"', "INT-02|niveau 0|taak"),
    ("taken/3-intern-proces.toml", "van = 0, tot = 3", "van = 0, tot = 5", '"T-INT-03"', "T-INT-03|bereik|INT-02"),
    ("taken/3-intern-proces.toml", 'vraag = "INT-02"', 'vraag = "INT-12"', '"T-INT-03"', "T-INT-03|INT-12|niveaus"),
    ("taken/3-intern-proces.toml", 'kpis = ["QOH"', 'kpis = ["HOQ"', '"T-INT-03"', "T-INT-03|HOQ|kpis.toml"),
    ("taken/3-intern-proces.toml", "uren = 24", "uren = 0", '"T-INT-03"', "T-INT-03|uren, dagen of impact"),
    ("taken/3-intern-proces.toml", 'ritme = "eenmalig"', 'ritme = "soms"', '"T-INT-03"', "T-INT-03|ritme|soms"),
    ("taken/7-uitbesteden.toml", 'als = "sleutelfuncties > 0"\n', "", "", "T-UIT-02|wanneer"),
    ("taken/7-uitbesteden.toml", "sleutelfuncties > 0", "T-DRA-01", "", "T-UIT-02|T-DRA-01|geen bekende"),
    ("regels.toml", "DRA-02 <= 1", "DRA-99 <= 1", "", "R-04|DRA-99|geen bekende"),
    ("regels.toml", "hermeting_gedaan", "hermeting_klaar", "", "R-03|hermeting_klaar|geen bekende"),
    ("regels.toml", '"T-DRA-04"', '"T-DRA-40"', "", "R-04|T-DRA-40|niet bestaat"),
    ("regels.toml", 'ernst = "tip"', 'ernst = "hint"', "", "regels.toml|R-13|hint"),
    ("taakverdeling.toml", 'HR = "R"', 'HR = "A"', "", "taakverdeling|Werkgeversverhaal|(A)"),
    ("overleggen.toml", "Wekelijks", "Dagelijks", "", "Dagelijks|SYN-11"),
    ("gids.toml", '"PRO-01"', '"PRO-77"', "", "G1|PRO-77|niet bestaat"),
    ("gids.toml", '"T-DRA-08"', '"T-DRA-88"', "", "G2|T-DRA-88|niet bestaat"),
    ("hulpmiddelen.toml", 'als = "boven_omslag_bureau', 'als = "onder_omslag_bureau', "", "U1|onder_omslag_bureau"),
    ("hulpmiddelen.toml", "tekort < 2.5", "advies_uitbesteden", "", "U1|advies_uitbesteden"),
    ("hulpmiddelen/03-ats.toml", 'vragen = ["TAL-01"', 'vragen = ["TAL-91"', "", "‘ats’|TAL-91|niet bestaat"),
    ("hulpmiddelen/03-ats.toml", 'taken = ["T-TAL-01"', 'taken = ["T-TAL-91"', "", "‘ats’|T-TAL-91|niet bestaat"),
    ("hulpmiddelen/03-ats.toml", 'code = "fases"', 'code = "bron"', "", "‘ats’|‘nodig’|twee regels|‘bron’"),
    ("hulpmiddelen/03-ats.toml", 'code = "gewenst"', 'code = "nodig"', "", "‘ats’|twee delen|‘nodig’"),
    ("hulpmiddelen/03-ats.toml", 'naam = "Eisen', 'title = "Eisen', "", "03-ats.toml|ats|‘naam’"),
    ("hulpmiddelen/03-ats.toml", 'code = "ats"', 'code = "ast"', "", "03-ats.toml|‘ast’"),
    ("hulpmiddelen/08-recht.toml", 'code = "regels"', 'code = "regel"', "", "‘recht’|deel ‘regels’|ontbreekt"),
    ("hulpmiddelen/02-werkenbij.toml", "vanaf = 2", "vanaf = 0", "", "‘werkenbij’|lopen op"),
    ("inhoud.toml", ', "Lerend"', "", "", "inhoud.toml|vijf namen"),
    ("inhoud.toml", 'IT = "IT"\n', "", "", "inhoud.toml|rol IT"),
    ("inhoud.toml", "boeien = {", "bieden = {", "", "inhoud.toml|bieden"),
    ("inhoud.toml", "versie = ", "version = ", "", "inhoud.toml|‘versie’"),
    ("inhoud.toml", "versie = ", "versie : ", "", "inhoud.toml|niet te lezen"),
]  # fmt: skip


@pytest.mark.parametrize("name, old, new, after, words", BROKEN, ids=[f"{b[0]} {b[4]}" for b in BROKEN])
def test_a_broken_questionnaire_is_refused_with_the_place_and_what_is_wrong(
    folder: Path, name: str, old: str, new: str, after: str, words: str
) -> None:
    change(folder, name, old, new, after=after)

    sentence = complaint(folder)

    assert all(word in sentence for word in words.split("|")), sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "recht.toml").unlink()

    assert complaint(folder) == "Het bestand recht.toml van de vragenlijst ontbreekt; zet het terug."


def test_a_file_that_is_not_text_is_named(folder: Path) -> None:
    (folder / "recht.toml").write_bytes(b"\xff\xfe\x00")

    assert "recht.toml" in complaint(folder)


def test_an_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    assert complaint(tmp_path) == "Het bestand inhoud.toml van de vragenlijst ontbreekt; zet het terug."
