"""What is not printed yet and whom it waits for: texts somebody has to read, and help lines."""

from collections.abc import Callable, Iterable
from datetime import date

from hope_desktop.domain.helplines import Helpline, is_stale, waits_for_check
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.i18n.catalogue import Translator, listed, marked as _
from hope_desktop.i18n.labels import waits_text


def line_state(
    line: Helpline, today: date, day_words: Callable[[date], str], translate: Translator
) -> str:
    """Who checked a help line and when, or that somebody has to."""
    if waits_for_check(line, today):
        return translate("on no paper: call or look it up first")
    if line.checked_on is None:
        return translate("not checked yet")
    words = _("check again: %(day)s was long ago")
    if not is_stale(line, today):
        words = _("checked on %(day)s by %(who)s") if line.checked_by else _("checked on %(day)s")
    return translate(words) % {"day": day_words(line.checked_on), "who": line.checked_by}


def waiting_sentences(
    waiting: Iterable[tuple[str, tuple[ReviewRole, ...]]], translate: Translator
) -> list[str]:
    """Which activities are not printed, and who has to read them first."""
    text = translate("“%(title)s” %(waits)s: nothing of it is printed.")
    return [
        text % {"title": title, "waits": waits_text(roles, translate)} for title, roles in waiting
    ]


def stand_in_sentence(
    title: str, waits_for: tuple[ReviewRole, ...], stand_in: str, translate: Translator
) -> str:
    """What a ready workshop would have, why it does not, and what it has in that place."""
    values = {"title": title, "waits": waits_text(waits_for, translate), "stand_in": stand_in}
    words = _("“%(title)s” %(waits)s and is left out.")
    if stand_in:
        words = _("“%(title)s” %(waits)s; “%(stand_in)s” stands in its place.")
    return translate(words) % values


def waiting_lines_sentence(names: Iterable[str], translate: Translator) -> str:
    """Which help lines stand on no paper, and what would put them there."""
    text = translate("Not on paper yet: %(names)s. Call first, or look it up.")
    return text % {"names": listed(names, translate)}
