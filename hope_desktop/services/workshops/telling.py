"""Who tells a story in a workshop: choosing, stopping and resuming, each in one step."""

from collections.abc import Mapping
from dataclasses import replace

from hope_desktop.domain.classes import SchoolClass
from hope_desktop.domain.errors import NotATrainer, NotFound
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import version_of, versions_for
from hope_desktop.domain.terms import ActivityId, Changes, SessionId
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import Session, schedule
from hope_desktop.domain.workshops.stories import (
    MADE_UP_STORY,
    PLAN_B,
    READ_ALOUD,
    read_instead,
    told_by,
)
from hope_desktop.domain.workshops.teller import (
    MAX_OWN_SENTENCE,
    MAX_SENDER,
    MAX_WISH,
    CardShape,
    Teller,
    Told,
)
from hope_desktop.i18n.stories import in_plan
from hope_desktop.services.library.library import Library, stories_for
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import sessions as store, tellers


class Telling:
    """Stores who tells with the plan. The made-up story takes as long as the story it replaces."""

    def __init__(self, database: Database, planning: Planning, library: Library) -> None:
        self._database = database
        self._planning = planning
        self._library = library

    def tell(self, session_id: SessionId, name: str, *, said_yes: bool = True) -> Changes:
        """Let a trainer of the workshop tell; without her yes for this class no paper says so."""
        session = self._planning.session(session_id)
        records = stories_for(self._library, session.blocks)
        changed = told_by(session, name, records)
        before = session.teller.name if session.teller else ""
        if changed.teller and changed.told_by != before:  # another one is asked for her own yes
            last = tellers.last_of(self._database.connection, changed.told_by) or changed.teller
            teller = replace(
                changed.teller, card=last.card, consent=last.consent, said_yes=said_yes
            )
            changed = replace(changed, teller=teller)
        return self._planning.write("session.told", changed)

    def agree(self, session_id: SessionId, *, said_yes: bool) -> Changes:
        """Keep that who was chosen said yes for this class, or did not after all."""
        teller = replace(self._teller(session_id), said_yes=said_yes)
        return self._keep("session.changed", session_id, teller)

    def read_instead(self, session_id: SessionId) -> Changes:
        """Read the made-up story in this workshop; whoever was to tell need not say why."""
        made_up = self._made_up(self._planning.session(session_id))
        return self._planning.write("session.story-read", made_up)

    def coming(self, name: str) -> tuple[Session, ...]:
        """Return the workshops to come that somebody tells in."""
        wanted = one_line("teller", name).casefold()
        connection = self._database.connection
        found = [one for one in tellers.names(connection) if one.casefold() == wanted]
        if not found:
            raise NotFound("teller", name)
        every = (
            self._planning.session(i) for n in found for i in tellers.sessions_of(connection, n)
        )
        today = self._database.today()
        return tuple(
            one
            for one in every
            if not one.done
            and (one.facts.start is None or one.facts.start.date() >= today)
            and one.teller is not None
            and not one.teller.stopped
        )

    def stop(self, name: str) -> Changes:
        """Read the made-up story in every workshop to come that somebody tells in, in one step."""
        return self._planning.write("teller.stopped", *map(self._made_up, self.coming(name)))

    def forget(self, name: str) -> Changes:
        """Erase who told from every plan, and why; one to come reads the made-up story.

        To be run by `Erasing`, which reaches backups.
        """
        coming = self.coming(name)
        with self._database.change(tellers.NEUTRAL) as change:
            for one in coming:
                store.update(change, self._made_up(one))
            for key in tellers.told_in(change.connection, one_line("teller", name)):
                tellers.forget_why(change.connection, key)
            gone = tellers.erase(change.connection, one_line("teller", name))
        return Changes(sessions=gone)

    def in_letters(
        self,
        session_id: SessionId,
        arrangement: Told,
        *,
        named: bool = False,
        expert: bool = False,
        sender: str | None = None,
    ) -> Changes:
        """Keep what letters say of who tells; `named` and `expert` are for the one to parents.

        `sender` is for this workshop alone; None is the usual one.
        """
        teller = self._teller(session_id)
        own = frozenset({teller.name})
        teller = replace(
            teller,
            words=frozenset(arrangement.words),
            line=one_line("own_sentence", arrangement.line, MAX_OWN_SENTENCE),
            line_en=one_line("own_sentence", arrangement.line_en, MAX_OWN_SENTENCE),
            named=own if named else frozenset(),
            experts=own if named and expert else frozenset(),
            sender=None if sender is None else one_line("organisation", sender, MAX_SENDER),
        )
        return self._keep("session.letters-ticked", session_id, teller)

    def wish(self, session_id: SessionId, wish: str) -> Changes:
        """Keep what she wants after the lesson, or nothing any more."""
        teller = replace(self._teller(session_id), wish=one_line("wish", wish, MAX_WISH))
        return self._keep("session.changed", session_id, teller)

    def papers(self, session_id: SessionId, card: CardShape, *, consent: bool) -> Changes:
        """Keep what her card looks like, and whether the consent sheet is printed."""
        teller = replace(self._teller(session_id), card=card, consent=consent)
        return self._keep("session.changed", session_id, teller)

    def _teller(self, session_id: SessionId) -> Teller:
        session = self._planning.session(session_id)
        if session.teller is None:
            raise NotATrainer("", session.facts.trainers)
        return session.teller

    def _keep(self, what: str, session_id: SessionId, teller: Teller) -> Changes:
        session = replace(self._planning.session(session_id), teller=teller)
        return self._planning.write(what, session)

    def _made_up(self, session: Session) -> Session:
        records = stories_for(self._library, session.blocks)
        story = _story_for(self._planning.get(session.id).school_class, records)
        return read_instead(session, records, asked=True, story=story)


def made_up_beside(view: PlanView, stories: Mapping[ActivityId, Activity]) -> PlanView | None:
    """Return the made-up story in place of one told live, in its times; None if none is."""
    if not view.is_live:
        return None
    story = _story_for(view.school_class, stories)
    session = read_instead(view.session, stories, asked=True, story=story)
    blocks = tuple(t for t in schedule(session) if t.block.activity in PLAN_B.values())
    helper = view.school_class.facts.helper
    used = (timed.block.activity for timed in blocks)
    activities = {one: in_plan(stories[one], helper, live=True) for one in used if one}
    return replace(view, session=session, blocks=blocks, activities=activities, concerns=())


def _story_for(school_class: SchoolClass, records: Mapping[ActivityId, Activity]) -> str:
    """Return the usual story beside one that is told, in the version for this class."""
    made_up = records.get(MADE_UP_STORY)
    every = made_up.handouts if made_up else ()
    ours = [one for one in every if version_of(one).partition(".")[0] == READ_ALOUD]
    suits = versions_for(ours, school_class.audiences, level=school_class.facts.level)
    return version_of(suits[0]) if suits else READ_ALOUD
