"""What the page before a workshop says about one: how far it is, whether the time fits, who is too few; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from assessments.sheet import AnswerSheet
from assessments.votes import RoleGroup
from assessments.workshop import Participant, Setup, Workshop
from ui.texts import tr
from ui.workshop.desk import is_running
from wizard import formats
from wizard.workshop.group_names import GROUP_NAMES
from wizard.workshop.groups import FEWEST
from wizard.workshop.setting_up import Fit


def over_words(workshop: Workshop, year: int) -> str:
    """Return what stands above a workshop's name: its day, with the year when that is another one, and whether it runs."""
    day = workshop.setup.day
    words = formats.short_date(day) if day.year == year else formats.short_date_year(day)
    if is_running(workshop):
        return f"{words} · {tr('loopt')}"
    return f"{words} · {tr('afgesloten')}" if workshop.position.closed_at is not None else words


def state_words(workshop: Workshop) -> str:
    """Say how far a workshop is: "12 van 18 vragen vastgelegd"."""
    asked = workshop.setup.questions
    agreed = sum(code in workshop.agreements for code in asked)
    if agreed:
        return tr("{done} van {all} vragen vastgelegd").format(done=agreed, all=len(asked))
    return formats.count(len(asked), tr("vraag"), tr("vragen"))


def fit_words(found: Fit) -> str:
    """Return the sum of the time: "22 vragen × 4 minuten = 88 minuten; er is 90"."""
    each = formats.number(found.seconds_each // 60)
    if found.seconds_each % 60:
        each = f"{each}:{found.seconds_each % 60:02}"
    return tr("{questions} × {each} minuten = {needed} minuten; er is {minutes}").format(
        questions=formats.count(found.questions, tr("vraag"), tr("vragen")),
        each=each,
        needed=found.needed,
        minutes=found.minutes,
    )


def fit_advice(found: Fit, catalogue: Catalogue, *, prepared: bool) -> str:
    """Return what to do when the questions do not fit, "" when they do."""
    if found.unplaced:
        steps = formats.enumeration([str(catalogue.section(one).number) for one in found.unplaced])
        return tr("Stap {steps} heeft vragen, maar geen blok in het draaiboek. Maak het draaiboek opnieuw.").format(
            steps=steps
        )
    if not found.short:
        return ""
    if prepared:
        return tr(
            "Iedereen stemt vooraf. Reken erop dat je in de zaal {most} van de {all} vragen bespreekt: die met de grootste spreiding."
        ).format(most=found.most, all=found.questions)
    if found.explained >= 0:
        return tr(
            "Krap: er is tijd om bij {explained} van de {all} vragen te laten toelichten. Doe dat waar de spreiding het grootst is, "
            "of kies minder vragen."
        ).format(explained=found.explained, all=found.questions)
    return tr(
        "Dat is {short} minuten te weinig; er passen {most} vragen. Kies minder vragen, geef de blokken meer tijd, "
        "of laat iedereen vooraf stemmen."
    ).format(short=found.short, most=found.most)


def small_groups(participants: Iterable[Participant]) -> str:
    """Say which role groups are too small to be shown apart, "" when none is."""
    present = [one for one in participants if not one.left]
    counts = {group: sum(one.group is group for one in present) for group in GROUP_NAMES}
    rest = sum(one.group is None for one in present) + counts.pop(RoleGroup.OTHER)
    small = {group: count for group, count in counts.items() if 0 < count < FEWEST}
    if not small:
        return ""
    names = formats.enumeration([f"{GROUP_NAMES[group]} ({count})" for group, count in small.items()])
    verb = tr("wordt") if len(small) == 1 else tr("worden")
    words = tr("{names} {verb} samen met ‘overig’ getoond, want een groep telt pas vanaf drie.").format(
        names=formats.capitalized(names), verb=verb
    )
    if sum(small.values()) + rest < FEWEST:
        words = f"{words} {tr('Ook samen zijn zij te klein; hun gemiddelde blijft verborgen.')}"
    return words


def chosen_words(setup: Setup, catalogue: Catalogue) -> str:
    """Return how many questions of how many steps were chosen."""
    steps = {catalogue.questions[code].section for code in setup.questions if code in catalogue.questions}
    questions = formats.count(len(setup.questions), tr("vraag"), tr("vragen"))
    return tr("{questions} gekozen, uit {steps}").format(
        questions=questions, steps=formats.count(len(steps), tr("stap"), tr("stappen"))
    )


def apart_words(codes: Sequence[QuestionId]) -> str:
    """Say that questions are out of the workshop while something was voted on them, "" when there are none."""
    if not codes:
        return ""
    return tr("Over {codes} is al gestemd. Zet je zo’n vraag terug, dan zijn die stemmen er weer.").format(
        codes=formats.enumeration([str(code) for code in codes])
    )


def answer_words(sheet: AnswerSheet, code: QuestionId) -> str:
    """Return what the dossier says on a question now: "niveau 2", "n.v.t." or "nog open"."""
    if sheet.is_waived(code):
        return tr("n.v.t.")
    level = sheet.level(code)
    return tr("nog open") if level is None else tr("niveau {n}").format(n=level)
