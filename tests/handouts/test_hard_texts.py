"""Paper of what nobody writes on purpose: it prints, valid, and nothing stands off the page."""

from dataclasses import replace

import pypdfium2
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, text_boxes
from tests.handouts.samples import HELP_CARD, OCCASION, handout

TITLE = "Wat je kunt doen als iemand die je pas kent vraagt of je iets geheim wilt houden, "
TITLE += "ook voor thuis en je beste vriend of vriendin, en jij dat niet wilt"
NAME = "Marloes Hendrika Visser-van der Berg tot Oldenburg, zorgcoördinator bovenbouw vmbo"
A4 = (595.3, 841.9)

KINDS = (
    HandoutKind.WORKSHEET,
    HandoutKind.STORY_SHEET,
    HandoutKind.WORKSHEET,
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
