"""Fits a workshop to the available minutes: first a proposal, then one step that can be undone."""

from dataclasses import replace

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import ActivityId, Changes, SessionId, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.fit_result import Fit
from hope_desktop.domain.workshops.fitting import fit
from hope_desktop.domain.workshops.plan import TimedBlock, checked_facts, schedule
from hope_desktop.domain.workshops.safety import stands_in_way
from hope_desktop.domain.workshops.stories import told_or_read
from hope_desktop.domain.workshops.stretching import stretch
from hope_desktop.services.library.library import Library
from hope_desktop.services.workshops.planning import Planning


@frozen
class Proposal:
    """What a workshop would become in a number of minutes. Nothing has changed yet."""

    session_id: SessionId
    minutes: int
    fit: Fit
    blocks: tuple[TimedBlock, ...]
    activities: dict[ActivityId, Activity]
    """Those of the workshop as it is and as it would be."""


class Fitting:
    """Makes the proposal, and applies it."""

    def __init__(self, planning: Planning, library: Library) -> None:
        self._planning = planning
        self._library = library

    def propose(self, session_id: SessionId, minutes: int) -> Proposal:
        """Return what gives way, or what comes back, in a lesson of so many minutes."""
        view = self._planning.get(session_id)
        facts = checked_facts(replace(view.session.facts, slot_minutes=minutes))
        wanted = self._wanted(view)
        activities = view.activities | {
            one: self._library.activity(one) for one in wanted if one not in view.activities
        }
        blocks = view.session.blocks
        if view.session.minutes > minutes:
            fitted = fit(blocks, view.activities, minutes, view.known)
        else:
            fitted = stretch(
                blocks,
                activities,
                minutes,
                wanted,
                lambda activity: not stands_in_way(activity, view.concerns),
                view.known,
            )
        planned = replace(view.session, facts=facts, blocks=fitted.blocks)
        return Proposal(session_id, minutes, fitted, schedule(planned), activities)

    def accept(self, proposal: Proposal) -> Changes:
        """Make the workshop as proposed, in one step; a proposal that falls short is kept too."""
        return self._planning.refit(proposal.session_id, proposal.minutes, proposal.fit.blocks)

    def _wanted(self, view: PlanView) -> tuple[ActivityId, ...]:
        """Return what the workshop's own template has; nothing that is not there any more."""
        part = self._library.part_of(view.session)
        offered = self._library.offered() if part else frozenset()
        told = bool(view.session.told_by)
        wanted = (told_or_read(one, told=told) for one in part.activities) if part else ()
        return tuple(one for one in wanted if one in offered)
