"""What stands for a directive says it in words, and never shows a sign."""

import pytest

from hope_desktop.domain.texts.directives import FIELDS, LISTS, OF_ROWS
from hope_desktop.i18n.catalogue import translator
from hope_desktop.ui.editing.rich.chips import CHIP, ChipWords

WORDS = ChipWords(translator("nl"), {"113": "113 Zelfmoordpreventie"}, cards=True)


@pytest.mark.parametrize(
    ("token", "said"),
    [
        ("{{lines:3|Waarom}}", "Waarom"),
        ("{{figure:circles|Drie ringen}}", "Tekening: Drie ringen"),
        ("{{figure:sun rain|zon, regen}}", "Plaatje: zon, regen"),
        ("{{picture:ear|Een oor}}", "Plaatje: Een oor"),
        ("{{scene:tree|yusuf: Hallo!}}", "Plaatje bovenaan · yusuf: Hallo!"),
        ("{{banner:Bel {{helpline:113}}}}", "Bel 113 Zelfmoordpreventie"),
        ("{{onbekend:iets}}", "onbekend:iets"),
        ("---", "Volgende kaart"),
    ],
)
def test_it_is_called(token, said):
    assert WORDS.words(token) == said
    assert said.replace(" ", "\u00a0") in WORDS.shown(token).replace(" ", "\u00a0")


@pytest.mark.parametrize("name", sorted(FIELDS | OF_ROWS | {f"each:{one}" for one in LISTS}))
def test_whatever_may_stand_in_a_sentence_has_a_name(name):
    assert WORDS.words(f"{{{{{name}}}}}") not in {name, "Komt niet op papier"}


def test_what_no_drawing_is_has_no_place_for_one():
    for token in ("{{figure:niets|x}}", "{{lines:x}}", "{{banner:een \ufffc teken}}"):
        assert CHIP not in WORDS.shown(token)
