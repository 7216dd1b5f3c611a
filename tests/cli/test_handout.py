from pathlib import Path

import pytest

from tests.cli.conftest import Hope
from tests.reading_pdf import text_of


def test_one_handout_becomes_a_pdf(hope: Hope, tmp_path: Path) -> None:
    file = tmp_path / "kaart.pdf"
    assert hope(f"handout print 1.4/stellingenkaarten --out {file}").out == f"{file}\n"
    assert "Stelling" in text_of(file)


@pytest.mark.parametrize("name", ["1.4/nix", "9.9/x", "school/nix", "x"])
def test_a_handout_that_is_not_there_is_refused_and_no_file_is_made(
    hope: Hope, tmp_path: Path, name: str
) -> None:
    said = hope(f"handout print {name} --out {tmp_path / 'x.pdf'}")
    assert (said.code, (tmp_path / "x.pdf").exists()) == (1, False)


def test_a_place_to_write_it_is_needed(hope: Hope) -> None:
    said = hope("handout print 1.4/stellingenkaarten")
    assert said.code == 2
    assert "--out" in said.err


def test_a_text_is_asked_in_a_language(hope: Hope, tmp_path: Path) -> None:
    file = tmp_path / "kaart.pdf"
    assert hope(f"handout print C3/hulpkaart --text-lang en --out {file}").code == 0
    text = text_of(file)
    assert "Want to talk?" in text
    assert "talk about anything" in text, "the lines speak the language of the card"
    said = hope(f"handout print 1.1/mijn-cirkel --text-lang en --out {tmp_path / 'x.pdf'}")
    assert (said.code, said.err) == (1, "Van deze tekst is er nog geen Engelse versie.\n")
