"""Upcoming workshops whose paper shows an old help line, until it is reprinted or thrown away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from hope_desktop.domain.helplines import TOKEN, Helpline
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.printing.copies import Wanted, copies_of
from hope_desktop.domain.printing.packing import Packed
from hope_desktop.domain.printing.paper_kind import OF_ADULTS, PaperKind
from hope_desktop.domain.terms import Changes, SessionId, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.printable import Printable
from hope_desktop.services.printing.sources import texts_for
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

    def __init__(self, database: Database, library: Library, planning: Planning) -> None:
        self._database = database
        self._library = library
        self._planning = planning

    def all(self) -> tuple[OldPaper, ...]:
        """The workshops to come that were printed before a number on their paper changed."""
        kept = store.kept(self._database.connection).values()
        return self.since([one for one in kept if one.changed_at])

    def since(self, changed: Sequence[KeptHelpline]) -> tuple[OldPaper, ...]:
        """The same for some of the lines that were changed or taken away."""
        if not changed:
            return ()
        printed, today = prints.latest(self._database.connection), self._database.today()
        found = []
        for row in self._planning.all():
            is_past = row.done or (row.start is not None and row.start.date() < today)
            if row.id not in printed or is_past:
                continue
            at = _oldest(printed[row.id])
            gone = ticked.one(self._database.connection, row.id, Packed).thrown_away
            at = max(at, gone or at)
            later = [one.line for one in changed if one.changed_at and one.changed_at > at]
            if names := self._on_paper(row, later):
                found.append(OldPaper(row, names))
        return tuple(found)

    def throw_away(self, session_id: SessionId) -> Changes:
        """Note that the paper of a workshop that shows an old number is gone."""
        self._planning.session(session_id)
        packed = ticked.one(self._database.connection, session_id, Packed)
        gone = replace(packed, thrown_away=self._database.now())
        return self._database.write("session.paper-gone", ticked.keep, session_id, gone)

    def _on_paper(self, row: SessionRow, changed: Iterable[Helpline]) -> tuple[str, ...]:
        changed = list(changed)
        if not changed:
            return ()
        view = self._planning.get(row.id)
        shown = self._shown_on(view)
        return tuple(line.name for line in changed if line.id in shown or line.own)

    def _shown_on(self, view: PlanView) -> set[str]:
        """The lines on the card of a class, and those that a text on its paper names."""
        facts, connection = view.school_class.facts, self._database.connection
        card = {str(line.id) for line in self._library.help_card(facts.level)}
        printable = Printable(self._database)
        view = printable.plan(view)
        texts = texts_for(printable, view, self._library)
        made = (record for _at, record in prints.every(connection, view.session.id, opened=True))
        papers = (text for one in made for text in copies_of(view, texts, Wanted(last=one)).every)
        return card.union(*(TOKEN.findall(paper.body) for paper in papers))


def _oldest(made: Mapping[str, datetime]) -> datetime:
    """Since when paper of a workshop lies there: pupils' paper, when there is any."""
    of_pupils = [at for kind, at in made.items() if PaperKind.read(kind).whose not in OF_ADULTS]
    return min(of_pupils or made.values())
