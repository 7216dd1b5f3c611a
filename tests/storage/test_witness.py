"""The record beside the lock: small, without content, and no saving depends on it."""

import os

import pytest

from hope_desktop.storage.witness import ChangeMark, LastMark, from_digits, heads_in
from tests.storage.test_age import Computer


@pytest.fixture
def here(tmp_path) -> Computer:
    return Computer(tmp_path / "here")


def test_what_a_copy_says_of_itself_is_read_again():
    head = LastMark(b"work of 8", ChangeMark(7, b"8 chance"))._replace(work=b"workwork")
    assert from_digits(head.digits()) == head
    assert from_digits("unknown") is None
    assert from_digits("zz" * 32) is None


def test_a_line_for_each_transaction_is_appended_after_it(here):
    before = len(heads_in(here.folder.records[0]))
    here.work(3)
    found = [head.mark.number for head in heads_in(here.folder.records[0])]
    assert found == list(range(found[0], found[0] + before + 3))


def test_a_record_stays_small_and_no_content_is_in_it(here):
    here.work(3, copied=True)
    record = here.folder.records[0]
    line = record.read_bytes().splitlines()[-1]
    with record.open("ab") as file:
        file.write(b"".join(b"\n" + line for _ in range(4000)))
    here.work(1)
    assert record.stat().st_size < 10_000
    assert set(record.read_bytes()) <= set(b"0123456789abcdef\n")
    assert here.told() is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_record_that_cannot_be_written_stops_nothing(here):
    here.folder.records[0].chmod(0)
    here.work(3)
    assert here.told() is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only there are such files")
@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_a_record_that_gives_bytes_without_end_is_passed_over(here, make):
    record = here.folder.records[0]
    record.unlink()
    make(record)
    here.work(3)
    assert here.told() is None
    assert not record.is_file()
