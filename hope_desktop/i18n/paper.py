"""What to tell a trainer about paper that comes out otherwise than was asked."""

import unicodedata
from collections.abc import Iterable

from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import Translator, listed
from hope_desktop.i18n.catalogue import marked as _

_SCRIPTS = {
    "ARABIC": _("Arabic"),
    "CJK": _("Chinese or Japanese"),
    "DEVANAGARI": _("Hindi or Nepali"),
    "BENGALI": _("Bengali"),
    "ETHIOPIC": _("Tigrinya or Amharic"),
    "HANGUL": _("Korean"),
    "HEBREW": _("Hebrew"),
    "HIRAGANA": _("Japanese"),
    "KATAKANA": _("Japanese"),
    "TAMIL": _("Tamil"),
    "THAI": _("Thai"),
}
"""By the first word of a sign's name in Unicode."""


def signs_sentence(signs: str, translate: Translator) -> str:
    """Which signs no font has, and of which script; empty when there are none."""
    if not signs:
        return ""
    named = listed((_named(sign, translate) for sign in signs), translate)
    text = translate("These signs cannot be printed; a box stands in their place: %(signs)s.")
    return text % {"signs": named}


def untranslated_sentence(handouts: Iterable[Handout], translate: Translator) -> str:
    """What was asked in English and is not written in it; empty when there is nothing."""
    names = listed((handout.title for handout in handouts), translate)
    text = translate("No English version yet, so in Dutch: %(names)s.")
    return text % {"names": names} if names else ""


def _named(sign: str, translate: Translator) -> str:
    script = _SCRIPTS.get(unicodedata.name(sign, "").split("-")[0].split(" ")[0])
    return f"{sign} ({translate(script)})" if script else sign
