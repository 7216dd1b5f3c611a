"""What is not printed yet and whom it waits for: texts somebody has to read, and help lines."""

from collections.abc import Callable, Iterable
from datetime import date

from hope_desktop.domain.helplines import Helpline, is_stale, waits_for_check
from hope_desktop.i18n.catalogue import Translator, listed, marked as _


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


def waiting_lines_sentence(names: Iterable[str], translate: Translator) -> str:
    """Which help lines stand on no paper, and what would put them there."""
    text = translate("Not on paper yet: %(names)s. Call first, or look it up.")
    return text % {"names": listed(names, translate)}
