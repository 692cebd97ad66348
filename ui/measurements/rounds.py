"""The menu under the organisation's name, and what its lines do: choose, begin, remove, lock and unlock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from assessments.metrics.comparability import baseline, is_about_a_year
from assessments.outcomes import work_out
from assessments.scoring import score
from assessments.types import Dossier, Measurement, MeasurementId, MeasurementKind
from ui.measurements.ask import AskDialog, Asked
from ui.texts import tr
from ui.theme import Theme
from ui.work import Work
from wizard import formats
from wizard.entry.notation import read_date, write_date
from wizard.missing import what_misses


def _now() -> datetime:
    return datetime.now(UTC)


def measurement_words(measurement: Measurement) -> str:
    """Name a measurement: its kind and day."""
    kind = tr("Nulmeting") if measurement.kind is MeasurementKind.NULMETING else tr("Hermeting")
    return f"{kind} {formats.short_date_year(measurement.date)}"


class Rounds(QObject):
    """Everything one can do with the measurements of the open dossier."""

    def __init__(
        self,
        work: Work,
        theme: Theme,
        parent: QWidget,
        flush: Callable[[], None],
        *,
        now: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._theme = theme
        self._window = parent
        self._flush = flush
        self._now = now
        self.menu = QMenu(parent)
        self.menu.aboutToShow.connect(self.fill)
        self.menu.triggered.connect(self._on_menu_triggered)

    @Slot()
    def fill(self) -> None:
        """Write the lines of the menu as things are now."""
        self.menu.clear()
        session = self._work.session
        for one in session.dossier.measurements:
            action = self.menu.addAction(measurement_words(one))
            action.setCheckable(True)
            action.setChecked(one.id == session.measurement.id)
            action.setData(one.id)
        self.menu.addSeparator()
        self.menu.addAction(tr("Nieuwe meting…")).setData(self.ask_new)
        if session.is_locked:
            self.menu.addAction(tr("Ontgrendel de cijfers…")).setData(self.ask_unlock)
        else:
            self.menu.addAction(tr("Vergrendel de cijfers…")).setData(self.ask_lock)
        if session.measurement.kind is MeasurementKind.HERMETING:
            self.menu.addAction(tr("Verwijder deze hermeting")).setData(self.remove)

    @Slot()
    def ask_new(self) -> AskDialog:
        """Ask the day of the next measurement."""
        self._flush()
        last = self._work.session.dossier.newest()
        words = [
            tr(
                "De vragen staan klaar om opnieuw te beantwoorden, met het vorige antwoord erbij. De teller begint op 0."
            ),
            tr("Posten, kanalen en streefwaarden blijven staan; bedragen vul je opnieuw in."),
        ]
        if not self._work.session.dossier.measurements[0].is_locked:
            words.append(
                tr("Let op: de nulmeting is nog niet vergrendeld. Doe dat eerst, dan verandert zij niet meer.")
            )
        dialog = AskDialog(
            self._theme,
            tr("Nieuwe meting"),
            words,
            [
                Asked(
                    tr("Dag van de meting"),
                    write_date(self._now().astimezone().date()),
                    self._check_day(last),
                    _advise_day(self._work.session.dossier),
                )
            ],
            tr("Begin hermeting"),
            self._window,
        )
        dialog.answered.connect(self._on_new_dialog_answered)
        dialog.open()
        return dialog

    def _check_day(self, last: Measurement) -> Callable[[str], str]:
        def check(text: str) -> str:
            day = read_date(text)
            if day is None:
                return tr("Typ een datum als 5-1-2027.")
            if day <= last.date:
                return tr("Kies een dag na {day}, de vorige meting.").format(day=formats.long_date(last.date))
            return ""

        return check

    @Slot()
    def ask_lock(self) -> AskDialog:
        """Ask who locks the figures, and say what still misses."""
        self._flush()
        session = self._work.session
        sheet = session.sheet
        missing = what_misses(work_out(sheet, score(sheet)))
        words = [tr("Daarna kunnen kosten, vacatures, kanalen en KPI’s niet meer per ongeluk veranderen. De vragen en de "
                    "businesscase blijven vrij.")]  # fmt: skip
        if missing:
            words += [tr("Nog niet compleet:"), *(f"• {one}" for one in missing)]
        estimates = sum(cost.line.estimate for cost in session.measurement.figures.costs)
        if estimates:
            count = formats.count(estimates, "regel is", "regels zijn")
            words.append(tr("{count} gemerkt als schatting; dat blijft zichtbaar.").format(count=count))
        dialog = AskDialog(
            self._theme,
            tr("Cijfers vergrendelen"),
            words,
            [Asked(tr("Wie vergrendelt?"), check=_named)],
            tr("Vergrendel"),
            self._window,
        )
        dialog.answered.connect(self._on_lock_dialog_answered)
        dialog.open()
        return dialog

    @Slot()
    def ask_unlock(self) -> AskDialog:
        """Ask who unlocks the figures, and why."""
        dialog = AskDialog(
            self._theme,
            tr("Cijfers ontgrendelen"),
            [tr("Wie en waarom komt in het logboek van deze meting te staan.")],
            [Asked(tr("Wie ontgrendelt?"), check=_named), Asked(tr("Waarom?"), check=_reasoned)],
            tr("Ontgrendel"),
            self._window,
        )
        dialog.answered.connect(self._on_unlock_dialog_answered)
        dialog.open()
        return dialog

    @Slot()
    def remove(self) -> None:
        """Take the hermeting away; undo brings it back."""
        self._flush()
        self._work.remove_measurement(self._work.session.measurement.id)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        chosen = action.data()
        if callable(chosen):
            chosen()
        else:
            self._flush()
            self._work.choose_measurement(MeasurementId(chosen))

    @Slot(list)
    def _on_new_dialog_answered(self, texts: list[str]) -> None:
        day = read_date(texts[0])
        if day is not None:
            self._work.start_remeasurement(day)

    @Slot(list)
    def _on_lock_dialog_answered(self, texts: list[str]) -> None:
        self._work.lock(texts[0], self._now())

    @Slot(list)
    def _on_unlock_dialog_answered(self, texts: list[str]) -> None:
        self._work.unlock(texts[0], texts[1], self._now())


def _advise_day(dossier: Dossier) -> Callable[[str], str]:
    first = baseline(dossier)

    def advise(text: str) -> str:
        day = read_date(text)
        if first is None or day is None or day <= first.date or is_about_a_year(first.date, day):
            return ""
        return tr(
            "Let op: dit is {days} dagen na de nulmeting. Nul- en hermeting vergelijk je het best met een jaar ertussen."
        ).format(days=formats.number((day - first.date).days))

    return advise


def _named(text: str) -> str:
    return "" if text else tr("Vul een naam in, dan is later te zien wie dit deed.")


def _reasoned(text: str) -> str:
    return "" if text else tr("Schrijf op waarom; dat komt in het logboek.")
