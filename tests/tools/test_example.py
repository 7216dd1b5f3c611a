"""What a visitor sees of the papers is what the program prints today."""

import pytest

from tools.example import FOLDER, papers, words_of


@pytest.mark.nightly
def test_the_papers_for_visitors_are_those_of_today():
    now = {name: words_of(pdf) for _kind, name, pdf in papers()}
    kept = {file.name: words_of(file.read_bytes()) for file in FOLDER.glob("*.pdf")}
    assert kept == now, "python -m tools.example makes them anew"


def test_the_first_page_of_the_project_shows_them():
    for name in ("README.md", "README.nl.md"):
        words = (FOLDER.parents[1] / name).read_text("utf-8")
        assert all(f"docs/voorbeeld/{file}" in words for file in ("papieren.png", "lesblad.png"))
