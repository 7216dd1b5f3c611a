"""What Ctrl+K searches: activities by their words, everything else by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from hope_desktop.domain.classes import SchoolClass
from hope_desktop.domain.library.activity import searched_text
from hope_desktop.domain.library.handout import Handout, HandoutKind, name_of
from hope_desktop.domain.library.material import MAX_WORDS, Material
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import Module
from hope_desktop.domain.texts.word_search import asked_words, folded, holds, passage
from hope_desktop.domain.views import ActivityFilter, ActivityRow
from hope_desktop.i18n.catalogue import dotted
from hope_desktop.i18n.labels import label, module_name
from hope_desktop.i18n.versions import levels_words
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.words import activity_row, material_row
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import (
    HELPLINES,
    Destination,
    to_activity,
    to_class,
    to_handout,
    to_material,
    to_module,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import long_date, sent_words, when_text
from hope_desktop.ui.widgets.rows import Row

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.templates import Template

MOST = 6
"""Of each kind; who needs more types another letter."""


class SearchEverywhere:
    """The key of each row is a `Destination`."""

    def __init__(
        self,
        services: Services,
        ui: Ui,
        find_commands: Callable[[str], Sequence[Row]] = lambda _words: (),
    ) -> None:
        """`find_commands` gives rows whose keys are their own."""
        self._services, self._find_commands = services, find_commands
        self._ui = ui
        self._names: dict[str, tuple[Sequence[Any], dict[int, tuple[Any, str]]]] = {}

    def find(self, asked: str) -> Sequence[Row]:
        """First what has a name: one that matches is sure, and texts hold many words."""
        wanted = asked_words(asked)
        classes = self._having(wanted, "classes", self._services.classes.all(), _class_name)
        kind, line = self._ui.translate("Module"), self._ui.translate("Help line")
        named = (
            [self._class(one) for one in classes],
            self._sessions(wanted),
            [
                Row(to_module(module), name, kind, module=module)
                for module in Module
                for name in (module_name(module, self._ui.translate),)
                if holds(f"{kind} {name}", wanted)
            ],
            [
                Row(
                    Destination("planner", template=template.id, is_new=True),
                    template.title,
                    whose,
                    icon="bookmark" if template.own else "layers",
                )
                for template in self._services.library.templates()
                for whose in (self._whose(template),)
                if holds(f"{template.title} {whose}", wanted)
            ],
            [
                Row(
                    replace(HELPLINES, helpline=one.id),
                    one.name,
                    line,
                    one.phone or one.web or "",
                    icon="phone",
                )
                for one in self._services.library.helplines().values()
                if holds(f"{line} {one.name} {one.for_pupils} {one.phone or ''}", wanted)
            ],
            self._find_commands(asked),
        )
        found = (*(row for rows in named for row in rows[:MOST]), *self._material(asked, wanted))
        return tuple(replace(row, marks=wanted) for row in found)

    def _material(self, asked: str, wanted: tuple[str, ...]) -> Iterator[Row]:
        """By title first, then files and sheets, then what only its text has."""
        if not wanted:
            return
        library, ui = self._services.library, self._ui
        every, rows = library.rows(), library.rows(ActivityFilter(words=asked))[:MOST]
        titled = [one for one in rows if holds(one.title, wanted)]
        for activity in titled:
            yield self._activity(activity, ())
        owners = {one.id: one.title for one in every}
        for file in self._services.materials.search(asked)[:MOST]:
            beside = next((owners[one] for one in file.activities if one in owners), "")
            yield self._with_line(material_row(file, beside, ui), file, wanted)
        yield from islice(self._sheets(every, wanted, asked.lower().strip()), MOST)
        for activity in rows:
            if activity not in titled:
                yield self._activity(activity, wanted)

    def _activity(self, activity: ActivityRow, wanted: tuple[str, ...]) -> Row:
        """With its first sheet, and the passage that has the words that were looked for, if any."""
        whole, row = self._services.library.activity(activity.id), activity_row(activity, self._ui)
        shown = replace(row, key=to_activity(activity.id), sheets=whole.handouts[:1])
        text = passage(searched_text(whole), wanted) if wanted else ""
        if not text:
            return shown
        below = f"{module_name(activity.module, self._ui.translate)} · {text}"
        return replace(shown, below=below, spoken=f"{shown.spoken}, {text}")

    def _with_line(self, row: Row, one: Material, wanted: tuple[str, ...]) -> Row:
        """Return it with the line that has the words that were looked for."""
        text = passage(self._services.files.first_words(one, MAX_WORDS), wanted)
        return replace(row, key=to_material(one.id), below=dotted(row.below, text))

    def _sheets(
        self, rows: Sequence[ActivityRow], wanted: tuple[str, ...], phrase: str
    ) -> Iterator[Row]:
        """Return each sheet once, in its plainest version; the nearest title first."""
        library, translate = self._services.library, self._ui.translate
        every = [(one, "") for one in library.school_papers()]
        for row in rows:
            every += [(one, row.title) for one in library.activity(row.id).handouts]
        plain: dict[tuple[str, str], tuple[Handout, str]] = {}
        for sheet, owner in every:
            in_order = " " in phrase and phrase in sheet.body.lower()
            is_after = sheet.kind is HandoutKind.TEACHER_SHEET_AFTER or "debrief" in sheet.id
            said = f"{sheet.title} {label(sheet.kind, translate)}"
            said += " nazorg aftercare napraten" if is_after else ""
            if in_order or holds(said, wanted):
                known = plain.setdefault((name_of(sheet.id), sheet.title), (sheet, owner))
                if len(sheet.id) < len(known[0].id):
                    plain[name_of(sheet.id), sheet.title] = sheet, owner
        for sheet, owner in sorted(plain.values(), key=lambda found: len(found[0].title)):
            whom = levels_words(sheet.audiences, translate) if sheet.audiences else ""
            below = dotted(label(sheet.kind, translate), whom)
            key = to_handout(sheet.id)
            yield Row(key, sheet.title, below, owner, icon="file-text", sheets=(sheet,))

    def _sessions(self, wanted: tuple[str, ...]) -> list[Row]:
        """By class, school and day; a number alone is no day."""
        every = self._services.planning.all()
        has_words = any(word.isalpha() for word in wanted)
        kind, name = ("days", _session_name) if has_words else ("workshops", _session_label)
        return [self._session(one) for one in self._having(wanted, kind, every, name)]

    def _having[T: SchoolClass | SessionRow](
        self, wanted: tuple[str, ...], kind: str, every: Sequence[T], name: Callable[[T], str]
    ) -> list[T]:
        """Return the first whose name has every word; what is the same as before keeps its name."""
        before, names = self._names.get(kind, ((), {}))
        if before is not every:
            was, names = names, {}
            for one in every:
                known = was.get(one.id, (None, ""))
                names[one.id] = known if known[0] is one else (one, folded(name(one)))
            self._names[kind] = every, names
        found = (one for one, said in names.values() if wanted and all(w in said for w in wanted))
        return list(islice(found, MOST))

    def _whose(self, template: Template) -> str:
        if template.sender:
            sent = sent_words(template.sender, template.sent_on, self._ui)
            return self._ui.translate("Template %(whose)s") % {"whose": sent}
        return self._ui.translate("Ready workshop")

    def _class(self, school_class: SchoolClass) -> Row:
        facts = school_class.facts
        name = facts.label or facts.school
        this_year = self._services.classes.this_year()
        year = "" if school_class.school_year == this_year else school_class.school_year
        parts = (self._ui.translate("Class"), facts.school if facts.label else "", year)
        below = dotted(*parts)
        return Row(to_class(school_class.id), name, below, icon="school")

    def _session(self, found: SessionRow) -> Row:
        name = found.class_label or found.school
        when = when_text(found.start, self._ui.translate)
        below = f"{self._ui.translate('Workshop')} · {when}"
        return Row(to_workshop(found.id), name, below, icon="calendar-days")


def _class_name(one: SchoolClass) -> str:
    return f"{one.facts.label} {one.facts.school}"


def _session_label(one: SessionRow) -> str:
    return f"{one.class_label} {one.school}"


def _session_name(one: SessionRow) -> str:
    return f"{_session_label(one)} {long_date(one.start.date()) if one.start else ''}"
