"""The run sheet (draaiboek): what the trainer carries through the classroom.

First the card to hold: clock times large in the margin, and per step who, one sentence of what, and
what to say. What lies behind it comes after that (`run_background`); no word stands there twice.
"""

from collections.abc import Iterator
from dataclasses import replace

from hope_desktop.domain.library.activity import Step
from hope_desktop.handouts.dialect.blocks import Span
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import (
    Frame,
    Hanging,
    RuledLine,
    Whole,
    bar,
    outline,
    strong,
)
from hope_desktop.handouts.layout.styles import MM, TRAINER, Margins
from hope_desktop.handouts.pdf.fonts import GREY, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import RunBlock, RunSheet
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.at_a_glance import at_a_glance
from hope_desktop.handouts.sheets.made_up_story import made_up_beside
from hope_desktop.handouts.sheets.run_background import (
    behind_pieces,
    first_of,
    leader,
    named,
    steps_of,
)
from hope_desktop.handouts.sheets.run_sheet_facts import occasion_facts, occasion_notices
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.i18n.labels import clock, label, module_name

MARGINS = Margins(left=15 * MM, right=15 * MM, top=14 * MM, bottom=19 * MM)
WIDTH = width_between(MARGINS)
_TIMES = 25 * MM
_MINUTES = 16.5 * MM
_WHO = 20 * MM

_CLOCK = Style(21, 23, bold=True)
_UNTIL = Style(12, 15, colour=GREY)
_TITLE = Style(16, 20, bold=True)
_MODULE = Style(10.5, 13.5, colour=GREY, after=5)
_STEP = Style(12, 15, after=2)
_PAUSE_TITLE = Style(14, 19, bold=True)


def draw(sheet: RunSheet, context: SheetContext) -> list[SheetPage]:
    """The pages: who and where, block after block, the late starts, then what lies behind."""
    _ = context.translate
    foot = f"{_('Run sheet')} · {clean(context.occasion.class_label or sheet.title)}"

    def build(part: Element, size: float) -> list[Piece]:
        composer = context.composer(TRAINER, WIDTH)
        composer.size = size
        pieces: list[Piece] = [
            composer.heading(clean(sheet.title), 1, part),
            *_top(sheet, context, composer, part),
        ]
        for number, block in enumerate(sheet.blocks):
            pieces.append(RuledLine(WIDTH, 1.4 if not number else 0.7, 6))
            pieces += card_pieces(block, sheet, context, composer, part)
        pieces += _end(sheet, context, composer, part)
        pieces += at_a_glance(sheet, context, composer, part)
        for block in sheet.blocks:
            pieces += behind_pieces(block, sheet, context, composer, part)
        return pieces

    return context.snug(build, foot, MARGINS)


# The top of the first page ------------------------------------------------------------------------


def _top(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    _ = context.translate
    facts = [
        composer.text(line, replace(_STEP, after=0), part)
        for line in occasion_facts(sheet, context)
    ]
    yield Stack(facts, after=8)
    yield _helper(context, composer, part)
    notices = list(occasion_notices(sheet, context))
    if notices:
        inner = composer.narrower(WIDTH - 20)
        lines = [inner.text(notice, replace(_STEP, after=3), part) for notice in notices]
        yield Frame(Stack(lines), WIDTH, outline)


def _helper(context: SheetContext, composer: Composer, part: Element) -> Piece:
    """Whom to go to when something happens, always at the same place."""
    _ = context.translate
    inner = composer.narrower(WIDTH - 20)
    style = replace(_STEP, size=12.5, after=0)
    helper = clean(context.occasion.helper) or "_" * 30
    reserve = clean(context.occasion.reserve) or "_" * 22
    rows = [
        inner.text(
            (Span(_("Go-to person at school:") + " "), Span(helper, bold=True)), style, part
        ),
        inner.text((Span(_("Reserve:") + " "), Span(reserve, bold=True)), style, part),
    ]
    return Frame(Stack(rows), WIDTH, bar, 8)


# A block ------------------------------------------------------------------------------------------


def card_pieces(
    block: RunBlock, sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """What to do and say in one part of the plan."""
    inner = composer.narrower(WIDTH - _TIMES)
    section = part.add("Sect")
    heading = section.add(context.canvas.tree.heading_tag(2))
    times = _times(block, context, composer.narrower(_TIMES - 6), heading)
    title = inner.within(clean(block.title), _TITLE if block.activity else _PAUSE_TITLE, heading)
    lead: list[Piece] = [title, inner.text(_under(block, context), _MODULE, section)]
    first = Hanging(times, Stack(lead), _TIMES)
    first.keep = True
    yield first
    if block.note.strip():
        spans = (Span(context.translate("Note:") + " ", bold=True), Span(clean(block.note)))
        yield Hanging(None, inner.text(spans, _STEP, section), _TIMES)
    if block.activity is not None:
        listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
        for step in steps_of(block):
            made = _step(step, first_of(step.what), sheet, context, inner, listing)
            yield Hanging(None, made, _TIMES)


def _times(block: RunBlock, context: SheetContext, composer: Composer, heading: Element) -> Piece:
    """The clock time that starts the block, large; without times the minute it starts."""
    _ = context.translate
    if block.start and block.end:
        until = _("to %(time)s") % {"time": clock(block.end)}
        rows = [(clock(block.start), _CLOCK), (until, _UNTIL)]
    else:
        until = _("to minute %(n)d") % {"n": block.from_minute + block.minutes}
        rows = [(_("min %(n)d") % {"n": block.from_minute}, _CLOCK), (until, _UNTIL)]
    texts = [composer.within(text, style, heading) for text, style in rows]
    for text in texts:
        text.more = True  # the title goes on in the same heading
    return Stack(texts)


def _under(block: RunBlock, context: SheetContext) -> str:
    _ = context.translate
    said = [minutes_text(block.minutes, _)]
    if block.module is not None:
        name = module_name(block.module, _)
        said.append(_("Module %(name)s") % {"name": name} if block.module.number else name)
    if block.variant:
        said.append(_("Short way: %(name)s") % {"name": clean(block.variant)})
    way = block.activity.way(block.form) if block.activity else None
    if way is not None:
        said.append(label(way.form, _))
    return " · ".join(said)


def steps_piece(
    block: RunBlock, sheet: RunSheet, context: SheetContext, inner: Composer, section: Element
) -> Piece:
    """Every word of the steps of a block."""
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    return Stack([_step(s, s.what, sheet, context, inner, listing) for s in steps_of(block)])


def _step(
    step: Step,
    what: str,
    sheet: RunSheet,
    context: SheetContext,
    inner: Composer,
    listing: Element,
) -> Piece:
    _ = context.translate
    item = listing.add("LI")
    minutes = _("%(n)d min") % {"n": step.minutes}
    mark = inner.narrower(_MINUTES).text(minutes, replace(_STEP, bold=True), item, "Lbl")
    body = item.add("LBody")
    who = inner.narrower(_WHO - 4).text(leader(step, sheet, context), _STEP, body)
    text = inner.narrower(inner.width - _MINUTES - _WHO)
    rows: list[Piece] = [text.text(named(what, sheet, context), _STEP, body)]
    if step.say.strip():
        rows.append(_said(step.say, text, body))
    return Whole(Hanging(mark, Hanging(who, Stack(rows, after=3), _WHO), _MINUTES))


def _said(say: str, text: Composer, body: Element) -> Piece:
    """A sentence to say aloud, on a tint so that the eye finds it while standing."""
    inner = text.narrower(text.width - 12)
    words = clean(say).strip().strip('"“”')
    frame = Frame(
        Stack([inner.text(f"“{words}”", replace(_STEP, after=0), body)]), text.width, bar, 4
    )
    frame.before = frame.after = 3
    frame.indent = 6
    return Whole(frame)


# The end ------------------------------------------------------------------------------------------


def _end(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    _ = context.translate
    if sheet.beside:
        yield from made_up_beside(sheet.beside, context, composer, part)
    if sheet.stay_after_minutes:
        inner = composer.narrower(WIDTH - 20)
        said = _("Stay in the room for %(minutes)s, so that pupils can find you.")
        text = said % {"minutes": minutes_text(sheet.stay_after_minutes, _)}
        body = inner.text(text, replace(_STEP, bold=True, after=0), part)
        yield Frame(Stack([body]), WIDTH, strong)
