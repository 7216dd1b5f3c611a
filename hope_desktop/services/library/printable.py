"""What may be put on paper of a plan and its texts: nothing that is for its writer alone."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.terms import frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts

_HERS = ("steps", "variants", "ways", "materials", "risks", "tips", "differentiation", "slides")
"""Of an activity: what its writer made up."""
_SAID = ("goal", "letter_note", "letter_note_en", "content_note", "content_note_en")


@frozen
class Printable:
    """Decides it."""

    database: Database

    def handouts(self, handouts: Iterable[Handout]) -> tuple[Handout, ...]:
        """Return the texts; of one that is for its writer alone the original, or nothing."""
        return tuple(filter(None, map(self._for_others, handouts)))

    def _for_others[Text: (Activity, Handout)](self, text: Text) -> Text | None:
        """Return of a text that is for its writer alone the original, if the library has one."""
        if not text.only_me:
            return text
        return own_texts.original(self.database.connection, text.id, type(text))

    def activity(self, activity: Activity) -> Activity:
        """Return an activity with what may be printed of it.

        Of what is for its writer alone, and no library brought, stays what a plan needs.
        """
        text = self._for_others(activity)
        if text is None:
            empty: dict[str, Any] = dict.fromkeys(_HERS, ())
            return replace(activity, handouts=(), **empty | dict.fromkeys(_SAID, ""))
        handouts = self.handouts(activity.handouts)
        return text if handouts == text.handouts else replace(text, handouts=handouts)

    def plan(self, view: PlanView) -> PlanView:
        """Return a plan as it may be printed."""
        every = {key: self.activity(one) for key, one in view.activities.items()}
        return replace(view, activities=every)
