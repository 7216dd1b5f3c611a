"""Words for a proposal to fit a workshop: what changes, why, and what helps if it falls short."""

from collections.abc import Mapping

from hope_desktop.domain.activity import Activity
from hope_desktop.domain.fit_result import Cut, Fit, FitChange, Why
from hope_desktop.domain.ids import ActivityId
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _

_CHANGES: Mapping[Cut, str] = {
    Cut.SHORTENED: _("%(activity)s: %(to)d instead of %(from)d minutes"),
    Cut.VARIANT: _("%(activity)s: short version “%(variant)s”, %(to)d minutes"),
    Cut.DROPPED: _("%(activity)s: leave out"),
    Cut.LENGTHENED: _("%(activity)s: %(to)d instead of %(from)d minutes"),
    Cut.ADDED: _("%(activity)s: comes back, %(to)d minutes"),
    Cut.USED: _("%(activity)s: comes into the plan, %(to)d minutes"),
}
_REASONS: Mapping[Why, str] = {
    Why.PAUSE: _("A pause gives way first."),
    Why.STILL_SAFE: _("It can be shorter; %(least)d minutes is the least."),
    Why.SHORT_VERSION: _("The short version has its own steps."),
    Why.EXTRA: _("It is an extra; the heart of the lesson stays."),
    Why.NO_ROOM: _("It does not fit any more; keep it for another lesson."),
    Why.STORY: _("We tell no story without the time to land."),
    Why.ROOM: _("There is time for it."),
    Why.SPARE: _("You had it in reserve."),
    Why.IN_TEMPLATE: _("It belongs to this workshop and fits again."),
}


def change_text(
    change: FitChange, activities: Mapping[ActivityId, Activity], translate: Translator
) -> str:
    """What happens to one block."""
    title = activities[change.activity].title if change.activity else translate(_("Break"))
    return translate(_CHANGES[change.what]) % {
        "activity": title,
        "variant": change.variant,
        "to": change.to_minutes,
        "from": change.from_minutes,
    }


def reason_text(
    change: FitChange, activities: Mapping[ActivityId, Activity], translate: Translator
) -> str:
    """Why it does."""
    least = activities[change.activity].min_minutes if change.activity else 1
    text = translate(_REASONS[change.why])
    return text % {"least": least} if "%(least)" in text else text


def outcome_text(fit: Fit, minutes: int, translate: Translator) -> str:
    """Whether it fits, and what helps when it does not."""
    if fit.short_minutes:
        words = _(
            "%(short)d min short: opening and closing need their time. Ask the school for "
            "%(needed)d minutes, or choose another day."
        )
        needed = minutes + fit.short_minutes
        return translate(words) % {"short": fit.short_minutes, "needed": needed}
    if not fit.changes:
        words = _("It fits as it is, with %(spare)d min to spare.")
    elif fit.spare_minutes:
        words = _("Then it fits, with %(spare)d min to spare.")
    else:
        words = _("Then it fits to the minute. Begin on time: there is no minute to spare.")
    text = translate(words)
    return text % {"spare": fit.spare_minutes} if "%(spare)" in text else text
