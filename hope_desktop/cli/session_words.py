"""How the commands show a workshop: shapes in JSON are a contract, lines are for reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hope_desktop.cli.wiring import fields, moment_text
from hope_desktop.i18n.catalogue import Translator, minutes_text
from hope_desktop.i18n.fitting import change_text, fit_text, reason_text
from hope_desktop.i18n.labels import clock, warning_text

if TYPE_CHECKING:
    from hope_desktop.domain.library.activity import Activity
    from hope_desktop.domain.terms import ActivityId
    from hope_desktop.domain.views import PlanView
    from hope_desktop.domain.workshops.plan import TimedBlock
    from hope_desktop.services.workshops.fitting import Proposal

type Activities = Mapping[ActivityId, Activity]

type Bring = Sequence[tuple[str, int]]
"""What to bring, and how many."""


class SessionWords(NamedTuple):
    """A workshop and its parts in one language."""

    translate: Translator

    def view_json(self, view: PlanView, bring: Bring) -> dict[str, object]:
        """Return a workshop with its blocks, warnings and packing list."""
        session, facts = view.session, view.session.facts
        return {
            "id": session.id,
            "class": session.class_id,
            "class_label": view.school_class.facts.label or None,
            "start": moment_text(facts.start),
            "slot_minutes": facts.slot_minutes,
            **fields(session, "minutes is_plan_b done"),
            "teller": session.told_by or None,
            "trainers": [name for name in (facts.trainer1, facts.trainer2) if name],
            "reason": facts.reason or None,
            "blocks": [self._block_json(timed, view.activities) for timed in view.blocks],
            "warnings": [
                {"rule": concern.rule.value, "text": text, "serious": concern.serious}
                for concern, text in zip(view.concerns, self._warnings(view), strict=True)
            ],
            "packing": [{"what": what, "copies": copies} for what, copies in bring],
        }

    def view_lines(self, view: PlanView, bring: Bring) -> list[str]:
        """Return the same for a person."""
        session, facts, translate = view.session, view.school_class.facts, self.translate
        start = moment_text(session.facts.start) or ""
        planned = minutes_text(session.minutes, translate)
        length = translate("%(minutes)s planned, the lesson has %(slot)d")
        lines = [
            f"{facts.school}, {facts.label or '-'}  {start}".rstrip(),
            length % {"minutes": planned, "slot": session.facts.slot_minutes},
            "",
            *(self._block_line(timed, view.activities) for timed in view.blocks),
        ]
        if session.told_by:
            lines += ["", f"{translate('Who tells')}: {session.told_by}"]
        for title, under in (
            (translate("Mind"), [f"- {text}" for text in self._warnings(view)]),
            (translate("To bring"), [f"{copies or '-':>4}  {what}" for what, copies in bring]),
        ):
            if under:
                lines += ["", title, *under]
        return lines

    def _block_json(self, timed: TimedBlock, activities: Activities) -> dict[str, object]:
        block = timed.block
        activity = activities[block.activity] if block.activity else None
        return {
            **fields(block, "activity minutes way", or_null="variant version"),
            "title": activity.title if activity else self.translate("Pause"),
            "module": activity.module.value if activity else None,
            "start": moment_text(timed.start),
            "end": moment_text(timed.end),
            "pinned": False,
        }

    def _block_line(self, timed: TimedBlock, activities: Activities) -> str:
        at = clock(timed.start) if timed.start else f"{timed.from_minute}'"
        activity = timed.block.activity
        title = activities[activity].title if activity else self.translate("Pause")
        return f"{at:>5}  {timed.block.minutes:3}'  {activity or '':5} {title}"

    def proposal_json(self, proposal: Proposal) -> dict[str, object]:
        """Return the blocks as they would be, and each change with its reason."""
        fit, activities = proposal.fit, proposal.activities
        return {
            **fields(fit, "short_minutes spare_minutes needed_minutes heart_goes"),
            "slot_minutes": proposal.minutes,
            "whole": fit.is_whole,
            "blocks": [self._block_json(timed, activities) for timed in proposal.blocks],
            "changes": [
                fields(change, "activity what from_minutes to_minutes")
                | {"reason": reason_text(change, activities, self.translate)}
                for change in fit.changes
            ],
        }

    def proposal_lines(self, proposal: Proposal) -> list[str]:
        """Return the same for a person."""
        fit, activities, translate = proposal.fit, proposal.activities, self.translate
        changes = [
            f"- {change_text(c, activities, translate)}. {reason_text(c, activities, translate)}"
            for c in fit.changes
        ]
        blocks = [self._block_line(timed, activities) for timed in proposal.blocks]
        outcome = fit_text(fit, proposal.minutes, translate)
        return [*changes, *([""] if changes else []), *blocks, "", outcome]

    def _warnings(self, view: PlanView) -> list[str]:
        titles = {str(activity): record.title for activity, record in view.activities.items()}
        return [warning_text(concern, titles, self.translate) for concern in view.concerns]
