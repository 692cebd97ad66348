"""Any PNG, JPEG or SVG becomes a logo; what cannot is refused with one sentence."""

from __future__ import annotations

import os
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from assessments.errors import LogoError
from assessments.types import Logo
from tests.wizard.documents.pictures import HEAD, dots, picture, svg, wordmark
from wizard.documents.logos import JPEG, PNG, SVG, logo_picture, logo_png, read_logo

BILLION = '<!DOCTYPE svg [<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 12)
) + "]>"  # fmt: skip

COPIES = '<g id="a0"><rect width="9" height="9"/></g>' + "".join(
    f'<g id="a{number}">' + f'<use href="#a{number - 1}"/>' * 10 + "</g>" for number in range(1, 10)
)
PATTERNS = '<pattern id="a0"><rect width="9" height="9"/></pattern>' + "".join(
    f'<pattern id="a{number}">' + f'<rect style="fill:url(#a{number - 1})"/>' * 10 + "</pattern>"
    for number in range(1, 10)
)
CHAIN = '<g id="a0"/>' + "".join(f'<g id="a{number}"><use href="#a{number - 1}"/></g>' for number in range(1, 1000))


def made(data: bytes) -> Image.Image:
    png = logo_png(read_logo(data))
    assert png is not None
    return dots(png)


@pytest.mark.parametrize(
    "data, kind",
    [(picture(), PNG), (picture(kind="JPEG"), JPEG), (svg(), SVG), (b"\xef\xbb\xbf  " + svg(), SVG)],
)
def test_a_logo_is_kept_as_it_was_given_and_known_by_what_it_is(data: bytes, kind: str) -> None:
    assert read_logo(data) == Logo(kind, data)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_read(mode: str) -> None:
    dark = {"1": 0, "L": 40, "LA": (40, 255), "P": 0, "RGB": (40, 40, 40), "RGBA": (40, 40, 40, 255), "I;16": 40 * 256}

    image = made(picture(mode=mode, color=dark[mode]))

    assert max(image.getpixel((5, 5))) <= 41  # type: ignore[arg-type]  # a triple of RGB


def test_what_is_transparent_is_white_and_empty_edges_fall_away() -> None:
    image = made(wordmark())

    assert image.getpixel((0, 0)) == (255, 255, 255)
    assert image.width / image.height > 840 / 280


def test_a_picture_is_never_stretched_and_has_no_more_dots_than_paper_shows() -> None:
    image = made(picture(5000, 20))

    assert image.size == (496, 2)
    assert made(picture(3000, 3000)).size == (165, 165)
    found = logo_picture(read_logo(picture(3000, 3000)))
    assert found is not None
    assert found.fitted(42, 14) == pytest.approx((14, 14))


def test_printers_colours_become_screen_colours() -> None:
    cyan = made(picture(mode="CMYK", color=(255, 0, 0, 0), kind="JPEG")).getpixel((50, 50))

    assert isinstance(cyan, tuple)
    red, green, blue = cyan
    assert red < 60
    assert green > 120
    assert blue > 120


def test_a_profile_in_the_file_is_followed() -> None:
    target = BytesIO()
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    Image.new("RGB", (64, 64), "#336699").save(target, "PNG", icc_profile=lab.tobytes())

    assert made(target.getvalue()).getpixel((3, 3)) == (0x33, 0x66, 0x99)


def test_a_profile_that_is_nonsense_does_no_harm() -> None:
    target = BytesIO()
    Image.new("RGB", (64, 64), "#336699").save(target, "PNG", icc_profile=b"nonsense")

    assert made(target.getvalue()).getpixel((3, 3)) == (0x33, 0x66, 0x99)


def test_twenty_megabytes_are_kept_small() -> None:
    target = BytesIO()
    Image.frombytes("RGB", (2600, 2600), os.urandom(2600 * 2600 * 3)).save(target, "PNG")
    data = target.getvalue()
    assert len(data) > 20_000_000

    logo = read_logo(data)

    assert logo.media_type == PNG
    assert len(logo.data) < 1_500_000
    assert made(data).size == (165, 165)


@pytest.mark.parametrize(
    "data, words",
    [
        (b"", "geen PNG, JPEG of SVG"),
        (b"%PDF-1.7", "geen PNG, JPEG of SVG"),
        (b"GIF89a", "geen PNG, JPEG of SVG"),
        (picture(kind="BMP"), "geen PNG, JPEG of SVG"),
        (picture(1, 1), "te klein om af te drukken (1 × 1 beeldpunten)"),
        (picture()[:60], "beschadigd of niet heel"),
        (os.urandom(0) + picture(kind="JPEG")[:400], "beschadigd of niet heel"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "beschadigd of niet heel"),
        (b"\xff\xd8\xff", "beschadigd of niet heel"),
        (picture(color="white"), "wit of doorzichtig"),
        (picture(mode="RGBA", color=(20, 20, 20, 0)), "wit of doorzichtig"),
        (wordmark(ink="#FFFFFF"), "wit of doorzichtig"),
        (b"<html><body>nee</body></html>", "beschadigd of leeg"),
        (b"<svg", "beschadigd of leeg"),
        (svg("<rect"), "beschadigd of leeg"),
        (svg(""), "wit of doorzichtig"),
        (svg('<rect width="9" height="9" fill="&b;"/>'), "beschadigd of leeg"),
        (svg('<image href="https://example.org/a.png" width="9" height="9"/>'), "van een andere plek"),
        (svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>'), "van een andere plek"),
        (svg('<use href="ander.svg#a"/>'), "van een andere plek"),
        (svg('<image href="data:image/svg+xml;base64,AAAA" width="9" height="9"/>'), "van een andere plek"),
        (svg("<text>&a11;</text>", before=BILLION), "te ingewikkeld"),
        (svg("<g>" * 100_000 + "</g>" * 100_000), "te ingewikkeld"),
        (svg("<rect/>" * 6_000), "te ingewikkeld"),
        (svg(f"<text>{'a' * 3_000}</text>"), "te ingewikkeld"),
        (svg(f"<defs>{COPIES}</defs><use href='#a9'/>"), "te ingewikkeld"),
        (svg(f"<defs>{PATTERNS}</defs><rect width='9' height='9' fill='url(#a9)'/>"), "te ingewikkeld"),
        (svg(f"<defs>{CHAIN}</defs><use href='#a900'/>"), "te ingewikkeld"),
    ],
)
def test_what_cannot_be_a_logo_is_refused_with_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(LogoError) as caught:
        read_logo(data)

    assert words in str(caught.value)
    assert str(caught.value).count(". ") == 0


def test_a_picture_that_unfolds_into_too_many_dots_is_refused_before_it_does() -> None:
    rows = zlib.compress(b"\0" * 100)
    head = (30000).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
    bomb = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")

    with pytest.raises(LogoError, match="te groot"):
        read_logo(bomb)


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")


SHADOW = svg(
    '<filter id="f" x="-99" y="-99" width="999" height="999"><feGaussianBlur stdDeviation="9"/></filter>'
    '<rect filter="url(#f)" width="50" height="20"/>'
)
"""Few elements, and more dots than any computer can draw."""


def test_a_drawing_that_never_ends_is_stopped_and_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wizard.documents.svg._MOST_SECONDS", 1.0)

    with pytest.raises(LogoError, match="te ingewikkeld"):
        read_logo(SHADOW)

    assert logo_png(Logo(SVG, SHADOW)) is None
    monkeypatch.setattr("wizard.documents.svg.png_of", pytest.fail)
    assert logo_png(Logo(SVG, SHADOW)) is None


def test_a_drawing_that_ends_its_process_leaves_the_program_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash = tmp_path / "crash.py"
    crash.write_text("import os; os.abort()", "utf-8")
    monkeypatch.setattr("wizard.documents.svg._DRAWING", crash)

    with pytest.raises(LogoError, match="te ingewikkeld"):
        read_logo(svg('<circle r="31"/>'))


def test_scripts_and_links_in_an_svg_are_left_out_and_the_drawing_stays() -> None:
    plain = made(svg())

    with_script = made(
        svg('<script>alert(1)</script><a href="https://example.org"><rect onclick="x()" width="120" height="40" rx="8"'
            ' fill="#0A7D5C"/></a><foreignObject><p>nee</p></foreignObject>')
    )  # fmt: skip

    assert with_script.tobytes() == plain.tobytes()


def test_entities_of_the_file_itself_are_filled_in_and_those_from_elsewhere_are_not(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim", "utf-8")
    own = svg(
        '<rect width="120" height="40" rx="8" fill="&green;"/>', before='<!DOCTYPE svg [<!ENTITY green "#0A7D5C">]>'
    )
    outside = svg(
        '<rect width="120" height="40" rx="8" fill="#0A7D5C"/><text x="5" y="20" fill="white">&secret;</text>',
        before=f'<!DOCTYPE svg [<!ENTITY secret SYSTEM "{secret.as_uri()}">]>',
    )

    assert made(own).tobytes() == made(svg()).tobytes()
    assert made(outside).tobytes() == made(svg()).tobytes()


def test_text_in_an_svg_is_seen_in_our_own_typeface() -> None:
    one, other = (
        made(svg(f'<text x="4" y="30" font-size="30" font-family="{face}">Acme</text>'))
        for face in ("Futura", "Georgia")
    )

    assert one.tobytes() == other.tobytes()


def test_a_broken_logo_from_elsewhere_is_no_error_but_no_picture() -> None:
    assert logo_picture(Logo("image/png", b"nonsense")) is None
    assert logo_picture(None) is None
    assert logo_png(Logo("image/svg+xml", HEAD.encode())) is None


def test_grey_takes_the_colour_out() -> None:
    png = logo_png(read_logo(picture()), is_grey=True)

    assert png is not None
    red, green, blue = dots(png).getpixel((9, 9))  # type: ignore[misc]  # a triple of RGB
    assert red == green == blue


def test_the_same_logo_gives_the_same_bytes() -> None:
    logo = read_logo(svg())

    assert logo_png(logo) == logo_png(Logo(logo.media_type, bytes(bytearray(logo.data))))


def test_what_is_used_a_few_times_and_what_uses_itself_is_drawn() -> None:
    part = '<defs><g id="a"><rect width="20" height="40" fill="#0A7D5C"/></g></defs>'
    copies = "".join(f'<use href="#a" x="{x}"/>' for x in (0, 50, 100))

    assert made(svg(part + copies)).getpixel((5, 5)) == (0x0A, 0x7D, 0x5C)
    assert made(svg('<g id="a"><use href="#a"/><rect width="120" height="40"/></g>')).getpixel((5, 5)) == (0, 0, 0)
