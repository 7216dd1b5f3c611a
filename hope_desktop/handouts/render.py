"""The entry point of this package: turns a document value into bytes; loads reportlab only then."""

from collections.abc import Callable

from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts.specs import Document


def render(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
    """Draws a document. `progress` is told often which page is drawn, from 1; False stops."""
    from hope_desktop.handouts.renderer import print_document

    return print_document(document, progress)
