"""Besluiten: who decided what, when and why, newest first, with a field to search in them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan.follow_up.page import FollowUpPage
from ui.plan.follow_up.rows_card import RowFacts, RowsCard
from ui.plan.views import BOARD, CHECKS, FOLLOW_UP, name_of, view_of
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.edits import LineField
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment
from wizard.changes import FIGURES_PLACE
from wizard.dutch_time import dutch
from wizard.planning.decisions import Entry, decisions, matching

_MOST = 40


class DecisionsPage(FollowUpPage):
    """A search field and the decisions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._assessment: Assessment | None = None
        self._entries: tuple[Entry, ...] = ()
        self._codes: set[str] = set()
        self._dropped: set[str] = set()
        self.field = LineField(theme, name=tr("Zoek in de besluiten"), placeholder=tr("Zoek op taak, naam of woord"))
        self._lead = Label(theme, tr("Geen besluit met deze woorden. Zoek op iets anders."), color="muted")
        nothing = tr("Nog geen besluiten. Wat je in het plan verandert, komt hier te staan met datum en naam.")
        self.card = RowsCard(theme, _MOST, nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self._lead)
        layout.addWidget(self.card)
        layout.addStretch(1)
        self.field.textEdited.connect(self._on_field_text_edited)
        self.card.place_asked.connect(self.place_asked)

    def show_plan(self, assessment: Assessment) -> None:
        """Show the decisions of this dossier."""
        self._assessment = assessment
        self._entries = decisions(assessment.dossier)
        self._codes = {one.code for one in assessment.tasks}
        self._dropped = {one.template.code for one in assessment.dropped}
        self._show()

    def focus_first(self) -> None:
        """Put the focus in the search field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        found = matching(self._entries, self.field.text())
        self.field.setVisible(bool(self._entries))
        self._lead.setVisible(bool(self._entries) and not found)
        words = formats.count(len(self._entries), tr("besluit"), tr("besluiten"))
        if len(found) != len(self._entries):
            words = tr("{found} van {words}").format(found=len(found), words=words)
        self.card.setVisible(bool(found) or not self._entries)
        self.card.show_rows(words if found else tr("Besluiten"), [self._row(one) for one in found])

    def _row(self, entry: Entry) -> RowFacts:
        local = dutch(entry.at)
        who = entry.by or tr("naam niet bekend")
        moment = f"{formats.short_date_year(local.date())}, {local:%H:%M} · {who}"
        reason = tr("Reden: {reason}").format(reason=entry.reason) if entry.reason else ""
        place, link = self._way(entry.subject)
        label = entry.subject if self._is_code(entry.subject) else ""
        detail = "\n".join(part for part in (reason, moment) if part)
        return RowFacts(entry.words, label, detail, place=place, link=link)

    def _is_code(self, subject: str) -> bool:
        assert self._assessment is not None
        catalogue = self._assessment.catalogue
        return subject.startswith("T-") or subject in catalogue.questions or subject in catalogue.rules

    def _way(self, subject: str) -> tuple[str, str]:
        """Return where a decision leads and what its link says; two empty words when it leads nowhere."""
        assert self._assessment is not None
        catalogue = self._assessment.catalogue
        if subject.startswith("T-"):
            if subject in self._codes:
                return subject, tr("Open taak")
            return (BOARD, tr("Naar het bord")) if subject in self._dropped else ("", "")
        if (view := view_of(subject, catalogue)) and view != FOLLOW_UP:
            return view, tr("Naar de controle") if view == CHECKS else tr("Naar {view}").format(view=tr(name_of(view)))
        if subject.startswith(FIGURES_PLACE):
            return subject, tr("Naar Cijfers")
        if subject in catalogue.questions:
            return subject, tr("Naar de vraag")
        return (subject, tr("Naar Resultaat")) if subject in catalogue.rules else ("", "")

    @Slot()
    def _on_field_text_edited(self) -> None:
        self._show()
