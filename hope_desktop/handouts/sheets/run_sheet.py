"""The run sheet (draaiboek): what the trainer carries through the classroom.

First comes the card to hold: large clock times in the margin, and for each step who leads it, what
happens in one sentence, and what to say (`run_card`). The background follows (`run_background`) and
repeats nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.activity import StepRole
from hope_desktop.handouts.dates import full_date
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import beside_box
from hope_desktop.handouts.layout.flow import Piece, Stack, hold
from hope_desktop.handouts.layout.pieces import Frame, RuledLine, SideBySide, bar, outline, strong
from hope_desktop.handouts.layout.styles import MM, TRAINER, Margins
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import RunSheet
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.at_a_glance import at_a_glance, begin_of, made_up_frame
from hope_desktop.handouts.sheets.run_background import behind_pieces, with_names
from hope_desktop.handouts.sheets.run_card import STEP, card_pieces
from hope_desktop.i18n.catalogue import minutes_text, pupils_text
from hope_desktop.i18n.labels import clock, label

MARGINS = Margins(left=15 * MM, right=15 * MM, top=14 * MM, bottom=19 * MM)
_BEHIND = replace(MARGINS, top=17 * MM)
"""Below the title of a part that goes on."""
WIDTH = width_between(MARGINS)
_THERE = 34 * MM
"""What the words that the go-to person is there take."""
_SMALLER = (0.96, 0.92)
"""The letters of the card, where that saves a page."""
_CLOSER = (0.976, 0.952)
"""The same of what is behind it, never less than 10 points."""
_GLANCE = replace(TRAINER, cell=Style(10.5, 12.6, after=1.5))


def draw(sheet: RunSheet, context: SheetContext) -> list[SheetPage]:
    """Draw the card, on one side where a little smaller letters do, and then what is behind.

    What to mind stands at its head, unless that alone takes another side. A card of two sides ends
    the first between two parts, and has the plan at a glance on the other.
    """
    foot = (
        f"{context.translate('Run sheet')} · {clean(context.occasion.class_label or sheet.title)}"
    )
    pages, is_told = _card(sheet, context, foot)
    if sheet.for_second:
        return pages
    part, lower = context.part(), context.composer(_GLANCE, WIDTH)
    ways = (at_a_glance,) if is_told else (_notices, at_a_glance)
    found = [piece for way in ways for piece in way(sheet, context, lower, part)]
    glance = Stack(found, before=9)
    end = min(top - piece.height for piece, _x, top in pages[-1].placed) - glance.before
    below = len(pages) > 1 and end - glance.height >= MARGINS.bottom
    if below:
        held = (*pages[-1].placed, (glance, MARGINS.left, end))
        pages[-1] = replace(pages[-1], placed=held)
    return [*pages, *_behind(sheet, context, foot, [] if below else [glance])]


def _composer(context: SheetContext, size: float) -> Composer:
    made = context.composer(TRAINER, WIDTH)
    made.size = size
    return made


def _card(sheet: RunSheet, context: SheetContext, foot: str) -> tuple[list[SheetPage], bool]:
    """Draw the sides of the card; tell whether what to mind is on them."""
    tree = context.canvas.tree

    def build(part: Element, size: float, *, told: bool) -> list[Piece]:
        composer = _composer(context, size)
        pieces: list[Piece] = [
            composer.heading(clean(sheet.title), 1, part),
            *_top(sheet, context, composer, part),
            *(_notices(sheet, context, composer, part) if told else ()),
        ]
        is_whole = sheet.for_second and size > _SMALLER[-1]
        said = replace(sheet, for_second=is_whole)
        for number, block in enumerate(sheet.blocks):
            steps = list(card_pieces(block, said, context, composer, part))
            hold(steps[:-1])
            pieces += [RuledLine(WIDTH, 0.7 if number else 1.4, 3), *steps]
        return pieces + list(_end(sheet, context, composer, part))

    def sides(*, told: bool) -> list[SheetPage]:
        return context.snug(
            partial(build, told=told), foot, MARGINS, closer=lambda _used, _room: _SMALLER
        )

    heading, pages = tree.heading, sides(told=True)
    if len(pages) == 1 or not (sheet.warnings or sheet.reason.strip()):
        return pages, True
    kept, deepest, tree.heading = tree.root.kids.pop(), tree.heading, heading
    without = sides(told=False)
    if len(without) < len(pages):
        return without, False
    tree.root.kids[-1], tree.heading = kept, deepest
    return pages, True


def _behind(
    sheet: RunSheet, context: SheetContext, foot: str, first: Sequence[Piece]
) -> Iterator[SheetPage]:
    titles: dict[Piece, str] = {}

    def build(part: Element, size: float) -> list[Piece]:
        pieces = list(first)
        for block in sheet.blocks:
            composer = _composer(context, size)
            found = list(behind_pieces(block, sheet, context, composer, part))
            titles.update(dict.fromkeys(found[:1], f"{begin_of(block)} {clean(block.title)}"))
            pieces += found
        return pieces

    pages = context.snug(build, foot, _BEHIND, closer=lambda _used, _room: _CLOSER)
    return _going_on(pages, titles, context)


def _going_on(
    pages: Sequence[SheetPage], titles: Mapping[Piece, str], context: SheetContext
) -> Iterator[SheetPage]:
    """Return the pages; each that begins within a part says which one that is."""
    title = ""
    for page in pages:
        pieces = [piece for piece, _x, _top in page.placed]
        goes_on = title and pieces[0] not in titles
        said = context.translate("%(title)s (continued)") % {"title": title}
        yield replace(page, header=said if goes_on else "")
        title = next((titles[one] for one in reversed(pieces) if one in titles), title)


# The top of the first page ------------------------------------------------------------------------


def _top(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """For whom, when and by whom, and whom to go to when something happens."""
    _ = context.translate
    line = STEP._replace(after=0)
    new = _("New here? What you say stands between quotes; the rest is what you do.")
    facts = [*_facts(sheet, context), plain(new)]
    yield Stack([composer.text(fact, line, part) for fact in facts], after=5)
    inner = composer.narrower(WIDTH - 20)
    helper = clean(context.occasion.helper) or "_" * 26
    reserve = clean(context.occasion.reserve) or "_" * 18
    who = (Span(_("Go-to person:") + " "), Span(helper, bold=True))
    absent = (Span(_("not there, so on the board:") + " "), Span(reserve, bold=True))
    helped = inner.text(who, line, part)
    widths = (_THERE, inner.width - _THERE)
    boxes = [
        beside_box(words, line, composer.narrower(width - 6), part)
        for words, width in zip((plain(_("there today")), absent), widths, strict=True)
    ]
    frame = Frame(Stack([helped, SideBySide(boxes, widths)]), WIDTH, bar, 4)
    frame.indent = 9
    yield frame


def _facts(sheet: RunSheet, context: SheetContext) -> Iterator[Spans]:
    """For whom, when and by whom, a line each."""
    _ = context.translate
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
    if sheet.for_second and occasion.live:
        when.append(_("a story is told"))
    if sheet.alone:
        when.append(
            _("%(name)s, alone with the mentor") % {"name": names[0] if names else "______"}
        )
    elif names:
        roles = (StepRole.TRAINER_1, StepRole.TRAINER_2)
        called = zip(roles, names, strict=False)
        when += [f"{label(role, _)}: {name}".replace(" ", "\u00a0") for role, name in called]
    yield (Span("\u00a0· ".join(when)),)  # no line begins with a dot


def _notices(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """Tell what to know before it begins: warnings, and why modules were skipped."""
    _ = context.translate
    said = [(f"{_('Mind')}:", warning) for warning in sheet.warnings]
    if sheet.reason.strip():
        said.append((_("Why we do it like this:"), sheet.reason))
    inner, line = composer.narrower(WIDTH - 20), STEP._replace(after=0)
    texts = [(Span(f"{name} ", bold=True), Span(clean(text))) for name, text in said]
    if texts:
        yield Frame(Stack([inner.text(text, line, part) for text in texts]), WIDTH, outline, 5)


# The end ------------------------------------------------------------------------------------------


def _end(
    sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    _ = context.translate
    if sheet.beside:
        named = partial(with_names, sheet=sheet, context=context)
        blocks = [
            replace(block, activity=block.activity and block.activity.said(named))
            for block in sheet.beside
        ]
        yield from made_up_frame(blocks, context, composer, part)
    if sheet.stay_after_minutes:
        inner = composer.narrower(WIDTH - 20)
        said = _("Stay in the room for %(minutes)s, so that pupils can find you.")
        text = said % {"minutes": minutes_text(sheet.stay_after_minutes, _)}
        body = inner.text(text, STEP._replace(bold=True, after=0), part)
        yield Frame(Stack([body]), WIDTH, strong)
