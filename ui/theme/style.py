"""The small proxy over Fusion: rounded fields, drawn tick boxes, thin scroll bars without arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from ui.theme.theme import Theme

FIELD_RADIUS = 6
BOX_RADIUS = 3
SCROLLBAR = 10
_SHORTEST_SLIDER = 28
_SLIDER = QStyle.SubControl.SC_ScrollBarSlider
_State = QStyle.StateFlag
_Primitive = QStyle.PrimitiveElement
_FIELDS = (_Primitive.PE_PanelLineEdit, _Primitive.PE_FrameLineEdit)
_CHECKS = (_Primitive.PE_IndicatorCheckBox, _Primitive.PE_IndicatorItemViewItemCheck)

_Metric = QStyle.PixelMetric
_FIXED = {
    _Metric.PM_ScrollBarExtent: SCROLLBAR,
    _Metric.PM_FocusFrameHMargin: 3,
    _Metric.PM_FocusFrameVMargin: 3,
    _Metric.PM_HeaderMargin: 8,
}
_SCALED = {
    _Metric.PM_IndicatorWidth: 16,
    _Metric.PM_IndicatorHeight: 16,
    _Metric.PM_ExclusiveIndicatorWidth: 16,
    _Metric.PM_ExclusiveIndicatorHeight: 16,
    _Metric.PM_SmallIconSize: 16,
    _Metric.PM_CheckBoxLabelSpacing: 7,
    _Metric.PM_RadioButtonLabelSpacing: 7,
}


class WijzerStyle(QProxyStyle):
    """Fusion with the radius, borders and scroll bars of the design; all else is Fusion's.

    Each method here is called from C++ for every such element, so there are few and they are short.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element in _FIELDS:
            if not isinstance(widget, QLineEdit) or not _is_plain(widget):
                self._draw_field(option, painter, widget)
        elif element is _Primitive.PE_FrameFocusRect:
            return
        elif element in _CHECKS:
            self._draw_check(option, painter)
        elif element is _Primitive.PE_IndicatorRadioButton:
            self._draw_radio(option, painter)
        elif element is _Primitive.PE_Frame and isinstance(widget, (QPlainTextEdit, QTextEdit)):
            self._draw_field(option, painter, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.ControlElement.CE_HeaderSection:
            rect = option.rect
            painter.fillRect(rect, self._theme.color("paper"))
            painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        elif element is not QStyle.ControlElement.CE_HeaderEmptyArea:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control is QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            self._draw_scroll_bar(option, painter, widget)
        elif control is QStyle.ComplexControl.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            self._draw_combo_box(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control is QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return _scroll_bar_part(option, part)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # Qt takes None

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in _SCALED:
            return self._theme.px(_SCALED[metric])
        own = _FIXED.get(metric)
        return super().pixelMetric(metric, option, widget) if own is None else own

    def _draw_field(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        enabled = bool(option.state & _State.State_Enabled)
        focused = bool(option.state & _State.State_HasFocus)
        wrong = widget is not None and bool(widget.property("wrong"))
        tone = "error" if wrong else "focus" if focused else "line-strong"
        width = self._theme.focus_width if focused or wrong else self._theme.line_width
        ground = self._theme.color("paper" if enabled else "sunken")
        self._draw_box(painter, QRectF(option.rect), self._theme.color(tone), ground, width, FIELD_RADIUS)

    def _draw_box(
        self, painter: QPainter, rect: QRectF, border: QColor, ground: QColor, width: int, radius: float
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(border, width))
        painter.setBrush(ground)
        half = width / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
        painter.restore()

    def _draw_check(self, option: QStyleOption, painter: QPainter) -> None:
        theme = self._theme
        checked = bool(option.state & _State.State_On)
        enabled = bool(option.state & _State.State_Enabled)
        edge = "disabled" if not enabled else "accent" if checked else "line-strong"
        ground = edge if checked else "paper"
        rect = QRectF(option.rect)
        self._draw_box(painter, rect, theme.color(edge), theme.color(ground), theme.line_width, BOX_RADIUS)
        if checked:
            draw_tick(painter, rect, theme.color("on-accent"), theme.factor)

    def _draw_radio(self, option: QStyleOption, painter: QPainter) -> None:
        checked = bool(option.state & _State.State_On)
        edge = "accent" if checked else "line-strong"
        rect = QRectF(option.rect)
        radius = rect.width() / 2
        self._draw_box(painter, rect, self._theme.color(edge), self._theme.color("paper"), 2 if checked else 1, radius)
        if checked:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(rect.center(), radius / 2, radius / 2)
            painter.restore()

    def _draw_scroll_bar(self, option: QStyleOptionSlider, painter: QPainter, widget: QWidget | None) -> None:
        rect = QRectF(self.subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, _SLIDER, widget))
        if rect.isEmpty():
            return
        active = bool(option.state & _State.State_MouseOver) or bool(option.state & _State.State_Sunken)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("line-strong" if active else "scroll"))
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 3, 3)
        painter.restore()

    def _draw_combo_box(self, option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None) -> None:
        focused = bool(option.state & _State.State_HasFocus)
        theme = self._theme
        edge = theme.color("focus" if focused else "line-strong")
        width = theme.focus_width if focused else theme.line_width
        enabled = bool(option.state & _State.State_Enabled)
        ground = theme.color("paper" if enabled else "sunken")
        self._draw_box(painter, QRectF(option.rect), edge, ground, width, FIELD_RADIUS)
        arrow = QRectF(
            self.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, widget)
        )
        tone = "ink-2" if enabled else "disabled"
        pixmap = theme.icon("chevron-down", tone, widget=widget)
        side = pixmap.width() / pixmap.devicePixelRatio()
        center = arrow.center()
        painter.drawPixmap(QPointF(center.x() - side / 2 - 3, center.y() - side / 2), pixmap)


def draw_tick(painter: QPainter, rect: QRectF, color: QColor, factor: float) -> None:
    """Draw the tick of a checked box inside its square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, 1.8 * factor)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    x, y, side = rect.x(), rect.y(), rect.width()
    points = [(0.25, 0.52), (0.43, 0.70), (0.76, 0.32)]
    painter.drawPolyline([QPointF(x + side * dx, y + side * dy) for dx, dy in points])
    painter.restore()


def _is_plain(widget: QLineEdit) -> bool:
    """Tell whether a line edit has no border of its own: it wants none, or stands inside a box that draws one."""
    return not widget.hasFrame() or isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox))


def _scroll_bar_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Return where a part of a scroll bar without arrows lies."""
    rect = option.rect
    upright = option.orientation is Qt.Orientation.Vertical
    length = rect.height() if upright else rect.width()
    span = option.maximum - option.minimum
    size = length
    if span > 0:
        size = min(length, max(_SHORTEST_SLIDER, length * option.pageStep // (span + option.pageStep)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    parts = {
        QStyle.SubControl.SC_ScrollBarSlider: (start, size),
        QStyle.SubControl.SC_ScrollBarSubPage: (0, start),
        QStyle.SubControl.SC_ScrollBarAddPage: (start + size, length - start - size),
        QStyle.SubControl.SC_ScrollBarGroove: (0, length),
    }
    if part not in parts:
        return QRect()
    offset, extent = parts[part]
    if upright:
        return QRect(rect.x(), rect.y() + offset, rect.width(), extent)
    return QRect(rect.x() + offset, rect.y(), extent, rect.height())
