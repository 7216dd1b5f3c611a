"""The run sheet (draaiboek): what the trainer carries through the classroom.

First comes the card to hold: large clock times in the margin, and for each step who leads it, what
happens in one sentence, and what to say. The background follows (`run_background`) and repeats
nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hope_desktop.domain.library.activity import Step, StepRole
from hope_desktop.handouts.dates import full_date
from hope_desktop.handouts.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack, hold
from hope_desktop.handouts.layout.pieces import (
    Frame,
    Hanging,
    RuledLine,
    SideBySide,
    Whole,
    bar,
    outline,
    strong,
)
from hope_desktop.handouts.layout.styles import MM, TRAINER, Margins
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.fonts import GREY, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import RunBlock, RunSheet
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.at_a_glance import at_a_glance, made_up_beside
from hope_desktop.handouts.sheets.run_background import (
    behind_pieces,
    first_of,
    leader,
    named,
    steps_of,
)
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.catalogue import minutes_text, pupils_text
from hope_desktop.i18n.labels import clock, label

MARGINS = Margins(left=15 * MM, right=15 * MM, top=14 * MM, bottom=19 * MM)
WIDTH = width_between(MARGINS)
_MINUTES = 15.5 * MM
_WHO, _WIDEST_WHO = 20 * MM, 36 * MM
"""The column of first names: as wide as the longest; one that is longer still gets smaller."""

_CLOCK = Style(18, 20, bold=True)
_UNTIL = Style(10, 20, colour=GREY)
_TITLE = Style(15, 20, bold=True)
_WAY = Style(10.5, 13.5, colour=GREY, after=4)
_STEP = Style(11.5, 14.2, after=1)
_SMALLER = (0.96, 0.92)
"""The letters of the card, where that saves a page."""
_PAUSE_TITLE = Style(14, 19, bold=True)


def draw(sheet: RunSheet, context: SheetContext) -> list[SheetPage]:
    """The card, on one side where that takes a little smaller letters, and then what is behind.

    A card of two sides ends the first between two parts, and has the plan at a glance on the other.
    """
    _ = context.translate
    foot = f"{_('Run sheet')} · {clean(context.occasion.class_label or sheet.title)}"

    def composer(size: float = 1.0) -> Composer:
        made = context.composer(TRAINER, WIDTH)
        made.size = size
        return made

    def card(part: Element, size: float) -> list[Piece]:
        pieces: list[Piece] = [
            composer(size).heading(clean(sheet.title), 1, part),
            *_top(sheet, context, composer(size), part),
        ]
        for number, block in enumerate(sheet.blocks):
            steps = list(card_pieces(block, sheet, context, composer(size), part))
            hold(steps[:-1])
            pieces += [RuledLine(WIDTH, 0.7 if number else 1.4, 3), *steps]
        return pieces + list(_end(sheet, context, composer(size), part))

    pages = context.snug(card, foot, MARGINS, closer=_smaller)
    part = context.part()
    first = (f(sheet, context, composer(), part) for f in (_notices, at_a_glance))
    glance = Stack([piece for pieces in first for piece in pieces], before=12)
    end = min(top - piece.height for piece, _x, top in pages[-1].placed) - glance.before
    below = len(pages) > 1 and end - glance.height >= MARGINS.bottom
    if below:
        held = (*pages[-1].placed, (glance, MARGINS.left, end))
        pages[-1] = replace(pages[-1], placed=held)

    def behind(part: Element, size: float) -> list[Piece]:
        pieces: list[Piece] = [] if below else [glance]
        for block in sheet.blocks:
            pieces += behind_pieces(block, sheet, context, composer(size), part)
        return pieces

    return pages + context.snug(behind, foot, MARGINS)


def _smaller(_used: float, _room: float) -> Sequence[float]:
    return _SMALLER


# The top of the first page ------------------------------------------------------------------------


def _top(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """For whom, when and by whom, and whom to go to when something happens."""
    _ = context.translate
    line = _STEP._replace(after=0)
    yield Stack([composer.text(fact, line, part) for fact in _facts(sheet, context)], after=5)
    inner = composer.narrower(WIDTH - 20)
    helper = clean(context.occasion.helper) or "_" * 26
    reserve = clean(context.occasion.reserve) or "_" * 18
    who = (
        Span(_("Go-to person at school:") + " "),
        Span(helper, bold=True),
        Span(f" · {_('Reserve:')} "),
        Span(reserve, bold=True),
    )
    frame = Frame(Stack([inner.text(who, line, part)]), WIDTH, bar, 4)
    frame.indent = 9
    yield frame


def _facts(sheet: RunSheet, context: SheetContext) -> Iterator[Spans]:
    """For whom, when and by whom, a line each."""
    _ = context.translate
    if sheet.is_plan_b:
        yield (Span(_("Plan B: without the live story."), bold=True),)
    occasion = context.occasion
    where = [occasion.class_label, occasion.school, occasion.room]
    if occasion.pupils is not None:
        where.append(pupils_text(occasion.pupils, _))
    yield (Span(" · ".join(clean(part) for part in where if part), bold=True),)
    when = [_("lesson of %(minutes)s") % {"minutes": minutes_text(sheet.slot_minutes, _)}]
    if occasion.start:
        end = max((b.end for b in sheet.blocks if b.end), default=occasion.start)
        times = {"from": clock(occasion.start), "to": clock(end)}
        when[:0] = [full_date(occasion.start, context.translate), _("%(from)s to %(to)s") % times]
    names = [clean(name) for name in occasion.trainers if name]
    if sheet.alone:
        when.append(
            _("%(name)s, alone with the mentor") % {"name": names[0] if names else "______"}
        )
    elif names:
        roles = (StepRole.TRAINER_1, StepRole.TRAINER_2)
        when += [f"{label(role, _)}: {name}" for role, name in zip(roles, names, strict=False)]
    yield (Span(" · ".join(when)),)


def _notices(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """What the trainer has to know before it begins: warnings, and why modules were skipped."""
    _ = context.translate
    said = [(_("Mind:"), warning) for warning in sheet.warnings]
    if sheet.reason.strip():
        said.append((_("Why we do it like this:"), sheet.reason))
    inner, line = composer.narrower(WIDTH - 20), _STEP._replace(after=0)
    texts = [(Span(f"{name} ", bold=True), Span(clean(text))) for name, text in said]
    if texts:
        yield Frame(Stack([inner.text(text, line, part) for text in texts]), WIDTH, outline, 5)


# A block ------------------------------------------------------------------------------------------


def card_pieces(
    block: RunBlock, sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """What to do and say in one part of the plan."""
    indent = _MINUTES + _who(sheet, context)[0]
    inner = composer.narrower(WIDTH - indent)
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
        spans = (Span(context.translate("Note:") + " ", bold=True), Span(clean(block.note)))
        yield Hanging(None, inner.text(spans, _STEP, section), indent)
    if block.activity is not None:
        listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
        for step in steps_of(block):
            yield _step(step, first_of(step.what), sheet, context, composer, listing)


def _times(block: RunBlock, context: SheetContext, composer: Composer, heading: Element) -> Piece:
    """The clock time that starts the block, large; without times the minute it starts."""
    _ = context.translate
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
    """The shorter way and the working form, where the plan has another than the usual one."""
    if block.variant:
        yield context.translate("Short way: %(name)s") % {"name": clean(block.variant)}
    way = block.activity.way(block.form) if block.activity else None
    if way is not None:
        yield label(way.form, context.translate)


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
    mark = inner.narrower(_MINUTES).text(minutes, _STEP._replace(bold=True), item, "Lbl")
    body = item.add("LBody")
    width, style = _who(sheet, context)
    who = inner.narrower(width - 6).text(leader(step, sheet, context), style, body)
    text = inner.narrower(inner.width - _MINUTES - width)
    rows: list[Piece] = [text.text(named(what, sheet, context), _STEP, body)]
    if step.say.strip():
        rows.append(_said(step.say, text, body))
    return Whole(Hanging(mark, Hanging(who, Stack(rows, after=2), width), _MINUTES))


def _who(sheet: RunSheet, context: SheetContext) -> tuple[float, Style]:
    """How wide the column of who leads is, and its letters: no name is broken."""
    names = {leader(step, sheet, context) for block in sheet.blocks for step in steps_of(block)}
    longest = max((natural_width(plain(name), _STEP) + 9 for name in names), default=0.0)
    width = min(max(longest, _WHO), _WIDEST_WHO)
    return width, _STEP._replace(size=_STEP.size * min(1.0, width / max(longest, 1.0)))


def _said(say: str, text: Composer, body: Element) -> Piece:
    """A sentence to say aloud, on a tint so that the eye finds it while standing."""
    inner = text.narrower(text.width - 12)
    words = clean(say).strip().strip('"“”')
    style = _STEP._replace(bold=True, after=0)
    frame = Frame(Stack([inner.text(f"“{words}”", style, body)]), text.width, bar, 1)
    frame.before = frame.after = 1.5
    frame.indent = 6
    return Whole(frame)


# The end ------------------------------------------------------------------------------------------


def _end(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    _ = context.translate
    if sheet.beside:
        yield from made_up_beside(sheet.beside, sheet.beside_papers, context, composer, part)
    if sheet.stay_after_minutes:
        inner = composer.narrower(WIDTH - 20)
        said = _("Stay in the room for %(minutes)s, so that pupils can find you.")
        text = said % {"minutes": minutes_text(sheet.stay_after_minutes, _)}
        body = inner.text(text, _STEP._replace(bold=True, after=0), part)
        yield Frame(Stack([body]), WIDTH, strong)
