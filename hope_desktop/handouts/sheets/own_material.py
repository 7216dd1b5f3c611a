"""The page behind a trainer's own file: what it belongs to, and where to find help."""

from dataclasses import replace

from hope_desktop.dialect.cleaning import clean
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.pupils.help_block import help_block
from hope_desktop.handouts.specs import OwnMaterial


def draw(sheet: OwnMaterial, context: SheetContext) -> list[SheetPage]:
    """One page, without a number: the file before it counts its own."""
    _ = context.translate
    title = clean(sheet.title)
    composer, part = context.for_pupils(), context.part()
    pieces = [
        composer.heading(_("Help"), 1, part),
        composer.text(
            _("This page belongs to: %(title)s.") % {"title": title}, composer.look.body, part
        ),
        help_block(context, part, composer.wide),
    ]
    foot = _("own material of the trainers: %(title)s") % {"title": title}
    return [
        replace(page, numbered=False)
        for page in context.pages(pieces, foot, small=composer.look.foot)
    ]
