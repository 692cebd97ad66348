"""The paper questionnaires of a workshop: a set per participant, with code and number filled in, and some without a number."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from assessments.catalogue import Catalogue, Section
from assessments.errors import DocumentError
from assessments.types import Dossier, QuestionId
from assessments.workshop import Participant as Place
from assessments.workshop import Setup, Workshop, WorkshopId
from wizard.documents import blocks as b
from wizard.documents.blank import HEAD_FIELDS, HEAD_NAMES, form_question
from wizard.documents.handout import coming
from wizard.documents.participant import Participant
from wizard.documents.report import Chapter, Report
from wizard.documents.sheet_blocks import Fill, FillColumn
from wizard.documents.workshop.report import NO_WORKSHOP
from wizard.workshop.group_names import group_name

NAME, SHORT_NAME = "Vragenlijst workshop", "Stemblad"
DONT_KNOW = ("?", "Weet ik niet")
"""The box of who chooses no level because it is not known; the sign is the key that takes it over."""
_BOXES = ("",) * 6
_COLUMNS = (
    FillColumn("", 3.0, Fill.CODE),
    FillColumn("", 19.0, Fill.READ),
    *(FillColumn(label, 1.5, Fill.BOX) for label in ("0", "1", "2", "3", "4", DONT_KNOW[0])),
)
Asked = list[tuple[Section, list[QuestionId]]]
"""The chosen questions under the step that each is of."""
NO_QUESTIONS = "In deze workshop zijn nog geen vragen gekozen. Kies ze bij Workshop, onder Voorbereiden."
NO_QUESTIONS_HERE = "Van deze stap zijn in de workshop geen vragen gekozen. Kies een andere stap, of alle zes."
NOBODY_THERE = "Er zijn nog geen deelnemers. Voeg ze toe bij Workshop, of druk reserves af."
_DONT_KNOW_VALUE = "weet_niet"


def workshop_of(dossier: Dossier, ident: str, day: date) -> Workshop:
    """Return the workshop that paper is for: the one with this id, else the one to come, else the newest.

    Raises:
        DocumentError: the dossier has no workshop; one sentence.

    """
    chosen = dossier.workshops.get(WorkshopId(ident)) or coming(dossier, day)
    newest = max(dossier.workshops.values(), key=lambda one: (one.setup.day, one.id), default=None)
    if chosen is None and newest is None:
        raise DocumentError(NO_WORKSHOP)
    found = chosen or newest
    assert found is not None
    return found


def workshop_forms(
    catalogue: Catalogue,
    setup: Setup,
    *,
    printed_on: date,
    dossier: Dossier | None = None,
    steps: Collection[int] = (),
    numbers: Collection[int] = (),
    spares: int = 0,
    is_short: bool = False,
) -> Report:
    """Write a form for everybody who takes part, each on sheets of its own when both sides are printed.

    Args:
        catalogue: what is asked.
        setup: of the workshop: its code, its people and the questions that were chosen.
        printed_on: the date at the foot of every page.
        dossier: whose organisation is named.
        steps: only the questions of these steps (1-6); empty for all that were chosen.
        numbers: only for these participants; empty for everybody who is there.
        spares: how many forms without a number follow.
        is_short: only boxes behind each question, for a room in which the levels stand on the beamer.

    Raises:
        DocumentError: no questions, or nobody to ask them to; one sentence.

    """
    form = _Form(catalogue, setup, _asked(catalogue, setup, steps), is_short)
    people = [one for one in setup.participants if (one.number in numbers if numbers else not one.left)]
    if not people and not spares:
        raise DocumentError(NOBODY_THERE)
    chapters = [form.of(one) for one in people]
    chapters += [form.spare(number + 1) for number in range(spares)]
    return Report(
        organisation=dossier.organisation if dossier else "Recruitmentwijzer",
        name=SHORT_NAME if is_short else NAME,
        made_on=printed_on,
        chapters=tuple(chapters),
        has_contents=False,
        is_bundle=True,
        on_right=True,
        is_example=dossier.is_example if dossier else False,
    )


def _asked(catalogue: Catalogue, setup: Setup, steps: Collection[int]) -> Asked:
    """Return the chosen questions by step; DocumentError when there are none."""
    chosen = set(setup.questions)
    sections = [one for one in catalogue.steps if not steps or one.number in steps]
    found = [(one, [code for code in one.questions() if code in chosen]) for one in sections]
    found = [(one, codes) for one, codes in found if codes]
    if not found:
        raise DocumentError(NO_QUESTIONS_HERE if steps and chosen else NO_QUESTIONS)
    return found


@dataclass(frozen=True, slots=True)
class _Form:
    """What is the same on the form of everybody."""

    catalogue: Catalogue
    setup: Setup
    asked: Asked
    is_short: bool

    def of(self, place: Place) -> Chapter:
        """Return the form of a participant."""
        who = Participant(self.setup.code, str(place.number), group_name(place.group), self.setup.day)
        name = f"Deelnemer {place.number}"
        return self._chapter(name, name, name.lower(), self._blocks(who, f"d{place.number}"))

    def spare(self, number: int) -> Chapter:
        """Return a form that is nobody's yet."""
        who = Participant(self.setup.code, day=self.setup.day)
        name, key = "Deelnemer zonder nummer", f"reserve-{number}"
        return self._chapter(name, key, f"reserve {number}", self._blocks(who, f"r{number}"))

    def _chapter(self, name: str, key: str, running: str, blocks: Iterator[b.Block]) -> Chapter:
        title, head = SHORT_NAME if self.is_short else NAME, f"{running}  ·  {self.setup.code}"
        if len(self.asked) == 1:
            title = f"{title}  ·  stap {self.asked[0][0].number} {self.asked[0][0].title}"
        return Chapter("", title, name, "", tuple(blocks), running=head, bookmark=name, key=key, is_named=True)

    def _blocks(self, who: Participant, field: str) -> Iterator[b.Block]:
        yield b.FormHead(HEAD_FIELDS, self._instruction(), field, HEAD_NAMES, who.values())
        for section, codes in self.asked:
            if len(self.asked) > 1:
                yield b.Heading(f"Stap {section.number}  {section.title}")
            if self.is_short:
                yield b.FillTable(
                    _COLUMNS, tuple((code, self.catalogue.questions[code].text, *_BOXES) for code in codes)
                )
            else:
                yield from (self._question(code, field) for code in codes)

    def _question(self, code: QuestionId, field: str) -> b.FormQuestion:
        question = form_question(self.catalogue, self.catalogue.questions[code])
        return replace(
            question,
            choices=(*question.choices, DONT_KNOW),
            values=(*(label for label, _ in question.choices), _DONT_KNOW_VALUE),
            whose=f"{field}.",
            remark_lines=0,
        )

    def _instruction(self) -> b.Words:
        """Return how one fills it in, and what happens with it; that depends on what was announced."""
        after = "Het verslag toont geen losse keuzes."
        if self.setup.shows_individual:
            after = "Let op: in het verslag staat per nummer wat is gekozen."
        also = (
            "Weet je het niet, kruis dan ? aan; is iets niet van toepassing, schrijf n.v.t. " if self.is_short else ""
        )
        return (
            b.Run("Kies voor jezelf. Kruis per vraag één vakje aan: het hoogste niveau waarvan de "),
            b.strong("hele"),
            b.Run(f" beschrijving nu klopt. {also}{after}"),
        )
