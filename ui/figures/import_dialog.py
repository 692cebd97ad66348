"""Looks at rows from a spreadsheet before they are taken over: which column is which, and what cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assessments.catalogue import Catalogue
from ui.figures.desk import FigureDesk
from ui.figures.import_table import ImportModel
from ui.file_labels import set_dutch_labels
from ui.messages import tell
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard import formats
from wizard.entry import importing, sheets
from wizard.entry.blocks import split
from wizard.entry.importing import CHANNELS, COSTS, TABLES, VACANCIES, Preview
from wizard.entry.sheets import Sheet, SheetError

_ADD, _REPLACE = "erbij", "in_plaats_van"
_WORDS = {
    VACANCIES: ("vacature", "vacatures"),
    COSTS: ("kostenregel", "kostenregels"),
    CHANNELS: ("kanaal", "kanalen"),
}
_WIDE, _HIGH = 1080, 640


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
        self._catalogue = catalogue
        self._table = table
        self._sheets = tuple(found)
        self._combos: list[QComboBox] = []
        self._preview = Preview((), (), (), ())
        self.setWindowTitle(tr("Controleer wat je overneemt"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = ImportModel(theme, self)
        self.model.mended.connect(self._on_model_mended)
        self.view = self._make_view(theme)
        self.sheet = QComboBox()
        self.sheet.addItems([one.name for one in self._sheets])
        self.sheet.setVisible(len(self._sheets) > 1)
        self.sheet.setAccessibleName(tr("Blad"))
        self.head = QCheckBox(tr("De eerste regel bevat de namen van de kolommen"))
        self.way = Segment(theme, [(_ADD, tr("Voeg toe")), (_REPLACE, tr("Vervang wat er staat"))],
                           name=tr("Wat gebeurt er met wat er staat"), small=True)  # fmt: skip
        self.way.set_key(_ADD)
        self.summary = Label(theme, role=Role.BODY_STRONG)
        self.problems = Label(theme, role=Role.SMALL, color="error")
        self.take = PrimaryButton(theme, "")
        self.cancel = SecondaryButton(theme, tr("Annuleer"))
        self._choices = QWidget()
        self._lay_out()
        self.sheet.currentIndexChanged.connect(self._on_sheet_current_index_changed)
        self.head.toggled.connect(self._on_head_toggled)
        self.take.clicked.connect(self._on_take_clicked)
        self.cancel.clicked.connect(self.reject)
        self.resize(theme.px(_WIDE), theme.px(_HIGH))
        self._show_sheet(0)

    def _make_view(self, theme: Theme) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setAccessibleName(tr("Regels uit de spreadsheet"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.verticalHeader().setDefaultSectionSize(theme.px(28))
        view.horizontalHeader().setDefaultSectionSize(theme.px(130))
        view.setTabKeyNavigation(False)
        return view

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Label(self._theme, tr("Welke kolom is wat?"), role=Role.QUESTION_FOLDED, wrap=False))
        top.addStretch(1)
        top.addWidget(self.sheet)
        left = QVBoxLayout()
        left.addLayout(top)
        left.addWidget(self.head)
        self._pane = ScrollPane(self._choices)
        left.addWidget(self._pane, 1)
        right = QVBoxLayout()
        right.addWidget(self.summary)
        right.addWidget(self.problems)
        right.addWidget(self.view, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left, 2)
        body.addLayout(right, 5)
        buttons = QHBoxLayout()
        buttons.addWidget(self.way)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(body, 1)
        layout.addLayout(buttons)

    def _show_sheet(self, place: int) -> None:
        rows = self._sheets[place].rows
        self.model.set_rows(rows)
        has_head = importing.has_head(rows, self._table)
        self.head.blockSignals(True)
        self.head.setChecked(has_head)
        self.head.blockSignals(False)
        self._offer_columns()

    def _offer_columns(self) -> None:
        """Make a choice per source column, filled in as far as the heads tell."""
        rows = self.model.rows
        width = self.model.columnCount()
        found = (
            importing.match(rows[0], self._table) if self.head.isChecked() else importing.by_place(width, self._table)
        )
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 4, 8, 0)
        self._combos = []
        for place in range(width):
            combo = QComboBox()
            combo.addItem(tr("niet overnemen"), importing.SKIP)
            for wanted in TABLES[self._table]:
                combo.addItem(tr(wanted.name), wanted.key)
            combo.setCurrentIndex(max(0, combo.findData(found.get(place, importing.SKIP))))
            name = self._source_name(place)
            combo.setAccessibleName(tr("Kolom {name}").format(name=name))
            combo.currentIndexChanged.connect(self._on_combo_current_index_changed)
            grid.addWidget(Label(self._theme, name, role=Role.SMALL, elide=True), place, 0)
            grid.addWidget(combo, place, 1)
            self._combos.append(combo)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(width, 1)
        self._choices = fresh
        self._pane.setWidget(fresh)
        self._read()

    def _source_name(self, place: int) -> str:
        rows = self.model.rows
        cell = next((row[place] for row in rows[:20] if place < len(row) and row[place]), "")
        return cell or tr("kolom {number}").format(number=place + 1)

    def _columns(self) -> dict[int, str]:
        """Return what each source column is; of two with one meaning the first counts."""
        found: dict[int, str] = {}
        for place, combo in enumerate(self._combos):
            key = str(combo.currentData())
            if key and key not in found.values():
                found[place] = key
        return found

    def _read(self) -> None:
        columns, head = self._columns(), self.head.isChecked()
        self._preview = importing.preview(self.model.rows, columns, self._table, self._catalogue.cost_kinds, head=head)
        names = {wanted.key: tr(wanted.name) for wanted in TABLES[self._table]}
        shown = {place: names[key] for place, key in columns.items()}
        self.model.show_reading(shown, self._preview.problems, self._preview.skipped, head=head)
        count, wrong = len(self._preview.values), len(self._preview.problems)
        words = formats.count(count, *_WORDS[self._table])
        parts = [words]
        if wrong:
            parts.append(formats.count(wrong, "cel niet gelezen", "cellen niet gelezen"))
        if self._preview.skipped:
            parts.append(formats.count(len(self._preview.skipped), "lege regel of totaal overgeslagen",
                                       "lege regels of totalen overgeslagen"))  # fmt: skip
        self.summary.set_text(", ".join(parts))
        self._show_problems()
        self.take.setText(tr("Neem {words} over").format(words=words))
        self.take.setEnabled(count > 0)

    def _show_problems(self) -> None:
        """Name the first problems; a red cell can be mended in the table, else it stays empty."""
        found = self._preview.problems
        lines = [tr("Regel {row}. {sentence}").format(row=one.row, sentence=one.sentence) for one in found[:3]]
        if len(found) > len(lines):
            lines.append(tr("En nog {count}.").format(count=len(found) - len(lines)))
        if found:
            lines.append(tr("Verbeter de rode cellen in de tabel; anders blijven zij leeg."))
            self.view.scrollTo(self.model.place_of(found[0]))
        self.problems.set_text("\n".join(lines))
        self.problems.setVisible(bool(lines))

    @Slot(int)
    def _on_sheet_current_index_changed(self, place: int) -> None:
        self._show_sheet(place)

    @Slot(bool)
    def _on_head_toggled(self, _: bool) -> None:
        self._offer_columns()

    @Slot(int)
    def _on_combo_current_index_changed(self, _: int) -> None:
        self._read()

    @Slot()
    def _on_model_mended(self) -> None:
        self._read()

    @Slot()
    def _on_take_clicked(self) -> None:
        self.taken.emit(self._preview, self.way.key() == _REPLACE)
        self.accept()


class _Taker(QWidget):
    """Puts what was agreed in the figures, as one step for undo."""

    def __init__(self, desk: FigureDesk, table: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self.hide()

    @Slot(object, bool)
    def take(self, found: Preview, instead: bool) -> None:
        """Take the lines over."""
        figures = importing.apply(found, self._desk.work.session.measurement.figures, self._table, instead=instead)
        words = formats.count(len(found.values), *_WORDS[self._table])
        self._desk.commit_figures(figures, self._table, tr("{words} overgenomen").format(words=words))


def open_import(theme: Theme, desk: FigureDesk, table: str, text: str, parent: QWidget) -> ImportDialog | None:
    """Open the preview for a pasted block, or for a file that is chosen first when there is no text."""
    try:
        found = (Sheet(tr("Klembord"), tuple(map(tuple, split(text)))),) if text else _chosen(parent)
    except SheetError as error:
        tell(str(error), tr("Kies een ander bestand"), parent)
        return None
    if not found:
        return None
    dialog = ImportDialog(theme, desk.sheet.catalogue, table, found, parent.window())
    taker = _Taker(desk, table, dialog)
    dialog.taken.connect(taker.take)
    dialog.open()
    return dialog


def _chosen(parent: QWidget) -> tuple[Sheet, ...]:
    """Let a person choose a file and read it; empty when they change their mind."""
    dialog = QFileDialog(parent, tr("Importeer uit een spreadsheet"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(tr("Spreadsheets (*.xlsx *.ods *.xls *.csv *.tsv *.txt)"))
    set_dutch_labels(dialog, tr("Open"))
    if not dialog.exec() or not dialog.selectedFiles():
        return ()
    return sheets.read(Path(dialog.selectedFiles()[0]))
