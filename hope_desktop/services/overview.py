"""The first page. The start waits for this module, so it loads only what that page shows."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.overview import CallBack, SessionRow, Today, Unfinished, in_order
from hope_desktop.domain.workshops.example import is_example
from hope_desktop.services.classes import Classes
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import session_rows

CALL_WITHIN = timedelta(days=14)
"""Later than this a call comes too late to be reminded of."""


class Overview:
    """What the first page shows; it changes nothing."""

    def __init__(self, database: Database, classes: Classes) -> None:
        self._database = database
        self._classes = classes

    def today(self) -> Today:
        """Return the next workshop, and what to ask and to close."""
        now = self._database.now()
        connection, schools = self._database.connection, self._classes.schools()
        rows = self._lately(schools, now)
        dawn = datetime.combine(now, time.min)
        waiting = session_rows.to_call(connection, now - CALL_WITHIN, now)
        coming = _coming(rows, now)
        unfinished = tuple(
            Unfinished(row, waiting[row.id])
            for row in sorted(rows, key=_end, reverse=True)
            if row.id in waiting and _end(row) <= now and (not row.done or _end(row) < dawn)
        )
        asked = {one.class_id: one for one in self._classes.call_backs()}
        for row in rows:
            if row.start is None and not row.done:
                nothing = CallBack(row.class_id, row.class_label, row.school, ())
                asked[row.class_id] = asked.get(row.class_id, nothing)._replace(undated=row.id)
        return Today(
            next_session=coming[0] if coming else None,
            departure=session_rows.departure(connection, coming[0].id) if coming else None,
            following=coming[1] if coming[1:] else None,
            call_backs=tuple(asked.values()),
            unfinished=unfinished,
            first_start=not schools,
            agreed=session_rows.lines_due(connection, now),
            wishes=session_rows.wishes(connection, now),
            given=tuple(one for one in rows if one.done and _end(one).date() == now.date()),
        )

    def worked_at(self) -> datetime | None:
        """When something was last changed; later than now where the clock is wrong."""
        return history.worked_at(self._database.connection)

    def next_class(self) -> ClassFacts | None:
        """Of the workshop that comes next."""
        now = self._database.now()
        coming = _coming(self._lately(self._classes.schools(), now), now)
        return self._classes.get(coming[0].class_id).facts if coming else None

    def _lately(self, schools: Sequence[str], now: datetime) -> Sequence[SessionRow]:
        """Return the workshops around now in order; no example once there is something else."""
        has_own = not all(map(is_example, schools))
        made = session_rows.lately(self._database.connection, now - CALL_WITHIN)
        return in_order((row for row in made if not (has_own and row.is_example)), now)


def _coming(rows: Sequence[SessionRow], now: datetime) -> tuple[SessionRow, ...]:
    return tuple(row for row in rows if _end(row) > now and row.start and not row.done)


def _end(row: SessionRow) -> datetime:
    """When a workshop is over; long ago when it has no date."""
    return row.start + timedelta(minutes=row.slot_minutes) if row.start else datetime.min  # noqa: DTZ901 - local times of schools, without a zone
