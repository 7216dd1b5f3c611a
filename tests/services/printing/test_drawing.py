"""A paper is drawn once, and anew as soon as anything on it is different."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import Cancelled
from hope_desktop.services.printing.drawing import KEPT, draw
from tests.handouts.samples import OCCASION, SHEETS, document


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    KEPT.clear()


@pytest.mark.parametrize("name", SHEETS)
def test_same_paper_is_drawn_once(name: str) -> None:
    first = draw(document(SHEETS[name]))
    assert draw(document(SHEETS[name])) is first


@pytest.mark.parametrize(
    "other",
    [
        {"occasion": replace(OCCASION, helper="Iemand anders")},
        {"title": "Anders"},
        {"version": "8"},
        {"language": "nl"},
    ],
)
def test_other_paper_is_drawn_anew(other: dict[str, object]) -> None:
    first = draw(document(SHEETS["pupil-sheet"]))
    assert draw(document(SHEETS["pupil-sheet"], **other)).pdf != first.pdf


def test_stopping_stops_what_was_drawn_before_too() -> None:
    draw(document(SHEETS["poster"]))
    with pytest.raises(Cancelled):
        draw(document(SHEETS["poster"]), lambda _page: False)
