"""The starter library's sets of cards: pictures that say their word, and letters that fill them."""

from collections import Counter
from collections.abc import Iterator
from statistics import mean

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from hope_desktop.dialect import card_texts, markdown
from hope_desktop.domain.library.handout import CARD_KINDS, Handout, HandoutKind
from hope_desktop.domain.texts.directives import asked_picture
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from hope_desktop.handouts.sheets.pupils.card_face import PADDING, taken_apart
from tests.handouts.samples import document
from tests.shipped import CONTENT

SETS = [text for one in CONTENT.activities for text in one.handouts if text.kind in CARD_KINDS]


@pytest.mark.parametrize("cards", SETS, ids=lambda cards: cards.id)
def test_a_picture_is_not_that_of_most_cards_of_its_set(cards):
    """Three ears on three reactions say nothing that one would not."""
    head = asked_picture(cards.body)
    fronts = [front for front, _back in card_texts.cards(cards.body)]
    sides = [taken_apart(markdown.blocks(front), head, beside=False) for front in fronts]
    most = max(Counter(side.picture.name for side in sides if side.picture).values(), default=0)
    assert most < 3 or most <= len(fronts) / 2


def _filled(cards: Handout) -> Iterator[float]:
    """Of each side how high what stands on it is, in the room there is."""
    paper = document(specs.CardSheet((cards,)), language=cards.language, profile=cards.profile)
    with pypdfium2.PdfDocument(render(paper).pdf) as pdf:
        for page in pdf:
            drawn = [(one.type, one.get_bounds()) for one in page.get_objects()]
            shapes = [at for kind, at in drawn if kind == pdfium.FPDF_PAGEOBJ_PATH]
            widest = max((right - left for left, _, right, _ in shapes), default=0.0)
            for left, low, right, high in shapes:
                if right - left > widest - 1 and high - low > 100:
                    inside = [
                        at
                        for _kind, at in drawn
                        if left < at[0] and at[2] < right and low < at[1] and at[3] < high
                    ]
                    top, bottom = max(at[3] for at in inside), min(at[1] for at in inside)
                    yield (top - bottom) / (high - low - 2 * PADDING)


@pytest.mark.nightly
@pytest.mark.parametrize(
    "cards", [one for one in SETS if one.kind is not HandoutKind.HELP_CARD], ids=lambda one: one.id
)
def test_cards_are_not_half_empty(cards):
    """The fullest one decides how large the letters of a set can be."""
    filled = list(_filled(cards))
    assert mean(filled) > 0.5, filled
    assert max(filled) > 0.6
