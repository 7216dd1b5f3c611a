"""What may be put on paper of a plan and its texts: nothing of hers alone, nothing that waits."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.library.activity import Activity, PlanRole, Step
from hope_desktop.domain.library.handout import Handout, Part, ReviewRole, part_of
from hope_desktop.domain.library.waiting import WaitingFor
from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import roles_text
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts

_HERS = ("steps", "variants", "ways", "materials", "risks", "tips", "differentiation", "slides")
"""Of an activity: what its writer made up."""
_SAID = ("goal", "letter_note", "letter_note_en")
_ABOUT = ("content_note", "content_note_en")
"""What letters take the place of an empty `letter_note` with."""
_WAITS = (*_ABOUT, "exit", "lighter_alternative", "aftercare")
"""Of one that waits nothing is said either: it is not given."""


@frozen
class Printable:
    """Decides it, for one day."""

    database: Database
    waiting: WaitingFor
    today: date

    def handouts(self, handouts: Iterable[Handout]) -> tuple[Handout, ...]:
        """Of a text that is for its writer alone the original, or nothing; none that waits."""
        found = []
        for one in handouts:
            text = self._for_others(one)
            if text and self.waiting.keys().isdisjoint((one.activity, one.id)):
                found.append(text)
        return tuple(found)

    def _for_others[Text: (Activity, Handout)](self, text: Text) -> Text | None:
        """Of a text that is for its writer alone the original, if the library has one."""
        if not text.only_me:
            return text
        return own_texts.original(self.database.connection, text.id, type(text))

    def waits_for(self, handout: Handout) -> tuple[ReviewRole, ...]:
        """Who has to read a text before pupils get it."""
        together = handout.activity if part_of(handout.kind) is Part.PUPILS else None
        return self.waiting.get(together or "", ()) or self.waiting.get(handout.id, ())

    def activity(self, activity: Activity) -> Activity:
        """An activity with what may be printed of it.

        Of what is for its writer alone, and no library brought, and of what waits stays what a plan
        needs; of the last also why, and it goes first when minutes are short.
        """
        if activity.id in self.waiting:
            return self.held(activity)
        text = self._for_others(activity)
        if text is None:
            return _bare(activity, *_ABOUT)
        handouts = self.handouts(activity.handouts)
        return text if handouts == text.handouts else replace(text, handouts=handouts)

    def held(self, activity: Activity) -> Activity:
        """An activity for the trainer herself: of what waits only that, else all of it."""
        if activity.id not in self.waiting:
            return activity
        said = {"steps": (self._waits(activity),), "curriculum": (), "shared_handouts": ()}
        return _bare(activity, *_WAITS, role=PlanRole.EXTRA, min_minutes=1, **said)

    def plan(self, view: PlanView) -> PlanView:
        """A plan as it may be printed."""
        every = {key: self.activity(one) for key, one in view.activities.items()}
        spare = (replace(one, activity=self.activity(one.activity)) for one in view.spare)
        return replace(view, activities=every, spare=tuple(spare))

    def _waits(self, activity: Activity) -> Step:
        _ = translator("nl")
        said = _("Waits for %(names)s: this part has no papers and is not given.")
        names = (role.name for role in self.waiting[activity.id])
        return Step(activity.minutes, said % {"names": roles_text(names, _)})


def _bare(activity: Activity, *unsaid: str, **other: Any) -> Activity:
    """What a plan needs of an activity, without what it is about."""
    empty: dict[str, Any] = dict.fromkeys(_HERS, ())
    empty |= dict.fromkeys((*_SAID, *unsaid), "")
    return replace(activity, handouts=(), **empty | other)
