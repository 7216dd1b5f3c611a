"""The made-up story beside one told live: half a page of the run sheet, and as long.

What it is about, risks and tips stand on the page of the activity; here is what happens when.
"""

from collections.abc import Iterator, Sequence

from hope_desktop.handouts.dialect.blocks import Span
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Hanging, Whole, outline
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import RunBlock
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.i18n.labels import clock

_HEAD = Style(14, 18, bold=True, after=2)
_TITLE = Style(11, 14, before=4, after=2)
_TEXT = Style(10, 12.5, after=1)
_MINUTES = 16.5 * MM
_INSIDE = 20


def made_up_beside(
    blocks: Sequence[RunBlock],
    papers: str,
    context: SheetContext,
    composer: Composer,
    part: Element,
) -> Iterator[Piece]:
    """A frame that stays together on a page."""
    _ = context.translate
    section = part.add("Sect")
    inner = composer.narrower(composer.width - _INSIDE)
    tag = context.canvas.tree.heading_tag(2)
    rows: list[Piece] = [
        inner.text(_("Not today? Then the made-up story"), _HEAD, section, tag),
        inner.text(
            _(
                "It takes as long. Nobody says why; to the class it is another programme. "
                "Its papers are one file in the print folder. To copy: %(papers)s."
            )
            % {"papers": clean(papers)},
            _TEXT,
            section,
        ),
    ]
    for block in blocks:
        rows += _block(block, context, inner, section)
    whole = Whole(Frame(Stack(rows), composer.width, outline))
    whole.before = 12
    yield whole


def _block(
    block: RunBlock, context: SheetContext, inner: Composer, section: Element
) -> Iterator[Piece]:
    _ = context.translate
    begins = clock(block.start) if block.start else _("min %(n)d") % {"n": block.from_minute}
    said = f"{begins} · {minutes_text(block.minutes, _)} · "
    yield inner.text((Span(said), Span(clean(block.title), bold=True)), _TITLE, section)
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    for step in block.activity.steps if block.activity else ():
        item = listing.add("LI")
        minutes = _("%(n)d min") % {"n": step.minutes}
        mark = inner.narrower(_MINUTES).text(minutes, _TEXT, item, "Lbl")
        body = inner.narrower(inner.width - _MINUTES)
        yield Hanging(mark, body.text(clean(step.what), _TEXT, item.add("LBody")), _MINUTES)
