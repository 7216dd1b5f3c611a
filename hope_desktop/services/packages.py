"""Takes in a package from a colleague: checks all of it, and then stores it in one change.

Nothing of the trainer's own is replaced unless she chooses that for the thing itself.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import replace
from pathlib import Path
from typing import Literal

from hope_desktop.domain.errors import DataReadOnly, HopeError, NotFound, WrongValue
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import SCHOOL, Handout
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.library.own_versions import source_of
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.package import (
    ID,
    SAID_AS,
    Package,
    SharedLine,
    Thing,
    ThingKind,
    activity_to_share,
    checked_template,
    handout_to_share,
    known_day,
    material_to_share,
    must_be_sane,
    shown_line,
    thing_of,
    with_activities,
)
from hope_desktop.domain.terms import ActivityId, Changes, TemplateId, frozen
from hope_desktop.domain.texts.lines import plain_line
from hope_desktop.domain.texts.typed_material import checked_activity, checked_handout, refuse_lost
from hope_desktop.domain.typed import MAX_TEXT, one_line
from hope_desktop.domain.workshops.lines import Line, LineState, Of
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.services.library.library import Library, text_of
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.materials import checked_material
from hope_desktop.services.library.taking_in import Arrival, Found, GoOn, look_at
from hope_desktop.services.package_keeping import PackageKeeping, copy_id
from hope_desktop.services.sending import Sending
from hope_desktop.storage import prints
from hope_desktop.storage.database import Database
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.library import library, material as pieces, own_texts, package_file
from hope_desktop.storage.records import from_json
from hope_desktop.storage.workshops import lines as said_lines, session_rows

_READING = ("A1", "A2", "B1", "B2")
_CODE = re.compile(r"[0-9a-f]{8}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")

MOST_GIVEN = 999
"""How often something was given, as far as a colleague is believed."""
type _State = Literal["new", "differs", "same"]


@frozen
class Incoming:
    """A package compared with what is here already. Its texts are as they would be stored."""

    path: Path
    package: Package
    new: tuple[Thing, ...]
    differs: tuple[Thing, ...]
    same: tuple[Thing, ...]
    refused: tuple[tuple[Thing, HopeError], ...]
    """What cannot be kept, and why; the rest can."""


class _Sorting:
    """What can be kept of a package, thing by thing."""

    def __init__(self) -> None:
        self.states: dict[Thing, _State] = {}
        self.refused: list[tuple[Thing, HopeError]] = []

    def fit[Kind: (Activity, Handout, Template, Material, SharedLine)](
        self, values: Iterable[Kind], look: Callable[[Kind], tuple[Kind, _State]]
    ) -> tuple[Kind, ...]:
        """Return those that can be kept, as `look` would store them, each once."""
        kept: dict[Thing, Kind] = {}
        for value in values:
            try:
                must_be_sane(value)
                made, state = look(value)
            except HopeError as error:
                self.refused.append((thing_of(value), error))
            else:
                thing = thing_of(made)
                kept[thing], self.states[thing] = made, state
        return tuple(kept.values())


class Packages:
    """Packages that come in, over one database."""

    def __init__(
        self, database: Database, library: Library, files: MaterialFiles, sending: Sending
    ) -> None:
        self._database, self._library, self._files = database, library, files
        self.sending = sending
        """Makes packages."""

    def read(self, path: Path) -> Package:
        """Return a package, every byte of it looked at. Fit for a worker."""
        return package_file.unpack(path)

    def compare(self, path: Path, package: Package) -> Incoming:
        """Tell what in it is new here, what differs, and what is here already; change nothing."""
        sender, made_on = shown_line(package.sender), known_day(package.made_on)
        sorting = _Sorting()
        activities = sorting.fit(package.activities, self._activity)
        beside = (frozenset(one.id for one in activities), package.handouts)
        kept = replace(
            package,
            sender=sender,
            made_on=made_on,
            title=shown_line(package.title),
            activities=activities,
            handouts=sorting.fit(package.handouts, lambda one: self._handout(one, *beside)),
            templates=sorting.fit(
                package.templates,
                lambda one: (checked_template(one, sender, made_on), "new"),
            ),
            material=sorting.fit(package.material, lambda one: self._file(_material(one, sender))),
            left_out=package.left_out[:_MOST_LEFT_OUT],
            lines=sorting.fit(package.lines, self._line),
        )
        new, differs, same = (
            tuple(thing for thing, its in sorting.states.items() if its == state)
            for state in ("new", "differs", "same")
        )
        return Incoming(path, kept, new, differs, same, tuple(sorting.refused))

    def keep_files(self, incoming: Incoming, go_on: GoOn = lambda: True) -> dict[str, Arrival]:
        """Keep its files, and see what they are; no row names them yet. For a worker."""
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
        *,
        beside: bool = False,
        only_me: bool = False,
    ) -> tuple[tuple[SessionRow, ...], Changes]:
        """Keep what is new, and `beside` hers what differs; one undo takes all of it back.

        Nothing to keep is no change. A workshop is no row: it stands at *New workshop* until the
        program ends, and is kept once a class is chosen for it. Also gives the workshops to come
        whose printed papers are not any more what they would be now.
        """
        now = self.compare(incoming.path, incoming.package)  # she may have typed meanwhile
        kept = {one: False for one in incoming.new if one in now.new}
        if beside:
            kept |= dict.fromkeys(incoming.differs, True)
        if not kept:
            return (), Changes()
        touched = {own_texts.owner_of(one.key) for one in kept if one.kind in _TEXTS}
        touched |= {one for piece in incoming.package.material for one in piece.activities}
        before = {one: self._on_paper(one) for one in touched}
        with self._database.change("package.taken-in") as change:
            PackageKeeping(change, incoming.package, files, kept, only_me=only_me).all()
        differing = now.differs if beside else ()
        copies = {
            one.id: ActivityId(copy_id(one))
            for one in incoming.package.activities
            if thing_of(one) in differing
        }
        for one in incoming.package.templates:
            number = TemplateId(f"came-{len(self._library.came) + 1}")
            self._library.came += (replace(with_activities(one, copies), id=number),)
        other = {one for one, was in before.items() if was != self._on_paper(one)}
        connection, printed = self._database.connection, list[SessionRow]()
        for row in session_rows.lately(connection, self._database.now()) if other else ():
            made = None if row.done else prints.last(connection, row.id)
            if made and not other.isdisjoint((SCHOOL, *(name for name, _ in made.activities))):
                printed.append(row)
        return tuple(printed), change.changes

    def _on_paper(self, owner: str) -> object:
        """Return what papers are made of, of an activity or of what goes to schools."""
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

    def _activity(self, value: Activity) -> tuple[Activity, _State]:
        if not ID.fullmatch(value.id) or value.id == SCHOOL:
            raise NotFound("activity", value.id[:40])
        if not (1 <= value.intensity <= 3 and 0 <= value.disclosure_risk <= 3):
            raise WrongValue("intensity", str(value.intensity))
        original = own_texts.original(self._database.connection, value.id, Activity)
        fit = activity_to_share(checked_activity(value, original))
        state = self._state(fit.id, fit, activity_to_share)
        return replace(fit, given=max(0, min(value.given, MOST_GIVEN))), state

    def _handout(
        self, value: Handout, coming: Set[ActivityId], beside: tuple[Handout, ...]
    ) -> tuple[Handout, _State]:
        """`coming` are the activities and `beside` the handouts that come along."""
        owner, _, name = value.id.partition("/")
        languages = _LANGUAGE.fullmatch(value.language) and value.reading in _READING
        if not (ID.fullmatch(owner) and ID.fullmatch(name) and languages):
            raise NotFound("handout", value.id[:40])
        if owner == SCHOOL:
            beside += self._library.school_papers()
        elif owner not in coming:
            beside += self._library.activity(ActivityId(owner)).handouts
        original = own_texts.original(self._database.connection, value.id, Handout)
        handout = replace(value, activity=None if owner == SCHOOL else ActivityId(owner))
        fit = checked_handout(handout, original)
        source = source_of(fit, beside)
        if source is not None and not fit.draft:
            refuse_lost(fit, source)
        fit = handout_to_share(fit)
        return fit, self._state(fit.id, fit, handout_to_share)

    def _state[Text: (Activity, Handout)](
        self, text_id: str, text: Text, plain: Callable[[Text], Text]
    ) -> _State:
        connection = self._database.connection
        mine = own_texts.mine(connection, text_id)
        original = own_texts.original(connection, text_id, type(text))
        if mine is None or (mine.deleted and original):
            same = original is not None and plain(original) == text
            return "same" if same else "new"
        same = not mine.deleted and plain(from_json(mine.record, type(text))) == text
        same = same or own_texts.mine(connection, copy_id(text)) is not None
        return "same" if same else "differs"

    def _line(self, value: SharedLine) -> tuple[SharedLine, _State]:
        owner, _, name = value.text.partition("/")
        if not (ID.fullmatch(owner) and ID.fullmatch(name or owner)):
            raise NotFound("handout", value.text[:40])
        text_of(self._library, value.text)
        line = plain_line(one_line("line", value.line, MAX_TEXT))
        sentence = one_line("words", value.words, MAX_TEXT)
        if not sentence or not _CODE.fullmatch(value.code):
            raise WrongValue("words", sentence)
        who = value.who if value.who in SAID_AS else ""
        answer = one_line("answer", value.answer)
        fit = replace(value, line=line, words=sentence, who=who, answer=answer)
        lines = (one.line for one in self._database.kept(said_lines.every))
        here = {one.code: one.state for one in lines}.get(fit.code)
        digest = Line(Of(fit.text, line=line), sentence).digest
        said = self._database.kept(library.answers)
        answered = any((one.text, one.line) == (fit.text, digest) for one in said)
        is_new = here is (None if fit.state is LineState.OPEN else LineState.OPEN)
        return fit, "new" if is_new and not answered else "same"

    def _file(self, fit: Material) -> tuple[Material, _State]:
        connection = self._database.connection
        if pieces.with_content(connection, fit.sha256) is not None:
            return fit, "same"
        gone = pieces.every(connection, removed=True)
        is_gone = any(one.sha256 == fit.sha256 for one in gone)
        return fit, "differs" if is_gone else "new"


_MOST_LEFT_OUT = 1_000
_TEXTS = (ThingKind.ACTIVITY, ThingKind.HANDOUT)


def _material(value: Material, sender: str) -> Material:
    name = one_line("title", value.file_name)
    if not name or not all(ID.fullmatch(one) for one in value.activities):
        raise WrongValue("title", "")
    # Not hers, also when nobody says whose: it is opened with more care.
    piece = replace(material_to_share(value), file_name=name, sender=sender or "…")
    return checked_material(piece, piece)
