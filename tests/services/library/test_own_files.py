"""A trainer's own files: kept, counted, printed, put away and erased."""

from pathlib import Path

import pytest

from hope_desktop.domain.errors import NotFound, UnusableFile, WrongValue
from hope_desktop.domain.ids import ActivityId, ClassId, OwnFileId, TemplateId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.handouts.specs import Rendered
from hope_desktop.services.library.own_files import look_at
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.printing import draw, render
from tests import files_of_others as others
from tests.reading_pdf import pages_of, text_of

HERE = ActivityId("1.4")


def _bring(services: Services, tmp_path: Path, size: GroupSize = GroupSize.ONE) -> OwnFileId:
    file = tmp_path / "Kwartet & co.pdf"
    file.write_bytes(others.pdf(2))
    return services.own_files.add(HERE, look_at(file), size)[0]


def test_a_file_is_printed_with_its_workshop_counted_and_marked(
    services: Services, class_2b: ClassId, tmp_path: Path
) -> None:
    file_id = _bring(services, tmp_path, GroupSize.THREE)
    session, _ = services.planning.from_template(class_2b, TemplateId("S1"), "a")
    bundle = render(services.printing.prepare(session))
    printed = {file.printed.kind: file for file in bundle.files}
    own = printed[f"own-{file_id}"]
    assert (own.printed.pages, own.printed.copies, own.printed.sheets) == (3, 10, 30)
    assert own.printed.title == "Eigen materiaal: Kwartet & co"
    assert own.spoken_name == "2B - Eigen materiaal Kwartet co - 10x.pdf"
    assert "Werkblad van ons" in pages_of(own.rendered.pdf)[0]
    assert "0800-0432" in pages_of(own.rendered.pdf)[2]
    assert "Kwartet & co" in text_of(printed["school"].rendered.pdf)
    assert "Kwartet & co" in text_of(printed["trainer"].rendered.pdf)
    assert "Werkblad van ons" not in text_of(printed["cards"].rendered.pdf)


def test_a_file_is_found_by_words_of_its_title(services: Services, tmp_path: Path) -> None:
    file_id = _bring(services, tmp_path)
    for asked, found in (("co kwart", [file_id]), ("KWÁRTET", [file_id]), ("kaart", []), ("", [])):
        assert [file.id for file in services.own_files.named(asked)] == found
    services.own_files.remove(file_id)
    assert services.own_files.named("kwartet") == ()


def test_a_file_prints_by_itself(services: Services, tmp_path: Path) -> None:
    made = draw(services.printing.own_file_document(_bring(services, tmp_path)))
    assert isinstance(made, Rendered)
    assert made.pages == 3


def test_every_step_can_be_taken_back(services: Services, tmp_path: Path) -> None:
    own = services.own_files
    file_id = _bring(services, tmp_path)
    changed = own.change(file_id, " Nieuwe  naam ", GroupSize.CLASS)
    assert own.get(file_id).title == "Nieuwe naam"
    removed = own.remove(file_id)
    assert (own.of_activity(HERE), [file.id for file in own.removed()]) == ((), [file_id])
    for change in (removed.change, changed.change):
        assert change is not None
        assert services.undo.undo(change).activities == {HERE}
    assert own.get(file_id).title == "Kwartet & co"


def test_from_the_bin_a_file_comes_back_or_is_gone_for_good(
    services: Services, tmp_path: Path
) -> None:
    own = services.own_files
    file_id = _bring(services, tmp_path)
    removed = own.remove(file_id)
    own.put_back(file_id)
    assert own.get(file_id).pages == 2
    own.remove(file_id)
    own.erase(file_id)
    assert own.removed() == ()
    for refused in (own.put_back, own.erase, own.get):
        with pytest.raises(NotFound):
            refused(file_id)
    assert removed.change is not None


def test_nothing_changes_when_nothing_is_different(services: Services, tmp_path: Path) -> None:
    file_id = _bring(services, tmp_path)
    assert not services.own_files.change(file_id, "Kwartet & co", GroupSize.ONE)
    with pytest.raises(WrongValue):
        services.own_files.change(file_id, "  ", GroupSize.ONE)


def test_a_file_needs_an_activity(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(others.pdf())
    with pytest.raises(NotFound):
        services.own_files.add(ActivityId("9.9"), look_at(file))


@pytest.mark.parametrize("name", ["weg.pdf", "."])
def test_a_file_that_cannot_be_read_is_said_by_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableFile, match="missing"):
        look_at(tmp_path / name)
