"""What Ctrl+K looks through: activities by their words, the others by their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.handout import name_of as sheet_name
from hope_desktop.domain.modules import Module
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.texts.word_search import holds, plain, words_of
from hope_desktop.domain.views import ActivityFilter, ActivityRow
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import (
    Destination,
    to_activity,
    to_class,
    to_handout,
    to_material,
    to_module,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import day_and_time, long_date, sent_words
from hope_desktop.ui.widgets.rows import Row

if TYPE_CHECKING:
    from hope_desktop.domain.classes import SchoolClass
    from hope_desktop.domain.workshops.templates import Template
    from hope_desktop.services.opening import Services

MOST = 6
"""Of each kind; who needs more types another letter."""


class SearchEverywhere:
    """Keys of the rows are each a `Destination`."""

    def __init__(self, services: Services, ui: Ui) -> None:
        self._services = services
        self._ui = ui
        self._names: dict[str, tuple[Sequence[Any], list[str]]] = {}
        self._sheets: tuple[Sequence[ActivityRow], list[tuple[Handout, ActivityRow]]] = (), []

    def find(self, words: str) -> Sequence[Row]:
        """First what has a name: one that matches is sure, and texts hold many words."""
        wanted = words_of(words)
        activities = self._services.library.rows(ActivityFilter(words=words))[:MOST]
        by_title = [found for found in activities if holds(found.title, wanted)]
        by_text = [found for found in activities if found not in by_title]
        named = (
            self._classes(wanted),
            self._sessions(wanted),
            self._modules(wanted),
            self._templates(wanted),
            self._lines(wanted),
        )
        found = (
            *(row for rows in named for row in rows[:MOST]),
            *map(self._activity, by_title),
            *self._handouts(wanted),
            *self._files(words),
            *map(self._activity, by_text),
        )
        return tuple(replace(row, marks=wanted) for row in found)

    def _classes(self, wanted: tuple[str, ...]) -> list[Row]:
        every = self._services.classes.all()
        return [self._class(one) for one in self._having(wanted, "classes", every, _class_name)]

    def _sessions(self, wanted: tuple[str, ...]) -> list[Row]:
        """By class, school and day; a number alone is no day."""
        every = self._services.planning.all()
        has_words = any(word.isalpha() for word in wanted)
        kind, name = ("days", _session_name) if has_words else ("workshops", _session_label)
        return [self._session(one) for one in self._having(wanted, kind, every, name)]

    def _having[T](
        self, wanted: tuple[str, ...], kind: str, every: Sequence[T], name: Callable[[T], str]
    ) -> list[T]:
        """Those whose name has every word; names are kept as long as the list is the same."""
        if kind not in self._names or self._names[kind][0] is not every:
            self._names[kind] = every, [plain(name(one)) for one in every]
        named = zip(every, self._names[kind][1], strict=True)
        return [one for one, said in named if wanted and all(word in said for word in wanted)]

    def _modules(self, wanted: tuple[str, ...]) -> list[Row]:
        words = self._ui.translate("Module")
        return [
            Row(
                to_module(module),
                module_name(module, self._ui.translate),
                words,
                module=module,
            )
            for module in Module
            if holds(f"{words} {module_name(module, self._ui.translate)}", wanted)
        ]

    def _templates(self, wanted: tuple[str, ...]) -> list[Row]:
        return [
            Row(
                Destination("planner", template=one.id, is_new=True),
                one.title,
                whose,
                icon="bookmark" if one.own else "layers",
            )
            for one in self._services.library.templates()
            for whose in (self._whose(one),)
            if holds(f"{one.title} {whose}", wanted)
        ]

    def _whose(self, template: Template) -> str:
        if template.sender:
            sent = sent_words(template.sender, template.sent_on, self._ui)
            return self._ui.translate("Template %(whose)s") % {"whose": sent}
        return self._ui.translate(_("Template of yours") if template.own else _("Ready workshop"))

    def _lines(self, wanted: tuple[str, ...]) -> list[Row]:
        words = self._ui.translate("Help line")
        return [
            Row(
                Destination("helplines", helpline=one.id),
                one.name,
                words,
                one.phone or one.web or "",
                icon="phone",
            )
            for one in self._services.library.helplines().values()
            if holds(f"{words} {one.name} {one.for_pupils} {one.phone or ''}", wanted)
        ]

    def _files(self, asked: str) -> list[Row]:
        """Own files, by their names and the words in them."""
        from hope_desktop.ui.modules.words import KIND_ICONS, own_sheets

        words, translate = self._ui.translate("Own file"), self._ui.translate
        return [
            Row(
                to_material(file.id),
                file.title,
                words,
                module_name(file.module, translate) if file.module else "",
                icon=KIND_ICONS[file.kind],
                sheets=own_sheets(file),
            )
            for file in self._services.materials.search(asked, MOST)
        ]

    def _handouts(self, wanted: tuple[str, ...]) -> list[Row]:
        library = self._services.library
        rows = library.rows()
        if rows is not self._sheets[0]:
            self._sheets = (
                rows,
                [(one, row) for row in rows for one in library.activity(row.id).handouts],
            )
        found = self._having(wanted, "sheets", self._sheets[1], lambda one: one[0].title)
        letters = [one for one in library.school_papers() if holds(one.title, wanted)]
        alike: dict[tuple[str, str], tuple[Handout, ActivityRow]] = {}
        for one, row in found:
            known = alike.setdefault((sheet_name(one.id), one.title), (one, row))[0]
            if len(one.id) < len(known.id):
                alike[sheet_name(one.id), one.title] = one, row
        shown = [self._handout(one, row.title) for one, row in alike.values()]
        return [*(self._handout(letter) for letter in letters[:MOST]), *shown][:MOST]

    def _handout(self, found: Handout, owner: str = "") -> Row:
        from hope_desktop.ui.modules.words import levels_words

        whom = levels_words(found.audiences, self._ui) if found.audiences else ""
        below = " · ".join(part for part in (name_of(found.kind, self._ui.translate), whom) if part)
        return Row(
            to_handout(found.id), found.title, below, owner, icon="file-text", sheets=(found,)
        )

    def _activity(self, found: ActivityRow) -> Row:
        minutes = self._ui.translate("%(minutes)d min") % {"minutes": found.minutes}
        sheets = self._services.library.activity(found.id).handouts[:1]
        return Row(
            to_activity(found.id),
            found.title,
            f"{found.id} · {module_name(found.module, self._ui.translate)}",
            minutes,
            module=found.module,
            sheets=sheets,
        )

    def _class(self, found: SchoolClass) -> Row:
        facts = found.facts
        name = facts.label or facts.school
        this_year = self._services.classes.this_year()
        year = "" if found.school_year == this_year else found.school_year
        parts = (self._ui.translate("Class"), facts.school if facts.label else "", year)
        below = " · ".join(part for part in parts if part)
        return Row(to_class(found.id), name, below, icon="school")

    def _session(self, found: SessionRow) -> Row:
        name = found.class_label or found.school
        when = day_and_time(found.start) if found.start else self._ui.translate("no date yet")
        below = f"{self._ui.translate('Workshop')} · {when}"
        return Row(to_workshop(found.id), name, below, icon="calendar-days")


def _class_name(one: SchoolClass) -> str:
    return f"{one.facts.label} {one.facts.school}"


def _session_label(one: SessionRow) -> str:
    return f"{one.class_label} {one.school}"


def _session_name(one: SessionRow) -> str:
    return f"{_session_label(one)} {long_date(one.start.date()) if one.start else ''}"
