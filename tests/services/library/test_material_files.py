"""Files given out, opened in other programs and taken back."""

import os
import stat
import zipfile
from pathlib import Path

import pytest

from hope_desktop.domain.errors import HopeError, NotFound, UnusableFile
from hope_desktop.domain.terms import MaterialId
from hope_desktop.storage.library import material as rows
from tests import files_of_others as others
from tests.bringing import bring

WORD = others.docx(others.paragraph("Mijn blad", "Kop1") + others.paragraph("Lieve Robin"))


def later(copy: Path, data: bytes, seconds: float = 10) -> None:
    """Another program saves it, so long ago."""
    copy.write_bytes(data)
    at = copy.stat().st_mtime - seconds
    os.utime(copy, (at, at))


def test_a_copy_is_written_byte_for_byte(services, tmp_path):
    one = bring(services, "film.mp4", b"\0ftyp" * 5000)
    services.files.export(one, tmp_path / "uit.mp4")
    assert (tmp_path / "uit.mp4").read_bytes() == b"\0ftyp" * 5000
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".hope")] == []


def test_another_program_changes_a_copy_and_one_undo_takes_it_back(services):
    one = bring(services, "brief.docx", WORD)
    kept = services.files.path(services.materials.get(one))
    copy = services.files.open_copy(one)
    assert os.name == "nt" or stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert (copy.name, copy.read_bytes()) == ("brief.docx", WORD)
    assert tuple(services.files.changed_copies()) == ()
    new = others.docx(others.paragraph("Regenboog"))
    later(copy, new)
    ((piece, arrival),) = services.files.changed_copies()
    assert piece.id == one
    services._database.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(HopeError):
        services.files.take_back(piece, arrival)
    services._database.connection.execute("PRAGMA query_only = OFF")
    ((piece, arrival),) = services.files.changed_copies()
    changes = services.files.take_back(piece, arrival)
    now = services.materials.get(one)
    assert services.files.path(now).read_bytes() == new
    assert kept.read_bytes() == WORD
    assert [found.id for found in services.materials.search("regenboog")] == [one]
    assert tuple(services.files.changed_copies()) == ()
    services.undo.undo(changes.change)
    assert services.files.path(services.materials.get(one)).read_bytes() == WORD
    assert [found.id for found in services.materials.search("robin")] == [one]


def test_what_is_still_being_written_waits(services):
    one = bring(services, "brief.docx", WORD)
    later(services.files.open_copy(one), b"half", seconds=0)
    assert tuple(services.files.changed_copies()) == ()


def test_a_copy_with_changes_is_not_written_over(services):
    one = bring(services, "brief.docx", WORD)
    later(services.files.open_copy(one), b"nieuw werk", seconds=0)
    assert services.files.open_copy(one).read_bytes() == b"nieuw werk"
    services.files.clear_copies()
    assert services.files.open_copy(one).read_bytes() == b"nieuw werk"


def test_copies_that_nobody_changed_go_the_day_after(services):
    copy = services.files.open_copy(bring(services, "brief.docx", WORD))
    services.files.tidy()
    assert copy.exists(), "it may be open in another program"
    yesterday = copy.stat().st_mtime - 2 * 24 * 3600
    os.utime(copy.parent, (yesterday, yesterday))
    services.files.tidy()
    assert not copy.parent.exists()


def test_copies_of_what_was_erased_go_at_a_start_changed_or_not(services):
    kept, gone = bring(services, "brief.docx", WORD), bring(services, "weg.docx", WORD + b" ")
    copies = [services.files.open_copy(one) for one in (kept, gone)]
    for copy in copies:
        later(copy, b"nieuw werk")
    services.materials.remove(kept)
    with services._database.transaction() as connection:
        rows.erase(connection, gone)
    services.files.tidy()
    assert [copy.exists() for copy in copies] == [True, False]


def test_copies_that_are_newer_than_the_backup_stay(services):
    backup = services.backups.now()
    copy = services.files.open_copy(bring(services, "brief.docx", WORD))
    later(copy, b"nieuw werk")
    services.backups.restore(backup.file)
    services.files.tidy()
    assert copy.read_bytes() == b"nieuw werk"


@pytest.mark.parametrize(
    ("name", "data"), [("start.exe", b"MZ"), ("brief.docx", b"MZ\x90"), ("klik.lnk", b"L\0\0\0")]
)
def test_a_program_is_kept_and_never_opened(services, name, data):
    one = bring(services, name, data)
    with pytest.raises(UnusableFile) as refusal:
        services.files.open_copy(one)
    assert refusal.value.why == "program"
    assert services.files.path(services.materials.get(one)).read_bytes() == data


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("foto.cpl", b"\x89PNG\r\n\x1a\n"),
        ("blad.html", b"%PDF-1.7"),
        ("x.chm", b"ITSF"),
        ("y", b"y"),
    ],
)
def test_what_is_not_known_to_be_safe_is_shown_in_its_folder(services, name, data):
    one = bring(services, name, data)
    shown = services.files.open_copy(one)
    assert shown == services._database.folder.opened / str(one)
    later(shown / name, b"nieuw")
    ((piece, arrival),) = services.files.changed_copies()
    services.files.take_back(piece, arrival)
    assert services.files.path(services.materials.get(one)).read_bytes() == b"nieuw"


@pytest.mark.parametrize(
    ("name", "part", "is_opened"),
    [
        ("brief.docx", "word/document.xml", True),
        ("brief.docx", "word/vbaProject.bin", False),
        ("lijst.ods", "Basic/Standard/Module1.xml", False),
        ("lijst.ods", "content.xml", True),
        ("brief.odt", "Scripts/python/weg.py", False),
        ("brief.odt", "", False),
        ("oud.xls", "", False),
    ],
)
def test_of_somebody_else_only_what_holds_no_macros_is_opened(
    services, tmp_path, name, part, *, is_opened
):
    file = tmp_path / name
    file.write_bytes(b"\xd0\xcf\x11\xe0")
    if part:
        with zipfile.ZipFile(file, "w") as whole:
            whole.writestr(part, "x")
    one = bring(services, name, file.read_bytes(), sender="Joris")
    assert services.files.open_copy(one).is_file() is is_opened


def test_what_is_not_there_is_refused(services):
    with pytest.raises(NotFound):
        services.files.open_copy(MaterialId(9))
    with pytest.raises(UnusableFile):
        services.files.pdf(services.materials.get(bring(services, "brief.docx", WORD)))
