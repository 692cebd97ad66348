"""Short questions and sentences in a box of their own; read by Python when the first one is needed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.texts import tr
from wizard import VERSION

_APPLICATION = "Recruitmentwijzer"


def tell(sentence: str, button: str, parent: QWidget | None = None) -> None:
    """Say one sentence; the button goes on."""
    box = QMessageBox(QMessageBox.Icon.Warning, _APPLICATION, sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(button, QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def confirm(sentence: str, parent: QWidget | None = None) -> None:
    """Say that something is done."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, _APPLICATION, sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(tr("Ga verder"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def tell_about(parent: QWidget | None = None) -> None:
    """Say which version this is and whose work it stands on."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, _APPLICATION, f"{_APPLICATION} {VERSION}", parent=parent)
    box.setInformativeText(
        tr(
            "Alles blijft op deze computer. De code is vrij (MIT). Het programma gebruikt Qt en PySide6 (LGPL 3), "
            "het lettertype Inter (OFL) en de pictogrammen van Lucide (ISC)."
        )
    )
    box.addButton(tr("Sluit"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def choose(  # the words of one question
    sentence: str,
    more: str,
    *,
    yes: str,
    no: str,
    title: str = _APPLICATION,
    details: str = "",
    parent: QWidget | None = None,
) -> bool:
    """Ask one question with two answers in words; tell whether the first was chosen. Esc is the second."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(more)
    box.setDetailedText(details)
    agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(no, QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is agreed
