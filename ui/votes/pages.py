"""The first and the last page of the participant's window: how it works, and where the file goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.catalogue import Option
from assessments.votes import RoleGroup
from assessments.votes_file import VotesFile
from ui.texts import tr
from ui.theme import Role, Theme
from ui.votes import words
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.inputs import ChoiceInput
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.workshop.group_names import GROUP_NAMES


class WelcomePage(QWidget):
    """Who the workshop is for, how it works, and what one is in the organisation.

    Signals: ``group_chosen(group)``, None when it was taken back.
    """

    group_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = Label(theme, role=Role.SMALL, color="muted")
        self._title = Label(theme, role=Role.TITLE)
        self._points = QVBoxLayout()
        self._points.setSpacing(8)
        options = [Option(group.value, tr(name)) for group, name in GROUP_NAMES.items()]
        self.group_input = ChoiceInput(theme, options)
        self.group_input.setAccessibleName(tr("Wat ben je in de organisatie?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._over)
        column.addWidget(self._title)
        column.addSpacing(10)
        column.addWidget(_card(theme, tr("Zo werkt het"), self._points))
        column.addSpacing(10)
        groups = QVBoxLayout()
        groups.addWidget(self.group_input)
        hint = tr("Zo zien we of groepen er anders naar kijken. Weet je het niet zeker, kies dan overig.")
        groups.addWidget(Label(theme, hint, role=Role.SMALL, color="muted"))
        column.addWidget(_card(theme, tr("Wat ben je in de organisatie?"), groups))
        column.addStretch(1)
        self.group_input.value_changed.connect(self._on_group_input_value_changed)

    def show_file(self, file: VotesFile) -> None:
        """Show what a file is about."""
        self._over.set_text(words.workshop_line(file))
        title = tr("Hoe gaat het werven en selecteren bij {organisation}?")
        self._title.set_text(title.format(organisation=file.organisation))
        self.group_input.set_value(file.group.value if file.group is not None else None)
        if not self._points.count():
            for text in words.how_it_works(file):
                self._points.addWidget(Label(self._theme, text, color="ink-2"))

    @Slot(object)
    def _on_group_input_value_changed(self, value: object) -> None:
        self.group_chosen.emit(RoleGroup(value) if isinstance(value, str) else None)


class ReadyPage(QWidget):
    """Where the file goes, and where it is.

    Signals: ``open_asked()`` to the first open question; ``folder_asked()``, ``save_as_asked()``.
    """

    open_asked = Signal()
    folder_asked = Signal()
    save_as_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(theme, role=Role.TITLE)
        self._under = Label(theme, color="ink-2")
        self._return = Label(theme, role=Role.QUESTION)
        self._name = Label(theme, role=Role.SMALL, color="muted")
        self.open_link = LinkButton(theme, tr("Naar de eerste open vraag"))
        self.folder_button = SecondaryButton(theme, tr("Toon het bestand in de map"), icon="folder-open")
        self.save_as_button = SecondaryButton(theme, tr("Bewaar als…"), icon="save")
        inside = QVBoxLayout()
        inside.setSpacing(8)
        inside.addWidget(self._return)
        inside.addWidget(self._name)
        inside.addSpacing(4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.save_as_button)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._under)
        column.addWidget(self.open_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(10)
        column.addWidget(_card(theme, "", inside))
        column.addStretch(1)
        self.open_link.clicked.connect(self.open_asked)
        self.folder_button.clicked.connect(self.folder_asked)
        self.save_as_button.clicked.connect(self.save_as_asked)

    def show_file(self, file: VotesFile, name: str) -> None:
        """Show how far a file is; ``name`` is what it is called."""
        is_open = bool(file.open_questions())
        self._title.set_text(words.ready_title(file))
        self._under.set_text(
            tr("Je mag vragen openlaten. Wat je wel invulde, telt mee.")
            if is_open
            else tr("Bedankt. Alle vragen hebben een antwoord.")
        )
        self.open_link.setVisible(is_open)
        self._return.set_text(words.return_words(file))
        self._name.set_text(name)


def _card(theme: Theme, title: str, content: QVBoxLayout) -> CardFrame:
    card = CardFrame(theme)
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 14, 20, 16)
    column.setSpacing(8)
    if title:
        column.addWidget(Label(theme, title, role=Role.BODY_STRONG))
    column.addLayout(content)
    return card
