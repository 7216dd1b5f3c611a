"""A whole module to read: aim, goals and risks, then each activity with its steps and texts."""

from collections.abc import Iterator
from itertools import batched, chain

from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import CARD_KINDS, USUAL_LANGUAGE, Handout, name_of
from hope_desktop.handouts.dialect import card_texts, markdown
from hope_desktop.handouts.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout.compose import Composer, labelled
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.pieces import RuledLine
from hope_desktop.handouts.layout.styles import MM, TRAINER, Margins, scaled
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.specs import ModuleBook
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.catalogue import minutes_text, pupils_text
from hope_desktop.i18n.labels import label

_LOOK = scaled(TRAINER, 0.86)
_MEASURE = 165 * MM
_DRAWINGS = 0.35
"""The size of drawings: they are to be known again, not to be filled in."""
_BESIDE = 3
"""Cards on a row, at most."""


def draw(sheet: ModuleBook, context: SheetContext) -> list[SheetPage]:
    """The pages; activities follow each other, drawings small."""
    composer = context.composer(_LOOK, _MEASURE, width_between(Margins()))
    composer.figure_size = _DRAWINGS
    part = context.part()
    pieces = list(_front(sheet, context, composer, part))
    for activity in sheet.activities:
        pieces.append(RuledLine(composer.wide, 1.4, 14))
        pieces += _activity(activity, context, composer, part.add("Sect"))
    return context.pages(pieces, clean(sheet.text.title))


def _front(
    sheet: ModuleBook, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    _ = context.translate
    text = sheet.text
    number = text.module.number
    title = clean(text.title)
    yield composer.heading(f"{number}. {title}" if number else title, 1, part)
    yield composer.text(clean(text.aim), composer.look.body, part)
    for name, sentences in ((_("Pupils learn"), text.learning_goals), (_("Risks"), text.risks)):
        if sentences:
            yield composer.heading(name, 2, part)
            yield _bullets(sentences, composer, part)
    if text.next_step:
        yield composer.heading(_("Ready for the next step"), 2, part)
        yield composer.text(clean(text.next_step), composer.look.body, part)
    if sheet.activities:
        yield composer.heading(_("Activities"), 2, part)
        rows = [_row(activity, context) for activity in sheet.activities]
        yield _bullets(rows, composer, part)


def _row(activity: Activity, context: SheetContext) -> str:
    minutes = minutes_text(activity.minutes, context.translate)
    return f"{activity.id}  {activity.title} ({minutes})"


def _bullets(sentences: tuple[str, ...] | list[str], composer: Composer, part: Element) -> Piece:
    items = tuple(
        markdown.ListItem((markdown.Paragraph((Span(clean(text)),)),)) for text in sentences
    )
    return composer.piece(markdown.ListBlock(items), part)


def _activity(
    activity: Activity, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    _ = context.translate
    body = composer.look.body
    yield composer.heading(f"{activity.id}  {clean(activity.title)}", 2, part)
    for name, text in _facts(activity, context):
        if text.strip():
            yield composer.text(labelled(name, clean(text)), body, part)
    yield composer.heading(_("Steps"), 3, part)
    yield _steps(activity, context, composer, part)
    for handout in _to_read(activity):
        yield RuledLine(composer.wide, space=10)
        yield from _handout(handout, context, composer, part.add("Sect"))


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
    size = _("%(minutes)s, at least %(least)d, for %(from)d to %(pupils)s")
    yield (
        _("Size:"),
        size
        % {
            "minutes": minutes_text(activity.minutes, _),
            "least": activity.min_minutes,
            "from": activity.group_min,
            "pupils": pupils_text(activity.group_max, _),
        },
    )
    yield _("It is about:"), activity.content_note
    yield _("Lay out:"), "; ".join(material.what for material in activity.materials)
    yield _("Way out:"), activity.exit
    yield _("Lighter:"), activity.lighter_alternative
    yield _("Risk:"), " ".join(activity.risks)
    yield _("Tip:"), " ".join(activity.tips)
    yield _("Afterwards:"), activity.aftercare
    yield _("No paper:"), activity.without_paper


def _steps(activity: Activity, context: SheetContext, composer: Composer, part: Element) -> Piece:
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
    return composer.piece(markdown.ListBlock(tuple(items), 1), part)


def _handout(
    handout: Handout, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    name = f"{clean(handout.title)} ({label(handout.kind, context.translate)})"
    yield composer.heading(name, 3, part)
    if handout.kind in CARD_KINDS:
        yield _cards(handout, context, composer, part)
        return
    for block in markdown.blocks(context.filled(handout.body), handout.title):
        if isinstance(block, markdown.Heading):
            yield composer.heading(block.spans, 3, part)
        else:
            yield composer.piece(block, part)


def _cards(handout: Handout, context: SheetContext, composer: Composer, part: Element) -> Piece:
    """Cards as they lie on a sheet, small: three beside each other, a side below the other."""
    sides = card_texts.cards(handout.body, handout.title)
    cells = [tuple(_flat(side, handout, context) for side in card if side) for card in sides]
    texts = [tuple(chain.from_iterable(card)) for card in cells]
    count = max(1, min(_BESIDE, len(texts)))
    rows = [(*row, *[()] * (count - len(row))) for row in batched(texts, count)]
    return composer.table([()] * count, rows, part, [composer.wide / count] * count)


def _flat(side: str, handout: Handout, context: SheetContext) -> Spans:
    """The words of a side in one run, its heading in bold."""
    spans: list[Span] = []
    for block in markdown.blocks(context.filled(side), handout.title):
        spans += _words(block)
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
