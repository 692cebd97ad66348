"""The help panel at the right: always the same four heads, for the question that has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.scroll import ScrollPane
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label, TextBlock

WIDTH = 284
WIDE = 340


@dataclass(frozen=True, slots=True)
class TaskLink:
    """A task that the answer may put in the plan: "Niveau 0–3 zet in het plan:" and then its title."""

    lead: str
    code: str
    title: str


@dataclass(frozen=True, slots=True)
class HelpText:
    """What the panel says about one question.

    Attributes:
        code: the question, "INT-02".
        terms: word and explanation.
        weight: "Weegt zwaar mee (3 van 3) in binden."; may be "".

    """

    code: str
    why: str
    recognise: str
    pitfall: str
    terms: tuple[tuple[str, str], ...] = ()
    weight: str = ""
    tasks: tuple[TaskLink, ...] = ()


class _Heading(QWidget):
    """A head with its icon."""

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self._label = Label(theme, text, role=Role.SMALL_STRONG)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(22), 0, 0, 0)
        layout.addWidget(self._label)
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_pixmap(QPainter(self), 0, self.height() / 2, icon_pixmap(self._theme, self._icon_name, "ink-2", self, 15))

    @Slot()
    def _on_theme_changed(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(self._theme.px(22), 0, 0, 0)


class HelpPanel(QWidget):
    """Help on one question; it is a panel, never a dialog.

    Signals: ``closed()`` after the cross or Esc; ``task_chosen(code)`` after a link to a task.
    """

    closed = Signal()
    task_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._code = ""
        self._places: dict[str, int] = {}
        self._width = WIDTH
        self._title = Label(theme, role=Role.SMALL, color="muted", elide=True)
        self.close_button = IconButton(theme, "x", tr("Sluit de hulp (F1)"), size=16)
        self._why, self._recognise, self._pitfall = (Label(theme, role=Role.HELP, color="ink-2") for _ in range(3))
        self._terms = QVBoxLayout()
        self._terms.setSpacing(0)
        self._last = QVBoxLayout()
        self._last.setSpacing(2)
        self._term_labels: list[Label] = []
        self._last_widgets: list[QWidget] = []
        self._weight = Label(theme, role=Role.CAPTION, color="muted")
        self._rule = _Rule(theme)
        self._pane = ScrollPane(self._content())
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Hulp"))
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self._on_theme_changed)

    def show_help(self, text: HelpText) -> None:
        """Show the help of a question, scrolled to where one left it."""
        if self._code:
            self._places[self._code] = self._pane.place()
        self._code = text.code
        self._title.set_text(tr("Hulp bij {code}").format(code=text.code))
        self._why.set_text(text.why)
        self._recognise.set_text(text.recognise)
        self._pitfall.set_text(text.pitfall)
        self._show_terms(text.terms)
        self._weight.set_text(text.weight)
        self._show_tasks(text)
        self._pane.set_place(self._places.get(text.code, 0))

    def set_wide(self, wide: bool) -> None:
        """Take 340 instead of 284, for a window from 1600 wide."""
        width = WIDE if wide else WIDTH
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(self._width), self._theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self._theme.px(160))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("window"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, 0, 0, self.height())

    def _content(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(20, 2, 16, 20)
        layout.setSpacing(2)
        heads = (
            ("circle-help", tr("Waarom deze vraag"), self._why),
            ("eye", tr("Zo herken je het"), self._recognise),
            ("triangle-alert", tr("Valkuil"), self._pitfall),
        )
        for icon, name, label in heads:
            layout.addWidget(_Heading(self._theme, icon, name))
            layout.addWidget(label)
            layout.addSpacing(10)
        self._terms_head = _Heading(self._theme, "lightbulb", tr("Begrippen"))
        layout.addWidget(self._terms_head)
        layout.addSpacing(3)
        layout.addLayout(self._terms)
        layout.addSpacing(12)
        layout.addWidget(self._rule)
        layout.addSpacing(8)
        layout.addWidget(self._weight)
        layout.addLayout(self._last)
        layout.addStretch(1)
        return content

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 10, 12, 0)
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._pane, 1)

    def _show_terms(self, terms: Sequence[tuple[str, str]]) -> None:
        wanted = [part for term in terms for part in term]
        while len(self._term_labels) < len(wanted):
            is_word = len(self._term_labels) % 2 == 0
            label = Label(self._theme, role=Role.SMALL, color="ink" if is_word else "ink-2", strong=is_word)
            self._term_labels.append(label)
            self._terms.addWidget(label)
        for place, label in enumerate(self._term_labels):
            label.set_text(wanted[place] if place < len(wanted) else "")
            label.setVisible(place < len(wanted))
        self._terms_head.setVisible(bool(terms))

    def _show_tasks(self, text: HelpText) -> None:
        self._rule.setVisible(bool(text.weight or text.tasks))
        for widget in self._last_widgets:
            self._last.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._last_widgets = []
        lead = ""
        for task in text.tasks:
            if task.lead != lead:
                lead = task.lead
                self._last_widgets.append(Label(self._theme, lead, role=Role.CAPTION, color="muted"))
            link = _TaskButton(self._theme, task)
            link.chosen.connect(self.task_chosen)
            self._last_widgets.append(link)
        for widget in self._last_widgets:
            self._last.addWidget(widget)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()


class _TaskButton(LinkButton):
    """A link to a task; a long title wraps.

    Signals: ``chosen(code)``.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, task: TaskLink) -> None:
        super().__init__(theme, task.title)
        self._code = task.code
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.line(Role.SMALL_STRONG))

    def heightForWidth(self, width: int) -> int:
        return self._block().height(width) + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        self._block().draw(QPainter(self), 0, 0, self.width(), self._color())

    def _block(self) -> TextBlock:
        font = QFont(self._theme.font(Role.SMALL_STRONG))
        font.setUnderline(True)
        return TextBlock(self.text(), font, self._theme.line(Role.SMALL_STRONG))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._code)


class _Rule(QWidget):
    """A thin line across."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(10, self._theme.line_width)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("line"))
