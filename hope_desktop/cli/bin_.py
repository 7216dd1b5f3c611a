"""`bin` and `erase`: what was thrown away, putting it back, and erasing it for good."""

from collections.abc import Callable

from hope_desktop.cli.parser import Subparsers, known
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.workshops.templates import OWN
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.damage import still_there
from hope_desktop.services.opening import Services

_KINDS = {kind.value if kind is not ThrownKind.FILE else "material": kind for kind in ThrownKind}


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("bin", _("what was thrown away"))
    group.add("list", _("list what lies in the bin"), list_bin)
    group.add("put-back", _("take something out of the bin"), put_back, id=known)
    erasing = commands.add("erase", _("erase for good what lies in the bin"), erase)
    erasing.add_argument("kind", choices=sorted(_KINDS))
    erasing.add_argument("id")


@with_services
def list_bin(services: Services, asked: Asked) -> Reply:
    """What lies there, the newest first."""
    found = services.bin.all()
    nothing = [asked.translate("The bin is empty")]
    return [_json(one) for one in found], [_line(one) for one in found] or nothing


@with_services
def put_back(services: Services, asked: Asked) -> Reply:
    """Take something out again, by the name that the list gives it."""
    thrown = _found(services, lambda one: one.id == asked.id, asked)
    services.bin.put_back(thrown)
    return {"put_back": thrown.id}, [thrown.id]


@with_services
def erase(services: Services, asked: Asked) -> Reply:
    """From the data and its backups; what could not be reached is said."""
    wanted = (_KINDS[asked.kind], asked.id.removeprefix(OWN))
    thrown = _found(services, lambda one: (one.kind, one.key) == wanted, asked)
    services.bin.erase(thrown)
    say_left(services, asked)
    return {"kind": asked.kind, "id": asked.id}, []


def _found(services: Services, is_it: Callable[[Thrown], bool], asked: Asked) -> Thrown:
    thrown = next(filter(is_it, services.bin.all()), None)
    if thrown is None:
        raise NotFound("thrown", asked.id)
    return thrown


def say_left(services: Services, asked: Asked) -> None:
    """Erase from backups too; name the places that still have it."""
    erasing = services.erasing
    erasing.finish()
    for said in still_there(erasing.left, erasing.is_waiting, asked.translate):
        asked.say(said)


def _json(one: Thrown) -> dict[str, object]:
    at = one.at.isoformat(timespec="seconds") if one.at else None
    return fields(one, "id kind title", or_null="of") | {"thrown_at": at}


def _line(one: Thrown) -> str:
    day = one.at.date().isoformat() if one.at else "-"
    return f"{one.id}  {day}  {' · '.join(part for part in (one.title, one.of) if part)}"
