"""Minutes of each module as one strip."""

from hope_desktop.ui.workshops.view import SessionView


def test_the_strip_says_number_name_and_minutes(view: SessionView) -> None:
    words = view.area.strip.accessibleName()
    assert "Opening · 9 min" in words
    assert "1. Personal boundaries · 20 min" in words
    assert "Closing · 15 min" in words


def test_a_pause_counts_by_itself(view: SessionView) -> None:
    view.area.actions_of_block.add_pause()
    assert "Pause · 5 min" in view.area.strip.accessibleName()
    assert not view.area.strip.grab().isNull()
