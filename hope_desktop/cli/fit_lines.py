"""How `session fit` shows a proposal: its shape in JSON is a contract, lines are for reading."""

from hope_desktop.cli.session_words import block_json, block_line
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.fitting import change_text, outcome_text, reason_text
from hope_desktop.services.workshops.fitting import Proposal


def proposal_json(proposal: Proposal, translate: Translator) -> dict[str, object]:
    """The blocks as they would be, and each change with its reason."""
    fit = proposal.fit
    return {
        "slot_minutes": proposal.minutes,
        "short_minutes": fit.short_minutes,
        "spare_minutes": fit.spare_minutes,
        "whole": fit.is_whole,
        "needed_minutes": fit.needed_minutes,
        "heart_goes": fit.heart_goes,
        "blocks": [block_json(b, proposal.activities, translate) for b in proposal.blocks],
        "changes": [
            {
                "activity": change.activity,
                "what": change.what.value,
                "from_minutes": change.from_minutes,
                "to_minutes": change.to_minutes,
                "reason": reason_text(change, proposal.activities, translate),
            }
            for change in fit.changes
        ],
    }


def proposal_lines(proposal: Proposal, translate: Translator) -> list[str]:
    """The same for a person."""
    fit, activities = proposal.fit, proposal.activities
    changes = [
        f"- {change_text(c, activities, translate)}. {reason_text(c, activities, translate)}"
        for c in fit.changes
    ]
    blocks = [block_line(b, activities, translate) for b in proposal.blocks]
    outcome = outcome_text(fit, proposal.minutes, translate)
    return [*changes, *([""] if changes else []), *blocks, "", outcome]
