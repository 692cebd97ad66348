"""Make the files of resources/fonts/ from the font packages they come from (see resources/fonts/README.md)."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
WEIGHTS = {"Regular": "400Regular", "Medium": "500Medium", "SemiBold": "600SemiBold"}
WORD_FACES = {"Regular": "Regular", "SemiBold": "Bold"}
TABULAR_CHARACTERS = "0123456789+\N{MINUS SIGN}"
LAYOUT_TABLES = ("GSUB", "GPOS", "GDEF", "STAT")
LICENCE = (13, 14)
WORD_CODES = 0x0530
"""Latin, Greek and Cyrillic."""
WORD_SIGNS = frozenset(
    {
        *range(0x1E00, 0x1F00),
        *range(0x2000, 0x2070),
        *range(0x20A0, 0x20C0),
        *range(0x2190, 0x2194),
        *map(ord, "™½−≥≤≈≠∞√▲▼●○◆◇■□✓"),
    }
)
BOLD_SELECTION, REGULAR_SELECTION = 0b10100000, 0b11000000
STYLE = 2
FAMILY, FULL_NAME, UNIQUE_ID, POSTSCRIPT_NAME, TYPOGRAPHIC_FAMILY, VARIATIONS_PREFIX = 1, 4, 3, 6, 16, 25


def tabular_glyphs(font: TTFont) -> dict[str, str]:
    """Return the glyph that the font's own `tnum` feature puts in the place of each glyph."""
    layout = font["GSUB"].table
    record = next(r for r in layout.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    glyphs: dict[str, str] = {}
    for index in record.Feature.LookupListIndex:
        for subtable in layout.LookupList.Lookup[index].SubTable:
            glyphs.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return glyphs


def rename_family(font: TTFont, *, old: str, new: str) -> None:
    """Give the font another family name, so that no program mistakes it for the original."""
    own_names = {FAMILY, UNIQUE_ID, FULL_NAME, POSTSCRIPT_NAME, TYPOGRAPHIC_FAMILY, VARIATIONS_PREFIX}
    for record in font["name"].names:
        if record.nameID in own_names:
            record.string = record.toUnicode().replace(old, new, 1)


def save(font: TTFont, target: Path) -> None:
    """Write the font; the same input gives the same bytes."""
    font.recalcTimestamp = False
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target)


def make_tabular(font: TTFont) -> None:
    """Point digits, plus and minus at their tabular glyphs, and drop the layout tables, a third of the file."""
    glyphs, names = tabular_glyphs(font), font.getBestCmap()
    tabular = {ord(character): glyphs[names[ord(character)]] for character in TABULAR_CHARACTERS}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(tabular)
    for tag in LAYOUT_TABLES:
        if tag in font:
            del font[tag]


def make_paper_font(source: Path, target: Path) -> None:
    """Build the tabular glyphs in, since ReportLab applies no font features itself."""
    font = TTFont(source)
    make_tabular(font)
    rename_family(font, old="Inter", new="InterPaper")
    save(font, target)


def make_word_font(source: Path, target: Path, *, bold: bool) -> None:
    """Make a face that goes along inside a Word file, where "Inter" is only known as regular and bold."""
    font = TTFont(source)
    make_tabular(font)
    options = Options(hinting=False, name_IDs=[0, FAMILY, STYLE, UNIQUE_ID, FULL_NAME, POSTSCRIPT_NAME, *LICENCE])
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if code < WORD_CODES or code in WORD_SIGNS])
    subsetter.subset(font)
    style = "Bold" if bold else "Regular"
    names = {FAMILY: "Inter", STYLE: style, FULL_NAME: f"Inter {style}", POSTSCRIPT_NAME: f"Inter-{style}"}
    for record in font["name"].names:
        record.string = names.get(record.nameID, record.toUnicode())
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = BOLD_SELECTION if bold else REGULAR_SELECTION
    font["head"].macStyle = int(bold)
    save(font, target)


def common_han() -> list[str]:
    """Return level 1 of GB 2312 (3,755 everyday characters) with kana, CJK punctuation and full-width forms."""
    encoded = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    han = [raw.decode("gb2312", "ignore") for raw in encoded]
    others = [chr(code) for start, end in ((0x3000, 0x3100), (0xFF00, 0xFFF0)) for code in range(start, end)]
    return [character for character in (*han, *others) if character]


def make_subset(source: Path, target: Path, characters: Iterable[str]) -> None:
    """Keep only these characters of a font that would be too large whole."""
    options = Options(layout_features=[], hinting=False, name_IDs=["*"], recalc_timestamp=False)
    font = TTFont(source)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)
    save(font, target)


def typed_characters() -> list[str]:
    """Return every character of WinAnsi, the encoding in which form fields are typed."""
    return [bytes([code]).decode("cp1252", "ignore") for code in (*range(0x20, 0x7F), *range(0x80, 0x100))]


def make_form_font(source: Path, target: Path) -> None:
    """Keep what one can type in a form field: a PDF that can be filled in carries this whole font."""
    make_subset(source, target, (one for one in typed_characters() if one))
    font = TTFont(target)
    rename_family(font, old="InterPaper", new="InterForm")
    save(font, target)


def make_all(packages: Path) -> None:
    """Fill resources/fonts/ from the unpacked packages below one folder."""
    inter, fallback = packages / "inter", FONTS / "fallback"
    fallback.mkdir(parents=True, exist_ok=True)
    for weight, folder in WEIGHTS.items():
        source = inter / folder / f"Inter_{folder}.ttf"
        shutil.copyfile(source, FONTS / f"Inter-{weight}.ttf")
        make_paper_font(source, FONTS / "paper" / f"InterPaper-{weight}.ttf")
        if weight in WORD_FACES:
            make_word_font(source, FONTS / "word" / f"Inter-{WORD_FACES[weight]}.ttf", bold=weight != "Regular")
    make_form_font(FONTS / "paper" / "InterPaper-Regular.ttf", FONTS / "paper" / "InterForm-Regular.ttf")
    shutil.copyfile(inter / "LICENSE_FONT", FONTS / "OFL-Inter.txt")

    emoji, han, dejavu = packages / "noto-emoji", packages / "noto-sans-sc", packages / "dejavu"
    shutil.copyfile(dejavu / "DejaVuSans.ttf", fallback / "DejaVuSans.ttf")
    shutil.copyfile(dejavu / "copyright", fallback / "LICENSE-DejaVu.txt")
    shutil.copyfile(emoji / "400Regular" / "NotoEmoji_400Regular.ttf", fallback / "NotoEmoji-Regular.ttf")
    shutil.copyfile(emoji / "LICENSE_FONT", fallback / "OFL-NotoEmoji.txt")
    make_subset(han / "400Regular" / "NotoSansSC_400Regular.ttf", fallback / "NotoSansSC-Common.ttf", common_han())
    shutil.copyfile(han / "LICENSE_FONT", fallback / "OFL-NotoSansSC.txt")


if __name__ == "__main__":
    make_all(Path(sys.argv[1]))
