"""Papers for the school: letters from the trainers themselves, and sheets for teachers."""

from collections.abc import Sequence

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts.dates import full_date
from hope_desktop.handouts.layout import pictures
from hope_desktop.handouts.layout.compose import Composer, labelled
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame
from hope_desktop.handouts.layout.styles import MM, SAFE, Margins
from hope_desktop.handouts.layout.theme import LETTER
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import BLANK, SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.adult_sheet import SIZES, adult_pages, look_in
from hope_desktop.handouts.sheets.pupils.pupil_sheet import (
    body,
    parts_of,
    pupil_pages,
    title_and_rest,
)
from hope_desktop.handouts.sheets.pupils.sheet_head import BESIDE, SheetHead
from hope_desktop.handouts.specs import SchoolLetter
from hope_desktop.i18n.labels import clock
from hope_desktop.i18n.stories import signed_by, who_comes

_LETTERS = frozenset({HandoutKind.PARENT_LETTER, HandoutKind.SCHOOL_LETTER})
_MARGINS = Margins(left=23 * MM, right=23 * MM, top=20 * MM, bottom=22 * MM)
_SENDER = Style(11, 15)
_PICTURE = "letter"


def draw(sheet: SchoolLetter, context: SheetContext) -> list[SheetPage]:
    """The pages; the occasion fills the merge fields."""
    handout = sheet.handout
    if handout.kind is HandoutKind.PUPIL_LETTER:
        return pupil_pages(handout, context)
    if handout.kind not in _LETTERS:
        return adult_pages(handout, context, clean(handout.title))
    width = width_between(_MARGINS)

    parts = parts_of(handout, context)

    def build(part: Element, factor: float) -> Sequence[Piece]:
        composer = context.composer(look_in(factor), width)
        composer.theme = LETTER
        title, texts = title_and_rest(handout, parts)
        head = _head(title, context, composer, part)
        has_own = "|---" in handout.body  # a table that says them already
        facts = [] if has_own else [_facts(context, composer, part)]
        return [head, *facts, *body(texts, context, composer, part, None)]

    title = clean(handout.title)
    return context.snug(build, title, _MARGINS, closer=lambda _used, _room: SIZES)


def _head(title: Spans, context: SheetContext, composer: Composer, part: Element) -> Piece:
    """Who writes to adults, the trainers themselves or their organisation, and about what."""
    _, width = context.translate, composer.wide
    context.canvas.credits.add(pictures.CREDIT)
    composer = composer.narrower(width - BESIDE)
    names = clean(signed_by(context.occasion.trainers, context.occasion.signing, _)) or "_" * 30
    sender = (Span(names, bold=True), Span(", " + _("trainers of the workshop")))
    rows = [composer.text(sender, _SENDER, part)]
    to = [clean(context.occasion.school), clean(context.occasion.class_label)]
    if any(to):
        rows.append(composer.text(", ".join(text for text in to if text), _SENDER, part))
    style = composer.look.heading(1)._replace(before=8, after=0)
    rows.append(composer.text(title, style, part, context.canvas.tree.heading_tag(1)))
    return SheetHead(Stack(rows), _PICTURE, LETTER, width, _MARGINS.top - SAFE)


def _facts(context: SheetContext, composer: Composer, part: Element) -> Piece:
    """When, what and whom to ask, before a word of the letter."""
    _, occasion = context.translate, context.occasion
    when = [full_date(occasion.start, _), clock(occasion.start)] if occasion.start else [BLANK]
    who = who_comes(occasion.trainers, occasion.signing, _)
    said = (
        (_("When:"), ", ".join(when)),
        (_("What:"), _("a workshop by %(names)s") % {"names": clean(who) or BLANK}),
        (_("Questions?"), clean(occasion.helper) or BLANK),
    )
    inner = composer.narrower(composer.width - 20)
    style = composer.look.body._replace(after=0)
    rows = [inner.text(labelled(name, text), style, part) for name, text in said]
    return Frame(Stack(rows), composer.width, composer.theme.panel, 8)
