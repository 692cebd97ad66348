"""A person's hands: keys go to whatever has the focus, the mouse to what it sees."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from assessments.catalogue import Question, QuestionKind
from ui.main_window import MainWindow

TEXTS = {
    QuestionKind.SHORT_TEXT: "Vakkundig, nuchter, dichtbij",
    QuestionKind.LONG_TEXT: "Wij doen wat we beloven: 9 van de 10 klanten komt terug. ☐ <b>&",
    QuestionKind.NUMBER: "24",
    QuestionKind.PERCENTAGE: "100",
    QuestionKind.DATE: "5-1-2026",
}


def focus() -> QWidget:
    """Return the widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key."""
    QTest.keyClick(focus(), key, modifier)


def write(text: str) -> None:
    """Replace what stands in the focused field by typing."""
    widget = focus()
    assert isinstance(widget, QLineEdit | QPlainTextEdit), f"{widget} takes no text"
    widget.selectAll()
    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        QApplication.clipboard().setText(text)
        QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click a visible widget, in its middle unless said otherwise."""
    assert widget.isVisible(), f"{widget} is not to be seen"
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place or widget.rect().center())


def answer_by_keys(question: Question, level: int) -> None:
    """Answer the open question without touching the mouse."""
    match question.kind:
        case QuestionKind.MATURITY | QuestionKind.SCALE:
            QTest.keyClick(focus(), Qt.Key(Qt.Key.Key_0 + level))
        case QuestionKind.CHOICE | QuestionKind.MULTIPLE:
            press(Qt.Key.Key_Space)
        case QuestionKind.ROLES:
            write("Marit")
            for name in ("Joost", "Teamleiders", "Samira", "Paul", "Tom"):
                press(Qt.Key.Key_Tab)
                press(Qt.Key.Key_Tab)
                write(name)
        case QuestionKind.LIST:
            press(Qt.Key.Key_Space)
            write("Monteurs")
        case QuestionKind.NUMBERS:
            write("120")
        case QuestionKind.TABLE:
            press(Qt.Key.Key_Tab)
            for digit in "9600":
                QTest.keyClicks(focus(), digit)
            press(Qt.Key.Key_Return)
        case _:
            write(TEXTS[question.kind])


def settle(window: MainWindow) -> None:
    """Let everything that waits happen."""
    window.activateWindow()
    QTest.qWait(20)
    assert window.view is not None
    window.view.flush()
