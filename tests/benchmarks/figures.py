"""Cijfers with 5,000 vacancies and 500 cost lines: one keystroke until all outcomes stand, and one amount saved."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assessments.content import load
from assessments.figures import CostLine, Line, Vacancy
from assessments.store import Library
from assessments.store.library import FILE_NAME
from wizard.commands import example_dossier
from wizard.session import Session

_KEYS = 60


def one_keystroke(folder: Path) -> tuple[str, float, float, str]:
    """Type digits in an amount of the real window, painting after each; return the median in ms."""
    from ui.app import make_window
    from ui.early import Opening

    data = folder / "figures"
    data.mkdir()
    with Library.open(data / FILE_NAME, lambda: datetime.now(UTC)) as library:
        dossier = example_dossier()
        first = dossier.measurements[0]
        full = replace(first, figures=replace(first.figures, vacancies=_vacancies(), costs=_costs()))
        library.add(replace(dossier, measurements=(full,)))
        dossier_id = library.list_dossiers()[0].id
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    window = make_window(app, Opening(data / FILE_NAME))
    assert window is not None
    window.open_dossier(dossier_id)
    window.show()
    assert window.view is not None
    window.view.show_section("cijfers/kosten")
    tab = window.view.screen_of("cijfers").tab_of("kosten")  # type: ignore[attr-defined]  # the figures screen
    app.processEvents()
    index = next(
        place
        for row in range(tab.grid.grid.rowCount())
        if tab.grid.grid.is_editable(place := tab.grid.grid.index(row, 4))
    )
    tab.grid.setCurrentIndex(index)
    tab.grid.edit(index)
    editor = tab.grid.editor()
    assert editor is not None
    times = []
    for turn in range(_KEYS):
        begin = time.perf_counter()
        QTest.keyClick(editor, Qt.Key.Key_Backspace if turn % 8 == 7 else Qt.Key.Key_1)
        app.processEvents()
        window.grab()
        times.append((time.perf_counter() - begin) * 1000)
    window.close()
    window.close_library()
    middle, slow = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
    return "one keystroke in Cijfers, ms in the median", middle, 50, f"95% within {slow:.1f} ms, painted to a picture"


def one_cell(folder: Path) -> tuple[str, float, float, str]:
    """Save one amount among all those lines through a session, undo history and all; return the median in ms."""
    data = folder / "cell"
    data.mkdir()
    with Library.open(data / FILE_NAME, lambda: datetime.now(UTC)) as library:
        dossier = example_dossier()
        first = dossier.newest()
        full = replace(first, figures=replace(first.figures, vacancies=_vacancies(), costs=_costs()))
        library.add(replace(dossier, measurements=(full,)))
        session = Session(load(), library, library.load(dossier.id))
        times = []
        for turn in range(_KEYS):
            figures = session.measurement.figures
            first_line = replace(figures.costs[0], line=replace(figures.costs[0].line, amount=Decimal(turn + 1)))
            changed = replace(figures, costs=(first_line, *figures.costs[1:]))
            begin = time.perf_counter()
            session.set_figures(changed, cell=f"kosten/{turn}", words="bedrag")
            times.append((time.perf_counter() - begin) * 1000)
    middle = statistics.median(times)
    return "saving one amount in Cijfers, ms in the median", middle, 15, f"the first {times[0]:.1f} ms, on the disk"


def _vacancies() -> tuple[Vacancy, ...]:
    begin = date(2025, 1, 1)
    return tuple(
        Vacancy(
            f"V{place}",
            opened=begin + timedelta(days=place % 300),
            first_contact=begin + timedelta(days=place % 300 + 14),
            accepted=begin + timedelta(days=place % 300 + 40) if place % 9 else None,
            channel="LinkedIn" if place % 2 else "Bureau",
        )
        for place in range(5000)
    )


def _costs() -> tuple[CostLine, ...]:
    codes = ("E01", "E02", "E04", "I02", "I03")
    return tuple(
        CostLine(codes[place % 5], Line(f"Regel {place}", amount=Decimal(100 + place))) for place in range(500)
    )
