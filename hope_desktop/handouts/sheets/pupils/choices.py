"""A moment of choice: a dark bar with its number, and the choices to its right."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.figures import centred
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element

_MOMENT = re.compile(r"(?P<name>\w+ (?P<number>\d{1,2}))\.\s*(?P<question>.*)", re.DOTALL)
_CHOICE = re.compile(r"\b\d[A-Z]\b")
_PADDING = 2.6 * MM
_ROOM_FOR_CHOICES = 130 * MM
_DISC = 5.5 * MM
_CHIP = 4.6 * MM
"""Half the width of the discs of the number and of what there is to choose from."""
_LETTERS = 16.0
"""Points: in larger letters, such as on a slide, the discs are larger too."""


class Moment(NamedTuple):
    """`Keuzemoment 1`, `1`, and what is asked."""

    name: str
    number: str
    question: str


def moment_of(spans: Spans) -> Moment | None:
    """The moment of choice that a sentence announces."""
    found = _MOMENT.fullmatch("".join(span.text for span in spans).strip())
    return Moment(found["name"], found["number"], found["question"]) if found else None


def choice_bar(composer: Composer, spans: Spans, parent: Element) -> Piece:
    """The bar of a sentence that `moment_of` knows."""
    moment = moment_of(spans) or Moment("", "", "")
    width = composer.width if composer.beside.is_column else composer.wide
    choices = list(dict.fromkeys(_CHOICE.findall(moment.question)))
    if width < _ROOM_FOR_CHOICES:
        choices = []
    style = composer.look.body._replace(colour=WHITE, before=0, after=0)
    times = max(1.0, style.size / _LETTERS)
    left = 2 * _DISC * times + 2 * _PADDING
    right = len(choices) * 2.25 * _CHIP * times + _PADDING
    inner = composer.narrower(width - left - right)
    said: Spans = plain(f"{moment.name}.", bold=True)
    if moment.question:
        said = (*said, Span("\n"), Span(moment.question))
    text = inner.text(said, style, parent)
    return _Bar(
        Stack([text]),
        moment.number,
        choices,
        composer.theme,
        style,
        width,
        1.4 * composer.look.body.after,
    )


class _Bar(Piece):
    def __init__(
        self,
        text: Stack,
        number: str,
        choices: Sequence[str],
        theme: PaperTheme,
        style: Style,
        width: float,
        space: float,
    ) -> None:
        self.text, self.number, self.choices, self.width = text, number, choices, width
        self.theme, self.style = theme, style
        times = max(1.0, style.size / _LETTERS)
        self.disc, self.chip = _DISC * times, _CHIP * times
        self.height = max(text.height, 2 * self.disc) + 2 * _PADDING
        self.before = self.after = space

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        middle = top - self.height / 2
        strong = self.style._replace(bold=True, colour=self.theme.strong)
        with canvas.artifact():
            self.theme.bar(canvas, x, top - self.height, self.width, self.height)
            _disc(canvas, self.number, x + _PADDING + self.disc, middle, self.disc, strong, 1.35)
            at = x + self.width - _PADDING - self.chip - (len(self.choices) - 1) * 2.25 * self.chip
            for choice in self.choices:
                _disc(canvas, choice, at, middle, self.chip, strong, 0.95)
                at += 2.25 * self.chip
        self.text.draw(canvas, x + 2 * self.disc + 2 * _PADDING, middle + self.text.height / 2)


def _disc(
    canvas: TaggedCanvas, said: str, x: float, y: float, radius: float, style: Style, times: float
) -> None:
    size = min(style.size * times, radius * 1.4)
    canvas.shape(shapes.circle(radius), (x, y), fill=WHITE)
    centred(canvas, said, style._replace(size=size), x, y - size * 0.35)
