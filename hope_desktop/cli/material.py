"""`material`: what a trainer brings, of any type."""

import argparse
from dataclasses import replace

from hope_desktop.cli.parser import Parser, Subparsers, known, place, stored_number, whole_number
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services, written
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.terms import ActivityId, MaterialId, Module, SessionId
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.refusals import arrival_sentences, sentence
from hope_desktop.services.library.materials import let_see
from hope_desktop.services.library.taking_in import Arrival
from hope_desktop.services.opening import Services

_NONE = "none"
_NOTHING = _("Nothing of yours here yet")
_HERS = _("Only for you until you say otherwise (--no-only-me): %(names)s.")
_NOT_ASKED = _("Not asked who may see it (--only-me keeps it for you): %(names)s.")


def add_to(command: Parser) -> None:
    """Add the commands of this file."""
    group = Subparsers(command)
    add = group.add("add", "keep files, or folders of files", add_files)
    add.add_argument("paths", nargs="+", type=place)
    add.add_argument("--module", choices=[one.value for one in Module])
    add.add_argument("--purpose", choices=[one for one in Purpose if one is not Purpose.TEXT])
    add.add_argument("--title")
    add.add_argument("--only-me", action=argparse.BooleanOptionalAction)
    listing = group.add("list", "list all", list_all)
    listing.add_argument("--search")
    listing.add_argument("--module", choices=[*(one.value for one in Module), _NONE])
    group.add("show", "show one", show, id=stored_number)
    group.add("remove", "put a piece in the bin", remove, id=stored_number)
    export = group.add("export", "write the file as it came", export_file, id=stored_number)
    export.add_out()
    about = "let it belong to an activity or workshop"
    link = group.add("link", about, link_to, id=stored_number)
    to = link.add_mutually_exclusive_group(required=True)
    to.add_argument("--activity", type=known)
    to.add_argument("--session", type=stored_number)
    link.add_argument("--copies", type=whole_number)


@with_services
def add_files(services: Services, asked: Asked) -> Reply:
    """Keep files; a sentence for each that cannot be kept. Refused only when none could."""
    arrivals, refused = services.files.take_in_all(asked.paths)
    last = refused[-1] if refused and not arrivals else None
    for error in refused[:-1] if last else refused:
        asked.say(sentence(error, asked.translate))
    if last:
        raise last
    came = ((one.material.file_name, one.trouble, one.dropped) for one in arrivals)
    for said in arrival_sentences(came, asked.translate):
        asked.say(said)
    wanted, only_me = [_as_asked(one, asked) for one in arrivals], asked.only_me
    ids, _changes = services.materials.add(wanted)
    if only_me is not None:
        let_see(services.materials, ids, only_me=only_me)  # also what was there already
    pieces = [services.materials.get(one) for one in ids]
    if only_me is None:
        for hers, text in ((True, _HERS), (False, _NOT_ASKED)):
            names = [one.title for one in pieces if one.only_me is hers]
            if names:
                asked.say(text, names=listed(names, asked.translate))
    return [_json(one) for one in pieces], [str(one) for one in ids]


def _as_asked(arrival: Arrival, asked: Asked) -> Arrival:
    piece = arrival.material
    if asked.module:
        piece = replace(piece, module=Module(asked.module))
    if asked.purpose:
        piece = replace(piece, purpose=Purpose(asked.purpose))
    if piece.purpose is Purpose.PUPILS and asked.purpose:
        piece = replace(piece, group_size=GroupSize.ONE)
    only_me = asked.only_me or piece.only_me
    piece = replace(piece, title=asked.title or piece.title, only_me=only_me)
    return replace(arrival, material=piece)


@with_services
def list_all(services: Services, asked: Asked) -> Reply:
    """Show what there is, newest first; what was searched, best first."""
    pieces = services.materials
    found = pieces.search(asked.search) if asked.search else pieces.all()
    if asked.module:
        wanted = None if asked.module == _NONE else Module(asked.module)
        found = tuple(one for one in found if one.module is wanted)
    said = _("Nothing found") if pieces.all() else _NOTHING
    nothing = [asked.translate(said)]
    return [_json(one) for one in found], [_line(one) for one in found] or nothing


@with_services
def show(services: Services, asked: Asked) -> Reply:
    """Show one piece."""
    piece = services.materials.get(MaterialId(asked.id))
    return _json(piece), [_line(piece)]


@with_services
def remove(services: Services, asked: Asked) -> Reply:
    """Put a piece in the bin."""
    services.materials.remove(MaterialId(asked.id))
    return {"removed": asked.id}, [str(asked.id)]


@with_services
def export_file(services: Services, asked: Asked) -> Reply:
    """Write the bytes as they came."""
    services.files.export(MaterialId(asked.id), asked.out)
    return written(asked.out)


@with_services
def link_to(services: Services, asked: Asked) -> Reply:
    """Let a piece belong somewhere."""
    piece = MaterialId(asked.id)
    to = ActivityId(asked.activity) if asked.activity else SessionId(asked.session)
    services.materials.link([piece], to, copies=asked.copies)
    return _json(services.materials.get(piece)), [str(piece)]


def _json(piece: Material) -> dict[str, object]:
    names = "id title file_name bytes sha256 pages module purpose tags only_me activities"
    return fields(piece, names) | {
        "type": piece.kind.value,
        "sessions": [{"id": session, "copies": copies} for session, copies in piece.sessions],
    }


def _line(piece: Material) -> str:
    size = f"{-(-piece.bytes // 1000):8} kB"
    return f"{piece.id:4}  {piece.kind.value:8} {size}  {piece.title}"
