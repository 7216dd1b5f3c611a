"""What is drawn is content or an artifact; a link has its element and its words."""

import io
import re
from collections.abc import Callable

import pikepdf
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.handouts import specs
from hope_desktop.handouts.pdf.canvas import A4, TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK, Style, face
from hope_desktop.handouts.render import render
from tests.handouts.proof import report
from tests.handouts.samples import SHEETS, document, handout

STYLE = Style(12, 17)


def drawn(canvas: TaggedCanvas) -> bytes:
    canvas.end_page()
    return canvas.finish()


def test_letters_of_no_element_are_an_artifact():
    canvas = TaggedCanvas("t", "nl")
    canvas.write(None, face(), STYLE, 50, 50, "voet")
    canvas.write(canvas.tree.root.add("P"), face(), STYLE, 50, 50, "tekst")
    canvas.close()
    with pikepdf.open(io.BytesIO(drawn(canvas))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert re.search(rb"/Artifact BMC BT .* ' ET EMC\n", content)
    assert re.search(rb"/P <</MCID 0>> BDC BT .* ' ET EMC\n", content)


def test_bold_word_in_a_line_has_its_own_font():
    canvas = TaggedCanvas("t", "nl")
    element = canvas.tree.root.add("P")
    for cut, x in ((face(), 50), (face(bold=True), 90), (face(bold=True), 130), (face(), 170)):
        canvas.write(element, cut, STYLE, x, 50, "x")
    canvas.close()
    with pikepdf.open(io.BytesIO(drawn(canvas))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert re.findall(rb"/(F\d)\+0 12 Tf", content) == [b"F1", b"F2", b"F1"]


def test_link_opens_its_site_and_is_part_of_its_sentence():
    text = "Kijk op [de site](https://a.nl/b?c=d) voor meer. [Niet dit](javascript:x)."
    rendered = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))))
    report(rendered)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        found = [(str(note.A.URI), str(note.Contents)) for note in pdf.pages[0].Annots]
    assert found == [("https://a.nl/b?c=d", "https://a.nl/b?c=d")]
    assert "Kijk op de site voor meer." in rendered.text


def test_link_over_two_lines_is_one_element_with_two_places():
    text = f"[{'lange tekst ' * 20}](https://a.nl)"
    rendered = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))))
    assert report(rendered).tags().count("Link") == 1
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert len(pdf.pages[0].Annots) > 1


def test_colours_have_a_profile():
    with pikepdf.open(io.BytesIO(drawn(TaggedCanvas("t", "nl")))) as pdf:
        intent = pdf.Root.OutputIntents[0]
        assert intent.S == "/GTS_PDFA1"
        assert b"acsp" in intent.DestOutputProfile.read_bytes()


def test_headings_of_sheets_are_bookmarks_and_of_cards_each_set_once():
    text = "# Blad\n\nHoi.\n\n## Eerst\n\nA\n\n### Klein\n\nB\n\n## Dan\n\nC"
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))
    rendered = render(document(sheet, SHEETS["cards"], sheet))
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf, pdf.open_outline() as outline:
        found = [(entry.title, [below.title for below in entry.children]) for entry in outline.root]
        places = [pdf.pages.index(entry.destination[0]) for entry in outline.root]
    own = ("Blad", ["Eerst", "Dan", "Would you like to talk about it?"])
    assert found[:: len(found) - 1] == [own, own]
    sets = [text.title for text in SHEETS["cards"].handouts]
    assert sorted(title for title, _below in found[1:-1]) == sorted(sets)
    assert (places[0], places[-1]) == (0, rendered.pages - 1)


type Drawing = Callable[[TaggedCanvas], object]


def _word(text: str, x: float = 50, style: Style = STYLE, *, bold: bool = False) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        canvas.write(canvas.tree.root.add("P"), face(bold=bold), style, x, 50, text)
        canvas.close()

    return draw


def _marks(*pages: Drawing, size: tuple[float, float] = A4) -> list[str]:
    canvas = TaggedCanvas("t", "nl")
    canvas.photos = {one.name: one for one in (PHOTO, OTHER)}
    for page in pages:
        page(canvas)
        canvas.end_page(size)
    return canvas.marks


PHOTO, OTHER = (Photo(name, b"", 2, 2) for name in ("a", "b"))
SHAPE = "0 0 m 9 9 l"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_word("B12"), _word("B21")),
        (_word("Ω"), _word("Ж")),
        (_word("x"), _word("x", 51)),
        (_word("x"), _word("x", bold=True)),
        (_word("x"), _word("x", style=STYLE._replace(size=11.5))),
        (_word("x"), _word("x", style=STYLE._replace(colour=(1, 0, 0)))),
        (lambda c: c.line(0, 0, 9, 9), lambda c: c.line(0, 0, 9, 8)),
        (lambda c: c.shape(SHAPE, (0, 0), fill=INK), lambda c: c.shape(SHAPE, (0, 0), stroke=INK)),
        (
            lambda c: c.letters(face(), 9, 0, 0, "12"),
            lambda c: c.letters(face(), 9, 0, 0, "21"),
        ),
        (lambda c: c.image(PHOTO, 0, 0, (9, 9)), lambda c: c.image(OTHER, 0, 0, (9, 9))),
    ],
    ids=[
        "as wide",
        "rare letters",
        "place",
        "bold",
        "size",
        "colour",
        "line",
        "shape",
        "figure",
        "photo",
    ],
)
def test_a_page_on_which_something_else_stands_has_another_mark(one, other):
    assert _marks(one) != _marks(other)
    assert _marks(one) == _marks(one) != _marks(one, size=(10, 10))


def test_a_page_is_the_same_whatever_stands_before_it_and_whatever_its_version():
    def foot(version: str) -> Drawing:
        def draw(canvas: TaggedCanvas) -> None:
            _word("tekst Ω")(canvas)
            with canvas.whichever():
                _word(version)(canvas)

        return draw

    (alone,) = _marks(foot("versie 1"))
    assert _marks(_word("Ж Я", bold=True), foot("versie 2"))[1] == alone
    assert _marks(_word("a"), _word("b"), foot("versie 1"))[2] == alone
