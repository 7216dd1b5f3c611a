"""Who read the texts: noting it, and what that makes of a text in the wording it has now."""

import re
import secrets

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import Changes
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, ReviewRole
from hope_desktop.domain.library.reviews import (
    MAX_ORGANISATION,
    Record,
    State,
    Text,
    asked_of,
    of_today,
    state,
    text_digest,
)
from hope_desktop.domain.modules import Module
from hope_desktop.domain.typed import one_line
from hope_desktop.services.library.library import Library, records_of, text_of
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import reviews as store

TRAINER = ReviewRole.TRAINER
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")


@frozen
class ReadBy:
    """How far a text was read, as a page shows it."""

    state: State
    records: tuple[Record, ...]
    """Of the wording of today."""
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
        here = frozenset(one.reader for one in store.made_here(connection))
        how = state(asked_of(text, activity), now, today)
        return ReadBy(how, now, here)

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

        With `whole`, also all other texts of its activity. Without a month it is this one. Of a
        lawyer the organisation is asked: it can be looked up.
        """
        text, activity = self._text(text_id)
        texts: list[Text] = [text]
        if whole and activity is not None:
            texts = [activity, *activity.handouts]
        return self._note(texts, role, month, organisation)

    def record_module(
        self, module: Module, role: ReviewRole, month: str = "", organisation: str = ""
    ) -> Changes:
        """Note the same of all texts of a module."""
        return self._note(self._texts(module), role, month, organisation)

    def unread(self) -> dict[Module, int]:
        """Count the texts of each module that nobody read in the wording of today."""
        records = records_of(self._database)
        every = {module: self._texts(module) for module in Module}
        return {
            module: sum(not of_today(text, records) for text in texts)
            for module, texts in every.items()
        }

    def _texts(self, module: Module) -> list[Text]:
        texts = list[Text]()
        for one in self._library.module(module).activities:
            texts += [one, *one.handouts]
        return texts

    def _note(self, texts: list[Text], role: ReviewRole, month: str, organisation: str) -> Changes:
        this_month = f"{self._database.today():%Y-%m}"
        month = month or this_month
        named = one_line("organisation", organisation, MAX_ORGANISATION)
        if not _MONTH.fullmatch(month) or month > this_month:
            raise WrongValue("month", month)
        if (role is ReviewRole.LAWYER) is not bool(named):
            raise WrongValue("organisation", named)
        with self._database.change("review.recorded") as change:
            for one in texts:
                code = secrets.token_hex(4)
                made = Record(one.id, text_digest(one), role, month, named, reader=code)
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
        text = text_of(self._library, text_id)
        if isinstance(text, Handout):
            return text, self._library.activity(text.activity) if text.activity else None
        return text, text
