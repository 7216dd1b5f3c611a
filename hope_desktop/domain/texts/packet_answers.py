"""What came back in a packet: each answer once, at its line, or shown as of a line that is gone.

A packet that was made here may approve texts. Of one made elsewhere only remarks are taken, at
lines that this library has too.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, TextRemark, Verdict
from hope_desktop.domain.texts.packets import COVER, VERDICTS, WHOLE, Packet, line_digest, reader_of
from hope_desktop.domain.typed import several_lines

WHY, NOT_RIGHT = "want", "niet"
"""The field and the box of a line."""
_CODE = re.compile(r"[0-9A-Z]{4}")
_ROLES = {role.value: role for role in ReviewRole}
_UNSAID = "Klopt niet."
"""What a cross without a word says."""


class AnswerPlace(NamedTuple):
    """A line of a text; without words it is the text."""

    text: str
    words: str


@dataclass(slots=True)
class Answers:
    """What is new in a packet that came back. Nothing is kept yet."""

    packet: Packet
    """With the answers that are in it now."""
    remarks: list[TextRemark] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    """The codes of remarks on a line that is another one now."""
    gone: list[tuple[str, str]] = field(default_factory=list)
    """Codes of texts and lines that are not here, with what was said of them: it is not kept."""
    unclear: list[str] = field(default_factory=list)
    """Codes with more than one cross, or that this packet does not have."""
    named: list[tuple[str, str]] = field(default_factory=list)
    """The same of what names somebody who is known here: it is not kept."""
    may_name: list[tuple[str, str]] = field(default_factory=list)
    """What may name somebody: it is not kept either, until somebody says that it does not."""
    unread: int = 0
    """Texts without a cross at their end."""
    wants_organisation: bool = False
    """A lawyer does not say of where: nothing is approved."""

    @property
    def is_ours(self) -> bool:
        """It was made here."""
        return bool(self.packet.families)

    def leave_out(self, remark: TextRemark, *, is_known: bool) -> None:
        """Keep no remark that names somebody, or may; of a line it is as if nothing came back."""
        self.remarks.remove(remark)
        code = remark.reader.removeprefix(reader_of(self.packet.code, ""))
        (self.named if is_known else self.may_name).append((code, remark.words))
        if remark.line:
            said = tuple(one for one in self.packet.said if one[0] != code)
            self.packet = replace(self.packet, said=said)

    @property
    def is_empty(self) -> bool:
        """Nothing in it is new."""
        return not (self.remarks or self.records)


def whose(fields: Iterable[str]) -> set[tuple[str, ReviewRole]]:
    """The packets that fields belong to by their names: their codes and roles."""
    parts = (name.split("-") for name in fields)
    return {
        (part[0], _ROLES[part[1]])
        for part in parts
        if len(part) > 2 and _CODE.fullmatch(part[0]) and part[1] in _ROLES
    }


def answers(
    packet: Packet,
    fields: Mapping[str, str],
    elsewhere: Mapping[str, AnswerPlace],
    today: Callable[[str], Sequence[str]],
    month: str,
    organisation: str = "",
) -> Answers:
    """What is new in the fields of a packet.

    Args:
        packet: as it was made here, or an empty one.
        fields: what stands in the fields, by their names.
        elsewhere: for an empty one, the lines that are here by their digests.
        today: the lines of a text as it is now; none when it is gone.
        month: of now.
        organisation: of a lawyer, for when she did not say.
    """
    given: dict[str, dict[str, str]] = {}
    digests: dict[str, str] = {}
    for name, value in fields.items():
        owner, role, code, what, digest, *_ = [*name.split("-"), "", "", "", ""]
        if value and (owner, role) == (packet.code, packet.role.value):
            given.setdefault(code, {})[what] = value
            digests[code] = digest or digests.get(code, "")
    where = given.pop(COVER, {}).get("", "") or organisation
    found = Answers(packet)
    reading = _Reading(found, elsewhere, today, month)
    reading.where = where if packet.role is ReviewRole.LAWYER else ""
    for code, here in given.items():
        reading.take(code, here, digests[code])
    crossed = {code for code, here in given.items() if not VERDICTS.keys().isdisjoint(here)}
    missed = (one for one in packet.families if f"{one.code}{WHOLE}" not in crossed)
    found.unread = sum(len(one.texts) for one in missed)
    found.packet = replace(packet, said=tuple(reading.said.items()))
    return found


class _Reading:
    """Puts each answer where it belongs."""

    where = ""

    def __init__(
        self,
        found: Answers,
        elsewhere: Mapping[str, AnswerPlace],
        today: Callable[[str], Sequence[str]],
        month: str,
    ) -> None:
        self._found, self._elsewhere, self._today, self._month = found, elsewhere, today, month
        self.said = dict(found.packet.said)
        """Digests of answers, by their codes."""
        families = found.packet.families
        self._wholes = {f"{one.code}{WHOLE}": one for one in families}
        self._places = {
            code: AnswerPlace(one.texts[0][0], "") for code, one in self._wholes.items()
        }
        for line in (line for one in families for line in one.lines):
            self._places[line.code] = AnswerPlace(line.texts[0], line.words)

    def take(self, code: str, here: Mapping[str, str], digest: str) -> None:
        """One answer, unless it came back before."""
        found, verdicts = self._found, [VERDICTS[what] for what in here if what in VERDICTS]
        told = repr((sorted(here.items()), self.where if verdicts else ""))
        answer = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        if self.said.get(code) == answer:
            return
        words = several_lines("remark", here.get(WHY, "")) or _UNSAID * (NOT_RIGHT in here)
        place = self._places.get(code) if found.is_ours else self._elsewhere.get(digest)
        if place is not None and digest not in {"", line_digest(*place)}:
            place = None
        if len(verdicts) > 1 or (found.is_ours and place is None):
            found.unclear.append(code)
        elif place is None or not (lines := self._today(place.text)):
            found.gone += [(code, words)] if words else []
        else:
            if words:
                self._remark(code, place, words, lines)
            if not verdicts or self._record(code, verdicts[0]):
                self.said[code] = answer

    def _remark(self, code: str, place: AnswerPlace, words: str, lines: Sequence[str]) -> None:
        packet = self._found.packet
        reader = reader_of(packet.code, code)
        self._found.remarks.append(
            TextRemark(place.text, place.words, words, packet.role, self._month, reader)
        )
        if place.words and place.words not in lines:
            self._found.changed.append(code)

    def _record(self, code: str, verdict: Verdict) -> bool:
        """What somebody says of all of a text; whether it could be noted."""
        found, whole = self._found, self._wholes.get(code)
        if whole is None:
            return True
        if found.packet.role is ReviewRole.LAWYER and not self.where:
            found.wants_organisation = True
            return False
        role, month, reader = found.packet.role, self._month, found.packet.code
        found.records += [
            Record(text, digest, verdict, role, month, self.where, reader=reader)
            for text, digest in whole.texts
        ]
        return True
