import pytest

from hope_desktop.exchange.version import raise_version, version_in


def test_a_library_says_its_version(library):
    assert version_in(library) == "7"


@pytest.mark.parametrize("data", [b"", b"version = ", b"\xff", b"title = 'x'"])
def test_what_does_not_say_has_none(library, data):
    (library / "library.toml").write_bytes(data)
    assert version_in(library) == ""


def test_what_is_not_there_has_none(tmp_path):
    assert version_in(tmp_path) == ""


def test_the_next_version_is_that_of_the_library_and_of_nothing_else(library):
    path = library / "library.toml"
    path.write_text("# was 0.9\nversion = '0.9'\n")
    raise_version(library)
    assert path.read_text() == "# was 0.9\nversion = '0.10'\n"
