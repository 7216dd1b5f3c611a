"""Which module draws which spec. A new kind of sheet is one line here and one file beside it."""

from collections.abc import Callable
from typing import Any

from hope_desktop.handouts.desk import Desk, Page
from hope_desktop.handouts.sheets import cards, poster, pupil_sheet, run_sheet
from hope_desktop.handouts.specs import CardSheet, Poster, PupilSheet, RunSheet, Sheet

_DRAWINGS: dict[type, Callable[[Any, Desk], list[Page]]] = {
    PupilSheet: pupil_sheet.draw,
    Poster: poster.draw,
    CardSheet: cards.draw,
    RunSheet: run_sheet.draw,
}


def pages_of(sheet: Sheet, desk: Desk) -> list[Page]:
    """The laid out pages of a sheet."""
    return _DRAWINGS[type(sheet)](sheet, desk)
