"""The right half of a packet: what a text is, its lines with their fields, and the end of it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from hope_desktop.domain.library.handout import USUAL_LANGUAGE, ReviewRole
from hope_desktop.domain.library.reviews import Verdict
from hope_desktop.domain.texts.packet_answers import NOT_RIGHT, WHY
from hope_desktop.domain.texts.packets import (
    VERDICTS,
    WHOLE,
    Family,
    Packet,
    PacketLine,
    line_digest,
)
from hope_desktop.handouts.layout.pieces import TextPiece
from hope_desktop.handouts.layout.theme import ADULT, HELP
from hope_desktop.handouts.layout.typeset import broken, natural_width, plain
from hope_desktop.handouts.packet_specs import FamilyPaper
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ACCENT, ANDIKA, GREY, Style
from hope_desktop.handouts.pdf.form import Box, FormFields
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.i18n.catalogue import Translator, marked as _, translator

_CODE, _BOX, _WORDS = 32.0, 13.0, 200.0
_MOST = 1_400
"""Letters of one line that stand beside its code; the sheet has all of it."""
SMALL = Style(7.5, 10, colour=GREY)
_SAID = {
    Verdict.GOOD: (_("good as it is"), _("fine"), _("it is so")),
    Verdict.OTHERWISE: (_("good once this changes"), _("could be better"), _("partly so")),
    Verdict.DROP: (_("better not used"), _("rather not"), _("it is not so")),
}
"""What adults and pupils say of a whole text, and what is said of a fact."""


class PacketPiece(NamedTuple):
    """Something in a column, drawn from its left and top."""

    height: float
    draw: Callable[[float, float], None]


def _together(*pieces: PacketPiece) -> PacketPiece:
    """Some that stand below each other in one column, with room after them."""

    def draw(left: float, top: float) -> None:
        for one in pieces:
            one.draw(left, top)
            top -= one.height

    return PacketPiece(sum(one.height for one in pieces) + 12, draw)


def piece(element: Element | None, words: str, style: Style, width: float) -> TextPiece:
    """Words in an element, or beside everything."""
    return TextPiece(broken(plain(words), style, width, set()), style, width, element)


class PacketBlocks:
    """Makes them for the columns of one packet."""

    def __init__(self, canvas: TaggedCanvas, packet: Packet, width: float) -> None:
        self._page, self._width = canvas, width
        self._owner = f"{packet.code}-{packet.role.value}"
        self.fields = FormFields(canvas)
        self.is_pupil = packet.role is ReviewRole.PUPIL
        self.body = Style(10.5, 14, family=ANDIKA) if self.is_pupil else Style(9.3, 11.8)
        self._translate: Translator = translator(USUAL_LANGUAGE)

    def of(self, part: Element, one: Family, paper: FamilyPaper) -> Iterator[PacketPiece]:
        """A text from its title to the question at its end."""
        head, whole = self._head(part, one, paper), 2 if paper.is_fact else int(self.is_pupil)
        if paper.is_fact:
            yield _together(head, self._whole(part, one, whole))
            return
        yield head
        lines = part.add("L")
        ids = [text for text, _digest in one.texts]
        for line in one.lines:
            having = "".join(chr(97 + ids.index(text)) for text in line.texts)
            yield self._line(lines.add("LI"), line, "" if len(having) == len(ids) else having)
        yield self._whole(part, one, whole)

    def field(self, element: Element, name: str, tip: str, box: Box) -> None:
        """A place to write in."""
        self.fields.text(element.add("Form"), box, f"{self._owner}-{name}", tip)

    def _box(self, element: Element, name: str, tip: str, x: float, y: float) -> None:
        box = (x, y, x + _BOX, y + _BOX)
        self.fields.cross(element.add("Form"), box, f"{self._owner}-{name}", tip)

    def _head(self, part: Element, one: Family, paper: FamilyPaper) -> PacketPiece:
        _ = self._translate
        large = self.body if paper.is_fact else Style(14, 17)
        title = large._replace(bold=True, after=2)
        said = [(part.add("H2"), f"{one.code}  {paper.title}", title)]
        said.append((part.add("P"), paper.about, SMALL._replace(after=2)))
        if len(paper.versions) > 1:
            named = ", ".join(f"{chr(97 + n)} = {name}" for n, name in enumerate(paper.versions))
            words = _("To be read once: %(names)s. A line without letter is in all.")
            words %= {"names": named}
            said.append((part.add("P"), words, SMALL))
        if not paper.is_fact:
            asked = _("Not right? Cross, and write why or what it should be.")
            said.append((part.add("P"), asked, SMALL._replace(before=4, bold=True, after=3)))
        pieces = [piece(element, words, style, self._width) for element, words, style in said]

        def draw(left: float, y: float) -> None:
            for one in pieces:
                one.draw(self._page, left, y - one.before)
                y -= one.before + one.height + one.after

        return PacketPiece(sum(p.before + p.height + p.after for p in pieces), draw)

    def _line(self, item: Element, line: PacketLine, having: str) -> PacketPiece:
        """A code, the words, a box for what is not right, and a field for why."""
        words = line.words if len(line.words) <= _MOST else f"{line.words[:_MOST]}…"
        mark = self.body._replace(bold=True, colour=ACCENT)
        code, body = piece(item.add("Lbl"), line.code, mark, _CODE), item.add("LBody")
        said = piece(body.add("P"), words, self.body, _WORDS)
        beside = [(code, 0.0, 1.0), (said, _CODE, 1.0)]
        if having:
            beside.append((piece(body.add("P"), having, SMALL, _CODE), 0.0, 1.0 + code.height))
        height = max(said.height, 2 * self.body.leading + 8 * self.is_pupil) + 6

        def draw(left: float, top: float) -> None:
            with self._page.artifact():
                self._page.pen(0.4, ADULT.edge)
                self._page.line(left, top - height + 1, left + self._width, top - height + 1)
            for one, right, down in beside:
                one.draw(self._page, left + right, top - down)
            self._asked(body, line, left + _CODE + _WORDS + 4, (top, left + self._width, height))

        return PacketPiece(height, draw)

    def _asked(
        self, body: Element, line: PacketLine, x: float, within: tuple[float, float, float]
    ) -> None:
        """`within` is the top, the right and the height of what they stand in."""
        (top, right, height), shown = within, {"line": f"{line.code}: {line.words[:80]}"}
        tip = self._translate("%(line)s Not right") % shown
        self._box(body, f"{line.code}-{NOT_RIGHT}-{line.digest}", tip, x, top - 3 - _BOX)
        tip = self._translate("%(line)s Why, or what it should be") % shown
        place = (x + _BOX + 8, top - height + 4, right, top - 3)
        self.field(body, f"{line.code}-{WHY}-{line.digest}", tip, place)

    def _whole(self, part: Element, one: Family, asked_as: int) -> PacketPiece:
        """What somebody thinks of all of it: without a cross here it was not read."""
        _, code, width = self._translate, f"{one.code}{WHOLE}", self._width
        words = _("I read all of %(code)s, and it is:") if one.lines else _("%(code)s: I find that")
        words %= {"code": one.code}
        asked = piece(part.add("P"), words, self.body._replace(bold=True), width)
        said = [(name, _(_SAID[verdict][asked_as])) for name, verdict in VERDICTS.items()]
        places = [(part.add("P"), name, words) for name, words in said]
        height = asked.height + self.body.leading + 60

        def draw(left: float, top: float) -> None:
            with self._page.artifact():
                HELP.panel(self._page, left, top - height + 6, width, height - 10)
            asked.draw(self._page, left + 10, top - 8)
            x, y = left + 10, top - 14 - asked.height
            for element, name, words in places:
                self._box(element, f"{code}-{name}", f"{code}: {words}", x, y - _BOX)
                wide = natural_width(plain(words), self.body) + 1
                piece(element, words, self.body, wide).draw(self._page, x + _BOX + 5, y)
                x += _BOX + wide + 22
            box = (left + 10, top - height + 12, left + width - 10, y - _BOX - 6)
            tip = _("%(code)s: about the whole text") % {"code": code}
            digest = line_digest(one.texts[0][0], "")
            self.field(part, f"{code}-{WHY}-{digest}", tip, box)

        return PacketPiece(height, draw)
