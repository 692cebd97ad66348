"""What a task is about: title, what to do, when it is finished; read, or put in own words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.plan import EMPTY_EDIT, TaskEdit
from ui.plan.task_facts import TaskFacts
from ui.plan.task_fields import AdviceLine
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.edits import TextField
from ui.widgets.inputs.base import TypingPause
from ui.widgets.text import Label
from wizard import formats

FIELDS = ("title", "action", "done_when")


class TaskText(QWidget):
    """Three texts with a way to change each, and the way back to the advice.

    Signals: ``edited(TaskEdit)``.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edit = EMPTY_EDIT
        self._facts: TaskFacts | None = None
        self._texts = {
            "title": Label(theme, role=Role.POPUP_INPUT, strong=True),
            "action": Label(theme, role=Role.SMALL, color="ink-2"),
            "done_when": Label(theme, role=Role.SMALL, color="ink-2"),
        }
        names = {"title": tr("Naam van de taak"), "action": tr("Wat je doet"), "done_when": tr("Klaar als")}
        self.fields = {
            key: TextField(theme, name=name, lines=1 if key == "title" else 2) for key, name in names.items()
        }
        self._heads = {key: Label(theme, name, role=Role.CAPTION, color="muted") for key, name in names.items()}
        self.advice = {key: AdviceLine(theme, name) for key, name in names.items()}
        self.toggle = LinkButton(theme, tr("Pas de tekst aan"), role=Role.CAPTION)
        self._pause = TypingPause(self)
        self._lay_out()
        self._connect()
        self._show_fields(False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for key in FIELDS:
            layout.addWidget(self._texts[key])
            layout.addWidget(self._heads[key])
            layout.addWidget(self.fields[key])
            layout.addWidget(self.advice[key])
        layout.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.toggle.clicked.connect(self._on_toggle_clicked)
        self._pause.passed.connect(self._on_pause_passed)
        for field in self.fields.values():
            field.textChanged.connect(self._pause.restart)
            field.focus_left.connect(self.flush)
            field.escaped.connect(self._on_field_escaped)
        self.advice["title"].advice_asked.connect(self._on_title_advice_asked)
        self.advice["action"].advice_asked.connect(self._on_action_advice_asked)
        self.advice["done_when"].advice_asked.connect(self._on_done_when_advice_asked)

    def show_task(self, facts: TaskFacts) -> None:
        """Show a task's texts without telling anybody; what is being typed in the same task stays."""
        is_other = self._facts is None or self._facts.code != facts.code
        self._facts, self._edit = facts, facts.edit
        if is_other:
            self._show_fields(False)
        head = tr("Klaar als")
        self._texts["title"].set_text(facts.title)
        self._texts["action"].set_text(facts.action)
        self._texts["done_when"].set_text(
            f"{head} {formats.decapitalized(facts.done_when)}" if facts.done_when else "", bold_prefix=len(head)
        )
        for key in FIELDS:
            if is_other or not (self._pause.is_waiting() and self.fields[key].hasFocus()):
                self.fields[key].set_text(getattr(facts, key))
            advised = facts.advised_texts.get(key)
            self.advice[key].show_advice(advised)
        self._show_texts()

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    def is_open(self) -> bool:
        """Tell whether the fields are shown."""
        return not self.fields["title"].isHidden()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), super().minimumSizeHint().height())

    def _show_fields(self, shown: bool) -> None:
        for key in FIELDS:
            self.fields[key].setVisible(shown)
            self._heads[key].setVisible(shown)
        self.toggle.setText(tr("Klaar met de tekst") if shown else tr("Pas de tekst aan"))
        self._show_texts()

    def _show_texts(self) -> None:
        is_open = self.is_open()
        for key, label in self._texts.items():
            label.setVisible(not is_open and bool(self._facts is None or getattr(self._facts, key)))

    def _change(self, edit: TaskEdit) -> None:
        if edit != self._edit:
            self._edit = edit
            self.edited.emit(edit)

    @Slot()
    def _on_toggle_clicked(self) -> None:
        self.flush()
        self._show_fields(not self.is_open())
        if self.is_open():
            self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_field_escaped(self) -> None:
        self.flush()
        self._show_fields(False)
        self.toggle.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_pause_passed(self) -> None:
        if self._facts is None:
            return
        own: dict[str, Any] = {}
        for key in FIELDS:
            typed = " ".join(self.fields[key].text().split()) if key == "title" else self.fields[key].text().strip()
            follows = typed == self._facts.base_texts[key] or (key == "title" and not typed)
            own[key] = None if follows else typed
        self._change(replace(self._edit, **own))

    def _follow_advice(self, key: str) -> None:
        if self._facts is not None:
            self.fields[key].set_text(self._facts.base_texts[key])
        back: dict[str, Any] = {key: None}
        self._change(replace(self._edit, **back))

    @Slot()
    def _on_title_advice_asked(self) -> None:
        self._follow_advice("title")

    @Slot()
    def _on_action_advice_asked(self) -> None:
        self._follow_advice("action")

    @Slot()
    def _on_done_when_advice_asked(self) -> None:
        self._follow_advice("done_when")
