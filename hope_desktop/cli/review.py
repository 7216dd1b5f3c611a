"""`review`: who read the texts, what waits for whom, and noting that somebody did."""

import argparse
from pathlib import Path

from hope_desktop.cli.parser import Subparsers, known
from hope_desktop.cli.wiring import Context, Reply, with_services
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label, waits_text
from hope_desktop.i18n.reviews import record_text
from hope_desktop.services.opening import Services


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("review", _("who read the texts"))
    group.add("status", _("how many texts were read, by role"), show_status)
    group.add("waiting", _("what is not printed, and whom it waits for"), list_waiting)
    group.add("show", _("who read a text in its wording of today"), show, id=known)
    noting = group.add("record", _("somebody read all of it and found it good"), record, id=known)
    roles = [role.value for role in ReviewRole]
    noting.add_argument("--role", required=True, choices=roles)
    noting.add_argument("--month", default="", metavar="2026-11")
    noting.add_argument("--organisation", type=known, default="", metavar=_("NAME"))
    group.add("list", _("what trainers say is not right"), list_remarks)
    saying = group.add("remark", _("say what is not right in a text"), remark, id=known)
    saying.add_argument("--words", required=True, metavar=_("TEXT"))
    saying.add_argument("--line", default="", metavar=_("TEXT"))
    writing = group.add("write", _("put the records in the files of a library"), write)
    writing.add_argument("folder", type=Path)


@with_services
def show_status(services: Services, _arguments: argparse.Namespace, context: Context) -> Reply:
    """By role: asked, read, found good, and not printed until it does."""
    counts = services.reviews.counts()
    words = context.translate(
        _("%(role)s: asked %(asked)d, read %(read)d, good %(good)d, waiting %(waiting)d")
    )
    return (
        {role.value: one._asdict() for role, one in counts.items()},
        [words % {"role": label(r, context.translate), **c._asdict()} for r, c in counts.items()],
    )


@with_services
def list_waiting(services: Services, _arguments: argparse.Namespace, context: Context) -> Reply:
    """Activities and texts, each with who has to find it good, as often as readers are missing."""
    waiting = services.library.waiting()
    return (
        {text: [role.value for role in roles] for text, roles in waiting.items()},
        [f"{text}  {waits_text(roles, context.translate)}" for text, roles in waiting.items()],
    )


@with_services
def show(services: Services, arguments: argparse.Namespace, context: Context) -> Reply:
    """Its state, and by whom; never a name."""
    found = services.reviews.of(arguments.id)
    rows = [
        {
            "role": r.role.value,
            "month": r.month,
            "organisation": r.organisation,
            "verdict": r.verdict.value,
        }
        for r in found.records
    ]
    lines = [record_text(one, one.month, context.translate) for one in found.records]
    nobody = context.translate(_("Nobody has read this wording yet."))
    return {"id": arguments.id, "state": found.state.value, "records": rows}, lines or [nobody]


@with_services
def record(services: Services, arguments: argparse.Namespace, context: Context) -> Reply:
    """Of the wording of today; a changed word makes it a concept again."""
    role = ReviewRole(arguments.role)
    services.reviews.record(arguments.id, role, arguments.month, arguments.organisation)
    found = services.reviews.of(arguments.id)
    return {"id": arguments.id, "state": found.state.value}, [
        record_text(one, one.month, context.translate) for one in found.records
    ]


@with_services
def list_remarks(services: Services, _arguments: argparse.Namespace, _context: Context) -> Reply:
    """By text, each with the line it is about."""
    every = services.reviews.remarks()
    return (
        [
            {"id": one.text, "line": one.line, "words": one.words, "month": one.month}
            for one in every
        ],
        [f"{one.text}  “{one.line}”  {one.words}" for one in every],
    )


@with_services
def remark(services: Services, arguments: argparse.Namespace, _context: Context) -> Reply:
    """Of one line, word for word, or of the whole text."""
    services.reviews.object_to(arguments.id, arguments.words, arguments.line)
    return {"id": arguments.id}, [arguments.id]


@with_services
def write(services: Services, arguments: argparse.Namespace, _context: Context) -> Reply:
    """The way back to everybody: with the next release of the library."""
    count = services.reviews.write(arguments.folder)
    return {"records": count}, [str(arguments.folder / "reviews.toml")]
