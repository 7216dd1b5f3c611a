"""The versions of a text beside each other: whose they are, and what they have to keep."""

from dataclasses import replace

from hope_desktop.dialect.card_texts import cards
from hope_desktop.domain.library.handout import CARD_KINDS, Handout
from hope_desktop.domain.library.own_versions import receivers, source_of
from hope_desktop.domain.terms import Audience
from hope_desktop.domain.texts.kept_parts import kept_kind
from hope_desktop.domain.texts.typed_material import refuse_lost
from hope_desktop.services.library.library import Library


class Versions:
    """The texts of the library beside each other."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def source(self, handout: Handout) -> Handout | None:
        """Return the text that this one is a version of."""
        return source_of(handout, self._library.versions(handout.id))

    def receivers(self, handout: Handout) -> tuple[frozenset[Audience], frozenset[Audience]]:
        """Return the audiences that get this text, and those that it could be for."""
        suited = frozenset(Audience)
        if handout.activity is not None:
            suited = self._library.activity(handout.activity).audiences
        return receivers(handout, self._library.versions(handout.id), suited), suited

    def checked(self, handout: Handout) -> Handout:
        """Return a version that may be kept, of a kind that protects; a draft may lack the rest."""
        source = self.source(handout)
        if source is None:
            return handout
        if not handout.draft:
            refuse_lost(handout, source)
        return replace(handout, kind=kept_kind(handout, source))


def card_names(handout: Handout) -> tuple[str, ...]:
    """Return the first line of each card without its marks; empty when it is no set of cards.

    Raises:
        UnprintableText: the text is longer than a field may be.
    """
    if handout.kind not in CARD_KINDS:
        return ()
    found = cards(handout.body, handout.title)
    return tuple(front.partition("\n")[0].strip("#*_ ") for front, _back in found)
