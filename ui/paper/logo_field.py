"""A logo: a small preview on white paper, chosen from a file or dropped there, replaced and taken away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assessments.errors import LogoError, RecruitmentwijzerError
from assessments.types import Logo
from ui.file_labels import set_dutch_labels
from ui.paper.logo_preview import LogoPreview
from ui.tasks import Task
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, SecondaryButton
from ui.widgets.flow import FlowRow
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.text import Label


class LogoField(QWidget):
    """Shows a logo and takes another; a file that cannot be one is told of in a sentence and changes nothing.

    Signals: ``chosen(Logo | None)`` after a person chose another, or took it away.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        ask: Callable[[QWidget], Path | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask = ask or ask_for_logo
        self._logo: Logo | None = None
        self._reading, self._drawing = Task(self), Task(self)
        self._preview = LogoPreview(theme, name)
        self._choose_button = SecondaryButton(theme, icon="image")
        self._remove_button = FlatButton(theme, tr("Haal weg"), icon="trash-2")
        self._error_line = ErrorLine(theme)
        self._note = Label(theme, tr("PNG, JPEG of SVG. Je kunt een bestand ook hierheen slepen."), role=Role.SMALL,
                           color="muted")  # fmt: skip
        self._choose_button.setAccessibleDescription(name)
        self._remove_button.setAccessibleDescription(name)
        self.setAcceptDrops(True)
        self._lay_out(theme)
        self._choose_button.clicked.connect(self._on_choose_button_clicked)
        self._remove_button.clicked.connect(self._on_remove_button_clicked)
        self._reading.finished.connect(self._on_reading_finished)
        self._reading.failed.connect(self._on_reading_failed)
        self._drawing.finished.connect(self._on_drawing_finished)
        self._show_state()

    def _lay_out(self, theme: Theme) -> None:
        buttons = FlowRow(theme, edge=3)
        buttons.add(self._choose_button, self._remove_button)
        side = QVBoxLayout()
        side.setSpacing(theme.px(6))
        side.addWidget(buttons)
        side.addWidget(self._note)
        side.addWidget(self._error_line)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        row.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)

    def logo(self) -> Logo | None:
        """Return the logo that is shown."""
        return self._logo

    def show_logo(self, logo: Logo | None) -> None:
        """Show a logo without telling anybody."""
        if logo == self._logo:
            return
        self._logo = logo
        self._error_line.set_error("")
        self._show_state()
        if logo is None:
            self._drawing.cancel()
            self._preview.show_png(b"")
        else:
            self._drawing.start(partial(_drawn, logo))

    def take_file(self, path: Path) -> None:
        """Read a file as the new logo."""
        self._error_line.set_error("")
        self._reading.start(partial(_read, path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def _show_state(self) -> None:
        has_logo = self._logo is not None
        self._choose_button.set_text(tr("Kies een ander logo…") if has_logo else tr("Kies een logo…"))
        self._remove_button.setVisible(has_logo)

    def _take(self, logo: Logo | None) -> None:
        if logo != self._logo:
            self.show_logo(logo)
            self.chosen.emit(logo)

    @Slot()
    def _on_choose_button_clicked(self) -> None:
        path = self._ask(self)
        if path is not None:
            self.take_file(path)

    @Slot()
    def _on_remove_button_clicked(self) -> None:
        self._take(None)
        self._choose_button.setFocus()

    @Slot(object)
    def _on_reading_finished(self, logo: Logo) -> None:
        self._take(logo)

    @Slot(object)
    def _on_reading_failed(self, error: Exception) -> None:
        if not isinstance(error, RecruitmentwijzerError):
            raise error
        self._error_line.set_error(str(error))

    @Slot(object)
    def _on_drawing_finished(self, png: bytes | None) -> None:
        self._preview.show_png(png or b"")
        if png is None:
            self._error_line.set_error(
                tr("Dit logo kan niet worden afgedrukt; de naam komt ervoor in de plaats. Kies een ander logo.")
            )


def ask_for_logo(parent: QWidget) -> Path | None:
    """Ask for a picture file; None when the user thinks better of it."""
    kinds = [tr("Plaatjes (*.png *.jpg *.jpeg *.svg)"), tr("Alle bestanden (*)")]
    dialog = QFileDialog(parent, tr("Kies een logo"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(kinds)
    set_dutch_labels(dialog, tr("Kies"))
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one file that is being dropped, None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _read(path: Path) -> Logo:
    """Read a file; called on a thread of the pool."""
    from wizard.documents.logos import MOST_BYTES, read_logo

    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        raise LogoError(tr("Dit bestand kan niet worden gelezen; kies een ander bestand.")) from None
    return read_logo(data)


def _drawn(logo: Logo) -> bytes | None:
    """Draw a logo; called on a thread of the pool."""
    from wizard.documents.logos import logo_png

    return logo_png(logo)
