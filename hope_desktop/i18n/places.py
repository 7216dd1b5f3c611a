"""Words about folders and printers that cannot be used."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.catalogue import marked as _

FOLDERS = {
    "missing": _("The folder %(path)s is not there. Choose another one."),
    "file": _("%(path)s is a file, not a folder. Choose another place."),
    "folder": _("%(path)s is a folder. Name the file in it too."),
    "denied": _("Nothing may be written in %(path)s. Choose another folder."),
    "full": _("There is no room left in %(path)s. Choose another place or make room."),
    "moved": _("%(path)s is not in its place any more. Nothing is saved until it is back there."),
    "gone": _("%(path)s cannot be reached any more. Is the stick still in the computer?"),
}
PRINTERS = {
    "missing": _("This computer has no program to print with. Save the papers as PDF."),
    "gone": _("This printer is not there any more. Is it on, and connected?"),
    "refused": _("The printer takes no papers now. Choose another printer, or try again later."),
    "silent": _("The printer does not answer. Is it on, and connected?"),
}


def still_there(left: Iterable[Path], waiting: bool, translate: Translator) -> Iterator[str]:
    """Which backups still hold what was erased, and what becomes of that."""
    unreached = tuple(left)
    for path in unreached:
        words = _("Not erased from %(file)s: it cannot be read or written. Delete that file.")
        yield translate(words) % {"file": path}
    if waiting and not unreached:
        yield translate("It goes from the second place as soon as that is here again.")
