"""A database that may grow no further, as on a full disk, for tests of what becomes of typing."""

import contextlib
from collections.abc import Iterator

from hope_desktop.domain.errors import DiskFull
from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services


@contextlib.contextmanager
def full_disk(services: Services, session: SessionId) -> Iterator[None]:
    """SQLite may take no page more, and notes have filled the last one."""
    connection = services.planning._database.connection
    last = services.planning.get(session).session.blocks[-1].id
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    for number in range(10_000):
        try:
            services.blocks.set_note(session, last, f"{number:0200}")
        except DiskFull:
            break
    yield
    connection.execute("PRAGMA max_page_count = 1000000").fetchall()
