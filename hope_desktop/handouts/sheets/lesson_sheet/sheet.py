"""Draws lesson sheets: outside, of which the upper half is upside down, and inside.

Printed over the long edge and folded across the middle with the cover outside, it opens as a
calendar: the cover lifted, the inside is upright; turned over, *For me* is.
"""

import math
import re
from collections.abc import Callable
from functools import partial

from hope_desktop.dialect.blocks import Heading, Span, text_of
from hope_desktop.domain.library.handout import EASY, version_of
from hope_desktop.domain.terms import NUMBERED, Profile
from hope_desktop.handouts.layout import people, pictures, shapes
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE, theme_of
from hope_desktop.handouts.pdf.canvas import A4, TaggedCanvas
from hope_desktop.handouts.pdf.fonts import GREY
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.lesson_sheet import scene
from hope_desktop.handouts.sheets.lesson_sheet.compose import (
    HALF,
    STRIPS,
    Composed,
    GivenPart,
    composed,
    given,
)
from hope_desktop.handouts.sheets.lesson_sheet.pen import (
    LEFT,
    RIGHT,
    WIDTH,
    Pen,
    SheetLetters,
    Words,
    wide,
)
from hope_desktop.handouts.sheets.lesson_sheet.row import FACES, Room, captioned, paragraph
from hope_desktop.handouts.specs import LessonSheet
from hope_desktop.i18n.catalogue import Translator, marked as _

USUAL = SheetLetters(12.5, 11.2, 10.5, 9.0, 10.0)
EASIER = SheetLetters(13.0, 12.7, 10.5, 9.5, 11.0)
PICTURED = SheetLetters(14.0, 12.7, 11.0, 10.0, 12.5)
_STONES = (_("Boundaries"), _("Love"), _("Uncomfortable"), _("Stories"))


def draw(sheet: LessonSheet, context: SheetContext) -> list[SheetPage]:
    """Return two pages for each sheet; in large letters they are A3."""
    times = math.sqrt(2) if context.document.profile is Profile.LARGE else 1.0
    size, pages = (A4[0] * times, A4[1] * times), []
    for laid_out in sheets_of(sheet, context):
        context.canvas.left_out += laid_out.left_out
        theme = theme_of(laid_out.heart.module)
        cover, inside, mine = (
            Pen(context.canvas, theme, context.part("Sect"), (0.0, A4[1] - top))
            for top in (HALF * MM, 0.0, HALF * MM)
        )
        for paint in (
            partial(_outside, laid_out, cover, mine, context),
            partial(_inside, laid_out, inside),
        ):
            pages.append(
                SheetPage(
                    (),
                    laid_out.heart.title,
                    marks=partial(_side, paint, times),
                    numbered=False,
                    has_foot=False,
                    size=size,
                )
            )
    return pages


def _side(paint: Callable[[], None], times: float, canvas: TaggedCanvas) -> None:
    with canvas.placed(times, 0, 0):
        paint()


def sheets_of(sheet: LessonSheet, context: SheetContext, *, strict: bool = False) -> list[Composed]:
    """Compose the sheets of a plan's parts, in the letters of the form; plain words are larger."""
    modules, parts, names = dict(context.document.modules), list[GivenPart](), set[str]()
    for part in sheet.parts:
        texts = [(text, context.filled(text.body)) for text in part.texts]
        of_text = (modules.get(text.activity) for text in part.texts if text.activity)
        parts.append(given(part.title, part.module or next(of_text, None), texts))
        names |= {name for text in part.texts for name in version_of(text).split(".")}
    form = context.document.profile
    letters = EASIER if form in {Profile.EASY, Profile.PICTO} or {EASY, "po"} & names else USUAL
    letters = PICTURED if form is Profile.PICTO else letters
    return composed(parts, letters, context.translate, strict=strict)


def _outside(laid_out: Composed, cover: Pen, mine: Pen, context: SheetContext) -> None:
    """Draw the cover upside down above *For me*."""
    translate = context.translate
    turned = (1, 0.0, HALF * MM) if context.document.upright else (-1, *A4)
    with context.canvas.placed(*turned):
        _cover(cover, laid_out, translate)
        names = f"{people.CREDIT}, {pictures.CREDIT}"
        credit = Words(translate("Drawings: %(names)s") % {"names": names}, WIDTH, 6.5, colour=GREY)
        with context.canvas.artifact():
            Pen(context.canvas, cover.theme, None, cover.corner).put(credit, LEFT, 137.3)
    head = laid_out.heart.mine.head
    own = [block.spans for block in head if isinstance(block, Heading)]
    said = text_of(own[0]) if own else translate("For me")
    title = Words(said, 90, 24, bold=True, colour=mine.theme.strong)
    usual = translate("Yours. Nobody collects it. Write down no secrets.")
    left = LEFT + title.wide + 7
    below = Words(paragraph(head) or usual, RIGHT - left, 12)
    mine.put(title, LEFT, 7.2, "H2")
    mine.put(below, left, 11.4 if len(below.lines) == 1 else 7.6)
    laid_out.mine.row.draw(mine, LEFT, laid_out.mine.top, laid_out.mine.height)
    keep = translate("Take it home, or leave it in the box: we shred it unread.")
    talk = translate("Want to talk? You always may. Begin with: I want to tell something.")
    if context.occasion.help_on_card:
        talk = translate("Want to talk? Your help card says with whom.")
    for down, words in ((2.5, keep), (7.5, talk)):
        foot = laid_out.mine.top + laid_out.mine.height + down
        mine.put(Words(words, WIDTH, 11.2, bold=True), LEFT, foot)
    top = HALF - sum(STRIPS[kind] for kind in laid_out.strips)
    for kind in laid_out.strips:
        _strip(mine, top, kind, translate)
        top += STRIPS[kind]


def _inside(made: Composed, pen: Pen) -> None:
    """Draw what the class and the group do."""
    for placed in made.inside:
        placed.row.draw(pen, LEFT, placed.top, placed.height)


def _cover(pen: Pen, laid_out: Composed, translate: Translator) -> None:
    """Draw the path, the title, how you are now, the scene and what shut means."""
    title, zone, strong = laid_out.heart.title, laid_out.cover, pen.theme.strong
    pen.ground(7, 5, 196, 39, pen.theme.tint)
    x = LEFT
    for number, module in enumerate(NUMBERED):  # the stone where the lesson is, is dark
        colour, is_here = theme_of(module).strong, module is pen.theme.module
        radius, name = 5.6 if is_here else 4.4, translate(_STONES[number])
        with pen.canvas.artifact():
            outline = shapes.stone(2 * radius * MM, 2 * radius * MM, number)
            fill = colour if is_here else WHITE
            pen.canvas.shape(outline, pen.at(x + radius, 13.4), fill=fill, stroke=colour, width=1.2)
        ink = WHITE if is_here else colour
        digit = Words(f"{number + 1}", 10, 11.5, bold=True, colour=ink, align=0.5)
        pen.put(digit, x + radius - 5, 10.6)
        word = Words(name, 40, 10.5, bold=is_here, colour=colour)
        pen.put(word, x + 2 * radius + 1.5, 11)
        x += 2 * radius + 8.0 + word.wide
    room = 118.0 if laid_out.now else 180.0
    size = max(22.0, min(38.0, 0.99 * room / wide(title, 1, bold=True)))
    head = Words(title, room, size, bold=True, colour=strong)
    pen.put(head, LEFT, 19.2, "H1")
    if len(head.lines) == 1:
        pen.put(Words(paragraph(zone.head), room, 11.5), LEFT, 36.4)
    if laid_out.now:
        _now(pen, translate, *laid_out.now)
    place, said = scene.read(next(iter(zone.marks("scene")), ("tree",)))
    with pen.figure(
        scene.described(place, said, translate), LEFT - 4, 47.5, scene.WIDE, scene.TALL
    ):
        scene.draw(pen.canvas, pen.at(LEFT - 4, 47.5), place, said, pen.theme, translate)
    shut = translate("Shut: I listen along. Open: I write along. Both is taking part.")
    spans = tuple(Span(part, bold=part[-1:] == ":") for part in re.split(r"(\w+:)", shut))
    pen.put(Words(spans, WIDTH, 13.5), LEFT, 127.6)


def _now(pen: Pen, translate: Translator, signs: str, words: str = "", *asked: str) -> None:
    """Draw what to lay a thumb on: pictures or numbers; nothing is marked."""
    left, every = RIGHT - 56, signs.split()
    named = [*words.split(","), *[""] * len(every)]
    for number, line in enumerate(asked):
        pen.put(Words(line, 61, 10.5, bold=number == 0), left, 8.2 + number * 5)
    if not signs[0].isdigit():
        room = Room(USUAL, pen.theme, translate, 58.0)
        captioned(room, every, named, on=WHITE).draw(pen, left, 20, 18.2)
        return
    step = 58 / len(every)
    for number, sign in enumerate(every):
        x = left + number * step
        with pen.canvas.artifact():
            pen.box(x, 21.6, 10.6, 10.6, WHITE, pen.theme.strong, 5.3)
        pen.put(Words(sign, 10.6, 14, bold=True, align=0.5), x, 23.8)


def _strip(pen: Pen, y: float, kind: str, translate: Translator) -> None:
    """Draw a strip to tear off and hand in without a name; nothing stands behind it."""
    with pen.canvas.artifact():
        pen.canvas.addLiteral("[3 3] 0 d")
        pen.stroke([(0, y), (210, y)], 0.9, GREY)
        pen.canvas.addLiteral("[] 0 d")
    if kind == "question":
        asked, width = translate("My question"), WIDTH
        tear = translate(
            "No name. Empty is fine too. Does your strip make us worry? Then we talk with the "
            "school. Tear off: in the closed strip box."
        )
        pen.rules(LEFT, y + 9.8, WIDTH, 3, 9, asked)
    else:
        asked, width = translate("What did you think of it?"), 46.0
        tear = translate("No name. Tear off: in the closed strip box.")
    pen.put(Words((Span(asked, bold=True), Span(f"  {tear}")), width, 10.8), LEFT, y + 2)
    questions = (_("A good lesson?"), _("Clear?"), _("Do you know where help is?"))
    answers = [translate(word) for word in (_("yes"), _("somewhat"), _("no"))]
    faces = captioned(Room(USUAL, pen.theme, translate, 42.0), FACES, answers)
    for x, question in zip((64, 110, 154), questions if kind == "faces" else (), strict=False):
        pen.put(Words(translate(question), 48, 11), x - 1, y + 1.6)
        faces.draw(pen, x - 2, y + 7.2, 15.0)
