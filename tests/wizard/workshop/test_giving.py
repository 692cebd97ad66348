"""Files that are given out hold nothing of the dossier but its name, and never go over a file with votes in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assessments.exchange.vote_files import read_votes, write_votes
from assessments.workshop import Workshop
from tests.assessments.dossiers import CATALOGUE, small_dossier
from tests.assessments.votes import votes_file
from tests.wizard.workshop.gathered import AT, SETUP, WORKSHOP
from wizard.workshop.giving import file_name, files_for, give_out, letter

DOSSIER = replace(small_dossier(), organisation='Zorg/"Welzijn" <Noord>: 50% CON')


def _files(workshop: Workshop = WORKSHOP) -> tuple[str, ...]:
    files = files_for(DOSSIER, workshop, AT, return_to=" Marit ", content_version="1")
    return tuple(file_name(one) for one in files)


def test_each_participant_gets_a_file_with_a_name_that_every_disk_takes() -> None:
    assert _files()[2] == "Stemmen 03 – Zorg Welzijn Noord 50% CON – K7M4QX.rwvotes"
    assert len(set(_files())) == 4
    gone = replace(WORKSHOP, setup=replace(SETUP, participants=(replace(SETUP.participants[0], left=True),)))
    assert _files(gone) == ()


def test_a_file_holds_the_questions_and_nothing_that_was_answered(tmp_path: Path) -> None:
    files = files_for(DOSSIER, WORKSHOP, AT, return_to=" Marit ", content_version="1")

    given = give_out(files, tmp_path, CATALOGUE)

    assert given.written == (1, 2, 3, 4)
    assert given.problems == ()
    found = read_votes(tmp_path / file_name(files[0]), CATALOGUE).file
    assert (found.questions, found.group, found.votes) == (SETUP.questions, SETUP.participants[0].group, {})
    assert (found.return_to, found.made_at) == ("Marit", AT)


def test_a_file_with_votes_in_it_stays_as_it_is(tmp_path: Path) -> None:
    files = files_for(DOSSIER, WORKSHOP, AT, return_to="", content_version="1")
    give_out(files, tmp_path, CATALOGUE)
    filled, broken = tmp_path / file_name(files[0]), tmp_path / file_name(files[1])
    write_votes(replace(files[0], votes=votes_file(1, INT_01=3).votes), filled, CATALOGUE)
    broken.write_bytes(b"{")
    before = [filled.read_bytes(), broken.read_bytes()]

    given = give_out(files, tmp_path, CATALOGUE)

    assert given.written == (3, 4)
    assert given.problems == (
        f"{filled.name} staat er al en is al ingevuld; dat bestand is gebleven zoals het was.",
        f"{broken.name} staat er al en is niet te lezen; kies een andere map.",
    )
    assert [filled.read_bytes(), broken.read_bytes()] == before


def test_a_folder_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    files = files_for(DOSSIER, WORKSHOP, AT, return_to="", content_version="1")

    given = give_out(files, tmp_path / "weg", CATALOGUE)

    assert given.written == ()
    assert given.problems == (f"De map {tmp_path / 'weg'} bestaat niet; kies een andere map of maak haar eerst aan.",)


def test_the_letter_says_what_to_do_and_who_sees_the_scores() -> None:
    closed = letter(SETUP, "Voorbeeld BV", "marit@voorbeeld.nl")
    told = letter(replace(SETUP, shows_individual=True), "Voorbeeld BV", "")

    assert "Stuur het bestand terug naar marit@voorbeeld.nl, uiterlijk een dag voor de workshop." in closed
    assert "ze komen niet in het verslag" in closed
    assert "Stuur het bestand terug naar mij" in told
    assert "in het verslag komen ook jouw eigen keuzes" in told
