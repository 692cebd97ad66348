"""Every widget in every state, drawn to pictures that a person looks at. Not shipped, not a test.

Run ``QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from assessments.catalogue import Catalogue
from assessments.content import load
from assessments.types import Answer, QuestionId
from tests.ui.samples import ANSWERS, CHANNELS, SECTIONS, WARNING, found, help_text, rail_rows
from ui.texts import install_qt_dutch
from ui.theme import Appearance, Theme
from ui.theme import Role as FontRole
from ui.widgets.buttons import FlatButton, IconButton, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import QuestionCard
from ui.widgets.chips import Chip, ChipKind, ChipText, KeyCap, PillarPill
from ui.widgets.command_popup import CommandPopup
from ui.widgets.dossier_bar import DossierBar
from ui.widgets.edits import LineField
from ui.widgets.footer import Action, Footer
from ui.widgets.help_panel import HelpPanel
from ui.widgets.notices import Banner, CardFrame, EmptyState, WarningBox
from ui.widgets.picture_view import PictureView
from ui.widgets.rail import StepRail
from ui.widgets.saved_indicator import SavedIndicator
from ui.widgets.scroll import ScrollPane
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard.drawing.levels import level_strip, score_bar


def main(folder: Path) -> None:
    """Draw every page in every look into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    install_qt_dutch(app)
    theme = Theme(app)
    theme.install(app)
    catalogue = load()
    looks = [(Appearance.LIGHT, 1.0), (Appearance.DARK, 1.0), (Appearance.LIGHT, 2.0), (Appearance.HIGH_CONTRAST, 1.0)]
    for appearance, factor in looks:
        theme.set_factor(factor)
        theme.set_appearance(appearance)
        for name, make in PAGES.items():
            window = make(theme, catalogue)
            shot(app, window, folder / f"{name}-{appearance}-{factor:.0f}.png")


def shot(app: QApplication, window: QWidget, path: Path) -> None:
    """Save a picture of a window."""
    window.show()
    for _ in range(4):
        app.processEvents()
    window.grab().save(str(path))
    window.close()
    window.deleteLater()


def card(theme: Theme, catalogue: Catalogue, code: str, *, is_open: bool = False, hue: str = "binden") -> QuestionCard:
    """Return a card with the gallery's answer."""
    made = QuestionCard(theme, catalogue.questions[QuestionId(code)], catalogue.level_names, hue=hue)
    if catalogue.questions[QuestionId(code)].is_maturity:
        made.set_target(ANSWERS.get(code, Answer()).target or 3)
    if code == "EXT-12":
        made.set_channels(CHANNELS)
    made.set_answer(ANSWERS.get(code, Answer()))
    made.set_open(is_open)
    made.set_current(is_open)
    return made


def column(cards: list[QWidget], width: int) -> QWidget:
    """Stack widgets on the desk."""
    page = QWidget()
    page.setAutoFillBackground(True)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.setSpacing(11)
    for one in cards:
        layout.addWidget(one)
    layout.addStretch(1)
    page.resize(width, max(layout.totalHeightForWidth(width), 200))
    return page


def cards_page(theme: Theme, catalogue: Catalogue) -> QWidget:
    """Cards of every state."""
    opened = ("INT-02", "INT-07", "INT-11", "INT-10")
    codes = ("INT-02", "INT-03", "INT-08", "INT-06", "INT-07", "INT-09", "INT-11", "INT-10")
    return column([card(theme, catalogue, code, is_open=code in opened) for code in codes], 818)


def narrow_page(theme: Theme, catalogue: Catalogue) -> QWidget:
    """Cards in a narrow window."""
    return column(
        [card(theme, catalogue, code, is_open=code == "INT-02") for code in ("INT-02", "INT-08", "INT-06")], 460
    )


def inputs_page(theme: Theme, catalogue: Catalogue) -> QWidget:
    """One open card per kind of question."""
    codes = ("PRO-01", "PRO-03", "PRO-12", "PRO-11", "PRO-13", "PRO-07", "TAL-12", "UIT-01")
    return column([card(theme, catalogue, code, is_open=True, hue="slate") for code in codes], 818)


def lists_page(theme: Theme, catalogue: Catalogue) -> QWidget:
    """The longer inputs, and one with an error."""
    wrong = card(theme, catalogue, "PRO-03", is_open=True)
    field = wrong.findChildren(LineField)[0]
    field.setText("veel")
    field.textEdited.emit("veel")
    wrong.flush()
    cards: list[QWidget] = [
        card(theme, catalogue, code, is_open=True) for code in ("PRO-02", "DRA-10", "DRA-12", "EXT-12")
    ]
    return column([wrong, *cards], 818)


def waived_page(theme: Theme, catalogue: Catalogue) -> QWidget:
    """N.v.t. open, a note being written, folded cards of other kinds."""
    writing = card(theme, catalogue, "INT-07", is_open=True)
    writing.edit_note()
    cards: list[QWidget] = [card(theme, catalogue, "INT-06", is_open=True), writing]
    cards += [
        card(theme, catalogue, code) for code in ("PRO-02", "PRO-13", "PRO-07", "TAL-12", "EXT-12", "DRA-12", "PRO-03")
    ]
    return column(cards, 818)


def controls_page(theme: Theme, catalogue: Catalogue) -> QWidget:
    """Buttons, chips, segments, pictures, notices."""
    del catalogue
    page = QWidget()
    page.setAutoFillBackground(True)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.setSpacing(14)
    for widgets in control_rows(theme):
        layout.addLayout(row(widgets))
    layout.addWidget(banner(theme))
    layout.addWidget(warning(theme))
    layout.addWidget(
        in_card(
            theme,
            EmptyState(
                theme, "Nog geen vacatures", "Hier komen de vacatures van het afgelopen jaar.", "Vacature toevoegen"
            ),
        )
    )
    layout.addStretch(1)
    page.resize(980, max(layout.totalHeightForWidth(980), 600))
    return page


def control_rows(theme: Theme) -> Iterator[list[QWidget]]:
    """Yield rows of small controls."""
    off = PrimaryButton(theme, "Kan nu niet", key="Ctrl+Enter")
    off.setEnabled(False)
    on = FlatButton(theme, "Nabespreken", icon="message-square")
    on.setCheckable(True)
    on.setChecked(True)
    yield [
        PrimaryButton(theme, "Volgende open vraag", key="Ctrl+Enter"),
        PrimaryButton(theme, "Nieuw dossier", icon="plus", key="Ctrl+N"),
        off,
    ]
    yield [
        SecondaryButton(theme, "Vorig thema", icon="arrow-left"),
        SecondaryButton(theme, "Regel toevoegen", icon="plus", key="Ins"),
    ]
    yield [
        FlatButton(theme, "Toelichting", icon="sticky-note"),
        on,
        IconButton(theme, "undo-2", "Ongedaan maken"),
        LinkButton(theme, "Zo rekenen we"),
    ]
    sure = Segment(theme, [("a", "zeker"), ("b", "redelijk"), ("c", "gok")], name="Zeker", small=True)
    sure.set_key("b")
    view = Segment(theme, [("a", "Kaarten"), ("b", "Lijst")], name="Beeld", icons=("layout-grid", "list"))
    view.set_key("a")
    yield [sure, view]
    yield [
        Chip(theme, ChipText("Plan loopt")),
        Chip(theme, ChipText("3 dagen te laat", "triangle-alert", ChipKind.WARNING)),
        Chip(theme, ChipText("Niet opgeslagen", "octagon-alert", ChipKind.ERROR)),
        Chip(theme, ChipText("Hermeting in 12 dagen", kind=ChipKind.ACCENT)),
    ]
    yield [PillarPill(theme, pillar) for pillar in ("identiteit", "boeien", "binden", "beheren")]
    yield [KeyCap(theme, key) for key in ("0", "Ctrl+K", "Esc")]
    yield list(saved_states(theme))
    yield [
        PictureView(theme, level_strip(1, 3, color="binden.fill")),
        PictureView(theme, score_bar(Decimal("1.49"), Decimal(3), color="beheren.fill", edge="beheren.text")),
    ]


def saved_states(theme: Theme) -> Iterator[QWidget]:
    """Yield the saved indicator in its states."""
    saved, failed = SavedIndicator(theme), SavedIndicator(theme)
    saved.show_saved("14:32")
    failed.show_failed()
    yield from (saved, failed)


def banner(theme: Theme) -> Banner:
    """Return the banner of the start screen."""
    made = Banner(theme, "Ga verder")
    made.show_words(
        "Verder waar je was · vandaag 16:58",
        "Voorbeeld BV",
        "Stap 4 Extern proces, thema Beeld en verhalen, vraag EXT-09",
    )
    return made


def warning(theme: Theme) -> WarningBox:
    """Return a warning with a link."""
    return WarningBox(theme, WARNING, title="Past niet bij elkaar", links=[("DRA-09", "Naar DRA-09")])


def in_card(theme: Theme, content: QWidget) -> CardFrame:
    """Put something on a card."""
    frame = CardFrame(theme)
    QVBoxLayout(frame).addWidget(content)
    return frame


def row(widgets: list[QWidget]) -> QLayout:
    """Put widgets side by side."""
    layout = QHBoxLayout()
    layout.setSpacing(12)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def window_page(theme: Theme, catalogue: Catalogue) -> QWidget:
    """The whole wizard of screen 03, put together by hand."""
    window = QWidget()
    window.setAutoFillBackground(True)
    bar = DossierBar(theme, SECTIONS)
    bar.show_dossier("Voorbeeld BV", "Nulmeting 5 jan 2026")
    bar.set_section("vragen")
    bar.saved.show_saved("14:32")
    bar.set_history(can_undo=True, can_redo=False)
    rail = StepRail(theme)
    rail.set_rows(rail_rows())
    rail.set_progress(29, 70, "1 nabespreken")
    panel = HelpPanel(theme)
    panel.show_help(help_text(catalogue))
    footer = Footer(theme)
    footer.show_change("INT-02 gewijzigd: niveau 2 → 1")
    footer.set_hint(("0", "4"), "kiest een niveau")
    footer.set_actions(
        [Action("previous", "Vorig thema", "arrow-left")], Action("next", "Volgende open vraag", shortcut="Ctrl+Enter")
    )
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(rail)
    middle.addWidget(wizard_cards(theme, catalogue), 1)
    middle.addWidget(panel)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(bar)
    layout.addLayout(middle, 1)
    layout.addWidget(footer)
    window.resize(1366, 736)
    return window


def wizard_cards(theme: Theme, catalogue: Catalogue) -> QWidget:
    """The theme page of screen 03."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(24, 14, 24, 14)
    layout.setSpacing(0)
    layout.addWidget(Label(theme, "Stap 3 · Intern proces", role=FontRole.CAPTION, color="muted"))
    layout.addWidget(Label(theme, "Selectiegesprek", role=FontRole.TITLE))
    layout.addSpacing(10)
    for code in ("INT-02", "INT-03", "INT-08"):
        layout.addWidget(card(theme, catalogue, code, is_open=code == "INT-02"))
        layout.addSpacing(11)
    layout.addStretch(1)
    return ScrollPane(page)


def popup_page(theme: Theme, catalogue: Catalogue) -> QWidget:
    """The popup over the wizard."""
    window = window_page(theme, catalogue)
    popup = CommandPopup(theme, lambda _: found(), window)
    popup.open("gesprek")
    return window


PAGES: dict[str, Callable[[Theme, Catalogue], QWidget]] = {
    "cards": cards_page,
    "narrow": narrow_page,
    "inputs": inputs_page,
    "lists": lists_page,
    "waived": waived_page,
    "controls": controls_page,
    "window": window_page,
    "popup": popup_page,
}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
