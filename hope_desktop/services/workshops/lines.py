"""Lines: keeping what somebody wants to be otherwise, and what became of it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.ids import Changes, SessionId
from hope_desktop.domain.texts.lines import lines_of
from hope_desktop.domain.typed import MAX_LINE, MAX_TEXT, one_line
from hope_desktop.domain.workshops.lines import (
    MOST_AGREED,
    Line,
    LineState,
    Of,
    Said,
    Whom,
    checked_month,
    month_of,
    months_after,
)
from hope_desktop.services.library.library import Library, text_of
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import lines as store
from hope_desktop.storage.writing import Change

if TYPE_CHECKING:
    from hope_desktop.services.spelling import Spelling


class Lines:
    """Lines over one database. A name that the work knows is refused in each."""

    def __init__(self, database: Database, library: Library, spelling: Spelling) -> None:
        self._database, self._library, self._spelling = database, library, spelling

    def all(self) -> tuple[Said, ...]:
        """Return every line but those of workshops in the bin, of the newest workshop first."""
        return self._database.kept(store.every)

    def at_parts(self) -> tuple[Said, ...]:
        """Return what is to be otherwise in a part next time, and is not worked in yet."""
        return tuple(
            one
            for one in self.all()
            if one.line.of.session and one.line.of.text and one.line.state is LineState.OPEN
        )

    def of_session(self, session: SessionId) -> tuple[Line, ...]:
        """Return what was said of a workshop: of its parts, and at its table."""
        return tuple(one.line for one in self.all() if one.line.of.session == session)

    def at_tables(self) -> tuple[Said, ...]:
        """Return what was agreed at tables with adults, the oldest table first."""
        found = [one for one in self.all() if one.line.whom is Whom.SCHOOL]
        return tuple(sorted(found, key=lambda one: str(one.start)))

    def say(self, line: Line) -> Changes:
        """Keep a line, a new one or with other words; without words it goes."""
        before = self._kept(line.code) if line.code else None
        kept = self._checked(line, before)
        if kept == before or not (kept.words or before):
            return Changes()
        return self._database.write("line.said", _put, kept)

    def agree(self, session: SessionId, lines: Sequence[Line]) -> Changes:
        """Keep what was agreed at a table, in place of what was there; no words, no line."""
        before = {one.code: one for one in self.of_session(session) if not one.of.text}
        kept = []
        for one in lines[:MOST_AGREED]:
            was = before.pop(one.code, None)
            at_table = replace(one, of=Of(session=session), whom=Whom.SCHOOL)
            line = self._checked(at_table, was)
            if line != was and (line.words or was):
                kept.append(line)
        gone = [replace(one, words="") for one in before.values()]
        with self._database.change("line.agreed") as change:
            for one in (*kept, *gone):
                _put(change, one)
        return change.changes

    def answer(self, line: Line, state: LineState, words: str = "") -> Changes:
        """Keep what became of a line; open once more is asked about next month."""
        kept = self._kept(line.code)
        due = months_after(self._database.today(), 1) if state is LineState.OPEN else kept.due
        return self.say(replace(kept, state=state, answer=words or kept.answer, due=due))

    def put_on_paper(self, line: Line, *, on_paper: bool) -> Changes:
        """Let a line stand on the run sheet too, or no more."""
        return self.say(replace(self._kept(line.code), on_paper=on_paper))

    def _kept(self, code: str) -> Line:
        found = next((one.line for one in self.all() if one.line.code == code), None)
        if found is None:
            raise NotFound("line", code)
        return found

    def _checked(self, line: Line, before: Line | None) -> Line:
        """Return a line as it may be kept; what was kept before is not read for names again."""
        made = replace(
            line,
            words=one_line("words", line.words, MAX_LINE if line.of.session else MAX_TEXT),
            who=one_line("who", line.who),
            answer=one_line("answer", line.answer),
            due=checked_month(line.due),
            month=line.month or month_of(self._database.today()),
            code=line.code or secrets.token_hex(4),
        )
        for name in ("words", "who", "answer"):
            if before is None or getattr(before, name) != getattr(made, name):
                self._spelling.must_name_nobody(getattr(made, name), name)
        if before is None and made.of.text and not made.of.session:
            text = text_of(self._library, self._database, made.of.text)
            if made.of.line and made.of.line not in lines_of(text):
                raise WrongValue("line", made.of.line)
        return made


def _put(change: Change, line: Line) -> None:
    if line.words:
        store.keep(change, line)
    else:
        store.remove(change, line)
