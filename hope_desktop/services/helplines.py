"""Keeping help lines right: checks, corrections, lines of one's own, and paper with old numbers."""

import re
from dataclasses import replace
from datetime import date
from uuid import uuid4

from hope_desktop.domain.errors import CardFull, NotFound, StillOnPaper, WrongValue
from hope_desktop.domain.helplines import CARDS, MOST_OWN, Helpline
from hope_desktop.domain.terms import Changes, HelplineId
from hope_desktop.domain.typed import one_line
from hope_desktop.services.library.library import Library
from hope_desktop.services.printing.old_papers import OldPapers
from hope_desktop.storage import helplines as store
from hope_desktop.storage.database import Database
from hope_desktop.storage.helplines import KeptHelpline
from hope_desktop.storage.history import Change

_PHONE = re.compile(r"[+0-9][0-9 ()-]{1,23}")
_WEB = re.compile(r"[\w.-]+\.[a-z]{2,}(/[\w./-]*)?", re.IGNORECASE)
MAX_PURPOSE = 60
"""Letters of a purpose that fit on a card."""


class Helplines:
    """What a trainer can do with the lines on the cards."""

    def __init__(self, database: Database, library: Library, old_papers: OldPapers) -> None:
        self._database = database
        self._library = library
        self.old_papers = old_papers
        """Of workshops to come, those whose paper shows a line as it was."""

    def all(self) -> tuple[Helpline, ...]:
        """Return every line as the library has them in order, and one's own at the end."""
        return tuple(self._library.helplines().values())

    def today(self) -> date:
        """Return the day that says which checks still count."""
        return self._database.today()

    def is_corrected(self, line: HelplineId) -> bool:
        """Return whether a line of the library says something else here."""
        connection = self._database.connection
        one = store.kept(connection).get(line)
        return one is not None and not one.removed and line in store.shipped(connection)

    def mark_checked(self, line: HelplineId, by: str) -> Changes:
        """Note that somebody called or looked up a line today, and that its record is right."""
        self._one(line)
        return self._database.write("helpline.checked", store.mark_checked, line, self.today(), by)

    def add(self, line: Helpline, by: str) -> tuple[HelplineId, Changes]:
        """Keep a line of one's own, for all cards; who types it in has looked it up."""
        line_id = HelplineId(f"own-{uuid4().hex[:12]}")
        own = replace(line, id=line_id, own=True, pupil_card=True, audiences=CARDS)
        made = self._checked(own)
        with self._database.change("helpline.added") as change:
            store.keep(change, KeptHelpline(made, None, removed=False))
            store.mark_checked(change, line_id, self.today(), by)
        return line_id, change.changes

    def change(self, line: Helpline, by: str) -> Changes:
        """Keep what is different about a line; who changes it has looked it up."""
        before, checked_line = self._one(line.id), self._checked(line)
        parts = ("name", "purpose", "on_card", "phone", "web", "hours")
        if all(getattr(before, part) == getattr(checked_line, part) for part in parts):
            return Changes()
        if before.for_pupils != checked_line.for_pupils:
            checked_line = replace(
                checked_line, on_card_en=""
            )  # it said what the line was for before
        with self._database.change("helpline.changed") as change:
            self._keep(change, before, checked_line, removed=False)
            store.mark_checked(change, line.id, self.today(), by)
        return change.changes

    def remove(self, line: HelplineId) -> Changes:
        """Take an own line away, or go back to what the library says."""
        before = self._one(line)
        if not (before.own or self.is_corrected(line)):
            raise NotFound("helpline", line)
        after = store.shipped(self._database.connection).get(line, before)
        return self._database.write("helpline.removed", self._keep, before, after, removed=True)

    def removed(self) -> tuple[Helpline, ...]:
        """Return the own lines that lie in the bin."""
        every = store.kept(self._database.connection).values()
        return tuple(one.line for one in every if one.removed and one.line.own)

    def put_back(self, line: HelplineId) -> Changes:
        """Take an own line out of the bin."""
        self._must_fit(self._thrown(line).id)
        return self._database.write("helpline.put-back", store.put_back, line)

    def erase(self, line: HelplineId) -> Changes:
        """Remove an own line from the bin for good, with its history."""
        gone = self._thrown(line)
        if self.old_papers.since([store.kept(self._database.connection)[line]]):
            raise StillOnPaper(gone.name)
        with self._database.transaction() as connection:
            store.erase(connection, line)
        return Changes(helplines=True)

    def _one(self, line: HelplineId) -> Helpline:
        found = self._library.helplines().get(line)
        if found is None:
            raise NotFound("helpline", line)
        return found

    def _thrown(self, line: HelplineId) -> Helpline:
        found = next((one for one in self.removed() if one.id == line), None)
        if found is None:
            raise NotFound("helpline", line)
        return found

    def _keep(self, change: Change, before: Helpline, made: Helpline, *, removed: bool) -> None:
        known = store.kept(change.connection).get(made.id)
        changed_at = known.changed_at if known else None
        if (removed and made.own) or before.contact != made.contact:
            changed_at = self._database.now()
        store.keep(change, KeptHelpline(made, changed_at, removed=removed))

    def _checked(self, line: Helpline) -> Helpline:
        """Return the line with its fields made fit to keep."""
        checked = replace(
            line,
            name=one_line("name", line.name, 60),
            purpose=one_line("purpose", line.purpose),
            on_card=one_line("purpose", line.on_card, MAX_PURPOSE),
            phone=one_line("phone", line.phone or "", 24) or None,
            web=one_line("web", line.web or "", 60).removeprefix("https://") or None,
            hours=one_line("hours", line.hours or "", 60) or None,
            checked_on=None,
            checked_by="",
            doubt="",
            printable=True,
        )
        if not checked.name:
            raise WrongValue("name", "")
        if not checked.phone and not checked.web:
            raise WrongValue("reach", "")
        if checked.phone and not _PHONE.fullmatch(checked.phone):
            raise WrongValue("phone", checked.phone)
        if checked.web and not _WEB.fullmatch(checked.web):
            raise WrongValue("web", checked.web)
        if checked.own:
            self._must_fit(checked.id)
        return checked

    def _must_fit(self, line: HelplineId) -> None:
        others = [one for one in self.all() if one.own and one.id != line]
        if len(others) >= MOST_OWN:
            raise CardFull
