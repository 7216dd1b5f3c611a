import pytest

from hope_desktop.domain.texts.content import LibraryContent


def test_a_library_cannot_be_changed_once_it_was_read():
    empty = LibraryContent("1", (), (), (), (), {}, ())
    with pytest.raises(AttributeError):
        empty.version = "2"  # type: ignore[misc]
