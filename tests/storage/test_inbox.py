import json
import os
from pathlib import Path

import pytest

from hope_desktop.storage.lock import leave_message, read_inbox


@pytest.fixture
def package(tmp_path) -> Path:
    path = tmp_path / "les één.hope"
    path.write_bytes(b"zip")
    return path


@pytest.fixture
def inbox(folder) -> Path:
    folder.inbox.mkdir(parents=True)
    return folder.inbox


def test_a_file_that_a_second_start_names_arrives_once(folder, inbox, package):
    leave_message(folder, package)
    leave_message(folder, package)
    assert read_inbox(folder) == [package]
    assert read_inbox(folder) == []
    assert list(inbox.iterdir()) == []


def test_a_start_without_a_file_leaves_word_too(folder, inbox):
    leave_message(folder)
    assert len(list(inbox.iterdir())) == 1
    assert read_inbox(folder) == []
    assert list(inbox.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
def test_messages_are_private(folder):
    folder.root.mkdir()
    leave_message(folder)
    (message,) = folder.inbox.iterdir()
    assert (message.stat().st_mode & 0o777, folder.inbox.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_relative_name_is_understood_from_where_it_was_said(folder, inbox, package, monkeypatch):
    monkeypatch.chdir(package.parent)
    leave_message(folder, Path(package.name))
    monkeypatch.chdir(folder.root)
    assert read_inbox(folder) == [package]


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"/etc/passwd"',
        b"{}",
        b'{"open": 7}',
        b'{"open": ["a"]}',
        b'{"open": "les.hope"}',
        b'{"open": "/gone/les.hope"}',
        b'{"open": "/etc/passwd"}',
        b'{"open": "a\\u0000.hope"}',
        b"[" * 100_000,
        b'{"open": "' + b"x" * 70_000 + b'"}',
    ],
    ids=range(15),
)
def test_junk_is_removed_and_opens_nothing(folder, inbox, package, junk):
    (inbox / "a.json").write_bytes(junk)
    leave_message(folder, package)
    assert read_inbox(folder) == [package]
    assert list(inbox.iterdir()) == []


def test_only_a_file_of_ours_is_opened(folder, inbox, tmp_path):
    for name in ("script.sh", "folder.hope"):
        path = tmp_path / name
        path.mkdir() if path.suffix == ".hope" else path.touch()
        leave_message(folder, path)
    assert read_inbox(folder) == []


@pytest.mark.skipif(os.name == "nt", reason="making links needs a right there")
def test_a_message_that_is_a_link_is_not_followed(folder, inbox, package, tmp_path):
    target = tmp_path / "message"
    target.write_text(json.dumps({"open": str(package)}), encoding="utf-8")
    (inbox / "a.json").symlink_to(target)
    assert read_inbox(folder) == []
    assert target.exists()


def test_a_message_that_is_still_being_written_is_left_alone(folder, inbox):
    (inbox / ".half").write_bytes(b"{")
    (inbox / "folder.json").mkdir()
    assert read_inbox(folder) == []
    assert sorted(path.name for path in inbox.iterdir()) == [".half", "folder.json"]


def test_no_inbox_is_no_messages(folder):
    assert read_inbox(folder) == []
