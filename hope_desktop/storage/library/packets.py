"""The packets that readers got, and which answers of them came back."""

from sqlite3 import Connection

from hope_desktop.domain.texts.packets import Packet
from hope_desktop.storage.records import as_json, from_json
from hope_desktop.storage.writing import Change


def every(connection: Connection) -> tuple[Packet, ...]:
    """All of them, the oldest first."""
    found = connection.execute("SELECT packet FROM packets ORDER BY rowid")
    return tuple(from_json(packet, Packet) for (packet,) in found)


def keep(change: Change, one: Packet) -> None:
    """Keep a packet, or what came back of it."""
    change.put("packets", one.code, packet=as_json(one))
