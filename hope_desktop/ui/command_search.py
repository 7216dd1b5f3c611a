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
    "kept": "back-up backup reservekopie terugzetten restore usb-stick weggegooid verwijderd gewist"
    " terughalen deleted erased",
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


def find_commands(words: str, actions: Iterable[QAction], ui: Ui) -> Sequence[Row]:
    """Return those of which every word that was typed begins a word.

    The key of each row is a `QAction` to trigger, or a `Destination`.
    """
    wanted = asked_words(words)
    commands = (
        _command(one, ui)
        for one in actions
        if one.isEnabled() and one.isVisible() and one.text() and one.objectName() not in _SEARCHES
    )
    return [
        replace(row, marks=wanted)
        for row, said in (*commands, *_managed(ui))
        if wanted and all(any(one.startswith(w) for one in asked_words(said)) for w in wanted)
    ]


def _command(action: QAction, ui: Ui) -> tuple[Row, str]:
    title = bare(action.text())
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    icon = icons.name_of(action) or "chevron-right"
    row = Row(action, title, ui.translate("Command"), keys, icon=icon)
    # Who looks for a class is not to take back what she did to it.
    return row, f"{title.partition(':')[0]} {_ALSO.get(action.objectName(), '')}"


def _managed(ui: Ui) -> Iterator[tuple[Row, str]]:
    below, keeps = ui.translate("Manage"), ui.preferences.settings.keeps_library
    for name, words in SECTIONS.items():
        title = ui.translate(words)
        if keeps or name != "reading":
            row = Row(Destination("manage", section=name), title, below, icon="settings")
            yield row, f"{title} {below} {_ALSO.get(name, '')}"
