"""The version that a library folder says it has."""

from pathlib import Path

import pytest

from hope_desktop.exchange.version import version_of
from hope_desktop.paths import resource


def test_the_starter_library_says_its_version() -> None:
    assert version_of(resource("library"))


@pytest.mark.parametrize("text", [None, "", "title = 'x'", "version = ", "\x00"])
def test_a_folder_that_does_not_say_has_none(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "library.toml").write_text(text, encoding="utf-8")
    assert version_of(tmp_path) == ""
