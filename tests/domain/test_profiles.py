"""The reading forms: their names are a contract, and each class has a usual one."""

import pytest

from hope_desktop.domain.levels import Level
from hope_desktop.domain.profiles import Profile, usual_profile


def test_reading_forms_have_the_names_of_the_contract() -> None:
    names = [profile.value for profile in Profile]
    assert names == ["standaard", "leesvriendelijk", "groot", "extra-groot", "picto"]


@pytest.mark.parametrize(
    ("level", "without", "with_pictures"),
    [
        (None, Profile.STANDARD, Profile.STANDARD),
        (Level.PO, Profile.STANDARD, Profile.STANDARD),
        (Level.VMBO_BK, Profile.STANDARD, Profile.STANDARD),
        (Level.MBO, Profile.STANDARD, Profile.STANDARD),
        (Level.PRO, Profile.EASY, Profile.PICTO),
        (Level.ISK, Profile.EASY, Profile.PICTO),
        (Level.VSO_DB, Profile.EASY, Profile.PICTO),
        (Level.VSO_AM, Profile.EASY, Profile.PICTO),
        (Level.VSO_VV, Profile.EASY, Profile.EASY),
    ],
)
def test_a_class_has_a_usual_form(
    level: Level | None, without: Profile, with_pictures: Profile
) -> None:
    assert usual_profile(level, has_pictures=False) is without
    assert usual_profile(level, has_pictures=True) is with_pictures
