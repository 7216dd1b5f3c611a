from dataclasses import replace

import pytest

from hope_desktop.domain.printing.packing import PackingItem, PackingLine, PackingTick, Pile
from hope_desktop.domain.printing.reprinting import Different, Differs
from hope_desktop.ui.packing.words import gone_words, letter_words, line_words, progress_words
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
CARDS = PackingItem(Pile.PAPERS, "groups-4", "kaarten", 8, "Casus en Hulp", "a")
WAS = PackingTick(CARDS.key, "kaarten", 6, "a")
OTHER = replace(WAS, count=8, mark="b")


@pytest.mark.parametrize(
    ("left", "total", "words"),
    [(1, 9, "Nog 1"), (3, 9, "Nog 3"), (0, 9, "Alles is ingepakt"), (0, 0, "Nog niets om in te")],
)
def test_progress_in_words(left: int, total: int, words: str) -> None:
    assert progress_words(left, total, UI).startswith(words)


@pytest.mark.parametrize(
    ("before", "different", "told"),
    [
        (None, None, ""),
        (WAS, None, "Veranderd: het waren er 6."),
        (OTHER, None, "Veranderd: er staat nu iets anders op."),
        (None, Different("", Differs.NEW, 8), "Nog niet afgedrukt."),
        (OTHER, Different("", Differs.CONTENT, 8, 8), "Druk het opnieuw af."),
        (WAS, Different("", Differs.COPIES, 8, 6), "Druk er nog 2 af."),
    ],
)
def test_what_is_the_matter_with_a_line(
    before: PackingTick | None, different: Different | None, told: str
) -> None:
    said = line_words(PackingLine(CARDS, ticked=False, before=before), 16, different, UI)
    assert said.told.endswith(told)
    assert bool(said.told) is bool(told)
    assert (said.what, said.count, said.below) == ("Kaarten", 8, "Casus en Hulp · 16 vellen")


def test_a_thing_says_no_more_than_it_is() -> None:
    tape = PackingLine(PackingItem(Pile.THINGS, "tape", "tape", 1), ticked=True)
    said = line_words(tape, None, None, UI)
    assert (said.what, said.count, said.below, said.told) == ("Tape", 1, "", "")


def test_letters_and_what_is_not_needed() -> None:
    letter = PackingLine(PackingItem(Pile.SCHOOL, "letter-parents", "Ouderbrief", 27), ticked=False)
    assert letter_words(letter, UI) == "Ouderbrief: 27 ×"
    assert gone_words((WAS, PackingTick("things:tape", "tape", 1)), UI) == (
        "Ingepakt, maar niet meer nodig: kaarten en tape."
    )
