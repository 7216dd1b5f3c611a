"""The handover card asks for no name of a pupil."""

from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report


def test_page_holds_two_cards_that_remind_of_names() -> None:
    text = proven(specs.HandoverCard()).text
    assert text.count("Write no names of pupils") == 2
    assert text.count("Handed over to") == 2


def test_three_kinds_of_concern_can_be_ticked_and_none_singles_out_who_was_silent() -> None:
    rendered = proven(specs.HandoverCard())
    for words in ("told something", "wrote something", "something else"):
        assert rendered.text.count(words) == 2
    assert report(rendered).tags().count("Form") == 2 * 7
