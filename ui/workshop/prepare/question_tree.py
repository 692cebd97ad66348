"""A tree of steps and questions with ticks; what is ticked is voted on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from ui.texts import tr
from ui.theme import Role, Theme

_CODE = Qt.ItemDataRole.UserRole
_ON, _OFF, _SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


class QuestionTree(QTreeWidget):
    """Steps with their questions, each with a box to tick.

    Signals: ``ticked(codes)`` after a person ticked something: all that is ticked now, in order.
    """

    ticked = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[tuple[str, tuple[QuestionId, ...]], ...] = ()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setAccessibleName(tr("Vragen van de workshop"))
        self.itemChanged.connect(self._on_item_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_questions(
        self,
        catalogue: Catalogue,
        offered: Sequence[QuestionId],
        chosen: Collection[QuestionId],
        asides: dict[QuestionId, str],
    ) -> None:
        """Show these questions under their steps, with what was chosen ticked and a few words behind each."""
        groups = tuple(
            (step.code, tuple(code for code in step.questions() if code in set(offered))) for step in catalogue.steps
        )
        with QSignalBlocker(self):
            if groups != self._shown:
                self._shown = groups
                self._fill(catalogue)
            self._mark(frozenset(chosen), asides)

    def ticked_codes(self) -> tuple[QuestionId, ...]:
        """Return what is ticked, in order."""
        items = [item for step in self._steps() for item in _children(step)]
        return tuple(item.data(0, _CODE) for item in items if item.checkState(0) is _ON)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(520), self._theme.px(160))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(160))

    def _fill(self, catalogue: Catalogue) -> None:
        self.clear()
        strong = self._theme.font(Role.BODY, strong=True)
        for code, questions in self._shown:
            if not questions:
                continue
            section = catalogue.section(code)
            step = QTreeWidgetItem(self, [tr("Stap {n}  {title}").format(n=section.number, title=section.title), ""])
            step.setFont(0, strong)
            step.setSizeHint(0, QSize(0, self._theme.px(32)))
            step.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            for one in questions:
                item = QTreeWidgetItem(step, [f"{one}  {catalogue.questions[one].text}", ""])
                item.setFlags(step.flags())
                item.setData(0, _CODE, one)
                item.setSizeHint(0, QSize(0, self._theme.px(28)))
                item.setToolTip(0, catalogue.questions[one].text)
        self.expandAll()

    def _mark(self, chosen: Collection[QuestionId], asides: dict[QuestionId, str]) -> None:
        muted = self._theme.color("muted")
        for step in self._steps():
            items = _children(step)
            for item in items:
                code = item.data(0, _CODE)
                item.setCheckState(0, _ON if code in chosen else _OFF)
                item.setText(1, asides.get(code, ""))
                item.setForeground(1, muted)
            count = sum(item.checkState(0) is _ON for item in items)
            step.setCheckState(0, _ON if count == len(items) else _SOME if count else _OFF)
            step.setText(1, tr("{count} van {all}").format(count=count, all=len(items)))
            step.setForeground(1, muted)

    def _steps(self) -> list[QTreeWidgetItem]:
        return [item for place in range(self.topLevelItemCount()) if (item := self.topLevelItem(place)) is not None]

    @Slot(QTreeWidgetItem, int)
    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column:
            return
        if item.parent() is None:
            with QSignalBlocker(self):
                for child in _children(item):
                    child.setCheckState(0, item.checkState(0))
        self.ticked.emit(self.ticked_codes())

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(Role.SMALL))
        self.setIndentation(self._theme.px(22))
        self._shown = ()


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for place in range(item.childCount()) if (child := item.child(place)) is not None]
