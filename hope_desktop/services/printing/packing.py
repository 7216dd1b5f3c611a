"""Ticking off what a trainer takes to a workshop. The list comes from its papers."""

from dataclasses import replace

from hope_desktop.domain.printing.packing import (
    Packed,
    PackingItem,
    PackingLine,
    PackingTick,
    gone,
    lines_of,
    ticked,
)
from hope_desktop.domain.printing.reprinting import only_saved, short_of
from hope_desktop.domain.terms import Changes, SessionId, frozen
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import CheckItem, CheckState, Session
from hope_desktop.domain.workshops.stories import lies_ready, told_by
from hope_desktop.services.library.library import Library, stories_for
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage import prints
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import ticked as store


@frozen
class PackingView:
    """The packing list of a workshop as it is now."""

    view: PlanView
    lines: tuple[PackingLine, ...]
    gone: tuple[PackingTick, ...]
    """Packed for an earlier plan, and not on the list any more."""
    printed: bool
    """Papers of it were made."""
    saved: bool
    """Some of them went into files, of which nobody said that they are on paper."""
    short: dict[str, int]
    """Kinds of papers of which too few were made, and how many are missing."""


class Packing:
    """Ticks; they are kept with the workshop and can be undone."""

    def __init__(
        self,
        database: Database,
        planning: Planning,
        printing: Printing,
        library: Library,
    ) -> None:
        self._database = database
        self._planning = planning
        self._printing = printing
        self._library = library

    def of(self, session_id: SessionId) -> PackingView:
        """Return what goes along, and what of it is packed."""
        connection, view, items = self._database.connection, *self._items(session_id)
        packed, records = (
            store.one(connection, session_id, Packed),
            prints.every(connection, session_id),
        )
        wanted = {item.name: item.count for item in items if item.mark}
        return PackingView(
            view=view,
            lines=lines_of(items, packed),
            gone=gone(items, packed),
            printed=bool(records),
            saved=not only_saved(records).isdisjoint(item.name for item in items),
            short=short_of(records, wanted),
        )

    def lies_ready(self, session: Session) -> bool:
        """Tell whether nobody tells, and what is read aloud lies with the papers that were made."""
        made = prints.every(self._database.connection, session.id)
        return bool(made) and lies_ready(session, dict(made[0][1].activities))

    def as_told(self, session_id: SessionId) -> Session | None:
        """Return the plan whose papers lie in the bag; None where it is the plan as it is.

        Once those of a story are made, stopping changes nothing until other papers are made.
        """
        session = self._planning.session(session_id)
        if session.teller is None or not self.lies_ready(session):
            return None
        return told_by(session, session.teller.name, stories_for(self._library, session.blocks))

    def _items(self, session_id: SessionId) -> tuple[PlanView, tuple[PackingItem, ...]]:
        """Return the plan whose papers lie in the bag, and what goes along with what she added."""
        made = self._printing.documents(session_id, instead=self.as_told(session_id))
        return made.view, (*made.packing, *self._packed(session_id).own_items)

    def add(self, session_id: SessionId, what: str) -> Changes:
        """Add a thing of her own to the list; what is there already stays as it is."""
        packed, wanted = self._packed(session_id), one_line("what", what)
        if not wanted or wanted in packed.own:
            return Changes()
        return self._keep(session_id, packed, replace(packed, own=(*packed.own, wanted)))

    def leave_out(self, session_id: SessionId, item: PackingItem) -> Changes:
        """Take a thing that was added off the list again, with its tick."""
        packed = self._packed(session_id)
        own = tuple(one for one in packed.own_items if one.key != item.key)
        after = replace(ticked(packed, item, done=False), own=tuple(one.what for one in own))
        return self._keep(session_id, packed, after)

    def tick(self, session_id: SessionId, item: PackingItem, *, done: bool) -> Changes:
        """Note that a line was packed as it is now, or was not after all."""
        packed = self._packed(session_id)
        return self._keep(session_id, packed, ticked(packed, item, done=done))

    def arrange(self, session_id: SessionId, wanted: CheckItem, *, done: bool) -> Changes:
        """Note that the school has arranged something, on the checklist of the workshop."""
        state = CheckState.DONE if done else CheckState.TODO
        facts = self._planning.session(session_id).facts
        answer = replace(facts.answer(wanted), state=state)
        return self._planning.change_facts(session_id, facts.answered(answer))

    def forget_gone(self, session_id: SessionId) -> Changes:
        """Take out of the bag what is not on the list any more."""
        packed = self._packed(session_id)
        _view, items = self._items(session_id)
        out = gone(items, packed)
        stay = tuple(tick for tick in packed.ticks if tick not in out)
        return self._keep(session_id, packed, replace(packed, ticks=stay))

    def _packed(self, session_id: SessionId) -> Packed:
        self._planning.session(session_id)
        return store.one(self._database.connection, session_id, Packed)

    def _keep(self, session_id: SessionId, before: Packed, after: Packed) -> Changes:
        if before == after:
            return Changes()
        return self._database.write("session.packed", store.keep, session_id, after)
