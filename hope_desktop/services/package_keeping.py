"""Writing the rows of a package under one change."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import MAX_TITLE, copied_activity, copied_handout
from hope_desktop.domain.library.handout import OWN_VERSION, USUAL_LANGUAGE, Handout, name_of
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.package import Package, Thing, thing_of
from hope_desktop.domain.terms import ActivityId, HandoutId, MaterialId
from hope_desktop.domain.workshops.lines import Line, LineState, Of, Whom
from hope_desktop.services.library.taking_in import Arrival
from hope_desktop.storage.history import Change
from hope_desktop.storage.library import (
    library,
    material as pieces,
    material_words as words,
    own_texts,
)
from hope_desktop.storage.records import as_json
from hope_desktop.storage.workshops import lines

_COPIES = uuid.UUID("6f3c0b1e-8f53-4d0e-9c55-2f7f1c6e4b10")


@dataclass
class PackageKeeping:
    """Stores the things of one package in one transaction.

    `kept` says of each thing whether it comes beside what the trainer has.
    What comes in is `only_me` for the trainer alone; what may be a story is so until she says.
    """

    change: Change
    package: Package
    files: Mapping[str, Arrival]
    kept: Mapping[Thing, bool]
    only_me: bool = False
    _copied: dict[ActivityId, ActivityId] = field(default_factory=dict)
    _touched: set[ActivityId] = field(default_factory=set)

    def all(self) -> None:
        """Write all of it."""
        for activity in self.package.activities:
            beside = self.kept.get(thing_of(activity))
            if beside:
                self._copy_activity(activity)
            elif beside is not None:
                self._text(activity.id, activity)
        for handout in self.package.handouts:
            beside = self.kept.get(thing_of(handout))
            if own_texts.owner_of(handout.id) in self._copied or beside is None:
                continue  # with the copy of its activity
            # A version that no class gets until the trainer says for whom it is.
            title = with_sender(handout.title, self.package.sender)
            copy = copied_handout(handout, HandoutId(copy_id(handout)), title)
            copied = replace(copy, audiences=frozenset(), levels=frozenset(), draft=True)
            one = copied if beside else handout
            self._text(one.id, one)
        for piece in self.package.material:
            self._piece(piece)
        here = {one.line.code: one.line for one in lines.every(self.change.connection)}
        for line in self.package.lines:
            if thing_of(line) in self.kept:
                of, month = Of(line.text, line=line.line), self.change.at[:7]
                came = Line(of, line.words, Whom.PLATFORM, line.who, code=line.code)
                said = replace(here.get(line.code, came), sent=month)
                if line.state is not LineState.OPEN:
                    said = replace(said, state=line.state, answer=line.answer, due=month)
                lines.keep(self.change, said)

    def _text(self, text_id: str, text: Activity | Handout) -> None:
        own_texts.keep(self.change, text_id, replace(text, only_me=self.only_me or None))
        sent = (self.package.sender, self.package.made_on)
        if any(sent):  # files of her own say nothing of who sent it
            own_texts.note_sender(self.change, text_id, *sent)
        self._touched.add(ActivityId(own_texts.owner_of(text_id)))

    def _copy_activity(self, activity: Activity) -> None:
        """Theirs as another activity, with its handouts; plans of the package mean this one."""
        new_id = ActivityId(copy_id(activity))
        title = with_sender(activity.title, self.package.sender)
        self._copied[activity.id] = new_id
        self._text(new_id, copied_activity(activity, new_id, title))
        here = library.one(self.change.connection, activity.id)
        shipped = own_texts.shipped(self.change.connection, activity.id)
        handouts = {one.id: one for one in here.handouts} if here and shipped else {}
        theirs = {h.id: h for h in self.package.handouts if h.activity == activity.id}
        for handout in {**handouts, **theirs}.values():
            name = HandoutId(f"{new_id}/{handout.id.partition('/')[2]}")
            self._text(name, copied_handout(handout, name, handout.title))

    def _piece(self, piece: Material) -> None:
        """Keep a file, and let it belong to activities that are here."""
        known = pieces.with_content(self.change.connection, piece.sha256)
        if known is None and thing_of(piece) not in self.kept:
            return
        piece_id = known.id if known else self._new_piece(piece)
        for one in piece.activities:
            activity = self._copied.get(one, one)
            if (known is None or activity in self._touched) and (
                library.one(self.change.connection, activity) is not None
            ):
                pieces.link(self.change, piece_id, activity)
                self._touched.add(activity)

    def _new_piece(self, piece: Material) -> MaterialId:
        thrown = pieces.every(self.change.connection, removed=True)
        mine = next((one for one in thrown if one.sha256 == piece.sha256), None)
        arrival = self.files[piece.sha256]
        seen = arrival.material
        fresh = replace(piece, kind=seen.kind, pages=seen.pages, bytes=seen.bytes)
        fresh = replace(fresh, only_me=self.only_me or fresh.may_be_hers)
        if not (mine or fresh).only_me:
            words.keep(self.change.connection, piece.sha256, arrival.words)
        if mine is not None:
            pieces.set_removed(self.change, mine.id, removed=False)
            return mine.id
        return pieces.insert(self.change, fresh)


def copy_id(text: Activity | Handout) -> str:
    """Return where a text is kept beside the trainer's own: always the same for the same text."""
    digest = hashlib.sha256(as_json(text).encode()).hexdigest()
    if isinstance(text, Activity):
        return str(uuid.uuid5(_COPIES, f"{text.id} {digest}"))
    language = "" if text.language == USUAL_LANGUAGE else f".{text.language}"
    return f"{name_of(text.id)}.{OWN_VERSION}-{digest[:8]}{language}"


def with_sender(title: str, sender: str) -> str:
    """Return a title that tells whose it is, cut to what fits."""
    added = f" ({sender})" if sender else " (2)"
    return f"{title[: MAX_TITLE - len(added)]}{added}"
