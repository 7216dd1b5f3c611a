from pathlib import Path

import pytest

from tests.cli.conftest import Hope
from tests.reading_pdf import text_of


def test_the_path_is_listed_in_order(hope: Hope) -> None:
    rows = hope("module list --json").json
    assert [row["module"] for row in rows] == ["opening", "1", "2", "3", "4", "closing", "adults"]
    assert hope("module list").out.splitlines()[1] == "1. Persoonlijke grenzen"


@pytest.mark.parametrize("module", ["1", "2", "3", "4", "opening", "closing", "adults"])
def test_a_module_is_shown(hope: Hope, module: str) -> None:
    shown = hope(f"module show {module} --json").json
    assert shown["module"] == module
    assert shown["aim"]
    assert shown["activities"]
    assert shown["aim"] in hope(f"module show {module}").out


def test_a_module_that_is_none_is_wrong_use(hope: Hope) -> None:
    said = hope("module show 5")
    assert said.code == 2
    assert "5 kan niet" in said.err


def test_a_whole_module_becomes_one_pdf(hope: Hope, tmp_path: Path) -> None:
    file = tmp_path / "module.pdf"
    made = hope(f"module print 1 --out {file} --json").json
    assert made["file"] == str(file)
    text = text_of(file)
    for row in hope("library list --module 1 --json").json:
        assert row["title"] in text


def test_a_file_that_cannot_be_written_is_named(hope: Hope, tmp_path: Path) -> None:
    said = hope(f"module print 1 --out {tmp_path / 'weg' / 'x.pdf'}")
    assert said.code == 1
    assert str(tmp_path / "weg") in said.err
    assert "is een map" in hope(f"module print 1 --out {tmp_path}").err
