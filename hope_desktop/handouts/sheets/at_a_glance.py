"""The plan at a glance, on the first page: when each part begins, also in a late lesson.

A trainer in front of a class cannot make a new plan. So the table has a column for each late start,
with its clock times and what becomes shorter or is dropped.

The made-up story beside one told live: half a page of the run sheet, and as long.

What it is about, risks and tips stand on the page of the activity; here is what happens when.
"""

from collections.abc import Iterator, Sequence

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Hanging, Whole, outline
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import LatePlan, RunBlock, RunSheet
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.i18n.catalogue import minutes_text, planned_text
from hope_desktop.i18n.labels import clock

_COLUMN = 110.0
"""Of times, in points: `10:24 · 12 min` on one line."""
_HEAD = Style(13.5, 17, bold=True, after=3)


def at_a_glance(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """Make the table, where there is one."""
    if sheet.late:
        _ = context.translate
        late = [_("%(n)d min late") % {"n": plan.minutes} for plan in sheet.late]
        head = [plain(name) for name in (_("Part"), _("As planned"), *late)]
        rows = [
            (
                plain(clean(block.title)),
                plain(_said(begin_of(block), block.minutes, context)),
                *(_cell(plan, number, block, context) for plan in sheet.late),
            )
            for number, block in enumerate(sheet.blocks)
        ]
        times = [_COLUMN] * (len(head) - 1)
        title = composer.text(_("Late starts"), _HEAD, part, context.canvas.tree.heading_tag(2))
        table = composer.table(head, rows, part, (composer.width - sum(times), *times))
        table.before = _HEAD.after
        notes = [
            composer.text(clean(plan.note), composer.look.cell, part)
            for plan in sheet.late
            if plan.note
        ]
        yield Whole(Stack([title, table, *notes], before=10, after=4))


def begin_of(block: RunBlock) -> str:
    """Return the time at which a block begins; without times, the minute of the lesson."""
    return clock(block.start) if block.start else f"{block.from_minute}'"


def _cell(plan: LatePlan, number: int, block: RunBlock, context: SheetContext) -> Spans:
    _ = context.translate
    row = plan.rows[number]
    if row is None:
        return (Span(_("falls out"), bold=True),)
    said = _said(row.begins, row.minutes, context)
    if row.variant and row.variant != block.variant:
        return (Span(said, bold=True), Span(f"\n{clean(row.variant)}"))
    return (Span(said, bold=row.minutes != block.minutes),)


def _said(begins: str, minutes: int, context: SheetContext) -> str:
    length = planned_text(minutes, context.translate)
    return f"{begins} · {length}" if minutes else length


_PART = Style(11, 14, before=4, after=2)
_TEXT = Style(10, 12.5, after=1)
_NARROW = 16.5 * MM
_INSIDE = 20


def made_up_frame(
    blocks: Sequence[RunBlock],
    context: SheetContext,
    composer: Composer,
    part: Element,
) -> Iterator[Piece]:
    """Make a frame that stays together on a page."""
    _ = context.translate
    section = part.add("Sect")
    inner = composer.narrower(composer.width - _INSIDE)
    tag = context.canvas.tree.heading_tag(2)
    rows: list[Piece] = [
        inner.text(_("Not today? Good"), _HEAD, section, tag),
        inner.text(
            _(
                "This lies in your bag: the story to read aloud, and the card to talk about it. "
                "It takes as long, and nobody says why."
            ),
            _TEXT,
            section,
        ),
        inner.text(
            _(
                "Say: “The programme is different today: a made-up story. The people in it do not "
                "exist.”"
            ),
            _TEXT._replace(bold=True),
            section,
        ),
    ]
    for block in blocks:
        rows += _beside(block, context, inner, section)
    whole = Whole(Frame(Stack(rows), composer.width, outline))
    whole.before = 12
    yield whole


def _beside(
    block: RunBlock, context: SheetContext, inner: Composer, section: Element
) -> Iterator[Piece]:
    _ = context.translate
    begins = clock(block.start) if block.start else _("min %(n)d") % {"n": block.from_minute}
    said = f"{begins} · {minutes_text(block.minutes, _)} · "
    yield inner.text((Span(said), Span(clean(block.title), bold=True)), _PART, section)
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    for step in block.steps:
        item = listing.add("LI")
        minutes = _("%(minutes)d min") % {"minutes": step.minutes}
        mark = inner.narrower(_NARROW).text(minutes, _TEXT, item, "Lbl")
        body = inner.narrower(inner.width - _NARROW)
        yield Hanging(mark, body.text(clean(step.what), _TEXT, item.add("LBody")), _NARROW)
