"""Words about a story that somebody tells: why it cannot be told, and what is said in its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.domain.errors import PapersWait
from hope_desktop.i18n.catalogue import Translator, marked as _, translator

if TYPE_CHECKING:
    from hope_desktop.domain.library.activity import Activity

STORY_READY = _("Good. The made-up story is ready.")
"""The answer to who does not tell: nothing is asked."""
IN_YOUR_BAG = _("Everything is in your bag already.")
_NOBODY_YET = _("(the name on the board)")


def not_ready(error: PapersWait, translate: Translator) -> str:
    """Return what there has to be before there are papers, each in its own sentence."""
    # A start needs none of the rules.
    from hope_desktop.domain.workshops.safety import Concern, Rule
    from hope_desktop.domain.workshops.stories import STORY_CLOSING_MINUTES, STORY_OPENING_MINUTES
    from hope_desktop.i18n.labels import warning_text

    least = {Rule.STORY_OPENING: STORY_OPENING_MINUTES, Rule.STORY_CLOSING: STORY_CLOSING_MINUTES}
    missing = (
        Concern(Rule(one), minutes=least.get(Rule(one), 0), names=names)
        for one, names in error.rules.items()
    )
    said = [warning_text(concern, {}, translate) for concern in missing]
    first = translate("There are no papers yet. First this:")
    return " ".join([first, *said])


def in_plan(
    activity: Activity, helper: str = "", *, live: bool = False, module: str = ""
) -> Activity:
    """Return an activity with its steps as trainers say them: the go-to person, and whose it is.

    `module` is what the lesson is about. Outside a plan nobody is named, and nobody tells.
    """
    from hope_desktop.domain.library.handout import USUAL_LANGUAGE
    from hope_desktop.domain.texts.directives import for_plan

    every = (*activity.steps, *(step for one in activity.variants for step in one.steps))
    if not any("{{" in step.what + step.say for step in every):
        return activity
    name = helper.partition(",")[0].strip() or translator(USUAL_LANGUAGE)(_NOBODY_YET)

    def said(text: str) -> str:
        return for_plan(text, live=live, module=module).replace("{{helper}}", name)

    return activity.said(said)
