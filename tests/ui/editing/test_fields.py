from hope_desktop.domain.library.editions import CLOSED, LICENCES
from hope_desktop.ui.editing import fields


def test_every_licence_has_a_name() -> None:
    assert set(fields._NAMES) == set(LICENCES)
    assert set(LICENCES) >= CLOSED
