"""`promise`: what was agreed at a table, and what became of it."""

from hope_desktop.cli.parser import Subparsers, known, stored_number
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services, written
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.promises import Promise, Promised, PromiseState
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.promises import month_text, outcome_text
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw, write_file


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("promise", _("what was agreed at a table"))
    adding = group.add("add", _("write down what was agreed"), add)
    adding.add_argument("--session", type=stored_number, required=True, metavar="ID")
    adding.add_argument("--what", required=True, metavar=_("TEXT"))
    adding.add_argument("--by", default="", metavar=_("DEPARTMENT"))
    adding.add_argument("--due", default="", metavar="2027-03")
    listing = group.add("list", _("list what was agreed"), list_promises)
    listing.add_argument("--open", action="store_true", help=_("of which nothing was heard"))
    outcome = group.add("outcome", _("note what became of it"), note, id=known)
    ways = outcome.add_mutually_exclusive_group(required=True)
    for one in (PromiseState.DONE, PromiseState.PARTLY, PromiseState.NOT_YET):
        ways.add_argument(f"--{one.value}", dest="outcome", action="store_const", const=one)
    ways.add_argument("--cannot", type=known, metavar=_("BECAUSE"))
    outcome.add_argument("--said", default="", metavar=_("TEXT"))
    for command in (adding, outcome):
        command.add_no_name()
    printing = group.add("print", _("all of it on paper"), print_all)
    printing.add_out()


@with_services
def add(services: Services, asked: Asked) -> Reply:
    """After those that were written down before."""
    session = SessionId(asked.session)
    kept = services.aftercares.get(session).promises
    new = Promise(asked.what, asked.by, asked.due)
    services.aftercares.agree(session, (*kept, new), sure=asked.no_name)
    made = f"{session}/{len(kept) + 1}"
    return {"id": made}, [made]


@with_services
def list_promises(services: Services, asked: Asked) -> Reply:
    """The oldest first."""
    every = services.aftercares.promises()
    found = [one for one in every if not (asked.open and one.promise.outcome)]
    translate = asked.translate
    return (
        [
            {"id": _id(one)}
            | fields(one, "session group")
            | fields(one.promise, "what by outcome said", or_null="due")
            for one in found
        ],
        [
            f"{_id(one):8}  {one.promise.what}  {one.promise.by}"
            f"  {month_text(one.promise.due, translate)}  ({outcome_text(one, translate)})"
            for one in found
        ],
    )


@with_services
def note(services: Services, asked: Asked) -> Reply:
    """One of four answers."""
    wanted = next((o for o in services.aftercares.promises() if _id(o) == asked.id), None)
    if wanted is None:
        raise NotFound("promise", asked.id)
    outcome = PromiseState.CANNOT if asked.cannot else asked.outcome
    said, sure = asked.cannot or asked.said, asked.no_name
    services.aftercares.answer(wanted, outcome, said, sure=sure)
    return {"id": asked.id, "outcome": outcome}, [asked.id]


@with_services
def print_all(services: Services, asked: Asked) -> Reply:
    """The page *Adviezen en wat ermee gebeurde*."""
    document = services.years.advice(services.aftercares.promises())
    write_file(draw(document).pdf, asked.out)
    return written(asked.out)


def _id(one: Promised) -> str:
    return f"{one.session}/{one.number + 1}"
