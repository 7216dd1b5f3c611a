import re

import pytest

from hope_desktop.ui.colours import DARK, LIGHT
from hope_desktop.ui.stylesheet import stylesheet


@pytest.mark.parametrize("tones", [LIGHT, DARK])
def test_rules_are_whole_and_leave_the_size_of_text_to_the_font(tones) -> None:
    rules = stylesheet(tones, "#000000", "#FFFFFF", "#888888", ("up.svg", "down.svg", "tick.svg"))
    assert rules.count("{") == rules.count("}")
    assert not re.search(r"\{\w+\}", rules)
    assert "font-size" not in rules
    assert "url(up.svg)" in rules
    assert "url(tick.svg)" in rules
