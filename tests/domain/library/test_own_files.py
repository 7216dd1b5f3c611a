from hope_desktop.domain.library.own_files import MAX_FILE_BYTES, MAX_KEPT_BYTES, Dropped
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import label


def test_what_is_kept_is_smaller_than_what_is_looked_at() -> None:
    assert MAX_KEPT_BYTES < MAX_FILE_BYTES


def test_what_was_taken_out_has_a_name() -> None:
    assert all(label(dropped, translator("nl")) for dropped in Dropped)
