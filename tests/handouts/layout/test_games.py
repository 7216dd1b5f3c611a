"""What the last page of a booklet has to do: it can be done, and says nothing unwanted."""

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.texts.directives import GAMES
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout import games
from hope_desktop.handouts.layout.theme import ADULT
from hope_desktop.handouts.render import render
from tests.handouts.proof import report
from tests.handouts.samples import document, handout


@pytest.mark.parametrize("name", sorted(GAMES))
def test_a_game_fits_its_width_and_prints_with_its_description(name):
    (width, height), _painter = games.game(name, 240, ADULT, ["vrij", "lief"])
    assert (width, height > 0) == (240, True)
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, f"{{{{figure:{name}|Een spel}}}}"))
    assert "Figure" in report(render(document(sheet))).tags()


WORDS = [["vrij", "lief", "grens"], ["stop", "samen", "vragen", "kiezen"]]
UNWANTED = ["seks", "hoer", "slet", "kut", "lul", "neuk", "dood", "homo", "dik", "dom", "haat"]


def _lines(rows: list[str]) -> list[str]:
    """What can be read in a square, in each direction."""
    side = range(len(rows))
    down = ["".join(rows[y][x] for y in side) for x in side]
    aslant = [
        "".join(rows[y + k][y] for y in side if y + k in side) for k in range(-len(rows), len(rows))
    ]
    mirrored = [row[::-1] for row in rows]
    other = [
        "".join(mirrored[y + k][y] for y in side if y + k in side)
        for k in range(-len(rows), len(rows))
    ]
    every = [*rows, *down, *aslant, *other]
    return [line.lower() for line in every] + [line[::-1].lower() for line in every]


@pytest.mark.parametrize("words", WORDS)
def test_hidden_words_stand_there_once_and_no_others(words):
    found = "\n".join(_lines(games.hidden(words)))
    assert {word: found.count(word) for word in words} == dict.fromkeys(words, 1)
    assert [word for word in UNWANTED if word in found] == []


@pytest.mark.parametrize("words", [[], ["x" * 30], ["a1", "%"], ["kiezen"] * 40])
def test_words_that_cannot_be_hidden_leave_a_square(words):
    rows = games.hidden(words)
    assert [len(row) for row in rows] == [9] * 9
