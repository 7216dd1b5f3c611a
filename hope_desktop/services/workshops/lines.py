"""Lines: keeping what somebody wants to be otherwise, and what became of it."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import groupby
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

if TYPE_CHECKING:
    from hope_desktop.services.spelling import Spelling


class Lines:
    """Lines over one database. A name that the work knows is refused in each."""

    def __init__(self, database: Database, library: Library, spelling: Spelling) -> None:
        self._database, self._library, self._spelling = database, library, spelling

    def all(self) -> tuple[Said, ...]:
        """Return every line but those of workshops in the bin, of the newest workshop first."""
        return self._database.kept(store.every)

    def of_session(self, session: SessionId) -> tuple[Line, ...]:
        """Return what was said of a workshop: of its parts, and at its table."""
        return tuple(one.line for one in self.all() if one.line.of.session == session)

    def lines_of(self, text_id: str) -> tuple[str, ...]:
        """Return what a line at a text can be about."""
        return lines_of(text_of(self._library, text_id))

    def title(self, line: Line) -> str:
        """Return what the text of a line is called."""
        return text_of(self._library, line.of.text).title

    def at_text(self, text_id: str = "") -> tuple[Line, ...]:
        """Return what nobody answered yet of a text or of all, here or with a new library."""
        answered, every = self.answered(), self._at_text(text_id)
        found = (one for one in every if one.state is LineState.OPEN and one not in answered)
        return tuple(sorted(found, key=lambda one: (one.of.text, one.of.line, one.words)))

    def alike(self, text_id: str = "") -> list[list[Line]]:
        """Return the same, with those of one text together that say the same."""
        by_words = groupby(self.at_text(text_id), lambda one: (one.of.text, one.digest))
        return [[*ones] for _same, ones in by_words]

    def answered(self, text_id: str = "") -> dict[Line, LineAnswer]:
        """Return what a new library or its keeper says to lines, until `remove`: it was seen."""
        said = {(one.text, one.line): one for one in self._database.kept(library.answers)}
        answers: dict[Line, LineAnswer] = {}
        for line in self._at_text(text_id):
            answer = said.get((line.of.text, line.digest))
            if line.state is not LineState.OPEN:
                came = LineAnswer(line.of.text, line.digest, line.state, line.answer)
                answer = answer or came if line.due else None
            if answer is not None:
                words = answer.words
                if line.state is LineState.OPEN and answer.state is LineState.DONE:
                    words = nearest(words, self.lines_of(line.of.text))  # changed once more
                answers[line] = replace(answer, words=words)
        return answers

    def _at_text(self, text_id: str) -> Iterator[Line]:
        """Give the lines at a text or at all, but of those that lie nowhere any more."""
        for one in (said.line for said in self.all() if said.line.is_at_text):
            if text_id in {"", one.of.text}:
                with suppress(NotFound):
                    self.title(one)
                    yield one

    def say(self, *lines: Line, good: Iterable[Record] = ()) -> Changes:
        """Keep lines, new ones or with other words; without words one goes."""
        here = {one.line.code: one.line for one in self.all()}
        with self._database.change("line.said") as change:
            for line in lines:
                before = here.get(line.code)
                kept = self._checked(line, before)
                if not kept.words and before:
                    store.remove(change, before)
                elif kept.words and kept != before:
                    store.keep(change, kept)
            for one in good:
                reviews.keep(change, one)
        return change.changes

    def agree(self, session: SessionId, lines: Sequence[Line]) -> Changes:
        """Keep what was agreed at a table, in place of what was there; no words, no line."""
        of, agreed = Of(session=session), lines[:MOST_AGREED]
        left = {one.code for one in agreed}
        before = (one for one in self.of_session(session) if not one.of.text)
        gone = [replace(one, words="") for one in before if one.code not in left]
        return self.say(*(replace(one, of=of, whom=Whom.SCHOOL) for one in agreed), *gone)

    def answer(self, line: Line, state: LineState, sentence: str = "") -> Changes:
        """Keep what became of a line; open once more is asked about next month.

        A text that was changed as its reader asked keeps the approval of that reader.
        """
        kept, good = self._kept(line.code), list[Record]()
        due = months_after(self._database.today(), 1) if state is LineState.OPEN else kept.due
        if state is LineState.DONE and kept.of.line:
            text = text_of(self._library, kept.of.text)
            sentence = nearest(kept.of.line, lines_of(text))
            good = self._still_good(kept, text, sentence)
        sent = kept.sent if not kept.is_at_text else "" if kept.sent else kept.month
        answered = replace(kept, state=state, answer=sentence or kept.answer, due=due, sent=sent)
        return self.say(answered, good=good)

    def _still_good(self, line: Line, text: Text, words: str) -> list[Record]:
        """Return what who asked for it approved, if the text differs by what she asked alone."""
        lines, role = lines_of(text), line.who or ReviewRole.TRAINER.value
        every = (one.line for one in self.all())
        asked = {o.of.line for o in every if (o.who, o.of.text) == (line.who, text.id)}
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
        month, every = month_of(self._database.today()), (one.line for one in self.all())
        return self.say(*(replace(one, sent=month) for one in every if one.code in codes))

    def remove(self, line: Line) -> Changes:
        """Take a line away: it was said too soon, or its answer was seen."""
        return self._database.write("line.gone", store.remove, self._kept(line.code))

    def _kept(self, code: str) -> Line:
        found = next((one.line for one in self.all() if one.line.code == code), None)
        if found is None:
            raise NotFound("line", code)
        return found

    def _checked(self, line: Line, before: Line | None) -> Line:
        """Return a line as it may be kept; what was kept before is not read for names again."""
        checked_line = replace(
            line,
            words=one_line("words", line.words, MAX_LINE if line.of.session else MAX_TEXT),
            who=one_line("who", line.who),
            answer=one_line("answer", line.answer),
            due=checked_month(line.due),
            month=line.month or month_of(self._database.today()),
            code=line.code or secrets.token_hex(4),
        )
        for name in ("words", "who", "answer"):
            if before is None or getattr(before, name) != getattr(checked_line, name):
                self._spelling.must_name_nobody(getattr(checked_line, name), name)
        if before is None and checked_line.of.text and not checked_line.of.session:
            text = text_of(self._library, checked_line.of.text)
            if checked_line.of.line and checked_line.of.line not in lines_of(text):
                raise WrongValue("line", checked_line.of.line)
        return checked_line
