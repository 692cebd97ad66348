"""The participant's window: how it works, one question at a time, all questions, and where the file goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from assessments.catalogue import Catalogue
from assessments.codes import VOTES_ENDING
from assessments.errors import ExchangeError
from assessments.types import QuestionId
from assessments.votes import NoLevel, RoleGroup
from ui.file_labels import set_dutch_labels
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Theme
from ui.votes import words
from ui.votes.bar import VotesBar
from ui.votes.centred import Centred
from ui.votes.pages import ReadyPage, WelcomePage
from ui.votes.problem import AGAIN, ProblemStrip
from ui.votes.question_list import QuestionList
from ui.votes.question_page import QuestionPage
from ui.widgets.footer import Action, Footer
from ui.widgets.scroll import ScrollPane
from ui.zoom import Zoom
from wizard.workshop.ballot import Ballot

_USUAL, _SMALLEST = (900, 720), (520, 420)
_TITLE_BAR = 40


class Where(IntEnum):
    """The pages, in the order they lie on each other."""

    WELCOME = 0
    QUESTION = 1
    LIST = 2
    READY = 3


class VotesWindow(QWidget):
    """One votes file; every choice is in it before the next can be made."""

    def __init__(self, ballot: Ballot, catalogue: Catalogue, theme: Theme) -> None:
        super().__init__()
        self.ballot = ballot
        self._catalogue = catalogue
        self._theme = theme
        self._code: QuestionId = ballot.file.place or ballot.file.questions[0]
        name = tr("Workshop {organisation}").format(organisation=ballot.file.organisation)
        number = tr("Deelnemer {number}").format(number=ballot.file.number)
        self.bar = VotesBar(theme, name, number)
        self.strip = ProblemStrip(theme)
        self.welcome = WelcomePage(theme)
        self.question = QuestionPage(theme, catalogue)
        self.list = QuestionList(theme, catalogue)
        self.ready = ReadyPage(theme)
        self.footer = Footer(theme)
        self._stack = QStackedWidget()
        self._lay_out()
        self._wire()
        self.setWindowTitle(tr("{name}, deelnemer {number}").format(name=name, number=ballot.file.number))
        self.setMinimumSize(*_SMALLEST)
        room = self.screen().availableGeometry()
        self.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height() - _TITLE_BAR))
        self._begin()

    @property
    def where(self) -> Where:
        """Return the page that is on."""
        return Where(self._stack.currentIndex())

    @property
    def code(self) -> QuestionId:
        """Return the question one is at."""
        return self._code

    @Slot(str)
    def show_question(self, code: QuestionId) -> None:
        """Go to a question; what is being typed is kept first."""
        self.question.flush()
        self._code = code
        self._try(lambda: self.ballot.go_to(code))
        self.question.show_question(self.ballot.file, code)
        self._show(Where.QUESTION)
        self.question.focus_first()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed; ask only when the disk refuses."""
        self.question.flush()
        if not self.ballot.is_saved:
            self._try(self.ballot.retry)
        event.setAccepted(self.ballot.is_saved or self._may_lose())

    def _may_lose(self) -> bool:
        from ui.messages import choose

        return choose(
            tr("Jouw laatste keuzes staan nog niet in het bestand."),
            tr("Sluit je nu, dan ben je die kwijt. Met ‘Bewaar als…’ zet je het bestand op een andere plek."),
            title=tr("Nog niet bewaard"),
            yes=tr("Sluit zonder deze keuzes"),
            no=tr("Blijf hier"),
            parent=self,
        )

    def _lay_out(self) -> None:
        for page in (self.welcome, self.question):
            self._stack.addWidget(ScrollPane(Centred(self._theme, page)))
        self._stack.addWidget(Centred(self._theme, self.list))
        self._stack.addWidget(ScrollPane(Centred(self._theme, self.ready)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)

    def _wire(self) -> None:
        self.bar.list_asked.connect(self._on_bar_list_asked)
        self.bar.retry_asked.connect(self._on_bar_retry_asked)
        self.strip.chosen.connect(self._on_strip_chosen)
        self.welcome.group_chosen.connect(self._on_welcome_group_chosen)
        self.question.level_chosen.connect(self._on_question_level_chosen)
        self.question.none_chosen.connect(self._on_question_none_chosen)
        self.question.remark_written.connect(self._on_question_remark_written)
        self.list.question_chosen.connect(self.show_question)
        self.ready.open_asked.connect(self._on_ready_open_asked)
        self.ready.folder_asked.connect(self._on_ready_folder_asked)
        self.ready.save_as_asked.connect(self.choose_place)
        self.footer.action_chosen.connect(self._on_footer_action_chosen)
        self._theme.changed.connect(self._on_theme_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)
        Zoom(self, self._theme, _forget)
        keys = {"Ctrl+Return": self.go_on, "Ctrl+Enter": self.go_on, "PgDown": self.go_on, "PgUp": self.go_back}
        add_shortcuts(self, keys)

    def _begin(self) -> None:
        """Land where one was: at the end when one was ready, at the question, else on the first page."""
        file = self.ballot.file
        self.welcome.show_file(file)
        if file.ready_at is not None:
            self._show(Where.READY)
        elif file.place is not None:
            self.question.show_question(file, self._code)
            self._show(Where.QUESTION)
            self.question.focus_first()
        else:
            self._show(Where.WELCOME)
            self.welcome.group_input.focus_first()

    def _show(self, where: Where) -> None:
        file = self.ballot.file
        if where is Where.READY:
            self.ready.show_file(file, self.ballot.path.name)
        elif where is Where.LIST:
            self.list.show_file(file)
        elif where is Where.WELCOME:
            self.welcome.show_file(file)
        self._stack.setCurrentIndex(where)
        pane = self._stack.currentWidget()
        if isinstance(pane, ScrollPane):
            pane.set_place(0)
        self._show_footer()

    def _show_footer(self) -> None:
        self.footer.show_notice(words.progress(self.ballot.file), done=not self.ballot.file.open_questions())
        back = Action("back", tr("Vorige"), "arrow-left", "PgUp")
        is_last = self._code == self.ballot.file.questions[-1]
        begin = tr("Ga verder") if self.ballot.file.votes else tr("Begin")
        actions: dict[Where, tuple[list[Action], Action]] = {
            Where.WELCOME: ([], Action("on", begin, shortcut="Ctrl+Enter")),
            Where.QUESTION: ([back], Action("on", tr("Klaar") if is_last else tr("Volgende"), shortcut="Ctrl+Enter")),
            Where.LIST: ([], Action("on", tr("Terug naar de vraag"))),
            Where.READY: ([back], Action("close", tr("Sluit"))),
        }
        self.footer.set_actions(*actions[self.where])
        self.footer.set_hint(("0", "4") if self.where is Where.QUESTION else (), tr("kiest een niveau"))

    @Slot()
    def go_on(self) -> None:
        """Go to the next question, and after the last one to where the file goes."""
        questions = self.ballot.file.questions
        place = questions.index(self._code)
        if self.where is not Where.QUESTION:
            if self.where is not Where.READY:
                self.show_question(self._code)
        elif place + 1 < len(questions):
            self.show_question(questions[place + 1])
        else:
            self.question.flush()
            self._try(self.ballot.finish)
            self._show(Where.READY)
            self.footer.focus_primary()

    @Slot()
    def go_back(self) -> None:
        """Go to the question before this one, and before the first one to how it works."""
        questions = self.ballot.file.questions
        place = questions.index(self._code)
        if self.where is Where.READY:
            self.show_question(questions[-1])
        elif self.where is Where.QUESTION and place:
            self.show_question(questions[place - 1])
        elif self.where is Where.QUESTION:
            self.question.flush()
            self._show(Where.WELCOME)

    @Slot()
    def choose_place(self) -> None:
        """Ask where the file is kept from here on."""
        dialog = QFileDialog(self, tr("Bewaar als"), str(self.ballot.path), f"{tr('Stembestand')} (*{VOTES_ENDING})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(VOTES_ENDING.removeprefix("."))
        set_dutch_labels(dialog, tr("Bewaar"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    @Slot(str)
    def save_as(self, name: str) -> None:
        """Keep the file in another place from here on."""
        self.question.flush()
        self._try(lambda: self.ballot.save_as(Path(name)))
        if self.where is Where.READY:
            self._show(Where.READY)

    def _try(self, act: Callable[[], object]) -> None:
        """Do something with the file; say in one sentence why it is not in it."""
        try:
            act()
        except ExchangeError as error:
            self.strip.show_problem(str(error))
            self.bar.saved.show_failed()
            return
        self.strip.show_problem("")
        if self.ballot.file.changed_at is not None:
            self.bar.saved.show_saved(f"{datetime.now(UTC).astimezone():%H:%M}")

    def _vote(self, act: Callable[[], object]) -> None:
        self._try(act)
        self.question.show_vote(self.ballot.file.vote(self._code))
        self._show_footer()

    @Slot(object)
    def _on_question_level_chosen(self, level: int | None) -> None:
        self._vote(lambda: self.ballot.choose_level(self._code, level))

    @Slot(object)
    def _on_question_none_chosen(self, reason: NoLevel | None) -> None:
        self._vote(lambda: self.ballot.choose_none(self._code, reason))

    @Slot(str)
    def _on_question_remark_written(self, text: str) -> None:
        self._vote(lambda: self.ballot.write_remark(self._code, text))

    @Slot(object)
    def _on_welcome_group_chosen(self, group: RoleGroup | None) -> None:
        self._try(lambda: self.ballot.choose_group(group))

    @Slot()
    def _on_bar_list_asked(self) -> None:
        self.question.flush()
        self._show(Where.LIST)
        self.list.focus_first()

    @Slot()
    def _on_bar_retry_asked(self) -> None:
        self._try(self.ballot.retry)

    @Slot(str)
    def _on_strip_chosen(self, key: str) -> None:
        if key == AGAIN:
            self._try(self.ballot.retry)
        else:
            self.choose_place()

    @Slot()
    def _on_ready_open_asked(self) -> None:
        self.show_question(next(iter(self.ballot.file.open_questions()), self._code))

    @Slot()
    def _on_ready_folder_asked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.ballot.path.resolve().parent)))

    @Slot(str)
    def _on_footer_action_chosen(self, key: str) -> None:
        {"on": self.go_on, "back": self.go_back, "close": self.close}[key]()

    @Slot(QWidget, QWidget)
    def _on_app_focus_changed(self, _: QWidget | None, new: QWidget | None) -> None:
        """Keep what has the focus in sight, whichever key brought it there."""
        pane = self._stack.currentWidget()
        if new is not None and isinstance(pane, ScrollPane) and pane.isAncestorOf(new):
            pane.ensureWidgetVisible(new, 8, 24)

    @Slot()
    def _on_theme_changed(self) -> None:
        if self.where is Where.LIST:
            self.list.show_file(self.ballot.file)


def _forget(_: float) -> None:
    """Keep no size: this window has no settings of its own."""
