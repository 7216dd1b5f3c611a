"""Everything that can get the focus has a name, in the tree that a screen reader is given."""

import pytest

from tools import spoken

LACKS = spoken.missing()

pytestmark = pytest.mark.nightly


@pytest.mark.skipif(bool(LACKS), reason=f"this computer has no {LACKS}")
def test_on_each_screen_everything_has_a_name():
    read = spoken.read_screens()
    assert len(read) == 13
    few = {screen: len(found) for screen, found in read.items() if len(found) < 10}
    assert few == {}, "the tree is read whole"
    unnamed = {
        screen: [role for role, name in found if not name.strip()] for screen, found in read.items()
    }
    assert {screen: roles for screen, roles in unnamed.items() if roles} == {}
