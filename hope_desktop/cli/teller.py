"""`session tell` and `teller`: who tells a story, and who stops telling it."""

from hope_desktop.cli.bin_ import say_left
from hope_desktop.cli.parser import Subparsers, known, stored_number
from hope_desktop.cli.wiring import Asked, Reply, with_services
from hope_desktop.domain.ids import Changes, SessionId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.stories import STORY_READY
from hope_desktop.services.opening import Services


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("teller", _("who tells a story"))
    group.add("stop", _("tell it for now in no workshop to come"), stop, name=known)
    group.add("resume", _("tell it again"), resume, name=known)
    group.add("erase", _("erase who told, from backups too"), erase, name=known)


def add_tell(group: Subparsers) -> None:
    """`session tell`."""
    telling = group.add("tell", _("choose who tells the story"), tell, id=stored_number)
    who = telling.add_mutually_exclusive_group(required=True)
    who.add_argument("--teller", type=known, metavar=group.translate("NAME"))
    who.add_argument(
        "--made-up", action="store_true", help=group.translate("read the made-up story")
    )


@with_services
def tell(services: Services, asked: Asked) -> Reply:
    """A trainer of the workshop, or nobody: then the made-up story is read."""
    session_id = SessionId(asked.id)
    if asked.made_up:
        if services.telling.read_instead(session_id):
            asked.say(STORY_READY)
    else:
        services.telling.tell(session_id, asked.teller)
    teller = services.planning.session(session_id).told_by or None
    said = teller or asked.translate("the made-up story")
    return {"id": session_id, "teller": teller}, [said]


@with_services
def stop(services: Services, asked: Asked) -> Reply:
    """In every workshop to come; which these are is the answer."""
    changes = services.telling.stop(asked.name)
    if changes:
        asked.say(STORY_READY)
    return _sessions(changes)


@with_services
def resume(services: Services, asked: Asked) -> Reply:
    """In every workshop to come that was stopped."""
    return _sessions(services.telling.resume(asked.name))


@with_services
def erase(services: Services, asked: Asked) -> Reply:
    """From every plan and backup; the plans are the answer, and what still has it is said."""
    name = asked.name
    changes = services.erasing.run(lambda: services.telling.forget(name), teller=name)
    say_left(services, asked)
    return _sessions(changes)


def _sessions(changes: Changes) -> Reply:
    sessions = sorted(changes.sessions)
    return {"sessions": sessions}, [str(one) for one in sessions]
