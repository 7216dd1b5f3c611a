"""Why a file that a trainer brings cannot be kept, printed, opened or read."""

from collections.abc import Iterable

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.i18n.catalogue import Translator, listed
from hope_desktop.i18n.catalogue import marked as _

_WHY = {
    "missing": _("%(name)s cannot be read. Is the file still there?"),
    "empty": _("There is nothing in %(name)s."),
    "type": _("%(name)s is not a PDF and not a picture (PNG or JPEG)."),
    "special": _("%(name)s is no ordinary file."),
    "changing": _("%(name)s changed while it was read. Try again when it is saved."),
    "many": _("%(name)s has too many files; at most %(most)d. Choose a smaller folder."),
    "gone": _("The file of %(name)s is gone, from the backups too. Add it again."),
    "program": _("%(name)s is a program or a shortcut. It is kept, and not opened from here."),
    "no-text": _("%(name)s is no text of Word or LibreOffice that can be read here."),
    "large": _("%(name)s is too large: %(found)d MB, and at most %(most)d MB can be kept."),
    "pages": _("%(name)s has too many pages: %(found)d; at most %(most)d fit. Save what you need."),
    "pixels": _("%(name)s has %(found)d million dots; %(most)d million fit. Save it smaller."),
    "encrypted": _("%(name)s has a password. Save it without a password first."),
    "damaged": _("%(name)s is damaged. Save or download it again."),
}

_LEFT_OUT = {
    "pictures": _("pictures"),
    "notes": _("notes at the foot"),
    "columns": _("columns"),
    "boxes": _("text in boxes"),
}


def left_out_text(left_out: Iterable[str], translate: Translator) -> str:
    """What of a text of an office program is not in the handout; empty when all is."""
    names = [translate(_LEFT_OUT[one]) for one in sorted(left_out)]
    return translate("Left out: %(what)s.") % {"what": listed(names, translate)} if names else ""


def unusable_text(error: UnusableFile, translate: Translator) -> str:
    """The sentence; what is not known better is damaged."""
    text = translate(_WHY.get(error.why, _WHY["damaged"]))
    return text % {"name": error.name, "found": error.found, "most": error.most}
