"""What was printed, and what changed since."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from hope_desktop.domain.printing.reprinting import PrintDifferences, only_saved, since
from hope_desktop.domain.terms import ActivityId, Changes, SessionId
from hope_desktop.services.library.library import Library, readable
from hope_desktop.services.printing.printed import USUAL, Bundle, as_many, record_of
from hope_desktop.storage import prints as store
from hope_desktop.storage.database import Database


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

    def since(self, bundle: Bundle, numbers: Mapping[str, int] = USUAL) -> PrintDifferences | None:
        """What became different since the workshop of a bundle was printed; None when it was not.

        Activities are named by their titles. `numbers` are wanted of some kinds of papers.
        """
        earlier = store.every(self._database.connection, bundle.documents.session)
        now = record_of(bundle)
        files = tuple(as_many(file, numbers) for file in now.files)
        found = since(earlier, replace(now, files=files))
        if found is None:
            return None
        return replace(
            found,
            added=self._titles(found.added),
            removed=self._titles(found.removed),
            rewritten=self._titles(found.rewritten),
        )

    def saved(self, session_id: SessionId) -> frozenset[str]:
        """Kinds of papers that were last put into files, and not given to a printer."""
        return only_saved(store.every(self._database.connection, session_id))

    def opened(self, bundle: Bundle) -> frozenset[str]:
        """Return the kinds of papers that were opened elsewhere as they are now."""
        every = store.every(self._database.connection, bundle.documents.session, opened=True)
        last: dict[str, tuple[str, str]] = {}
        for _at, record in every:
            for file in record.files:
                last.setdefault(file.kind, (record.way, file.content))
        now = (file.printed for file in bundle.files)
        return frozenset(one.kind for one in now if last.get(one.kind) == ("opened", one.content))

    def _titles(self, activities: Collection[str]) -> tuple[str, ...]:
        """Those that are gone keep their number."""
        known = readable(self._library, map(ActivityId, activities))
        return tuple(known[ActivityId(one)].title if one in known else one for one in activities)
