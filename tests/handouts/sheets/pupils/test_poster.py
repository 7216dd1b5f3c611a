"""A poster: as large as fits."""

import pypdfium2
import pytest

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, text_boxes
from tests.handouts.samples import handout


def height_of_letters(body: str) -> float:
    boxes = text_boxes(proven(specs.Poster(handout(HandoutKind.POSTER, body, "Titel"))), 0)
    return max(top - bottom for _left, bottom, _right, top in boxes)


def test_fewer_words_are_larger():
    assert height_of_letters("Stop is stop.") > 1.5 * height_of_letters("Stop is stop. " * 60)


def test_poster_is_one_page():
    assert proven(specs.Poster(handout(HandoutKind.POSTER, "Stop is stop. " * 60))).pages == 1


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
