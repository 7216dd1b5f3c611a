"""The numbers of the reading form."""

import pytest

from hope_desktop.handouts.styles import MM, SAFE, STANDARD, TEXT_WIDTH, WRITING_LINE, scaled


def test_standard_form_is_as_promised() -> None:
    assert (STANDARD.body.size, STANDARD.body.leading) == (12, 17)
    assert pytest.approx(130) == TEXT_WIDTH / MM
    assert WRITING_LINE / MM >= 9.99
    assert SAFE / MM >= 12


def test_scaling_keeps_the_proportions() -> None:
    large = scaled(STANDARD, 2)
    assert large.body.size == 24
    assert large.heading(1).leading == 2 * STANDARD.heading(1).leading
    assert large.heading(9) == large.headings[2]
