"""What a sheet is drawn with: the canvas, the words, the occasion, and pages of a certain size.

A sheet's module turns its spec into `SheetPage`s with this; the renderer draws them with a footer.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from hope_desktop.dialect.blocks import BLANK
from hope_desktop.dialect.cleaning import literal, together
from hope_desktop.domain.helplines import Helpline, filled
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, Handout
from hope_desktop.domain.terms import HelplineId, frozen
from hope_desktop.domain.texts.directives import for_plan
from hope_desktop.handouts.dates import full_date
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, columns
from hope_desktop.handouts.layout.pieces import PictureColumn, column_of
from hope_desktop.handouts.layout.styles import (
    FOOT,
    MARGIN,
    MM,
    OF_PUPILS,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    READINGS,
    STANDARD,
    TEXT_WIDTH,
    WRITING_LINE,
    WRITING_LINE_LARGE,
    FormMeasures,
    Margins,
    SheetStyles,
    card_look,
    closer,
    coloured,
)
from hope_desktop.handouts.layout.theme import ADULT, PaperTheme, on_panel, theme_of
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.specs import Document
from hope_desktop.i18n.catalogue import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Translator,
    translator,
    words_for,
)
from hope_desktop.i18n.labels import clock
from hope_desktop.i18n.letters import givers, told_text

_SNUG = 0.94
_GAIN = 0.12
"""The part of its height a sheet can win, at most."""
_PICTURE_OF_CARD = 0.22
"""The side of a picture, at most: of the width of its card."""
_PADDING_OF_LETTERS = 0.45
"""Around what stands in a box on a card, of the size of its letters."""
_FIELD = re.compile(r"\{\{\w+\}\}")
_IN_ROOM = re.compile(r",? in \{\{room\}\}(?=[.,])| In \{\{room\}\}[.]")
_WITHIN = re.compile(r"\{\{line\}\}(?!(?:\{\{line\}\})*[ ]*$)", re.MULTILINE)


@frozen
class SheetPage:
    """Pieces at their places on a page, and what stands below."""

    placed: tuple[tuple[Piece, float, float], ...]
    """Piece, x, top."""
    foot: str = ""
    header: str = ""
    """Stands above the text on the second page and later."""
    marks: Callable[[TaggedCanvas], None] | None = None
    """Draws what is not content: cut marks, a frame."""
    numbered: bool = True
    has_foot: bool = True
    side: float = MARGIN
    """Points from the paper's edge to what stands below."""
    small: Style = FOOT
    """The letters of what stands below and above."""
    size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT)
    again: tuple[tuple[Piece, float, float], ...] = ()
    """Like `placed`, of what was drawn before: copies of a card."""

    @property
    def filling(self) -> float:
        """Return how much of the page is used, in points."""
        tops = [top for _piece, _x, top in self.placed]
        bottoms = [top - piece.height for piece, _x, top in self.placed]
        return max(tops, default=0.0) - min(bottoms, default=0.0)


def almost(used: float, room: float) -> Sequence[float]:
    """Return how much closer what almost fits may come, in points that are used and may be."""
    return [_SNUG] if used * (1 - _GAIN) <= room else []


class SheetContext:
    """What every sheet needs."""

    def __init__(self, canvas: TaggedCanvas, document: Document) -> None:
        self.canvas, self.document = canvas, document
        occasion = document.occasion
        helper, reserve = together(occasion.helper), together(occasion.reserve)
        self.occasion = replace(occasion, helper=helper, reserve=reserve)
        """The workshop the paper is for."""
        self.language = document.language
        self.translate: Translator = self._words(self.language)
        """The words that are drawn with a sheet, in its language."""
        self.lines: dict[HelplineId, Helpline] = {
            line.id: whole(line) for line in document.occasion.all_lines
        }
        self.theme = theme_of(None)
        """The colours of what pupils get now: those of its module."""
        self.text: Handout | None = None
        """What is drawn now, where it is one text."""
        self._modules = dict(document.modules)

    def turn_to(self, handout: Handout | None) -> None:
        """Draw what follows in the language and the colours of a text."""
        self.text = handout
        language = handout.language if handout else self.document.language
        if language != self.language:
            self.language, self.translate = language, self._words(language)
        activity = handout.activity if handout else None
        self.theme = theme_of(self._modules.get(activity) if activity else None)

    def _words(self, language: str) -> Translator:
        """Return the words of a language; one that we do not speak gets those of most texts."""
        spoken = translator(language if language in LANGUAGES else DEFAULT_LANGUAGE)
        return words_for(spoken, adults=self.occasion.adults)

    @property
    def writing(self) -> float:
        """Return the distance between writing lines, in points."""
        return WRITING_LINE_LARGE if self.occasion.large_lines else WRITING_LINE

    @property
    def reading(self) -> FormMeasures:
        """Return the reading form that the paper of pupils has."""
        return READINGS[self.document.profile]

    def part(self, tag: str = "Part") -> Element:
        """Make the element that holds a sheet; it says so when its language is another."""
        element = self.canvas.tree.root.add(tag)
        if self.language != self.document.language:
            element.lang = self.language
        return element

    def composer(self, look: SheetStyles = STANDARD, width: float = TEXT_WIDTH) -> Composer:
        """Make a composer for a width of text."""
        look, fill_in = coloured(look, ADULT.strong, ADULT.ink), self.translate("To fill in")
        return Composer(self.canvas, look, width, self.writing, fill_in)

    def for_pupils(
        self, *, pictured: bool = False, air: float = 1.0, theme: PaperTheme | None = None
    ) -> Composer:
        """Make a composer for a page in the reading form of the pupils, perhaps with pictures.

        With less air than 1 the drawings and the white between texts are smaller, the letters not.
        """
        reading = self.reading
        beside = column_of(reading.pictures if pictured else 0.0)
        look = reading.look if air == 1.0 else closer(reading.look, air)
        wide, theme = width_between(OF_PUPILS), theme or self.theme
        look = coloured(look, theme.strong, theme.ink)
        composer = self._in_reading(look, wide - beside.column, wide, theme)
        composer.beside, composer.discs = beside, True
        composer.padding *= max(air, 0.75)
        return composer

    def for_card(
        self,
        size: float,
        width: float,
        theme: PaperTheme | None,
        beside: float = 4,
        *,
        always: bool = False,
    ) -> Composer:
        """Make a composer for a card or a poster, in letters of a size in points.

        Pictures of so many letters high stand `beside` text: in the forms that have them, or
        `always`.
        """
        side = min(width * _PICTURE_OF_CARD, size * beside)
        side = side if always else min(side, self.reading.pictures)
        theme = on_panel(theme or self.theme)
        composer = self._in_reading(card_look(size, theme.strong, theme.ink), width, width, theme)
        composer.beside = PictureColumn(side)
        composer.padding = size * _PADDING_OF_LETTERS
        return composer

    def _in_reading(
        self, look: SheetStyles, width: float, wide: float, theme: PaperTheme
    ) -> Composer:
        writing, fill_in = max(self.writing, self.reading.writing), self.translate("To fill in")
        return Composer(self.canvas, look, width, writing, fill_in, wide, theme)

    def filled(self, text: str) -> str:
        """Return the text with its lines and merge fields; the unknown is a line to write on."""
        _ = self.translate
        text = filled(for_plan(text, live=self.occasion.live), self.lines, _("or"))
        text = _WITHIN.sub(BLANK, text)
        if not _FIELD.search(text):
            return text
        if not self.occasion.room:
            text = _IN_ROOM.sub("", text)
        for name, value in self._fields().items():
            text = text.replace("{{" + name + "}}", value)
        return text

    def _fields(self) -> dict[str, str]:
        occasion, _ = self.occasion, self.translate
        is_known = occasion.class_label or occasion.trainers or occasion.sender.organisation
        fields = {
            "school": occasion.school,
            "class": occasion.class_label,
            "date": full_date(occasion.start, self.translate) if occasion.start else "",
            "time": clock(occasion.start) if occasion.start else "",
            "room": occasion.room,
            "trainers": givers(occasion.trainers, occasion.sender, _) if is_known else "",
            "helper": occasion.helper,
            "reserve": occasion.reserve,
            "about": occasion.about_en if self.language == "en" else occasion.about,
        }
        literals = {name: literal(value or BLANK) for name, value in fields.items()}
        had = _("The class had lessons about boundaries, love and uncomfortable situations before.")
        translated = self.language != USUAL_LANGUAGE
        told = told_text(occasion.told, BLANK, _, translated=translated)
        at = self.occasion
        day = f"{full_date(at.start, self.translate)}, {clock(at.start)}" if at.start else ""
        known = {
            "told": literal(told),
            "workshop": literal(
                " · ".join(filter(None, (at.class_label, at.school, day, at.room)))
            ),
        }
        return literals | known | {"had": had if occasion.had else ""}

    def pages(
        self,
        pieces: Sequence[Piece],
        foot: str,
        margins: Margins | None = None,
        header: str = "",
        small: Style = FOOT,
        theme: PaperTheme = ADULT,
    ) -> list[SheetPage]:
        """Lay the pieces over as many pages as they need; those after the first begin in colour."""
        margins = margins or Margins()
        top = PAGE_HEIGHT - margins.top
        return [
            SheetPage(
                tuple((piece, margins.left, top - down) for piece, down in placed),
                foot,
                header,
                marks=partial(_strip, theme=theme) if number and theme.module else None,
                side=margins.left,
                small=small,
            )
            for number, placed in enumerate(columns(pieces, margins.room, foot))
        ]

    def snug(
        self,
        build: Callable[[Element, float], Sequence[Piece]],
        foot: str,
        margins: Margins,
        header: str = "",
        small: Style = FOOT,
        closer: Callable[[float, float], Iterable[float]] = almost,
        theme: PaperTheme = ADULT,
    ) -> list[SheetPage]:
        """Pages that are a little closer when that saves the last one.

        `build` makes the pieces below an element for a factor of 1 or less. `closer` says which to
        try, from the points that are used and those that may be.
        """
        part, heading = self.part(), self.canvas.tree.heading
        pages = self.pages(build(part, 1.0), foot, margins, header, small, theme)
        kept, deepest = part.kids[:], self.canvas.tree.heading
        used, room = sum(page.filling for page in pages), margins.room * (len(pages) - 1)
        for factor in closer(used, room) if room else ():
            part.kids.clear()
            self.canvas.tree.heading = heading
            again = self.pages(build(part, factor), foot, margins, header, small, theme)
            if len(again) < len(pages):
                return again
        part.kids[:], self.canvas.tree.heading = kept, deepest
        return pages


def _strip(canvas: TaggedCanvas, theme: PaperTheme) -> None:
    """Draw the colour of the module at the top of a next page."""
    with canvas.artifact():
        band = shapes.rounded(PAGE_WIDTH, 8 * MM, 0)
        canvas.shape(band, (0, PAGE_HEIGHT - 8 * MM), fill=theme.tint)


def width_between(margins: Margins) -> float:
    """Return the width that margins leave, in points."""
    return PAGE_WIDTH - margins.left - margins.right


def whole(line: Helpline) -> Helpline:
    """Return the line with a number that no end of a line can divide."""
    if not line.phone or " " not in line.phone:
        return line
    return replace(line, phone=together(line.phone))
