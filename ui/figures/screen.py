"""The screen Cijfers: tabs to fill in, outcomes beside them, and one bar of buttons below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.figures.basis import period_words
from ui.figures.desk import FigureDesk
from ui.figures.page import FigureTab
from ui.figures.tabs import BASIS, CASE, KPIS, TABS, make_tab
from ui.measurements.strip import LockStrip
from ui.shortcuts import add_shortcuts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.footer import Action, Footer
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from ui.work import Work
from wizard import formats

_PLACES = {"tarieven": BASIS, "scenario": CASE, "roi": CASE}
_ROOMY = 1080
_NEXT, _ADD, _PASTE, _IMPORT = "volgende", "toevoegen", "plakken", "importeren"


class FiguresScreen(QWidget):
    """The nulmeting or hermeting in figures.

    Signals: ``section_asked(str)``: "resultaat" behind the last tab; ``question_asked(str)``: a question's code;
    ``lock_asked()`` and ``unlock_asked()``.
    """

    section_asked = Signal(str)
    question_asked = Signal(str)
    lock_asked = Signal()
    unlock_asked = Signal()

    def __init__(self, work: Work, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._theme = theme
        self.desk = FigureDesk(work, self)
        self._tabs: dict[str, FigureTab] = {}
        self._over = Label(theme, role=Role.SMALL, color="muted", wrap=False)
        names = [(key, tr(name)) for key, name in TABS]
        self.segment = Segment(theme, names, name=tr("Onderdeel van Cijfers"))
        self.segment.chosen.connect(self.show_tab)
        self.strip = LockStrip(theme)
        self.strip.unlock_asked.connect(self.unlock_asked)
        self.lock = FlatButton(theme, tr("Vergrendel…"), icon="lock")
        self.lock.clicked.connect(self.lock_asked)
        self._stack = QStackedWidget()
        self.footer = Footer(theme)
        self.footer.undo_asked.connect(self._on_footer_undo_asked)
        self.footer.action_chosen.connect(self._on_footer_action_chosen)
        self._lay_out(theme)
        work.refused.connect(self._on_work_refused)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys: dict[str, Callable[[], None]] = {"Ctrl+Return": self.go_on, "Alt+PgDown": self.go_on}
        keys["Alt+PgUp"] = self.go_back
        add_shortcuts(self, keys)
        self.show_tab(BASIS)

    def _lay_out(self, theme: Theme) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._over)
        words.addWidget(Label(theme, tr("Cijfers"), role=Role.TITLE, wrap=False))
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 24, 8)
        head.setSpacing(24)
        head.addLayout(words)
        head.addWidget(self.segment, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignBottom)
        page = QVBoxLayout()
        page.setContentsMargins(24, 0, 24, 12)
        page.setSpacing(10)
        page.addWidget(self.strip)
        page.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(page, 1)
        layout.addWidget(self.footer)

    @property
    def tab(self) -> str:
        """Return the tab that is on."""
        return self.segment.key()

    def tab_of(self, key: str) -> FigureTab:
        """Return a tab's page, made the first time it is asked for."""
        if key not in self._tabs:
            made = make_tab(key, self.desk, self._theme)
            made.import_asked.connect(self._on_tab_import_asked)
            self._tabs[key] = made
            self._stack.addWidget(made)
        return self._tabs[key]

    @Slot(str)
    def show_tab(self, key: str) -> None:
        """Go to a tab; what is being typed is kept first."""
        self.flush()
        tab = self.tab_of(key)
        self.segment.set_key(key)
        self._stack.setCurrentWidget(tab)
        self.refresh()
        if self.isVisible():
            tab.focus_first()

    def show_cell(self, cell: str) -> None:
        """Go to a cell by its path, such as "kosten/r3/bedrag"; an unknown one leaves the tab as it is."""
        first, _, rest = cell.partition("/")
        key = _PLACES.get(first, first)
        if key not in {found for found, _ in TABS}:
            return
        self.show_tab(key)
        if rest:
            self.tab_of(key).show_cell(cell if key == CASE else rest)

    def refresh(self) -> None:
        """Show the dossier as it is now."""
        self.desk.refresh()
        session = self._work.session
        self._show_over()
        self.strip.show_measurement(session.measurement)
        self.lock.setVisible(not session.is_locked)
        if self.tab in self._tabs:
            self._tabs[self.tab].refresh()
        last = session.last_step
        self.footer.show_change(last.words if last is not None else "")
        self._show_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_over()

    def _show_over(self) -> None:
        """Say which measurement this is; its period too where the tabs leave room for it."""
        measurement = self._work.session.measurement
        words = formats.capitalized(measurement.kind.value)
        period = period_words(measurement.figures)
        if period and self.width() >= self._theme.px(_ROOMY):
            words = f"{words} · {period}"
        self._over.set_text(words)

    def flush(self) -> None:
        """Keep what is being typed."""
        if self.tab in self._tabs:
            self._tabs[self.tab].flush()

    def focusInEvent(self, event: object) -> None:
        if self.tab in self._tabs:
            self._tabs[self.tab].focus_first()

    @Slot()
    def _on_footer_undo_asked(self) -> None:
        self.flush()
        self._work.undo()

    @Slot()
    def go_on(self) -> None:
        """Go to the next tab, and behind the last one to the results."""
        keys = [key for key, _ in TABS]
        place = keys.index(self.tab) + 1
        if place < len(keys):
            self.show_tab(keys[place])
        else:
            self.flush()
            self.section_asked.emit("resultaat")

    @Slot()
    def go_back(self) -> None:
        """Go to the tab before this one."""
        keys = [key for key, _ in TABS]
        self.show_tab(keys[max(0, keys.index(self.tab) - 1)])

    def _show_actions(self) -> None:
        tab = self._tabs[self.tab]
        actions = []
        if tab.can_import and not self.desk.is_locked:
            actions.append(Action(_IMPORT, tr("Importeer…"), "file-down"))
            actions.append(Action(_PASTE, tr("Plak uit spreadsheet"), "clipboard-paste", "Ctrl+V"))
        if tab.can_add and not self.desk.is_locked:
            actions.append(Action(_ADD, tr("Regel toevoegen"), "plus", "Ins"))
        keys = [key for key, _ in TABS]
        place = keys.index(self.tab) + 1
        name = formats.decapitalized(TABS[place][1]) if place < len(TABS) else tr("resultaat")
        words = tr("Naar {name}").format(name="KPI’s" if TABS[min(place, len(TABS) - 1)][0] == KPIS else name)
        self.footer.set_actions(actions, Action(_NEXT, words, "", "Ctrl+Enter"))

    @Slot(str)
    def _on_footer_action_chosen(self, key: str) -> None:
        tab = self._tabs[self.tab]
        if key == _NEXT:
            self.go_on()
        elif key == _ADD:
            tab.add_row()
        elif key == _PASTE:
            tab.paste()
        else:
            self._on_tab_import_asked("")

    @Slot(str)
    def _on_tab_import_asked(self, text: str) -> None:
        from ui.figures.importer import open_import

        open_import(self._theme, self.desk, self.tab, text, self)

    @Slot(str)
    def _on_work_refused(self, sentence: str) -> None:
        self.footer.show_notice(sentence, done=False)
