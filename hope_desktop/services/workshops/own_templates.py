"""A trainer's own templates: a workshop, or the lessons of a series, kept to begin others with."""

from collections.abc import Iterable
from dataclasses import replace

from hope_desktop.domain.errors import NameTaken, NotFound, WrongValue
from hope_desktop.domain.ids import Changes, SessionId, TemplateId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.domain.workshops.templates import (
    ONLY_PART,
    TITLE_LENGTH,
    Template,
    TemplatePart,
    heart_of,
    kept_part,
    needs,
    suits,
)
from hope_desktop.services.library.library import Library, readable
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.services.workshops.series import Series
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import own_templates as store


class OwnTemplates:
    """The templates of one trainer. `Planning.from_template` begins workshops from them."""

    def __init__(
        self, database: Database, planning: Planning, series: Series, library: Library
    ) -> None:
        self._database = database
        self._planning = planning
        self._series = series
        self._library = library

    def named(self, title: str) -> Template | None:
        """The template with this title, which keeping one under it would replace."""
        wanted = one_line("name", title, TITLE_LENGTH).casefold()
        own = store.every(self._database.connection)
        return next((one for one in own if one.title.casefold() == wanted), None)

    def keep(
        self, session_id: SessionId, title: str, *, whole_series: bool = False
    ) -> tuple[TemplateId, Changes]:
        """Keep a workshop under a title, in the place of the template that has this title.

        Of a series all lessons are kept: those that are planned as they are planned, the others
        as their template has them.
        """
        made = self.of_workshop(session_id, title, whole_series=whole_series)
        title = made.title
        before = self.named(title)
        with self._database.change("template.kept") as change:
            if before is None:
                template_id = store.insert(change, made)
            else:
                template_id = before.id
                store.update(change, replace(made, id=template_id))
        return template_id, change.changes

    def of_workshop(
        self, session_id: SessionId, title: str, *, whole_series: bool = False
    ) -> Template:
        """What `keep` would keep."""
        title = _checked(title)
        session = self._planning.session(session_id)
        parts = self._lessons(session_id) if whole_series else ()
        parts = parts or (self._kept(ONLY_PART, session),)
        used = self._used(parts)
        return Template(TemplateId(""), title, suits(used), needs(used), parts, own=True)

    def remove(self, template_id: TemplateId) -> Changes:
        """Put a template in the bin. Workshops that were made from it stay as they are."""
        return self._put("template.removed", self._one(template_id), removed=True)

    def removed(self) -> tuple[Template, ...]:
        """What lies in the bin."""
        return store.every(self._database.connection, removed=True)

    def put_back(self, template_id: TemplateId) -> Changes:
        """Take a template out of the bin."""
        template = self._one(template_id, removed=True)
        if self.named(template.title) is not None:
            raise NameTaken(template.title)
        return self._put("template.put-back", template, removed=False)

    def erase(self, template_id: TemplateId) -> Changes:
        """Remove a template from the bin for good, with its history."""
        template = self._one(template_id, removed=True)
        with self._database.transaction() as connection:
            store.erase(connection, template.id)
        return Changes(templates=True)

    def _lessons(self, session_id: SessionId) -> tuple[TemplatePart, ...]:
        session = self._planning.session(session_id)
        found = self._series.parts(session_id)
        if session.template is None or not found:
            return ()
        before = {part.part: part for part in self._library.template(session.template).parts}
        return tuple(
            self._kept(one.part, one.session)
            if one.session
            else replace(before[one.part], waiting=())
            for one in found
        )

    def _kept(self, name: str, session: Session) -> TemplatePart:
        used = (block.activity for block in session.every_block)
        heart = heart_of(self._library.part_of(session), told=bool(session.told_by))
        return kept_part(name, session, readable(self._library, used), heart)

    def _used(self, parts: Iterable[TemplatePart]) -> list[Activity]:
        every = (one for part in parts for one in part.activities)
        return list(readable(self._library, every).values())

    def _one(self, template_id: TemplateId, *, removed: bool = False) -> Template:
        for template in store.every(self._database.connection, removed=removed):
            if template.id == template_id:
                return template
        raise NotFound("template", template_id)

    def _put(self, what: str, template: Template, *, removed: bool) -> Changes:
        return self._database.write(what, store.set_removed, template.id, removed=removed)


def _checked(title: str) -> str:
    kept = one_line("name", title, TITLE_LENGTH)
    if not kept:
        raise WrongValue("name", "")
    return kept
