"""One activity: its part of a run sheet, then each shorter way, then the advice for levels."""

from collections.abc import Iterator
from dataclasses import replace

from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import Audience
from hope_desktop.handouts.layout.compose import Composer, labelled
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.pieces import RuledLine
from hope_desktop.handouts.layout.styles import TRAINER
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import RunBlock, RunSheet
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.run_background import behind_pieces
from hope_desktop.handouts.sheets.run_card import card_pieces, steps_piece
from hope_desktop.handouts.sheets.run_sheet import MARGINS, WIDTH
from hope_desktop.handouts.specs import ActivitySheet
from hope_desktop.i18n.catalogue import listed, minutes_text
from hope_desktop.i18n.labels import label


def draw(sheet: ActivitySheet, context: SheetContext) -> list[SheetPage]:
    """Draw the pages; often one."""
    _ = context.translate
    activity = sheet.activity
    composer = context.composer(TRAINER, WIDTH)
    part = context.part()
    pieces: list[Piece] = [composer.heading(_("Run sheet"), 1, part)]
    if activity.goal.strip():
        goal = labelled(f"{_('Goal')}:", clean(activity.goal))
        pieces.append(composer.text(goal, composer.look.body, part))
    block = RunBlock(
        title=activity.title,
        module=activity.module,
        minutes=activity.minutes,
        from_minute=0,
        start=None,
        end=None,
        activity=replace(activity, differentiation=()),
        variant="",
        note="",
    )
    usual = RunSheet(
        title=activity.title,
        blocks=(block,),
        slot_minutes=activity.minutes,
        alone=False,
        reason="",
        warnings=(),
    )
    pieces.append(RuledLine(WIDTH, 1.4, 9))
    for made in (card_pieces, behind_pieces):
        pieces += made(usual.blocks[0], usual, context, composer, part)
    pieces += _shorter(activity, usual, context, composer, part)
    ways = ((label(way.form, _), way.how) for way in activity.ways_offered)
    pieces += _notes(_("Ways of working"), ways, composer, part)
    pieces += _notes(_("For other levels"), _levels(activity, context), composer, part)
    return context.pages(pieces, clean(activity.title), MARGINS)


def _shorter(
    activity: Activity, usual: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    _ = context.translate
    for variant in activity.variants:
        yield RuledLine(WIDTH, 0.7, 9)
        said = _("Short way: %(name)s") % {"name": clean(variant.name)}
        yield composer.heading(f"{said} · {minutes_text(variant.minutes, _)}", 2, part)
        block = replace(usual.blocks[0], variant=variant.name)
        yield steps_piece(block, usual, context, composer, part)


def _levels(activity: Activity, context: SheetContext) -> Iterator[tuple[str, str]]:
    _ = context.translate
    for note in activity.differentiation:
        names = [label(audience, _) for audience in Audience if audience in note.audiences]
        yield listed(names, _), note.text


def _notes(
    name: str, notes: Iterator[tuple[str, str]], composer: Composer, part: Element
) -> Iterator[Piece]:
    for number, (about, text) in enumerate(notes):
        if not number:
            yield RuledLine(WIDTH, 0.7, 9)
            yield composer.heading(name, 2, part)
        said = f"{about[:1].upper()}{about[1:]}:"
        yield composer.text(labelled(said, clean(text)), TRAINER.body, part)
