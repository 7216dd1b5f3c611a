"""What is drawn is content or an artifact; a link has its element and its words."""

import io
import re

import pikepdf

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts import specs
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style, face
from hope_desktop.handouts.render import render
from tests.handouts.proof import report
from tests.handouts.samples import SHEETS, document, handout

STYLE = Style(12, 17)


def drawn(canvas: TaggedCanvas) -> bytes:
    canvas.end_page()
    return canvas.finish()


def test_letters_of_no_element_are_an_artifact() -> None:
    canvas = TaggedCanvas("t", "nl")
    canvas.write(None, face(), STYLE, 50, 50, "voet")
    canvas.write(canvas.tree.root.add("P"), face(), STYLE, 50, 50, "tekst")
    canvas.close()
    with pikepdf.open(io.BytesIO(drawn(canvas))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert re.search(rb"/Artifact BMC BT .* ' ET EMC\n", content)
    assert re.search(rb"/P <</MCID 0>> BDC BT .* ' ET EMC\n", content)


def test_bold_word_in_a_line_has_its_own_font() -> None:
    canvas = TaggedCanvas("t", "nl")
    element = canvas.tree.root.add("P")
    for cut, x in ((face(), 50), (face(bold=True), 90), (face(bold=True), 130), (face(), 170)):
        canvas.write(element, cut, STYLE, x, 50, "x")
    canvas.close()
    with pikepdf.open(io.BytesIO(drawn(canvas))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert re.findall(rb"/(F\d)\+0 12 Tf", content) == [b"F1", b"F2", b"F1"]


def test_link_opens_its_site_and_is_part_of_its_sentence() -> None:
    text = "Kijk op [de site](https://a.nl/b?c=d) voor meer. [Niet dit](javascript:x)."
    rendered = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))))
    report(rendered)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        found = [(str(note.A.URI), str(note.Contents)) for note in pdf.pages[0].Annots]
    assert found == [("https://a.nl/b?c=d", "https://a.nl/b?c=d")]
    assert "Kijk op de site voor meer." in rendered.text


def test_link_over_two_lines_is_one_element_with_two_places() -> None:
    text = f"[{'lange tekst ' * 20}](https://a.nl)"
    rendered = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))))
    assert report(rendered).tags().count("Link") == 1
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert len(pdf.pages[0].Annots) > 1


def test_colours_have_a_profile() -> None:
    with pikepdf.open(io.BytesIO(drawn(TaggedCanvas("t", "nl")))) as pdf:
        intent = pdf.Root.OutputIntents[0]
        assert intent.S == "/GTS_PDFA1"
        assert b"acsp" in intent.DestOutputProfile.read_bytes()


def test_headings_of_every_sheet_are_bookmarks_and_those_of_cards_are_not() -> None:
    text = "# Blad\n\nHoi.\n\n## Eerst\n\nA\n\n### Klein\n\nB\n\n## Dan\n\nC"
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))
    rendered = render(document(sheet, SHEETS["cards"], sheet))
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf, pdf.open_outline() as outline:
        found = [(entry.title, [below.title for below in entry.children]) for entry in outline.root]
        places = [pdf.pages.index(entry.destination[0]) for entry in outline.root]
    own = ("Blad", ["Eerst", "Dan", "Would you like to talk about it?"])
    assert found == [own, own]
    assert places == [0, rendered.pages - 1]
