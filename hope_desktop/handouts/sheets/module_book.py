"""A whole module to hold: aim, goals and risks, then each activity with its steps and texts.

Texts run in two columns; a table that is too wide for one stands across both.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import NamedTuple

from hope_desktop.dialect import card_texts, markdown
from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import CARD_KINDS, USUAL_LANGUAGE, Handout, name_of
from hope_desktop.handouts.layout.compose import Composer, labelled
from hope_desktop.handouts.layout.flow import PageColumns, Piece
from hope_desktop.handouts.layout.pieces import Frame, SideBySide, Whole
from hope_desktop.handouts.layout.styles import MM, TRAINER, Margins, closer, scaled
from hope_desktop.handouts.layout.tables import Table, says
from hope_desktop.handouts.layout.theme import ADULT
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.specs import ModuleBook
from hope_desktop.i18n.catalogue import minutes_text, pupils_text
from hope_desktop.i18n.labels import label

_LOOK = replace(
    closer(scaled(TRAINER, 0.875), 0.5),
    body=Style(10.5, 12.8, after=2),
    cell=Style(10, 12.2, after=1.8),
)
_FACT = Style(10, 12.2, after=2)
_MARGINS = Margins(left=16 * MM, right=16 * MM, top=14 * MM, bottom=21 * MM)
_BETWEEN = 7 * MM
"""The columns."""
_DRAWINGS = 0.5
"""The size of drawings in a column, half as much across the page: they are to be known again."""
_WIDEST = 2
"""Columns of a table that a column of text has room for."""
_LEAD = 3
"""Blocks that stand across the page with the table they lead to, at most."""
_PADDING = 5.0

type Laid = Piece | list[Piece]
"""A piece across the page, or some for the columns."""


class _Setting(NamedTuple):
    """What sets texts across the page, and in a column of it."""

    across: Composer
    column: Composer


def draw(sheet: ModuleBook, context: SheetContext) -> list[SheetPage]:
    """The pages; activities follow each other, without lines to write on."""
    wide = width_between(_MARGINS)
    setting = _Setting(
        context.composer(_LOOK, wide), context.composer(_LOOK, (wide - _BETWEEN) / 2)
    )
    for composer in setting:
        composer.writing, composer.padding = _LOOK.body.leading, _PADDING
        composer.special = {
            markdown.WriteLines: _purpose,
            markdown.Heading: _heading,
            markdown.TableBlock: _table,
        }
    setting.column.figure_size, setting.across.figure_size = _DRAWINGS, _DRAWINGS / 2
    part = context.part()
    found = list(_front(sheet, context, setting, part))
    for activity in sheet.activities:
        found += _activity(activity, context, setting, part.add("Sect"))
    return context.pages(list(_in_columns(found, setting)), clean(sheet.text.title), _MARGINS)


def _in_columns(found: Iterable[Laid], setting: _Setting) -> Iterator[Piece]:
    for is_column, laid in groupby(found, lambda one: isinstance(one, list)):
        if is_column:
            pieces = [piece for some in laid if isinstance(some, list) for piece in some]
            yield PageColumns.even(pieces, setting.column.width + _BETWEEN)
        else:
            yield from (one for one in laid if isinstance(one, Piece))


def _purpose(composer: Composer, block: markdown.WriteLines, parent: Element) -> Piece:
    """What pupils write there; a book needs no room for it."""
    words = f"{block.purpose} ______".lstrip()
    return composer.text(words, composer.look.body, parent)


def _table(composer: Composer, block: markdown.TableBlock, parent: Element) -> Piece:
    """A table that may be divided, with one of the rows that are to be filled in."""
    rows = [row for row in block.rows if any(map(says, row))]
    table = composer.table(block.head, rows or block.rows[:1], parent)
    if isinstance(table, Table):
        table.stays_whole = False
    return table


def _heading(composer: Composer, block: markdown.Heading, parent: Element) -> Piece:
    """A heading inside a text, less than that of the text."""
    tag = composer.canvas.tree.heading_tag(4)
    style = composer.look.body._replace(bold=True, before=4, after=1)
    piece = composer.text(block.spans, style, parent, tag)
    piece.keep = True
    return piece


def _front(
    sheet: ModuleBook, context: SheetContext, setting: _Setting, part: Element
) -> Iterator[Laid]:
    _ = context.translate
    text, (across, column) = sheet.text, setting
    number = text.module.number
    title = clean(text.title)
    yield across.heading(f"{number}. {title}" if number else title, 1, part)
    yield across.text(clean(text.aim), across.look.body, part)
    for name, sentences in ((_("Pupils learn"), text.learning_goals), (_("Risks"), text.risks)):
        if sentences:
            yield [column.heading(name, 2, part), *_bullets(sentences, column, part)]
    if text.next_step:
        heading = column.heading(_("Ready for the next step"), 2, part)
        yield [heading, column.text(clean(text.next_step), column.look.body, part)]
    if sheet.activities:
        rows = [_row(activity, context) for activity in sheet.activities]
        yield [column.heading(_("Activities"), 2, part), *_bullets(rows, column, part)]


def _row(activity: Activity, context: SheetContext) -> str:
    minutes = minutes_text(activity.minutes, context.translate)
    return f"{activity.id}  {activity.title} ({minutes})"


def _bullets(sentences: Sequence[str], composer: Composer, part: Element) -> list[Piece]:
    items = tuple(
        markdown.ListItem((markdown.Paragraph((Span(clean(text)),)),)) for text in sentences
    )
    return composer.items(markdown.ListBlock(items), part)


def _activity(
    activity: Activity, context: SheetContext, setting: _Setting, part: Element
) -> Iterator[Laid]:
    _ = context.translate
    column = setting.column
    yield _bar(activity, context, setting.across, part)
    yield [
        column.text(labelled(name, clean(text)), _FACT, part)
        for name, text in _facts(activity, context)
        if text.strip()
    ]
    yield [column.heading(_("Steps"), 3, part), *_steps(activity, context, column, part)]
    for handout in _to_read(activity):
        yield from _handout(handout, context, setting, part.add("Sect"))


def _bar(activity: Activity, context: SheetContext, composer: Composer, part: Element) -> Piece:
    """The name of an activity, with its minutes and for how many pupils it is."""
    _ = context.translate
    size = _("%(minutes)s, at least %(least)d, for %(from)d to %(pupils)s")
    said = size % {
        "minutes": minutes_text(activity.minutes, _),
        "least": activity.min_minutes,
        "from": activity.group_min,
        "pupils": pupils_text(activity.group_max, _),
    }
    style = _FACT._replace(align=1.0, leading=composer.look.heading(2).leading)
    inside, right = composer.wide - 4 * _PADDING, natural_width(plain(said), style) + 1
    widths = [inside - right - _PADDING, right + _PADDING]
    name = f"{activity.id}  {clean(activity.title)}"
    title = composer.narrower(widths[0]).heading(name, 2, part)
    about = composer.narrower(widths[1]).text(said, style, part)
    bar = Frame(SideBySide([title, about], widths), composer.wide, ADULT.panel, _PADDING)
    bar.indent, bar.before, bar.keep = 2 * _PADDING, 14.0, True
    return bar


def _to_read(activity: Activity) -> Iterator[Handout]:
    """The handouts that are ready, each in its usual version where there is one."""
    ready = [h for h in activity.handouts if not h.draft and h.profile is Profile.STANDARD]
    usual = {h.id for h in ready if h.id == name_of(h.id)}
    spoken = {name_of(h.id) for h in ready if h.language == USUAL_LANGUAGE}
    for handout in ready:
        name = name_of(handout.id)
        translated = handout.language != USUAL_LANGUAGE and name in spoken
        if not translated and (handout.id == name or name not in usual):
            yield handout


def _facts(activity: Activity, context: SheetContext) -> Iterator[tuple[str, str]]:
    _ = context.translate
    yield _("Goal:"), activity.goal
    yield _("It is about:"), activity.content_note
    yield _("Lay out:"), "; ".join(material.what for material in activity.materials)
    yield _("Way out:"), activity.exit
    yield _("Lighter:"), activity.lighter_alternative
    yield _("Risk:"), " ".join(activity.risks)
    yield _("Tip:"), " ".join(activity.tips)
    yield _("Afterwards:"), activity.aftercare
    yield _("No paper:"), activity.without_paper


def _steps(
    activity: Activity, context: SheetContext, composer: Composer, part: Element
) -> list[Piece]:
    _ = context.translate
    items = []
    for step in activity.steps:
        minutes = _("%(n)d min") % {"n": step.minutes}
        lead = Span(f"{minutes}, {label(step.role, _)}: ", bold=True)
        spans = [lead, Span(clean(step.what))]
        if step.say.strip():
            words = clean(step.say).strip().strip('"“”')
            spans.append(Span(f" “{words}”"))
        items.append(markdown.ListItem((markdown.Paragraph(tuple(spans)),)))
    steps = composer.items(markdown.ListBlock(tuple(items), 1), part) if items else []
    return [Whole(step) for step in steps]


def _handout(
    handout: Handout, context: SheetContext, setting: _Setting, part: Element
) -> Iterator[Laid]:
    kind = label(handout.kind, context.translate)
    title = clean(handout.title)
    name = title if title == kind else f"{title} ({kind})"
    if handout.kind in CARD_KINDS:
        heading = setting.column.heading(name, 3, part)
        yield [heading, _cards(handout, context, setting.column, part)]
        return
    blocks = markdown.blocks(context.filled(handout.body), handout.title)
    lead = next((n for n, block in enumerate(blocks[: _LEAD + 1]) if _is_wide(block)), -1)
    heading = setting[lead < 0].heading(name, 3, part)
    yield heading if lead >= 0 else [heading]
    for number, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
        leads = isinstance(block, markdown.Heading) and _is_wide(after)
        if number <= lead or leads or _is_wide(block):
            piece = setting.across.piece(block, part)
            piece.keep = number < lead or leads
            yield piece
        else:
            yield setting.column.pieces([block], part)


def _is_wide(block: markdown.TextBlock | None) -> bool:
    return isinstance(block, markdown.TableBlock) and len(block.head) > _WIDEST


def _cards(handout: Handout, context: SheetContext, composer: Composer, part: Element) -> Piece:
    """The words of the cards, below each other as in a stack; a back stands below its front."""
    rows = [
        (_flat("\n\n".join(card), handout, context),)
        for card in card_texts.cards(handout.body, handout.title)
    ]
    return composer.table([()], rows, part, [composer.width])


def _flat(card: str, handout: Handout, context: SheetContext) -> Spans:
    """The words of a card in one run, its heading in bold on the line of what it is about."""
    pictured = markdown.blocks(context.filled(card), handout.title)
    blocks = [b.block if isinstance(b, markdown.Pictured) else b for b in pictured]
    spans: list[Span] = []
    for block, after in zip_longest(blocks, blocks[1:]):
        found = list(_words(block))
        if isinstance(block, markdown.Heading) and isinstance(after, markdown.Paragraph):
            found[-1] = Span(" ")
        spans += found
    if spans:
        spans[-1] = spans[-1]._replace(text=spans[-1].text.rstrip("\n"))
    return tuple(spans)


def _words(block: markdown.TextBlock) -> Iterator[Span]:
    match block:
        case markdown.Heading(spans=spans):
            yield from (span._replace(bold=True) for span in spans)
            yield Span("\n")
        case markdown.Paragraph(spans=spans):
            yield from spans
            yield Span("\n")
        case markdown.Pictured(block=inner):
            yield from _words(inner)
        case markdown.ListBlock(items=items):
            for item in items:
                for inside in item.blocks:
                    yield from _words(inside)
        case markdown.WriteLines(purpose=words):
            yield Span(f"{words} ______\n")
        case _:
            pass
