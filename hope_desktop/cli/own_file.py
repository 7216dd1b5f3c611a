"""`file`: a trainer's own files, which are printed with an activity."""

import argparse
from dataclasses import replace

from hope_desktop.cli.parser import Subparsers, known, place, stored_number
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.ids import ActivityId, OwnFileId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label
from hope_desktop.services.library.own_files import OwnFile, look_at

_SIZES = tuple(size.value for size in GroupSize)


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("file", words(_("your own files beside an activity")))
    add = group.add("add", words(_("keep a PDF or picture beside an activity")), add_file)
    add.add_argument("activity", type=known)
    add.add_argument("file", type=place, metavar=words(_("FILE")))
    add.add_argument("--title", type=known)
    add.add_argument("--group-size", choices=_SIZES, default=_SIZES[0])
    listing = group.add("list", words(_("list the own files of an activity")), list_files)
    listing.add_argument("activity", type=known)
    remove = group.add("remove", words(_("put an own file in the bin")), remove_file)
    remove.add_argument("id", type=stored_number)


def add_file(arguments: argparse.Namespace, context: Context) -> int:
    """Keep a file; gives its number, and says what was taken out of it."""
    clean = look_at(arguments.file)
    if arguments.title:
        clean = replace(clean, title=arguments.title)
    activity, size = ActivityId(arguments.activity), GroupSize(arguments.group_size)
    with context.opened() as services:
        file_id, _changes = services.own_files.add(activity, clean, size)
        kept = services.own_files.get(file_id)
    for dropped in sorted(clean.dropped, key=lambda one: one.value):
        said = context.translate("Taken out: %(what)s.")
        context.say(said % {"what": label(dropped, context.translate)})
    context.answer(_json(kept), [str(file_id)])
    return 0


def list_files(arguments: argparse.Namespace, context: Context) -> int:
    """The files of an activity, in the order they came."""
    activity = ActivityId(arguments.activity)
    with context.opened() as services:
        services.library.activity(activity)
        found = services.own_files.of_activity(activity)
    nothing = [context.translate("There are no own files here yet.")]
    context.answer([_json(file) for file in found], [_line(file) for file in found] or nothing)
    return 0


def remove_file(arguments: argparse.Namespace, context: Context) -> int:
    """Put a file in the bin."""
    file_id = OwnFileId(arguments.id)
    with context.opened() as services:
        services.own_files.remove(file_id)
    context.answer({"removed": file_id}, [str(file_id)])
    return 0


def _json(file: OwnFile) -> dict[str, object]:
    return {
        "id": file.id,
        "activity": file.activity,
        "title": file.title,
        "group_size": file.group_size.value,
        "pages": file.pages,
        "bytes": file.bytes,
        "sha256": file.sha256,
    }


def _line(file: OwnFile) -> str:
    return f"{file.id:4}  {file.pages:3}  {file.bytes // 1000:6} kB  {file.title}"
