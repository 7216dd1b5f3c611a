"""Takes in a package from a colleague: checks all of it, and then stores it in one change.

Nothing of the trainer's own is replaced unless she chooses that for the thing itself.
"""

import re
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import DataReadOnly, HopeError, NotFound, WrongValue
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import SCHOOL, Handout
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.library.own_versions import source_of
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.package import (
    ID,
    Differ,
    Package,
    Thing,
    ThingKind,
    activity_to_share,
    checked_template,
    handout_to_share,
    known_day,
    material_to_share,
    must_be_sane,
    shown_line,
    template_to_share,
    things_in,
)
from hope_desktop.domain.texts.typed_material import checked_activity, checked_handout, refuse_lost
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.materials import checked_material
from hope_desktop.services.library.taking_in import Arrival, Found, GoOn, look_at
from hope_desktop.services.package_keeping import PackageKeeping, beside, copy_id
from hope_desktop.services.sending import Sending
from hope_desktop.services.workshops.own_templates import OwnTemplates
from hope_desktop.storage import prints
from hope_desktop.storage.database import Database
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.library import material as pieces
from hope_desktop.storage.library import own_texts, package_file
from hope_desktop.storage.records import read
from hope_desktop.storage.workshops import own_templates, session_rows

_READING = ("A1", "A2", "B1", "B2")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A package compared with what is here already. Its texts are as they would be stored."""

    path: Path
    package: Package
    new: tuple[Thing, ...]
    differs: tuple[Thing, ...]
    same: tuple[Thing, ...]
    refused: tuple[tuple[Thing, HopeError], ...]
    """What cannot be kept, and why; the rest can."""


class Packages:
    """Packages that come in, over one database."""

    def __init__(
        self, database: Database, library: Library, templates: OwnTemplates, files: MaterialFiles
    ) -> None:
        self._database = database
        self._library = library
        self._files = files
        self.sending = Sending(database, library, templates, files)
        """Makes packages."""

    def read(self, path: Path) -> Package:
        """A package, every byte of it looked at. Fit for a worker.

        Raises:
            BadPackage, FolderProblem: with the reason; nothing was kept.
        """
        return package_file.unpack(path)

    def compare(self, path: Path, package: Package) -> Incoming:
        """What in it is new here, what differs, and what is here already. Changes nothing."""
        found: dict[str, list[Thing]] = {"new": [], "differs": [], "same": []}
        refused: list[tuple[Thing, HopeError]] = []
        checked: dict[type, dict[str, object]] = {}
        package = replace(
            package,
            sender=shown_line(package.sender),
            title=shown_line(package.title),
            made_on=known_day(package.made_on),
        )
        for thing, value in things_in(package):
            try:
                must_be_sane(value)
                fit, state = self._looked_at(value, package, checked)
            except HopeError as error:
                refused.append((thing, error))
                continue
            checked.setdefault(type(value), {})[thing.key] = fit
            found[state].append(thing)
        fit_ones = {name: tuple(checked.get(kind, {}).values()) for name, kind in _KINDS.items()}
        kept = replace(package, **fit_ones, left_out=package.left_out[:_MOST_LEFT_OUT])  # type: ignore[arg-type]
        new, differs, same = (tuple(found[state]) for state in ("new", "differs", "same"))
        return Incoming(path, kept, new, differs, same, tuple(refused))

    def keep_files(self, incoming: Incoming, go_on: GoOn = lambda: True) -> dict[str, Arrival]:
        """Keep the bytes of its files and see what they are; no row names them yet. For a worker.

        Raises:
            Cancelled: `go_on` said so.
            BadPackage, DataReadOnly, FolderProblem: it changed, or there is no room.
        """
        if self._database.read_only:
            raise DataReadOnly
        folder, package = self._database.folder, incoming.package
        package_file.keep_files(incoming.path, package, FileStore(folder.files))
        return {
            one.sha256: look_at(folder, Found(Path(one.file_name)), one.sha256, one.bytes, go_on)
            for one in package.material
        }

    def take_in(
        self,
        incoming: Incoming,
        files: Mapping[str, Arrival],
        choice: Mapping[Thing, Differ] | Differ = Differ.MINE,
    ) -> tuple[tuple[SessionRow, ...], Changes]:
        """Keep what is new, and of what differs what was chosen; one undo takes all of it back.

        Nothing to keep is no change. Also gives the workshops to come whose printed papers are
        not any more what they would be now.
        """
        chosen = {
            one: choice if isinstance(choice, Differ) else choice.get(one, Differ.MINE)
            for one in incoming.differs
        }
        now = self.compare(incoming.path, incoming.package)  # she may have typed meanwhile
        kept = {one: Differ.THEIRS for one in incoming.new if one in now.new}
        kept |= {one: how for one, how in chosen.items() if how is not Differ.MINE}
        if not kept:
            return (), Changes()
        touched = {own_texts.owner_of(one.key) for one in kept if one.kind in _TEXTS}
        touched |= {one for piece in incoming.package.material for one in piece.activities}
        before = {one: self._on_paper(one) for one in touched}
        with self._database.change("package.taken-in") as change:
            PackageKeeping(change, incoming.package, files, kept).all()
        other = {one for one, was in before.items() if was != self._on_paper(one)}
        return self._printed_with(other) if other else (), change.changes

    def _on_paper(self, owner: str) -> object:
        """What papers are made of, of an activity or of what goes to schools."""
        if owner == SCHOOL:
            return self._library.school_papers()
        activity_id = ActivityId(owner)
        try:
            activity = self._library.activity(activity_id)
        except NotFound:
            return None
        printed = tuple(handout for handout in activity.handouts if not handout.draft)
        beside = {piece.id for piece in self._files.materials.of_activity(activity_id)}
        return replace(activity, handouts=printed), beside

    def _printed_with(self, owners: Set[str]) -> tuple[SessionRow, ...]:
        """The workshops to come that were printed with one of these."""
        connection, found = self._database.connection, []
        for row in session_rows.lately(connection, self._database.now(), ()):
            made = None if row.done else prints.last(connection, row.id)
            if made and not owners.isdisjoint((SCHOOL, *(name for name, _ in made.activities))):
                found.append(row)
        return tuple(found)

    def _looked_at(
        self, value: object, package: Package, checked: Mapping[type, Mapping[str, object]]
    ) -> tuple[object, str]:
        if isinstance(value, Activity):
            activity = self._activity(value)
            return activity, self._state(activity.id, activity, activity_to_share)
        if isinstance(value, Handout):
            handout = self._handout(value, package, checked)
            return handout, self._state(handout.id, handout, handout_to_share)
        if isinstance(value, Template):
            template = checked_template(value, package.sender, package.made_on)
            return template, self._state_of_template(template)
        if isinstance(value, Material):
            piece = _material(value, package.sender)
            return piece, self._state_of_file(piece)
        raise NotFound("material", "")

    def _activity(self, value: Activity) -> Activity:
        if not ID.fullmatch(value.id) or value.id == SCHOOL:
            raise NotFound("activity", value.id[:40])
        if not (1 <= value.intensity <= 3 and 0 <= value.disclosure_risk <= 3):
            raise WrongValue("intensity", str(value.intensity))
        original = own_texts.original(self._database.connection, value.id)
        shipped = read(original, Activity) if original else None
        return activity_to_share(checked_activity(value, shipped))

    def _handout(
        self, value: Handout, package: Package, checked: Mapping[type, Mapping[str, object]]
    ) -> Handout:
        owner, _, name = value.id.partition("/")
        languages = _LANGUAGE.fullmatch(value.language) and value.reading in _READING
        if not (ID.fullmatch(owner) and ID.fullmatch(name) and languages):
            raise NotFound("handout", value.id[:40])
        beside: tuple[Handout, ...] = tuple(package.handouts)
        if owner == SCHOOL:
            beside += self._library.school_papers()
        elif owner not in checked.get(Activity, {}):
            beside += self._library.activity(ActivityId(owner)).handouts
        original = own_texts.original(self._database.connection, value.id)
        handout = replace(value, activity=None if owner == SCHOOL else ActivityId(owner))
        fit = checked_handout(handout, read(original, Handout) if original else None)
        source = source_of(fit, beside)
        if source is not None and not fit.draft:
            refuse_lost(fit, source)
        return handout_to_share(fit)

    def _state[Text: (Activity, Handout)](
        self, text_id: str, text: Text, plain: Callable[[Text], Text]
    ) -> str:
        connection = self._database.connection
        mine = own_texts.mine(connection, text_id)
        original = own_texts.original(connection, text_id)
        if mine is None or (mine.deleted and original):
            return "same" if original and plain(read(original, type(text))) == text else "new"
        same = not mine.deleted and plain(read(mine.record, type(text))) == text
        if same or own_texts.mine(connection, copy_id(text)) is not None:
            return "same"
        return "differs"

    def _state_of_template(self, template: Template) -> str:
        every = own_templates.every(self._database.connection)
        here = {one.title.casefold(): one for one in every}
        mine = here.get(template.title.casefold())
        if mine is None:
            return "new"
        same = template_to_share(mine) == template_to_share(template)
        return "same" if same or beside(template).casefold() in here else "differs"

    def _state_of_file(self, piece: Material) -> str:
        connection = self._database.connection
        if pieces.with_content(connection, piece.sha256) is not None:
            return "same"
        gone = pieces.every(connection, removed=True)
        return "differs" if any(one.sha256 == piece.sha256 for one in gone) else "new"


_MOST_LEFT_OUT = 1_000
_TEXTS = (ThingKind.ACTIVITY, ThingKind.HANDOUT)
_KINDS = {
    "activities": Activity,
    "handouts": Handout,
    "templates": Template,
    "material": Material,
}


def _material(value: Material, sender: str) -> Material:
    name = one_line("title", value.file_name)
    if not name or not all(ID.fullmatch(one) for one in value.activities):
        raise WrongValue("title", "")
    piece = replace(material_to_share(value), file_name=name, sender=sender)
    return checked_material(piece, piece)
