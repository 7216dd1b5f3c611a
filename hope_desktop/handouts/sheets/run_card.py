"""The parts of the plan on the card of a run sheet: when, who leads, what happens, what to say."""

from collections.abc import Iterator

from hope_desktop.dialect.blocks import Span
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.activity import Step
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Hanging, SideBySide, Whole, bar
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.fonts import GREY, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import RunBlock, RunSheet
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.sheets.run_background import first_of, leader, with_names
from hope_desktop.i18n.catalogue import planned_text
from hope_desktop.i18n.labels import clock, label

_MINUTES = 15.5 * MM
_WHO, _WIDEST_WHO = 20 * MM, 36 * MM
"""The column of first names: as wide as the longest; one that is longer still gets smaller."""

_CLOCK = Style(18, 20, bold=True)
_UNTIL = Style(10, 20, colour=GREY)
_TITLE = Style(15, 20, bold=True)
_WAY = Style(10.5, 13.5, colour=GREY, after=4)
STEP = Style(11.5, 14.2, after=1)
_PAUSE_TITLE = Style(14, 19, bold=True)


def card_pieces(
    block: RunBlock, sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """Return what to do and say in one part of the plan."""
    indent = _MINUTES + _who(sheet, context)[0]
    inner = composer.narrower(composer.width - indent)
    section = part.add("Sect")
    heading = section.add(context.canvas.tree.heading_tag(2))
    times = _times(block, context, composer.narrower(indent - 3), heading)
    title = inner.within(clean(block.title), _TITLE if block.activity else _PAUSE_TITLE, heading)
    first = Hanging(times, title, indent)
    first.keep = True
    yield first
    ways = " · ".join(_ways(block, context))
    if ways:
        yield Hanging(None, inner.text(ways, _WAY, section), indent)
    if block.note.strip():
        spans = (Span(f"{context.translate('Note')}: ", bold=True), Span(clean(block.note)))
        yield Hanging(None, inner.text(spans, STEP, section), indent)
    if block.next_time:
        yield Hanging(None, inner.text(clean(block.next_time), STEP, section), indent)
    if block.activity is not None:
        listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
        for step in block.steps:
            papers = "; ".join(map(clean, dict.fromkeys(block.taken_in(step))))
            taken = [context.translate("Take: %(papers)s") % {"papers": papers}] if papers else []
            what = step.what if sheet.for_second else first_of(step.what)
            yield _step(step, what, taken, sheet, context, composer, listing)


def _times(block: RunBlock, context: SheetContext, composer: Composer, heading: Element) -> Piece:
    """Draw the clock time that starts the block, large; without times its minute."""
    _ = context.translate
    if not block.minutes:
        said = composer.within(planned_text(0, _), _UNTIL, heading)
        said.more = True
        return said
    if block.start and block.end:
        begin, end = clock(block.start), clock(block.end)
    else:
        begin = _("min %(n)d") % {"n": block.from_minute}
        end = str(block.from_minute + block.minutes)
    clock_text = composer.within(begin, _CLOCK, heading)
    taken = natural_width(plain(begin), clock_text.style) + 5
    until = _("to %(time)s") % {"time": end}
    until_text = composer.narrower(composer.width - taken).within(until, _UNTIL, heading)
    for text in (clock_text, until_text):
        text.more = True  # the title goes on in the same heading
    return SideBySide([clock_text, until_text], [taken, composer.width - taken])


def _ways(block: RunBlock, context: SheetContext) -> Iterator[str]:
    """Tell the shorter way and the working form, where the plan has not the usual one."""
    if block.variant:
        yield context.translate("Short way: %(name)s") % {"name": clean(block.variant)}
    way = block.activity.way(block.form) if block.activity else None
    if way is not None:
        yield label(way.form, context.translate)
    if block.may_go:
        yield context.translate("Short of time? Skip this part")


def steps_piece(
    block: RunBlock, sheet: RunSheet, context: SheetContext, inner: Composer, section: Element
) -> Piece:
    """Every word of the steps of a block."""
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    return Stack([_step(s, s.what, [], sheet, context, inner, listing) for s in block.steps])


def _step(
    step: Step,
    what: str,
    taken: list[str],
    sheet: RunSheet,
    context: SheetContext,
    inner: Composer,
    listing: Element,
) -> Piece:
    _ = context.translate
    item = listing.add("LI")
    minutes = _("%(minutes)d min") % {"minutes": step.minutes}
    mark = inner.narrower(_MINUTES).text(minutes, STEP._replace(bold=True), item, "Lbl")
    body = item.add("LBody")
    width, style = _who(sheet, context)
    who = inner.narrower(width - 6).text(leader(step.role, sheet, context), style, body)
    text = inner.narrower(inner.width - _MINUTES - width)
    happens = with_names(what, sheet, context)
    spans = (Span(happens), *(Span(f" {one}", bold=True) for one in taken))
    rows: list[Piece] = [text.text(spans, STEP, body)]
    if step.say.strip():
        rows.append(_said(step.say, text, body))
    return Whole(Hanging(mark, Hanging(who, Stack(rows, after=2), width), _MINUTES))


def _who(sheet: RunSheet, context: SheetContext) -> tuple[float, Style]:
    """Return how wide the column of who leads is, and its letters: no name is broken."""
    names = {leader(step.role, sheet, context) for block in sheet.blocks for step in block.steps}
    longest = max((natural_width(plain(name), STEP) + 9 for name in names), default=0.0)
    width = min(max(longest, _WHO), _WIDEST_WHO)
    return width, STEP._replace(size=STEP.size * min(1.0, width / max(longest, 1.0)))


def _said(say: str, text: Composer, body: Element) -> Piece:
    """Draw a sentence to say aloud, on a tint so that the eye finds it while standing."""
    inner = text.narrower(text.width - 12)
    words = clean(say).strip().strip('"“”')
    style = STEP._replace(bold=True, after=0)
    frame = Frame(Stack([inner.text(f"“{words}”", style, body)]), text.width, bar, 1)
    frame.before = frame.after = 1.5
    frame.indent = 6
    return Whole(frame)
