"""Where a workshop fits in: the attainment targets it touches, in our own words."""

from hope_desktop.domain.library.curriculum import Touched
from hope_desktop.handouts.dialect.blocks import Spans
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.styles import MM, Margins
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.occasion_line import occasion_line
from hope_desktop.handouts.specs import TargetsSheet
from hope_desktop.handouts.text import clean

_WIDTHS = tuple(mm * MM for mm in (72, 50, 48))


def draw(sheet: TargetsSheet, context: SheetContext) -> list[SheetPage]:
    """The page: the set of the law, the renewed set, and how they stand to each other."""
    _ = context.translate
    composer = context.composer(width=width_between(Margins()))
    part = context.part()
    title = _("What this workshop adds to")
    pieces: list[Piece] = [composer.heading(title, 1, part)]
    pieces += occasion_line(context, composer, part)
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
            pieces.append(_table(touched, context, composer, part))
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


def _table(
    touched: list[Touched], context: SheetContext, composer: Composer, part: Element
) -> Piece:
    _ = context.translate
    called = _("What it is called") if touched[0].target.is_for_mbo else _("At SLO")
    head = tuple(plain(name) for name in (_("In our words"), called, _("Where")))
    return composer.table(head, [_row(one) for one in touched], part, _WIDTHS)


def _row(touched: Touched) -> tuple[Spans, ...]:
    target = touched.target
    sector = target.sector.replace(",", ", ")
    return (
        plain(clean(target.words or target.topic)),
        plain(clean(f"{target.label} ({sector})")),
        plain(clean(", ".join(touched.titles))),
    )
