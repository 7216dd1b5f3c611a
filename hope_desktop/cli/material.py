"""`material`: what a trainer brings, of any type."""

import argparse
from collections.abc import Callable
from dataclasses import replace

from hope_desktop.cli.parser import Parser, Subparsers, known, number, place, stored_number
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.ids import ActivityId, MaterialId, SessionId
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.modules import Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label
from hope_desktop.i18n.refusals import sentence
from hope_desktop.i18n.unusable import left_out_text
from hope_desktop.services.library.taking_in import Arrival

_MODULES = tuple(module.value for module in Module)
_NONE = "none"


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("material", words(_("what you bring yourself, of any type")))
    add = group.add("add", words(_("keep files, or folders of files")), add_files)
    add.add_argument("paths", nargs="+", type=place, metavar=words(_("FILE")))
    add.add_argument("--module", choices=_MODULES)
    add.add_argument("--purpose", choices=tuple(Purpose))
    add.add_argument("--title", type=known)
    listing = group.add("list", words(_("list what you brought")), list_all)
    listing.add_argument("--search", type=known)
    listing.add_argument("--module", choices=(*_MODULES, _NONE))

    def of_one(name: str, text: str, run: Callable[..., int]) -> Parser:
        parser = group.add(name, words(text), run)
        parser.add_argument("id", type=stored_number)
        return parser

    of_one("show", _("show one piece"), show)
    of_one("remove", _("put a piece in the bin"), remove)
    export = of_one("export", _("write the file as it came"), export_file)
    export.add_argument("--out", type=place, required=True)
    link = of_one("link", _("let it belong to an activity or workshop"), link_to)
    to = link.add_mutually_exclusive_group(required=True)
    to.add_argument("--activity", type=known)
    to.add_argument("--session", type=stored_number)
    link.add_argument("--copies", type=number)
    handout = of_one("to-handout", _("make a handout of its text"), to_handout)
    handout.add_argument("--activity", type=known, required=True)


def add_files(arguments: argparse.Namespace, context: Context) -> int:
    """Keep files; a sentence for each that cannot be kept. Refused only when none could."""
    with context.opened() as services:
        arrivals, refused = services.files.take_in_all(arguments.paths)
        if len(refused) == 1 and not arrivals:
            raise refused[0]
        for error in refused:
            context.say(sentence(error, context.translate))
        if refused and not arrivals:
            return 1
        for arrival in arrivals:
            if arrival.unprinted is not None:
                context.say(sentence(arrival.unprinted, context.translate))
            for dropped in sorted(arrival.dropped, key=lambda one: one.value):
                said = context.translate("Taken out: %(what)s.")
                context.say(said % {"what": label(dropped, context.translate)})
        arrivals = [_as_asked(arrival, arguments) for arrival in arrivals]
        ids, _changes = services.materials.add(arrivals)
        kept = [services.materials.get(one) for one in ids]
    context.answer([_json(one) for one in kept], [str(one) for one in ids])
    return 0


def _as_asked(arrival: Arrival, arguments: argparse.Namespace) -> Arrival:
    piece = arrival.material
    if arguments.module:
        piece = replace(piece, module=Module(arguments.module))
    if arguments.purpose:
        piece = replace(piece, purpose=Purpose(arguments.purpose))
    return replace(arrival, material=replace(piece, title=arguments.title or piece.title))


def list_all(arguments: argparse.Namespace, context: Context) -> int:
    """What there is, newest first; what was searched, best first."""
    with context.opened() as services:
        if arguments.search:
            found = services.materials.search(arguments.search)
        else:
            found = services.materials.all()
    if arguments.module:
        wanted = None if arguments.module == _NONE else Module(arguments.module)
        found = tuple(one for one in found if one.module is wanted)
    nothing = [context.translate("There is nothing of your own here yet.")]
    context.answer([_json(one) for one in found], [_line(one) for one in found] or nothing)
    return 0


def show(arguments: argparse.Namespace, context: Context) -> int:
    """One piece."""
    with context.opened() as services:
        piece = services.materials.get(MaterialId(arguments.id))
    context.answer(_json(piece), [_line(piece)])
    return 0


def remove(arguments: argparse.Namespace, context: Context) -> int:
    """Put a piece in the bin."""
    with context.opened() as services:
        services.materials.remove(MaterialId(arguments.id))
    context.answer({"removed": arguments.id}, [str(arguments.id)])
    return 0


def export_file(arguments: argparse.Namespace, context: Context) -> int:
    """Write the bytes as they came."""
    with context.opened() as services:
        services.files.export(MaterialId(arguments.id), arguments.out)
    context.answer({"file": str(arguments.out)}, [str(arguments.out)])
    return 0


def link_to(arguments: argparse.Namespace, context: Context) -> int:
    """Let a piece belong somewhere."""
    piece = MaterialId(arguments.id)
    to = ActivityId(arguments.activity) if arguments.activity else SessionId(arguments.session)
    with context.opened() as services:
        services.materials.link([piece], to, copies=arguments.copies)
        kept = services.materials.get(piece)
    context.answer(_json(kept), [str(piece)])
    return 0


def to_handout(arguments: argparse.Namespace, context: Context) -> int:
    """A handout with the text of a piece; says what could not come along."""
    with context.opened() as services:
        made, _changes, left_out = services.files.to_handout(
            MaterialId(arguments.id), ActivityId(arguments.activity)
        )
    if left_out:
        context.say(left_out_text(left_out, context.translate))
    context.answer({"id": made, "left_out": sorted(left_out)}, [made])
    return 0


def _json(piece: Material) -> dict[str, object]:
    return {
        "id": piece.id,
        "title": piece.title,
        "file_name": piece.file_name,
        "type": piece.kind.value,
        "bytes": piece.bytes,
        "sha256": piece.sha256,
        "pages": piece.pages,
        "module": piece.module.value if piece.module else None,
        "purpose": piece.purpose.value,
        "tags": list(piece.tags),
        "only_me": piece.only_me,
        "activities": list(piece.activities),
        "sessions": [{"id": session, "copies": copies} for session, copies in piece.sessions],
    }


def _line(piece: Material) -> str:
    size = f"{-(-piece.bytes // 1000):8} kB"
    return f"{piece.id:4}  {piece.kind.value:8} {size}  {piece.title}"
