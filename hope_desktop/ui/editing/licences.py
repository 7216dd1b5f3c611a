"""What licences are called, and what each means for passing a text on."""

from hope_desktop.domain.library.editions import CLOSED
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui

NAMES = {
    "CC-BY-SA-4.0": _("may be shared and changed, under the same licence (CC BY-SA 4.0)"),
    "CC-BY-4.0": _("may be shared and changed, with the name of the maker (CC BY 4.0)"),
    "CC0-1.0": _("free for everybody (CC0)"),
    "all-rights-reserved": _("all rights reserved: only for ourselves"),
    "unknown": _("not known: only for ourselves"),
}
_MEANINGS = {
    "CC-BY-SA-4.0": _(
        "Others may print it, change it and pass it on. They name the maker, and what they make of "
        "it they share in the same way."
    ),
    "CC-BY-4.0": _("Others may print it, change it and pass it on. They name the maker."),
    "CC0-1.0": _("Everybody may do with it what they like, without naming anybody."),
    "all-rights-reserved": _(
        "Use it in your own workshops. Without a yes of the maker it goes to nobody else."
    ),
    "unknown": _(
        "We do not know what is allowed. Use it in your own workshops, and ask the maker."
    ),
}
_ALLOWED = _("The maker said yes: it may go along when material is shared.")
_KEPT = _("You chose that it does not go along when material is shared.")
_OTHER = _("Look up what this licence allows before you pass it on.")


def meaning(licence: str, ui: Ui, *, may_redistribute: bool) -> str:
    """What may be done with a text, in plain words."""
    said = [_MEANINGS.get(licence, _OTHER)]
    if licence in CLOSED and may_redistribute:
        said.append(_ALLOWED)
    if licence not in CLOSED and not may_redistribute:
        said.append(_KEPT)
    return " ".join(map(ui.translate, said))
