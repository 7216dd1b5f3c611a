"""What Ctrl+K looks through: activities by their words, the others by their names."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hope_desktop.domain.handout import Handout
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.views import ActivityFilter, ActivityRow
from hope_desktop.labels import label as name_of
from hope_desktop.labels import module_name
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.widgets.dates import day_and_time
from hope_desktop.ui.widgets.rows import Row

if TYPE_CHECKING:
    from hope_desktop.domain.classes import SchoolClass
    from hope_desktop.services.opening import Services

MOST = 6
"""Of each kind; who needs more types another letter."""


class SearchEverywhere:
    """Keys of the rows are pairs: `activity`, `handout`, `class` or `session`, and an id."""

    def __init__(self, services: Services, translate: Translator) -> None:
        self._services = services
        self._translate = translate

    def find(self, words: str) -> Sequence[Row]:
        """Classes and workshops first: a name that matches is sure, and texts hold many words."""
        wanted = _plain(words).split()
        activities = self._services.library.rows(ActivityFilter(words=words))[:MOST]
        classes = [
            school_class
            for school_class in self._services.classes.all()
            if _holds(f"{school_class.facts.label} {school_class.facts.school}", wanted)
        ]
        sessions = [
            session
            for session in self._services.planning.all()
            if _holds(f"{session.class_label} {session.school}", wanted)
        ]
        return (
            *(self._class(found) for found in classes[:MOST]),
            *(self._session(found) for found in sessions[:MOST]),
            *(self._activity(found) for found in activities),
            *self._handouts(wanted),
        )

    def _handouts(self, wanted: list[str]) -> list[Row]:
        library = self._services.library
        found = [
            (handout, row)
            for row in library.rows()
            for handout in library.activity(row.id).handouts
            if _holds(handout.title, wanted)
        ]
        letters = [one for one in library.school_papers() if _holds(one.title, wanted)]
        rows = [self._handout(handout, row.title) for handout, row in found]
        return [*(self._handout(letter) for letter in letters[:MOST]), *rows][:MOST]

    def _handout(self, found: Handout, owner: str = "") -> Row:
        from hope_desktop.ui.modules.words import levels_words

        whom = levels_words(found.audiences, self._translate) if found.audiences else ""
        below = " · ".join(part for part in (name_of(found.kind, self._translate), whom) if part)
        return Row(("handout", found.id), found.title, below, owner, icon="file-text")

    def _activity(self, found: ActivityRow) -> Row:
        minutes = self._translate(_("%(minutes)d min")) % {"minutes": found.minutes}
        return Row(
            ("activity", found.id),
            found.title,
            f"{found.id} · {module_name(found.module, self._translate)}",
            minutes,
            module=found.module,
        )

    def _class(self, found: SchoolClass) -> Row:
        facts = found.facts
        name = facts.label or facts.school
        this_year = self._services.classes.this_year()
        year = "" if found.school_year == this_year else found.school_year
        parts = (self._translate(_("Class")), facts.school if facts.label else "", year)
        below = " · ".join(part for part in parts if part)
        return Row(("class", str(found.id)), name, below, icon="school")

    def _session(self, found: SessionRow) -> Row:
        name = found.class_label or found.school
        when = day_and_time(found.start) if found.start else self._translate(_("no date yet"))
        below = f"{self._translate(_('Workshop'))} · {when}"
        return Row(("session", str(found.id)), name, below, icon="calendar-days")


def _holds(text: str, wanted: list[str]) -> bool:
    plain = _plain(text)
    return bool(wanted) and all(word in plain for word in wanted)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
