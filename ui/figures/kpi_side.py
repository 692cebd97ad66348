"""One KPI close up: what it is now and how that was worked out, what is better, and where the definition comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from assessments.catalogue import Catalogue
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.kpi_explanations import needs
from wizard.kpi_sheet import KpiLine, direction_words


class KpiCard(CardFrame):
    """The KPI of the row where one is; it follows while one types."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        super().__init__(theme)
        self._catalogue = catalogue
        self.title = Label(theme, role=Role.QUESTION_FOLDED)
        self.value = Label(theme, role=Role.KPI, tabular=True)
        self.formula = Label(theme, role=Role.SMALL_STRONG)
        self.sum = Label(theme, role=Role.SMALL, tabular=True)
        self.fault = Label(theme, role=Role.SMALL, color="error")
        self.target = Label(theme, role=Role.SMALL, color="ink-2")
        self.direction = Label(theme, role=Role.SMALL, color="ink-2")
        self.source = Label(theme, role=Role.CAPTION, color="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.value)
        layout.addWidget(Label(theme, tr("Zo rekenen we"), role=Role.CAPTION, color="muted"))
        layout.addWidget(self.formula)
        layout.addWidget(self.sum)
        layout.addWidget(self.fault)
        layout.addSpacing(6)
        for label in (self.target, self.direction, self.source):
            layout.addWidget(label)

    def show_line(self, line: KpiLine, filled: Sequence[str], faults: Sequence[str], keeper: str) -> None:
        """Show a KPI; ``filled`` is its sum with numbers, ``faults`` what cannot be right."""
        kpi = line.kpi
        self.title.set_text(f"{kpi.name} · {kpi.code}")
        self.value.set_text(line.value_words)
        self.formula.set_text(kpi.formula)
        self.sum.set_text("\n".join(filled) if line.value is not None else needs(kpi.code))
        self.fault.set_text("\n".join(faults))
        self.fault.setVisible(bool(faults))
        self.target.set_text(_target_words(line))
        self.target.setVisible(bool(self.target.text()))
        self.direction.set_text(direction_words(kpi))
        self.source.set_text("\n".join(self._sources(line, keeper)))
        self.setAccessibleName(f"{kpi.name}: {line.value_words}. {kpi.formula}. {self.sum.text()}")

    def _sources(self, line: KpiLine, keeper: str) -> list[str]:
        found = []
        for code in line.kpi.sources:
            source = self._catalogue.sources[code]
            year = f" ({source.year})" if source.year else ""
            found.append(tr("Bron {code}{year}: {place}").format(code=code, year=year, place=source.reference))
        if not found:
            found.append(tr("Eigen definitie, zonder norm van buiten."))
        if keeper:
            found.append(tr("{who} houdt dit elk kwartaal bij.").format(who=keeper))
        return found


def _target_words(line: KpiLine) -> str:
    parts = []
    if line.before is not None:
        words = tr("Bij de nulmeting: {value}.").format(value=line.before_words)
        parts.append(f"{words} {line.change_words}." if line.change is not None else words)
    if line.target is not None and line.is_provisional:
        words = tr("Streefwaarde {target}: ons voorstel, tweemaal de tolerantie beter dan de nulmeting.")
        parts.append(words.format(target=line.target_words))
    elif line.target is not None:
        parts.append(tr("Jullie streefwaarde: {target}.").format(target=line.target_words))
    if line.is_target_met is not None:
        parts.append(tr("Gehaald.") if line.is_target_met else tr("Nog niet gehaald."))
    return " ".join(parts)
