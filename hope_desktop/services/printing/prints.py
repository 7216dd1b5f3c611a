"""What was printed, and what changed since."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from hope_desktop.domain.printing.reprinting import only_saved, since
from hope_desktop.domain.terms import ActivityId, Changes
from hope_desktop.services.library.library import Library, readable
from hope_desktop.services.printing.printed import USUAL, Bundle, as_many, record_of
from hope_desktop.storage import prints as store
from hope_desktop.storage.database import Database

if TYPE_CHECKING:
    from hope_desktop.services.printing.to_print import DrawnPapers


class Prints:
    """Remembers the prints of workshops."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library

    def record(self, bundle: Bundle, way: str = "saved") -> Changes:
        """Keep what was printed, so that it is known what is on paper.

        `way` is `saved` for files, `printer` for what is on paper, and `opened` for what may be.
        """
        if self._database.read_only:
            return Changes()
        with self._database.change("session.printed") as change:
            record = record_of(bundle, way)
            store.insert(change, bundle.documents.session, record)
        return replace(change.changes, sessions=frozenset({bundle.documents.session}))

    def correct(self, bundle: Bundle) -> Changes:
        """Keep what a printer did after all, in place of the last print of the workshop."""
        if self._database.read_only:
            return Changes()
        session, record = bundle.documents.session, record_of(bundle, "printer")
        with self._database.transaction() as connection:
            store.correct_last(connection, session, record if record.files else None)
        return Changes(prints=True, sessions=frozenset({session}))

    def compared(
        self, whole: Bundle, numbers: Mapping[str, int] = USUAL, again: Collection[str] = ()
    ) -> DrawnPapers:
        """Return all papers of a workshop, and which of them are not right since it was printed.

        `numbers` are wanted of some kinds of papers; those in `again` are printed whatever lies
        there. Activities are named by their titles; those that are gone keep their number.
        """
        from hope_desktop.services.printing.to_print import DrawnPapers, why_due

        every = store.every(self._database.connection, whole.documents.session, opened=True)
        earlier = [one for one in every if one[1].way != "opened"]
        now = record_of(whole)
        differences = since(
            earlier, replace(now, files=tuple(as_many(f, numbers) for f in now.files))
        )
        if differences is not None:
            changed = differences.added, differences.removed, differences.rewritten
            known = readable(self._library, (ActivityId(one) for some in changed for one in some))
            added, removed, rewritten = (
                tuple(known[one].title if one in known else one for one in map(ActivityId, some))
                for some in changed
            )
            differences = replace(differences, added=added, removed=removed, rewritten=rewritten)
        last: dict[str, tuple[str, str]] = {}
        for _at, record in every:
            for file in record.files:
                last.setdefault(file.kind, (record.way, file.content))
        files = (file.printed for file in whole.files)
        opened = frozenset(f.kind for f in files if last.get(f.kind) == ("opened", f.content))
        why = why_due(whole, differences, numbers, again)
        return DrawnPapers(whole, why, differences, only_saved(earlier), opened)
