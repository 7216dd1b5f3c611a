"""Each kind of thing in the bin has words for what it is and whose."""

from typing import Any

import pytest

from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.domain.terms import ChangeId
from hope_desktop.ui.settings.bin import BinWords
from tests.making import NINE
from tests.tools.shared_ui import made_ui

WORDS = BinWords(made_ui("nl"))


def thrown(kind: ThrownKind, title: str, of: str = "", **more: Any) -> Thrown:
    return Thrown(kind, "1", title, of, ChangeId(1), NINE, **more)


ROWS = [
    (thrown(ThrownKind.CLASS, "De Brug"), "De Brug", "Klas"),
    (thrown(ThrownKind.CLASS, "2B", "De Brug", sessions=2), "Klas 2B", "De Brug · 2 workshops"),
    (thrown(ThrownKind.SESSION, "2B", "De Brug"), "Workshop van 2B", "De Brug · nog geen datum"),
    (
        thrown(ThrownKind.SESSION, "De Brug", start=NINE),
        "Workshop van De Brug",
        "di 1 dec 2026, 9:00",
    ),
    (thrown(ThrownKind.ACTIVITY, "Estafette"), "Estafette", "Activiteit, met de werkbladen"),
    (thrown(ThrownKind.HANDOUT, "Kaarten", "Estafette"), "Kaarten", "Werkblad · Estafette"),
    (thrown(ThrownKind.VERSION, "Kaarten", "Spel"), "Kaarten", "Mijn versie · Spel"),
    (thrown(ThrownKind.FILE, "Kwartet", "Estafette"), "Kwartet", "bestand · Estafette"),
    (thrown(ThrownKind.FILE, "Kwartet"), "Kwartet", "bestand"),
    (thrown(ThrownKind.HELPLINE, "Spreekuur"), "Spreekuur", "Hulplijn"),
    (thrown(ThrownKind.HELPLINE, "Spreekuur", "De Brug"), "Spreekuur", "Hulplijn · De Brug"),
]


@pytest.mark.parametrize(("one", "title", "below"), ROWS, ids=lambda value: str(value)[:24])
def test_a_row_says_what_it_is_and_whose(styled, one, title, below):
    row = WORDS.row(one)
    assert (row.title, row.below.replace(" 2026", "")) == (title, below.replace(" 2026", ""))
    assert row.right.startswith("weggegooid")


def test_a_moment_that_is_not_known_is_not_made_up(styled):
    unknown = Thrown(ThrownKind.CLASS, "1", "2B", "De Brug", ChangeId(0), None)
    assert WORDS.row(unknown).right == ""


def test_it_says_what_comes_along_and_what_goes_along():
    assert WORDS.along(thrown(ThrownKind.CLASS, "2B", "De Brug", sessions=3)).endswith(
        "3 workshops."
    )
    assert "Die komt mee" in WORDS.along(thrown(ThrownKind.SESSION, "2B", class_too=True))
    assert WORDS.along(thrown(ThrownKind.FILE, "Kwartet")) == ""
    assert "pad" in WORDS.consequence(thrown(ThrownKind.CLASS, "2B"))
    assert "pad" not in WORDS.consequence(thrown(ThrownKind.FILE, "Kwartet"))
