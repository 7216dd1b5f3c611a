"""Slides as values: what the printing service may ask."""

from hope_desktop.domain.terms import Module
from hope_desktop.handouts.slide_specs import HelpSlide, Slide


def test_slides_are_their_own_keys():
    assert Slide(module=Module.LOVE) == Slide(module=Module.LOVE) != Slide()
    assert len({HelpSlide(), HelpSlide()}) == 1
