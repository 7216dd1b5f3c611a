"""Keeps what was made last, so that it need not be made again: papers, and pictures of them."""

from collections.abc import Callable, Hashable
from threading import Lock


class Recent[Key: Hashable, Made]:
    """In memory only, up to a weight; in any thread. Half of that is too heavy for one."""

    def __init__(self, weigh: Callable[[Made], int], most: int) -> None:
        self._weigh, self._most = weigh, most
        self._kept: dict[Key, Made] = {}
        """The one that was used last comes last."""
        self._lock = Lock()

    def find(self, key: Key) -> Made | None:
        """Return what was made of this."""
        with self._lock:
            found = self._kept.pop(key, None)
            if found is not None:
                self._kept[key] = found
            return found

    def keep(self, key: Key, made: Made) -> None:
        """Remember it, and let go of those nobody asked for in the longest time."""
        if self._weigh(made) > self._most // 2:
            return
        with self._lock:
            self._kept[key] = made
            while sum(map(self._weigh, self._kept.values())) > self._most:
                del self._kept[next(iter(self._kept))]

    def clear(self, goes: Callable[[Key], bool] = lambda _key: True) -> None:
        """Let go of everything, or of some."""
        with self._lock:
            self._kept = {key: made for key, made in self._kept.items() if not goes(key)}
