"""A whole folder of a trainer: in, found by what is in it, used three times, and out again."""

import hashlib
from pathlib import Path

import pytest

from hope_desktop.domain.ids import MaterialId
from hope_desktop.domain.library.material import FileKind
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.library.materials import let_see
from tests import forty_files


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return forty_files.make(tmp_path_factory.mktemp("trainer") / "map")


@pytest.fixture
def kept(services, folder) -> list[MaterialId]:
    arrivals, _refused = services.files.take_in_all([folder])
    return list(services.materials.add(arrivals)[0])


def _files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file() and not one.is_symlink()]


def test_every_file_comes_in_or_has_a_sentence(services, folder):
    arrivals, refused = services.files.take_in_all([folder])
    assert len(arrivals) == len(_files(folder)) == 39
    translate = translator("nl")
    said = [sentence(error, translate) for error in refused]
    assert said == ["zonder einde.bin is geen gewoon bestand."]
    told = {one.material.file_name: one.trouble.why for one in arrivals if one.trouble}
    assert told == {"slot.pdf": "locked", "kapot.pdf": "damaged", "kapot.docx": "damaged"}


def test_each_is_found_by_a_word_in_it(services, kept):
    let_see(services.materials, kept, only_me=False)  # what is of module 4 was asked about
    found = {word: services.materials.search(word[:-1]) for word in forty_files.WORDS}
    assert {word: len(files) for word, files in found.items()} == dict.fromkeys(found, 1)
    assert len({files[0].id for files in found.values()}) == len(found)


def test_the_bytes_that_go_out_are_those_that_came(services, kept, folder, tmp_path):
    came = {hashlib.sha256(one.read_bytes()).digest() for one in _files(folder)}
    for one in services.materials.all():
        services.files.export(one.id, tmp_path / "uit")
        assert hashlib.sha256((tmp_path / "uit").read_bytes()).digest() in came, one.file_name
    kinds = {one.kind for one in services.materials.all()}
    assert kinds == set(FileKind) - {FileKind.OTHER}
