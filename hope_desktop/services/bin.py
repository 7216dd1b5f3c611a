"""The bin: what was thrown away, whatever it is, can come back or go for good."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import (
    ActivityId,
    ClassId,
    HelplineId,
    MaterialId,
    SessionId,
    TemplateId,
)
from hope_desktop.domain.workshops.templates import OWN
from hope_desktop.services.class_bin import ClassBin
from hope_desktop.services.erasing import Erasing
from hope_desktop.services.helplines import Helplines
from hope_desktop.services.library.editing import MaterialEditing
from hope_desktop.services.library.given_up import GivenUp
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.materials import Materials
from hope_desktop.services.workshops.own_templates import OwnTemplates
from hope_desktop.storage import history
from hope_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class _Ways:
    """Out of the bin: back, or gone. Both take the key of what lies there."""

    back: Callable[[str], Changes]
    gone: Callable[[str], Changes]


class Bin:
    """Everything that lies in the bin."""

    def __init__(
        self,
        database: Database,
        erasing: Erasing,
        library: Library,
        material: MaterialEditing,
        materials: Materials,
        helplines: Helplines,
        templates: OwnTemplates,
    ) -> None:
        self._database = database
        self._erasing = erasing
        self._library = library
        self._material = material
        self._materials = materials
        self._helplines = helplines
        self._templates = templates
        self._classes = classes = ClassBin(database)
        self._given_up = given_up = GivenUp(database)
        text = _Ways(material.put_back, material.erase)
        self._ways = {
            ThrownKind.CLASS: _Ways(
                lambda key: classes.put_back_class(ClassId(int(key))),
                lambda key: classes.erase_class(ClassId(int(key))),
            ),
            ThrownKind.SESSION: _Ways(
                lambda key: classes.put_back_session(SessionId(int(key))),
                lambda key: classes.erase_session(SessionId(int(key))),
            ),
            ThrownKind.ACTIVITY: text,
            ThrownKind.HANDOUT: text,
            ThrownKind.VERSION: _Ways(given_up.put_back, given_up.erase),
            ThrownKind.FILE: _Ways(
                lambda key: materials.put_back(MaterialId(int(key))),
                lambda key: materials.erase(MaterialId(int(key))),
            ),
            ThrownKind.HELPLINE: _Ways(
                lambda key: helplines.put_back(HelplineId(key)),
                lambda key: helplines.erase(HelplineId(key)),
            ),
            ThrownKind.TEMPLATE: _Ways(
                lambda key: templates.put_back(TemplateId(f"{OWN}{key}")),
                lambda key: templates.erase(TemplateId(f"{OWN}{key}")),
            ),
        }

    def all(self) -> tuple[Thrown, ...]:
        """What lies there, what was thrown away last first."""
        texts = (*self._texts(), *self._versions(), *self._files(), *self._lines(), *self._plans())
        every = (*self._classes.all(), *texts)
        return tuple(sorted(every, key=lambda one: one.change, reverse=True))

    def put_back(self, thrown: Thrown) -> Changes:
        """Take something out again.

        Raises:
            NotFound: it does not lie there any more.
            CardFull: a help line has no room on its card any more.
            NameTaken: another template has the name of this one now.
        """
        return self._ways[thrown.kind].back(thrown.key)

    def erase(self, thrown: Thrown) -> Changes:
        """Remove something for good, with its history, from backups too: see `Erasing.left`.

        Raises:
            NotFound: it does not lie there any more.
            StillPlanned: a workshop has the activity, perhaps one in the bin.
            StillOnPaper: a help line stands on paper that was handed out.
        """
        return self._erasing.run(lambda: self._ways[thrown.kind].gone(thrown.key))

    def _texts(self) -> Iterable[Thrown]:
        for one in self._material.in_bin():
            last = history.last(self._database.connection, "my_texts", one.id)
            if one.id == one.owner:
                yield Thrown(ThrownKind.ACTIVITY, one.id, one.title, "", *last)
            else:
                yield Thrown(ThrownKind.HANDOUT, one.id, one.title, self._title(one.owner), *last)

    def _versions(self) -> Iterable[Thrown]:
        for one in self._given_up.all():
            last = history.last(self._database.connection, "my_texts", one.id)
            of = "" if one.id == one.owner else self._title(one.owner)
            yield Thrown(ThrownKind.VERSION, one.id, one.title, of, *last)

    def _files(self) -> Iterable[Thrown]:
        for one in self._materials.removed():
            last = history.last(self._database.connection, "material", one.id)
            of = next(filter(None, map(self._title, one.activities)), "")
            yield Thrown(ThrownKind.FILE, str(one.id), one.title, of, *last)

    def _lines(self) -> Iterable[Thrown]:
        for one in self._helplines.removed():
            last = history.last(self._database.connection, "own_helplines", one.id)
            yield Thrown(ThrownKind.HELPLINE, one.id, one.name, one.school, *last)

    def _plans(self) -> Iterable[Thrown]:
        for one in self._templates.removed():
            key = one.id.removeprefix(OWN)
            last = history.last(self._database.connection, "own_templates", key)
            yield Thrown(ThrownKind.TEMPLATE, key, one.title, "", *last)

    def _title(self, activity: str) -> str:
        """The title of an activity; nothing when it is none, or gone."""
        try:
            return self._library.activity(ActivityId(activity)).title
        except NotFound:
            return ""
