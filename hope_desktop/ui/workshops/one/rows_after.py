"""What is said in the rows of a workshop after the lesson, without a window."""

from hope_desktop.domain.page.places import Key, RowPlace
from hope_desktop.domain.page.ran import PartRan
from hope_desktop.domain.page.whole import WholeWorkshop
from hope_desktop.domain.workshops.lines import Whom
from hope_desktop.i18n.catalogue import Translator, marked as _, words_for
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.lines import CARE
from hope_desktop.ui.workshops.one.rows import RowTick, Tone, WorkshopRow, time_at

_NO_NAMES = _("No names or stories of pupils.")


def rows_after(
    whole: WholeWorkshop, opened: Key | None, translate: Translator
) -> tuple[WorkshopRow, ...]:
    """Return the whole lesson and its parts, with the minutes that they took."""
    plan, minute, found = whole.plan, 0, []
    translate = words_for(translate, adults=plan.school_class.facts.adults)
    for ran in whole.ran:
        found.append(_part(ran, time_at(plan, minute), opened, translate))
        minute += ran.planned
    return (_whole(whole, opened, translate), *found)


def _whole(whole: WholeWorkshop, opened: Key | None, translate: Translator) -> WorkshopRow:
    name, teller = translate("The whole lesson"), whole.plan.session.teller
    said: tuple[str, Tone] = translate("All of it may stay empty."), "hint"
    if teller is not None and teller.wish and teller.name == whole.me:
        said = translate("You wanted now: %(wish)s.") % {"wish": teller.wish.rstrip(".")}, ""
    ticks = tuple(
        RowTick(care, translate(short), name_of(care, translate), care in whole.after.ticked)
        for care, short in CARE.items()
    )
    is_open = opened is RowPlace.WHOLE
    press = "" if is_open else translate("Count the &slips")
    return WorkshopRow(
        RowPlace.WHOLE,
        name,
        below=said[0],
        tone=said[1],
        icon="users",
        press=press,
        spoken=f"{name}, {said[0]}",
        is_open=is_open,
        ticks=ticks,
    )


def _part(ran: PartRan, at: str, opened: Key | None, translate: Translator) -> WorkshopRow:
    activity = ran.activity
    title = activity.title if activity else translate("Pause")
    right = translate("%(minutes)d min") % {"minutes": ran.took}
    if not ran.given:
        right = translate("not given")
    elif ran.planned and ran.took != ran.planned:
        right = f"{ran.planned} → {right}"
    is_open = opened == ran.block and activity is not None
    line = ran.line.words if ran.line else ""
    asks = "" if line or activity is None else f"+ {translate(_('do differently next time'))}"
    below = "" if is_open else line or asks
    given = RowTick(ran.block, "", f"{translate(_('Given'))}: {title}", ran.given)
    return WorkshopRow(
        ran.block,
        title,
        time=at,
        below=below,
        tone="hint" if asks else "",
        icon="" if activity else "coffee",
        module=activity.module if activity else None,
        right=right,
        right_tone="" if ran.given else "hint",
        spoken=", ".join(filter(None, (at, title, right, below))),
        activity=activity.id if activity else None,
        is_open=is_open,
        no_names=translate(_NO_NAMES),
        ticks=(given,) if is_open or not ran.given else (),
        line=line,
        whom=ran.line.whom if ran.line else Whom.ME,
    )
