"""What the packing list says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.domain.printing.reprinting import Differs
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.packing.rows import Said
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.domain.printing.packing import PackingLine, PackingTick
    from hope_desktop.domain.printing.reprinting import Different


def progress_words(left: int, total: int, ui: Ui) -> str:
    """`3 to go`, or that all is packed."""
    if left:
        return ui.plural("%(n)d to go", "%(n)d to go", left) % {"n": left}
    return ui.translate("All packed") if total else ui.translate("Nothing to pack yet")


def line_words(line: PackingLine, sheets: int | None, different: Different | None, ui: Ui) -> Said:
    """An item with how much paper it is and what is the matter with it."""
    item = line.item
    below = [item.detail]
    if sheets:
        below.append(ui.plural("%(n)d sheet", "%(n)d sheets", sheets) % {"n": sheets})
    return Said(
        what=_capital(item.what),
        count=item.count,
        below=" · ".join(part for part in below if part),
        told=_told(line, different, ui),
    )


def _told(line: PackingLine, different: Different | None, ui: Ui) -> str:
    """That its tick went, and what to do about its paper."""
    said = []
    before = line.before
    if before is not None and before.count != line.item.count:
        said.append(ui.translate("Changed: it was %(n)d.") % {"n": before.count})
    elif before is not None:
        said.append(ui.translate("Changed: something else is on it now."))
    if different is not None:
        words = {
            Differs.NEW: _("Not printed yet."),
            Differs.CONTENT: _("Print it again."),
            Differs.COPIES: _("Print %(n)d more."),
        }[different.why]
        said.append(ui.translate(words) % {"n": different.missing})
    return " ".join(said)


def gone_words(gone: tuple[PackingTick, ...], ui: Ui) -> str:
    """What was packed and may stay at home."""
    names = listed((tick.what for tick in gone), ui.translate)
    return ui.translate("Packed, and not needed any more: %(names)s.") % {"names": names}


def letter_words(line: PackingLine, ui: Ui) -> str:
    """A letter that goes with an agreement: `Letter to parents: 27 ×`."""
    words = ui.translate("%(what)s: %(n)d ×")
    return words % {"what": line.item.what, "n": line.item.count}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
