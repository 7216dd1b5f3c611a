"""Packets of readers that are dropped on the window: what is in them is kept, and told."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from hope_desktop.i18n.reviews import answers_lines
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.packets import Packets


def keep_packets(came: Iterable[tuple[str, dict[str, str]]], packets: Packets, ui: Ui) -> list[str]:
    """One change for each; gives the sentences that somebody has to look at."""
    said: list[str] = []
    for name, fields in came:
        found = ui.operations.read(partial(packets.read, name, fields))
        if found is None:
            continue
        head, *more = answers_lines(found, ui.translate)
        words = {"code": found.packet.code, "what": head.removesuffix(".")}
        told = ui.translate("Packet %(code)s: %(what)s") % words
        if found.is_empty:
            ui.operations.told.emit(f"{told}.")
        else:
            ui.operations.run(partial(packets.keep_answers, found), told)
        said += [f"{told}.", *more] if more else []
    return said
