"""Text with the line heights of the design: laid out once per width, drawn many times."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Role, Theme

_WIDEST_HINT = 480
_KEPT_WIDTHS = 4


def range_format(
    start: int, length: int, *, font: QFont | None = None, color: QColor | None = None
) -> QTextLayout.FormatRange:
    """Return a stretch of text with its own font or colour."""
    stretch = QTextLayout.FormatRange()
    stretch.start = start
    stretch.length = length
    look = QTextCharFormat()
    if font is not None:
        look.setFont(font)
    if color is not None:
        look.setForeground(color)
    stretch.format = look
    return stretch


def plain_tip(text: str) -> str:
    """Return what somebody typed as a tooltip shows it to the letter: Qt would take what looks like markup for it."""
    if "<" not in text:
        return text
    from html import escape  # reads a table of thousands of names, which a window that opens has no time for

    return f"<span>{escape(text)}</span>"


class TextBlock:
    """A text in one font that wraps; sizes in px."""

    __slots__ = ("_centred", "_font", "_layouts", "_line", "_stretches", "text")

    def __init__(
        self,
        text: str,
        font: QFont,
        line: int,
        stretches: Sequence[QTextLayout.FormatRange] = (),
        *,
        centred: bool = False,
    ) -> None:
        self.text = text.replace("\n", "\u2028")
        self._font = font
        self._line = line
        self._stretches = list(stretches)
        self._centred = centred
        self._layouts: dict[int, tuple[QTextLayout, int]] = {}

    def height(self, width: int) -> int:
        """Return how high the text is when it may be ``width`` wide."""
        return self._laid_out(width)[1] * self._line

    def lines(self, width: int) -> int:
        """Return on how many lines the text stands."""
        return self._laid_out(width)[1]

    def natural_width(self) -> int:
        """Return how wide the text is without wrapping."""
        metrics = QFontMetricsF(self._font)
        return max((int(metrics.horizontalAdvance(line)) + 2 for line in self.text.split("\u2028")), default=0)

    def draw(self, painter: QPainter, x: float, y: float, width: int, color: QColor) -> None:
        """Draw the text with its top left at x, y."""
        painter.setPen(color)
        self._laid_out(width)[0].draw(painter, QPointF(x, y))

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        found = self._layouts.get(width)
        if found is None:
            if len(self._layouts) >= _KEPT_WIDTHS:
                self._layouts.clear()
            found = self._layouts[width] = self._lay_out(max(1, width))
        return found

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.setTextOption(option)
        if self._stretches:
            layout.setFormats(self._stretches)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * self._line + (self._line - line.height()) / 2))
            count += 1
        layout.endLayout()
        return layout, max(1, count)


class Label(QLabel):
    """A text in a role of the theme; it wraps, or stands on one line, or is cut with an ellipsis (``elide``).

    Lines stand in the middle when it is ``centred``.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        role: Role = Role.BODY,
        color: str = "ink",
        strong: bool = False,
        tabular: bool = False,
        wrap: bool = True,
        elide: bool | Qt.TextElideMode = False,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # what people typed is no markup
        self.setText(text)
        self._theme = theme
        self._role = role
        self._color = color
        self._strong = strong
        self._elides = elide is not False
        self._elide_mode = elide if isinstance(elide, Qt.TextElideMode) else Qt.TextElideMode.ElideRight
        self._tabular = tabular
        self._centred = centred
        self._bold_prefix = 0
        self._block: TextBlock | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._wraps = wrap and not self._elides
        policy.setHeightForWidth(self._wraps)
        self.setSizePolicy(policy)
        self.setWordWrap(self._wraps)  # else QLabel takes the policy back at each new text
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, text: str, *, bold_prefix: int = 0) -> None:
        """Show another text; its first ``bold_prefix`` characters are bold."""
        if text == self.text() and bold_prefix == self._bold_prefix:
            return
        self._bold_prefix = bold_prefix
        self._block = None
        self.setText(text)
        self.updateGeometry()

    def set_color(self, token: str) -> None:
        """Write in another colour."""
        self._color = token
        self.update()

    def sizeHint(self) -> QSize:
        width = self._text().natural_width()
        if self._wraps:
            width = min(width, self._theme.px(_WIDEST_HINT))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self._wraps or self._elides:
            return QSize(self._theme.px(40), self._theme.line(self._role))
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        if not self._wraps:
            return self._theme.line(self._role)
        return self._text().height(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._theme.color(self._color if self.isEnabled() else "disabled")
        block = self._text()
        if self._elides and block.natural_width() > self.width():
            font = self._theme.font(self._role, strong=self._strong, tabular=self._tabular)
            cut = QFontMetrics(font).elidedText(self.text(), self._elide_mode, self.width())
            block = TextBlock(cut, font, self._theme.line(self._role))
        width = self.width() if self._wraps else max(self.width(), block.natural_width())
        top = max(0, (self.height() - block.height(width)) // 2) if not self._wraps else 0
        block.draw(painter, 0, top, width, color)

    def _text(self) -> TextBlock:
        if self._block is None:
            font = self._theme.font(self._role, strong=self._strong, tabular=self._tabular)
            stretches = []
            if self._bold_prefix:
                bold = self._theme.font(self._role, strong=True, tabular=self._tabular)
                stretches.append(range_format(0, self._bold_prefix, font=bold))
            line = self._theme.line(self._role)
            self._block = TextBlock(self.text(), font, line, stretches, centred=self._centred)
        return self._block

    @Slot()
    def _on_theme_changed(self) -> None:
        self._block = None
        self.updateGeometry()
        self.update()


def unbroken(code: str) -> str:
    """Return a code such as T-EXT-04 that no line breaks at its dashes."""
    return code.replace("-", "-\u2060")
