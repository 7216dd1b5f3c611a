"""What stands on a card finds its place: label, heading, picture and text."""

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.dialect import markdown
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.sheets.pupils.card_face import taken_apart
from tests.handouts.proof import proven, report, text_boxes
from tests.handouts.samples import handout

EAR = "{{picture:ear|Een oor}}\n"
PEN = "{{picture:pencil|Een potlood}}\n"


@pytest.mark.parametrize(
    ("heading", "label", "title"),
    [
        ("## 1", "1", ""),
        ("## 1A", "1A", ""),
        ("## B", "B", ""),
        ("## 12. Op de bank", "12", "Op de bank"),
        ("## Stelling 3", "Stelling 3", ""),
        ("## Stap 1. Vertel het", "", "Stap 1. Vertel het"),
        ("## Mijn vraag", "", "Mijn vraag"),
        ("Zonder kop", "", ""),
    ],
)
def test_what_a_card_is_called_leaves_its_heading(heading, label, title):
    found = taken_apart(markdown.blocks(f"{heading}\n\nTekst."), "", beside=False)
    assert found.label == label
    assert "".join(span.text for span in found.title) == title


@pytest.mark.parametrize(
    ("text", "beside", "picture"),
    [
        ("{{figure:ear|Een oor}}\n\nTekst.", True, "ear"),
        ("{{figure:ear pencil|oor, potlood}}\n\nTekst.", False, None),
        (f"{EAR}Tekst.", True, "ear"),
        (f"{EAR}Tekst.\n\n{PEN}Nog een.", True, None),
        (f"{EAR}Tekst.\n\n{PEN}Nog een.", False, "ear"),
        ("Tekst.", False, None),
    ],
)
def test_one_picture_is_that_of_the_card(text, picture, *, beside):
    found = taken_apart(markdown.blocks(text), "", beside=beside).picture
    assert (found.name if found else None) == picture


def test_a_set_has_a_picture_for_cards_without_one():
    found = taken_apart(markdown.blocks("Tekst."), "music", beside=False).picture
    assert (found.name, found.description) == ("music", "")


def test_the_picture_of_a_card_says_what_it_shows():
    card = handout(HandoutKind.CARDS, f"## 1. Luister\n\n{EAR}Stil zijn.")
    rendered = proven(specs.CardSheet((card,)))
    assert report(rendered).tags().count("Figure") == 1
    assert b"/Alt (Een oor)" in rendered.pdf


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.LARGE, Profile.PICTO])
def test_headings_of_neighbours_are_on_one_line(profile):
    short, long = "Ja.", "Robin wacht op de bus en denkt na over de dag. " * 2
    texts = [f"## {n}. Kop\n\n{EAR}{long if n % 2 else short}" for n in range(1, 9)]
    card = handout(HandoutKind.CARDS, "\n\n---\n\n".join(texts))
    boxes = text_boxes(proven(specs.CardSheet((card,)), profile=profile), 0)
    tops = sorted({round(box[3]) for box in boxes if box[2] - box[0] < 60 and box[0] < 200})
    rows = [top for top in tops if any(round(b[3]) == top and b[0] > 298 for b in boxes)]
    assert len(rows) >= 2


@pytest.mark.parametrize("words", [3, 12, 25, 38])
def test_no_form_has_smaller_cards_than_the_standard_one(words):
    card = handout(HandoutKind.CARDS, "## 1. Kop\n\n" + "Robin " * words)

    def height(profile: Profile) -> float:
        boxes = text_boxes(proven(specs.CardSheet((card,)), profile=profile), 0)
        return min(top - bottom for _left, bottom, _right, top in boxes)

    standard = height(Profile.STANDARD)
    assert all(height(profile) >= standard - 0.1 for profile in Profile)


def test_the_number_of_a_card_is_not_glued_to_its_name():
    cards = handout(HandoutKind.CARDS, f"## 12. Mama Els\n\n{EAR}Ze kookt vaak.")
    assert "12 Mama Els" in proven(specs.CardSheet((cards,))).text


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("kind", [HandoutKind.STATEMENT_CARDS, HandoutKind.CARDS])
def test_what_a_card_is_called_is_smaller_than_what_it_says(kind, profile):
    rendered = proven(
        specs.CardSheet((handout(kind, f"## Stelling 1\n\n{EAR}Ik vind appen makkelijk."),)),
        profile=profile,
    )
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        text = pdf[0].get_textpage()
        found = (text.search(word).get_next() for word in ("Stelling", "appen"))
        label, words = (pdfium.FPDFText_GetFontSize(text, at) for at, _count in found)
    assert label < 0.85 * words
