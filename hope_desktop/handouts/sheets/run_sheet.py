"""The run sheet (draaiboek): what the trainer carries through the classroom.

Clock times stand large in the margin, so that a glance says what comes next; beside them who does
what, the sentences to say, and per block what to lay out and how a pupil steps out.
"""

from collections.abc import Iterator
from dataclasses import replace

from hope_desktop.domain.library.activity import Activity, Step, StepRole
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
from hope_desktop.handouts.sheets.run_sheet_facts import occasion_facts, occasion_notices
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.i18n.labels import clock, label, module_name

MARGINS = Margins(left=15 * MM, right=15 * MM, top=14 * MM, bottom=19 * MM)
WIDTH = width_between(MARGINS)
_TIMES = 25 * MM
_MINUTES = 16.5 * MM
_WHO = 20 * MM
_FACT_NAME = 25 * MM
_AFTER_KEPT = 2
"""What follows the facts that stand above the steps: the steps, and the facts below them."""

_CLOCK = Style(21, 23, bold=True)
_UNTIL = Style(12, 15, colour=GREY)
_TITLE = Style(16, 20, bold=True)
_MODULE = Style(10.5, 13.5, colour=GREY, after=5)
_STEP = Style(12, 15, after=2)
_FACT = Style(10, 12.5, after=2)
_PAUSE_TITLE = Style(14, 19, bold=True)


def draw(sheet: RunSheet, context: SheetContext) -> list[SheetPage]:
    """The pages: who and where, the plan at a glance, then block after block."""
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
            pieces.append(RuledLine(WIDTH, 1.4 if not number else 0.7, 9))
            pieces += block_pieces(block, sheet, context, composer, part)
        pieces += _end(sheet, context, composer, part)
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
    yield from at_a_glance(sheet, context, composer, part)


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


def block_pieces(
    block: RunBlock, sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """One part of the plan."""
    inner = composer.narrower(WIDTH - _TIMES)
    section = part.add("Sect")
    tag = context.canvas.tree.heading_tag(2)
    heading = section.add(tag)
    times = _times(block, context, composer.narrower(_TIMES - 6), heading)
    title = inner.within(clean(block.title), _TITLE if block.activity else _PAUSE_TITLE, heading)
    lead: list[Piece] = [title, inner.text(_under(block, context), _MODULE, section)]
    first = Hanging(times, Stack(lead), _TIMES)
    first.keep = True
    yield first
    content = list(_content(block, sheet, context, inner, section))
    for number, piece in enumerate(content):
        hanging = Hanging(None, piece, _TIMES)
        hanging.keep = number < len(content) - _AFTER_KEPT  # the first step begins with its title
        yield hanging


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


def _content(
    block: RunBlock, sheet: RunSheet, context: SheetContext, inner: Composer, section: Element
) -> Iterator[Piece]:
    _ = context.translate
    if block.note.strip():
        spans = (Span(_("Note:") + " ", bold=True), Span(clean(block.note)))
        yield inner.text(spans, _STEP, section)
    activity = block.activity
    if activity is None:
        return
    way = activity.way(block.form)
    if way is not None:
        spans = (Span(_("Way of working:") + " ", bold=True), Span(clean(way.how)))
        yield inner.text(spans, _STEP, section)
    yield _fact_list(_before(activity, context), inner, section)
    yield steps_piece(activity, block, sheet, context, inner, section)
    yield _fact_list(_after(activity, context), inner, section)


def steps_piece(
    activity: Activity,
    block: RunBlock,
    sheet: RunSheet,
    context: SheetContext,
    inner: Composer,
    section: Element,
) -> Piece:
    """The steps of an activity, or of the shorter way that its block has."""
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    variant = next((v for v in activity.variants if v.name == block.variant), None)
    steps = variant.steps if variant else activity.steps
    pieces = [_step(step, sheet, context, inner, listing) for step in steps]
    return Stack(pieces, after=4)


def _step(
    step: Step, sheet: RunSheet, context: SheetContext, inner: Composer, listing: Element
) -> Piece:
    _ = context.translate
    item = listing.add("LI")
    minutes = _("%(n)d min") % {"n": step.minutes}
    mark = inner.narrower(_MINUTES).text(minutes, replace(_STEP, bold=True), item, "Lbl")
    body = item.add("LBody")
    who = inner.narrower(_WHO - 4).text(_leader(step, sheet, context), _STEP, body)
    text = inner.narrower(inner.width - _MINUTES - _WHO)
    rows: list[Piece] = [text.text(clean(step.what), _STEP, body)]
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


def _leader(step: Step, sheet: RunSheet, context: SheetContext) -> str:
    """The first name of who leads, or the role; alone the mentor takes trainer 2's steps."""
    _ = context.translate
    if step.role is StepRole.MENTOR or (sheet.alone and step.role is StepRole.TRAINER_2):
        return label(StepRole.MENTOR, _)
    index = 0 if step.role is StepRole.TRAINER_1 else 1
    names = [clean(name).split(" ")[0] for name in context.occasion.trainers]
    known = index < len(names) and names[index] and names.count(names[index]) == 1
    return names[index] if known else label(step.role, _)


def _before(activity: Activity, context: SheetContext) -> Iterator[tuple[str, str]]:
    """What to know and lay out before the block starts."""
    _ = context.translate
    yield _("It is about"), clean(activity.content_note)
    things = [
        clean(m.what) if m.count < 2 else f"{m.count} {clean(m.what)}" for m in activity.materials
    ]
    things += [clean(handout.title) for handout in activity.handouts]
    yield _("Lay out"), "; ".join(dict.fromkeys(things))
    yield _("This class"), " ".join(clean(note.text) for note in activity.differentiation)


def _after(activity: Activity, context: SheetContext) -> Iterator[tuple[str, str]]:
    """What helps when it goes otherwise."""
    _ = context.translate
    yield _("Way out"), clean(activity.exit)
    yield _("Lighter"), clean(activity.lighter_alternative)
    yield _("Risk"), " ".join(clean(risk) for risk in activity.risks)
    yield _("Tip"), " ".join(clean(tip) for tip in activity.tips)
    yield _("Afterwards"), clean(activity.aftercare)
    yield _("No paper"), clean(activity.without_paper)


def _fact_list(facts: Iterator[tuple[str, str]], inner: Composer, section: Element) -> Piece:
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    rows = []
    for name, text in ((name, text) for name, text in facts if text.strip()):
        item = listing.add("LI")
        mark = inner.narrower(_FACT_NAME - 4).text(name, replace(_FACT, bold=True), item, "Lbl")
        body = inner.narrower(inner.width - _FACT_NAME).text(text, _FACT, item.add("LBody"))
        rows.append(Hanging(mark, body, _FACT_NAME))
    return Stack(rows, before=4, after=5)


# The end ------------------------------------------------------------------------------------------


def _end(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    _ = context.translate
    if sheet.stay_after_minutes:
        inner = composer.narrower(WIDTH - 20)
        said = _("Stay in the room for %(minutes)s, so that pupils can find you.")
        text = said % {"minutes": minutes_text(sheet.stay_after_minutes, _)}
        body = inner.text(text, replace(_STEP, bold=True, after=0), part)
        yield Frame(Stack([body]), WIDTH, strong)
