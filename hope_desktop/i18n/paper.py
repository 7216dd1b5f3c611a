"""What to tell a trainer about a paper or text that is not entirely as requested."""

from collections.abc import Callable, Iterable
from datetime import date

from hope_desktop.domain.helplines import Helpline, is_stale, waits_for_check
from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import Translator, amount, counted, listed, marked as _

LACKING = _("A picture is gone, so these are printed without it: %(names)s.")
"""Of texts of hers with a picture that she brought."""


def signs_sentence(signs: str, translate: Translator) -> str:
    """Return which signs no font has; empty when there are none."""
    if not signs:
        return ""
    text = translate("These signs cannot be printed; a box stands in their place: %(signs)s.")
    return text % {"signs": listed(signs, translate)}


def untranslated_sentence(handouts: Iterable[Handout], translate: Translator) -> str:
    """Return what was asked in English and is not written in it; empty when there is nothing."""
    names = listed((handout.title for handout in handouts), translate)
    text = translate("No English version yet, so in Dutch: %(names)s.")
    return text % {"names": names} if names else ""


def left_out_text(left_out: Iterable[str], pictures: int, translate: Translator) -> str:
    """Return what of a text of an office program is not in the handout; empty when all is.

    So many `pictures` could not come along, without being asked about.
    """
    sentences = (
        [translate("Notes at the foot, columns or text in boxes are left out.")] if left_out else []
    )
    if pictures:
        words = counted("%(n)d picture cannot come along", "%(n)d pictures cannot come along")
        sentences.append(f"{amount(words, pictures, translate)}.")
    return " ".join(sentences)


def line_state(
    line: Helpline, today: date, day_words: Callable[[date], str], translate: Translator
) -> str:
    """Return who checked a help line and when, or that somebody has to."""
    if waits_for_check(line, today):
        return translate("on no paper: call or look it up first")
    if line.checked_on is None:
        return translate("not checked")
    words = _("check again: %(day)s was long ago")
    if not is_stale(line, today):
        words = _("checked on %(day)s by %(who)s") if line.checked_by else _("checked on %(day)s")
    return translate(words) % {"day": day_words(line.checked_on), "who": line.checked_by}


def uncounted_sentence(names: Iterable[str], translate: Translator) -> str:
    """Return which papers wait until it is known how many pupils there are; empty for none."""
    text = translate("Waits for the number of pupils: %(names)s.")
    named = listed(dict.fromkeys(one.partition(":")[0] for one in names), translate)
    return text % {"names": named} if named else ""


def waiting_lines_sentence(names: Iterable[str], translate: Translator) -> str:
    """Return which help lines stand on no paper, and what would put them there."""
    text = translate("Not on paper yet: %(names)s. Call first, or look it up.")
    return text % {"names": listed(names, translate)}
