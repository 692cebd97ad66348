"""A session on the screen: the same calls, with signals, and with failures to save told instead of raised."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from assessments.errors import LockedError, MeasurementError, NotSavedError
from assessments.figures import Channel, Figures, Scenarios
from assessments.plan import DismissedWarning, HouseStyle, TaskEdit
from assessments.plan_parts import Part, PartKey
from assessments.types import Answer, Logo, MeasurementId, QuestionId, RuleId, TaskCode, Value
from assessments.workshop import Position, Workshop, WorkshopId
from ui.texts import tr
from wizard.changes import Change, subject_of
from wizard.session import Session

if TYPE_CHECKING:  # read when the first workshop is opened
    from wizard.workshop.move import Move


class Settings(Protocol):
    """What reading and saving a setting needs of the library."""

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting."""

    def save_setting(self, key: str, value: object, /) -> None:
        """Save a setting; NotSavedError when the disk refuses."""


class Work(QObject):
    """What the screens of one dossier call to change it.

    Signals:
        changed: something in the dossier is different, also after undo and redo; screens refresh from ``session``.
        saved: everything is on disk.
        save_failed(str): the disk refused; the sentence says what to do. The change stays in memory.
        refused(str): a change is not allowed, nothing is different; the sentence says why and what to do.
        jumped(str): undo or redo touched this question, task or rule code, a place in the figures ("cijfers/" and its
            cell) or in a workshop ("workshop/", its id, "/" and a code), so that the screen can go there.
    """

    changed = Signal()
    saved = Signal()
    save_failed = Signal(str)
    refused = Signal(str)
    jumped = Signal(str)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        *,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._settings = settings

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting of the library, the default when there is none."""
        return self._settings.setting(key, default) if self._settings is not None else default

    def save_setting(self, key: str, value: object, /) -> None:
        """Save a setting of the library, as well as that goes: a choice that is not remembered is no loss."""
        if self._settings is not None:
            with suppress(NotSavedError):
                self._settings.save_setting(key, value)

    def set_answer(self, question: QuestionId, answer: Answer) -> None:
        """Change an answer; profile questions go to the profile."""
        self._try(lambda: self.session.set_answer(question, answer))

    def set_profile(self, question: QuestionId, value: Value | None) -> None:
        """Change a profile value."""
        self._try(lambda: self.session.set_profile(question, value))

    def set_channels(self, channels: tuple[Channel, ...]) -> None:
        """Change the channel table (EXT-12)."""
        self._try(lambda: self.session.set_channels(channels))

    def set_figures(self, figures: Figures, *, cell: str, words: str) -> None:
        """Change the figures; what was touched and what was done are for undo."""
        self._try(lambda: self.session.set_figures(figures, cell=cell, words=words))

    def set_scenarios(self, scenarios: Scenarios, *, cell: str, words: str) -> None:
        """Change the business case; what was touched and what was done are for undo."""
        self._try(lambda: self.session.set_scenarios(scenarios, cell=cell, words=words))

    def lock(self, by: str, at: datetime) -> None:
        """Lock the figures of the measurement."""
        self._try(lambda: self.session.lock(by, at))

    def unlock(self, by: str, reason: str, at: datetime) -> None:
        """Unlock the figures of the measurement."""
        self._try(lambda: self.session.unlock(by, reason, at))

    def start_remeasurement(self, on: date) -> None:
        """Add an empty hermeting and work on it."""
        self._try(lambda: self.session.start_remeasurement(on))

    def remove_measurement(self, measurement: MeasurementId) -> None:
        """Take a hermeting away."""
        self._try(lambda: self.session.remove_measurement(measurement))

    def edit_task(self, task: TaskCode, edit: TaskEdit) -> None:
        """Change what a person decided about a task."""
        self._try(lambda: self.session.edit_task(task, edit))

    def change_plan(self, subject: str, words: str, changed: Mapping[PartKey, Part | None]) -> None:
        """Change parts of the plan together: one step for undo, and one line in the log unless ``words`` is empty."""
        self._try(lambda: self.session.change_plan(subject, words, changed))

    def replan(self, day: date | None) -> None:
        """Plan the open tasks anew from a day; None goes back to the plan's own start."""
        self._try(lambda: self.session.replan(day))

    def keep_task(self, task: TaskCode) -> None:
        """Keep a task in the plan that nothing calls for any more."""
        self._try(lambda: self.session.keep_task(task))

    def dismiss(self, rule: RuleId, dismissed: DismissedWarning | None) -> None:
        """Wave a warning away, or call it back with None."""
        self._try(lambda: self.session.dismiss(rule, dismissed))

    def note_edition(self) -> None:
        """Keep which version a document other than the plan went out with."""
        self._try(self.session.note_edition)

    def note_printing(self, words: str) -> None:
        """Write in the log that the plan went out on paper."""
        self._try(lambda: self.session.note_printing(words))

    def set_logo(self, logo: Logo | None) -> None:
        """Give the client another logo; None takes it away."""
        self._try(lambda: self.session.set_logo(logo))

    def set_house_style(self, style: HouseStyle) -> None:
        """Change colour and words of this dossier's paper."""
        self._try(lambda: self.session.set_house_style(style))

    def add_workshop(self, workshop: Workshop) -> None:
        """Add a workshop to the dossier."""
        self._try(lambda: self.session.add_workshop(workshop))

    def remove_workshop(self, workshop: WorkshopId) -> None:
        """Take a workshop away; the levels that were agreed stay."""
        self._try(lambda: self.session.remove_workshop(workshop))

    def make_move(self, move: Move) -> None:
        """Let one thing happen in a workshop: one step for undo."""
        self._try(lambda: self.session.make_move(move))

    def move_to(self, workshop: WorkshopId, position: Position) -> None:
        """Keep where a workshop is; only the workshop's own screens need to refresh for it."""
        self._stay(lambda: self.session.move_to(workshop, position))

    def erase_votes(self, workshop: WorkshopId, at: datetime) -> tuple[str, ...]:
        """Erase what each participant voted, which no undo brings back; return what could not be cleaned, in sentences."""
        problems: list[str] = []
        self._try(lambda: problems.extend(self.session.erase_votes(workshop, at)))
        return tuple(problems)

    def undo(self) -> None:
        """Take the last change back."""
        self._travel(self.session.undo)

    def redo(self) -> None:
        """Bring the last undone change back."""
        self._travel(self.session.redo)

    def go_to(self, question: QuestionId) -> None:
        """Remember where one is; screens need not refresh for it."""
        self._stay(lambda: self.session.go_to(question))

    def _stay(self, act: Callable[[], None]) -> None:
        was_behind = self.session.has_unsaved
        try:
            act()
        except NotSavedError as error:
            self.save_failed.emit(str(error))
            return
        if was_behind:
            self.saved.emit()

    def choose_measurement(self, measurement: MeasurementId) -> None:
        """Work on another measurement of the dossier from here on."""
        self.session.choose_measurement(measurement)
        self.changed.emit()

    def retry(self) -> None:
        """Write again what could not be written."""
        self._try(self.session.retry)

    def _travel(self, move: Callable[[], Change | None]) -> None:
        steps = (self.session.last_step, self.session.next_step)
        done: list[Change | None] = []
        self._try(lambda: done.append(move()))
        change = done[0] if done else next((s.change for s in steps if s is not None), None)
        if change is not None:
            self.jumped.emit(subject_of(change))

    def _try(self, act: Callable[[], object]) -> None:
        before = self.session.dossier
        try:
            act()
        except NotSavedError as error:
            self.changed.emit()
            self.save_failed.emit(str(error))
            return
        except (LockedError, MeasurementError) as error:
            self.changed.emit()
            self.refused.emit(str(error))
            return
        except Exception:
            self.changed.emit()
            self.save_failed.emit(tr("De laatste wijziging staat nog niet op de schijf; probeer het opnieuw."))
            raise
        if self.session.dossier is not before:
            self.changed.emit()
        self.saved.emit()
