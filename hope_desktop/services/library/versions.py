"""Making a version of a text: a translation, one with pictures, or one for some classes."""

from dataclasses import replace

from hope_desktop.dialect.card_texts import cards
from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.handout import CARD_KINDS, Handout
from hope_desktop.domain.library.own_versions import (
    Offer,
    begun,
    id_of,
    offers,
    receivers,
    source_of,
)
from hope_desktop.domain.texts.kept_parts import kept_kind
from hope_desktop.domain.texts.typed_material import refuse_lost
from hope_desktop.services.library.library import Library
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts as store


class Versions:
    """The texts of the library beside each other."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library

    def offers(self, handout: Handout) -> tuple[Offer, ...]:
        """Which versions can be made of a text."""
        return offers(handout, self._library.versions(handout.id))

    def source(self, handout: Handout) -> Handout | None:
        """The text that this one is a version of."""
        return source_of(handout, self._library.versions(handout.id))

    def receivers(self, handout: Handout) -> tuple[frozenset[Audience], frozenset[Audience]]:
        """The audiences that get this text, and those that it could be for."""
        suited = frozenset(Audience)
        if handout.activity is not None:
            suited = self._library.activity(handout.activity).audiences
        return receivers(handout, self._library.versions(handout.id), suited), suited

    def checked(self, handout: Handout) -> Handout:
        """A version that may be kept, of the kind that protects; a draft may lack the rest."""
        source = self.source(handout)
        if source is None:
            return handout
        if not handout.draft:
            refuse_lost(handout, source)
        return replace(handout, kind=kept_kind(handout, source))

    def make(self, handout_id: HandoutId, offer: Offer) -> tuple[HandoutId, Changes]:
        """Begin a version: the same text, as a draft. One that lies in the bin comes back."""
        source = self._library.handout(handout_id)
        new = self._free(source, offer)
        with self._database.change("handout.added") as change:
            if store.mine(change.connection, new) is not None:
                store.set_removed(change, new, removed=False)
            else:
                store.keep(change, new, begun(source, offer, new))
        return new, change.changes

    def _free(self, handout: Handout, offer: Offer) -> HandoutId:
        """The name of a version; of those for some classes the first that is not taken."""
        number, new = 1, id_of(handout, offer)
        there = {one.id for one in self._library.versions(handout.id)}
        while offer is Offer.CLASSES and (new in there or self._was_made(new)):
            number += 1
            new = id_of(handout, offer, number)
        return new

    def _was_made(self, handout_id: HandoutId) -> bool:
        return store.mine(self._database.connection, handout_id) is not None


def card_names(handout: Handout) -> tuple[str, ...]:
    """The first line of each card without its marks; empty when it is no set of cards.

    Raises:
        UnprintableText: the text is longer than a field may be.
    """
    if handout.kind not in CARD_KINDS:
        return ()
    found = cards(handout.body, handout.title)
    return tuple(front.partition("\n")[0].strip("#*_ ") for front, _back in found)
