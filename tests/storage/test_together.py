"""Papers of one print folder: all old or all new, whatever happens in between."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.storage import together
from hope_desktop.storage.together import take_back, write_all
from tests.storage.conftest import failing, found_in

ROOT = Path(__file__).resolve().parents[2]
OLD = {"pupils.pdf": b"old pupils", "trainer.pdf": b"old trainer", "notes.txt": b"my own"}
NEW = {"pupils.pdf": b"pupils", "school.pdf": b"school", "trainer.pdf": b"trainer"}


@pytest.fixture
def bundle(tmp_path) -> Path:
    folder = tmp_path / "map"
    folder.mkdir()
    for name, data in OLD.items():
        (folder / name).write_bytes(data)
    return folder


def test_a_folder_without_a_place_is_named(tmp_path):
    with pytest.raises(FolderProblem) as refusal:
        write_all(tmp_path / "gone" / "map", NEW)
    assert refusal.value.why == "missing"


def test_a_place_that_is_a_file_is_named(tmp_path):
    (tmp_path / "map").write_bytes(b"x")
    with pytest.raises(FolderProblem) as refusal:
        write_all(tmp_path / "map", NEW)
    assert refusal.value.why == "file"


def test_a_bundle_makes_its_folder(tmp_path):
    written = write_all(tmp_path / "map", NEW)
    assert [path.name for path in written] == list(NEW)
    assert found_in(tmp_path / "map") == NEW


@pytest.mark.skipif(os.name == "nt", reason="no such modes")
def test_nobody_else_on_the_computer_reads_a_folder_that_it_makes(tmp_path):
    old = os.umask(0)
    try:
        write_all(tmp_path / "map", NEW)
    finally:
        os.umask(old)
    assert (tmp_path / "map").stat().st_mode & 0o077 == 0


def test_a_bundle_replaces_its_own_names_and_leaves_others(bundle):
    write_all(bundle, NEW)
    assert found_in(bundle) == OLD | NEW


@pytest.mark.parametrize("at", [1, 2, 3, 4, 5])
def test_a_bundle_that_fails_at_any_move_leaves_everything_as_it_was(bundle, monkeypatch, at):
    failing(monkeypatch, at, errno.ENOSPC)
    with pytest.raises(FolderProblem):
        write_all(bundle, NEW)
    assert found_in(bundle) == OLD


def test_a_bundle_of_which_a_file_cannot_be_written_leaves_no_folder(tmp_path, monkeypatch):
    def full(path: Path, data: bytes) -> None:
        path.write_bytes(data[:2])
        if path.name == "school.pdf":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(together, "write_forced", full)
    with pytest.raises(FolderProblem) as refusal:
        write_all(tmp_path / "map", NEW)
    assert refusal.value.why == "full"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_by_a_folder_is_refused_before_anything_moves(bundle):
    (bundle / "trainer.pdf").unlink()
    (bundle / "trainer.pdf").mkdir()
    with pytest.raises(FolderProblem) as refusal:
        write_all(bundle, NEW)
    assert refusal.value.why == "file"
    assert sorted(path.name for path in bundle.iterdir()) == [
        "notes.txt",
        "pupils.pdf",
        "trainer.pdf",
    ]


@pytest.mark.parametrize("name", ["../trainer.pdf", "a/b.pdf", "", ".."])
def test_a_name_that_leaves_the_folder_is_a_mistake(bundle, name):
    with pytest.raises(ValueError, match="folder"):
        write_all(bundle, {name: b"x"})
    assert found_in(bundle) == OLD


def test_nothing_to_write_is_fine(bundle):
    assert write_all(bundle, {}) == ()
    assert found_in(bundle) == OLD


KILLED = """
import json, os, sys
from pathlib import Path
from hope_desktop.storage.together import take_back, write_all
from tests.storage.conftest import failing
place, work, twice = Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "twice"
old, new = (json.loads(word) for word in sys.argv[4:])
new = {name: text.encode() for name, text in new.items()}
touching = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "open"}
left = [-1]

def strike(event, arguments):
    if event in touching and left[0] >= 0:
        left[0] -= 1
        if left[0] < 0:
            os._exit(9)

sys.addaudithook(strike)

def killed(moment, action):
    child = os.fork()
    if not child:
        left[0] = moment
        action()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9

moment = 0
while True:
    root = place / str(moment)
    folder, notes = root / "map", root / "unfinished"
    root.mkdir()
    if work == "again":
        folder.mkdir()
        for name, text in old.items():
            (folder / name).write_text(text)
    if not killed(moment, lambda: write_all(folder, new, notes)):
        break
    if twice:
        for again in range(2, 16):
            killed(again, lambda: take_back(notes))
    take_back(notes)
    moment += 1
print(moment)
"""


@pytest.mark.skipif(os.name == "nt", reason="a program is killed by forking it")
@pytest.mark.parametrize("twice", ["once", "twice"])
@pytest.mark.parametrize("work", ["first", "again"])
def test_killed_at_any_moment_the_next_start_finds_all_old_or_all_new(tmp_path, work, twice):
    texts = [json.dumps({n: data.decode() for n, data in some.items()}) for some in (OLD, NEW)]
    command = [sys.executable, "-c", KILLED, str(tmp_path), work, twice, *texts]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert not done.stderr
    before = OLD if work == "again" else {}
    wholes = [before, before | NEW]
    moments = int(done.stdout)
    assert moments > 20
    for moment in range(moments):
        folder = tmp_path / str(moment) / "map"
        assert (found_in(folder) if folder.exists() else {}) in wholes, moment
        assert {path.name for path in folder.parent.iterdir()} <= {"map"}, moment


def test_what_cannot_be_reached_waits_and_what_is_no_note_goes(tmp_path):
    notes, stick = tmp_path / "unfinished", tmp_path / "stick"
    notes.mkdir()
    mine = tmp_path / "map" / "mine"
    mine.mkdir(parents=True)
    hidden = stick / "map" / ".hope-12ab"
    kept = {"here": mine, "away": hidden, "gone": tmp_path / "map" / ".hope-34cd"}
    for name, place in kept.items():
        note = json.dumps({"hidden": str(place), "made": True})
        (notes / f"{name}.json").write_text(note)
    for name, text in {"a": "", "b": "[]", "c": '{"hidden": 3, "made": 1}', "d": "\udc80"}.items():
        (notes / name).write_text(text, errors="surrogateescape")
    take_back(notes)
    assert [path.name for path in notes.iterdir()] == ["away.json"]
    assert mine.is_dir()
    hidden.mkdir(parents=True)
    (hidden / "trainer.pdf").write_bytes(b"half")
    take_back(notes)
    assert list(stick.iterdir()) == []
    assert not notes.exists()


@pytest.mark.parametrize("names", ['["../mine.pdf"]', "5", "{", '"trainer.pdf"'])
def test_a_list_of_names_from_elsewhere_moves_nothing_outside(tmp_path, names):
    hidden = tmp_path / "map" / ".hope-12ab"
    hidden.mkdir(parents=True)
    for file in (tmp_path / "mine.pdf", tmp_path / "map" / "trainer.pdf"):
        file.write_bytes(b"mine")
    (hidden / ".placing").write_text(names)
    notes = tmp_path / "unfinished"
    notes.mkdir()
    (notes / "x.json").write_text(json.dumps({"hidden": str(hidden), "made": False}))
    take_back(notes)
    assert (tmp_path / "mine.pdf").read_bytes() == b"mine"
    assert (tmp_path / "map" / "trainer.pdf").read_bytes() == b"mine"
    assert not hidden.exists()


def test_a_file_that_a_killed_program_was_writing_is_taken_back(tmp_path):
    notes, half, mine = tmp_path / "unfinished", tmp_path / "stick" / ".hope-12ab", b"mine"
    half.parent.mkdir()
    (half.parent / "Brieven.hope").write_bytes(mine)
    notes.mkdir()
    made = "import os, sys; from pathlib import Path; from hope_desktop.storage.together import *\n"
    made += "half, notes = map(Path, sys.argv[1:])\n"
    made += "with noted(notes, half, made=False): half.write_bytes(b'half'); os._exit(1)"
    subprocess.run([sys.executable, "-c", made, str(half), str(notes)], check=False)
    assert half.exists()
    take_back(notes)
    assert [one.read_bytes() for one in half.parent.iterdir()] == [mine]
    assert not notes.exists()
