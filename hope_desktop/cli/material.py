"""`material`: what a trainer brings, of any type."""

import argparse
from dataclasses import replace

from hope_desktop.cli.parser import MODULES, Subparsers, known, place, stored_number, whole_number
from hope_desktop.cli.wiring import Context, Reply, fields, with_services
from hope_desktop.domain.ids import ActivityId, MaterialId, SessionId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.modules import Module
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.paper import left_out_text
from hope_desktop.i18n.refusals import arrival_sentences, sentence
from hope_desktop.services.library.materials import let_see
from hope_desktop.services.library.taking_in import Arrival
from hope_desktop.services.opening import Services

_NONE = "none"
_HERS = _("Only for you until you say otherwise (--no-only-me): %(names)s.")
_NOT_ASKED = _("Not asked who may see it (--only-me keeps it for you): %(names)s.")


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("material", _("what you bring yourself, of any type"))
    add = group.add("add", _("keep files, or folders of files"), add_files)
    add.add_argument("paths", nargs="+", type=place, metavar=_("FILE"))
    add.add_argument("--module", choices=MODULES)
    add.add_argument("--purpose", choices=tuple(Purpose))
    add.add_argument("--title", type=known)
    add.add_argument("--only-me", action=argparse.BooleanOptionalAction)
    listing = group.add("list", _("list what you brought"), list_all)
    listing.add_argument("--search", type=known)
    listing.add_argument("--module", choices=(*MODULES, _NONE))
    group.add("show", _("show one piece"), show, id=stored_number)
    group.add("remove", _("put a piece in the bin"), remove, id=stored_number)
    export = group.add("export", _("write the file as it came"), export_file, id=stored_number)
    export.add_argument("--out", type=place, required=True)
    about = _("let it belong to an activity or workshop")
    link = group.add("link", about, link_to, id=stored_number)
    to = link.add_mutually_exclusive_group(required=True)
    to.add_argument("--activity", type=known)
    to.add_argument("--session", type=stored_number)
    link.add_argument("--copies", type=whole_number)
    about = _("make a handout of its text")
    handout = group.add("to-handout", about, handout_from_piece, id=stored_number)
    handout.add_argument("--activity", type=known, required=True)
    handout.add_argument("--pictures", action="store_true")


@with_services
def add_files(services: Services, arguments: argparse.Namespace, context: Context) -> Reply:
    """Keep files; a sentence for each that cannot be kept. Refused only when none could."""
    arrivals, refused = services.files.take_in_all(arguments.paths)
    last = refused[-1] if refused and not arrivals else None
    for error in refused[:-1] if last else refused:
        context.say(sentence(error, context.translate))
    if last:
        raise last
    came = ((one.material.file_name, one.trouble, one.dropped) for one in arrivals)
    for said in arrival_sentences(came, context.translate):
        context.say(said)
    wanted, only_me = [_as_asked(one, arguments) for one in arrivals], arguments.only_me
    ids, _changes = services.materials.add(wanted, only_me=only_me)
    if only_me is not None:
        let_see(services.materials, ids, only_me=only_me)  # what was there already
    pieces = [services.materials.get(one) for one in ids]
    if only_me is None:
        for hers, text in ((True, _HERS), (False, _NOT_ASKED)):
            names = [one.title for one in pieces if one.only_me is hers]
            if names:
                context.say(text, names=listed(names, context.translate))
    return [_json(one) for one in pieces], [str(one) for one in ids]


def _as_asked(arrival: Arrival, arguments: argparse.Namespace) -> Arrival:
    piece = arrival.material
    if arguments.module:
        piece = replace(piece, module=Module(arguments.module))
    if arguments.purpose:
        piece = replace(piece, purpose=Purpose(arguments.purpose))
    if piece.purpose is Purpose.PUPILS and arguments.purpose:
        piece = replace(piece, group_size=GroupSize.ONE)
    return replace(arrival, material=replace(piece, title=arguments.title or piece.title))


@with_services
def list_all(services: Services, arguments: argparse.Namespace, context: Context) -> Reply:
    """What there is, newest first; what was searched, best first."""
    if arguments.search:
        found = services.materials.search(arguments.search)
    else:
        found = services.materials.all()
    if arguments.module:
        wanted = None if arguments.module == _NONE else Module(arguments.module)
        found = tuple(one for one in found if one.module is wanted)
    nothing = [context.translate("There is nothing of your own here yet.")]
    return [_json(one) for one in found], [_line(one) for one in found] or nothing


@with_services
def show(services: Services, arguments: argparse.Namespace, _context: Context) -> Reply:
    """One piece."""
    piece = services.materials.get(MaterialId(arguments.id))
    return _json(piece), [_line(piece)]


@with_services
def remove(services: Services, arguments: argparse.Namespace, _context: Context) -> Reply:
    """Put a piece in the bin."""
    services.materials.remove(MaterialId(arguments.id))
    return {"removed": arguments.id}, [str(arguments.id)]


@with_services
def export_file(services: Services, arguments: argparse.Namespace, _context: Context) -> Reply:
    """Write the bytes as they came."""
    services.files.export(MaterialId(arguments.id), arguments.out)
    return {"file": str(arguments.out)}, [str(arguments.out)]


@with_services
def link_to(services: Services, arguments: argparse.Namespace, _context: Context) -> Reply:
    """Let a piece belong somewhere."""
    piece = MaterialId(arguments.id)
    to = ActivityId(arguments.activity) if arguments.activity else SessionId(arguments.session)
    services.materials.link([piece], to, copies=arguments.copies)
    return _json(services.materials.get(piece)), [str(piece)]


@with_services
def handout_from_piece(
    services: Services, arguments: argparse.Namespace, context: Context
) -> Reply:
    """A handout with the text of a piece; says what could not come along."""
    piece, office = MaterialId(arguments.id), services.office_texts
    text = office.read(piece)
    every = enumerate(text.pictures) if arguments.pictures else ()
    along = {n: about for n, (_part, about) in every if office.picture(piece, text, n)}
    made, _changes, _text = office.to_handout(piece, ActivityId(arguments.activity), along)
    missing = len(text.pictures) - len(along)
    if said := left_out_text(text.left_out, missing, context.translate):
        context.say(said)
    left_out = [*sorted(text.left_out), *["pictures"] * bool(missing)]
    pictures = [about for _part, about in text.pictures]
    return {"id": made, "left_out": left_out, "pictures": pictures}, [made]


def _json(piece: Material) -> dict[str, object]:
    names = "id title file_name bytes sha256 pages module purpose tags only_me activities"
    return fields(piece, names) | {
        "type": piece.kind.value,
        "sessions": [{"id": session, "copies": copies} for session, copies in piece.sessions],
    }


def _line(piece: Material) -> str:
    size = f"{-(-piece.bytes // 1000):8} kB"
    return f"{piece.id:4}  {piece.kind.value:8} {size}  {piece.title}"
