"""Draws what every lesson sheet has: the cover, the head and foot of *For me*, the strips."""

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE, theme_of
from hope_desktop.handouts.pdf.fonts import GREY
from hope_desktop.handouts.sheets.lesson_sheet import scene
from hope_desktop.handouts.sheets.lesson_sheet.pen import LEFT, RIGHT, Pen, high, wide
from hope_desktop.i18n.catalogue import Translator, marked as _

WIDTH, HEIGHT, HALF = 210.0, 297.0, 148.5
STRIPS = {"question": 41.0, "faces": 30.0}
"""The height of each strip that is torn off."""
STONES = (_("Boundaries"), _("Love"), _("Uncomfortable"), _("Stories"))
_FACES = ("happy", "unsure", "sad")


def cover(
    pen: Pen,
    title: str,
    below: Spans,
    shown: tuple[str, ...],
    top: tuple[str, ...],
    translate: Translator,
) -> None:
    """Draw the cover: the path, the title, how you are now, the scene and what shut means."""
    pen.ground(7, 5, WIDTH - 14, 39, pen.theme.tint)
    _path(pen, translate)
    room = 118.0 if top else 180.0
    size = next((s for s in (38, 36, 33, 30, 27, 24) if wide(title, s, bold=True) < room), 22.0)
    strong = pen.theme.strong
    pen.say("H1", title, LEFT, 19.2, room, size, bold=True, colour=strong, leading=1.15)
    small = 12.0 if high(below, 12, room, 1.25) < 7 else 10.5
    if wide(title, size, bold=True) < room:
        pen.say("P", below, LEFT, 36.4 - (small < 12), room, small, leading=1.2)
    if top:
        _now(pen, top)
    place, said = scene.read(shown)
    assert pen.section is not None
    element = pen.section.add("Figure", scene.described(place, said, translate))
    (left, low), (right, high_) = pen.at(LEFT - 4, 47.5 + scene.TALL), pen.at(RIGHT - 2, 47.5)
    with pen.canvas.figure(element, (left, low, right, high_)):
        scene.draw(pen.canvas, (left, high_), place, said, pen.theme, translate)
    shut = (
        (Span(translate(_("Shut:")), bold=True), Span(f" {translate(_('I listen along.'))}   ")),
        (Span(translate(_("Open:")), bold=True), Span(f" {translate(_('I write along.'))}   ")),
        (Span(translate(_("Both is taking part."))),),
    )
    pen.say("P", tuple(span for part in shut for span in part), LEFT, 127.6, 182, 13.5)


def credits_line(pen: Pen, said: str) -> None:
    """Write who made it, small, below the cover."""
    section, pen.section = pen.section, None
    pen.say("", said, LEFT, 137.3, 182, 6.5, colour=GREY, leading=1.2)
    pen.section = section


def _path(pen: Pen, translate: Translator) -> None:
    """Draw the path of four stones; where the lesson is, the stone is dark."""
    here, x = pen.theme.module, LEFT
    for number, module in enumerate(NUMBERED):
        word, strong = translate(STONES[number]), theme_of(module).strong
        is_here = module is here
        radius = 5.6 if is_here else 4.4
        with pen.canvas.artifact():
            outline = shapes.stone(2 * radius * MM, 2 * radius * MM, number)
            fill = strong if is_here else WHITE
            pen.canvas.shape(outline, pen.at(x + radius, 13.4), fill=fill, stroke=strong, width=1.2)
        ink = WHITE if is_here else strong
        pen.say(
            "P", f"{number + 1}", x + radius - 5, 10.6, 10, 11.5,
            bold=True, colour=ink, align=0.5, leading=1.2,
        )  # fmt: skip
        left = x + 2 * radius + 1.5
        pen.say("P", word, left, 11, 40, 10.5, bold=is_here, colour=strong)
        x = left + wide(word, 10.5, bold=is_here) + 6.5


def _now(pen: Pen, top: tuple[str, ...]) -> None:
    """Draw what to lay a thumb on: pictures or numbers; nothing is marked."""
    signs = top[0].split()
    words = [word.strip() for word in top[1].split(",")] if len(top) > 1 else []
    left, step = RIGHT - 56, 58 / len(signs)
    for number, line in enumerate(top[2:4]):
        pen.say("P", line, left, 8.2 + number * 5, 61, 10.5, bold=number == 0, leading=1.2)
    for number, sign in enumerate(signs):
        x, side = left + number * step, min(13.0, step - 1)
        if sign.isdigit():
            with pen.canvas.artifact():
                middle = pen.at(x + side / 2, 27)
                ring = shapes.circle(side / 2 * MM)
                pen.canvas.shape(ring, middle, fill=WHITE, stroke=pen.theme.strong, width=1.2)
            pen.say("P", sign, x, 24, side, 14, bold=True, align=0.5, leading=1.2)
            continue
        word = words[number] if number < len(words) else ""
        pen.icon(sign, x, 20, side, word, WHITE)
        pen.say("P", word, x - 1, 34.2, step + 1.5, 10.5, align=0.4, leading=1.2)


def mine_head(pen: Pen, title: str, below: Spans) -> float:
    """Write the head of *For me*.

    Returns:
        Where its blocks may begin.
    """
    strong = pen.theme.strong
    pen.say("H2", title, LEFT, 7.2, 90, 24, bold=True, colour=strong, leading=1.15)
    left = LEFT + wide(title, 24, bold=True) + 7
    tall = high(below, 12, RIGHT - left, 1.25)
    pen.say("P", below, left, 11.4 if tall < 7 else 7.6, RIGHT - left, 12, leading=1.25)
    return 20.5


def mine_foot(pen: Pen, floor: float, talk: str, translate: Translator) -> None:
    """Write what becomes of the sheet, and where to talk."""
    keep = translate(_("You may take it. Leaving it here too: in the box, we shred it unread."))
    pen.say("P", keep, LEFT, floor - 10.9, 182, 11.2, bold=True, leading=1.25)
    pen.say("P", talk, LEFT, floor - 5.9, 182, 11.2, bold=True, leading=1.25)


def strip(pen: Pen, y: float, kind: str, translate: Translator) -> None:
    """Draw a strip to tear off and hand in without a name; nothing stands behind it."""
    with pen.canvas.artifact():
        pen.canvas.addLiteral("[3 3] 0 d")
        pen.stroke([(0, y), (WIDTH, y)], 0.9, GREY)
        pen.canvas.addLiteral("[] 0 d")
    tear = translate(_("No name. Tear off: in the closed strip box."))
    if kind == "question":
        asked = translate(
            _(
                "No name. Empty is fine too. Does your strip make us worry? Then we talk with the "
                "school. Tear off: in the closed strip box."
            )
        )
        said = (Span(translate(_("My question")), bold=True), Span(f"  {asked}"))
        pen.say("P", said, LEFT, y + 1.8, RIGHT - LEFT, 10.8, leading=1.25)
        pen.rules(LEFT, y + 9.8, RIGHT - LEFT, 3, 9, translate(_("My question")))
        return
    head = (Span(translate(_("What did you think of it?")), bold=True), Span(f" {tear}"))
    pen.say("P", head, LEFT, y + 2.2, 46, 11, leading=1.25)
    questions = (_("A good lesson?"), _("Clear?"), _("Do you know where help is?"))
    for x, question in zip((64, 110, 154), questions, strict=True):
        pen.say("P", translate(question), x - 1, y + 1.6, 48, 11, leading=1.2)
        words = (_("yes"), _("a bit"), _("no"))
        for number, (face, word) in enumerate(zip(_FACES, words, strict=True)):
            left = x + number * 13.5
            pen.icon(face, left, y + 7.2, 9.5, translate(word))
            pen.say("P", translate(word), left - 3, y + 16.8, 15.5, 10.5, align=0.5, leading=1.2)
