"""Boxes that speak: the banner on the start screen, a warning, an empty state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton, PaintedButton, PrimaryButton
from ui.widgets.strokes import CARD_RADIUS, draw_box, draw_pixmap, icon_pixmap
from ui.widgets.text import Label


class _OnAccentButton(PaintedButton):
    """A button that stands on the accent."""

    role = Role.PRIMARY

    def _ink(self) -> str:
        return "accent"

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        draw_box(painter, rect, ground=self._theme.color("hover" if self.underMouse() else "paper"))


class Banner(QWidget):
    """The one accent banner: where one was, and a button to go on.

    Signals: ``chosen()`` after its button.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = Label(theme, role=Role.CAPTION, color="on-accent")
        self._title = Label(theme, role=Role.POPUP_INPUT, color="on-accent", strong=True)
        self._under = Label(theme, role=Role.SMALL, color="on-accent")
        self.button = _OnAccentButton(theme, action, icon="arrow-right", icon_last=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for label in (self._over, self._title, self._under):
            texts.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(16)
        layout.addLayout(texts, 1)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.chosen)
        theme.changed.connect(self.update)

    def show_words(self, over: str, title: str, under: str) -> None:
        """Say where one was: a small line, the name, the place."""
        self._over.set_text(over)
        self._title.set_text(title)
        self._under.set_text(under)
        self.button.setAccessibleDescription(f"{title}. {under}")

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(QPainter(self), QRectF(self.rect()), ground=self._theme.color("accent"), radius=CARD_RADIUS)


class WarningBox(QWidget):
    """What does not fit together, what to do, and links to the places where one can.

    Signals: ``link_chosen(key)``.
    """

    link_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        title: str = "",
        links: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(41), 11, 16, 11)
        layout.setSpacing(2)
        if title:
            layout.addWidget(Label(theme, title, role=Role.SMALL_STRONG))
        layout.addWidget(Label(theme, text, role=Role.HELP))
        self._keys: dict[LinkButton, str] = {}
        for key, words in links:
            link = LinkButton(theme, words)
            link.clicked.connect(self._on_link_clicked)
            self._keys[link] = key
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(f"{title} {text}".strip())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        ground, border = theme.color("warning.tint"), theme.color("warning.line")
        draw_box(painter, QRectF(self.rect()), ground=ground, border=border, width=theme.line_width, radius=CARD_RADIUS)
        draw_pixmap(painter, theme.px(15), theme.px(20), icon_pixmap(theme, "triangle-alert", "warning.icon", self))

    @Slot()
    def _on_link_clicked(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.link_chosen.emit(self._keys[link])

    @Slot()
    def _on_theme_changed(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(self._theme.px(41), 11, 16, 11)
        self.update()


class EmptyState(QWidget):
    """What will stand here, in one sentence, and the one thing to do about it.

    Signals: ``chosen()`` after its button.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, title: str, text: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 32, 24, 32)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(Label(theme, title, role=Role.QUESTION), 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()  # an aligned label would get the height that it needs over the whole width
        row.addStretch(1)
        row.addWidget(Label(theme, text, color="muted", centred=True))
        row.addStretch(1)
        layout.addLayout(row)
        self._button = PrimaryButton(theme, action) if action else None
        if self._button is not None:
            self._button.clicked.connect(self.chosen)
            layout.addSpacing(8)
            layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def focus_action(self) -> None:
        """Put the focus on the button, when there is one."""
        if self._button is not None:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(240))


class CardFrame(QWidget):
    """A plain card: paper with a thin border, for whatever a screen puts in its layout."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        ground, border = theme.color("paper"), theme.color("line")
        draw_box(
            QPainter(self),
            QRectF(self.rect()),
            ground=ground,
            border=border,
            width=theme.line_width,
            radius=CARD_RADIUS,
        )
