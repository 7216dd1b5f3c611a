"""Help lines as a trainer keeps them, over the real library."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import CardFull, NotFound, TextTooLong, WrongValue
from hope_desktop.domain.terms import Changes, HelplineId, Level
from tests.services.conftest import NOW
from tests.services.help_lines import GGD, KIND, line


def test_a_check_is_noted_of_one_line_and_moves_nothing(services):
    before = [one.id for one in services.helplines.all()]
    assert services.helplines.mark_checked(KIND, "Sam").helplines
    found = services.helplines.all()
    assert [one.id for one in found] == before
    checked = [(one.id, one.checked_on, one.checked_by) for one in found if one.checked_on]
    assert checked == [(KIND, NOW.date(), "Sam")]


def test_a_check_can_be_taken_back(services):
    changes = services.helplines.mark_checked(KIND, "Sam")
    assert services.undo.undo(changes.change).helplines
    assert line(services, KIND).checked_on is None


def test_a_corrected_line_stays_when_the_library_is_newer(services):
    assert not services.helplines.is_corrected(KIND)
    services.helplines.change(replace(line(services, KIND), phone="0800-1111"), "Sam")
    assert services.helplines.is_corrected(KIND)
    found = line(services, KIND)
    assert (found.phone, found.checked_by) == ("0800-1111", "Sam")
    services.helplines.remove(KIND)
    assert line(services, KIND).phone == "0800-0432"
    assert not services.helplines.is_corrected(KIND)


def test_english_words_go_when_a_line_is_for_something_else(services):
    before = line(services, KIND)
    assert before.on_card_en
    services.helplines.change(replace(before, phone="0800-1234"), "Sam")
    assert line(services, KIND).for_pupils_in("en") == (before.on_card_en, "en")
    services.helplines.change(replace(before, on_card="voor iets anders"), "Sam")
    assert line(services, KIND).for_pupils_in("en") == ("voor iets anders", "nl")


def test_nothing_is_kept_when_nothing_changed(services):
    assert services.helplines.change(line(services, KIND), "Sam") == Changes()
    assert line(services, KIND).checked_on is None


def test_a_line_of_the_region_stands_on_every_card(services):
    made, changes = services.helplines.add(GGD, "Sam")
    for level in (Level.HAVO, Level.PO, Level.ADULTS):
        assert made in [one.id for one in services.library.help_card(level)]
    assert line(services, made).checked_by == "Sam"
    services.undo.undo(changes.change)
    assert made not in services.library.helplines()


def test_a_card_has_room_for_two_own_lines(services):
    made, _ = services.helplines.add(GGD, "Sam")
    services.helplines.add(GGD, "Sam")
    with pytest.raises(CardFull):
        services.helplines.add(GGD, "Sam")
    assert len(services.library.help_card(Level.HAVO)) == 9
    services.helplines.remove(made)
    services.helplines.add(GGD, "Sam")
    with pytest.raises(CardFull):
        services.helplines.put_back(made)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"phone": None}, "reach"),
        ({"phone": "bel mij"}, "phone"),
        ({"web": "geen site"}, "web"),
    ],
)
def test_what_cannot_be_is_refused_by_field(services, change, field):
    with pytest.raises(WrongValue) as refused:
        services.helplines.add(replace(GGD, **change), "Sam")
    assert refused.value.field == field
    with pytest.raises(TextTooLong):
        services.helplines.add(replace(GGD, name="x" * 61), "Sam")


@pytest.mark.parametrize("wanted", ["geen", "112"])
def test_only_what_is_ones_own_can_be_taken_away(services, wanted):
    with pytest.raises(NotFound):
        services.helplines.remove(HelplineId(wanted))
