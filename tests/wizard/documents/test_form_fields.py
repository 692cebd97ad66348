"""The forms can be filled in on a screen: other programs fill them in and read them back."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import pikepdf
import pypdf
import pypdfium2  # type: ignore[import-untyped]  # no types shipped
import pytest

from tests.dossiers import CATALOGUE, MONDAY, example
from wizard.assessment import assess
from wizard.documents.family import Kind, Request, make

PDF_DOCUMENTS = (Kind.TASKS,)


@cache
def document(kind: Kind) -> bytes:
    """Return a form of the example."""
    return make(assess(CATALOGUE, example()), Request(kind), MONDAY)


def widgets(pdf: bytes) -> list[Any]:
    """Return all places of fields, in the order of the pages."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    found = []
    for page in reader.pages:
        found += [one.get_object() for one in page.get("/Annots", []) if one.get_object()["/Subtype"] == "/Widget"]
    return found


def inherited(widget: Any, key: str) -> Any:
    """Return an entry of a field, its parent's when it has none."""
    while key not in widget and "/Parent" in widget:
        widget = widget["/Parent"].get_object()
    return widget.get(key)


@pytest.mark.parametrize("kind", PDF_DOCUMENTS)
def test_the_same_form_gives_the_same_bytes(kind: Kind) -> None:
    assert make(assess(CATALOGUE, example()), Request(kind), MONDAY) == document(kind)


@pytest.mark.parametrize("kind", PDF_DOCUMENTS)
def test_every_field_has_a_look_a_place_and_words(kind: Kind) -> None:
    for widget in widgets(document(kind)):
        left, bottom, right, top = (float(edge) for edge in widget["/Rect"])
        assert 56 < left < right < 543
        assert 60 < bottom < top < 770
        assert widget["/F"] == 4
        assert str(inherited(widget, "/TU")).strip()
        look = widget["/AP"]["/N"]
        if inherited(widget, "/FT") == "/Btn":
            assert widget["/AS"] in look
            assert len(look) == 2
        else:
            assert look.get_object()["/Subtype"] == "/Form"


@pytest.mark.parametrize("kind", PDF_DOCUMENTS)
def test_no_two_fields_share_a_place(kind: Kind) -> None:
    reader = pypdf.PdfReader(io.BytesIO(document(kind)))
    for page in reader.pages:
        boxes = [[float(edge) for edge in one.get_object()["/Rect"]] for one in page.get("/Annots", [])]
        for number, (left, bottom, right, top) in enumerate(boxes):
            for other in boxes[number + 1 :]:
                assert right <= other[0] or other[2] <= left or top <= other[1] or other[3] <= bottom


@pytest.mark.parametrize("kind", PDF_DOCUMENTS)
def test_nothing_that_one_types_in_has_a_typeface_that_is_not_embedded(kind: Kind) -> None:
    with pikepdf.open(io.BytesIO(document(kind))) as pdf:
        typefaces = pdf.Root.AcroForm.DR.Font
        assert list(typefaces.keys()) == ["/InterForm-Regular"]
        face = typefaces["/InterForm-Regular"]
        assert "/FontFile2" in face.FontDescriptor
        assert face.Encoding == "/WinAnsiEncoding"
        assert [int(face.Widths[ord(letter) - 32]) for letter in "Hi0"] == [743, 242, 648]
        assert pdf.Root.AcroForm.get("/NeedAppearances") is None


def test_an_owners_sheet_filled_in_with_one_library_is_read_back_by_another() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(document(Kind.TASKS)))
    given = {
        "T-INT-06.klaar": "/Ja",
        "T-INT-06.stand": "klaar",
        "T-INT-06.gedaan-op": "16 jänuari",
        "blad-1.datum": "5 jan",
    }
    writer.update_page_form_field_values(writer.pages[0], given, auto_regenerate=False)
    filled = io.BytesIO()
    writer.write(filled)

    with pikepdf.open(filled) as pdf:
        fields = {field.fully_qualified_name: field for field in pdf.acroform.fields}
        assert fields["T-INT-06.klaar"].obj.V == "/Ja"
        assert fields["T-INT-06.klaar"].obj.AS == "/Ja"
        assert str(fields["T-INT-06.stand"].obj.V) == "klaar"
        assert str(fields["T-INT-06.gedaan-op"].obj.V) == "16 jänuari"
        assert fields["T-INT-05.klaar"].obj.V == "/Off"


def test_what_was_filled_in_is_seen_where_its_box_is() -> None:
    before = document(Kind.TASKS)
    with pikepdf.open(io.BytesIO(before)) as pdf:
        field = next(one for one in pdf.acroform.fields if one.fully_qualified_name == "T-INT-06.klaar")
        field.obj.V = field.obj.AS = pikepdf.Name("/Ja")
        left, bottom, right, top = (float(edge) for edge in field.obj.Rect)
        after = io.BytesIO()
        pdf.save(after)

    def darkness(data: bytes) -> int:
        document = pypdfium2.PdfDocument(data)
        document.init_forms()
        picture = document[0].render(scale=4, grayscale=True).to_pil()
        box = (int(left * 4) + 6, int((842 - top) * 4) + 6, int(right * 4) - 5, int((842 - bottom) * 4) - 5)
        return sum(1 for light in picture.crop(box).get_flattened_data() if light < 128)

    assert darkness(before) == 0
    assert darkness(after.getvalue()) > 50
