"""What a search finds in all material: activities, sheets and own files together."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.activity import searched_text
from hope_desktop.domain.library.handout import Handout, name_of
from hope_desktop.domain.library.material import MAX_WORDS, Material
from hope_desktop.domain.texts.word_search import asked_words, holds, passage
from hope_desktop.domain.views import ActivityFilter, ActivityRow
from hope_desktop.i18n.labels import label, module_name
from hope_desktop.i18n.versions import levels_words
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.words import activity_row, material_row
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.rows import Row

ALL = 200
"""Of each kind; who needs more types another letter."""


def find_material(
    services: Services, wanted: ActivityFilter, ui: Ui, most: int = ALL
) -> tuple[Row, ...]:
    """Rows with the ids of what a filter lets through as keys.

    By title first, then files and sheets, then what only its text has.
    """
    words = asked_words(wanted.words)
    found = services.library.rows(wanted)[:most]
    titled = [one for one in found if holds(one.title, words)]
    files = services.materials.matching(wanted)[:most]
    rows = (
        *(_activity(services, one, (), ui) for one in titled),
        *(_file(services, file, owner, words, ui) for file, owner in files),
        *islice(_sheets(services, wanted, ui), most),
        *(_activity(services, one, words, ui) for one in found if one not in titled),
    )
    return tuple(replace(row, marks=words) for row in rows)


def _activity(services: Services, one: ActivityRow, words: tuple[str, ...], ui: Ui) -> Row:
    """With its first sheet, and the passage that has the words that were looked for, if any."""
    whole = services.library.activity(one.id)
    shown = replace(activity_row(one, ui), sheets=whole.handouts[:1])
    text = passage(searched_text(whole), words) if words else ""
    if not text:
        return shown
    below = f"{module_name(one.module, ui.translate)} · {text}"
    return replace(shown, below=below, spoken=f"{shown.spoken}, {text}")


def _file(services: Services, one: Material, owner: str, words: tuple[str, ...], ui: Ui) -> Row:
    """With the line that has the words that were looked for, where its name has them not."""
    row = material_row(one, owner, ui)
    if not words or holds(" ".join((one.title, one.file_name, one.note, *one.tags)), words):
        return row
    text = passage(services.files.first_words(one, MAX_WORDS), words)
    return replace(row, below=f"{row.below} · {text}" if text else row.below)


def _sheets(services: Services, wanted: ActivityFilter, ui: Ui) -> Iterator[Row]:
    """Each sheet once by its title, in its plainest version: letters, and those of activities."""
    words, library = asked_words(wanted.words), services.library
    if not words:
        return
    others = replace(wanted, words="")
    letters = library.school_papers() if others == ActivityFilter() else ()
    every = [(one, "") for one in letters]
    for row in library.rows(others):
        every += [(one, row.title) for one in library.activity(row.id).handouts]
    plain: dict[tuple[HandoutId | str, str], tuple[Handout, str]] = {}
    for one, owner in every:
        if holds(one.title, words):
            known = plain.setdefault((name_of(one.id), one.title), (one, owner))
            if len(one.id) < len(known[0].id):
                plain[name_of(one.id), one.title] = one, owner
    for one, owner in plain.values():
        whom = levels_words(one.audiences, ui.translate) if one.audiences else ""
        below = " · ".join(part for part in (label(one.kind, ui.translate), whom) if part)
        yield Row(one.id, one.title, below, owner, icon="file-text", sheets=(one,))
