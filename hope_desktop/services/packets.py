"""Packets for readers: made for half an hour, read when they come back, each answer once."""

import re
import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from hope_desktop.domain.errors import (
    MayBeName,
    NamesSomebody,
    NotFound,
    NothingToRead,
    UnusableFile,
    WrongValue,
)
from hope_desktop.domain.ids import Changes, HandoutId
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.facts import Fact, FoundSo
from hope_desktop.domain.library.handout import (
    OWN_VERSION,
    USUAL_LANGUAGE,
    Handout,
    ReviewRole,
    version_of,
)
from hope_desktop.domain.library.reviews import Text, asked_of, of_today, still_asked, text_digest
from hope_desktop.domain.texts.lines import lines_of
from hope_desktop.domain.texts.packet_answers import WHY, AnswerPlace, Answers, answers, whose
from hope_desktop.domain.texts.packets import (
    VERDICTS,
    Packet,
    families_of,
    letters,
    line_digest,
    pace,
    packed,
    pupils_read,
)
from hope_desktop.domain.typed import one_line
from hope_desktop.handouts.packet_specs import FamilyPaper, PacketForm
from hope_desktop.i18n.catalogue import Phrases, translator
from hope_desktop.i18n.labels import label
from hope_desktop.i18n.versions import version_names
from hope_desktop.services.library.library import Library, facts_as_read, records_of, text_of
from hope_desktop.services.library.reviews import MAX_ORGANISATION
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.spelling import Spelling
from hope_desktop.storage.database import Database
from hope_desktop.storage.files import write_whole
from hope_desktop.storage.library import packets as store, reviews as review_store

READERS = (
    ReviewRole.EXPERIENCE,
    ReviewRole.LAWYER,
    ReviewRole.TEACHER,
    ReviewRole.HELPLINE,
    ReviewRole.PUPIL,
)
"""Who can be given something to read."""
MINUTES = {ReviewRole.PUPIL: 12}
_MINUTES = 30
_MOST_MINUTES = 120
_CALLED = "leesronde"
"""A packet, on its own paper: that is Dutch."""
_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of a code: none that looks like another."""
_HELP = HandoutId("C3/hulpkaart")


_OF_FACTS = {"deels": "anders", "nee": "weg"}
"""What is typed of a fact, as it is said of a text."""
_FOUND: Phrases[FoundSo] = {
    FoundSo.YES: "found in a source",
    FoundSo.PARTLY: "found partly",
    FoundSo.NO: "not found",
}


class Packets:
    """What readers get, and what they send back."""

    def __init__(
        self, database: Database, library: Library, printing: Printing, spelling: Spelling
    ) -> None:
        self._database, self._library, self._printing = database, library, printing
        self._spelling = spelling

    def plan(self, role: ReviewRole, minutes: int = 0) -> PacketForm:
        """What somebody in a role gets to read now, to be drawn by `draw`; nothing is kept.

        What waits for this role comes first, and what no packet had yet goes before what one had.
        """
        minutes = minutes or MINUTES.get(role, _MINUTES)
        if not 1 <= minutes <= _MOST_MINUTES:
            raise WrongValue("minutes", str(minutes), f"1-{_MOST_MINUTES}")
        chosen = self._asked(role)
        if not chosen:
            raise NothingToRead
        now = self._database.now()
        families = packed(chosen, minutes * pace(role), letters)
        packet = Packet(self._new_code(), role, f"{now:%Y-%m}", families)
        earlier = {one.code for one in self.all() if one.role is role}
        return PacketForm(
            packet,
            tuple(map(self._paper, chosen[: len(families)])),
            tuple(
                one
                for one in review_store.remarks(self._database.connection)
                if one.reader.partition("-")[0] in earlier
            ),
            self._printing.handout_document(_HELP) if role is ReviewRole.PUPIL else None,
        )

    def keep(self, form: PacketForm, pdf: bytes, target: Path) -> Changes:
        """Write a drawn packet in a file, and know it when it comes back: both or neither."""
        with self._database.change("packet.made") as change:
            store.keep(change, form.packet)
            write_whole(target, pdf)
        return change.changes

    def make(self, role: ReviewRole, target: Path, minutes: int = 0) -> Packet:
        """A packet in a file, at once."""
        form = self.plan(role, minutes)
        self.keep(form, draw(form), target)
        return form.packet

    def all(self) -> tuple[Packet, ...]:
        """Those that were made here or came in, the oldest first."""
        return self._database.kept(store.every)

    def is_form(self, words: str) -> bool:
        """Whether these stand on a form that was made here: printed as PDF it has no fields."""
        said = "".join(words.split())  # digits are set apart
        return _CALLED in said and any(f"{_CALLED}{one.code}" in said for one in self.all())

    def read(
        self, name: str, fields: dict[str, str], organisation: str = "", *, sure: bool = False
    ) -> Answers:
        """What is new in the fields of a packet that came back; `keep_answers` keeps it.

        No packet, or more than one, is refused; `name` is what the file is called. A remark that
        may name somebody is not among it, unless somebody is `sure` that no word is a name.
        """
        found = whose(fields)
        if not found:
            raise UnusableFile(name, "no-packet")
        if len(found) > 1:
            raise UnusableFile(name, "packets")
        ((code, role),) = found
        made = (one for one in self.all() if (one.code, one.role) == (code, role))
        packet = next(made, Packet(code, role, f"{self._database.now():%Y-%m}"))
        there = {} if packet.families else self._every_line()
        said = one_line("organisation", organisation, MAX_ORGANISATION)
        month = f"{self._database.now():%Y-%m}"
        came = answers(packet, fields, there, self._lines_now, month, said)
        self._leave_out_names(came, sure=sure)
        return came

    def _leave_out_names(self, found: Answers, *, sure: bool) -> None:
        """What is left out counts as not said: it can be read again, and nobody is answered."""
        for one in tuple(found.remarks):
            try:
                self._spelling.must_name_nobody(one.words, "remark", sure=sure)
            except (NamesSomebody, MayBeName) as error:
                found.leave_out(one, is_known=isinstance(error, NamesSomebody))

    def typed(self, code: str, lines: Sequence[str], *, sure: bool = False) -> Answers:
        """The same of a packet of ours on paper: `A14 what is not right`, or `A0 goed` and why."""
        packet = next((one for one in self.all() if one.code == code and one.families), None)
        if packet is None:
            raise NotFound("packet", code)
        fields: dict[str, str] = {}
        for line in filter(None, map(str.strip, lines)):
            at, _, words = line.partition(" ")
            first, _, rest = words.strip().partition(" ")
            first = _OF_FACTS.get(first.lower(), first.lower())
            name = f"{code}-{packet.role.value}-{at.upper()}"
            if not words.strip():
                raise WrongValue("remark", line)
            if re.fullmatch(r"[A-Z]+0", at.upper()) and first in VERDICTS:
                fields[f"{name}-{first}"], words = "x", rest
            fields[f"{name}-{WHY}"] = words.strip()
        return self.read(code, fields, sure=sure)

    def keep_answers(self, found: Answers) -> Changes:
        """Keep what came back, in one change; nothing when nothing is new."""
        if found.is_empty:
            return Changes()
        with self._database.change("packet.read") as change:
            for remark in found.remarks:
                review_store.keep_remark(change, remark)
            for record in found.records:
                review_store.keep(change, record)
            store.keep(change, found.packet)
        return change.changes

    def _asked(self, role: ReviewRole) -> list[list[Text]]:
        """What a role is asked for, texts with their versions, in the order to read them."""
        records, today = records_of(self._database), self._database.today()
        held = self._held(role)
        order, urgent, wanted = dict[str, int](), set[str](), list[Text]()
        for text, owner in self._texts():
            if role is ReviewRole.PUPIL:
                module = owner.module if owner else None
                is_asked = isinstance(text, Handout) and pupils_read(text, module)
            else:
                read = of_today(text, records)
                is_asked = role in still_asked(asked_of(text, owner), read, today)
            if is_asked:
                order[text.id] = len(order)
                wanted.append(text)
            is_text = not isinstance(text, Activity)  # what trainers do opens nothing
            if is_text and not held.isdisjoint((text.id, owner.id if owner else "")):
                urgent.add(text.id)
        earlier = [one.texts for one in self.all() if one.role is role]

        def place(same: Sequence[Text]) -> tuple[int, bool, bool, int]:
            first = same[0]
            had = sum(one.get(first.id) == text_digest(first) for one in earlier)
            is_other = isinstance(first, Handout) and first.language != USUAL_LANGUAGE
            at = min(order[text.id] for text in same)
            return had, urgent.isdisjoint(text.id for text in same), is_other, at

        texts = families_of(text for text in wanted if isinstance(text, Handout))
        every = [list[Text](same) for same in texts]
        every += [[text] for text in wanted if not isinstance(text, Handout)]
        return sorted(every, key=place)

    def _held(self, role: ReviewRole) -> set[str]:
        """What waits for this role."""
        today = self._database.today()
        held = {one for one, roles in self._library.waiting().items() if role in roles}
        return held | {
            one.id for one in facts_as_read(self._database) if one.hold and one.is_open(today)
        }

    def _texts(self) -> list[tuple[Text, Activity | None]]:
        """What the library brought, ready, and what it claims; not what a trainer made."""
        found = list[tuple[Text, Activity | None]]()
        for one in (self._library.activity(row.id) for row in self._library.rows()):
            texts = [text for text in one.handouts if _is_ready(text)]
            found += [] if one.is_own else [(one, one), *((text, one) for text in texts)]
        found += [(one, None) for one in self._library.school_papers() if _is_ready(one)]
        return [*found, *((one, None) for one in facts_as_read(self._database))]

    def _paper(self, same: Sequence[Text]) -> FamilyPaper:
        """The plain one as a class gets it, and the one with pictures; the others are lines."""
        translate, first = translator(USUAL_LANGUAGE), same[0]
        if isinstance(first, Fact):
            source = " · ".join(filter(None, (translate(_FOUND[first.found]), first.source)))
            return FamilyPaper(first.says, source, is_fact=True)
        if isinstance(first, Activity):
            about = translate("What trainers do and say")
            return FamilyPaper(first.title, f"{about} · {first.id}")
        texts = [one for one in same if isinstance(one, Handout)]
        shown = [one for one in texts if one is first or one.profile is Profile.PICTO]
        return FamilyPaper(
            first.title,
            f"{label(first.kind, translate)} · {first.id}",
            tuple(version_names(texts, translate)),
            tuple(self._printing.handout_document(one.id) for one in shown),
        )

    def _lines_now(self, text_id: str) -> tuple[str, ...]:
        try:
            return lines_of(text_of(self._library, self._database, text_id))
        except NotFound:
            return ()

    def _every_line(self) -> dict[str, AnswerPlace]:
        """What an answer of a packet of another computer may be about."""
        found = {}
        for text, _owner in self._texts():
            for words in (*lines_of(text), ""):
                found[line_digest(text.id, words)] = AnswerPlace(text.id, words)
        return found

    def _new_code(self) -> str:
        used = {one.code for one in self.all()}
        while (code := "".join(secrets.choice(_SIGNS) for _ in range(4))) in used:
            pass
        return code


def _is_ready(text: Handout) -> bool:
    return not text.draft and OWN_VERSION not in version_of(text).split(".")


def draw(form: PacketForm, progress: Callable[[int], bool] | None = None) -> bytes:
    """A packet as PDF; may run in a worker."""
    from hope_desktop.handouts.packet import packet_pdf

    return packet_pdf(form, progress)


def fields_of(path: Path) -> dict[str, str]:
    """What is filled in in a file; may run in a worker."""
    from hope_desktop.handouts.own_files.form_fields import MOST_BYTES, fields_in

    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnusableFile(path.name, "missing") from error
    return fields_in(path.name, data)


def packets_among(paths: Iterable[Path]) -> tuple[list[tuple[str, dict[str, str]]], list[Path]]:
    """The names and fields of the packets among some files, and all other files; for a worker."""
    packets, others = [], []
    for path in paths:
        fields = dict[str, str]()
        with suppress(UnusableFile):  # whoever takes it in says why
            fields = fields_of(path) if path.suffix.lower() == ".pdf" else fields
        if whose(fields):
            packets.append((path.name, fields))
        else:
            others.append(path)
    return packets, others
