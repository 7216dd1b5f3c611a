"""A handout's text as blocks, to read on the screen: parsed by the same parser as for paper.

Values only; how a block looks is for whoever shows it. Nothing in a text is ever loaded.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from hope_desktop.domain.helplines import Helpline, filled
from hope_desktop.domain.ids import HelplineId
from hope_desktop.domain.library.handout import CARD_KINDS, Handout
from hope_desktop.handouts.dialect import card_texts, markdown
from hope_desktop.handouts.dialect.blocks import Spans
from hope_desktop.handouts.dialect.markdown import (
    Banner,
    FigureBlock,
    Heading,
    HelpHere,
    ListBlock,
    Paragraph,
    Picture,
    Pictured,
    Scale,
    TableBlock,
    TextBlock,
    WriteLines,
)
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.catalogue import translator

__all__ = [
    "Banner",
    "CardText",
    "FigureBlock",
    "Heading",
    "HelpHere",
    "ListBlock",
    "Paragraph",
    "Picture",
    "Pictured",
    "ReadableText",
    "Scale",
    "Spans",
    "TableBlock",
    "TextBlock",
    "WriteLines",
    "read_handout",
]


_FIELDS = {
    "school": _("the school"),
    "class": _("the class"),
    "date": _("the date"),
    "time": _("the time"),
    "room": _("the room"),
    "trainers": _("the trainers"),
    "helper": _("the go-to person"),
    "reserve": _("the reserve"),
    "about": _("what it is about"),
    "told": _("what it says about who tells"),
}
"""What stands on the screen where a workshop fills something in."""


@dataclass(frozen=True, slots=True)
class CardText:
    """One card to cut out; the back may be empty."""

    front: tuple[TextBlock, ...]
    back: tuple[TextBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadableText:
    """A text: either one run of blocks, or cards."""

    blocks: tuple[TextBlock, ...] = ()
    cards: tuple[CardText, ...] = ()


def read_handout(handout: Handout, lines: Mapping[HelplineId, Helpline]) -> ReadableText:
    """What stands in a handout, with the numbers of the help lines filled in.

    Raises:
        UnprintableText: the text is longer than a field may be.
    """
    translate = translator(handout.language)
    body = filled(handout.body, lines, f" {translate('or')} ")
    for name, words in _FIELDS.items():
        body = body.replace(f"{{{{{name}}}}}", f"\\[{translate(words)}\\]")
    if handout.kind not in CARD_KINDS:
        return ReadableText(blocks=markdown.blocks(body, handout.title))
    cards = (
        CardText(markdown.blocks(front, handout.title), markdown.blocks(back, handout.title))
        for front, back in card_texts.cards(body, handout.title)
    )
    return ReadableText(cards=tuple(cards))
