"""`next`: what to do otherwise in a part next time."""

from hope_desktop.cli.parser import Subparsers, known, stored_number
from hope_desktop.cli.session_words import moment_text
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
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
    adding.add_no_name()
    listing = group.add("list", _("list the lines that are not worked in"), list_lines)
    listing.add_argument("--activity", metavar="1.4")
    group.add("done", _("a line was worked in"), note_done, id=known)


@with_services
def add(services: Services, asked: Asked) -> Reply:
    """After a workshop; when none is named, after the last one that had this part."""
    activity = ActivityId(asked.activity)
    services.library.activity(activity)
    session = SessionId(asked.session or services.aftercares.last_with(activity))
    services.aftercares.write_next_time(session, activity, asked.text, sure=asked.no_name)
    return {"id": f"{session}/{activity}"}, [f"{session}/{activity}"]


@with_services
def list_lines(services: Services, asked: Asked) -> Reply:
    """The newest first."""
    wanted = asked.activity
    found = [
        one
        for one in services.aftercares.next_times()
        if wanted is None or one.line.activity == wanted
    ]
    return (
        [
            {"id": _id(one), "session": one.session, "start": moment_text(one.start)}
            | fields(one.line, "activity text on_paper")
            for one in found
        ],
        [f"{_id(one):10}  {earlier_text(one, asked.translate)}" for one in found],
    )


@with_services
def note_done(services: Services, asked: Asked) -> Reply:
    """It is shown no more."""
    for one in services.aftercares.next_times():
        if _id(one) == asked.id:
            services.aftercares.work_in(one)
            return {"done": asked.id}, [asked.id]
    raise NotFound("next_time", asked.id)


def _id(earlier: Earlier) -> str:
    return f"{earlier.session}/{earlier.line.activity}"
