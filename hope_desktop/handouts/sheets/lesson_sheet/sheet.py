"""Draws lesson sheets: outside, of which the upper half is upside down, and inside.

Printed over the long edge and folded across the middle with the cover outside, it opens as a
calendar: the cover lifted, the inside is upright; turned over, *For me* is.
"""

import math
from collections.abc import Sequence
from typing import override

from hope_desktop.dialect.blocks import Span
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import EASY, version_of
from hope_desktop.domain.modules import Module
from hope_desktop.handouts.layout import people, pictures
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import PaperTheme, theme_of
from hope_desktop.handouts.pdf.canvas import A4, TaggedCanvas
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.lesson_sheet import frame
from hope_desktop.handouts.sheets.lesson_sheet.compose import (
    WIDTH,
    Composed,
    GivenPart,
    LaidRows,
    composed,
    given,
)
from hope_desktop.handouts.sheets.lesson_sheet.pen import LEFT, Pen, SheetLetters
from hope_desktop.handouts.specs import LessonSheet

USUAL = SheetLetters(12.5, 11.2, 10.5, 9.0, 10.0)
EASIER = SheetLetters(13.0, 12.7, 10.5, 9.5, 11.0)
PICTURED = SheetLetters(14.0, 12.7, 11.0, 10.0, 12.5)


def draw(sheet: LessonSheet, context: SheetContext) -> list[SheetPage]:
    """Return two pages for each sheet; in large letters they are A3."""
    form = context.document.profile
    times = math.sqrt(2) if form is Profile.LARGE else 1.0
    letters, sheets = letters_of(sheet, form), sheets_of(sheet, context)
    context.canvas.left_out = [block for one in sheets for block in one.left_out]
    return [page for one in sheets for page in _pages(one, letters, context, times)]


def letters_of(sheet: LessonSheet, form: Profile) -> SheetLetters:
    """Return the letters of a reading form; plain words stand in larger ones."""
    if form is Profile.PICTO:
        return PICTURED
    versions = {
        name for part in sheet.parts for text in part.texts for name in version_of(text).split(".")
    }
    is_easy = form is not Profile.STANDARD or {EASY, "po"} & versions
    return EASIER if is_easy else USUAL


def sheets_of(sheet: LessonSheet, context: SheetContext, *, strict: bool = False) -> list[Composed]:
    """Compose the sheets of a plan's parts."""
    modules, parts = dict(context.document.modules), list[GivenPart]()
    for part in sheet.parts:
        texts = [(text, context.filled(text.body)) for text in part.texts]
        of_text = (modules.get(text.activity) for text in part.texts if text.activity)
        parts.append(given(part.title, part.module or next(of_text, None), texts))
    return composed(
        parts, letters_of(sheet, context.document.profile), context.translate, strict=strict
    )


def _pages(
    one: Composed, letters: SheetLetters, context: SheetContext, times: float
) -> list[SheetPage]:
    theme = theme_of(one.module or Module.OPENING)
    cover, inside, mine = (context.part("Sect") for _zone in range(3))
    size = (A4[0] * times, A4[1] * times)
    sides = (
        _Outside(one, letters, theme, (cover, mine), context, times),
        _Inside(one, letters, theme, (inside,), context, times),
    )
    return [
        SheetPage(((side, 0.0, size[1]),), one.title, numbered=False, size=size, has_foot=False)
        for side in sides
    ]


class _Side(Piece):
    """A whole side of the paper."""

    def __init__(
        self,
        one: Composed,
        letters: SheetLetters,
        theme: PaperTheme,
        sections: Sequence[Element],
        context: SheetContext,
        times: float,
    ) -> None:
        self.one, self.letters, self.theme, self.sections = one, letters, theme, sections
        self.context, self.times = context, times
        self.height = A4[1] * times

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.placed(self.times, 0, 0):
            self._draw(canvas)

    def _draw(self, canvas: TaggedCanvas) -> None:
        raise NotImplementedError

    def _pen(self, canvas: TaggedCanvas, section: Element, top: float) -> Pen:
        return Pen(canvas, self.theme, section, self.letters, (0.0, A4[1] - top * MM))


class _Outside(_Side):
    """The cover upside down above *For me*."""

    @override
    def _draw(self, canvas: TaggedCanvas) -> None:
        one, translate = self.one, self.context.translate
        with canvas.placed(-1, A4[0], A4[1]):
            pen = self._pen(canvas, self.sections[0], frame.HALF)
            frame.cover(pen, one.title, one.below, one.scene, one.now, translate)
            names = ", ".join(sorted({people.CREDIT, pictures.CREDIT}))
            said = translate("Lesson sheet · version %(version)s · Drawings: %(names)s")
            version = self.context.document.version or "-"
            frame.credits_line(pen, said % {"version": version, "names": names})
        pen = self._pen(canvas, self.sections[1], frame.HALF)
        frame.mine_head(pen, one.own_title, one.own_line)
        _down(pen, one.mine)
        torn = sum(frame.STRIPS[kind] for kind in one.strips)
        floor = frame.HALF - torn - (1.5 if one.strips else 8.0)
        talk = translate("Want to talk? You always may. Begin with: I want to tell something.")
        if self.context.occasion.help_on_card:
            talk = translate("Want to talk? Your help card says with whom.")
        frame.mine_foot(pen, floor, talk, translate)
        top = frame.HALF - torn
        for kind in one.strips:
            frame.strip(pen, top, kind, translate)
            top += frame.STRIPS[kind]


class _Inside(_Side):
    """What the class and the group do."""

    @override
    def _draw(self, canvas: TaggedCanvas) -> None:
        one = self.one
        pen = self._pen(canvas, self.sections[0], 0.0)
        strong = self.theme.strong
        y = pen.say(
            "H2", (Span(one.title, bold=True),), LEFT, 9, WIDTH, 20, colour=strong, leading=1.2
        )
        size = self.letters.story if any(row.name == "heading" for row in one.inside.rows) else 12.0
        pen.say("P", one.first, LEFT, y, WIDTH, size, leading=1.3)
        _down(pen, one.inside)
        _down(pen, one.behind)


def _down(pen: Pen, laid: LaidRows) -> None:
    top = laid.top
    for row, height in zip(laid.rows, laid.heights, strict=True):
        row.draw(pen, LEFT, top, height)
        top += height + laid.gap
