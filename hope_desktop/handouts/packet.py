"""Draws a packet for a reader: at the left the sheet as a class gets it, at the right its lines.

Each line has a code, a box and a field, so that it is answered on a screen and on paper alike. The
sheets are drawings: what they say stands in the lines, which are what ears and searches meet.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from hope_desktop.domain.errors import Cancelled
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, ReviewRole
from hope_desktop.domain.library.reviews import Became
from hope_desktop.domain.texts.packets import COVER, Family
from hope_desktop.handouts.layout.styles import STANDARD
from hope_desktop.handouts.layout.theme import ADULT
from hope_desktop.handouts.packet_blocks import SMALL, PacketBlocks, PacketPiece, piece
from hope_desktop.handouts.packet_specs import FamilyPaper, PacketForm
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import GREY, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.renderer import draw_page
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.registry import pages_of, text_of
from hope_desktop.handouts.specs import Document
from hope_desktop.i18n.catalogue import (
    Translator,
    amount,
    counted,
    marked as _,
    minutes_text,
    translator,
)
from hope_desktop.i18n.labels import label
from hope_desktop.i18n.reviews import answer_text

_SIZE = (841.89, 595.276)
_EDGE, _GUTTER = 30.0, 22.0
_COLUMN = (_SIZE[0] - 2 * _EDGE - _GUTTER) / 2
_LEFTS = (_EDGE, _EDGE + _COLUMN + _GUTTER)
_TOP, _FOOT = _SIZE[1] - 30, 34.0
_ROOM = _TOP - _FOOT
_SHOWN = 8
"""So many remarks that were answered are shown."""
_TEXTS = counted("%(n)d text", "%(n)d texts")
_BECAME = {
    Became.CHANGED: counted("%(n)d remark was taken over.", "%(n)d remarks were taken over."),
    Became.STAYED: counted("%(n)d remark was not taken.", "%(n)d remarks were not taken."),
    Became.OPEN: counted("%(n)d remark is still looked at.", "%(n)d remarks are still looked at."),
}


def packet_pdf(form: PacketForm, progress: Callable[[int], bool] | None = None) -> bytes:
    """The form. `progress` gets the number of each text; False stops."""
    drawing = _Drawing(form)
    drawing.cover()
    number = 0
    for are_facts, every in groupby(zip(form.packet.families, form.papers, strict=True), _is_fact):
        for together in [list(every)] if are_facts else ([one] for one in every):
            number += len(together)
            if progress is not None and not progress(number):
                raise Cancelled
            drawing.texts(together)
    if form.help is not None:
        drawing.help(form.help)
    return drawing.finish()


def _is_fact(pair: tuple[Family, FamilyPaper]) -> bool:
    return pair[1].is_fact


class _Drawing:
    """One packet while it is drawn."""

    def __init__(self, form: PacketForm) -> None:
        self._form, self._packet = form, form.packet
        self._translate: Translator = translator(USUAL_LANGUAGE)
        who = label(self._packet.role, self._translate)
        self._title = self._translate("Texts to read, for %(who)s") % {"who": who}
        title = f"{self._title} ({self._packet.code})"
        self.canvas = TaggedCanvas(title, USUAL_LANGUAGE)
        self._blocks = PacketBlocks(self.canvas, self._packet, _COLUMN)
        self._page = 0

    def cover(self) -> None:
        """How it is done, whom it goes back to, and what became of what was said before."""
        packet, _ = self._packet, self._translate
        part = self.canvas.tree.root.add("Part")
        large = Style(13, 18.5, after=5, family=self._blocks.body.family)
        width = _SIZE[0] - 4 * _EDGE
        about = _("%(texts)s · about %(minutes)s · packet %(code)s") % {
            "texts": amount(_TEXTS, len(packet.texts), _),
            "minutes": minutes_text(packet.minutes, _),
            "code": packet.code,
        }
        y = self._say(part.add("H1"), self._title, STANDARD.heading(1), _TOP - 12, width)
        y = self._say(part.add("P"), about, large._replace(colour=GREY), y, width) - 6
        steps = part.add("L")
        for number, words in enumerate(_FOR_PUPILS if self._blocks.is_pupil else _FOR_ADULTS, 1):
            item = steps.add("LI")
            piece(item.add("Lbl"), f"{number}.", large, 20).draw(self.canvas, 2 * _EDGE, y)
            body = item.add("LBody")
            y = self._say(body, _(words), large, y, width - 20, 2 * _EDGE + 20)
        if packet.role is ReviewRole.LAWYER:
            asked = _("Your organisation: with it a sheet may say that a lawyer read it.")
            y = self._say(part.add("P"), asked, large, y - 8, width)
            box = (2 * _EDGE, y - 24, 2 * _EDGE + 300, y - 2)
            self._blocks.field(part, COVER, asked, box)
            y -= 30
        if self._form.before:
            self._became(part, y - 8, width)
        self._end()
        self.canvas.end_sheet()

    def _became(self, part: Element, y: float, width: float) -> None:
        _, found = self._translate, self._form.before
        heading = _("What became of what was said before")
        y = self._say(part.add("H2"), heading, STANDARD.heading(2), y, width)
        count = Counter(one.became for one in found)
        said = [amount(words, count[kind], _) for kind, words in _BECAME.items() if count[kind]]
        style = Style(10.5, 14, after=3, family=self._blocks.body.family)
        y = self._say(part.add("P"), " ".join(said), style, y, width)
        for one in [one for one in found if one.answer][:_SHOWN]:
            words = f"“{one.line[:200] or one.text}”: {answer_text(one.became, one.answer, _)}"
            told = piece(part.add("P"), words, style, width)
            if y - told.height < _FOOT + 10:
                return
            told.draw(self.canvas, 2 * _EDGE, y)
            y -= told.height + style.after

    def texts(self, every: list[tuple[Family, FamilyPaper]]) -> None:
        """A text: its sheets once, its lines beside and after them; facts stand together."""
        documents = (document for _one, paper in every for document in paper.sheets)
        sheets = [page for document in documents for page in self._sheets(document)]
        part = self.canvas.tree.root.add("Part")
        waiting = [block for one, paper in every for block in self._blocks.of(part, one, paper)]
        while waiting or sheets:
            for left in _LEFTS:
                if sheets and (left == _LEFTS[0] or not waiting):
                    self._sheet(*sheets.pop(0), left)
                elif waiting:
                    self._column(waiting, left)
            self._end()
        self.canvas.end_sheet()

    def help(self, document: Document) -> None:
        """A page of its own that says where help is."""
        for page, index, total, context in self._sheets(document):
            draw_page(page, index, total, context)
            self.canvas.end_page(page.size)
        self.canvas.end_sheet()

    def finish(self) -> bytes:
        """The file."""
        self._blocks.fields.finish()
        return self.canvas.finish()

    def _sheets(self, document: Document) -> Iterator[tuple[SheetPage, int, int, SheetContext]]:
        photos = {photo.name: photo for photo in document.photos}
        self.canvas.photos = {**self.canvas.photos, **photos}
        context = SheetContext(self.canvas, document)
        for sheet in document.sheets:
            context.turn_to(text_of(sheet))
            pages = pages_of(sheet, context)
            yield from ((page, n, len(pages), context) for n, page in enumerate(pages))

    def _sheet(
        self, page: SheetPage, index: int, total: int, context: SheetContext, left: float
    ) -> None:
        """A page as a drawing: it means nothing beside its lines."""
        canvas, (width, height) = self.canvas, page.size
        scale = min(_COLUMN / width, _ROOM / height)
        x, y = left + (_COLUMN - width * scale) / 2, _TOP - height * scale
        canvas.close()
        place = f"{scale:.4f} 0 0 {scale:.4f} {x:.2f} {y:.2f} cm"
        canvas.unseen(f"q {place} 0 0 {width:.2f} {height:.2f} re W n")
        with canvas.repeating():
            draw_page(page, index, total, context)
        canvas.unseen("Q")
        with canvas.artifact():
            canvas.pen(0.6, ADULT.edge)
            canvas.addLiteral(f"{x:.2f} {y:.2f} {width * scale:.2f} {height * scale:.2f} re S")

    def _column(self, waiting: list[PacketPiece], left: float) -> None:
        y = _TOP
        while waiting and (y == _TOP or y - waiting[0].height >= _FOOT):
            block = waiting.pop(0)
            block.draw(left, y)
            y -= block.height

    def _say(
        self, element: Element, words: str, style: Style, y: float, width: float, x: float = 0.0
    ) -> float:
        said = piece(element, words, style, width)
        said.draw(self.canvas, x or 2 * _EDGE, y)
        return y - said.height - style.after

    def _end(self) -> None:
        self._page += 1
        told = f"{self._packet.code} · {self._page}"
        piece(None, told, SMALL._replace(align=1.0), _COLUMN).draw(self.canvas, _LEFTS[1], 24)
        self.canvas.end_page(_SIZE)


_FOR_ADULTS = (
    _("At the left is the sheet as the class gets it. At the right are its lines, with a code."),
    _("Is a line right? Then do nothing. If not, cross it and write why, or what it should be."),
    _("At the end of each text is one question. Without a cross there it counts as not read."),
    _("Save the file under the same name and send it back to who gave it to you."),
    _("Rather on paper? Print it, write on it, and give it back. The codes do the rest."),
    _("Write nothing about a pupil, a class or yourself. Nobody is asked for a name."),
)
_FOR_PUPILS = (
    _("At the left is a sheet for a class. At the right is what it says, line by line."),
    _("Is a line fine? Then do nothing. Is it hard, childish or wrong? Cross it and write why."),
    _("At the end of each text you cross what you think of it."),
    _("Stop when you want to. What you skip is no problem."),
    _(
        "Write nothing about yourself or somebody else: we do not know who you are and cannot help"
        " then. The last page says who can."
    ),
)
