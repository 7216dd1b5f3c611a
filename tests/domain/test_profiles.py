"""The names of the reading forms are a contract: scripts and manifests use them."""

from hope_desktop.domain.profiles import Profile


def test_reading_forms_have_the_names_of_the_contract() -> None:
    names = [profile.value for profile in Profile]
    assert names == ["standaard", "leesvriendelijk", "groot", "extra-groot", "picto"]
