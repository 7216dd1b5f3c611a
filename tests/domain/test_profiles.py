from hope_desktop.domain.profiles import Profile


def test_the_names_are_those_of_the_command_line() -> None:
    assert [profile.value for profile in Profile] == [
        "standaard",
        "leesvriendelijk",
        "groot",
        "extra-groot",
        "picto",
    ]
