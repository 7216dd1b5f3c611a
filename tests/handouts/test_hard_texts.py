"""Paper of what nobody writes on purpose: it prints, valid, and nothing stands off the page."""

from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.paper import PaperChoice, PosterSize
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, text_boxes
from tests.handouts.samples import HELP_CARD, OCCASION, handout
from tests.reading_pdf import letters_of_text
from tools.check_tags import check_tags

TITLE = "Wat je kunt doen als iemand die je pas kent vraagt of je iets geheim wilt houden, "
TITLE += "ook voor thuis en je beste vriend of vriendin, en jij dat niet wilt"
STATEMENT = " ".join(["Ik vind dat je altijd mag zeggen wat je wel en niet wilt."] * 5)
NAME = "Marloes Hendrika Visser-van der Berg tot Oldenburg, zorgcoördinator bovenbouw vmbo"
PICTURES = "{{figure:sun cloud rain mist|zon, wolk, regen, mist}}\n\n{{figure:hand|Een hand}}"
A4 = (595.3, 841.9)

KINDS = (
    HandoutKind.WORKSHEET,
    HandoutKind.STORY_SHEET,
    HandoutKind.CHAT,
    HandoutKind.CARDS,
    HandoutKind.SIGNS,
    HandoutKind.STATEMENT_CARDS,
    HandoutKind.AGREEMENTS_POSTER,
    HandoutKind.POSTER_STRIP,
    HandoutKind.PUPIL_LETTER,
    HandoutKind.PARENT_LETTER,
)


ON_CARDS = {HandoutKind.CARDS, HandoutKind.SIGNS, HandoutKind.STATEMENT_CARDS}
"""Their title stands nowhere but in the footer, which may cut it."""


def single(kind: HandoutKind, body: str, title: str = "Titel") -> specs.SingleHandout:
    return specs.SingleHandout(replace(handout(kind, body), title=title))


def stands_on(rendered: Rendered, size: tuple[float, float] = A4) -> None:
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        assert all(pdf[n].get_size() == pytest.approx(size, abs=0.5) for n in range(len(pdf)))
    for number in range(rendered.pages):
        for left, bottom, right, top in text_boxes(rendered, number):
            assert left >= 30
            assert bottom >= 20
            assert right <= size[0] - 30
            assert top <= size[1] - 20


def words(rendered: Rendered) -> str:
    return " ".join(rendered.text.split())


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ON_CARDS])
def test_a_title_of_120_letters_prints(kind, profile):
    assert len(TITLE) >= 120
    rendered = proven(single(kind, "Een zin.", TITLE), profile=profile)
    assert words(rendered).count(TITLE) == 1
    stands_on(rendered)


@pytest.mark.parametrize("profile", Profile)
def test_a_statement_of_60_words_gets_a_larger_card(profile):
    assert len(STATEMENT.split()) >= 60
    short, long = (
        proven(single(HandoutKind.STATEMENT_CARDS, "\n\n---\n\n".join([said] * 8)), profile=profile)
        for said in ("Kort.", STATEMENT)
    )
    assert words(long).count(STATEMENT) == 8
    is_large = profile in {Profile.LARGE}  # whose cards are so from the start
    assert long.pages > short.pages or (is_large and long.pages == short.pages)
    assert letters_of_text(long.pdf) >= 16, "a whole class reads it"
    stands_on(long)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(
    "sheet",
    [
        specs.CardSheet((HELP_CARD,)),
        single(HandoutKind.POSTER_STRIP, "Je kunt naar:\n\n## {{helper}}\n\nOf {{reserve}}."),
        single(HandoutKind.PUPIL_LETTER, "Hoi! Je kunt naar {{helper}}."),
    ],
)
def test_a_helper_with_a_name_of_80_letters_prints(sheet, profile):
    rendered = proven(sheet, occasion=replace(OCCASION, helper=NAME), profile=profile)
    assert NAME in words(rendered)
    stands_on(rendered)


@pytest.mark.parametrize("kind", KINDS)
def test_a_class_without_a_helper_gets_room_for_the_name(kind):
    occasion = replace(OCCASION, helper="", reserve="")
    rendered = proven(single(kind, "Je kunt naar {{helper}}."), occasion=occasion)
    assert "Je kunt naar ____________________." in words(rendered)
    stands_on(rendered)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("kind", KINDS)
def test_a_text_with_only_pictures_prints(kind, profile):
    rendered = proven(single(kind, PICTURES), profile=profile)
    shown = {
        element.text for element in check_tags(rendered.pdf).elements if element.tag == "Figure"
    }
    assert {"zonwolkregenmist", ""} <= shown
    stands_on(rendered)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("name", ["body", "hand", "circles"])
def test_one_drawing_has_the_help_on_its_page(name, profile):
    text = f"{{{{figure:{name}|Om in te tekenen}}}}"
    assert proven(single(HandoutKind.WORKSHEET, text), profile=profile).pages == 1


def test_a_drawing_on_the_next_page_takes_its_task_along_and_uses_the_rest():
    tasks = "\n".join(
        f"{n}. Pak een kaart. Waar merkt Robin dit? Zet daar het nummer." for n in (1, 2, 3)
    )
    text = f"Robin is bedacht.\n\n{tasks}\n\n{{{{figure:body|Een lijf}}}}"
    occasion = replace(OCCASION, help_on_card=True)
    sheet = single(HandoutKind.WORKSHEET, text, "Lichaamskaart van Robin, om te tekenen")
    rendered = proven(sheet, occasion=occasion, profile=Profile.LARGE)
    assert rendered.pages == 2
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        tall = max(
            item.get_bounds()[3] - item.get_bounds()[1]
            for item in pdf[1].get_objects()
            if item.type == pdfium.FPDF_PAGEOBJ_PATH
        )
        assert pdf[1].get_textpage().get_text_range().count("Pak een kaart.") == 3
    assert tall > 0.59 * 200 / 25.4 * 72


@pytest.mark.parametrize(("sets", "pages"), [(1, 1), (99, 13)])
def test_one_and_99_pupils_get_their_cards(sets, pages):
    cards = specs.CardSheet((handout(HandoutKind.CARDS, "## Een kaart\n\nKort."),), sets=sets)
    assert proven(cards).pages == pages


@pytest.mark.parametrize("profile", Profile)
def test_a_poster_for_a3_can_be_made_smaller_by_a_printer(profile):
    """A page of A3 has the form of an A4: on such a printer it becomes smaller and stays whole."""
    paper = PaperChoice(posters=PosterSize.A3)
    poster = single(HandoutKind.AGREEMENTS_POSTER, "1. **Passen mag.**\n2. **Stop is stop.**")
    large = (841.9, 1190.6)
    assert large[1] / large[0] == pytest.approx(A4[1] / A4[0], rel=0.001)
    stands_on(proven(poster, paper=paper, profile=profile), large)
