"""The cards in a text, as Markdown: `---` between cards, `***` between a front and its back.

It loads no parser: lists and starts ask it what the cards of a text are called.
"""

import re
from collections.abc import Collection

from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.handout import CARD_KINDS, Handout
from hope_desktop.domain.texts.directives import without_head


def cards(text: str, where: str = "") -> tuple[tuple[str, str], ...]:
    """Return the cards of a text: Markdown of the front and of the back, which may be empty."""
    found = []
    for part in re.split(r"^---[ ]*$", without_head(clean(text, where)), flags=re.MULTILINE):
        front, *back = re.split(r"^\*\*\*[ ]*$", part, maxsplit=1, flags=re.MULTILINE)
        if front.strip() or "".join(back).strip():
            found.append((front.strip(), "".join(back).strip()))
    return tuple(found)


def only(handout: Handout, numbers: Collection[int]) -> str:
    """Its text with these cards, counted from 1."""
    found = cards(handout.body, handout.title) if handout.kind in CARD_KINDS else ()
    for number in sorted(numbers):
        if not 1 <= number <= len(found):
            raise NotFound("card", str(number))
    chosen = (card for n, card in enumerate(found, 1) if n in numbers)
    return "\n\n---\n\n".join(
        f"{front}\n\n***\n\n{back}" if back else front for front, back in chosen
    )
