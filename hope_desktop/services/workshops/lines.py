"""Lines: keeping what somebody wants to be otherwise, and what became of it."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from hope_desktop.domain.errors import NamesSomebody, NotFound, WrongValue
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, Text, text_digest
from hope_desktop.domain.package import SharedLine
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

    def at_text(self, text_id: str = "") -> Iterator[Line]:
        """Give the lines at a text or at all, but of those that lie nowhere any more."""
        for one in (said.line for said in self.all() if said.line.is_at_text):
            if text_id in {"", one.of.text}:
                with suppress(NotFound):
                    self.title(one)
                    yield one

    def unanswered(self, text_id: str = "") -> list[list[Line]]:
        """Return what nobody answered yet, those who say the same together."""
        answered, by_words = self.answered(), defaultdict[tuple[str, str, str], list[Line]](list)
        for one in self.at_text(text_id):
            if one.state is LineState.OPEN and one not in answered:
                by_words[one.of.text, one.of.line, one.words].append(one)
        return [ones for _words, ones in sorted(by_words.items())]

    def answered(self, text_id: str = "") -> dict[Line, LineAnswer]:
        """Return what a new library or its keeper says to lines, until `remove`: it was seen."""
        said = {(one.text, one.line): one for one in self._database.kept(library.answers)}
        answers: dict[Line, LineAnswer] = {}
        for line in self.at_text(text_id):
            answer = said.get((line.of.text, line.digest))
            if line.state is not LineState.OPEN:
                answer = answer or line.outcome if line.due else None
            elif answer and answer.state is LineState.DONE:  # perhaps changed once more
                answer = replace(answer, words=nearest(answer.words, self.lines_of(answer.text)))
            if answer:
                answers[line] = answer
        return answers

    def say(self, *lines: Line, good: Iterable[Record] = ()) -> Changes:
        """Keep lines, new ones or with other words; without words one goes."""
        here = {one.line.code: one.line for one in self.all()}
        with self._database.change("line.said") as change:
            for line in lines:
                before = here.get(line.code)
                kept = self._checked(line, before)
                if before and not kept.words:
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

    def answer(self, lines: Iterable[Line], state: LineState, sentence: str = "") -> Changes:
        """Keep what became of lines; open once more they are asked about next month.

        A text that was changed as its reader asked keeps the approval of that reader.
        """
        answered, good = list[Line](), list[Record]()
        for kept in (self._kept(one.code) for one in lines):
            due = months_after(self._database.today(), 1) if state is LineState.OPEN else kept.due
            if state is LineState.DONE and kept.of.line:
                text = text_of(self._library, kept.of.text)
                sentence = nearest(kept.of.line, lines_of(text))
                good += self._still_good(kept, text, sentence)
            sent = kept.sent if not kept.is_at_text else "" if kept.sent else kept.month
            words = sentence or kept.answer
            answered.append(replace(kept, state=state, answer=words, due=due, sent=sent))
        return self.say(*answered, good=good)

    def _still_good(self, line: Line, text: Text, words: str) -> Iterator[Record]:
        """Give what who asked for it approved, if the text differs by what she asked alone."""
        lines, now = lines_of(text), text_digest(text)
        asked = {one.of.line for one in self.at_text(text.id) if one.who == line.who}
        asked |= {nearest(one, lines) for one in asked}
        earlier = {
            text_digest(one)
            for one in own_texts.earlier(self._database.connection, text.id, type(text))
            if frame_of(one) == frame_of(text) and {*lines} ^ {*lines_of(one)} <= asked
        } - {now}
        made_here = self._database.kept(reviews.made_here)
        for one in records_of(self._database).get(text.id, ()):
            if one.digest in earlier and one.role.value == (line.who or ReviewRole.TRAINER.value):
                reader = one.reader if one in made_here else secrets.token_hex(4)
                yield replace(one, digest=now, asked=words, reader=reader)

    def names_nobody(self, words: str) -> bool:
        """Return whether words may be sent: a name may have come to be known since."""
        try:
            self._spelling.must_name_nobody(words, "words")
        except NamesSomebody:
            return False
        return True

    def note_sent(self, went: Iterable[SharedLine]) -> Changes:
        """Note that lines went out, in a file that was written."""
        month, codes = month_of(self._database.today()), {one.code for one in went}
        every = (one.line for one in self.all())
        return self.say(*(replace(one, sent=month) for one in every if one.code in codes))

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
            if (typed := getattr(checked_line, name)) != getattr(before, name, ""):
                self._spelling.must_name_nobody(typed, name)
        is_new = before is None and line.of.text and not line.of.session
        if is_new and line.of.line not in {"", *self.lines_of(line.of.text)}:
            raise WrongValue("line", line.of.line)
        return checked_line
