"""What the participant's window says about a votes file."""

from __future__ import annotations

from assessments.catalogue import Catalogue
from assessments.types import QuestionId
from assessments.votes import NoLevel, Vote
from assessments.votes_file import VotesFile
from ui.texts import tr
from wizard import formats


def workshop_line(file: VotesFile) -> str:
    """Say which workshop this is for: its title, its day, the number and the code."""
    parts = [file.title, formats.long_date(file.day), tr("deelnemer {number}").format(number=file.number),
             tr("code {code}").format(code=file.code)]  # fmt: skip
    return " · ".join(filter(None, parts))


def how_it_works(file: VotesFile) -> list[str]:
    """Say in a few sentences what is asked, and who sees it."""
    number = len(file.questions)
    asked = (
        tr("Je krijgt één vraag met vijf niveaus.")
        if number == 1
        else tr("Je krijgt {questions}, met steeds vijf niveaus.").format(
            questions=formats.count_in_words(number, tr("vraag"), tr("vragen"))
        )
    )
    return [
        f"{asked} {tr('Kies wat past bij hoe het nu gaat, niet bij hoe het zou moeten.')}",
        tr("Weet je het niet, zeg dat dan. Er zijn geen goede of foute antwoorden."),
        tr("Wat je kiest, staat meteen in dit bestand. Stoppen en later verdergaan kan altijd."),
        privacy(file),
    ]


def privacy(file: VotesFile) -> str:
    """Say who sees what is filled in."""
    if file.shows_individual:
        return tr("In het verslag van de workshop komen ook jouw eigen keuzes te staan.")
    return tr(
        "Alleen de begeleider ziet jouw eigen keuzes. In de zaal en in het verslag staan ze zonder naam en nummer."
    )


def progress(file: VotesFile) -> str:
    """Say how many questions are filled in."""
    total = len(file.questions)
    return tr("{number} van {total} ingevuld").format(number=total - len(file.open_questions()), total=total)


def question_line(file: VotesFile, catalogue: Catalogue, code: QuestionId) -> str:
    """Say where a question stands: its number, its step, its code and name."""
    question = catalogue.questions[code]
    section = catalogue.section(question.section)
    place = tr("Vraag {number} van {total}").format(number=file.questions.index(code) + 1, total=len(file.questions))
    step = tr("stap {number} {name}").format(number=section.number, name=section.title)
    return " · ".join(filter(None, [place, step, code, question.name]))


def vote_words(vote: Vote, catalogue: Catalogue) -> str:
    """Say what was chosen: a level with its name, why there is none, or that it is open."""
    if vote.level is not None:
        return f"{vote.level} {catalogue.level_names[vote.level]}"
    reasons = {NoLevel.NOT_APPLICABLE: tr("niet van toepassing"), NoLevel.DONT_KNOW: tr("weet ik niet"), None: tr("nog open")}  # fmt: skip
    return reasons[vote.no_level]


def ready_title(file: VotesFile) -> str:
    """Say that one is done, or what is still open."""
    left = len(file.open_questions())
    if not left:
        return tr("Klaar")
    return tr("Nog {questions} open").format(questions=formats.count_in_words(left, tr("vraag"), tr("vragen")))


def return_words(file: VotesFile) -> str:
    """Say where the file goes."""
    if file.return_to:
        return tr("Stuur dit bestand terug naar {who}, uiterlijk een dag voor de workshop.").format(who=file.return_to)
    return tr("Stuur dit bestand terug naar wie het je gaf, uiterlijk een dag voor de workshop.")
