"""Whose text it is that somebody changes, in words."""

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import sent_words


def whose_words(edition: Edition[Activity] | Edition[Handout], ui: Ui) -> str:
    """The library's, the trainer's version of it, or the trainer's own; and who sent it."""
    if not edition.sender:
        return _whose(edition, ui)
    return f"{_whose(edition, ui)}, {sent_words(edition.sender, edition.sent_on, ui)}"


def _whose(edition: Edition[Activity] | Edition[Handout], ui: Ui) -> str:
    if edition.original_changed:
        return ui.translate("Your version; the library has a newer original")
    if edition.is_mine:
        return ui.translate("Your version")
    return ui.translate(_("This is your own") if edition.is_own else _("The text of the library"))
