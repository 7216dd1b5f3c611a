"""Fields are read by name, however another program wrote them, and nothing else of a file."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.handouts.own_files import form_fields
from hope_desktop.handouts.own_files.form_fields import fields_in


def made(*notes: object, pages: int = 1) -> bytes:
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page()
        every = [one if isinstance(one, int) else pdf.make_indirect(one) for one in notes]
        pdf.pages[0].Annots = Array(every)
        fields = [one for one in every if not isinstance(one, int)]
        pdf.Root.AcroForm = Dictionary(Fields=Array(fields))
        file = io.BytesIO()
        pdf.save(file)
    return file.getvalue()


def widget(**entries: object) -> Dictionary:
    return Dictionary(Subtype=Name.Widget, Rect=Array([0, 0, 9, 9]), **entries)


def text(name: str, value: object) -> Dictionary:
    return widget(FT=Name.Tx, T=String(name), V=value)


@pytest.mark.parametrize(
    ("note", "read"),
    [
        (text("a", String("Eén €\r\nregel\r")), {"a": "Eén €\nregel"}),
        (text("a", String("")), {"a": ""}),
        (text("a", 7), {"a": ""}),
        (text("a", Name.Yes), {"a": ""}),
        (text("a", String("x" * 3_000)), {"a": "x" * 2_000}),
        (widget(FT=Name.Btn, T=String("b"), AS=Name.Yes), {"b": "x"}),
        (widget(FT=Name.Btn, T=String("b"), AS=Name.Off, V=Name.Yes), {"b": ""}),
        (widget(FT=Name.Btn, T=String("b"), V=Name("/1")), {"b": "x"}),
        (widget(FT=Name.Btn, T=String("b")), {"b": ""}),
        (widget(Parent=Dictionary(FT=Name.Tx, T=String("p"), V=String("ja"))), {"p": "ja"}),
        (widget(FT=Name.Tx, Parent=7, T=String("q"), V=String("ja")), {"q": "ja"}),
        (widget(FT=Name.Tx), {}),
        (widget(FT=Name.Sig, T=String("s")), {}),
        (Dictionary(Subtype=Name.Link, T=String("l"), FT=Name.Tx, V=String("ja")), {}),
        (7, {}),
    ],
)
def test_a_field_is_read_as_it_was_filled_in(note, read):
    assert fields_in("x.pdf", made(note)) == read


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "type"),
        (b"Hallo", "type"),
        (b"%PDF-1.7\nniets", "damaged"),
        (made(pages=form_fields.MOST_PAGES + 1), "pages"),
    ],
)
def test_what_cannot_be_read_says_why(data, why):
    with pytest.raises(UnusableFile) as refused:
        fields_in("x.pdf", data)
    assert refused.value.why == why


def test_more_than_a_form_can_be_is_refused(monkeypatch):
    monkeypatch.setattr(form_fields, "MOST_FIELDS", 5)
    monkeypatch.setattr(form_fields, "MOST_BYTES", 40_000)
    with pytest.raises(UnusableFile) as many:
        fields_in("x.pdf", made(*(text(f"a{n}", String("")) for n in range(6))))
    with pytest.raises(UnusableFile) as large:
        fields_in("x.pdf", b"%PDF-" + bytes(40_000))
    assert (many.value.why, large.value.why) == ("many", "large")
