"""Who read the texts: noting it, and what that makes of a text in the wording it has now."""

from __future__ import annotations

import re
import secrets
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hope_desktop.domain.errors import (
    FolderProblem,
    NotFound,
    TextTooLong,
    UnusableFile,
    WrongValue,
)
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import Changes
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.facts import Fact
from hope_desktop.domain.library.handout import Handout, ReviewRole
from hope_desktop.domain.library.reviews import (
    Became,
    Record,
    RemarkAnswer,
    State,
    Text,
    TextRemark,
    Verdict,
    asked_of,
    is_past,
    of_today,
    state,
    still_asked,
    text_digest,
)
from hope_desktop.domain.texts.lines import lines_of, nearest
from hope_desktop.domain.typed import one_line, several_lines
from hope_desktop.exchange.reading import read_library
from hope_desktop.exchange.writing import reviews_file
from hope_desktop.services.library.library import Library, facts_as_read, records_of, text_of
from hope_desktop.storage.database import Database
from hope_desktop.storage.files import write_whole
from hope_desktop.storage.library import reviews as store

if TYPE_CHECKING:
    from hope_desktop.services.spelling import Spelling

MAX_ORGANISATION = 60
"""Letters of the organisation of who read a text: it is printed on one line."""
MAX_REMARK = 2_000
MAX_WHY = 300
"""Letters of why a text stays as it is: it stands on one line below what was said."""
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
    names: dict[str, str]
    """What readers are called here, by their code."""
    made_here: frozenset[str]
    """The codes of those whose records can be taken away here."""


class Count(NamedTuple):
    """Of one role."""

    asked: int = 0
    read: int = 0
    good: int = 0
    waiting: int = 0


class Reviews:
    """What a trainer may note about who read a text."""

    def __init__(self, database: Database, library: Library, spelling: Spelling) -> None:
        self._database = database
        self._spelling = spelling
        self._library = library

    def of(self, text_id: str) -> ReadBy:
        """How far a handout or an activity was read."""
        text, activity = self._text(text_id)
        records, connection = records_of(self._database), self._database.connection
        now, today = of_today(text, records), self._database.today()
        before = tuple(one for one in records.get(text.id, ()) if one not in now)
        here = frozenset(one.reader for one in store.made_here(connection))
        how = state(asked_of(text, activity), now, today)
        return ReadBy(how, now, before, store.names(connection), here)

    def facts(self) -> dict[Fact, bool]:
        """What the library claims, as whoever it asks found it; true is not confirmed, or old."""
        today = self._database.today()
        return {one: one.is_open(today) for one in facts_as_read(self._database)}

    def counts(self) -> dict[ReviewRole, Count]:
        """By role how many texts it is asked for, and how far these were read."""
        library, records = self._library, records_of(self._database)
        waiting, today = library.waiting(), self._database.today()
        found = dict.fromkeys(ReviewRole, Count())
        activities = [library.activity(row.id) for row in library.rows()]
        owned = [(text, one) for one in activities for text in one.handouts]
        for text, owner in (*owned, *((paper, None) for paper in library.school_papers())):
            read = [one for one in of_today(text, records) if not is_past(one, today)]
            held = waiting.get(text.id, ()) + waiting.get(owner.id if owner else "", ())
            asked = asked_of(text, owner)
            left = still_asked(asked, read, today)
            for role in dict.fromkeys(asked):
                was, is_read = found[role], any(one.role is role for one in read)
                now = (1, int(is_read), int(role not in left), int(role in held))
                found[role] = Count(*map(int.__add__, was, now))
        return {role: one for role, one in found.items() if one.asked}

    def write(self, folder: Path) -> int:
        """Put what was noted and answered here in the files of a library; gives how many records.

        Neither names nor codes go along, nor what a remark said; what it has already is not
        written twice.
        """
        if not (folder / "library.toml").is_file():
            raise FolderProblem(folder / "library.toml", "missing")
        found, findings = read_library(folder)
        for finding in findings:
            raise UnusableFile(finding.file, "damaged")
        texts = {str(one.id) for one in found.activities}
        texts |= {str(one.id) for one in found.school_papers}
        texts |= {str(one.id) for activity in found.activities for one in activity.handouts}
        texts |= {one.id for one in found.facts}
        connection = self._database.connection
        here = map(store.said, store.made_here(connection))
        there = Counter(replace(one, reader="") for one in found.records)
        every = there | Counter(one for one in here if one.text in texts)
        answers = {(one.text, one.remark): one for one in found.answers}
        for one in store.remarks(connection):
            if one.became is not Became.OPEN and one.text in texts:
                answers[one.text, one.digest] = RemarkAnswer(
                    one.text, one.digest, one.became, one.answer
                )
        said = reviews_file(every.elements(), answers.values())
        write_whole(folder / "reviews.toml", said.encode())
        return every.total()

    def record(
        self,
        text_id: str,
        role: ReviewRole,
        month: str = "",
        organisation: str = "",
        verdict: Verdict = Verdict.GOOD,
    ) -> Changes:
        """Note that somebody read all of a text as it is now; without a month it is this one.

        Of a lawyer the organisation is asked: paper names it, and it can be looked up.
        """
        text, _activity = self._text(text_id)
        this_month = f"{self._database.today():%Y-%m}"
        month = month or this_month
        named = one_line("organisation", organisation, MAX_ORGANISATION)
        if not _MONTH.fullmatch(month) or month > this_month:
            raise WrongValue("month", month)
        if (role is ReviewRole.LAWYER) is not bool(named):
            raise WrongValue("organisation", named)
        code = secrets.token_hex(4)
        made = Record(text.id, text_digest(text), verdict, role, month, named, reader=code)
        return self._database.write("review.recorded", store.keep, made)

    def remove(self, record: Record) -> Changes:
        """Take back what was noted here; what a library says stays."""
        if record not in store.made_here(self._database.connection):
            raise NotFound("record", record.text)
        return self._database.write("review.removed", store.remove, record)

    def text(self, text_id: str) -> Text:
        """A handout, an activity or a fact."""
        return self._text(text_id)[0]

    def title(self, text_id: str) -> str:
        """What a text is called."""
        return self._text(text_id)[0].title

    def lines(self, text_id: str) -> tuple[str, ...]:
        """What a remark on a text can be about."""
        return lines_of(self._text(text_id)[0])

    def agree(self, text_id: str) -> Changes:
        """A trainer finds the wording of today right; said twice it is said once."""
        found = self.of(text_id)
        if any(one.reader in found.made_here and one.role is TRAINER for one in found.records):
            return Changes()
        return self.record(text_id, TRAINER)

    def object_to(self, text_id: str, words: str, line: str = "") -> Changes:
        """A trainer says what is not right, of a line as it is today or of the whole text.

        Names are refused as in a line for next time.
        """
        text, _activity = self._text(text_id)
        if len(words) > MAX_REMARK:
            raise TextTooLong("remark", MAX_REMARK)
        if not (kept := several_lines("remark", words)):
            raise WrongValue("remark", "")
        if line and line not in self.lines(text_id):
            raise WrongValue("line", line)
        self._spelling.must_name_nobody(kept, "remark")
        month = f"{self._database.today():%Y-%m}"
        made = TextRemark(text.id, line, kept, TRAINER, month, secrets.token_hex(4))
        return self._database.write("review.remarked", store.keep_remark, made)

    def remarks(self, text_id: str = "") -> tuple[TextRemark, ...]:
        """What nobody answered yet, of a text or of all of them."""
        every = self._database.kept(store.still_open)
        return tuple(one for one in every if text_id in {"", one.text})

    def answered(self, text_id: str = "") -> dict[TextRemark, RemarkAnswer]:
        """What a release of the library says to remarks, until `take_back` puts them away."""
        found: dict[TextRemark, RemarkAnswer] = {}
        for one, answer in self._database.kept(store.answers_unseen).items():
            if text_id in {"", one.text}:
                with suppress(NotFound):  # its text may lie nowhere any more
                    said, lines = answer.words, self.lines(one.text)
                    if answer.became is Became.CHANGED:
                        said = nearest(said, lines)  # it may have changed once more
                    found[one] = replace(answer, words=said)
        return found

    def worked_in(self, remark: TextRemark) -> TextRemark:
        """The same, with what its text says of it now."""
        now = nearest(remark.line, self.lines(remark.text)) if remark.line else ""
        return replace(remark, became=Became.CHANGED, answer=now)

    def answer(self, remark: TextRemark, why: str = "") -> Changes:
        """A remark is worked in by hand, or left as it is: then `why` goes to whoever made it."""
        if remark not in self.remarks(remark.text):
            raise NotFound("remark", remark.text)
        if reason := one_line("reason", why, MAX_WHY):
            self._spelling.must_name_nobody(reason, "reason")
            said = replace(remark, became=Became.STAYED, answer=reason)
            return self._database.write("review.left", store.keep_remark, said)
        return self._database.write("review.taken", store.keep_remark, self.worked_in(remark))

    def take_back(self, remark: TextRemark) -> Changes:
        """A remark goes: it was said too soon, or its answer was seen."""
        if remark not in self._database.kept(store.remarks):
            raise NotFound("remark", remark.text)
        return self._database.write("review.left", store.remove_remark, remark)

    def erase_name(self, code: str) -> Changes:
        """Let go of the name of a reader for good; what was read stays read."""
        with self._database.transaction() as connection:
            store.erase_name(connection, code)
        return Changes(material=True)

    def _text(self, text_id: str) -> tuple[Text, Activity | None]:
        text = text_of(self._library, self._database, text_id)
        if isinstance(text, Handout):
            return text, self._library.activity(text.activity) if text.activity else None
        return text, text if isinstance(text, Activity) else None
