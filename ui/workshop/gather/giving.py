"""Bestanden uitdelen: a votes file for each participant in a folder, and a few lines to send along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from assessments.content import load
from assessments.workshop import Setup
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.edits import LineField, TextField
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.gather.dialogs import choose_folder
from wizard import formats
from wizard.workshop.giving import Given, files_for, give_out, letter

_RETURN_SETTING = "workshop_return_to"


class GivingDialog(QDialog):
    """Asks where the files go back to, writes them, and offers the lines to send along."""

    def __init__(self, desk: WorkshopDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._folder: Path | None = None
        self.setWindowTitle(tr("Bestanden uitdelen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.return_field = LineField(theme, name=tr("Waar stuurt een deelnemer het bestand naartoe?"),
                                      placeholder=tr("Naam of e-mailadres"))  # fmt: skip
        self.letter_field = TextField(theme, name=tr("Tekst om mee te sturen"))
        self.letter_field.setReadOnly(True)
        self.done_label = Label(theme, role=Role.SMALL, color="ink-2")
        self.problem_line = ErrorLine(theme)
        self.folder_link = LinkButton(theme, tr("Toon in map"))
        self.copy_button = SecondaryButton(theme, tr("Kopieer de tekst"), icon="copy")
        self.close_button = SecondaryButton(theme, tr("Sluit"))
        self.write_button = PrimaryButton(theme, tr("Bewaar de bestanden…"))
        self._lay_out()
        self._wire()
        self._begin()
        room = self.screen().availableGeometry().size()
        self.resize(self.sizeHint().boundedTo(QSize(room.width() - 80, room.height() - 80)))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self._theme.px(660))

    def _lay_out(self) -> None:
        theme = self._theme
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(3, 0, 12, 3)
        inside.setSpacing(6)
        intro = tr(
            "Elke deelnemer krijgt een eigen bestand met alleen de vragen van deze workshop. Jullie antwoorden, cijfers "
            "en notities gaan niet mee."
        )
        inside.addWidget(Label(theme, intro, color="ink-2"))
        inside.addSpacing(8)
        inside.addWidget(Label(theme, self.return_field.accessibleName(), role=Role.SMALL_STRONG))
        inside.addWidget(self.return_field)
        inside.addSpacing(8)
        row = QHBoxLayout()
        row.addWidget(Label(theme, tr("Tekst om mee te sturen"), role=Role.SMALL_STRONG), 1)
        row.addWidget(self.copy_button)
        inside.addLayout(row)
        inside.addWidget(self.letter_field)
        inside.addStretch(1)
        done = QHBoxLayout()
        done.setSpacing(16)
        done.addWidget(self.done_label, 1)
        done.addWidget(self.folder_link, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.write_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Label(theme, tr("Een bestand per deelnemer"), role=Role.QUESTION))
        column.addWidget(ScrollPane(content), 1)
        column.addLayout(done)
        column.addWidget(self.problem_line)
        column.addLayout(buttons)

    def _wire(self) -> None:
        self.return_field.textChanged.connect(self._on_return_field_text_changed)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.folder_link.clicked.connect(self._on_folder_link_clicked)
        self.close_button.clicked.connect(self.reject)
        self.write_button.clicked.connect(self._on_write_button_clicked)
        for button in (self.copy_button, self.close_button, self.folder_link):
            button.setAutoDefault(False)
        self.write_button.setDefault(True)

    def _begin(self) -> None:
        self.folder_link.hide()
        kept = self._desk.work.setting(_RETURN_SETTING)
        setup = self._setup()
        named = setup.facilitator if setup is not None else ""
        self.return_field.setText(kept if isinstance(kept, str) and kept else named)
        self._show_letter()
        ready = setup is not None and setup.participants and setup.questions
        self.write_button.setEnabled(bool(ready))
        if not ready:
            self.problem_line.set_error(
                tr("Kies eerst in Voorbereiden de vragen en het aantal deelnemers; daarna kun je bestanden uitdelen.")
            )

    def _setup(self) -> Setup | None:
        workshop = self._desk.workshop
        return workshop.setup if workshop is not None else None

    def _show_letter(self) -> None:
        setup = self._setup()
        if setup is not None:
            organisation = self._desk.work.session.dossier.organisation
            self.letter_field.set_text(letter(setup, organisation, self.return_field.text()))

    def give(self, folder: Path) -> None:
        """Write the files into a folder and say how that went."""
        workshop = self._desk.workshop
        if workshop is None:
            return
        dossier, catalogue = self._desk.work.session.dossier, load()
        files = files_for(dossier, workshop, self._desk.now(), return_to=self.return_field.text(),
                          content_version=catalogue.version)  # fmt: skip
        self._folder = folder
        self._tell(give_out(files, folder, catalogue), folder)
        self._desk.work.save_setting(_RETURN_SETTING, self.return_field.text().strip())

    def _tell(self, given: Given, folder: Path) -> None:
        count = formats.count(len(given.written), tr("bestand"), tr("bestanden"))
        where = {"files": count, "folder": folder.name or str(folder)}
        words = tr("{files} in de map {folder}.").format(**where) if given.written else tr("Er is niets geschreven.")
        self.done_label.set_text(words)
        self.folder_link.setVisible(bool(given.written))
        shown = list(given.problems[:3])
        if len(given.problems) > len(shown):
            shown.append(tr("En nog {number} andere.").format(number=len(given.problems) - len(shown)))
        self.problem_line.set_error(" ".join(shown))

    @Slot()
    def _on_return_field_text_changed(self) -> None:
        self._show_letter()

    @Slot()
    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.letter_field.text())
        self.copy_button.set_text(tr("Gekopieerd"))

    @Slot()
    def _on_folder_link_clicked(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _on_write_button_clicked(self) -> None:
        choose_folder(
            self, self._folder, self.give, title=tr("In welke map komen de bestanden?"), accept=tr("Bewaar hier")
        )
