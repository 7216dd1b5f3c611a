"""A database that may grow no further, as on a full disk, for tests of what becomes of typing."""

import contextlib
from collections.abc import Callable, Iterator

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import DiskFull
from hope_desktop.domain.terms import SessionId
from hope_desktop.services.opening import Services


@contextlib.contextmanager
def full_disk(services: Services, session: SessionId) -> Iterator[None]:
    """SQLite may take no page more, and notes and classes have filled the last ones."""
    connection = services.planning._database.connection
    last = services.planning.session(session).blocks[-1].id
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    for length in (200, 40, 1):  # ever shorter, until nothing goes in any more
        _until_full(lambda n, long=length: services.blocks.set_note(session, last, f"{n:0{long}}"))
        _until_full(lambda n, long=length: services.classes.add(ClassFacts(f"{n:0{long}}")))
    yield
    connection.execute("PRAGMA max_page_count = 1000000").fetchall()


def _until_full(write: Callable[[int], object]) -> None:
    with contextlib.suppress(DiskFull):
        for number in range(10_000):
            write(number)
