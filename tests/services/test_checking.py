"""The content check, as a writer of material calls it."""

from pathlib import Path

from hope_desktop.services.checking import check


def test_the_programs_own_library_has_no_errors() -> None:
    assert [finding for finding in check() if finding.serious] == []


def test_a_folder_without_a_library_is_told_what_is_missing(tmp_path: Path) -> None:
    assert {finding.facts["why"] for finding in check(tmp_path)} == {"is missing"}
