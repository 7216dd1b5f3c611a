"""Slides of the activities and of pupils' texts, in letters for the back of a classroom.

What does not fit on one slide continues on the next; nothing moves.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from hope_desktop.dialect import markdown
from hope_desktop.dialect.cleaning import clean
from hope_desktop.dialect.slide_texts import SlideText, slide_texts
from hope_desktop.domain.terms import NUMBERED, Module
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import DrawnField
from hope_desktop.handouts.layout.figures import LIGHTS, draw_light
from hope_desktop.handouts.layout.flow import Piece, Placed, Stack, columns
from hope_desktop.handouts.layout.pieces import Hanging, Whole, WithPicture
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import theme_of
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.lesson_sheet import scene
from hope_desktop.handouts.sheets.slides.frame import (
    LEAST,
    ROOM,
    WIDE,
    SlideFrame,
    draw_stone,
    rest_page,
    slide_composer,
)
from hope_desktop.handouts.slide_specs import Slide, TextSlides
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.labels import module_name

_SIZES = (56.0, 50.0, 46.0, 42.0, 38.0, 34.0, 31.0, LEAST)
"""Points, the largest that fits."""
_GOES_ON = 36.0
"""Of what takes more than one slide."""
_HELP_BANNER = re.compile(r"^\{\{banner:[^\n]*\{\{helpline:[^\n]*", re.MULTILINE)
"""On the sheet; in front of a class a line to call stands on the last slide, beside no task."""
_LABEL = re.compile(r"(\S+ )?\d+[A-Z]?")
"""What a card is called, and no more: `Stelling 1`, `1A`."""
_OF_LABEL = 0.62
"""Of the letters of what it says, which is what the class has to read."""
_PICTURE = 230.0
"""Points: the width of one picture beside its words."""
_LIGHT = re.compile(r"[^()]+\(([GOR])\)[.:]? ?")


def draw(sheet: Slide, context: SheetContext) -> list[SheetPage]:
    """One thing to say, large; without words an empty slide."""
    if not sheet.title:
        return [rest_page(sheet.module)]
    part, title = context.part(), clean(sheet.title)
    if sheet.path:
        return [_welcome(sheet, context)]
    if sheet.module is Module.OPENING:
        make = partial(_rows, sheet.lines)
        return _pages(make, SlideFrame(title, theme_of(sheet.module), context, part, 1))
    name = module_name(sheet.module, context.translate, to_class=True)
    frame = SlideFrame(name, theme_of(sheet.module), context, part)
    said = tuple(markdown.Paragraph(plain(clean(text))) for _lead, text in sheet.lines)
    blocks: SlideText = (markdown.Heading(2, plain(title)), *said)
    return _pages(partial(_said, blocks, translate=context.translate), frame)


def _welcome(sheet: Slide, context: SheetContext) -> SheetPage:
    """Draw the title and the path, with the stone of today in its colour."""
    part, theme = context.part(), theme_of(sheet.module)
    tag = context.canvas.tree.heading_tag(1)
    frame = SlideFrame("", theme, context, part)
    composer = slide_composer(context, 44, theme)
    title = composer.look.headings[0]._replace(size=72, leading=92)
    pieces: list[Piece] = [composer.text(clean(sheet.title), title, part, tag)]
    pieces += [composer.text(clean(text), composer.look.body, part) for _lead, text in sheet.lines]

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        for number in range(1, len(NUMBERED) + 1):
            middle = x + WIDE * (number - 0.5) / len(NUMBERED)
            draw_stone(canvas, number, sheet.module, (middle, y + 80), 150)

    said = part.add("Figure", module_name(sheet.module, context.translate, to_class=True))
    pieces.append(DrawnField(said, (WIDE, 160), paint, space=30))
    return frame.page([Placed(Stack(pieces), 0)])


def draw_text(sheet: TextSlides, context: SheetContext) -> list[SheetPage]:
    """Draw a text of pupils, a thought a slide; its title is a heading on the first."""
    handout, part = sheet.handout, context.part()
    choices = context.filled(sheet.choices.body) if sheet.choices else ""
    text = context.filled(_HELP_BANNER.sub("", handout.body))
    slides = slide_texts(handout.kind, text, handout.profile, sheet.most, choices)
    theme = theme_of(sheet.module)
    pages: list[SheetPage] = []
    for number, blocks in enumerate(slides):
        frame = SlideFrame(clean(handout.title), theme, context, part, 0 if number else 2)
        pages += _pages(partial(_said, blocks, translate=context.translate), frame)
    return pages


def _pages(make: Callable[[Composer, Element], list[Piece]], frame: SlideFrame) -> list[SheetPage]:
    """One slide in the largest letters that fit, else as many as it takes."""
    canvas, part = frame.context.canvas, frame.part
    heading, kids = canvas.tree.heading, len(part.kids)
    credits, canvas.credits = canvas.credits, set()

    def pieces(size: float) -> list[Piece]:
        canvas.tree.heading = heading
        del part.kids[kids:]
        return make(slide_composer(frame.context, size, frame.theme), part)

    def placed() -> list[list[Placed]]:
        for size in (one for one in _SIZES if one >= LEAST):
            cut = canvas.cut_words
            stack = Stack(pieces(size))
            if stack.height <= ROOM and canvas.cut_words == cut:
                return [[Placed(stack, 0.0)]]
        whole = [one if one.keep or one.height > ROOM else Whole(one) for one in pieces(_GOES_ON)]
        return columns(whole, ROOM, frame.name)

    def middle(page: list[Placed]) -> list[Placed]:
        left = ROOM - page[-1].down - page[-1].piece.height
        return [Placed(piece, down + left * 0.4) for piece, down in page]

    pages = [frame.page(middle(one)) for one in placed()]
    canvas.credits |= credits
    return pages


_OF_ROOM = 0.9
"""Of the height of a slide, that a scene takes at most."""


def _scene(
    composer: Composer, mark: markdown.SheetMark, parent: Element, translate: Translator
) -> Piece:
    """Draw the scene of a lesson as large as the slide is wide or high enough for."""
    place, speeches = scene.read(mark.parts)
    times = min(composer.width / (scene.WIDE * MM), ROOM * _OF_ROOM / (scene.TALL * MM))
    size = (scene.WIDE * MM * times, scene.TALL * MM * times)

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        with canvas.placed(times, x, y):
            scene.draw(canvas, (0.0, scene.TALL * MM), place, speeches, composer.theme, translate)

    element = parent.add("Figure", scene.described(place, speeches, translate))
    return DrawnField(element, size, paint, space=10)


def _rows(lines: Sequence[tuple[str, str]], composer: Composer, part: Element) -> list[Piece]:
    """Lines with what leads them in a column of its own."""
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    style = composer.look.body._replace(after=0)
    strong = style._replace(bold=True)
    widest = max((natural_width(plain(lead), strong) for lead, _text in lines), default=0.0)
    indent = widest + style.size * 0.6 if widest else 0.0
    inner, rows = composer.narrower(composer.width - indent), []
    for lead, text in lines:
        item = listing.add("LI")
        label = composer.text(lead, strong, item, "Lbl") if lead else None
        said = inner.text(clean(text), style, item, "LBody")
        said.after = composer.look.between
        rows.append(Hanging(label, said, indent))
    return list(rows)


def _said(
    blocks: SlideText, composer: Composer, part: Element, translate: Translator
) -> list[Piece]:
    """Blocks of a text; where the traffic light is meant, with its colour."""
    composer.special = {markdown.SheetMark: partial(_scene, translate=translate)}
    shown = [block for block in blocks if isinstance(block, markdown.FigureBlock)]
    if len(shown) == 1 and len(shown[0].pictures) == 1 and not shown[0].words:
        return _beside(shown[0], blocks, composer, part)
    return _plain(blocks, composer, part)


def _beside(
    shown: markdown.FigureBlock, blocks: SlideText, composer: Composer, part: Element
) -> list[Piece]:
    """Draw the one picture left of what it says, which keeps letters large; a label on top."""
    labels = [b for b in blocks[:1] if isinstance(b, markdown.Heading) and _is_label(b)]
    made = _plain(labels, composer, part)
    picture = composer.narrower(_PICTURE).figure(shown, part)
    indent = _PICTURE + composer.look.body.size * 0.7
    rest = [block for block in blocks if block is not shown and block not in labels]
    words = Stack(_plain(rest, composer.narrower(composer.width - indent), part))
    return [*made, WithPicture(picture, words, indent)]


def _plain(blocks: Iterable[markdown.TextBlock], composer: Composer, part: Element) -> list[Piece]:
    pieces: list[Piece] = []
    for block in blocks:
        if isinstance(block, markdown.Heading) and _is_label(block):
            pieces.append(_label(block, composer, part))
        elif lit := _light(block):
            size = composer.look.body.size
            piece = composer.narrower(composer.width - size * 1.75).piece(block, part)
            pieces.append(Hanging(_Disc(lit, size), piece, size * 1.75))
        else:
            pieces += composer.pieces([block], part)
    return pieces


def _is_label(block: markdown.Heading) -> bool:
    return _LABEL.fullmatch("".join(span.text for span in block.spans)) is not None


def _label(block: markdown.Heading, composer: Composer, part: Element) -> Piece:
    size = max(LEAST, composer.look.body.size * _OF_LABEL)
    style = composer.look.heading(2)._replace(
        size=size, leading=size * 1.3, before=0, after=size / 2
    )
    piece = composer.text(block.spans, style, part, composer.canvas.tree.heading_tag(2))
    piece.keep = True
    return piece


def _light(block: markdown.TextBlock) -> str:
    """Return the letter of the traffic light that a paragraph is about: `Green (G): ...`."""
    spans = block.spans if isinstance(block, markdown.Paragraph) else ()
    found = _LIGHT.fullmatch(spans[0].text) if spans and spans[0].bold else None
    return found[1] if found else ""


class _Disc(Piece):
    """A letter on its colour, which the text beside it also names."""

    def __init__(self, letter: str, size: float) -> None:
        self.letter, self.size, self.height = letter, size, size * 1.3

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        radius = self.size * 0.72
        middle = (x + radius, top - self.height / 2)
        with canvas.artifact():
            canvas.shape(shapes.circle(radius), middle, fill=LIGHTS[self.letter])
            draw_light(canvas, self.letter, *middle, self.size * 0.5)
