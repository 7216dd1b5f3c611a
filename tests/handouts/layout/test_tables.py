"""Tables fit their width, and their head comes back on every page."""

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout.tables import widths_for
from hope_desktop.handouts.render import render
from tests.handouts.proof import report, shown
from tests.handouts.samples import document, handout


@pytest.mark.parametrize(
    ("wanted", "least"),
    [([10, 20], [5, 5]), ([900, 30, 30], [50, 29, 29]), ([500, 500, 40], [90, 120, 39])],
)
def test_columns_fill_the_width_and_no_word_is_cut(wanted: list[float], least: list[float]) -> None:
    found = widths_for(wanted, least, 300)
    assert sum(found) == pytest.approx(300)
    assert all(width >= need - 0.01 for width, need in zip(found, least, strict=True))


def test_head_comes_back_on_each_page_but_is_read_once() -> None:
    rows = "".join(f"| rij {n} | waarde |\n" for n in range(80))
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, f"| Naam | Wat |\n|-|-|\n{rows}"))
    rendered = render(document(sheet))
    found = report(rendered)
    assert rendered.pages > 2
    assert found.tags().count("TH") == 2
    assert found.tags().count("Table") == 1
    assert shown(rendered).count("Naam") >= 3


def test_cell_that_is_higher_than_a_page_goes_on() -> None:
    body = f"| a | b |\n|-|-|\n| {'woord ' * 2500} | kort |"
    rendered = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, body))))
    assert report(rendered).tags().count("TR") == 2
    assert rendered.text.count("woord") == 2500
