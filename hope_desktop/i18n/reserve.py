"""Words for what a trainer has in hand: when it suits, or what stands in its way."""

from collections.abc import Mapping

from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.reserve import Spare
from hope_desktop.domain.workshops.safety import LANDING_FROM_INTENSITY, Rule
from hope_desktop.i18n.catalogue import Counted, Translator, counted, formed, minutes_text
from hope_desktop.i18n.catalogue import marked as _

_TOUCHES_FROM = 2
_OBSTACLES: Mapping[Rule, str | Counted] = {
    Rule.MODULE_SKIPPED: _("Not yet: module %(names)s comes first."),
    Rule.LANDING_MISSING: _("Not yet: it needs the landing exercise (C1) in the plan."),
    Rule.LEVEL: _("Not here: it was not made for this level."),
    Rule.YEAR: _("Not here: it is for year %(names)s and up."),
    Rule.GROUP_SIZE: counted(
        "Not here: it works with %(names)s pupil.",
        "Not here: it works with %(names)s pupils.",
        "most",
    ),
    Rule.ALONE: _("Not here: alone this is too heavy."),
    Rule.BELOW_MINIMUM: _("Not so short: it needs at least %(minutes)s."),
}
_ANY_OBSTACLE = _("It does not suit this plan yet.")


def when_text(spare: Spare, translate: Translator) -> str:
    """When it can be used, in one or two sentences; or why it cannot."""
    if spare.obstacles:
        return obstacle_text(spare, translate)
    activity = spare.activity
    least = min(activity.min_minutes, spare.block.minutes)
    in_closing = activity.module is Module.CLOSING
    words = (
        _("From %(least)s, with the closing.")
        if in_closing
        else _("From %(least)s, before the closing.")
    )
    said = [translate(words) % {"least": minutes_text(least, translate)}]
    if activity.intensity >= LANDING_FROM_INTENSITY:
        said.append(translate("Land together afterwards (C1)."))
    elif activity.intensity >= _TOUCHES_FROM:
        said.append(translate("It can touch people: not just before the end."))
    return " ".join(said)


def obstacle_text(spare: Spare, translate: Translator) -> str:
    """What stands in the way first; nothing when it suits."""
    if not spare.obstacles:
        return ""
    first = spare.obstacles[0]
    joiner = f" {translate('to')} " if first.rule is Rule.GROUP_SIZE else ", "
    values = {
        "names": joiner.join(first.names),
        "most": first.names[-1] if first.names else "",
        "minutes": minutes_text(first.minutes, translate),
    }
    return formed(_OBSTACLES.get(first.rule, _ANY_OBSTACLE), values, translate) % values
