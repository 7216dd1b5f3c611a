"""Where what is wrong with a plan is said."""

from hope_desktop.domain.page import PLACES, RowPlace, placed
from hope_desktop.domain.workshops.safety import Rule
from tests.making import NINE
from tests.planning import new_class, new_workshop


def test_every_rule_has_one_place():
    assert PLACES.keys() == set(Rule)


def test_a_concern_stands_once_at_the_row_it_is_about(services):
    made = new_workshop(services, new_class(services, helper=""), "S9", start=NINE, slot_minutes=30)
    view = services.planning.get(made)
    found = placed(view)
    assert sorted(one.rule for rows in found.values() for one in rows) == sorted(
        one.rule for one in view.concerns
    )
    asked = next(place for place, rows in found.items() if rows[0].rule is Rule.MODULE_SKIPPED)
    block = next(one for one in view.session.blocks if one.id == asked)
    assert view.activities[block.activity].module.number == 3
    assert Rule.TOO_LONG in {one.rule for one in found[RowPlace.END]}
    assert Rule.HELPER_MISSING in {one.rule for one in found[RowPlace.WHOLE]}
