"""Packets are kept in the order they were made, and a later state replaces an earlier one."""

from dataclasses import replace

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.texts.packets import Family, Packet, PacketLine
from hope_desktop.paths import data_folder
from hope_desktop.storage.database import open_database
from hope_desktop.storage.library import packets

LINES = (PacketLine("A1", "Eén regel.", ("1.1/blad", "1.1/blad.basis")),)
FIRST = Packet(
    "ZZZZ", ReviewRole.LAWYER, "2026-11", (Family("A", (("1.1/blad", "0" * 16),), LINES),)
)


def test_what_came_back_is_kept_with_its_packet(tmp_path):
    database = open_database(data_folder(tmp_path))
    later = replace(FIRST, said=(("A1", "0" * 12),))
    other = Packet("AAAA", ReviewRole.PUPIL, "2026-12")
    for one in (FIRST, other, later):
        with database.change("packet.made") as change:
            packets.keep(change, one)
    assert packets.every(database.connection) == (
        later,
        Packet("AAAA", ReviewRole.PUPIL, "2026-12"),
    )
    assert database.connection.execute("SELECT count(*) FROM packets").fetchone() == (2,)
    database.close()
