"""Seven steps on one page."""

import pytest

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.handouts import specs
from tests.handouts.proof import proven
from tests.handouts.samples import DISCLOSURE, NOTHING_KNOWN


def test_seven_steps_stand_on_one_page_with_the_helper() -> None:
    rendered = proven(DISCLOSURE)
    assert rendered.pages == 1
    assert [f"{n}." in rendered.text for n in range(1, 8)] == [True] * 7
    assert "Marloes Visser" in rendered.text
    assert "Bel 112" in rendered.text


def test_unknown_helper_is_a_line_to_write_on() -> None:
    assert "____" in proven(DISCLOSURE, occasion=NOTHING_KNOWN).text


def test_longer_steps_are_set_smaller_until_it_no_longer_fits() -> None:
    steps = "\n".join(f"{n}. " + "Luister rustig en vraag niet door. " * 5 for n in range(1, 8))
    assert proven(specs.DisclosureCard(steps, "Kaart")).pages == 1
    with pytest.raises(UnprintableText):
        proven(specs.DisclosureCard(steps * 4, "Kaart"))
