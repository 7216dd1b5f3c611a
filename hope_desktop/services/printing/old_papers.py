"""Upcoming workshops whose paper shows an old help line, until it is reprinted or thrown away."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hope_desktop.domain.helplines import TOKEN, Helpline
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.printing.packing import Packed
from hope_desktop.domain.printing.paper_kind import OF_ADULTS, PaperKind
from hope_desktop.domain.terms import Changes, SessionId, frozen
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage import helplines as store, prints
from hope_desktop.storage.database import Database
from hope_desktop.storage.helplines import KeptHelpline
from hope_desktop.storage.workshops import ticked


@frozen
class OldPaper:
    """An upcoming workshop whose paper shows an old help line."""

    session: SessionRow
    lines: tuple[str, ...]
    """The names of the lines that changed since it was printed."""


class OldPapers:
    """Compares when a line changed with when paper was made."""

    def __init__(self, database: Database, planning: Planning, printing: Printing) -> None:
        self._database = database
        self._planning, self._printing = planning, printing

    def all(self) -> tuple[OldPaper, ...]:
        """Return the workshops to come that were printed before a number on their paper changed."""
        kept = store.kept(self._database.connection).values()
        return self.since([one for one in kept if one.changed_at])

    def since(self, changed: Sequence[KeptHelpline]) -> tuple[OldPaper, ...]:
        """Return the same for some of the lines that were changed or taken away."""
        if not changed:
            return ()
        printed, today = prints.latest(self._database.connection), self._database.today()
        papers = []
        for row in self._planning.all():
            is_past = row.done or (row.start is not None and row.start.date() < today)
            if row.id not in printed or is_past:
                continue
            prints_at = printed[row.id]
            # Since when paper lies there: pupils' paper, when there is any.
            pupils = (
                at for kind, at in prints_at.items() if PaperKind.read(kind).whose not in OF_ADULTS
            )
            at = min(pupils, default=min(prints_at.values()))
            gone = ticked.one(self._database.connection, row.id, Packed).thrown_away
            at = max(at, gone or at)
            later = [one.line for one in changed if one.changed_at and one.changed_at > at]
            if names := self._on_paper(row.id, later):
                papers.append(OldPaper(row, names))
        return tuple(papers)

    def throw_away(self, session_id: SessionId) -> Changes:
        """Note that the paper of a workshop that shows an old number is gone."""
        self._planning.session(session_id)
        packed = ticked.one(self._database.connection, session_id, Packed)
        gone = replace(packed, thrown_away=self._database.now())
        return self._database.write("session.paper-gone", ticked.keep, session_id, gone)

    def _on_paper(self, session_id: SessionId, changed: Iterable[Helpline]) -> tuple[str, ...]:
        """Return the names of lines that stand on what was made, in whatever form or language."""
        changed = list(changed)
        if not changed:
            return ()
        shown = set[str]()
        for _at, one in prints.every(self._database.connection, session_id, opened=True):
            made = self._printing.documents(session_id, Wanted(last=one))
            shown |= {line.id for line in made.texts.help_lines}
            shown.update(*(TOKEN.findall(paper.body) for paper in made.copies.every))
        return tuple(line.name for line in changed if line.id in shown or line.own)
