"""What one test drew, the next need not draw: a document is a value, and its own key.

The program lets go of its papers when the data is closed, so each test that prints the example
drew all of it. `Recent` keeps them here for the whole run, and stops as drawing would.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from hope_desktop.domain.errors import Cancelled
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts.render import render
from hope_desktop.handouts.specs import Document
from hope_desktop.services.printing import drawing
from hope_desktop.services.recent import Recent

_MOST_BYTES = 200_000_000
_KEPT = Recent[Document, Rendered](drawing.weight, _MOST_BYTES)


def _drawn(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
    found = _KEPT.find(document)
    if found is None:
        found = render(document, progress)
        _KEPT.keep(document, found)
    elif progress is not None and not all(map(progress, range(1, found.pages + 1))):
        raise Cancelled
    return found


@contextmanager
def papers_kept() -> Iterator[None]:
    """Draws each paper once, as long as this lasts."""
    with patch.object(drawing, "render_document", _drawn):
        yield
