"""Papers are written whole or not at all, and a place that cannot be is named."""

from pathlib import Path

import pytest

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.services.printing.printed import Bundle, bundle_file
from hope_desktop.services.printing.writing import write, write_pdf
from tests.services.printing.test_printed import DRAWN, PREPARED, planned_as

BUNDLE = Bundle(PREPARED, (bundle_file(PREPARED, planned_as("pupils"), DRAWN),))


@pytest.mark.parametrize(
    ("place", "named", "why"),
    [
        ("weg/map", "weg", "missing"),
        ("bestand", "bestand", "file"),
        ("bestand/x", "bestand", "file"),
    ],
)
def test_a_place_that_cannot_be_is_named_and_nothing_is_written(
    tmp_path: Path, place: str, named: str, why: str
) -> None:
    (tmp_path / "bestand").write_text("van mij")
    with pytest.raises(FolderProblem) as refusal:
        write(BUNDLE, tmp_path / place)
    assert (refusal.value.path, refusal.value.why) == (tmp_path / named, why)
    assert [path.name for path in tmp_path.iterdir()] == ["bestand"]


@pytest.mark.parametrize(
    ("place", "named", "why"),
    [(".", ".", "folder"), ("weg/x.pdf", "weg", "missing"), ("bestand/x.pdf", "bestand", "file")],
)
def test_a_file_that_cannot_be_is_named(tmp_path: Path, place: str, named: str, why: str) -> None:
    (tmp_path / "bestand").write_text("van mij")
    with pytest.raises(FolderProblem) as refusal:
        write_pdf(DRAWN, tmp_path / place)
    assert (refusal.value.path, refusal.value.why) == (tmp_path / named, why)
