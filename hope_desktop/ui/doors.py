"""What Ctrl+K finds besides what has a name: every command, and what is managed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtGui import QAction, QKeySequence

from hope_desktop.domain.texts.word_search import asked_words
from hope_desktop.ui import icons
from hope_desktop.ui.commands import bare
from hope_desktop.ui.settings.page import SECTIONS
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.rows import Row

_ALSO = {
    "backups": "back-up backup kopie terugzetten restore usb-stick",
    "bin": "weggegooid verwijderd gewist terughalen deleted erased",
    "helplines": "telefoonnummers noodnummers bellen telephone numbers",
    "years": "jaarverslag cijfers verslag report figures",
    "colleague": "delen mailen versturen pakket share mail package",
    "settings": "opties taal donker lettergrootte kleur language options dark",
    "about": "versie bijwerken update version licence",
    "print_bundle": "afdrukken afdruk papieren print papers",
    "add_files": "eigen materiaal uploaden importeren own material import",
    "send": "delen mailen pakket share mail package",
    "receive": "importeren pakket import package",
    "lesson": "presenteren digibord scherm present board",
    "zoom_in": "lettergrootte zoom size letters",
    "zoom_out": "lettergrootte zoom size letters",
    "manual": "help hulp uitleg explanation",
}
"""What else somebody types for it, in both languages: nobody reads these words. By its name."""
_SEARCHES = frozenset({"find_here", "find_everywhere"})


class Doors:
    """The key of each row is a `QAction` to trigger, or a `Destination`."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui

    def find(self, words: str, actions: Iterable[QAction]) -> Sequence[Row]:
        """Return those of which every word that was typed begins a word."""
        wanted = asked_words(words)
        every = (*map(self._command, filter(_is_offered, actions)), *self._managed())
        return [replace(row, marks=wanted) for row, said in every if _begin(wanted, said)]

    def _command(self, one: QAction) -> tuple[Row, str]:
        title = bare(one.text())
        keys = one.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        icon = icons.name_of(one) or "chevron-right"
        row = Row(one, title, self._ui.translate("Command"), keys, icon=icon)
        return row, f"{title} {_ALSO.get(one.objectName(), '')}"

    def _managed(self) -> Iterator[tuple[Row, str]]:
        below, keeps = self._ui.translate("Manage"), self._ui.preferences.settings.keeps_library
        for name, (words, icon) in SECTIONS.items():
            title = self._ui.translate(words)
            if keeps or name != "reading":
                row = Row(Destination("manage", section=name), title, below, icon=icon)
                yield row, f"{title} {below} {_ALSO.get(name, '')}"


def _is_offered(one: QAction) -> bool:
    is_there = one.isEnabled() and one.isVisible() and bool(one.text())
    return is_there and one.objectName() not in _SEARCHES


def _begin(wanted: Sequence[str], said: str) -> bool:
    words = asked_words(said)
    return bool(wanted) and all(any(one.startswith(w) for one in words) for w in wanted)
