"""`next`: what to do otherwise in a part next time."""

import argparse

from hope_desktop.cli.parser import Subparsers, known, stored_number
from hope_desktop.cli.session_words import moment_text
from hope_desktop.cli.wiring import Context, Reply, with_services
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.workshops.next_time import Earlier
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.next_time import earlier_text
from hope_desktop.services.opening import Services


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("next", _("what to do otherwise next time"))
    adding = group.add("add", _("write a line at a part"), add, activity=known, text=known)
    adding.add_argument("--session", type=stored_number, metavar="ID")
    adding.add_argument("--no-name", action="store_true", help=_("no word in it is a name"))
    listing = group.add("list", _("list the lines that are not worked in"), list_lines)
    listing.add_argument("--activity", type=known, metavar="1.4")
    group.add("done", _("a line was worked in"), note_done, id=known)


@with_services
def add(services: Services, arguments: argparse.Namespace, _context: Context) -> Reply:
    """After a workshop; when none is named, after the last one that had this part."""
    activity = ActivityId(arguments.activity)
    services.library.activity(activity)
    session = SessionId(arguments.session or services.aftercares.last_with(activity))
    services.aftercares.write_next_time(session, activity, arguments.text, sure=arguments.no_name)
    return {"id": f"{session}/{activity}"}, [f"{session}/{activity}"]


@with_services
def list_lines(services: Services, arguments: argparse.Namespace, context: Context) -> Reply:
    """The newest first."""
    wanted = arguments.activity
    found = [
        one
        for one in services.aftercares.next_times()
        if wanted is None or one.line.activity == wanted
    ]
    return (
        [
            {
                "id": _id(one),
                "session": one.session,
                "start": moment_text(one.start),
                "activity": one.line.activity,
                "text": one.line.text,
                "on_paper": one.line.on_paper,
            }
            for one in found
        ],
        [f"{_id(one):10}  {earlier_text(one, context.translate)}" for one in found],
    )


@with_services
def note_done(services: Services, arguments: argparse.Namespace, _context: Context) -> Reply:
    """It is shown no more."""
    for one in services.aftercares.next_times():
        if _id(one) == arguments.id:
            services.aftercares.work_in(one)
            return {"done": arguments.id}, [arguments.id]
    raise NotFound("next_time", arguments.id)


def _id(earlier: Earlier) -> str:
    return f"{earlier.session}/{earlier.line.activity}"
