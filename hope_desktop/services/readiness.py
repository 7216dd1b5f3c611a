"""How ready the next workshop is: what is packed, which paper is missing or shows an old number.

It loads everything that prints, so the first page asks for it after it is shown.
"""

from hope_desktop.domain.overview import Ready
from hope_desktop.domain.printing.packing import Pile, left
from hope_desktop.domain.terms import SessionId
from hope_desktop.services.helplines import Helplines
from hope_desktop.services.printing.packing import Packing


class Readiness:
    """Reads; it changes nothing."""

    def __init__(self, packing: Packing, helplines: Helplines) -> None:
        self._packing = packing
        self._helplines = helplines

    def of(self, session_id: SessionId | None) -> Ready:
        """Return how far a workshop is; None when there is none to come."""
        old = bool(self._helplines.old_papers.all())
        if session_id is None:
            return Ready(0, 0, has_old_paper=old)
        shown = self._packing.of(session_id)
        ours = [line.item for line in shown.lines if line.item.pile is not Pile.SCHOOL]
        short = any(shown.short.get(item.name, 0) for item in ours)
        return Ready(left(shown.lines), len(ours), short, old, shown.saved)
