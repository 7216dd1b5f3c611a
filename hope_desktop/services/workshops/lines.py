"""Lines: keeping what somebody wants to be otherwise, and what became of it."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from hope_desktop.domain.errors import NamesSomebody, NotFound, WrongValue
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, Text, text_digest
from hope_desktop.domain.terms import Changes, SessionId
from hope_desktop.domain.texts.lines import frame_of, lines_of, nearest
from hope_desktop.domain.typed import MAX_LINE, MAX_TEXT, one_line
from hope_desktop.domain.workshops.lines import (
    MOST_AGREED,
    Line,
    LineAnswer,
    LineState,
    Of,
    Said,
    Whom,
    checked_month,
    month_of,
    months_after,
)
from hope_desktop.services.library.library import Library, records_of, text_of
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import library, own_texts, reviews
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

    def lines_of(self, text_id: str) -> tuple[str, ...]:
        """Return what a line at a text can be about."""
        return lines_of(text_of(self._library, text_id))

    def title(self, line: Line) -> str:
        """Return what the text of a line is called."""
        return text_of(self._library, line.of.text).title

    def at_text(self, text_id: str) -> tuple[Line, ...]:
        """Return what nobody answered yet of a text, here or with a new library."""
        return tuple(one for one, _title in self.at_texts() if one.of.text == text_id)

    def at_texts(self) -> tuple[tuple[Line, str], ...]:
        """Return the same of all texts, in their order, each with what its text is called."""
        answered, found = self.answered(), list[tuple[Line, str]]()
        for one in self._open_at_texts():
            with suppress(NotFound):  # it may lie nowhere any more
                if one not in answered:
                    found.append((one, self.title(one)))
        return tuple(sorted(found, key=lambda one: (one[0].of.text, one[0].of.line, one[0].words)))

    def answered(self, text_id: str = "") -> dict[Line, LineAnswer]:
        """Return what a new library says to lines, until `remove` puts them away as seen."""
        said = {(one.text, one.line): one for one in self._database.kept(library.answers)}
        found: dict[Line, LineAnswer] = {}
        for one in self._open_at_texts():
            answer = said.get((one.of.text, one.digest))
            if answer is not None and text_id in {"", one.of.text}:
                with suppress(NotFound):  # its text may lie nowhere any more
                    words, there = answer.words, self.lines_of(one.of.text)
                    if answer.state is LineState.DONE:
                        words = nearest(words, there)  # it may have changed once more
                    found[one] = replace(answer, words=words)
        return found

    def _open_at_texts(self) -> list[Line]:
        every = (one.line for one in self.all() if one.line.state is LineState.OPEN)
        return [one for one in every if one.is_at_text]

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
        """Keep what became of a line; open once more is asked about next month.

        A text that was changed as its reader asked keeps the approval of that reader.
        """
        kept = self._kept(line.code)
        due = months_after(self._database.today(), 1) if state is LineState.OPEN else kept.due
        answered = replace(kept, state=state, answer=words or kept.answer, due=due)
        if state is not LineState.DONE or not kept.of.line or kept.of.session:
            return self.say(answered)
        text = text_of(self._library, kept.of.text)
        now = nearest(kept.of.line, lines_of(text))
        checked = self._checked(replace(answered, answer=now), kept)
        with self._database.change("line.said") as change:
            _put(change, checked)
            for one in self._still_good(kept, text, now):
                reviews.keep(change, one)
        return change.changes

    def _still_good(self, line: Line, text: Text, words: str) -> list[Record]:
        """Return what who asked for it approved, if the text differs by what she asked alone."""
        lines, role = lines_of(text), line.who or ReviewRole.TRAINER.value
        mine = (one.line.of for one in self.all() if one.line.who == line.who)
        asked = {of.line for of in mine if of.text == line.of.text}
        meant = {nearest(one, lines) for one in asked}
        earlier = {
            text_digest(one)
            for one in own_texts.earlier(self._database.connection, text.id, type(text))
            if frame_of(one) == frame_of(text)
            and {*lines_of(one)} - {*lines} <= asked
            and {*lines} - {*lines_of(one)} <= meant
        } - {text_digest(text)}
        made_here = self._database.kept(reviews.made_here)
        return [
            replace(
                one,
                digest=text_digest(text),
                asked=words,
                reader=one.reader if one in made_here else secrets.token_hex(4),
            )
            for one in records_of(self._database).get(text.id, ())
            if one.digest in earlier and one.role.value == role
        ]

    def names_nobody(self, line: Line) -> bool:
        """Return whether a line may be sent: a name may have come to be known after it was said."""
        try:
            self._spelling.must_name_nobody(line.words, "words")
        except NamesSomebody:
            return False
        return True

    def note_sent(self, codes: Collection[str]) -> Changes:
        """Note that lines went out, in a file that was written."""
        month = month_of(self._database.today())
        with self._database.change("line.sent") as change:
            for one in (one.line for one in self.all() if one.line.code in codes):
                store.keep(change, replace(one, sent=month))
        return change.changes

    def remove(self, line: Line) -> Changes:
        """Take a line away: it was said too soon, or its answer was seen."""
        return self._database.write("line.gone", store.remove, self._kept(line.code))

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
            text = text_of(self._library, made.of.text)
            if made.of.line and made.of.line not in lines_of(text):
                raise WrongValue("line", made.of.line)
        return made


def _put(change: Change, line: Line) -> None:
    if line.words:
        store.keep(change, line)
    else:
        store.remove(change, line)
