"""The forms can be filled in on a screen: other programs fill them in and read them back."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2  # type: ignore[import-untyped]  # no types shipped
import pytest

from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.types import Dossier, Role, RoleHolders, TaskCode
from tests.dossiers import CATALOGUE, MONDAY, dossier, every_level, example
from wizard.assessment import assess
from wizard.documents import blank_pdf
from wizard.documents.family import Kind, Request, make
from wizard.documents.participant import Participant

CHECKERS = (["pdfua", "check"], ["outloud", "--fail-on", "warning"])
PDF_DOCUMENTS = (Kind.TASKS, Kind.BLANK)


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


@pytest.mark.parametrize("kind", PDF_DOCUMENTS)
def test_every_field_is_heard_in_the_order_in_which_tab_visits_it(kind: Kind) -> None:
    with pikepdf.open(io.BytesIO(document(kind))) as pdf:
        heard = [kid.Obj.objgen for form in forms(pdf.Root.StructTreeRoot.K) for kid in kids(form)]
        shown = [one.objgen for page in pdf.pages for one in page.get("/Annots", [])]

        assert heard == shown
        assert all(page.Tabs == "/S" for page in pdf.pages)


@pytest.mark.parametrize("kind", PDF_DOCUMENTS)
def test_the_checkers_find_nothing(kind: Kind, tmp_path: Path) -> None:
    target = tmp_path / "form.pdf"
    target.write_bytes(document(kind))

    assert [complaint for command in CHECKERS for complaint in complained(command, target)] == []


def everybody_has_too_much() -> Dossier:
    """Return a dossier with late, finished and shared tasks, odd letters and endless words."""
    odd = "<b>Łódź & Ćwik</b> 😀 ☐ Ελλάδα שלום"
    words = ("".join(chr(97 + number // step % 26) for step in (1, 26, 3, 7, 11)) for number in range(1500))
    edits = {
        TaskCode("T-INT-06"): TaskEdit(owner=f"{odd} {'x' * 400}", status=TaskStatus.DONE, done_on=date(2026, 1, 7)),
        TaskCode("T-INT-05"): TaskEdit(owner="Joost en Samira", title=f"{odd} " * 40, remark=" ".join(words)),
        TaskCode("T-SYN-03"): TaskEdit(status=TaskStatus.BUSY, busy_since=date(2026, 1, 6), evidence="w" * 700),
        TaskCode("T-TAL-03"): TaskEdit(title="t" * 1200, due=date(2026, 9, 1)),
    }
    return replace(example(), organisation=odd, plan=Plan(edits=edits))


@pytest.mark.parametrize(
    "one",
    [
        dossier(),
        dossier(every_level(1), {"PRO-10": 16}),
        dossier(every_level(1), {"PRO-07": RoleHolders({Role.HR: "Anna", Role.HM: None})}),
        everybody_has_too_much(),
    ],
    ids=["empty", "nobody", "one name", "too much"],
)
def test_the_checkers_find_nothing_on_other_sheets_either(one: Dossier, tmp_path: Path) -> None:
    target = tmp_path / "sheets.pdf"
    target.write_bytes(make(assess(CATALOGUE, one), Request(Kind.TASKS), date(2026, 2, 20)))

    complaints = [complaint for command in CHECKERS for complaint in complained(command, target)]

    assert complaints == []


def complained(command: list[str], target: Path) -> list[str]:
    """Return what a checker prints when it is not content, and what the engine of qpdf finds."""
    program = Path(sys.executable).with_name(command[0])
    done = subprocess.run([program, *command[1:], target], capture_output=True, text=True, check=False)
    with pikepdf.open(target) as pdf:
        broken = [str(problem) for problem in pdf.check_pdf_syntax()]
    return [done.stdout, *broken] if done.returncode or broken else []


def kids(element: Any) -> list[Any]:
    """Return what hangs on an element, as a list."""
    found = element.get("/K", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def forms(element: Any) -> list[Any]:
    """Return all fields in the tree of tags, in reading order."""
    if element.get("/S") == "/Form":
        return [element]
    inside = [kid for kid in kids(element) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [form for kid in inside for form in forms(kid)]


def test_every_question_of_the_form_has_its_fields() -> None:
    fields = set(pypdf.PdfReader(io.BytesIO(document(Kind.BLANK))).get_fields() or {})

    for question in CATALOGUE.questions.values():
        assert any(name.startswith(f"{question.id}.") for name in fields), question.id
        if question.is_maturity:
            parts = {"niveau", "zekerheid", "nabespreken", "bewijs", "toelichting"}
            parts |= {"nvt-reden"} if question.may_be_na else set()
            assert {f"{question.id}.{part}" for part in parts} <= fields
    assert {"stap-3.sessie", "stap-3.deelnemer", "stap-3.rolgroep", "stap-3.datum"} <= fields
    assert not any(name.endswith("-2") for name in fields if not re.search(r"regel|eigen|^stap-2$", name))


def test_a_level_is_one_of_five_or_not_applicable() -> None:
    reader = pypdf.PdfReader(io.BytesIO(document(Kind.BLANK)))
    fields = reader.get_fields() or {}
    waivable = next(one for one in CATALOGUE.questions.values() if one.is_maturity and one.may_be_na)

    assert set(fields["TAL-01.niveau"]["/_States_"]) == {"/Off", "/0", "/1", "/2", "/3", "/4"}
    assert set(fields[f"{waivable.id}.niveau"]["/_States_"]) == {"/Off", "/0", "/1", "/2", "/3", "/4", "/nvt"}
    assert set(fields["PRO-14.keuze"]["/_States_"]) == {"/Off", "/ja", "/nee"}


def test_a_questionnaire_filled_in_with_one_library_is_read_back_by_another() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(blank_pdf(CATALOGUE, printed_on=MONDAY, steps=[5])))
    given = {
        "stap-5.deelnemer": "07",
        "TAL-01.niveau": "/3",
        "TAL-01.zekerheid": "/gok",
        "TAL-01.nabespreken": "/Ja",
        "TAL-01.bewijs": "Het ATS, sinds ’24",
        "TAL-01.toelichting": "Twee regels\nmet een é en een €",
    }
    for page in writer.pages:
        writer.update_page_form_field_values(page, given, auto_regenerate=False)
    filled = io.BytesIO()
    writer.write(filled)

    with pikepdf.open(filled) as pdf:
        found = {f"{one.T}.{kid.T}": kid for one in pdf.Root.AcroForm.Fields for kid in one.Kids}
        assert {name: str(found[name].V) for name in given} == given
        assert [str(kid.AS) for kid in found["TAL-01.niveau"].Kids] == ["/Off", "/Off", "/Off", "/3", "/Off"]
        assert str(found["TAL-02.niveau"].V) == "/Off"


def test_the_words_of_qpdf_fill_it_in_too(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(blank_pdf(CATALOGUE, printed_on=MONDAY, steps=[5]))) as pdf:
        for field in pdf.acroform.fields:
            if field.fully_qualified_name in {"TAL-01.bewijs", "TAL-02.bewijs"}:
                field.obj.V = pikepdf.String(f"bij {field.fully_qualified_name}")
        pdf.Root.AcroForm.NeedAppearances = True
        pdf.generate_appearance_streams()
        pdf.save(tmp_path / "filled.pdf")

    page = pypdfium2.PdfDocument(tmp_path / "filled.pdf")
    page.init_forms()
    reader = pypdf.PdfReader(tmp_path / "filled.pdf")
    looks = {
        str(one.get_object()["/V"]): one.get_object()["/AP"]["/N"].get_object().get_data()
        for one in reader.pages[0]["/Annots"]  # type: ignore[attr-defined]
        if str(inherited(one.get_object(), "/V")).startswith("bij ")
    }
    assert {words: words.encode() in look for words, look in looks.items()} == {
        "bij TAL-01.bewijs": True,
        "bij TAL-02.bewijs": True,
    }


def test_what_is_known_already_is_no_field_to_fill_in_but_can_be_read() -> None:
    known = Participant("KJ4-88", "07", "Ćwik")
    pdf = blank_pdf(CATALOGUE, printed_on=MONDAY, steps=[5], participant=known)
    fields = pypdf.PdfReader(io.BytesIO(pdf)).get_fields() or {}

    assert fields["stap-5.sessie"]["/V"] == "KJ4-88"
    assert fields["stap-5.rolgroep"]["/V"] == "Ćwik"
    assert fields["stap-5.sessie"]["/Ff"] == 1
    assert "/V" not in fields["stap-5.datum"]


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
