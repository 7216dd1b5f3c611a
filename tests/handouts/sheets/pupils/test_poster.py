"""A poster: as large as fits."""

import pypdfium2
import pytest

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.paper import PaperChoice, PosterSize
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, text_boxes
from tests.handouts.samples import DISCLOSURE, NOTHING_KNOWN, handout


def height_of_letters(body: str) -> float:
    boxes = text_boxes(proven(specs.Poster(handout(HandoutKind.POSTER, body, "Titel"))), 0)
    return max(top - bottom for _left, bottom, _right, top in boxes)


def test_fewer_words_are_larger():
    assert height_of_letters("Stop is stop.") > 1.5 * height_of_letters("Stop is stop. " * 60)


def test_poster_is_one_page():
    assert proven(specs.Poster(handout(HandoutKind.POSTER, "Stop is stop. " * 60))).pages == 1


def test_a3_is_the_a4_enlarged():
    sheet = specs.Poster(handout(HandoutKind.AGREEMENTS_POSTER, "1. Stop is stop.", "Afspraken"))
    small = proven(sheet)
    large = proven(sheet, paper=PaperChoice(posters=PosterSize.A3))
    assert size_of(large) == pytest.approx([edge * 2**0.5 for edge in size_of(small)], abs=0.1)
    for one, other in zip(text_boxes(small, 0)[:2], text_boxes(large, 0)[:2], strict=True):
        assert other == pytest.approx([edge * 2**0.5 for edge in one], abs=0.5)


def size_of(rendered: Rendered) -> list[float]:
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        return list(pdf[0].get_size())


def test_too_much_for_one_page_is_refused():
    with pytest.raises(UnprintableText):
        proven(specs.Poster(handout(HandoutKind.POSTER, "Stop is stop. " * 600)))


def test_poster_carries_no_help_block():
    assert "0800" not in proven(specs.Poster(handout(HandoutKind.POSTER, "Hoi {{help}}"))).text


def test_pictures_of_a_poster_shrink_before_it_takes_a_second_page():
    row = "{{picture:ear|Een oor}}\nWe luisteren naar elkaar."
    poster = specs.Poster(handout(HandoutKind.POSTER, "\n\n".join([row] * 7), "Afspraken"))
    assert proven(poster, profile=Profile.PICTO).pages == 1


def test_the_steps_when_a_pupil_tells_are_one_large_page_on_a4_that_names_the_helper():
    rendered = proven(DISCLOSURE, paper=PaperChoice(posters=PosterSize.A3))
    assert rendered.pages == 1
    assert size_of(rendered) == pytest.approx([595.3, 841.9], abs=0.1)
    assert [f"{n}." in rendered.text for n in range(1, 8)] == [True] * 7
    assert "Marloes Visser" in rendered.text
    assert "____" in proven(DISCLOSURE, occasion=NOTHING_KNOWN).text
