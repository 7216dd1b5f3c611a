"""A paper is drawn once, and anew as soon as anything on it is different."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import Cancelled, FolderProblem
from hope_desktop.services.printing.drawing import draw, write, write_file
from hope_desktop.services.printing.printed import Bundle, bundle_file
from tests.each import each
from tests.handouts.samples import OCCASION, SHEETS, document
from tests.services.printing.test_printed import DOCUMENTS, DRAWN, planned_as

pytestmark = pytest.mark.usefixtures("drawn_afresh")


@each("name", SHEETS)
def test_same_paper_is_drawn_once(name):
    first = draw(document(SHEETS[name]))
    assert draw(document(SHEETS[name])) is first


@each(
    "other",
    [
        {"occasion": replace(OCCASION, helper="Iemand anders")},
        {"title": "Anders"},
        {"version": "8"},
        {"language": "nl"},
    ],
)
def test_other_paper_is_drawn_anew(other):
    first = draw(document(SHEETS["pupil-sheet"]))
    assert draw(document(SHEETS["pupil-sheet"], **other)).pdf != first.pdf


def test_stopping_stops_what_was_drawn_before_too():
    draw(document(SHEETS["poster"]))
    with pytest.raises(Cancelled):
        draw(document(SHEETS["poster"]), lambda _page: False)


BUNDLE = Bundle(DOCUMENTS, (bundle_file(DOCUMENTS, planned_as("pupils"), DRAWN),))


@pytest.mark.parametrize(
    ("place", "named", "why"),
    [
        ("weg/map", "weg", "missing"),
        ("bestand", "bestand", "file"),
        ("bestand/x", "bestand", "file"),
    ],
)
def test_a_place_that_cannot_be_is_named_and_nothing_is_written(tmp_path, place, named, why):
    (tmp_path / "bestand").write_text("van mij")
    with pytest.raises(FolderProblem) as refusal:
        write(BUNDLE, tmp_path / place)
    assert (refusal.value.path, refusal.value.why) == (tmp_path / named, why)
    assert [path.name for path in tmp_path.iterdir()] == ["bestand"]


@pytest.mark.parametrize(
    ("place", "named", "why"),
    [(".", ".", "folder"), ("weg/x.pdf", "weg", "missing"), ("bestand/x.pdf", "bestand", "file")],
)
def test_a_file_that_cannot_be_is_named(tmp_path, place, named, why):
    (tmp_path / "bestand").write_text("van mij")
    with pytest.raises(FolderProblem) as refusal:
        write_file(DRAWN.pdf, tmp_path / place)
    assert (refusal.value.path, refusal.value.why) == (tmp_path / named, why)
