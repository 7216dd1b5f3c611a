import pytest

from hope_desktop.exchange.version import version_in


def test_a_library_says_its_version(library):
    assert version_in(library) == "7"


@pytest.mark.parametrize("data", [b"", b"version = ", b"\xff", b"title = 'x'"])
def test_what_does_not_say_has_none(library, data):
    (library / "library.toml").write_bytes(data)
    assert version_in(library) == ""


def test_what_is_not_there_has_none(tmp_path):
    assert version_in(tmp_path) == ""
