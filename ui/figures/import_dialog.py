"""Looks at rows from a spreadsheet before they are taken over: which column is which, and what cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from assessments.catalogue import Catalogue
from ui.figures.import_columns import ColumnChoices
from ui.figures.import_parts import ProblemList, import_view
from ui.figures.import_table import ImportModel
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats
from wizard.entry import columns, importing
from wizard.entry.columns import CHANNELS, COSTS, TABLES, VACANCIES
from wizard.entry.importing import Preview
from wizard.entry.sheets import Sheet

_ADD, _REPLACE = "erbij", "in_plaats_van"
WORDS = {
    VACANCIES: ("vacature", "vacatures"),
    COSTS: ("kostenregel", "kostenregels"),
    CHANNELS: ("kanaal", "kanalen"),
}
_WIDE, _HIGH, _EDGE = 1120, 660, 48


class ImportDialog(QDialog):
    """Source rows with our columns above them.

    Signals: ``taken(Preview, bool)``: take these over; True to replace what there is.
    """

    taken = Signal(object, bool)

    def __init__(
        self, theme: Theme, catalogue: Catalogue, table: str, found: Sequence[Sheet], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kinds = catalogue.cost_kinds
        self._table = table
        self._sheets = tuple(found)
        self._preview = Preview((), (), (), ())
        self._head_row = 0
        self._has_kinds = False
        self.setWindowTitle(tr("Controleer wat je overneemt"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = ImportModel(theme, self)
        if table == COSTS:
            self.model.choices = {"code": [kind.name for kind in self._kinds.values()]}
        self.view = import_view(theme, self.model)
        self.sheet = QComboBox()
        self.sheet.addItems([one.name for one in self._sheets])
        self.sheet.setVisible(len(self._sheets) > 1)
        self.sheet.setAccessibleName(tr("Blad"))
        self.head = QCheckBox()
        self.columns = ColumnChoices(
            theme, [("", tr("niet overnemen"))] + [(one.key, tr(one.name)) for one in TABLES[table]]
        )
        self.way = Segment(theme, [(_ADD, tr("Voeg toe")), (_REPLACE, tr("Vervang wat er staat"))],
                           name=tr("Wat gebeurt er met wat er staat"), small=True)  # fmt: skip
        self.way.set_key(_ADD)
        self.summary = Label(theme, role=Role.BODY_STRONG)
        self.remark = Label(theme, role=Role.SMALL, color="muted")
        self.problems = ProblemList(theme)
        self.leave = SecondaryButton(theme, "")
        self.hint = Label(
            theme, tr("Kies een regel uit de lijst om de cel te verbeteren."), role=Role.SMALL, color="muted"
        )
        self.take = PrimaryButton(theme, "")
        self.cancel = SecondaryButton(theme, tr("Annuleer"))
        self._lay_out()
        self._connect()
        room = self.screen().availableSize()
        self.resize(min(theme.px(_WIDE), room.width() - _EDGE), min(theme.px(_HIGH), room.height() - _EDGE))
        self._show_sheet(0)
        (self.problems if self.model.open_problems() else self.take).setFocus()

    def _connect(self) -> None:
        self.model.mended.connect(self._on_model_mended)
        self.sheet.currentIndexChanged.connect(self._on_sheet_current_index_changed)
        self.head.toggled.connect(self._on_head_toggled)
        self.columns.changed.connect(self._on_columns_changed)
        self.problems.itemClicked.connect(self._on_problems_item_chosen)
        self.problems.itemActivated.connect(self._on_problems_item_chosen)
        self.leave.clicked.connect(self.model.leave_empty)
        self.take.clicked.connect(self._on_take_clicked)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(Label(self._theme, tr("Welke kolom is wat?"), role=Role.QUESTION_FOLDED, wrap=False))
        left.addWidget(self.sheet)
        left.addWidget(self.head)
        left.addWidget(ScrollPane(self.columns), 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.summary)
        right.addWidget(self.remark)
        right.addWidget(self.view, 1)
        right.addWidget(self.problems)
        under = QHBoxLayout()
        under.setSpacing(12)
        under.addWidget(self.leave)
        under.addWidget(self.hint, 1)
        right.addLayout(under)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addLayout(left, 5)
        body.addLayout(right, 12)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.way)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(body, 1)
        layout.addLayout(buttons)

    def _show_sheet(self, place: int) -> None:
        rows = self._sheets[place].rows
        self._head_row = columns.head_row(rows, self._table)
        self.head.blockSignals(True)
        self.head.setChecked(self._head_row > 0)
        self.head.blockSignals(False)
        number = max(1, self._head_row)
        self.head.setText(tr("Regel {number} noemt de kolommen").format(number=number))
        self._offer_columns()

    @property
    def _head(self) -> int:
        return max(1, self._head_row) if self.head.isChecked() else 0

    def _offer_columns(self) -> None:
        """Fill in the choice per source column as far as the heads or the cells tell."""
        rows = self._sheets[max(0, self.sheet.currentIndex())].rows
        head = self._head
        found = columns.match(rows[head - 1], self._table) if head else columns.by_content(rows, self._table)
        self._has_kinds = self._table == COSTS and "code" not in found.values()
        names = [self._source_name(rows, place, head) for place in range(len(rows[0]) if rows else 0)]
        if self._has_kinds:
            found[len(names)] = "code"
            names.append(tr("uit de omschrijving"))
            self.model.set_rows(importing.with_kinds(rows, found, self._kinds, head=head))
        else:
            self.model.set_rows(rows)
        self.columns.offer(names, found)
        self._read()

    def _source_name(self, rows: Sequence[Sequence[object]], place: int, head: int) -> str:
        """Name a source column by its head, else by its first cell, as an example of what is in it."""
        named = str(rows[head - 1][place]) if head else ""
        example = next((str(row[place]) for row in rows[:20] if row[place] != ""), "") if not head else ""
        return named or example or tr("kolom {number}").format(number=place + 1)

    def _read(self) -> None:
        chosen, head = self.columns.chosen(), self._head
        self._preview = importing.preview(self.model.rows, chosen, self._table, self._kinds, head=head)
        names = {wanted.key: tr(wanted.name) for wanted in TABLES[self._table]}
        self.model.show_reading(chosen, names, self._preview, head=head)
        self._show_summary()

    def _show_summary(self) -> None:
        found, left = self._preview, self.model.open_problems()
        count = formats.count(len(found.values), *WORDS[self._table])
        parts = [count]
        if found.problems:
            parts.append(formats.count(len(found.problems), "cel niet gelezen", "cellen niet gelezen"))
        if found.skipped:
            parts.append(formats.count(len(found.skipped), "lege regel overgeslagen", "lege regels overgeslagen"))
        if found.totals:
            parts.append(formats.count(len(found.totals), "totaal overgeslagen", "totalen overgeslagen"))
        self.summary.set_text(", ".join(parts))
        self.remark.set_text(" ".join(found.remarks))
        self.remark.setVisible(bool(found.remarks))
        self.problems.show_problems(left)
        self.leave.setVisible(bool(left))
        self.hint.setVisible(bool(left))
        self.leave.setText(tr("Laat {cells} leeg").format(cells=formats.count(len(left), "cel", "cellen")))
        self.take.setText(tr("Neem {words} over").format(words=count))
        self.take.setEnabled(bool(found.values) and not left)
        self.take.setToolTip(tr("Verbeter eerst de rode cellen, of laat ze leeg.") if left else "")

    @Slot(int)
    def _on_sheet_current_index_changed(self, place: int) -> None:
        self._show_sheet(place)

    @Slot(bool)
    def _on_head_toggled(self, _: bool) -> None:
        self._offer_columns()

    @Slot()
    def _on_columns_changed(self) -> None:
        self._read()

    @Slot()
    def _on_model_mended(self) -> None:
        self._read()

    @Slot(QListWidgetItem)
    def _on_problems_item_chosen(self, item: QListWidgetItem) -> None:
        problem = self.problems.problem_of(item)
        if problem is not None:
            place = self.model.place_of(problem)
            self.view.setCurrentIndex(place)
            self.view.scrollTo(place)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.edit(place)

    @Slot()
    def _on_take_clicked(self) -> None:
        self.taken.emit(self._preview, self.way.key() == _REPLACE)
        self.accept()
