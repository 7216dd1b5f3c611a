"""`package`: to a colleague and from one."""

from hope_desktop.cli.parser import Parser, Subparsers, known, place, stored_number
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services, written
from hope_desktop.domain.errors import NothingToSend
from hope_desktop.domain.package import Thing
from hope_desktop.domain.terms import ActivityId, MaterialId, Module, SessionId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.packages import kind_name, workshop_title
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.opening import Services
from hope_desktop.services.packages import Incoming
from hope_desktop.services.sending import Parcel


def add_to(command: Parser) -> None:
    """Add the commands of this file."""
    group = Subparsers(command)
    export = group.add("export", "write what is your own in one file", write)
    what = export.add_mutually_exclusive_group(required=True)
    what.add_argument("--session", type=stored_number)
    what.add_argument("--activity", type=known, nargs="+")
    what.add_argument("--module", choices=[one.value for one in Module])
    what.add_argument("--material", type=stored_number, nargs="+")
    what.add_argument("--all-mine", action="store_true")
    export.add_argument("--lines", action="store_true", help="with your lines about texts")
    export.add_out()
    export.add_argument("--from", dest="sender", default="")
    group.add("show", "look what is in a file of a colleague", show, file=place)
    taking = "take it in; what is your own stays as it is"
    importing = group.add("import", taking, take_in, file=place)
    importing.add_argument("--differ", choices=("mine", "both"), default="mine")


def _parcel(services: Services, asked: Asked) -> Parcel:
    sending = services.packages.sending
    if asked.session is not None:
        session = services.planning.session(SessionId(asked.session))
        named = services.library.template(session.template).title if session.template else ""
        title = workshop_title(named, session.facts.slot_minutes, asked.translate)
        return sending.of_session(session.id, title)
    if asked.activity:
        names = [one for text in asked.activity for one in text.split(",") if one]
        return sending.of_activities([ActivityId(one) for one in names])
    if asked.module:
        return sending.of_module(Module(asked.module))
    if asked.material:
        return sending.of_material([MaterialId(one) for one in asked.material])
    return sending.all_mine()


@with_services
def write(services: Services, asked: Asked) -> Reply:
    """Write a package; what stays behind is told."""
    sending = services.packages.sending
    try:
        parcel = _parcel(services, asked)
    except NothingToSend:
        if not asked.lines:
            raise
        parcel = sending.of_lines()
    else:
        parcel = sending.of_lines(parcel) if asked.lines else parcel
    sending.write(parcel, asked.out, asked.sender)
    services.lines.note_sent(parcel.package.lines)
    for thing in parcel.package.things:
        asked.say(f"{kind_name(thing.kind, asked.translate)}: {thing.title}")
    for thing in parcel.left_out:
        text = _("This stays, since it may not be passed on: %(titles)s.")
        asked.say(text, titles=thing.title)
    left_out = [_thing(one) for one in parcel.left_out]
    return written(asked.out, left_out=left_out)


@with_services
def show(services: Services, asked: Asked) -> Reply:
    """Show what is in it, beside what is here; changes nothing."""
    package = services.packages.read(asked.file)
    incoming = services.packages.compare(asked.file, package)
    signs = ((incoming.new, "+"), (incoming.differs, "~"), (incoming.same, "="))
    lines = [
        f"{sign} {kind_name(one.kind, asked.translate)}: {one.title}"
        for things, sign in signs
        for one in things
    ]
    return _json(incoming, asked), lines


@with_services
def take_in(services: Services, asked: Asked) -> Reply:
    """Take it in; prints the change that takes it back, or nothing when all was here already."""
    package = services.packages.read(asked.file)
    incoming = services.packages.compare(asked.file, package)
    files = services.packages.keep_files(incoming)
    wrong, changes = services.packages.take_in(incoming, files, beside=asked.differ == "both")
    for row in wrong:
        said = asked.translate("Changed since you printed it: %(names)s.")
        asked.say(said % {"names": f"{row.id} {row.class_label}"})
    for thing, error in incoming.refused:
        asked.say(f"{thing.title}: {sentence(error, asked.translate)}")
    document = {"change": changes.change, **_json(incoming, asked)}
    return document, [] if changes.change is None else [str(changes.change)]


def _json(incoming: Incoming, asked: Asked) -> dict[str, object]:
    refused = [
        {**_thing(one), "why": sentence(error, asked.translate)} for one, error in incoming.refused
    ]
    return {
        "from": incoming.package.sender,
        "made_at": incoming.package.made_on,
        "format": incoming.package.format,
        **{name: [*map(_thing, getattr(incoming, name))] for name in ("new", "differs", "same")},
        "left_out": [{"kind": kind.value} for kind in incoming.package.left_out],
        "refused": refused,
    }


def _thing(thing: Thing) -> dict[str, object]:
    return fields(thing, "kind title") | {"id": thing.key}
