"""The bar of the start screen, and the head of its page: which day it is and what one can begin."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, PrimaryButton, SecondaryButton
from ui.widgets.picture_view import PictureView
from ui.widgets.text import Label
from wizard.drawing.model_figure import emblem

HEIGHT = 48


class StartBar(QWidget):
    """The program's mark and name, and the way to the settings.

    Signals: ``settings_asked()``.
    """

    settings_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings_button = FlatButton(theme, tr("Instellingen"), icon="settings")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 1)
        layout.setSpacing(10)
        layout.addWidget(PictureView(theme, emblem(size=24)))
        layout.addWidget(Label(theme, "Recruitmentwijzer", role=Role.QUESTION_FOLDED, wrap=False))
        layout.addStretch(1)
        layout.addWidget(self._settings_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._settings_button.clicked.connect(self.settings_asked)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("paper"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class PageHead(QWidget):
    """Date and title at the left, the three ways to begin at the right; below each other where it is narrow.

    Signals: ``new_asked()``, ``example_asked()``, ``import_asked()``.
    """

    new_asked = Signal()
    example_asked = Signal()
    import_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day_label = Label(theme, role=Role.CAPTION, color="muted", wrap=False)
        self._example_button = FlatButton(theme, tr("Voorbeeld bekijken"), icon="eye")
        self._import_button = SecondaryButton(theme, tr("Importeren…"), icon="download")
        self._new_button = PrimaryButton(theme, tr("Nieuw dossier"), icon="plus", key="Ctrl+N")
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self._day_label)
        self._words.addWidget(Label(theme, tr("Mijn dossiers"), role=Role.TITLE, wrap=False))
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        for button in (self._example_button, self._import_button, self._new_button):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(self._words)
        self._layout.addStretch(1)
        self._buttons.addStretch(1)
        self._layout.addLayout(self._buttons)
        self._wire()

    def _wire(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._new_button.clicked.connect(self.new_asked)
        self._example_button.clicked.connect(self.example_asked)
        self._import_button.clicked.connect(self.import_asked)

    def set_day(self, words: str) -> None:
        """Say which day it is."""
        self._day_label.set_text(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._new_button.sizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the buttons beside the title, below it, or below each other, as there is room."""
        buttons = [self._example_button, self._import_button, self._new_button]
        row = sum(button.sizeHint().width() + self._buttons.spacing() for button in buttons)
        beside = row + self._words.sizeHint().width() + 24 <= self.width()
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._layout.setSpacing(0 if beside else 8)
        self._buttons.setDirection(ways.LeftToRight if row <= self.width() else ways.BottomToTop)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
