"""Papers around a workshop, each a title, which workshop it is for, and lists or tables.

The packing list is for the trainers' bag; the copy order, the checklist and what the workshop adds
to are for the school.
"""

from collections.abc import Sequence

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.curriculum import Touched
from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.domain.printing.paper import CardLayout
from hope_desktop.domain.printing.records import PrintedFile, sheets_for_visit
from hope_desktop.domain.workshops.plan import ChecklistLine, CheckState
from hope_desktop.handouts.dates import full_date
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import BOX, boxed, check_box
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Hanging, RuledLine, SideBySide, Whole
from hope_desktop.handouts.layout.styles import MM, STANDARD, Margins, closer
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.specs import (
    CopyOrder,
    PackingList,
    SchoolChecklist,
    TargetsSheet,
)
from hope_desktop.i18n.catalogue import amount, counted
from hope_desktop.i18n.labels import clock, label

_ROW = Style(12, 16)
_WIDTH = 168 * MM
_TOGETHER = counted("Together %(n)d sheet of paper.", "Together %(n)d sheets of paper.")
_ITEM = Style(12.5, 17, bold=True, after=2)
_STATE = Style(11.5, 15)
_WIDTHS = (28 * MM, 30 * MM, 110 * MM)


def _head(title: str, context: SheetContext, composer: Composer, part: Element) -> list[Piece]:
    """The title, and class, school, date and room as far as they are known."""
    occasion = context.occasion
    said = [clean(occasion.class_label), clean(occasion.school)]
    if occasion.start:
        said.append(f"{full_date(occasion.start, context.translate)}, {clock(occasion.start)}")
    text = " · ".join(one for one in (*said, clean(occasion.room)) if one)
    pieces: list[Piece] = [composer.heading(title, 1, part)]
    if text:
        pieces.append(composer.text((Span(text, bold=True),), Style(12, 16, after=8), part))
    return pieces


def draw_packing_list(sheet: PackingList, context: SheetContext) -> list[SheetPage]:
    """What to print and to bring, to tick off, and which help lines to check."""
    _ = context.translate

    def build(part: Element, size: float) -> list[Piece]:
        look = STANDARD if size == 1.0 else closer(STANDARD, 0.7)
        composer = context.composer(look, 160 * MM)
        composer.size = size
        pieces = _head(_("Packing list"), context, composer, part)
        titles = (_("Printed"), _("To bring"), _("The school sees to"))
        for title, pile in zip(titles, Pile, strict=True):
            items = [_item(item) for item in sheet.items if item.pile is pile]
            if items:
                pieces.append(composer.heading(title, 2, part))
                pieces.append(_rows(items, composer, part, 16 * MM))
        if sheet.stale_lines:
            pieces += _stale(sheet.stale_lines, context, composer, part)
        return pieces

    return context.snug(build, _("Packing list"), Margins())


def _item(item: PackingItem) -> tuple[str, Spans, str]:
    count = f"{item.count} ×" if item.count else ""
    return count, (Span(clean(item.what)),), clean(item.detail)


def _rows(
    rows: Sequence[tuple[str, Spans, str]], composer: Composer, part: Element, count: float
) -> Piece:
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    indent = BOX + 12
    inner = composer.narrower(composer.width - indent - count)
    pieces: list[Piece] = []
    for number, what, detail in rows:
        item = listing.add("LI")
        box = check_box(item.add("Lbl"), _ROW, composer.to_fill_in)
        body = item.add("LBody")
        many = composer.narrower(count).text((Span(number, bold=True),), _ROW, body)
        texts: list[Piece] = [inner.text(what, _ROW, body)]
        if detail:
            texts.append(inner.text(detail, Style(10.5, 14), body))
        content = Hanging(many, Stack(texts), count) if count else Stack(texts)
        pieces.append(Stack([Hanging(box, content, indent)], after=6))
    return Stack(pieces, after=6)


def _stale(
    lines: Sequence[Helpline], context: SheetContext, composer: Composer, part: Element
) -> list[Piece]:
    _ = context.translate
    lead = _(
        "Nobody checked these lines lately. See on the site of each whether all is still right."
    )
    rows = []
    for line in lines:
        contact = "" if line.contact == line.name else f"  {clean(line.contact)}"
        rows.append(("", (Span(clean(line.name), bold=True), Span(contact)), ""))
    return [
        composer.heading(_("Help lines to check"), 2, part),
        composer.text(lead, composer.look.body, part),
        _rows(rows, composer, part, 0.0),
    ]


def draw_copy_order(sheet: CopyOrder, context: SheetContext) -> list[SheetPage]:
    """What the school's copy room has to make, file by file."""
    _ = context.translate
    composer = context.composer(width=width_between(Margins()))
    part = context.part()
    lead = _("For the copy room: please make these copies. Thank you!")
    where, file, what = (_("In this file"), 34, 54) if sheet.in_one else (_("File"), 48, 40)
    widths = tuple(mm * MM for mm in (file, what, 25, 18, 18, 21))
    head = tuple(
        plain(name) for name in (where, _("What"), _("Pages"), _("Copies"), _("Sides"), _("Paper"))
    )
    pieces = _head(_("Copy order"), context, composer, part)
    pieces.append(composer.text(lead, composer.look.body, part))
    for is_letter in (False, True):
        rows = [_file(row, context) for row in sheet.rows if bool(row.by_school) is is_letter]
        if rows and is_letter:
            said = _("The school mails these letters or hands them out, about a week before.")
            pieces.append(composer.heading(_("Letters"), 2, part))
            pieces.append(composer.text(said, composer.look.body, part))
        if rows:
            pieces.append(composer.table(head, rows, part, widths))
    said = amount(_TOGETHER, sheets_for_visit(sheet.rows), _)
    pieces.append(composer.text(said, Style(13, 18, bold=True, before=8), part))
    lines = (_("Ready before:"), _("Collected by:"))
    fields = [composer.narrower(82 * MM).writing_lines(1, line, part) for line in lines]
    pieces.append(SideBySide(fields, [88 * MM, 82 * MM]))
    return context.pages(pieces, _("Copy order"))


def _file(row: PrintedFile, context: SheetContext) -> tuple[Spans, ...]:
    _ = context.translate
    sides = {
        "single": _("single"),
        "double": _("double"),
        CardLayout.LONG_EDGE.value: _("double, long edge"),
        CardLayout.SHORT_EDGE.value: _("double, short edge"),
        CardLayout.FRONTS_BACKS.value: _("first the fronts, then the backs"),
    }[row.sides]
    return (
        plain(clean(row.file)),
        plain(clean(row.title)),
        plain(str(row.pages) if row.pages else _("not counted")),
        (Span(str(row.times), bold=True),),
        plain(sides),
        plain(clean(row.paper)),
    )


def draw_checklist(sheet: SchoolChecklist, context: SheetContext) -> list[SheetPage]:
    """What school and trainers arrange, each with three states; what is settled is ticked."""
    _, occasion = context.translate, context.occasion
    composer, part = context.composer(width=_WIDTH), context.part()
    pieces = _head(_("Checklist with the school"), context, composer, part)
    for name, value in (
        (_("Go-to person at school:"), occasion.helper),
        (_("Reserve:"), occasion.reserve),
    ):
        spans = (Span(f"{name} "), Span(clean(value) or "_" * 36, bold=bool(value.strip())))
        pieces.append(composer.text(spans, Style(12, 18), part))
    for check in sheet.checks:
        pieces += [RuledLine(_WIDTH, space=8), _check(check, context, composer, part)]
    pieces.append(RuledLine(_WIDTH, space=8))
    if sheet.things:
        section = part.add("Sect")
        rows: list[Piece] = [composer.text(_("The school lays out"), _ITEM, section)]
        rows += [boxed(plain(clean(one)), _STATE, composer, section) for one in sheet.things]
        pieces += [Whole(Stack(rows)), RuledLine(_WIDTH, space=8)]
    pieces.append(composer.writing_lines(3, _("What else we agreed (no names of pupils)"), part))
    return context.pages(pieces, _("Checklist with the school"))


def _check(check: ChecklistLine, context: SheetContext, composer: Composer, part: Element) -> Piece:
    _ = context.translate
    section = part.add("Sect")
    title = composer.text(label(check.item, _), _ITEM, section)
    note = clean(check.note) or "_" * 30
    states = (
        (CheckState.DONE, _("done")),
        (CheckState.TODO, _("still to do")),
        (CheckState.AGREED_OTHERWISE, _("agreed otherwise with %(who)s") % {"who": note}),
    )
    boxes = []
    for (state, words), width in zip(states, _WIDTHS, strict=True):
        checked = check.state is state and state is not CheckState.TODO
        inner = composer.narrower(width - 4)
        boxes.append(boxed(plain(words), _STATE, inner, section, checked=checked))
    return Whole(Stack([title, SideBySide(boxes, _WIDTHS)]))


def draw_targets(sheet: TargetsSheet, context: SheetContext) -> list[SheetPage]:
    """The page: the set of the law, the renewed set, and how they stand to each other."""
    _ = context.translate
    composer = context.composer(width=width_between(Margins()))
    part = context.part()
    title = _("What this workshop adds to")
    pieces = _head(title, context, composer, part)
    lead, note = _words(sheet, context)
    pieces.append(composer.text(lead, composer.look.body, part))
    law = [one for one in sheet.touched if one.target.is_law]
    mbo = [one for one in sheet.touched if one.target.is_for_mbo]
    for name, touched in (
        (_("The set that is law now (2006)"), law),
        (_("The renewed set (final draft)"), [t for t in sheet.touched if t not in law + mbo]),
        (_("Citizenship in mbo"), mbo),
    ):
        if touched:
            pieces.append(composer.heading(name, 2, part))
            pieces.append(_targets(touched, context, composer, part))
    pieces.append(composer.text(note, composer.look.small, part))
    return context.pages(pieces, title)


def _words(sheet: TargetsSheet, context: SheetContext) -> tuple[str, str]:
    """What stands above and below the tables."""
    _ = context.translate
    if any(one.target.is_for_mbo for one in sheet.touched):
        return (
            _(
                "Mbo has no attainment targets, but requirements for citizenship. This workshop "
                "touches these dimensions of them, said in our own words."
            ),
            _(
                "These dimensions are for students who began before the school year 2026-2027. New "
                "requirements were announced from that year on (the government, April 2024). "
                "Whether they count now was not checked here: ask the school. A workshop touches a "
                "requirement; it does not cover it."
            ),
        )
    lead = _("This workshop touches these attainment targets, said in our own words.")
    if sheet.borrowed:
        lead = _(
            "This class has no attainment targets by law. These are those of the lower years; the "
            "school decides what it does with them."
        )
    note = _(
        "The set of 2006 counts until the law changes. A number alone says too little: in another "
        "sector the same number stands for something else. A workshop touches a target; it does "
        "not cover it."
    )
    return lead, note


def _targets(
    touched: list[Touched], context: SheetContext, composer: Composer, part: Element
) -> Piece:
    _ = context.translate
    called = _("What it is called") if touched[0].target.is_for_mbo else _("At SLO")
    widths = tuple(mm * MM for mm in (72, 50, 48))
    head = tuple(plain(name) for name in (_("In our words"), called, _("Where")))
    return composer.table(head, [_target(one) for one in touched], part, widths)


def _target(touched: Touched) -> tuple[Spans, ...]:
    target = touched.target
    sector = target.sector.replace(",", ", ")
    return (
        plain(clean(target.words or target.topic)),
        plain(clean(f"{target.label} ({sector})")),
        plain(clean(", ".join(touched.titles))),
    )
