"""Who read the texts: noting it, and what that makes of a text in the wording it has now."""

import secrets
from contextlib import suppress
from pathlib import Path

from hope_desktop.domain.errors import FolderProblem, NotFound, WrongValue
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import (
    MAX_ORGANISATION,
    Record,
    Text,
    WrittenBack,
    of_today,
    text_digest,
)
from hope_desktop.domain.terms import ActivityId, Changes, Module
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.lines import LineState, checked_month, month_of
from hope_desktop.services.library.library import Library, records_of, text_of
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts, reviews as store
from hope_desktop.storage.records import from_json
from hope_desktop.storage.workshops.lines import every as every_line

TRAINER = ReviewRole.TRAINER


class Reviews:
    """What a trainer may note about who read a text."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library

    def of(self, text_id: str) -> tuple[Record, ...]:
        """Return who read a handout or an activity in its wording of today."""
        return of_today(text_of(self._library, text_id), records_of(self._database))

    def is_made_here(self, record: Record) -> bool:
        """Tell whether a record was noted here, and not brought by a library."""
        return record in self._database.kept(store.made_here)

    def record(
        self,
        of: str | Module,
        role: ReviewRole,
        month: str = "",
        organisation: str = "",
        *,
        whole: bool = False,
    ) -> Changes:
        """Note that somebody read a text, or all of a module, as it is now and found it good.

        With `whole`, also all other texts of its activity. Without a month it is this one. Of a
        lawyer the organisation is asked: it can be looked up.
        """
        if isinstance(of, Module):
            texts = self._texts(of)
        elif whole:
            activity = self._library.activity(ActivityId(own_texts.owner_of(of)))
            texts = [activity, *activity.handouts]
        else:
            texts = [text_of(self._library, of)]
        this_month = month_of(self._database.today())
        month = checked_month(month or this_month)
        named = one_line("organisation", organisation, MAX_ORGANISATION)
        if month > this_month:
            raise WrongValue("month", month)
        if (role is ReviewRole.LAWYER) is not bool(named):
            raise WrongValue("organisation", named)
        with self._database.change("review.recorded") as change:
            for one in texts:
                code = secrets.token_hex(4)
                store.keep(
                    change, Record(one.id, text_digest(one), role, month, named, reader=code)
                )
        return change.changes

    def unread(self) -> dict[Module, int]:
        """Count the texts of each module that nobody read in the wording of today."""
        records = records_of(self._database)
        return {
            module: sum(not of_today(text, records) for text in self._texts(module))
            for module in Module
        }

    def _texts(self, module: Module) -> list[Text]:
        texts = list[Text]()
        for one in self._library.module(module).activities:
            texts += [one, *one.handouts]
        return texts

    def write(self, folder: Path) -> WrittenBack:
        """Write what was decided here into a checkout of the library: texts, records, answers.

        A text that says something else there than the library here did is left alone.
        """
        from hope_desktop.exchange.reading import read_library
        from hope_desktop.exchange.version import raise_version
        from hope_desktop.exchange.writing import write_reviews, write_text

        inside = folder / "resources" / "library"
        folder = inside if inside.is_dir() else folder
        content, _findings = read_library(folder)
        if not content.version:
            raise FolderProblem(folder, "missing")
        connection, written, left = self._database.connection, list[str](), list[str]()
        for mine in own_texts.every(connection):
            before = own_texts.shipped(connection, mine.id)
            now = from_json(mine.record, type(before)) if before else None
            if before and now and not now.only_me and now != before:
                (written if write_text(folder, before, now) else left).append(mine.id)
        there, new = [*map(store.said, content.records)], list[Record]()
        for one in store.made_here(connection):
            with suppress(NotFound):  # its text may lie nowhere any more
                if one.text not in left and one in self.of(one.text):
                    new.append(store.said(one))
        new = [one for one in new if one not in there]
        answers = {(one.text, one.line): one for one in content.answers}
        said = (one.line for one in self._database.kept(every_line) if one.line.is_at_text)
        for came in (line.outcome for line in said):
            if came.state is not LineState.OPEN and came.text not in left:
                answers[came.text, came.line] = came
        write_reviews(folder, (*content.records, *new), answers.values())
        version, other = content.version, {*answers.values()} - {*content.answers}
        # One that colleagues do not have yet was raised already.
        if (written or new or other) and version == self._library.version():
            version = raise_version(folder)
        return WrittenBack(version, tuple(written), len(new), len(answers), tuple(left))

    def remove(self, record: Record) -> Changes:
        """Take back what was noted here; what a library says stays."""
        if not self.is_made_here(record):
            raise NotFound("record", record.text)
        return self._database.write("review.removed", store.remove, record)

    def agree(self, text_id: str) -> Changes:
        """Keep that a trainer finds the wording of today right; said twice it is said once."""
        if any(one.role is TRAINER and self.is_made_here(one) for one in self.of(text_id)):
            return Changes()
        return self.record(text_id, TRAINER)
