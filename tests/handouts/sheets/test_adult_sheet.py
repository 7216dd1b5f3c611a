"""Texts for adults: no last page with a few lines."""

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts import specs
from tests.handouts.proof import proven
from tests.handouts.samples import handout


def sheet(paragraphs: int) -> specs.AnswerCard:
    return specs.AnswerCard(handout(HandoutKind.ANSWER_CARD, "Robin wacht.\n\n" * paragraphs))


@pytest.mark.parametrize("paragraphs", [5, 31, 33, 60, 200])
def test_every_paragraph_is_printed_once(paragraphs: int) -> None:
    assert proven(sheet(paragraphs)).text.count("Robin wacht.") == paragraphs


def test_few_lines_over_are_drawn_in() -> None:
    full = next(count for count in range(20, 60) if proven(sheet(count)).pages == 2)
    assert full > 31
