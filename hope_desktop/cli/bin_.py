"""`bin`: what was thrown away, and the way back. Erasing for good is asked about, in the window."""

import argparse

from hope_desktop.cli.parser import Subparsers, known
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.bin import Thrown
from hope_desktop.domain.errors import NotFound
from hope_desktop.i18n.catalogue import marked as _


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("bin", words(_("what was thrown away")))
    group.add("list", words(_("list what lies in the bin")), list_bin)
    back = group.add("put-back", words(_("take something out of the bin")), put_back)
    back.add_argument("id", type=known)


def list_bin(_arguments: argparse.Namespace, context: Context) -> int:
    """What lies there, the newest first."""
    with context.opened() as services:
        found = services.bin.all()
    nothing = [context.translate("The bin is empty")]
    context.answer([_json(one) for one in found], [_line(one) for one in found] or nothing)
    return 0


def put_back(arguments: argparse.Namespace, context: Context) -> int:
    """Take something out again, by the name that the list gives it."""
    with context.opened() as services:
        for one in services.bin.all():
            if one.id == arguments.id:
                services.bin.put_back(one)
                context.answer({"put_back": arguments.id}, [arguments.id])
                return 0
    raise NotFound("thrown", arguments.id)


def _json(one: Thrown) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "title": one.title,
        "of": one.of or None,
        "thrown_at": one.at.isoformat(timespec="seconds") if one.at else None,
    }


def _line(one: Thrown) -> str:
    day = one.at.date().isoformat() if one.at else "-"
    return f"{one.id}  {day}  {' · '.join(part for part in (one.title, one.of) if part)}"
