"""`erase`: what lies in the bin goes for good, from backups too."""

import argparse

from hope_desktop.cli.parser import Subparsers
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.bin import ThrownKind
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.workshops.templates import OWN
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.places import still_there

_KINDS = {kind.value if kind is not ThrownKind.FILE else "material": kind for kind in ThrownKind}


def add_to(commands: Subparsers) -> None:
    """The command of this file."""
    words = commands.translate
    erasing = commands.add("erase", words(_("erase for good what lies in the bin")), erase)
    erasing.add_argument("kind", choices=sorted(_KINDS))
    erasing.add_argument("id")


def erase(arguments: argparse.Namespace, context: Context) -> int:
    """What could not be reached is said."""
    with context.opened() as services:
        wanted = (_KINDS[arguments.kind], arguments.id.removeprefix(OWN))
        thrown = next((one for one in services.bin.all() if (one.kind, one.key) == wanted), None)
        if thrown is None:
            raise NotFound(arguments.kind, arguments.id)
        services.bin.erase(thrown)
        erasing = services.bin.erasing
    for said in still_there(erasing.left, erasing.is_waiting, context.translate):
        context.say(said)
    context.answer({"kind": arguments.kind, "id": arguments.id}, [])
    return 0
