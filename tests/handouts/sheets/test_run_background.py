"""What lies behind the card of a run sheet: every word once, and what to do if."""

from dataclasses import replace

import pytest

from hope_desktop.handouts.sheets.run_background import first_of
from tests.handouts.proof import proven, shown
from tests.handouts.samples import FIELD, OCCASION, RUN_SHEET

STEP = replace(
    FIELD.steps[0], what="Hang de poster op. Trainer 2 deelt kaarten uit, trainer 1 kijkt."
)


def drawn(**changed: object) -> str:
    block = replace(RUN_SHEET.blocks[1], activity=replace(FIELD, **changed))
    return shown(proven(replace(RUN_SHEET, blocks=(block,))))


def test_the_card_has_the_first_sentence_of_a_step_and_the_rest_lies_behind():
    text = drawn(steps=(STEP,))
    first, table, rest = map(text.index, ("Hang de poster op.", "As planned", "deelt kaarten uit"))
    assert first < table < rest
    assert text.count("Hang de poster op.") == text.count("deelt kaarten uit") == 1


def test_trainers_have_their_names():
    assert "Karim deelt kaarten uit, Sanne kijkt." in drawn(steps=(STEP,))


def test_trainers_with_one_first_name_keep_their_roles():
    occasion = replace(OCCASION, trainers=("Jan Bos", "Jan Mol"))
    block = replace(RUN_SHEET.blocks[1], activity=replace(FIELD, steps=(STEP,)))
    text = shown(proven(replace(RUN_SHEET, blocks=(block,)), occasion=occasion))
    assert "Trainer 2 deelt kaarten uit, Trainer 1 kijkt." in text


@pytest.mark.parametrize(
    ("risk", "said"),
    [
        ("De klas lacht. Zet de oefening stil.", "If De klas lacht. Then: Zet de oefening stil."),
        ("Beloof nooit dat alles geheim blijft.", "Mind Beloof nooit dat alles geheim blijft."),
    ],
)
def test_a_risk_says_what_to_do_if_it_happens(risk, said):
    assert said in drawn(risks=(risk,))


def test_what_there_is_not_is_not_printed():
    text = drawn(risks=(), tips=(), differentiation=(), without_paper="")
    for name in ("If", "Tip", "This class", "No paper"):
        assert f" {name} " not in text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Een zin", "Een zin"),
        ("Zeg: 'Stop!' En wacht.", "Zeg: 'Stop!'"),
        ("Lees 2.5 voor. Daarna stil.", "Lees 2.5 voor."),
        ("", ""),
    ],
)
def test_a_sentence_ends_at_its_point(text, first):
    assert first_of(text) == first
