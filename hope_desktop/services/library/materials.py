"""Files that a trainer brings: finding, sorting, throwing away and erasing them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.library.material import TITLE_LENGTH, Material, ending_of, shown_title
from hope_desktop.domain.terms import ActivityId, Changes, MaterialId, Module, SessionId
from hope_desktop.domain.typed import one_line, several_lines
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.taking_in import Arrival, words_of
from hope_desktop.storage.database import Database
from hope_desktop.storage.history import Change
from hope_desktop.storage.library import material as store, material_words as words
from hope_desktop.storage.workshops import sessions

MAX_TAGS = 20
type Owner = ActivityId | SessionId


class Materials:
    """The material of one trainer."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library

    def all(self) -> tuple[Material, ...]:
        """Return everything in sight, newest first."""
        return self._database.kept(store.every)

    def of_module(self, module: Module | None) -> tuple[Material, ...]:
        """Return what is in a module, or with None what is still to be put in one; newest first."""
        return store.of_module(self._database.connection, module)

    def of_activity(self, activity: ActivityId) -> tuple[Material, ...]:
        """Return what belongs to an activity, in the order it came."""
        return store.of_activity(self._database.connection, activity)

    def of_session(self, session_id: SessionId) -> tuple[Material, ...]:
        """Return what was chosen for a workshop, also what was chosen to stay at home."""
        return store.of_session(self._database.connection, session_id)

    def along(
        self, activities: Iterable[ActivityId], session_id: SessionId
    ) -> tuple[Material, ...]:
        """Return what belongs to these activities or was chosen for the workshop, each once."""
        found = {one.id: one for activity in activities for one in self.of_activity(activity)}
        found |= {one.id: one for one in self.of_session(session_id)}
        return tuple(found.values())

    def get(self, material_id: MaterialId, *, removed: bool = False) -> Material:
        """One piece in sight, or in the bin."""
        found = store.one(self._database.connection, material_id, removed=removed)
        if found is None:
            raise NotFound("material", str(material_id))
        return found

    def search(self, asked: str, limit: int = 100) -> tuple[Material, ...]:
        """Return what has all these words: in title, tags, note or name first, then in the file.

        The last letters of each word may be missing. What is for the trainer alone is not found.
        """
        return words.search(self._database.connection, asked, limit)

    def add(
        self,
        arrivals: Sequence[Arrival],
        to: Owner | None = None,
        module: Module | None = None,
        *,
        belongs: bool = True,
    ) -> tuple[tuple[MaterialId, ...], Changes]:
        """Keep what came in, at once; gives the ids, also of what was there already.

        What may be a story of hers, by its folder or by where it comes, is for her alone until she
        says otherwise.

        Args:
            arrivals: from `take_in`.
            to: an activity or workshop that all of it belongs to.
            module: where it goes when its folders say nothing; else that of the activity.
            belongs: False when the place was only in sight: it owns nothing.
        """
        _must_be_there(self._library, self._database, to)
        if module is None and isinstance(to, str):
            module = self._library.activity(to).module
        ids: list[MaterialId] = []
        arrivals = _told_apart(arrivals, self.all())
        with self._database.change("material.added") as change:
            for arrival in arrivals:
                known = store.with_content(change.connection, arrival.material.sha256)
                here = replace(arrival.material, module=module)
                piece = arrival.material if arrival.material.module or not belongs else here
                hers = piece.only_me or piece.may_be_hers or here.may_be_hers
                piece = replace(piece, only_me=hers)
                ids.append(known.id if known else store.insert(change, piece))
                if not (known or piece).only_me:
                    words.keep(change.connection, piece.sha256, arrival.words)
                if to is not None and belongs:
                    store.link(change, ids[-1], to)
        return tuple(ids), change.changes

    def change(self, *pieces: Material) -> Changes:
        """Write pieces as they are now; files and links are not looked at. One undo takes all."""
        before = [self.get(piece.id) for piece in pieces]
        after = [checked_material(one, was) for one, was in zip(pieces, before, strict=True)]
        return self._write("material.changed", before, after)

    def new_content(self, material_id: MaterialId, arrival: Arrival) -> Changes:
        """Keep other bytes of a piece from now on; the old ones stay in the history."""
        piece, new = self.get(material_id), arrival.material
        now = replace(piece, bytes=new.bytes, sha256=new.sha256, pages=new.pages, kind=new.kind)
        changes = self._write("material.changed-outside", [piece], [now])
        if not now.only_me:
            with self._database.transaction() as connection:
                words.keep(connection, now.sha256, arrival.words)
        return changes

    def link(self, ids: Iterable[MaterialId], to: Owner, *, copies: int | None = None) -> Changes:
        """Let pieces belong to an activity or workshop.

        `copies` is for a workshop: None is as many as are usual, 0 leaves it at home.
        """
        _must_be_there(self._library, self._database, to)
        if copies is not None and not 0 <= copies <= 999:
            raise WrongValue("copies", str(copies))
        pieces = [self.get(one) for one in ids]
        return self._each("material.linked", pieces, partial(store.link, to=to, copies=copies))

    def unlink(self, ids: Iterable[MaterialId], to: Owner) -> Changes:
        """Let pieces belong there no longer."""
        _must_be_there(self._library, self._database, to)
        pieces = [self.get(one) for one in ids]
        return self._each("material.unlinked", pieces, partial(store.unlink, to=to))

    def remove(self, *ids: MaterialId) -> Changes:
        """Put pieces in the bin."""
        pieces = [self.get(one) for one in ids]
        return self._each("material.thrown-away", pieces, partial(store.set_removed, removed=True))

    def removed(self) -> tuple[Material, ...]:
        """Return what lies in the bin, newest first."""
        return store.every(self._database.connection, removed=True)

    def put_back(self, material_id: MaterialId) -> Changes:
        """Take a piece out of the bin."""
        pieces = [self.get(material_id, removed=True)]
        return self._each("material.put-back", pieces, partial(store.set_removed, removed=False))

    def erase(self, material_id: MaterialId) -> Changes:
        """Remove a piece from the bin for good, with its file."""
        piece = self.get(material_id, removed=True)
        with self._database.transaction() as connection:
            gone = store.erase(connection, piece.id)
        folder = self._database.folder
        for sha256 in gone:
            (folder.files / sha256).unlink(missing_ok=True)
            (folder.drawn / f"{sha256}.pdf").unlink(missing_ok=True)
        sessions = frozenset(session for session, _copies in piece.sessions)
        return Changes(activities=frozenset(piece.activities), sessions=sessions, material=True)

    def _write(self, what: str, before: Sequence[Material], after: Sequence[Material]) -> Changes:
        changed = [now for was, now in zip(before, after, strict=True) if was != now]
        if not changed:
            return Changes()
        with self._database.change(what) as change:
            for piece in changed:
                store.update(change, piece)
                if piece.only_me:
                    words.forget(change.connection, [piece.sha256])
        hers, were = ({one.id for one in some if one.only_me} for some in (changed, before))
        if hers - were:
            from hope_desktop.storage.erasing.erasing import forget_words

            forget_words(self._database.connection)
        if were - hers:
            read_words(self._database)
        return change.changes

    def _each(
        self, what: str, pieces: Sequence[Material], write: Callable[[Change, MaterialId], None]
    ) -> Changes:
        with self._database.change(what) as change:
            for piece in pieces:
                write(change, piece.id)
        return change.changes


def read_words(database: Database) -> None:
    """Read what may be searched and was not read yet, as after an undo of *for me alone*."""
    for piece in words.missing(database.connection):
        found = words_of(database.folder, piece)
        with database.transaction() as connection:
            words.keep(connection, piece.sha256, found)


def let_see(materials: Materials, ids: Iterable[MaterialId], *, only_me: bool) -> Changes:
    """Let pieces be for the trainer alone, or for colleagues too."""
    return materials.change(*(replace(materials.get(one), only_me=only_me) for one in ids))


def put_in(materials: Materials, ids: Iterable[MaterialId], module: Module | None) -> Changes:
    """Put pieces in a module, with one undo."""
    return materials.change(*(replace(materials.get(one), module=module) for one in ids))


def _told_apart(arrivals: Iterable[Arrival], there: Iterable[Material]) -> list[Arrival]:
    """With its ending in the title of what another is called but for that."""
    arrivals, endings = list(arrivals), defaultdict[str, set[str]](set)
    for one in (*there, *(arrival.material for arrival in arrivals)):
        endings[shown_title(one.file_name).casefold()].add(ending_of(one.file_name).casefold())

    def titled(piece: Material) -> Material:
        title, ending = shown_title(piece.file_name), ending_of(piece.file_name)
        if piece.title != title or len(endings[title.casefold()]) < 2:
            return piece
        return replace(piece, title=title[: TITLE_LENGTH - len(ending)] + ending)

    return [replace(one, material=titled(one.material)) for one in arrivals]


def checked_material(piece: Material, was: Material) -> Material:
    """With the fields that a trainer can change, as they may be kept.

    What may be a story of hers is for her alone from when it is put there.
    """
    title = one_line("title", piece.title, TITLE_LENGTH)
    if not title:
        raise WrongValue("title", "")
    tags = dict.fromkeys(filter(None, (one_line("tags", tag, 40) for tag in piece.tags)))
    if len(tags) > MAX_TAGS:
        raise WrongValue("tags", str(len(tags)), f"0-{MAX_TAGS}")
    return replace(
        piece, title=title, tags=tuple(tags), note=several_lines("note", piece.note),
        source=one_line("source", piece.source), licence=one_line("licence", piece.licence),
        only_me=piece.only_me or (piece.may_be_hers and not was.may_be_hers),
        file_name=was.file_name, kind=was.kind, bytes=was.bytes, sha256=was.sha256,
        pages=was.pages, sender=was.sender, activities=was.activities, sessions=was.sessions,
    )  # fmt: skip


def _must_be_there(library: Library, database: Database, owner: Owner | None) -> None:
    if isinstance(owner, str):
        library.activity(owner)
    elif owner is not None and sessions.one(database.connection, owner) is None:
        raise NotFound("session", str(owner))
