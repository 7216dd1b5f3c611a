"""Whose text it is that somebody changes, in words."""

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.catalogue import marked as _


def whose_words(edition: Edition[Activity] | Edition[Handout], translate: Translator) -> str:
    """The library's, the trainer's version of it, or the trainer's own."""
    if edition.original_changed:
        return translate("Your version; the library has a newer original")
    if edition.is_mine:
        return translate("Your version")
    return translate(_("This is your own") if edition.is_own else _("The text of the library"))
