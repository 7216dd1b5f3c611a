"""What is drawn is content or an artifact; a link has its element and its words."""

import io

import pikepdf

from hope_desktop.domain.handout import HandoutKind
from hope_desktop.handouts import specs
from hope_desktop.handouts.canvas import TaggedCanvas, lines, rectangle
from hope_desktop.handouts.fonts import face
from hope_desktop.handouts.render import render
from hope_desktop.handouts.typeset import INK
from tests.handouts.proof import report
from tests.handouts.samples import document, handout


def drawn(canvas: TaggedCanvas) -> bytes:
    canvas.end_page()
    return canvas.finish()


def test_letters_of_no_element_are_an_artifact() -> None:
    canvas = TaggedCanvas("t", "nl")
    canvas.begin_text()
    canvas.font(12, INK)
    canvas.move(50, 50)
    canvas.show(None, face(), "voet")
    canvas.show(canvas.tree.root.add("P"), face(), "tekst")
    canvas.end_text()
    with pikepdf.open(io.BytesIO(drawn(canvas))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert b"/Artifact BMC\n/F0x0 12 Tf (voet) Tj\nEMC" in content
    assert b"/P <</MCID 0>> BDC\n/F0x0 12 Tf (tekst) Tj\nEMC" in content


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


def test_paths_are_written_short() -> None:
    assert rectangle(1, 2, 3, 4) == "1.00 2.00 3.00 4.00 re"
    assert lines([(0, 0, 1, 1)]) == "0.00 0.00 m 1.00 1.00 l S"
