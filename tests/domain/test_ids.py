from hope_desktop.domain.ids import ActivityId, ClassId


def test_an_id_is_what_it_is_made_of_so_that_it_can_be_stored():
    assert (ActivityId("1.4"), ClassId(3)) == ("1.4", 3)
