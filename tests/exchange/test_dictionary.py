from pathlib import Path

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.exchange.dictionary import Dictionary
from hope_desktop.paths import resource


def test_it_knows_dutch_and_says_what_may_be_meant() -> None:
    words = Dictionary()
    for right in ("grens", "Grens", "zorgcoördinator", "foto's", "leerlingen"):
        assert words.knows(right)
    for wrong in ("gelefd", "onderwijsmiddlen", "grends"):
        assert not words.knows(wrong)
    assert "onderwijsmiddelen" in words.suggest("onderwijsmiddlen")


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "één map – ñ"
    folder.mkdir()
    for name in ("nl.aff", "nl.dic"):
        (folder / name).symlink_to(resource("spelling") / name)
    assert Dictionary(folder).knows("grens")


def test_without_a_dictionary_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Dictionary(tmp_path)
    with pytest.raises(NotFound):
        Dictionary(language="fy")
