"""Papers for the school: letters from the trainers themselves, and sheets for teachers."""

import re
from collections.abc import Sequence

from hope_desktop.dialect.blocks import BLANK, Span, Spans
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
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
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
from hope_desktop.i18n.letters import subject

_LETTERS = frozenset({HandoutKind.PARENT_LETTER, HandoutKind.SCHOOL_LETTER})
_MARGINS = Margins(left=23 * MM, right=23 * MM, top=20 * MM, bottom=22 * MM)
_SENDER = Style(11, 15)
_PICTURE = "letter"
_NUMBERED = re.compile(r"(.*?)[\s,:;(]*(\+?\d[\d\s().-]{7,}\d)\)?")
"""A go-to person as trainers write one down, with a telephone number behind it."""


def draw(sheet: SchoolLetter, context: SheetContext) -> list[SheetPage]:
    """Draw the pages; the occasion fills the merge fields."""
    handout = sheet.handout
    if handout.kind is HandoutKind.PUPIL_LETTER:
        return pupil_pages(handout, context)
    if handout.kind not in _LETTERS:
        return adult_pages(handout, context, clean(handout.title), sheet.lists)
    width = width_between(_MARGINS)

    parts = parts_of(handout, context)

    def build(part: Element, factor: float) -> Sequence[Piece]:
        composer = context.composer(look_in(factor), width)
        composer.theme = LETTER
        title, texts = title_and_rest(handout, parts)
        head = _head(title, context, composer, part)
        has_own = "|---" in handout.body  # a table that says them already
        for_parents = handout.kind is HandoutKind.PARENT_LETTER
        facts = [] if has_own else [_facts(context, composer, part, for_parents=for_parents)]
        return [head, *facts, *body(texts, context, composer, part, None)]

    title = clean(handout.title)
    return context.snug(build, title, _MARGINS, closer=lambda _used, _room: SIZES)


def _head(title: Spans, context: SheetContext, composer: Composer, part: Element) -> Piece:
    """Whose letter it is, as far as that was said, to whom, and about what."""
    width, sender = composer.wide, context.occasion.sender
    logo = context.canvas.photos.get(sender.logo)
    if logo is None:
        context.canvas.credits.add(pictures.CREDIT)
    composer = composer.narrower(width - BESIDE)
    rows = []
    if sender.organisation:
        name = (Span(clean(sender.organisation), bold=True),)
        rows.append(composer.text(name, _SENDER, part))
    to = [clean(context.occasion.school), clean(context.occasion.class_label)]
    if any(to):
        rows.append(composer.text(", ".join(text for text in to if text), _SENDER, part))
    style = composer.look.heading(1)._replace(before=8, after=0)
    rows.append(composer.text(title, style, part, context.canvas.tree.heading_tag(1)))
    return SheetHead(Stack(rows), logo or _PICTURE, LETTER, width, _MARGINS.top - SAFE)


def _facts(context: SheetContext, composer: Composer, part: Element, *, for_parents: bool) -> Piece:
    """When, what and whom to ask, before a word of the letter."""
    _, occasion = context.translate, context.occasion
    helper = clean(occasion.helper) or BLANK
    contact = clean(occasion.sender.contact)
    when = [full_date(occasion.start, _), clock(occasion.start)] if occasion.start else [BLANK]
    about = subject(occasion.modules, _, live=occasion.live)
    facts = [(f"{_('When')}:", ", ".join(when))]
    if about:
        facts.append((f"{_('What')}:", _("a lesson about %(subject)s") % {"subject": about}))
    reach = _("You can reach us at %(contact)s.") % {"contact": contact} if contact else ""
    if occasion.adults:
        facts.append((_("Questions?"), contact or helper))
    elif for_parents:
        facts.append((_("Questions?"), f"{_at_school(helper, context)} {reach}".rstrip()))
    elif reach:
        facts.append((_("Questions?"), reach))
    inner = composer.narrower(composer.width - 20)
    style = composer.look.body._replace(after=0)
    rows = [inner.text(labelled(name, text), style, part) for name, text in facts]
    return Frame(Stack(rows), composer.width, composer.theme.panel, 8)


def _at_school(helper: str, context: SheetContext) -> str:
    """Return who it is at school and then the number, which is nobody's by itself."""
    found = _NUMBERED.fullmatch(helper)
    name, number = found.groups() if found else (helper, "")
    if not name:
        return context.translate("At school: %(name)s.") % {"name": number}
    if not number:
        return context.translate("%(helper)s at school.") % {"helper": name}
    said = {"helper": name, "number": number}
    return context.translate("%(helper)s at school: %(number)s.") % said
