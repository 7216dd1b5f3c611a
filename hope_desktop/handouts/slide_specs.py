"""What the screen of a classroom shows, as the printing service asks for it."""

from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.terms import Module, frozen


@frozen
class Slide:
    """Large words for the screen of a classroom; without a title it is empty, for rest."""

    title: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    """Each with what leads it, such as a time; plain text."""
    module: Module = Module.OPENING
    path: bool = False
    """The four stones stand large below it."""


@frozen
class TextSlides:
    """A pupils' text on the screen, one thought on each slide."""

    handout: Handout
    module: Module
    most: int = 0
    """So many cards at most; 0 is all."""
    choices: Handout | None = None
    """Cards that are shown where the text stops."""


@frozen
class HelpSlide:
    """The go-to person and the help lines of this class; it stays on while people leave."""


type SlideSheet = Slide | TextSlides | HelpSlide
