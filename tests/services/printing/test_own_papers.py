"""Own material goes along only where it was chosen, and the two small files cost sixty sheets."""

import json
from pathlib import Path

import pytest

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.library.material import Purpose
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.printing import MANIFEST, render, write
from hope_desktop.services.printing.printmap import put_down
from hope_desktop.storage import prints
from tests import files_of_others as others
from tests.bringing import bring

WORD = others.docx(others.paragraph("Lieve Robin"))


@pytest.fixture
def here(services: Services, workshop: SessionId) -> ActivityId:
    """An activity of the workshop."""
    return next(iter(services.planning.get(workshop).in_order)).id


def own(services: Services, workshop: SessionId) -> dict[str, int]:
    prepared = services.printing.prepare(workshop)
    found = {one.kind: one.copies for one in prepared.documents if one.kind.startswith("own-")}
    return found | {one.kind: one.copies for one in prepared.attached}


def test_two_small_files_for_27_pupils_cost_sixty_sheets(
    services: Services, workshop: SessionId, here: ActivityId
) -> None:
    """A worksheet of two pages and a photo for the board: these were 150."""
    bring(services, "blad.pdf", others.pdf(2), here)
    bring(services, "foto.png", others.picture("PNG", 40, 30), here, purpose=Purpose.SHOW)
    bundle = render(services.printing.prepare(workshop))
    files = [file.printed for file in bundle.files if file.printed.kind.startswith("own-")]
    assert [(one.copies, one.sheets) for one in files] == [(30, 60)]


def test_only_what_belongs_to_the_plan_or_was_chosen_goes_along(
    services: Services, workshop: SessionId, here: ActivityId
) -> None:
    bring(services, "nergens.pdf", others.pdf(1))
    elsewhere = bring(services, "elders.pdf", others.pdf(2), ActivityId("4.6"))
    mine = bring(services, "hier.pdf", others.pdf(3), here)
    assert own(services, workshop) == {f"own-{mine}": 30}
    services.materials.link([elsewhere], workshop, copies=5)
    assert own(services, workshop) == {f"own-{mine}": 30, f"own-{elsewhere}": 5}
    services.materials.link([mine], workshop, copies=0)
    assert own(services, workshop) == {f"own-{elsewhere}": 5}


def test_what_is_for_the_trainer_alone_goes_nowhere(
    services: Services, workshop: SessionId, here: ActivityId
) -> None:
    bring(services, "verhaal.docx", WORD, here, only_me=True)
    bring(services, "verhaal.pdf", others.pdf(2), here, only_me=True)
    assert own(services, workshop) == {}
    names = {line.item.name for line in services.packing.of(workshop).lines}
    assert not any(name.startswith(("own-", "show-")) for name in names)


def test_what_we_cannot_print_lies_in_the_folder_and_on_the_copy_order(
    services: Services, workshop: SessionId, here: ActivityId, tmp_path: Path
) -> None:
    letter = bring(services, "brief.docx", WORD, here)
    guide = bring(services, "draaiboek.docx", WORD + b"x", here, purpose=Purpose.TRAINER)
    bundle = render(services.printing.prepare(workshop))
    write(bundle, tmp_path / "map")
    assert (tmp_path / "map" / f"own-{letter}.docx").read_bytes() == WORD
    told = json.loads((tmp_path / "map" / MANIFEST).read_bytes())["documents"]
    (row,) = [one for one in told if one["kind"] == f"own-{letter}" and one["pages"] == 0]
    assert (row["copies"], row["sheets"]) == (30, 0)
    school = next(file for file in bundle.files if file.printed.kind == "school")
    assert f"own-{letter}.docx" in school.rendered.text
    assert f"own-{guide}.docx" not in school.rendered.text
    folder = put_down(render(services.printing.prepare(workshop), spoken_names=True), tmp_path)
    assert [path.read_bytes() for path in folder.glob("*brief*.docx")] == [WORD]
    assert len(list(folder.glob("*.docx"))) == 2


def test_the_packing_list_names_files_and_what_is_shown(
    services: Services, workshop: SessionId, here: ActivityId
) -> None:
    bring(services, "brief.docx", WORD, here)
    bring(services, "film.mp4", b"\0ftyp", here, purpose=Purpose.SHOW)
    lines = {line.item.what: line.item.count for line in services.packing.of(workshop).lines}
    assert lines["Eigen materiaal: brief"] == 30
    assert lines["film"] == 1


def test_a_print_is_recorded_with_what_lay_beside_it(
    services: Services, workshop: SessionId, here: ActivityId
) -> None:
    letter = bring(services, "brief.docx", WORD, here)
    services.prints.record(render(services.printing.prepare(workshop)))
    record = prints.last(services._database.connection, workshop)
    assert record is not None
    assert f"own-{letter}" in {file.kind for file in record.files}
