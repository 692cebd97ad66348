"""What can be undone and redone; a burst of typing is one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assessments.catalogue import Catalogue
from assessments.plan import Plan
from wizard.change_words import describe
from wizard.changes import Change, is_typing, joined


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the undo history."""

    change: Change
    words: str


class History:
    """The steps that were done, and those that were undone since."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._typing = False

    @property
    def last_step(self) -> Step | None:
        """Return what undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_step(self) -> Step | None:
        """Return what redo would bring back."""
        return self._undone[-1] if self._undone else None

    @property
    def undone(self) -> tuple[Change, ...]:
        """Return all that redo can bring back."""
        return tuple(step.change for step in self._undone)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return the change of every step, done or undone."""
        return tuple(step.change for step in (*self._done, *self._undone))

    def typed_before(self, change: Change) -> Change | None:
        """Return the step that a change goes on typing in, None when it is a step of its own."""
        last = self._done[-1].change if self._done and self._typing else None
        return last if last is not None and is_typing(last, change) else None

    def record(self, change: Change, plan: Plan | None = None) -> None:
        """Take a change into the history; going on in the text that was typed last makes that step longer."""
        last = self.typed_before(change)
        whole = change
        if last is not None:
            self._done.pop()
            whole = joined(last, change)
        self._typing = whole.before != whole.after  # typed and typed back: nothing to undo
        if self._typing:
            self._done.append(Step(whole, describe(whole, self._catalogue, plan)))
        self._undone.clear()

    def settle(self) -> None:
        """End a burst of typing: the next change is a step of its own."""
        self._typing = False

    def back(self) -> Change | None:
        """Move the last step to what is undone and return its change; None when there is none."""
        return self._move(self._done, self._undone)

    def forward(self) -> Change | None:
        """Move the last undone step back and return its change; None when there is none."""
        return self._move(self._undone, self._done)

    def drop(self, is_gone: Callable[[Change], bool]) -> None:
        """Forget the steps that may never be travelled again."""
        self._typing = False
        self._done = [step for step in self._done if not is_gone(step.change)]
        self._undone = [step for step in self._undone if not is_gone(step.change)]

    def _move(self, source: list[Step], target: list[Step]) -> Change | None:
        self._typing = False
        if not source:
            return None
        target.append(source.pop())
        return target[-1].change
