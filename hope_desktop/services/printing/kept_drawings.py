"""Papers that were drawn already, found again by everything that stands on them.

A tick in the list of papers, a look at another workshop and back, a preview and then the printer:
each asks for papers that did not change. A document is a value, so that it is its own key, and
what is kept can never be out of date.
"""

from collections import OrderedDict
from threading import Lock

from hope_desktop.handouts.specs import Document, Rendered

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


def _size(rendered: Rendered) -> int:
    return len(rendered.pdf) + len(rendered.text)
