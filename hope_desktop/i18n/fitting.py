"""Words for a proposal to fit a workshop."""

from collections.abc import Mapping

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import ActivityId
from hope_desktop.domain.workshops.fit_result import Cut, Fit, FitChange, Why
from hope_desktop.i18n.catalogue import Phrases, Translator, marked as _, minutes_text

_CHANGES: Phrases[Cut] = {
    Cut.SHORTENED: "%(activity)s: %(to)d instead of %(from)s",
    Cut.VARIANT: "%(activity)s: short version “%(variant)s”, %(minutes)s",
    Cut.DROPPED: "%(activity)s: leave out",
    Cut.LENGTHENED: "%(activity)s: %(to)d instead of %(from)s",
    Cut.ADDED: "%(activity)s: comes back, %(minutes)s",
}
_REASONS: Phrases[Why] = {
    Why.PAUSE: "A pause gives way first.",
    Why.STILL_SAFE: "It can be shorter; %(least)s is the least.",
    Why.SHORT_VERSION: "The short version has its own steps.",
    Why.EXTRA: "It is an extra, and those go first.",
    Why.NO_ROOM: "It does not fit any more; keep it for another lesson.",
    Why.BASE_GONE: "It goes on with something that is left out here.",
    Why.ROOM: "There is time for it.",
    Why.IN_TEMPLATE: "There is time for it.",
}


def change_text(
    change: FitChange, activities: Mapping[ActivityId, Activity], translate: Translator
) -> str:
    """Return what happens to one block."""
    title = activities[change.activity].title if change.activity else translate("Pause")
    return translate(_CHANGES[change.what]) % {
        "activity": title,
        "variant": change.variant,
        "to": change.to_minutes,
        "from": minutes_text(change.from_minutes, translate),
        "minutes": minutes_text(change.to_minutes, translate),
    }


def reason_text(
    change: FitChange, activities: Mapping[ActivityId, Activity], translate: Translator
) -> str:
    """Return why it does."""
    least = activities[change.activity].min_minutes if change.activity else 1
    return translate(_REASONS[change.why]) % {"least": minutes_text(least, translate)}


_STORY_TOO_LONG = _(
    "%(short)d min short: a story needs its time, and so do the opening and the closing around it. "
    "Ask the school for %(needed)d min, read the made-up story, or choose another day."
)
_TOO_LONG = _(
    "%(short)d min short: opening and closing need their time. A whole lesson takes %(needed)d "
    "min. Ask the school for that, or choose another day."
)
_NOT_WHOLE = _(
    "Not the whole lesson: a part of the core goes. With everything it takes %(needed)d min, "
    "%(short)d more than there are. Ask the school for that, or choose another day."
)


def fit_text(fit: Fit, length: int, translate: Translator) -> str:
    """Tell whether it fits, and what helps when it does not."""
    if not fit.is_whole:
        needed = fit.needed_minutes or length + fit.short_minutes
        if fit.short_minutes:
            sentence = _STORY_TOO_LONG if fit.story_stays else _TOO_LONG
        else:
            sentence = _NOT_WHOLE
        short = fit.short_minutes or needed - length
        return translate(sentence) % {"short": short, "needed": needed}
    if fit.spare_minutes or not fit.changes:
        sentence = _("It fits, with %(spare)d min to spare.")
    else:
        sentence = _("Then it fits to the minute. Begin on time: there is no minute to spare.")
    return translate(sentence) % {"spare": fit.spare_minutes}
