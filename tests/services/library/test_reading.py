"""A handout's text as blocks for the screen."""

import pytest

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.ids import HelplineId
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.texts.dialect import FIELDS
from hope_desktop.services.library import reading
from hope_desktop.services.opening import Services
from tests.making import handout


def test_a_worksheet_is_one_run_of_blocks() -> None:
    body = "## Kop\n\nTekst\n\n{{lines:3|Waarom}}\n\n{{banner:Let op}}\n"
    read = reading.read_handout(handout("1.4/blad", body=body), {})
    kinds = [type(block) for block in read.blocks]
    assert kinds == [reading.Heading, reading.Paragraph, reading.WriteLines, reading.Banner]
    assert read.cards == ()


def test_cards_have_a_front_and_sometimes_a_back() -> None:
    body = "## Een\n\n***\n\nAchter\n\n---\n\n## Twee\n"
    read = reading.read_handout(handout("1.4/kaart", HandoutKind.CARDS, body=body), {})
    assert [(len(card.front), len(card.back)) for card in read.cards] == [(1, 1), (1, 0)]
    assert read.blocks == ()


def test_numbers_of_help_lines_are_filled_in(services: Services) -> None:
    lines = services.library.helplines()
    line = lines[HelplineId("kindertelefoon")]
    text = handout("1.4/blad", body="Bel {{helpline:kindertelefoon}}.")
    (block,) = reading.read_handout(text, lines).blocks
    assert isinstance(block, reading.Paragraph)
    said = "".join(span.text for span in block.spans)
    assert "{{" not in said
    assert line.name in said or any(c.isdigit() for c in said)


def test_a_text_that_is_no_handout_any_more_is_refused() -> None:
    with pytest.raises(UnprintableText):
        reading.read_handout(handout("1.4/blad", body="a" * 20_001), {})


def test_what_a_workshop_fills_in_is_named() -> None:
    assert set(reading._FIELDS) == FIELDS
    text = handout("1.4/blad", body="Ga naar **{{helper}}**, of op {{date}}.")
    (block,) = reading.read_handout(text, {}).blocks
    assert isinstance(block, reading.Paragraph)
    said = "".join(span.text for span in block.spans)
    assert said == "Ga naar [de contactpersoon], of op [de datum]."
