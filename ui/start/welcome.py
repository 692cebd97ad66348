"""The start screen without dossiers: the method in one picture, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.start.method_panel import MethodPanel
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.scroll import ScrollPane
from ui.widgets.strokes import CENTER, draw_text
from ui.widgets.text import Label

_BESIDE = 900
"""From this effective width on, picture and words stand beside each other."""
_LINES = (
    ("Kijk eerlijk.", "Zes stappen, bij elke vraag vijf beschreven niveaus."),
    ("Reken het uit.", "Wat werving nu kost en wat een eigen recruiter oplevert."),
    ("Verdeel het werk.", "Een plan met namen en datums, klaar om af te drukken."),
)


class WelcomePage(QWidget):
    """The method at the left, three lines and the ways to begin at the right; under each other where it is narrow.

    Signals: ``new_asked()``, ``example_asked()``, ``import_asked()``.
    """

    new_asked = Signal()
    example_asked = Signal()
    import_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._new_button = PrimaryButton(theme, tr("Nieuw dossier"), icon="plus", key="Ctrl+N")
        self._example_button = SecondaryButton(theme, tr("Voorbeeld bekijken"), icon="eye")
        self._import_link = LinkButton(theme, tr("Importeer een dossier"))
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        content = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._method = MethodPanel(theme)
        self._halves.addWidget(self._method, 1)
        self._halves.addWidget(self._beginning(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ScrollPane(content))
        self._wire()

    def _wire(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._new_button.clicked.connect(self.new_asked)
        self._example_button.clicked.connect(self.example_asked)
        self._import_link.clicked.connect(self.import_asked)

    def focus_first(self) -> None:
        """Put the focus on beginning."""
        self._new_button.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Put picture and words beside each other, or below each other, as there is room."""
        beside = self.width() >= self._theme.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.LeftToRight if beside else ways.BottomToTop)
        room = (self.width() // 2 if beside else self.width()) - 2 * 56
        wide = self._new_button.sizeHint().width() + self._example_button.sizeHint().width() + 10
        self._buttons.setDirection(ways.LeftToRight if wide <= room else ways.TopToBottom)

    def _beginning(self) -> QWidget:
        theme, half = self._theme, QWidget()
        column = QVBoxLayout(half)
        column.setContentsMargins(56, 32, 56, 32)
        column.setSpacing(0)
        column.addStretch(5)
        column.addWidget(
            Label(theme, tr("Van ‘we willen zelf werven’ naar een plan dat mensen uitvoeren"), role=Role.DISPLAY)
        )
        column.addSpacing(20)
        for number, (head, rest) in enumerate(_LINES, 1):
            column.addWidget(_Line(theme, number, tr(head), tr(rest)))
            column.addSpacing(14)
        column.addSpacing(16)
        self._buttons.setSpacing(10)
        self._buttons.addWidget(self._new_button)
        self._buttons.addWidget(self._example_button)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        column.addSpacing(16)
        words = tr("Heb je al een bestand? Sleep het in dit venster, of kies het zelf.")
        column.addWidget(Label(theme, words, role=Role.SMALL, color="ink-2"))
        column.addSpacing(4)
        column.addWidget(self._import_link)
        column.addSpacing(28)
        column.addLayout(self._promise())
        column.addStretch(4)
        return half

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(_Icon(self._theme, "lock"), 0, Qt.AlignmentFlag.AlignTop)
        words = tr("Alles blijft op deze computer. Er is geen internet nodig.")
        row.addWidget(Label(self._theme, words, role=Role.CAPTION, color="muted"), 1)
        return row


class _Line(QWidget):
    """A number in a ring with a bold head and the rest of the line."""

    def __init__(self, theme: Theme, number: int, head: str, rest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = Label(theme, role=Role.RAIL)
        label.set_text(f"{head} {rest}", bold_prefix=len(head))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(_Ring(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)


class _Ring(QWidget):
    """A digit in a ring."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(28), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        font = theme.font(Role.BODY_STRONG)
        draw_text(painter, QRectF(self.rect()), str(self._number), font, theme.color("accent"), CENTER)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()


class _Icon(QWidget):
    """An icon beside words that say the same."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(14), self._theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        pixmap = self._theme.icon(self._icon_name, "muted", size=14, widget=self)
        QPainter(self).drawPixmap(QPointF(0, self._theme.px(1)), pixmap)
