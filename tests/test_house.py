"""The house rules that no linter holds: sizes, addresses, line ends, and the glyphs that paper counts on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
CONTENT = ROOT / "resources" / "content"
FILE_LIMIT, FUNCTION_LIMIT = 320, 45
NOT_OURS = {".git", ".venv", ".hypothesis", "__pycache__", "build", "dist"}
TEXT_ENDINGS = {".py", ".md", ".toml", ".txt", ".in", ".sh", ".json", ".cfg", ".ini", ".yml", ""}
# In two halves, so that this file passes its own test.
REGISTRIES = (
    "pypi" + ".org",
    "files.python" + "hosted",
    "registry.npm" + "js",
    "npm" + "js.com",
    "deb." + "debian",
    "--index" + "-url",
    "--find" + "-links",
)
TABULAR = "0123456789+\N{MINUS SIGN}"
PAPER_TEXT = (
    "AZaz09 éëïöüčłĄŞœ €–—‘’“”…·•×½ ≥≤→▲▼●✓ ΑΩαω ЖЯжя \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
)
FALLBACK_TEXT = {
    "DejaVuSans.ttf": "☐☑☒✔✗⚑◐←↑→↓⇒♥★ אבגש ءابتث Հայ ქარ ∑√∞≠",
    "NotoEmoji-Regular.ttf": "😀🎉👍🚀✅❌⚠📎🔒",
    "NotoSansSC-Common.ttf": "中文招聘人事部，。あいうアイウ",
}


def python_files(root: Path) -> Iterator[Path]:
    """Yield our own Python files below a folder."""
    return (path for path in sorted(root.rglob("*.py")) if not NOT_OURS.intersection(path.relative_to(root).parts))


def text_files(root: Path) -> Iterator[Path]:
    """Yield our own text files below a folder."""
    for path in sorted(root.rglob("*")):
        parts = path.relative_to(root).parts
        is_ours = not NOT_OURS.intersection(parts) and not any(part.endswith("_cache") for part in parts)
        if is_ours and path.is_file() and path.suffix in TEXT_ENDINGS:
            yield path


def too_long_files(root: Path) -> list[str]:
    """Return the files over the limit, with their number of lines."""
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in python_files(root)}
    return [f"{path.relative_to(root)}: {length}" for path, length in lengths.items() if length > FILE_LIMIT]


def too_long_functions(root: Path) -> list[str]:
    """Return the functions over the limit, with their place and number of lines."""
    found = []
    for path in python_files(root):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
                length = node.end_lineno - node.lineno + 1
                if length > FUNCTION_LIMIT:
                    found.append(f"{path.relative_to(root)}:{node.lineno} {node.name}: {length}")
    return found


def files_with_addresses(root: Path) -> list[str]:
    """Return the text files that name a package registry, with the name."""
    return [
        f"{path.relative_to(root)}: {address}"
        for path in text_files(root)
        for address in REGISTRIES
        if address in path.read_text("utf-8", errors="replace")
    ]


def badly_written_files(root: Path) -> list[str]:
    """Return the content files that are not plain UTF-8 with LF and a line end at the end."""
    found = []
    for path in (one for one in sorted(root.rglob("*")) if one.is_file()):
        raw = path.read_bytes()
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"{path.relative_to(root)}: not UTF-8")
            continue
        if b"\r" in raw or raw.startswith(b"\xef\xbb\xbf") or not raw.endswith(b"\n"):
            found.append(f"{path.relative_to(root)}: CR, byte order mark, or no line end at the end")
    return found


def missing_characters(font: Path, text: str) -> str:
    """Return the characters that a font has no glyph for."""
    known = TTFont(font).getBestCmap()
    return "".join(character for character in text if character != " " and ord(character) not in known)


def digit_widths(font: Path) -> set[int]:
    """Return the widths of the digits, plus and minus of a font, in font units."""
    opened = TTFont(font)
    names, widths = opened.getBestCmap(), opened["hmtx"].metrics
    return {widths[names[ord(character)]][0] for character in TABULAR}


def test_no_python_file_is_over_the_limit() -> None:
    assert too_long_files(ROOT) == []


def test_no_function_is_over_the_limit() -> None:
    assert too_long_functions(ROOT) == []


def test_no_file_names_a_package_registry() -> None:
    assert files_with_addresses(ROOT) == []


def test_content_is_utf8_with_plain_line_ends() -> None:
    assert any(CONTENT.rglob("*.toml"))
    assert badly_written_files(CONTENT) == []


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold"])
def test_paper_figures_align_and_screen_figures_stay_as_drawn(weight: str) -> None:
    assert len(digit_widths(FONTS / "paper" / f"InterPaper-{weight}.ttf")) == 1
    assert len(digit_widths(FONTS / f"Inter-{weight}.ttf")) > 1


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold"])
def test_paper_fonts_carry_their_own_family_name(weight: str) -> None:
    names = TTFont(FONTS / "paper" / f"InterPaper-{weight}.ttf")["name"]

    assert names.getBestFamilyName() == "InterPaper"
    assert names.getDebugName(6) == f"InterPaper-{weight}"


@pytest.mark.parametrize("font", sorted(FONTS.rglob("Inter[-P]*.ttf")), ids=lambda path: path.stem)
def test_inter_has_what_our_own_texts_use(font: Path) -> None:
    assert missing_characters(font, PAPER_TEXT) == ""


def test_the_form_font_has_every_character_that_can_be_typed_in_a_field() -> None:
    typed = (
        bytes([*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x100)]).decode("cp1252")
        + "€–—‘’“”…•œŠšŽžŸƒ‚„†‡ˆ‰‹›Œ˜™"
    )

    assert missing_characters(FONTS / "paper" / "InterForm-Regular.ttf", typed) == ""


@pytest.mark.parametrize("name", FALLBACK_TEXT)
def test_fallback_fonts_have_what_people_type(name: str) -> None:
    assert missing_characters(FONTS / "fallback" / name, FALLBACK_TEXT[name]) == ""


@pytest.mark.parametrize("font", sorted(FONTS.rglob("*.ttf")), ids=lambda path: path.stem)
def test_fonts_are_static_truetype_below_two_megabytes(font: Path) -> None:
    opened = TTFont(font)

    assert "glyf" in opened
    assert "fvar" not in opened
    assert font.stat().st_size < 2_000_000


def test_the_rules_see_what_they_look_for(tmp_path: Path) -> None:
    body = "    pass\n" * FUNCTION_LIMIT
    (tmp_path / "long.py").write_text(f"def long():\n{body}" + "\n" * FILE_LIMIT, "utf-8")
    (tmp_path / "note.md").write_text(f"see {REGISTRIES[0]}\n", "utf-8")
    (tmp_path / "windows.toml").write_bytes(b"a = 1\r\n")
    (tmp_path / "latin.toml").write_bytes(b"a = '\xe9'\n")

    assert too_long_files(tmp_path) == [f"long.py: {FUNCTION_LIMIT + 1 + FILE_LIMIT}"]
    assert too_long_functions(tmp_path) == [f"long.py:1 long: {FUNCTION_LIMIT + 1}"]
    assert files_with_addresses(tmp_path) == [f"note.md: {REGISTRIES[0]}"]
    assert len(badly_written_files(tmp_path)) == 2
    assert missing_characters(FONTS / "Inter-Regular.ttf", "a☐") == "☐"
