"""Who read the texts: noting it, and what that makes of a text in the wording it has now."""

import re
import secrets

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import Changes
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, ReviewRole
from hope_desktop.domain.library.reviews import (
    Record,
    State,
    Text,
    Verdict,
    asked_of,
    of_today,
    state,
    text_digest,
)
from hope_desktop.domain.typed import one_line
from hope_desktop.services.library.library import Library, facts_as_read, records_of, text_of
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import reviews as store

MAX_ORGANISATION = 60
"""Letters of the organisation of who read a text: it is printed on one line."""
TRAINER = ReviewRole.TRAINER
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")


@frozen
class ReadBy:
    """How far a text was read, as a page shows it."""

    state: State
    records: tuple[Record, ...]
    """Of the wording of today."""
    before: tuple[Record, ...]
    """Of an earlier wording: they approve nothing."""
    made_here: frozenset[str]
    """The codes of those whose records can be taken away here."""


class Reviews:
    """What a trainer may note about who read a text."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library

    def of(self, text_id: str) -> ReadBy:
        """How far a handout or an activity was read."""
        text, activity = self._text(text_id)
        records, connection = records_of(self._database), self._database.connection
        now, today = of_today(text, records), self._database.today()
        before = tuple(one for one in records.get(text.id, ()) if one not in now)
        here = frozenset(one.reader for one in store.made_here(connection))
        how = state(asked_of(text, activity), now, today)
        return ReadBy(how, now, before, here)

    def record(
        self,
        text_id: str,
        role: ReviewRole,
        month: str = "",
        organisation: str = "",
        *,
        whole: bool = False,
    ) -> Changes:
        """Note that somebody read a text as it is now and found it good.

        With `whole`, also all other texts of its activity, and the facts that they say. Without a
        month it is this one. Of a lawyer the organisation is asked: it can be looked up.
        """
        text, activity = self._text(text_id)
        this_month = f"{self._database.today():%Y-%m}"
        month = month or this_month
        named = one_line("organisation", organisation, MAX_ORGANISATION)
        if not _MONTH.fullmatch(month) or month > this_month:
            raise WrongValue("month", month)
        if (role is ReviewRole.LAWYER) is not bool(named):
            raise WrongValue("organisation", named)
        texts: list[Text] = [text]
        if whole and activity is not None:
            texts = [activity, *activity.handouts]
            ids = {str(one.id) for one in texts}
            texts += [f for f in facts_as_read(self._database) if not ids.isdisjoint(f.texts)]
        with self._database.change("review.recorded") as change:
            for one in texts:
                good, code = Verdict.GOOD, secrets.token_hex(4)
                made = Record(one.id, text_digest(one), good, role, month, named, reader=code)
                store.keep(change, made)
        return change.changes

    def remove(self, record: Record) -> Changes:
        """Take back what was noted here; what a library says stays."""
        if record not in store.made_here(self._database.connection):
            raise NotFound("record", record.text)
        return self._database.write("review.removed", store.remove, record)

    def agree(self, text_id: str) -> Changes:
        """A trainer finds the wording of today right; said twice it is said once."""
        found = self.of(text_id)
        if any(one.reader in found.made_here and one.role is TRAINER for one in found.records):
            return Changes()
        return self.record(text_id, TRAINER)

    def _text(self, text_id: str) -> tuple[Text, Activity | None]:
        text = text_of(self._library, self._database, text_id)
        if isinstance(text, Handout):
            return text, self._library.activity(text.activity) if text.activity else None
        return text, text if isinstance(text, Activity) else None
