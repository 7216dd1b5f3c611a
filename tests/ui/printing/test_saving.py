"""Writing happens beside the window and ends in a fact or a refusal."""

from pathlib import Path

import pytest

from hope_desktop.domain.errors import Cancelled, FolderProblem
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.printing.saving import in_folder


@pytest.fixture
def bundle(page: PrintingPage) -> Bundle:
    drawn = page.drawing.current()
    assert drawn is not None
    return drawn.chosen


def test_saved_names_the_folder_and_its_files(bundle: Bundle, tmp_path: Path) -> None:
    saved = in_folder(bundle, tmp_path, tmp_path / "notes", on_stick=True)(lambda *_: True)
    assert saved.folder.parent == tmp_path
    assert saved.on_stick
    assert all(file.is_file() for file in saved.files)


@pytest.mark.parametrize(("on_stick", "why"), [(True, "gone"), (False, "missing")])
def test_a_place_that_is_not_there(
    bundle: Bundle, tmp_path: Path, *, on_stick: bool, why: str
) -> None:
    away = tmp_path / "away"
    task = in_folder(bundle, away, tmp_path / "notes", on_stick=on_stick)
    with pytest.raises(FolderProblem) as told:
        task(lambda *_: True)
    assert (told.value.path, told.value.why) == (away, why)


def test_cancelled_before_its_turn_writes_nothing(bundle: Bundle, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    with pytest.raises(Cancelled):
        in_folder(bundle, place, tmp_path / "notes")(lambda *_: False)
    assert list(place.iterdir()) == []
