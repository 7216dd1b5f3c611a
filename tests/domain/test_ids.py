import pytest

from hope_desktop.domain.terms import ActivityId, ChangeId, Changes, ClassId, SessionId


def test_an_id_is_what_it_is_made_of_so_that_it_can_be_stored():
    assert (ActivityId("1.4"), ClassId(3)) == ("1.4", 3)


def test_nothing_changed_is_false():
    assert not Changes()
    assert not Changes(ChangeId(3))


@pytest.mark.parametrize(
    "changes",
    [
        Changes(classes=frozenset({ClassId(1)})),
        Changes(sessions=frozenset({SessionId(1)})),
        Changes(activities=frozenset({ActivityId("1.4")})),
        Changes(helplines=True),
        Changes(prints=True),
        Changes(own_words=True),
        Changes(material=True),
        Changes(everything=True),
    ],
)
def test_anything_that_a_page_may_show_is_true(changes):
    assert changes
