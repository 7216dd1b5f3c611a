"""The folder of a workshop: its papers, a safe name, whole or not at all."""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from hope_desktop.domain.errors import Cancelled, FolderProblem, NothingToPrint
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.printing.printed import Bundle, bundle_file
from hope_desktop.services.printing.printmap import MAILED, folder_name, for_copier, put_down
from tests.planning import bundle_of
from tests.reading_pdf import pages_of

NOW = datetime.fromisoformat("2026-11-24T12:00")


@pytest.fixture(scope="module")
def documents(tmp_path_factory) -> Documents:
    """The example's papers, not drawn."""
    root = tmp_path_factory.mktemp("printmap")
    services, _findings = open_services(data_folder(root), lambda: NOW)
    try:
        session, _changes = services.planning.example()
        return services.printing.prepare(session)
    finally:
        services.close()


@pytest.fixture
def bundle(documents) -> Bundle:
    """A bundle with bytes of our own: what is in a file does not matter here."""
    files = [
        bundle_file(documents, planned, Rendered(planned.key.encode() * 20_000, 1, ""))
        for planned in documents.counted
    ]
    return Bundle(documents, tuple(files), spoken_names=True)


def test_without_a_date_the_name_has_none(documents):
    session = replace(documents.view.session, facts=SessionFacts())
    undated = replace(documents, view=replace(documents.view, session=session))
    assert folder_name(undated).endswith(" 2B")


def test_all_files_are_there_or_none(bundle, tmp_path):
    folder = put_down(bundle, tmp_path)
    assert {path.name for path in folder.iterdir()} == {f.spoken_name for f in bundle.files}
    with pytest.raises(Cancelled):
        put_down(bundle, tmp_path, lambda _done, _total: False)
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.nightly
def test_the_same_papers_are_not_written_twice(bundle, tmp_path):
    assert put_down(bundle, tmp_path) == put_down(bundle, tmp_path)


def test_what_is_there_is_never_touched(bundle, tmp_path):
    first = put_down(bundle, tmp_path)
    note = first / "notitie.txt"
    note.write_text("van mij")
    second = put_down(bundle, tmp_path)
    assert second.name == f"{first.name} (2)"
    (tmp_path / f"{first.name} (3)").write_text("een bestand")
    (second / "notitie.txt").write_text("ook van mij")
    assert put_down(bundle, tmp_path).name == f"{first.name} (4)"
    assert note.read_text() == "van mij"


def test_only_the_own_place_is_made(bundle, tmp_path):
    parent = tmp_path / "Documenten" / "Hope Desktop"
    with pytest.raises(FolderProblem) as refused:
        put_down(bundle, parent)
    assert (refused.value.path, refused.value.why) == (parent, "missing")
    assert put_down(bundle, parent, make_parent=True).parent == parent


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A file system of 64 KiB."""
    place = tmp_path / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if os.name == "nt" or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no small disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_keeps_nothing_half(bundle, small_disk):
    with pytest.raises(FolderProblem) as refused:
        put_down(bundle, small_disk)
    assert (refused.value.path, refused.value.why) == (small_disk, "full")
    assert list(small_disk.iterdir()) == []


def drawn(services: Services, session: SessionId) -> Bundle:
    return bundle_of(services, session, spoken_names=True)


@pytest.mark.nightly
def test_the_order_is_first_and_names_the_pages_of_each_paper(services, workshop):
    bundle, made = for_copier(drawn(services, workshop))
    kinds = [file.printed.kind for file in bundle.files]
    assert {"trainer", "school", "slides"}.isdisjoint(kinds)
    assert "letter-both" not in kinds, "it is mailed"
    pages = pages_of(made.pdf)
    assert len(pages) == made.pages
    assert len(made.pdf) < MAILED
    found = re.findall(r"blz\. (\d+)(?:-(\d+))?", pages[0])
    assert len(found) == len(bundle.files)
    for (first, last), file in zip(found, bundle.files, strict=True):
        assert int(first) % 2 == 1
        assert int(last or first) - int(first) + 1 == file.rendered.pages
        inside = pages_of(file.rendered.pdf)
        assert pages[int(first) - 1].split() == inside[0].split()
        assert pages[int(last or first) - 1].split() == inside[-1].split()


def test_what_the_trainers_keep_is_never_in_it(services, workshop):
    whole = drawn(services, workshop)
    keep = frozenset({"trainer", "school", "slides"})
    bundle, _made = for_copier(whole)
    assert keep.isdisjoint(f.printed.kind for f in bundle.files)
    with pytest.raises(NothingToPrint):
        for_copier(whole.only(keep))
