"""From a prepared bundle to bytes: without database or widget, so that it may run in a worker.

What was drawn is found again: a tick in the list, a look at another workshop and back, a preview
and then the printer ask for papers that did not change. A document is a value and its own key, so
that what is kept can never be out of date.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from hope_desktop.domain.errors import Cancelled, Progress
from hope_desktop.handouts.render import render as render_document
from hope_desktop.handouts.specs import Document, Rendered
from hope_desktop.services.printing.printed import (
    Bundle,
    BundleFile,
    Prepared,
    bundle_file,
    with_copy_order,
)

MOST_BYTES = 16_000_000
"""A print folder takes about a million."""


class KeptDrawings:
    """Keeps the papers that were asked for last, up to a number of bytes."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._papers: OrderedDict[Document, Rendered] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def find(self, document: Document) -> Rendered | None:
        """What was drawn of this very document."""
        with self._lock:
            found = self._papers.get(document)
            if found is not None:
                self._papers.move_to_end(document)
            return found

    def keep(self, document: Document, rendered: Rendered) -> None:
        """Remember a paper, and let go of those nobody asked for in the longest time."""
        size = _size(rendered)
        with self._lock:
            if size > self._most // 2 or document in self._papers:
                return
            self._papers[document] = rendered
            self._bytes += size
            while self._bytes > self._most:
                _document, oldest = self._papers.popitem(last=False)
                self._bytes -= _size(oldest)

    def clear(self) -> None:
        """Let go of everything, as when the data is closed."""
        with self._lock:
            self._papers.clear()
            self._bytes = 0


KEPT = KeptDrawings()
"""Of this process; cleared with the data."""


def draw(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
    """One document as PDF, drawn unless it was drawn before; may run in a worker.

    Raises:
        Cancelled: progress said so.
        UnprintableText: a text is too long for paper.
    """
    found = KEPT.find(document)
    if found is None:
        found = render_document(document, progress)
        KEPT.keep(document, found)
    elif progress is not None and not progress(found.pages):
        raise Cancelled
    return found


def render(
    prepared: Prepared, progress: Progress | None = None, *, spoken_names: bool = False
) -> Bundle:
    """Draw a whole bundle; may run in a worker.

    The copy order in the school's document tells the names and pages of the others, so the
    school's document is drawn last. `spoken_names` as for `write`.

    Raises:
        Cancelled: progress said so.
        UnprintableText: a text is too long for paper.
    """
    done: list[BundleFile] = []
    total = len(prepared.documents)

    def page(_number: int) -> bool:
        return progress is None or progress(len(done), total)

    for planned in prepared.documents:
        document = planned.drawn
        if planned.kind == "school":
            document = with_copy_order(document, done, prepared.attached, spoken_names=spoken_names)
        rendered = draw(document, page)
        done.append(bundle_file(prepared, planned, rendered))
    if progress is not None:
        progress(total, total)
    return Bundle(prepared, tuple(done))


def _size(rendered: Rendered) -> int:
    return len(rendered.pdf) + len(rendered.text)
