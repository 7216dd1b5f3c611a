"""Who tells a story in a workshop: chosen, stopped and gone on with, each in one step."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import NotATrainer
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.domain.workshops.stories import read_instead, told_by
from hope_desktop.domain.workshops.teller import LetterWord
from hope_desktop.services.library.library import Library, stories_for
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import sessions as store


class Telling:
    """Keeps who tells with the plan. A made-up story takes as long as the one in its place."""

    def __init__(self, database: Database, planning: Planning, library: Library) -> None:
        self._database = database
        self._planning = planning
        self._library = library

    def tell(self, session_id: SessionId, name: str) -> Changes:
        """Let a trainer of the workshop tell: that she was chosen is her yes for this class.

        Raises:
            NotFound: there is no such workshop.
            NoStory, NotATrainer, TextTooLong: she cannot tell in it.
        """
        session = self._planning.session(session_id)
        records = stories_for(self._library, session.blocks)
        return self._keep("session.told", session, told_by(session, name, records))

    def read_instead(self, session_id: SessionId) -> Changes:
        """Read the made-up story in this workshop; whoever was to tell need not say why.

        Raises:
            NotFound: there is no such workshop.
        """
        session = self._planning.session(session_id)
        return self._keep("session.story-read", session, self._made_up(session))

    def tick(
        self,
        session_id: SessionId,
        words: AbstractSet[LetterWord],
        named: AbstractSet[str] = frozenset(),
        experts: AbstractSet[str] = frozenset(),
    ) -> Changes:
        """Keep what the letters may say: of what happened, and which trainers by name.

        Raises:
            NotFound: there is no such workshop.
            NotATrainer: nobody tells, or who is to be named gives no part of it.
        """
        session = self._planning.session(session_id)
        trainers = session.facts.trainers
        for name in sorted(named | experts):
            if name not in trainers:
                raise NotATrainer(name, trainers)
        if session.teller is None:
            raise NotATrainer("", trainers)
        teller = replace(
            session.teller,
            words=frozenset(words),
            named=frozenset(named),
            experts=frozenset(experts & named),
        )
        return self._keep("session.letters-ticked", session, replace(session, teller=teller))

    def _made_up(self, session: Session) -> Session:
        return read_instead(session, stories_for(self._library, session.blocks), asked=True)

    def _keep(self, what: str, *pair: Session) -> Changes:
        before, after = pair
        if before == after:
            return Changes()
        with self._database.transaction() as connection:
            change = history.begin(connection, what)
            store.update(connection, change, after)
        return Changes(change, sessions=frozenset({after.id}))
