"""What the library claims, with its source: the check reads it."""

import shutil

import pytest

from hope_desktop.domain.library.facts import Fact, FoundSo
from hope_desktop.exchange.check import check_library
from hope_desktop.paths import resource
from tests.shipped import CONTENT


@pytest.mark.parametrize(
    "wrong",
    [
        'id = "a"\nsays = "Iets."\ntexts = ["9.9/weg"]\nread = "2026-11"',
        'id = "a"\nsays = "Iets."\nread = "ooit"',
        'id = "3.7"\nsays = "Iets."\nread = "2026-11"',
        'id = "klusjes"\nsays = "Iets."\nread = "2026-11"',
        'id = "a"\nsays = "Iets."\nread = "2026-11"\nfound = "misschien"',
    ],
)
def test_the_check_refuses_a_fact_that_cannot_be(tmp_path, wrong):
    folder = shutil.copytree(resource("library"), tmp_path / "library")
    file = folder / "facts.toml"
    file.write_text(f"{file.read_text('utf-8')}\n[[facts]]\n{wrong}\n", encoding="utf-8")
    assert [one.file for one in check_library(folder) if one.serious] == ["facts.toml"]


def test_every_fact_of_the_library_names_its_source_and_who_is_asked():
    assert len(CONTENT.facts) > 10
    open_facts = [one for one in CONTENT.facts if one.found is not FoundSo.YES]
    assert [one.id for one in open_facts if one.ask is None] == []
    assert [one.id for one in CONTENT.facts if one.found is FoundSo.YES and not one.source] == []
    assert Fact("a", "Iets.").found is FoundSo.PARTLY, "what nobody looked up was not found"
