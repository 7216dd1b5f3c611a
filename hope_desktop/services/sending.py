"""Makes a package for a colleague: what is sent, what is left out, and the file itself."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.errors import NothingToSend, WrongValue
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import SCHOOL, Handout, name_of
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.package import (
    Package,
    SharedLine,
    Thing,
    activity_may_go,
    activity_to_share,
    handout_may_go,
    handout_to_share,
    line_to_share,
    material_may_go,
    material_to_share,
    template_to_share,
    thing_of,
    with_activities,
)
from hope_desktop.domain.terms import (
    ActivityId,
    HandoutId,
    MaterialId,
    Module,
    SessionId,
    TemplateId,
    frozen,
)
from hope_desktop.domain.texts.directives import photos_in
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.templates import (
    ONLY_PART,
    TITLE_LENGTH,
    Template,
    heart_of,
    kept_part,
    needs,
    suits,
)
from hope_desktop.services.library.library import Library, readable, text_of
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import material as kept_files, own_texts, package_file
from hope_desktop.storage.records import from_json
from hope_desktop.storage.workshops.session_rows import times_given


@frozen
class Parcel:
    """A package that is not written yet, and what was left out of it."""

    package: Package
    left_out: tuple[Thing, ...]


class Sending:
    """Collects what a trainer sends. Nothing here changes her own work."""

    def __init__(
        self,
        database: Database,
        library: Library,
        planning: Planning,
        files: MaterialFiles,
        lines: Lines,
    ) -> None:
        self._database, self._library, self._planning = database, library, planning
        self._files, self._lines = files, lines

    def of_session(self, session_id: SessionId, title: str) -> Parcel:
        """Return a workshop as a template under a title, with all that is her own in it."""
        session, kept = self._planning.session(session_id), one_line("name", title, TITLE_LENGTH)
        if not kept:
            raise WrongValue("name", "")
        activities = readable(self._library, (block.activity for block in session.blocks))
        heart = heart_of(self._library.part_of(session), told=bool(session.told_by))
        part = kept_part(session.part or ONLY_PART, session, activities, heart)
        planned = [activities[one] for one in part.activities]
        made = Template(TemplateId(""), kept, suits(planned), needs(planned), (part,), own=True)
        template = replace(made, begun_with=session.template or "")
        used = set(part.activities)
        pieces = self._files.materials.of_session(session_id)
        at_home = {p.id for p in pieces if (session_id, 0) in p.sessions}
        found = [*pieces, *(p for one in used for p in self._files.materials.of_activity(one))]
        wanted = [piece for piece in found if piece.id not in at_home]
        return self._parcel(kept, used, wanted, [template])

    def of_activities(self, activities: Sequence[ActivityId]) -> Parcel:
        """Activities that are her own, or her versions of them, with their handouts and files."""
        titles = [self._library.activity(one).title for one in activities]
        pieces = [p for one in activities for p in self._files.materials.of_activity(one)]
        return self._parcel(titles[0] if titles else "", activities, pieces)

    def of_module(self, module: Module) -> Parcel:
        """Return all that is her own in a module."""
        page = self._library.module(module)
        used = [one.id for one in page.activities]
        pieces = [p for one in used for p in self._files.materials.of_activity(one)]
        found = [*self._files.materials.of_module(module), *pieces]
        return self._parcel(page.text.title, used, found)

    def of_material(self, ids: Iterable[MaterialId]) -> Parcel:
        pieces = [self._files.materials.get(one) for one in ids]
        return self._parcel(pieces[0].title if pieces else "", (), pieces)

    def all_mine(self) -> Parcel:
        """Return everything of her own: texts and files."""
        return self._parcel("", None, self._files.materials.all())

    def of_lines(self, beside: Parcel | None = None) -> Parcel:
        """Collect the lines that were not sent yet, alone or beside something else.

        One that names somebody who is known here stays.
        """
        unsent = self.unsent()
        goes = tuple(one for one in unsent if self._lines.names_nobody(one.words))
        if not goes:
            raise NothingToSend
        parcel = beside or Parcel(Package("", self._database.today().isoformat(), ""), ())
        stays = (thing_of(one) for one in unsent if one not in goes)
        return Parcel(replace(parcel.package, lines=goes), (*parcel.left_out, *stays))

    def unsent(self) -> list[SharedLine]:
        """Return the lines, and the answers to them, of texts of the library that were not sent."""
        unsent, answered = list[SharedLine](), self._lines.answered()
        for one in self._lines.at_text():
            is_new = not one.sent and one not in answered
            if is_new and own_texts.shipped(self._database.connection, one.of.text):
                ids = {one.of.text, own_texts.owner_of(one.of.text)} - {SCHOOL}
                if not any(text_of(self._library, text).only_me for text in ids):
                    unsent.append(line_to_share(one))
        return unsent

    def write(self, parcel: Parcel, path: Path, sender: str) -> None:
        """Write it, whole or not at all. Fit for a worker."""
        package = replace(parcel.package, sender=one_line("name", sender))
        files = {piece.sha256: self._files.path(piece) for piece in package.material}
        package_file.pack(path, package, files, self._database.folder.unfinished)

    def _parcel(
        self,
        title: str,
        owners: Collection[str] | None,
        pieces: Iterable[Material],
        templates: Sequence[Template] = (),
    ) -> Parcel:
        activities, handouts, left_out, closed = self._texts(owners)
        names = dict.fromkeys(name for one in handouts for name in photos_in(one.body))
        shown = filter(None, (kept_files.shown_as(self._database.connection, n) for n in names))
        pieces = (*(one for one in pieces if one.purpose is not Purpose.TEXT), *shown)
        found = {piece.sha256: piece for piece in pieces}.values()
        kept = [piece for piece in found if material_may_go(piece)]
        stays = (one for one in found if not (one.only_me or material_may_go(one)))
        left_out += map(thing_of, stays)
        if not (activities or handouts or kept or templates):
            raise NothingToSend
        package = Package(
            "",
            self._database.today().isoformat(),
            title[:TITLE_LENGTH],
            tuple(activities),
            tuple(handouts),
            tuple(template_to_share(with_activities(one, closed)) for one in templates),
            tuple(map(material_to_share, kept)),
            left_out=tuple(one.kind for one in left_out),
        )
        return Parcel(package, tuple(left_out))

    def _texts(
        self, owners: Collection[str] | None
    ) -> tuple[list[Activity], list[Handout], list[Thing], dict[ActivityId, None]]:
        """Return what she wrote for some activities, or for None everything; and what stays behind.

        What stays behind is named when it is not hers alone; last are the activities among it.
        """
        shared = {
            handout
            for one in owners or ()
            for handout in self._library.activity(ActivityId(one)).shared_handouts
        }
        activities: list[Activity] = []
        handouts: list[Handout] = []
        left_out: list[Thing] = []
        closed: dict[ActivityId, None] = {}
        her_texts: set[str] = set()
        for mine in own_texts.every(self._database.connection):
            if not (
                owners is None or mine.owner in owners or name_of(HandoutId(mine.id)) in shared
            ):
                continue
            text: Activity | Handout
            if mine.id == mine.owner:
                text = from_json(mine.record, Activity)
                if activity_may_go(text):
                    times = times_given(self._database.connection, text.id)
                    activities.append(replace(activity_to_share(text), given=times))
                    continue
                closed[text.id] = None
            else:
                text = from_json(mine.record, Handout)
                if mine.owner not in closed and handout_may_go(text):
                    handouts.append(handout_to_share(text))
                    continue
            if text.only_me:
                her_texts.add(mine.id)
            elif mine.owner not in her_texts:
                left_out.append(thing_of(text))
        return activities, handouts, left_out, closed
